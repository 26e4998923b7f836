import { and, asc, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Language } from "../../kernel/language.ts";
import { searchText } from "../../kernel/search-text.ts";
import { organisation } from "../../people/schema.ts";
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

/** One page of a list: numbered for people, by the last code seen for programs. */
export type ProjectPage =
  | { readonly sort: ProjectSort; readonly isDescending: boolean; readonly number: number }
  | { readonly after: string; readonly limit: number };

export const PAGE_SIZE = 50;

/** Counting stops here: a list says “1 000+”. */
export const MOST_COUNTED = 1_001;

/** One page of the projects within reach that pass the filter. */
export function projectsFound(scope: Scope, filter: ProjectFilter, page: ProjectPage): Read<readonly Project[]> {
  const found = selectProjects(scope);
  if ("after" in page) {
    const query = found
      .where(and(passes(scope, filter), gt(project.code, page.after)))
      .orderBy(asc(project.code))
      .limit(page.limit);
    return reading(query, (rows) => rows.map(projectFrom));
  }
  const direction = page.isDescending ? desc : asc;
  const query = found
    .where(passes(scope, filter))
    .orderBy(direction(sortColumn(scope, page.sort)), asc(project.code))
    .limit(PAGE_SIZE)
    .offset((page.number - 1) * PAGE_SIZE);
  return reading(query, (rows) => rows.map(projectFrom));
}

/** How many there are, counted up to `MOST_COUNTED`. */
export function projectsCounted(scope: Scope, filter: ProjectFilter): Read<number> {
  const some = scope.db
    .select({ id: project.id })
    .from(asKnown(scope, project))
    .innerJoin(asKnown(scope, agreement), eq(agreement.id, project.agreementId))
    .where(passes(scope, filter))
    .limit(MOST_COUNTED)
    .as("some");
  return reading(scope.db.select({ count: sql<number>`count(*)` }).from(some), ([row]) => row?.count ?? 0);
}

function passes(scope: Scope, filter: ProjectFilter): SQL | undefined {
  const words = searchText(filter.q);
  const withCode = (id: typeof agreement.donorId, code: string) =>
    sql`${id} = (SELECT ${organisation.id} FROM ${asKnown(scope, organisation)} WHERE ${organisation.code} = ${code})`;
  return and(
    projectInReach(scope),
    inArray(project.status, [...filter.statuses]),
    words ? holdsWords(project.search, words) : undefined,
    filter.donor ? withCode(agreement.donorId, filter.donor) : undefined,
    filter.agreement ? eq(agreement.code, filter.agreement) : undefined,
    filter.lead ? leadIs(scope, filter.lead) : undefined,
  );
}

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
