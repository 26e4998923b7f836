import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { reachable } from "../../people/store/context.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Fields, recording, saving, type Write } from "../../platform/write.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import type { DatedRate, UsedRate } from "../rules/rates.ts";
import { entry, exchangeRate, period, rateProposal } from "../schema.ts";

/** A confirmed rate with who proposed and who confirmed it; null for those that came with the installation. */
export interface ListedRate extends DatedRate {
  readonly id: string;
  readonly agreementCode: string | null;
  readonly proposedBy: string | null;
  readonly confirmedBy: string | null;
}

/** A rate that waits for a second person. Those of one `lot` were proposed together. */
export interface ProposedRate extends DatedRate {
  readonly id: string;
  readonly lot: number;
  readonly agreementCode: string | null;
  readonly justification: string;
  readonly proposedById: string;
  readonly proposedBy: string;
}

/** Rates serve all, but a transfer's only those who see its agreement. */
const inReach = (scope: Scope, column: SQLiteColumn): SQL =>
  sql`(${column} IS NULL OR ${reachable(scope, { agreementId: column })})`;

const nameOf = (id: SQL): SQL<string | null> => sql<string | null>`(SELECT p.name FROM person p WHERE p.id = ${id})`;

/** Every confirmed rate, in the order in which they were recorded: what `servingRate` chooses from. */
export function datedRates(scope: Scope): Read<readonly DatedRate[]> {
  const { quote, micro, ratedOn: on, source, kind, agreementId } = exchangeRate;
  const query = scope.db
    .select({ quote, micro, on, source, kind, agreementId })
    .from(factsKnown(scope, exchangeRate))
    .where(inReach(scope, exchangeRate.agreementId))
    .orderBy(asc(exchangeRate.sinceSeq), asc(exchangeRate.ratedOn));
  return reading(query, (rows) => rows);
}

/** Confirmed rates, newest first, from the given place on. */
export function ratesListed(scope: Scope, page: { from: number; most: number }): Read<readonly ListedRate[]> {
  const proposer = sql`(SELECT r.entered_by FROM rate_proposal r WHERE r.id = exchange_rate.id)`;
  const decider = sql`(SELECT r.decided_by FROM rate_proposal r WHERE r.id = exchange_rate.id)`;
  const { id, quote, micro, ratedOn: on, source, kind, agreementId } = exchangeRate;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id, quote, micro, on, source, kind, agreementId },
        agreementCode: codeOf(sql`exchange_rate.agreement_id`),
        proposedBy: nameOf(proposer),
        confirmedBy: nameOf(decider),
      }),
    )
    .from(factsKnown(scope, exchangeRate))
    .where(inReach(scope, exchangeRate.agreementId))
    .orderBy(desc(exchangeRate.ratedOn), desc(exchangeRate.sinceSeq))
    .limit(page.most)
    .offset(page.from);
  return reading(query, (rows) => rows);
}

const codeOf = (id: SQL): SQL<string | null> => sql<string | null>`(SELECT a.code FROM agreement a WHERE a.id = ${id})`;

/** Rates that wait for a decision, the oldest lot first; `lot` narrows them to those proposed together. */
export function proposedRates(scope: Scope, lot?: number): Read<readonly ProposedRate[]> {
  const { id, quote, micro, ratedOn: on, source, kind, agreementId, justification, enteredBy, sinceSeq } = rateProposal;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id, quote, micro, on, source, kind, agreementId, justification },
        lot: sinceSeq,
        proposedById: enteredBy,
        proposedBy: sql<string>`coalesce(${nameOf(sql`rate_proposal.entered_by`)}, rate_proposal.entered_by)`,
        agreementCode: codeOf(sql`rate_proposal.agreement_id`),
      }),
    )
    .from(asKnown(scope, rateProposal))
    .where(
      and(
        eq(rateProposal.status, "proposed"),
        inReach(scope, rateProposal.agreementId),
        lot === undefined ? undefined : eq(rateProposal.sinceSeq, lot),
      ),
    )
    .orderBy(asc(rateProposal.sinceSeq), asc(rateProposal.ratedOn));
  return reading(query, (rows) => rows);
}

type ProposalRow = typeof rateProposal.$inferSelect;

/** The proposals of a lot as they stand now, with their locks. */
export const proposalRows = (scope: Scope, lot: number): Read<readonly ProposalRow[]> =>
  reading(
    scope.db
      .select(getTableColumns(rateProposal))
      .from(rateProposal)
      .where(and(eq(rateProposal.sinceSeq, lot), inReach(scope, rateProposal.agreementId)))
      .orderBy(asc(rateProposal.ratedOn)),
    (rows) => rows,
  );

/** True when a lot of that number was proposed, and decided since. */
export const wasDecided = (scope: Scope, lot: number): Read<boolean> =>
  reading(
    scope.db
      .select(fieldsOf({ id: sql<string>`h.id` }))
      .from(sql`rate_proposal_history AS h`)
      .where(sql`h.since_seq = ${lot}`)
      .limit(1),
    (rows) => rows.length > 0,
  );

/** Every rate that an entry of a closed period was converted with (FX-06), whoever's the period is. */
export function ratesUsedInClosed(scope: Scope): Read<readonly UsedRate[]> {
  const query = scope.db
    .selectDistinct(
      fieldsOf({
        micro: sql<number>`${entry.rateMicro}`,
        on: sql<UsedRate["on"]>`${entry.ratedOn}`,
        source: sql<string>`${entry.rateSource}`,
        agreementCode: agreement.code,
        quarter: entry.quarter,
      }),
    )
    .from(period)
    .innerJoin(agreement, eq(agreement.id, period.agreementId))
    .innerJoin(project, eq(project.agreementId, period.agreementId))
    .innerJoin(entry, and(eq(entry.projectId, project.id), eq(entry.quarter, period.quarter)))
    .where(and(eq(period.status, "closed"), isNotNull(entry.rateMicro)));
  return reading(query, (rows) => rows);
}

/** The agreements that a transfer's rate may belong to: those within reach. */
export function agreementChoices(scope: Scope): Read<readonly { readonly id: string; readonly code: string }[]> {
  const { id, code } = agreement;
  const query = scope.db
    .select({ id, code })
    .from(asKnown(scope, agreement))
    .where(and(reachable(scope, { agreementId: agreement.id }), inArray(agreement.status, LIVING)))
    .orderBy(asc(agreement.code));
  return reading(query, (rows) => rows);
}

const LIVING: (typeof agreement.status)["_"]["data"][] = ["signed", "in_force", "executing", "suspended"];

export const savingProposal = (before: ProposalRow | undefined, after: Fields<typeof rateProposal>): Write =>
  saving(rateProposal, before, after);

/** The fact that a confirmed proposal becomes: it keeps the proposal's id. */
export const recordingRate = ({ id, quote, micro, ratedOn, source, kind, agreementId }: ProposalRow): Write =>
  recording(exchangeRate, { id, quote, micro, ratedOn, source, kind, agreementId });
