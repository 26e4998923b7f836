import { and, desc, eq, getTableColumns, lt, type SQL, sql } from "drizzle-orm";
import { person } from "../people/schema.ts";
import { isNoDonor, reachable } from "../people/store/context.ts";
import type { Db } from "../platform/database.ts";
import { fieldsOf } from "../platform/fields.ts";
import { factsKnown } from "../platform/known.ts";
import { type Read, readAll, reading } from "../platform/read.ts";
import { journal } from "../platform/schema.ts";
import type { Scope } from "../platform/scope.ts";
import { recording, type Write } from "../platform/write.ts";
import { project } from "../portfolio/schema.ts";
import type { Which } from "../portfolio/store/within.ts";
import { runNumberRead, VERIFYING } from "./rules.ts";
import { reportRun, runAcknowledgement, verificationTry } from "./schema.ts";

type RunRow = typeof reportRun.$inferSelect;

/** A run with the name of who issued it. */
export type Run = RunRow & { readonly issuerName: string };

/** So many of the latest runs are listed. */
const LISTED_RUNS = 100;

/** The latest runs that the asking person may see; donors those that were made for them, of their agreements alone. */
export function runsOf(scope: Scope, report?: string): Read<readonly Run[]> {
  const query = scope.db
    .select(columns)
    .from(factsKnown(scope, reportRun))
    .where(and(isShown(scope), report === undefined ? undefined : eq(reportRun.report, report)))
    .orderBy(desc(reportRun.sinceSeq))
    .limit(LISTED_RUNS);
  return reading(query, (rows) => rows);
}

/** The latest runs that were made for donors, of one project or of all within reach; the newest comes first. */
export function runsForDonors(scope: Scope, which: Which): Read<readonly Run[]> {
  const isOfProject =
    which === "reachable"
      ? undefined
      : sql`EXISTS (SELECT 1 FROM json_each(${reportRun.projectIds}) e JOIN project p ON p.id = e.value WHERE p.code = ${which.code})`;
  const query = scope.db
    .select(columns)
    .from(factsKnown(scope, reportRun))
    .where(and(isShown(scope), eq(reportRun.isForDonors, true), isOfProject))
    .orderBy(desc(reportRun.sinceSeq))
    .limit(LISTED_RUNS);
  return reading(query, (rows) => rows);
}

/** Who has taken note of a run, and when. */
export interface Acknowledgement {
  readonly runId: string;
  readonly personId: string;
  readonly name: string;
  readonly acknowledgedAt: string;
}

/** The receipts of the runs that the asking person may see, or of one of them: the latest of them, in their order. */
export function acknowledgements(scope: Scope, number?: string): Read<readonly Acknowledgement[]> {
  const { runId, personId, acknowledgedAt, sinceSeq } = runAcknowledgement;
  const name = sql<string>`coalesce((SELECT p.name FROM person p WHERE p.id = ${personId}), '')`;
  const query = scope.db
    .select(fieldsOf({ runId, personId, acknowledgedAt, name }))
    .from(factsKnown(scope, runAcknowledgement))
    .innerJoin(factsKnown(scope, reportRun), eq(reportRun.id, runId))
    .where(and(isShown(scope), number === undefined ? undefined : isNumbered(number)))
    .orderBy(desc(sinceSeq))
    .limit(MOST_RECEIPTS);
  return reading(query, (rows) => rows.toReversed());
}

const MOST_RECEIPTS = 1_000;

export const acknowledging = (row: Omit<typeof runAcknowledgement.$inferInsert, "sinceSeq">): Write =>
  recording(runAcknowledgement, row);

/** One run by its number, where the asking person may see it. */
export function runByNumber(scope: Scope, number: string): Read<Run | undefined> {
  const query = scope.db
    .select(columns)
    .from(factsKnown(scope, reportRun))
    .where(and(isShown(scope), isNumbered(number)));
  return reading(query, ([row]) => row);
}

const columns = fieldsOf({
  ...getTableColumns(reportRun),
  issuerName: sql<string>`coalesce((SELECT p.name FROM ${person} p WHERE p.id = ${reportRun.issuedBy}), '')`,
});

/** Every project of the run lies within reach, and a donor is among those it was made for (SEC-02). */
const isShown = (scope: Scope): SQL => {
  const within = reachable(scope, { agreementId: project.agreementId, projectId: project.id });
  const outside = sql`SELECT 1 FROM json_each(${reportRun.projectIds}) e JOIN ${project} ON ${project.id} = e.value WHERE NOT ${within}`;
  return sql`(NOT EXISTS (${outside}) AND (${reportRun.isForDonors} = 1 OR ${isNoDonor(scope)}))`;
};

