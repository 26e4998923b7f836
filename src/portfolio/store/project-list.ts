import { and, asc, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Language } from "../../kernel/language.ts";
import { type Currency, money } from "../../kernel/money.ts";
import { searchText } from "../../kernel/search-text.ts";
import { organisation } from "../../people/schema.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectStatus } from "../rules/statuses.ts";
import { agreement, participation, project } from "../schema.ts";
import { holdsWords, type Project, projectFrom, selectProjects } from "./projects.ts";
import { projectInReach } from "./reach.ts";

/** What a list of projects is narrowed by; organisations and agreements by their codes. */
export interface ProjectFilter {
  readonly q: string;
  readonly donor: string;
  readonly agreement: string;
  readonly lead: string;
  readonly statuses: readonly ProjectStatus[];
}

export const PROJECT_SORTS = ["code", "title", "donor", "amount", "end"] as const;

export type ProjectSort = (typeof PROJECT_SORTS)[number];

/** One numbered page of a list. */
export interface ProjectPage {
  readonly sort: ProjectSort;
  readonly isDescending: boolean;
  readonly number: number;
  /** Rows of a page: `PAGE_SIZE` unless said. */
  readonly size?: number;
}

/** What a list says of a project; its donor by id, for a list knows the organisations. */
export interface ListedProject extends Pick<Project, "id" | "code" | "title" | "amount" | "plannedEnd" | "status"> {
  readonly donorId: string;
  readonly agreement: { readonly code: string };
}

export const PAGE_SIZE = 25;

/** Counting stops here: a list says “1 000+”. */
export const MOST_COUNTED = 1_001;

/** Projects within reach that pass the filter, from a code on. */
export const projectsFound = (
  scope: Scope,
  filter: ProjectFilter,
  { after, limit }: { readonly after: string; readonly limit: number },
): Read<readonly Project[]> =>
  reading(
    selectProjects(scope)
      .where(and(passes(scope, filter), gt(project.code, after)))
      .orderBy(asc(project.code))
      .limit(limit),
    (rows) => rows.map(projectFrom),
  );

/** One page of the projects within reach that pass the filter. */
export function projectsListed(
  scope: Scope,
  filter: ProjectFilter,
  { sort, isDescending, number, size = PAGE_SIZE }: ProjectPage,
): Read<readonly ListedProject[]> {
  const { id, code, title, amountMinor, plannedEnd, status } = project;
  const { donorId, currency } = agreement;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id, code, title, amountMinor, plannedEnd, status, donorId, currency },
        agreementCode: agreement.code,
      }),
    )
    .from(asKnown(scope, project))
    .innerJoin(asKnown(scope, agreement), eq(agreement.id, project.agreementId))
    .where(passes(scope, filter))
    .orderBy((isDescending ? desc : asc)(sortColumn(scope, sort)), asc(project.code))
    .limit(size)
    .offset((number - 1) * size);
  return reading(query, (rows) => rows.map(listedFrom));
}

type ListedRow = Omit<ListedProject, "amount" | "agreement"> & {
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly agreementCode: string;
};

const listedFrom = ({ amountMinor, currency, agreementCode, ...rest }: ListedRow): ListedProject => ({
  ...rest,
  amount: money(amountMinor, currency),
  agreement: { code: agreementCode },
});

/** How many there are, counted up to `MOST_COUNTED`. */
export function projectsCounted(scope: Scope, filter: ProjectFilter): Read<number> {
  const some = scope.db
    .select({ id: project.id })
    .from(asKnown(scope, project))
    .where(passes(scope, filter, true))
    .limit(MOST_COUNTED)
    .as("some");
  return reading(scope.db.select({ count: sql<number>`count(*)` }).from(some), ([row]) => row?.count ?? 0);
}

function passes(
  scope: Scope,
  { q, donor, agreement: code, lead, statuses }: ProjectFilter,
  isCounted = false,
): SQL | undefined {
  const words = searchText(q);
  const hasStatus = inArray(project.status, [...statuses]);
  return and(
    projectInReach(scope),
    // In a list, several statuses are sorted out along its order, not gathered and sorted: they are most of all.
    isCounted || statuses.length === 1 ? hasStatus : sql`+${hasStatus}`,
    words ? holdsWords(project.search, words) : undefined,
    donor ? agreementIs(scope, sql`${agreement.donorId} = (${organisationId(scope, donor)})`) : undefined,
    code ? agreementIs(scope, eq(agreement.code, code)) : undefined,
    lead ? leadIs(scope, lead) : undefined,
  );
}

const organisationId = (scope: Scope, code: string): SQL =>
  sql`SELECT ${organisation.id} FROM ${asKnown(scope, organisation)} WHERE ${organisation.code} = ${code}`;

const agreementIs = (scope: Scope, condition: SQL): SQL =>
  sql`${project.agreementId} IN (SELECT ${agreement.id} FROM ${asKnown(scope, agreement)} WHERE ${condition})`;

const leadIs = (scope: Scope, code: string): SQL =>
  sql`${project.id} IN (SELECT ${participation.projectId} FROM ${asKnown(scope, participation)}
    JOIN ${asKnown(scope, organisation)} ON ${organisation.id} = ${participation.organisationId}
    WHERE ${participation.role} = 'lead' AND NOT ${participation.isCancelled} AND ${organisation.code} = ${code})`;

function sortColumn(scope: Scope, sort: ProjectSort): SQL {
  const columns = {
    code: sql`${project.code}`,
    title: titleIn(scope.language),
    donor: sql`(SELECT ${organisation.code} FROM ${asKnown(scope, organisation)} WHERE ${organisation.id} = ${agreement.donorId})`,
    amount: sql`${project.amountMinor}`,
    end: sql`${project.plannedEnd}`,
  };
  return columns[sort];
}

const titleIn = (language: Language): SQL =>
  sql`coalesce(${project.title} ->> ${`$.${language}`}, ${project.title} ->> '$.fr') COLLATE NOCASE`;
