import { type SQL, sql } from "drizzle-orm";
import { forecastVersion } from "../../budgets/schema/forecast.ts";
import { funding, reconciliation } from "../../budgets/schema/funding.ts";
import { budgetVersion, entry, period, rateProposal } from "../../budgets/schema.ts";
import { indicator, indicatorValue } from "../../indicators/schema.ts";
import type { Texts } from "../../kernel/language.ts";
import { milestone, milestoneUpdate, scheduleRevision } from "../../milestones/schema.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import type { Read } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { agreementInReach, projectInReach } from "../../portfolio/store/reach.ts";
import { donorQuestion, questionMessage } from "../../questions/schema.ts";
import type { Deed, Paper } from "../rules.ts";

/** Of each kind; more than that is no list to work from, and the page of the kind has them all. */
const MOST = 50;

/** Who asks, as SQL. */
const me = (scope: Scope): SQL => sql`(SELECT s.person_id FROM session s WHERE s.token_hash = ${scope.credential})`;

interface Kind {
  readonly deed: Deed;
  readonly from: SQL;
  readonly by: SQL;
  readonly place: SQL;
  readonly code: SQL;
  readonly id: SQL;
  readonly title?: SQL;
  readonly reason?: SQL;
  readonly count?: SQL;
  /** It waits for somebody else. */
  readonly isWaiting: SQL;
  /** It was returned to who entered it. */
  readonly isReturned?: SQL;
  /** As an index of the table spells it. */
  readonly among?: SQL;
  /** Who entered any version of it may not decide it. */
  readonly history?: SQL;
  readonly within?: (scope: Scope) => SQL;
  readonly grouped?: SQL;
}

const NOBODY = sql`0`;

const EVERY = sql`1`;

/** Rows of one kind: those that wait for another than the asking person, and those returned to that person. */
const papersOf = (kind: Kind): ((scope: Scope) => Read<readonly Paper[]>) =>
  asking(
    (scope: Scope) => {
      const { by, isWaiting, isReturned = NOBODY, history = NOBODY, among = EVERY, within = projectInReach } = kind;
      const mine = sql`(${isReturned} AND ${by} = ${me(scope)})`;
      const others = sql`(${isWaiting} AND ${by} <> ${me(scope)} AND NOT ${historyBy(history, scope)})`;
      const query = scope.db
        .select(
          fieldsOf({
            isReturned: sql<number>`${mine}`,
            place: sql<string>`${kind.place}`,
            code: sql<string>`${kind.code}`,
            id: sql<string>`${kind.id}`,
            title: sql<string | null>`${kind.title ?? sql`NULL`}`,
            reason: sql<string>`${kind.reason ?? sql`''`}`,
            count: sql<number>`${kind.count ?? sql`1`}`,
            by: sql<string>`coalesce((SELECT p.name FROM person p WHERE p.id = ${by}), '')`,
          }),
        )
        .from(kind.from)
        .where(sql`${among} AND (${mine} OR ${others}) AND ${within(scope)}`);
      return (kind.grouped ? query.groupBy(kind.grouped) : query).limit(MOST);
    },
    (rows) =>
      rows.map(({ isReturned, title, ...row }) => ({
        ...row,
        deed: kind.deed,
        isReturned: isReturned === 1,
        title: title === null ? null : (JSON.parse(title) as Texts),
      })),
  );

const historyBy = (history: SQL, scope: Scope): SQL =>
  history === NOBODY ? NOBODY : sql`EXISTS (SELECT 1 FROM ${history} AND h.entered_by = ${me(scope)})`;

const ofProject = (column: SQL) => sql`JOIN ${project} ON ${project.id} = ${column}`;

