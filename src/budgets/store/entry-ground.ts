import { and, asc, eq, sql } from "drizzle-orm";
import { calendarDate } from "../../kernel/calendar-date.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { agreementRowOf, asOfNow } from "../../portfolio/store/editing.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import type { AlikeEntry, Commitment } from "../rules/entry.ts";
import { entry } from "../schema.ts";
import { datedRates } from "./exchange-rates.ts";
import { cellsOf, entrySumsOf, linesOf } from "./ledgers.ts";
import { oneProject } from "./pages.ts";
import { periodsOfProject } from "./periods.ts";

const LAST_DAY = calendarDate("2100-12-31");

/** Rules look at the ledger as it stands now, whatever day or moment the page around them shows. */
const everyDay = (scope: Scope): Scope => ({ ...asOfNow(scope), askedOn: LAST_DAY });

/** Everything that the rules of a project's entries look at, for one batch; `references` may be duplicates (DEP-07). */
export function groundReads(asked: Scope, code: string, references: readonly string[] = []) {
  const scope = everyDay(asked);
  return {
    project: oneProject(scope, code),
    agreement: agreementRowOf(scope, code),
    lines: linesOf(scope, { code }),
    cells: cellsOf(scope, { code }),
    sums: entrySumsOf(scope, { code }),
    periods: periodsOfProject(scope, code),
    rates: datedRates(scope),
    commitments: commitmentsOf(scope, code),
    alike: alikeEntries(scope, code, references),
  };
}

/** Commitments that a form can offer; a project with more names them by their reference. */
const MOST_COMMITMENTS = 1_000;

/** The approved commitments of a project with what was added, taken back and paid; oldest first, or the one of an id. */
export function commitmentsOf(scope: Scope, code: string, id?: string): Read<readonly Commitment[]> {
  const added = (column: string) =>
    sql<number>`(SELECT coalesce(sum(m.${sql.raw(column)}), 0) FROM entry m WHERE m.commitment_id = entry.id AND m.kind = 'commitment' AND m.status = 'approved')`;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id: entry.id, reference: entry.reference, document: entry.document, lineId: entry.lineId },
        ...{ supplier: entry.supplier, currency: entry.currency },
        amountMinor: sql<number>`${entry.amountMinor} + ${added("amount_minor")}`,
        agreementMinor: sql<number>`${entry.agreementMinor} + ${added("agreement_minor")}`,
        paidMinor: sql<number>`(SELECT coalesce(sum(m.agreement_minor), 0) FROM entry m WHERE m.commitment_id = entry.id AND m.kind = 'expenditure' AND m.status = 'approved')`,
      }),
    )
    .from(entry)
    .where(
      and(
        ofProjects(scope, { code }, entry.projectId),
        eq(entry.kind, "commitment"),
        eq(entry.status, "approved"),
        sql`${entry.commitmentId} IS NULL AND ${entry.amountMinor} > 0`,
        id === undefined ? undefined : eq(entry.id, id),
      ),
    )
    .orderBy(asc(entry.bookedOn), asc(entry.id))
    .limit(MOST_COMMITMENTS);
  return reading(query, (rows) => rows);
}

/** Entries of a project under one of these references, but for those that were returned. */
function alikeEntries(scope: Scope, code: string, references: readonly string[]): Read<readonly AlikeEntry[]> {
  const given = JSON.stringify([...new Set(references.filter((one) => one !== ""))]);
  const { id, kind, reference, supplier, amountMinor, currency } = entry;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id, kind, reference, supplier, amountMinor, currency },
        documentOn: sql<AlikeEntry["documentOn"]>`coalesce(${entry.documentOn}, ${entry.bookedOn})`,
      }),
    )
    .from(entry)
    .where(
      and(
        ofProjects(scope, { code }, entry.projectId),
        sql`${entry.reference} <> '' AND ${entry.reference} IN (SELECT value FROM json_each(${given}))`,
        sql`${entry.status} <> 'returned' AND ${entry.amountMinor} > 0`,
      ),
    );
  return reading(query, (rows) => rows);
}
