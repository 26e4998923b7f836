import { and, asc, eq, getTableColumns, inArray, or, type SQL, sql } from "drizzle-orm";
import { isNoDonor } from "../people/store/context.ts";
import type { Db } from "../platform/database.ts";
import { asKnown } from "../platform/known.ts";
import { type Read, readAll, reading } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { saving, type Write } from "../platform/write.ts";
import { ofProjects, type Which } from "../portfolio/store/within.ts";
import type { Proof } from "./rules/proof.ts";
import { evidence } from "./schema.ts";

export type Evidence = typeof evidence.$inferSelect;

/** The evidence of a project's things of one kind (by their table's name), oldest first; withdrawn ones left out. */
export function evidenceOf(scope: Scope, which: Which, entity: string): Read<readonly Evidence[]> {
  const query = scope.db
    .select(getTableColumns(evidence))
    .from(asKnown(scope, evidence))
    .where(
      and(isShown(scope), eq(evidence.entity, entity), or(ofProjects(scope, which, evidence.projectId), isOwn(scope))),
    )
    .orderBy(asc(evidence.sinceSeq), asc(evidence.id));
  return reading(query, (rows) => rows);
}

/** One piece of evidence, where the asking person may see it. */
export function evidenceById(scope: Scope, id: string): Read<Evidence | undefined> {
  const query = scope.db
    .select(getTableColumns(evidence))
    .from(asKnown(scope, evidence))
    .where(and(isShown(scope), eq(evidence.id, id), ofProjects(scope, "reachable", evidence.projectId)));
  return reading(query, ([row]) => row);
}

/** A focal point, who does not reach the project, knows what they brought themselves. */
const isOwn = (scope: Scope): SQL =>
  sql`${evidence.enteredBy} = (SELECT s.person_id FROM session s WHERE s.token_hash = ${scope.credential})`;

/** Not withdrawn, and for donors marked for them and of what counts. */
export const isShown = (scope: Scope): SQL =>
  sql`(${evidence.isWithdrawn} = 0 AND (${isNoDonor(scope)} OR (${evidence.isForDonors} = 1 AND ${PROVES_WHAT_COUNTS})))`;

/** Donors see what proves an accepted update, a published value or an approved version. */
const PROVES_WHAT_COUNTS = sql`CASE ${evidence.entity}
  WHEN 'milestone_update' THEN EXISTS (SELECT 1 FROM milestone_update u WHERE u.id = ${evidence.entityId} AND u.status = 'accepted')
  WHEN 'indicator_value' THEN EXISTS (SELECT 1 FROM indicator_value v WHERE v.id = ${evidence.entityId} AND v.status = 'published')
  WHEN 'budget_version' THEN EXISTS (SELECT 1 FROM budget_version b WHERE b.id = ${evidence.entityId} AND b.status = 'approved')
  ELSE 1 END`;

/** Whose evidence it is, who brought it, and whether donors may see it. */
export interface Proven {
  readonly id: string;
  readonly projectId: string;
  readonly entity: string;
  readonly entityId: string;
  readonly isForDonors: boolean;
  readonly enteredBy: string;
}

export const savingProof = (proof: Proof, of: Proven): Write =>
  saving(evidence, undefined, { ...proof, ...of, isWithdrawn: false });

export const changingEvidence = (
  before: Evidence,
  change: Partial<Pick<Evidence, "isForDonors" | "isWithdrawn">>,
): Write => {
  const { revision, sinceSeq, ...fields } = before;
  return saving(evidence, before, { ...fields, ...change });
};

/** Which of these objects any evidence rests on, withdrawn or not. */
export async function objectsInUse(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const query = db
    .select({ objectKey: evidence.objectKey })
    .from(evidence)
    .where(inArray(evidence.objectKey, [...keys]));
  const { found } = await readAll(db, { found: reading(query, (rows) => rows) });
  return new Set(found.map(({ objectKey }) => objectKey));
}