const KINDS: readonly Kind[] = [
  {
    deed: "milestoneUpdate",
    from: sql`${milestoneUpdate} JOIN ${milestone} ON ${milestone.id} = ${milestoneUpdate.milestoneId} ${ofProject(sql`${milestoneUpdate.projectId}`)}`,
    ...{ by: sql`${milestoneUpdate.enteredBy}`, place: sql`${project.code}`, code: sql`${milestone.code}` },
    ...{
      id: sql`${milestoneUpdate.id}`,
      title: sql`${milestone.title}`,
      reason: sql`${milestoneUpdate.decisionReason}`,
    },
    isWaiting: sql`${milestoneUpdate.status} = 'submitted'`,
    // One that was sent again since is no work any more.
    isReturned: sql`(${milestoneUpdate.status} = 'returned' AND ${milestoneUpdate.number} = (SELECT max(u.number) FROM milestone_update u WHERE u.milestone_id = ${milestoneUpdate.milestoneId}))`,
  },
  {
    deed: "scheduleRevision",
    from: sql`${scheduleRevision} JOIN ${milestone} ON ${milestone.id} = ${scheduleRevision.milestoneId} ${ofProject(sql`${scheduleRevision.projectId}`)}`,
    ...{ by: sql`${scheduleRevision.requestedBy}`, place: sql`${project.code}`, code: sql`${milestone.code}` },
    ...{ id: sql`${scheduleRevision.id}`, title: sql`${milestone.title}` },
    isWaiting: sql`${scheduleRevision.status} = 'proposed'`,
  },
  {
    deed: "indicatorValue",
    from: sql`${indicatorValue} JOIN ${indicator} ON ${indicator.id} = ${indicatorValue.indicatorId} ${ofProject(sql`${indicatorValue.projectId}`)}`,
    ...{ by: sql`${indicatorValue.enteredBy}`, place: sql`${project.code}`, code: sql`${indicator.code}` },
    ...{ id: sql`${indicatorValue.id}`, title: sql`${indicator.title}` },
    reason: sql`coalesce(${indicatorValue.decisionReason}, '')`,
    isWaiting: sql`${indicatorValue.status} = 'submitted'`,
    isReturned: sql`${indicatorValue.status} = 'returned'`,
    history: sql`indicator_value_history h WHERE h.id = ${indicatorValue.id}`,
  },
  {
    deed: "entries",
    from: sql`${entry} ${ofProject(sql`${entry.projectId}`)}`,
    ...{
      by: sql`${entry.enteredBy}`,
      place: sql`${project.code}`,
      code: sql`${entry.reference}`,
      id: sql`${entry.id}`,
    },
    ...{ reason: sql`${entry.decisionReason}`, count: sql`count(*)` },
    among: sql`${entry.status} IN ('draft', 'submitted', 'returned')`,
    isWaiting: sql`${entry.status} = 'submitted'`,
    isReturned: sql`${entry.status} = 'returned'`,
    grouped: sql`${entry.projectId}, CASE ${entry.status} WHEN 'returned' THEN ${entry.id} END`,
  },
  {
    deed: "budgetRevision",
    from: sql`${budgetVersion} ${ofProject(sql`${budgetVersion.projectId}`)}`,
    ...{
      by: sql`${budgetVersion.requestedBy}`,
      place: sql`${project.code}`,
      code: sql`CAST(${budgetVersion.number} AS TEXT)`,
    },
    ...{ id: sql`${budgetVersion.id}`, reason: sql`${budgetVersion.decision}` },
    isWaiting: sql`${budgetVersion.status} = 'submitted'`,
    // A draft that somebody answered was returned.
    isReturned: sql`(${budgetVersion.status} = 'draft' AND ${budgetVersion.decision} <> '')`,
  },
  {
    deed: "budgetOpinion",
    from: sql`${budgetVersion} ${ofProject(sql`${budgetVersion.projectId}`)}`,
    ...{
      by: sql`${budgetVersion.requestedBy}`,
      place: sql`${project.code}`,
      code: sql`CAST(${budgetVersion.number} AS TEXT)`,
    },
    id: sql`${budgetVersion.id}`,
    // An original budget is decided without one.
    isWaiting: sql`(${budgetVersion.status} = 'submitted' AND ${budgetVersion.kind} = 'revision' AND ${budgetVersion.opinionVerdict} = '')`,
  },
  {
    deed: "forecast",
    from: sql`${forecastVersion} ${ofProject(sql`${forecastVersion.projectId}`)}`,
    ...{ by: sql`${forecastVersion.enteredBy}`, place: sql`${project.code}`, code: sql`${forecastVersion.quarter}` },
    ...{ id: sql`${forecastVersion.id}`, reason: sql`${forecastVersion.decisionReason}` },
    isWaiting: sql`${forecastVersion.status} = 'submitted'`,
    isReturned: sql`${forecastVersion.status} = 'returned'`,
    history: sql`forecast_version_history h WHERE h.id = ${forecastVersion.id}`,
  },
  {
    deed: "funding",
    from: sql`${funding} ${ofProject(sql`${funding.projectId}`)}`,
    ...{ by: sql`${funding.enteredBy}`, place: sql`${project.code}`, code: sql`${funding.reference}` },
    ...{ id: sql`${funding.id}`, reason: sql`${funding.decisionReason}` },
    isWaiting: sql`${funding.status} = 'submitted'`,
    isReturned: sql`${funding.status} = 'returned'`,
  },
  {
    deed: "reconciliation",
    from: sql`${reconciliation} ${ofProject(sql`${reconciliation.projectId}`)}`,
    ...{ by: sql`${reconciliation.enteredBy}`, place: sql`${project.code}`, code: sql`''` },
    ...{ id: sql`${reconciliation.reportedId}`, reason: sql`${reconciliation.decisionReason}` },
    isWaiting: sql`${reconciliation.status} = 'submitted'`,
    isReturned: sql`${reconciliation.status} = 'returned'`,
  },
  {
    deed: "rates",
    from: sql`${rateProposal} LEFT JOIN ${agreement} ON ${agreement.id} = ${rateProposal.agreementId}`,
    ...{ by: sql`${rateProposal.enteredBy}`, place: sql`coalesce(${agreement.code}, '')` },
    ...{ code: sql`CAST(${rateProposal.sinceSeq} AS TEXT)`, id: sql`${rateProposal.id}`, count: sql`count(*)` },
    isWaiting: sql`${rateProposal.status} = 'proposed'`,
    within: (scope) => sql`(${rateProposal.agreementId} IS NULL OR ${agreementInReach(scope)})`,
    grouped: sql`${rateProposal.sinceSeq}`,
  },
  {
    deed: "reopening",
    from: sql`${period} JOIN ${agreement} ON ${agreement.id} = ${period.agreementId}`,
    ...{ by: sql`${period.reopeningAskedBy}`, place: sql`${agreement.code}`, code: sql`${period.quarter}` },
    ...{ id: sql`${period.id}`, reason: sql`${period.reopeningReason}` },
    isWaiting: sql`(${period.status} = 'closed' AND ${period.reopeningAskedBy} IS NOT NULL)`,
    within: agreementInReach,
  },
  {
    deed: "question",
    from: sql`${donorQuestion} ${ofProject(sql`${donorQuestion.projectId}`)}`,
    ...{ by: sql`${donorQuestion.askedBy}`, place: sql`${project.code}` },
    // What it is about is a key of the page: a milestone’s or an indicator’s code is worth reading, the others are not.
    code: sql`CASE WHEN instr(${donorQuestion.about}, ':') = 0 THEN '' ELSE substr(${donorQuestion.about}, instr(${donorQuestion.about}, ':') + 1) END`,
    id: sql`${donorQuestion.id}`,
    // The donor spoke last.
    isWaiting: sql`(SELECT ${questionMessage.side} FROM ${questionMessage} WHERE ${questionMessage.questionId} = ${donorQuestion.id} ORDER BY ${questionMessage.sinceSeq} DESC LIMIT 1) = 'donor'`,
  },
];

/** One question for each kind of paper, for one batch with the page's others. */
const QUESTIONS = KINDS.map((kind) => [kind.deed, papersOf(kind)] as const);

export const papersFor = (scope: Scope): Readonly<Record<string, Read<readonly Paper[]>>> =>
  Object.fromEntries(QUESTIONS.map(([deed, question]) => [deed, question(scope)]));
