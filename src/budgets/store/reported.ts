import { and, asc, desc, eq, sql } from "drizzle-orm";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Fields, recording, saving, type Write } from "../../platform/write.ts";
import { component } from "../../portfolio/schema.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import type { Explained, Reported, ReportedComponent } from "../rules/reported.ts";
import { reconciliation, reportedAmount } from "../schema/funding.ts";

/** A reported amount with who entered it. */
export interface ListedReported extends Reported {
  readonly enteredBy: string;
}

/** Every amount reported for a project, superseded ones too, newest period first. */
export function reportedOf(scope: Scope, code: string): Read<readonly ListedReported[]> {
  const { id, componentId, period, amountMinor, document, place, reportedOn, supersedesId, reason } = reportedAmount;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id, componentId, period, amountMinor, document, place, reportedOn, supersedesId, reason },
        enteredBy: sql<string>`coalesce((SELECT p.name FROM person p WHERE p.id = reported_amount.entered_by), reported_amount.entered_by)`,
      }),
    )
    .from(factsKnown(scope, reportedAmount))
    .where(ofProjects(scope, { code }, reportedAmount.projectId))
    .orderBy(desc(period), asc(reportedAmount.sinceSeq), asc(componentId));
  return reading(query, (rows) => rows);
}

/** The components of a project within reach, in order. */
export const componentsOf = (scope: Scope, code: string): Read<readonly ReportedComponent[]> =>
  reading(
    scope.db
      .select({ id: component.id, code: component.code, title: component.title })
      .from(asKnown(scope, component))
      .where(and(ofProjects(scope, { code }, component.projectId), eq(component.isCancelled, false)))
      .orderBy(asc(component.position)),
    (rows) => rows,
  );

/** The explanations of a project's differences. */
export function explanationsOf(scope: Scope, code: string): Read<readonly (Explained & { enteredBy: string })[]> {
  const { reportedId, reportedMinor, enteredMinor, explanation, status, decisionReason } = reconciliation;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ reportedId, reportedMinor, enteredMinor, explanation, status, decisionReason },
        enteredById: reconciliation.enteredBy,
        enteredByName: sql<string>`coalesce((SELECT p.name FROM person p WHERE p.id = reconciliation.entered_by), reconciliation.entered_by)`,
      }),
    )
    .from(asKnown(scope, reconciliation))
    .where(ofProjects(scope, { code }, reconciliation.projectId));
  return reading(query, (rows) => rows.map(({ enteredByName, ...row }) => ({ ...row, enteredBy: enteredByName })));
}

export type ReconciliationRow = typeof reconciliation.$inferSelect;

/** The explanation of one reported amount as it stands now, with its lock. */
export const reconciliationRow = (
  scope: Scope,
  { code, id }: { code: string; id: string },
): Read<ReconciliationRow | undefined> =>
  reading(
    scope.db
      .select()
      .from(reconciliation)
      .where(and(eq(reconciliation.reportedId, id), ofProjects(scope, { code }, reconciliation.projectId))),
    ([row]) => row,
  );

export const recordingReported = (row: Omit<typeof reportedAmount.$inferInsert, "sinceSeq">): Write =>
  recording(reportedAmount, row);

export const savingReconciliation = (
  before: ReconciliationRow | undefined,
  after: Fields<typeof reconciliation>,
): Write => saving(reconciliation, before, after);
