import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Texts } from "../../kernel/language.ts";
import { isNoDonor } from "../../people/store/context.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { component } from "../../portfolio/schema.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import { budgetLine, entry } from "../schema.ts";

/** Which entries of a project: everything that is left out of it stands for all. */
export interface EntryFilter {
  readonly line?: string | undefined;
  readonly component?: string | undefined;
  readonly mode?: string | undefined;
  readonly kind?: string | undefined;
  /** What belongs to a commitment: itself, what was added, taken back and paid. */
  readonly commitment?: string | undefined;
  readonly status?: string | undefined;
  /** A budget year. */
  readonly year?: string | undefined;
  /** Every budget year before this one. */
  readonly before?: string | undefined;
  /** The last entry of the page before: `booked_on` and id. */
  readonly after?: { readonly bookedOn: string; readonly id: string } | undefined;
}

type Shown =
  | "id"
  | "kind"
  | "amountMinor"
  | "currency"
  | "rateMicro"
  | "ratedOn"
  | "rateSource"
  | "agreementMinor"
  | "madMinor"
  | "bookedOn"
  | "quarter"
  | "origin"
  | "document"
  | "reference"
  | "isRegularisation"
  | "isIllustrative"
  | "status";

export type Entry = Pick<typeof entry.$inferSelect, Shown> & {
  readonly lineCode: string;
  readonly lineLabel: Texts;
};

export const ENTRIES_PER_PAGE = 100;

/**
 * One page of a project's entries up to the date d'arrêté, oldest first, with one more to know if a page follows; or
 * so many as are told.
 */
export function entriesOf(
  scope: Scope,
  code: string,
  { most = ENTRIES_PER_PAGE + 1, ...filter }: EntryFilter & { readonly most?: number },
): Read<readonly Entry[]> {
  const query = scope.db
    .select(columns)
    .from(asKnown(scope, entry))
    .innerJoin(asKnown(scope, budgetLine), eq(budgetLine.id, entry.lineId))
    .innerJoin(asKnown(scope, component), eq(component.id, budgetLine.componentId))
    .where(and(isAsked(scope, code, filter), isAfter(filter)))
    .orderBy(asc(entry.bookedOn), asc(entry.id))
    .limit(most);
  return reading(query, (rows) => rows);
}

export interface EntryTotal {
  readonly status: Entry["status"];
  readonly count: number;
  readonly agreementMinor: number;
  readonly madMinor: number;
  readonly madMissing: number;
  /** Without a rate to the agreement's currency: in no total. */
  readonly unrated: number;
}

/** The sums of all asked entries by status: the approved ones make the total, the others are named as left out. */
export function entryTotals(scope: Scope, code: string, filter: EntryFilter): Read<readonly EntryTotal[]> {
  const query = scope.db
    .select(
      fieldsOf({
        status: entry.status,
        count: sql<number>`count(*)`,
        agreementMinor: sql<number>`coalesce(sum(${entry.agreementMinor}), 0)`,
        madMinor: sql<number>`coalesce(sum(${entry.madMinor}), 0)`,
        madMissing: sql<number>`count(*) - count(${entry.madMinor})`,
        unrated: sql<number>`coalesce(sum(${entry.rateMicro} IS NULL AND ${entry.currency} <> (SELECT a.currency FROM agreement a JOIN project p ON p.agreement_id = a.id WHERE p.id = ${entry.projectId})), 0)`,
      }),
    )
    .from(asKnown(scope, entry))
    .innerJoin(asKnown(scope, budgetLine), eq(budgetLine.id, entry.lineId))
    .innerJoin(asKnown(scope, component), eq(component.id, budgetLine.componentId))
    .where(isAsked(scope, code, filter))
    .groupBy(entry.status);
  return reading(query, (rows) => rows);
}

const columns = fieldsOf({
  id: entry.id,
  kind: entry.kind,
  amountMinor: entry.amountMinor,
  currency: entry.currency,
  rateMicro: entry.rateMicro,
  ratedOn: entry.ratedOn,
  rateSource: entry.rateSource,
  agreementMinor: entry.agreementMinor,
  madMinor: entry.madMinor,
  bookedOn: entry.bookedOn,
  quarter: entry.quarter,
  origin: entry.origin,
  document: entry.document,
  reference: entry.reference,
  isRegularisation: entry.isRegularisation,
  isIllustrative: entry.isIllustrative,
  status: entry.status,
  lineCode: budgetLine.code,
  lineLabel: budgetLine.label,
});

function isAsked(scope: Scope, code: string, filter: EntryFilter): SQL | undefined {
  const { line, kind, mode, year, before } = filter;
  return and(
    ofProjects(scope, { code }, entry.projectId),
    sql`${entry.bookedOn} <= ${onDay(scope)}`,
    sql`(${entry.status} = 'approved' OR ${isNoDonor(scope)})`,
    line ? eq(budgetLine.code, line) : undefined,
    filter.component ? eq(component.code, filter.component) : undefined,
    kind ? sql`${entry.kind} = ${kind}` : undefined,
    filter.commitment
      ? sql`(${entry.id} = ${filter.commitment} OR ${entry.commitmentId} = ${filter.commitment})`
      : undefined,
    filter.status ? sql`${entry.status} = ${filter.status}` : undefined,
    mode ? sql`${budgetLine.mode} = ${mode}` : undefined,
    year ? sql`substr(${entry.quarter}, 1, 4) = ${year}` : undefined,
    before ? sql`substr(${entry.quarter}, 1, 4) < ${before}` : undefined,
  );
}

const isAfter = ({ after }: EntryFilter): SQL | undefined =>
  after && sql`(${entry.bookedOn}, ${entry.id}) > (${after.bookedOn}, ${after.id})`;