function isNumbered(number: string): SQL | undefined {
  const parts = runNumberRead(number);
  if (!parts) return sql`0`;
  const { report, year, serial } = parts;
  return and(eq(reportRun.report, report), eq(reportRun.year, year), eq(reportRun.serial, serial));
}

/** The rank of a report’s last issue of a year; 0 before the first. */
export function lastSerial(scope: Scope, report: string, year: number): Read<number> {
  const query = scope.db
    .select({ serial: reportRun.serial })
    .from(reportRun)
    .where(and(eq(reportRun.report, report), eq(reportRun.year, year)))
    .orderBy(desc(reportRun.serial))
    .limit(1);
  return reading(query, ([row]) => row?.serial ?? 0);
}

/** An entry of the journal after a run, about one of its projects. */
export interface DeedSince {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly projectCode: string;
  readonly reason: string;
  /** Of the budget lines, components, milestones and indicators that it is about, as far as it is. */
  readonly codes: readonly string[];
}

/** So many deeds are told; the journal has them all. */
const MOST_DEEDS = 200;

/** What was done to a run’s projects since its data were read, newest first; issues and downloads change nothing. */
export function deedsSince(scope: Scope, number: string): Read<readonly DeedSince[]> {
  const query = scope.db
    .select(
      fieldsOf({
        seq: journal.seq,
        at: journal.at,
        actorName: sql<string>`coalesce((SELECT p.name FROM ${person} p WHERE p.id = ${journal.actorId}), '')`,
        projectCode: sql<string>`(SELECT p.code FROM ${project} p WHERE p.id = ${journal.projectId})`,
        reason: journal.reason,
        codes: touchedCodes,
      }),
    )
    .from(reportRun)
    .innerJoin(journal, sql`${journal.seq} > ${reportRun.knownSeq}`)
    .where(
      and(
        isShown(scope),
        isNumbered(number),
        sql`${journal.projectId} IN (SELECT e.value FROM json_each(${reportRun.projectIds}) e)`,
        sql`${journal.action} NOT LIKE 'workbook.%'`,
      ),
    )
    .orderBy(desc(journal.seq))
    .limit(MOST_DEEDS);
  return reading(query, (rows) =>
    rows.map(({ codes, ...deed }) => ({ ...deed, codes: JSON.parse(codes) as string[] })),
  );
}

/** Asked of the tables themselves, whose slices stand above this one. */
const touchedCodes = sql<string>`(SELECT json_group_array(DISTINCT k.value) FROM (
  SELECT l.code AS value FROM change h JOIN entry e ON e.id = h.entity_id JOIN budget_line l ON l.id = e.line_id
    WHERE h.seq = ${journal.seq} AND h.entity = 'entry'
  UNION SELECT c.code FROM change h JOIN entry e ON e.id = h.entity_id JOIN budget_line l ON l.id = e.line_id
    JOIN component c ON c.id = l.component_id WHERE h.seq = ${journal.seq} AND h.entity = 'entry'
  UNION SELECT m.code FROM change h JOIN milestone m ON m.id = h.entity_id
    WHERE h.seq = ${journal.seq} AND h.entity = 'milestone'
  UNION SELECT i.code FROM change h JOIN indicator_value v ON v.id = h.entity_id JOIN indicator i ON i.id = v.indicator_id
    WHERE h.seq = ${journal.seq} AND h.entity = 'indicator_value') k)`;

export const recordingRun = (run: Omit<RunRow, "sinceSeq">): Write => recording(reportRun, run);

/** The run that a file says to be of, for anybody: the file must hold the fingerprint of the run’s data too. */
export async function provenRun(db: Db, number: string, dataSha256: string): Promise<RunRow | undefined> {
  const query = db
    .select(getTableColumns(reportRun))
    .from(reportRun)
    .where(and(isNumbered(number), eq(reportRun.dataSha256, dataSha256)));
  const { run } = await readAll(db, { run: reading(query, ([row]) => row) });
  return run;
}

/** Writes a try down, unless the address has none left: then false. One statement, so that many at once count too. */
export async function claimedTry({ db, now }: Pick<Scope, "db" | "now">, key: string): Promise<boolean> {
  const from = new Date(Date.parse(now) - VERIFYING.windowMinutes * 60_000).toISOString();
  const isBelow = sql`(SELECT count(*) FROM verification_try WHERE key = ${key} AND at > ${from}) < ${VERIFYING.perAddress}`;
  const row = sql`SELECT ${key}, ${now} FROM installation WHERE ${isBelow}`;
  const claim = db.insert(verificationTry).select(row).returning({ at: verificationTry.at });
  const old = db.delete(verificationTry).where(and(eq(verificationTry.key, key), lt(verificationTry.at, from)));
  const { isClaimed } = await readAll(db, {
    isClaimed: reading(claim, (rows) => rows.length > 0),
    old: reading(old, () => 0),
  });
  return isClaimed;
}
