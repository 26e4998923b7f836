import { and, asc, desc, eq, sql } from "drizzle-orm";
import { isNoDonor } from "../../people/store/context.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { type Fields, saving, type Write } from "../../platform/write.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { agreementIdOf } from "../../portfolio/store/reach.ts";
import { type Among, ofProjects, type Which } from "../../portfolio/store/within.ts";
import type { Funding } from "../rules/cash.ts";
import type { FundingTerms } from "../rules/funding-form.ts";
import { funding } from "../schema/funding.ts";

const fundingFields = {
  id: funding.id,
  projectId: funding.projectId,
  kind: funding.kind,
  status: funding.status,
  amountMinor: funding.amountMinor,
  currency: funding.currency,
  agreementMinor: funding.agreementMinor,
  madMinor: funding.madMinor,
  receivedOn: funding.receivedOn,
  bookedOn: funding.bookedOn,
  quarter: funding.quarter,
  isRegularisation: funding.isRegularisation,
  reference: funding.reference,
  document: funding.document,
  note: funding.note,
  originalId: funding.originalId,
  isIllustrative: funding.isIllustrative,
};

/** Money received or contributed up to the date d'arrêté, in order of time; donors are given the confirmed (SEC-02). */
export function fundingOf(scope: Scope, which: Which | Among): Read<readonly Funding[]> {
  const query = scope.db
    .select(fundingFields)
    .from(asKnown(scope, funding))
    .where(
      and(
        ofProjects(scope, which, funding.projectId),
        sql`${funding.bookedOn} <= ${onDay(scope)}`,
        sql`(${funding.status} = 'approved' OR ${isNoDonor(scope)})`,
      ),
    )
    .orderBy(asc(funding.bookedOn), asc(funding.sinceSeq));
  return reading(query, (rows) => rows);
}

/** With who entered and decided, by their names. */
export interface ListedFunding extends Funding {
  readonly enteredById: string;
  readonly enteredBy: string;
  readonly decidedBy: string | null;
  readonly decisionReason: string;
}

/** What was booked for a project by the date d'arrêté, and what waits for a second person; or one of them, whatever its day. */
export function fundingListed(scope: Scope, code: string, id?: string): Read<readonly ListedFunding[]> {
  const query = scope.db
    .select(
      fieldsOf({
        ...fundingFields,
        decisionReason: funding.decisionReason,
        enteredById: funding.enteredBy,
        enteredByName: sql<string>`coalesce((SELECT p.name FROM person p WHERE p.id = ${funding.enteredBy}), ${funding.enteredBy})`,
        decidedByName: sql<string | null>`(SELECT p.name FROM person p WHERE p.id = ${funding.decidedBy})`,
      }),
    )
    .from(asKnown(scope, funding))
    .where(
      and(
        ofProjects(scope, { code }, funding.projectId),
        id === undefined
          ? sql`(${funding.bookedOn} <= ${onDay(scope)} OR ${funding.status} = 'submitted')`
          : eq(funding.id, id),
        sql`(${funding.status} = 'approved' OR ${isNoDonor(scope)})`,
      ),
    )
    .orderBy(asc(funding.bookedOn), asc(funding.sinceSeq));
  return reading(query, (rows) =>
    rows.map(({ enteredByName, decidedByName, ...row }) => ({
      ...row,
      enteredBy: enteredByName,
      decidedBy: decidedByName,
    })),
  );
}

/** With the code of its project. */
export interface AgreementReceipt extends Funding {
  readonly projectCode: string;
}

/** Money received by an agreement's projects within reach: booked by the date d'arrêté, or waiting for a second person. */
export function fundingOfAgreement(scope: Scope, code: string): Read<readonly AgreementReceipt[]> {
  const query = scope.db
    .select(fieldsOf({ ...fundingFields, projectCode: project.code }))
    .from(asKnown(scope, funding))
    .innerJoin(asKnown(scope, project), eq(project.id, funding.projectId))
    .innerJoin(asKnown(scope, agreement), eq(agreement.id, project.agreementId))
    .where(
      and(
        ofProjects(scope, "reachable", funding.projectId),
        eq(agreement.code, code),
        sql`(${funding.bookedOn} <= ${onDay(scope)} OR ${funding.status} = 'submitted')`,
        sql`(${funding.status} = 'approved' OR ${isNoDonor(scope)})`,
      ),
    )
    .orderBy(desc(funding.bookedOn), desc(funding.sinceSeq));
  return reading(query, (rows) => rows);
}

export type FundingRow = typeof funding.$inferSelect;

/** One row as it stands now, with its lock, where its project is within reach. */
export const fundingRow = (scope: Scope, { code, id }: { code: string; id: string }): Read<FundingRow | undefined> =>
  reading(
    scope.db
      .select()
      .from(funding)
      .where(and(eq(funding.id, id), ofProjects(scope, { code }, funding.projectId))),
    ([row]) => row,
  );

/** The agreement of a project within reach, and how it converts. */
export const fundingTerms = (scope: Scope, code: string): Read<FundingTerms | undefined> =>
  reading(
    scope.db
      .select({
        id: agreement.id,
        code: agreement.code,
        currency: agreement.currency,
        ceilingMinor: agreement.ceilingMinor,
        exchangeMethod: agreement.exchangeMethod,
        fixedRateMicro: agreement.fixedRateMicro,
        executionStart: agreement.executionStart,
      })
      .from(asKnown(scope, agreement))
      .where(sql`${agreement.id} = ${agreementIdOf(scope, code)}`),
    ([row]) => row,
  );

/** Whether a standing reversal names it. */
export const isReversed = (scope: Scope, id: string): Read<boolean> =>
  reading(
    scope.db
      .select({ id: funding.id })
      .from(funding)
      .where(and(eq(funding.originalId, id), sql`${funding.status} <> 'returned'`))
      .limit(1),
    (rows) => rows.length > 0,
  );

export const savingFunding = (before: FundingRow | undefined, after: Fields<typeof funding>): Write =>
  saving(funding, before, after);
