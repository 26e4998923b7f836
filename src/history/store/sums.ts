import { type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Db } from "../../platform/database.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import { quarterIn } from "../../platform/scope.ts";

/** How many rows a rule was checked on, and the first that breaks it. */
export interface Checked {
  readonly count: number;
  readonly broken: number;
  readonly first: { readonly where: string; readonly expected: string; readonly found: string } | undefined;
}

/** A rule over the stored rows, as SQL giving `place, expected, found, is_broken` for each row it concerns. */
export interface Invariant {
  readonly name: string;
  readonly rows: SQL;
}

/** SQLite takes the bare columns from the row that `min` found. */
export function checked(db: Db, { rows }: Invariant): Read<Checked> {
  const query = db
    .select(
      fieldsOf({
        count: sql<number>`count(*)`,
        broken: sql<number>`coalesce(sum(is_broken), 0)`,
        where: sql<string | null>`min(CASE WHEN is_broken THEN place END)`,
        expected: sql<string>`expected`,
        found: sql<string>`found`,
      }),
    )
    .from(sql`(${rows})`);
  return reading(query, ([row]) => ({
    count: row?.count ?? 0,
    broken: row?.broken ?? 0,
    first: row?.where == null ? undefined : { where: row.where, expected: `${row.expected}`, found: `${row.found}` },
  }));
}

/** The rules of the handbook that stored rows keep among themselves. */
export const invariants = (today: CalendarDate): readonly Invariant[] => [
  { name: "budgets foot: cells of the last approved version = project amount (BUD-02)", rows: BUDGETS_FOOT },
  { name: "ceilings hold: projects of an agreement ≤ its ceiling (BUD-01)", rows: CEILINGS_HOLD },
  { name: "sectors of a project total 10 000 basis points (BUD-09)", rows: SECTORS_TOTAL },
  { name: "milestone weights of a project under way total 100 (JAL-09)", rows: WEIGHTS_TOTAL },
  { name: "running totals of projects = their approved facts", rows: PROJECT_TOTALS },
  { name: "running totals of donors = those of their projects", rows: PORTFOLIO_TOTALS },
  { name: "running totals of donors, side by side = each of them", rows: PORTFOLIO_QUARTERS },
  { name: "entries are not dated in the future", rows: notInTheFuture(today) },
  { name: "who approved did not enter (IND-10, SEC-01)", rows: APPROVED_BY_ANOTHER },
  { name: "who accepted what was said of a milestone did not say it (JAL-06, JAL-08)", rows: MILESTONES_BY_ANOTHER },
  { name: "who approved in the journal did not enter (SEC-01)", rows: APPROVED_BY_ANOTHER_IN_JOURNAL },
];

const BUDGETS_FOOT = sql`SELECT place, expected, found, expected <> found AS is_broken FROM (
  SELECT 'project ' || p.code AS place, p.amount_minor AS expected,
    (SELECT coalesce(sum(c.amount_minor), 0) FROM budget_cell c WHERE c.project_id = p.id AND c.version_id = v.id) AS found
  FROM project p JOIN budget_version v ON v.project_id = p.id AND v.status = 'approved'
    AND v.number = (SELECT max(number) FROM budget_version WHERE project_id = p.id AND status = 'approved')
  WHERE p.status <> 'cancelled')`;

const CEILINGS_HOLD = sql`SELECT place, expected, found, found > expected AS is_broken FROM (
  SELECT 'agreement ' || a.code AS place, a.ceiling_minor AS expected,
    (SELECT coalesce(sum(p.amount_minor), 0) FROM project p WHERE p.agreement_id = a.id AND p.status <> 'cancelled') AS found
  FROM agreement a)`;

const SECTORS_TOTAL = sql`SELECT place, 10000 AS expected, found, found <> 10000 AS is_broken FROM (
  SELECT 'project ' || p.code AS place,
    (SELECT coalesce(sum(s.value ->> 'shareBps'), 0) FROM json_each(p.sectors) s) AS found
  FROM project p WHERE p.sectors <> '[]')`;

/** A project whose milestones are not planned yet has no weights to add up. */
const WEIGHTS_TOTAL = sql`SELECT place, 100 AS expected, found, found <> 100 AS is_broken FROM (
  SELECT 'project ' || p.code AS place, sum(m.weight) AS found FROM project p JOIN milestone m ON m.project_id = p.id
  WHERE p.status IN ('implementation', 'finalisation') GROUP BY p.id)`;

