import { desc, getTableColumns } from "drizzle-orm";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { recording, saving, type Write } from "../../platform/write.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import { indicator, targetRevision } from "../schema.ts";

export type StoredIndicator = typeof indicator.$inferSelect;
export type TargetRevision = typeof targetRevision.$inferSelect;

/** The rows of a project’s indicators. */
export function indicatorRows(scope: Scope, code: string): Read<readonly StoredIndicator[]> {
  const query = scope.db
    .select(getTableColumns(indicator))
    .from(asKnown(scope, indicator))
    .where(ofProjects(scope, { code }, indicator.projectId));
  return reading(query, (rows) => rows);
}

/** How the targets of a project’s indicators were changed, latest first (IND-11). */
export function targetRevisions(scope: Scope, code: string): Read<readonly TargetRevision[]> {
  const query = scope.db
    .select(getTableColumns(targetRevision))
    .from(factsKnown(scope, targetRevision))
    .where(ofProjects(scope, { code }, targetRevision.projectId))
    .orderBy(desc(targetRevision.sinceSeq));
  return reading(query, (rows) => rows);
}

export function savingIndicator(before: StoredIndicator | undefined, after: StoredIndicator): Write {
  const { revision, sinceSeq, ...fields } = after;
  return saving(indicator, before, fields);
}

export const recordingRevision = (fact: Omit<TargetRevision, "sinceSeq">): Write => recording(targetRevision, fact);