/** Recomputed from the facts and beside what is kept, both ways: what is in neither makes no row. */
const PROJECT_TOTALS = sql`SELECT place, sum(recomputed) AS expected, sum(kept) AS found, sum(recomputed) <> sum(kept) AS is_broken FROM (
  SELECT 'project ' || project_id || ' ' || kind || ' ' || substr(quarter, 1, 4) || ' ' || ${quarterIn(sql`booked_on`)} AS place,
    agreement_minor + coalesce(mad_minor, 0) AS recomputed, 0 AS kept FROM entry WHERE status = 'approved'
  UNION ALL SELECT 'project ' || c.project_id || ' ' || m.measure || ' ' || c.year || ' ' || ${quarterIn(sql`v.decided_on`)}, c.amount_minor, 0
    FROM budget_version v JOIN budget_cell c ON c.project_id = v.project_id AND c.version_id = v.id
    JOIN (SELECT 'budget' AS measure UNION ALL SELECT 'original') m ON m.measure = 'budget' OR v.number = 1
    WHERE v.status = 'approved'
  UNION ALL SELECT 'project ' || c.project_id || ' budget ' || c.year || ' ' || ${quarterIn(sql`n.decided_on`)}, -c.amount_minor, 0
    FROM budget_version v JOIN budget_cell c ON c.project_id = v.project_id AND c.version_id = v.id
    JOIN budget_version n ON n.project_id = v.project_id AND n.status = 'approved'
      AND n.number = (SELECT min(number) FROM budget_version WHERE project_id = v.project_id AND status = 'approved' AND number > v.number)
    WHERE v.status = 'approved'
  UNION ALL SELECT 'project ' || project_id || ' ' || measure || ' ' || year || ' ' || quarter, 0, amount_minor + mad_minor FROM project_total
) GROUP BY place`;

const PORTFOLIO_TOTALS = sql`SELECT place, sum(recomputed) AS expected, sum(kept) AS found, sum(recomputed) <> sum(kept) AS is_broken FROM (
  SELECT a.donor_id || ' ' || a.currency || ' ' || p.status || ' ' || t.measure || ' ' || t.year || ' ' || t.quarter AS place, t.amount_minor + t.mad_minor AS recomputed, 0 AS kept
    FROM project_total t JOIN project p ON p.id = t.project_id JOIN agreement a ON a.id = p.agreement_id
  UNION ALL SELECT donor_id || ' ' || currency || ' ' || status || ' ' || measure || ' ' || year || ' ' || quarter, 0, amount_minor + mad_minor FROM portfolio_total
) GROUP BY place`;

const PORTFOLIO_QUARTERS = sql`SELECT place, sum(recomputed) AS expected, sum(kept) AS found, sum(recomputed) <> sum(kept) AS is_broken FROM (
  SELECT donor_id || ' ' || currency || ' ' || status || ' ' || measure || ' ' || year || ' ' || quarter AS place, amount_minor AS recomputed, 0 AS kept FROM portfolio_total
  UNION ALL SELECT donor_id || ' ' || currency || ' ' || status || ' ' || m.value || ' ' || year || ' ' || quarter, 0,
    CASE m.value WHEN 'original' THEN original_minor WHEN 'budget' THEN budget_minor WHEN 'commitment' THEN commitment_minor ELSE expenditure_minor END
    FROM portfolio_quarter, json_each('["original","budget","commitment","expenditure"]') m
) GROUP BY place`;

const notInTheFuture = (today: CalendarDate): SQL =>
  sql`SELECT 'entry ' || id AS place, '≤ ' || ${today} AS expected, booked_on AS found, booked_on > ${today} AS is_broken FROM entry`;

/** The person who entered, as each table has it; what a system loaded was approved elsewhere. */
const decidedIn = (table: string, enteredBy: string, condition = "status = 'approved'"): string =>
  `SELECT '${table} ' || id AS place, 'not ' || ${enteredBy} AS expected, decided_by AS found,
  decided_by = ${enteredBy} AS is_broken FROM ${table} WHERE decided_by <> 'system' AND ${condition}`;

const APPROVED_BY_ANOTHER = sql.raw(
  [
    decidedIn("indicator_value", "entered_by", "true"),
    decidedIn("entry", "entered_by"),
    decidedIn("budget_version", "requested_by"),
    decidedIn("rate_proposal", "entered_by", "true"),
  ].join(" UNION ALL "),
);

/** Apart: the database takes five parts of one question at most. */
const MILESTONES_BY_ANOTHER = sql.raw(
  [
    decidedIn("milestone_update", "entered_by", "status = 'accepted'"),
    decidedIn("schedule_revision", "requested_by"),
  ].join(" UNION ALL "),
);

/** Only steps of approval: what a system loads as approved at once was approved elsewhere. */
const APPROVED_BY_ANOTHER_IN_JOURNAL = sql`SELECT later.entity || ' ' || later.entity_id AS place,
  'not ' || began.actor_id AS expected, decided.actor_id AS found, decided.actor_id = began.actor_id AS is_broken
  FROM change later JOIN journal decided ON decided.seq = later.seq
  JOIN change first ON first.entity = later.entity AND first.entity_id = later.entity_id AND first.revision = 1
  JOIN journal began ON began.seq = first.seq
  WHERE later.entity IN ('entry', 'budget_version', 'indicator_value') AND later.revision > 1
    AND later.fields ->> '$.status[1]' = 'approved'`;
