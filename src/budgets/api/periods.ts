import * as z from "zod";
import { isQuarter, type Quarter } from "../../kernel/period.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { can } from "../../people/rules.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../../portfolio/api/answers.ts";
import { blockersOf, livesIn, quarterReads, STEP_ACTION, stepPeriod } from "../actions/periods.ts";
import { type Period, type PeriodStep, quartersOf, statusOn } from "../rules/periods.ts";
import { PERIOD_STATUSES } from "../schema.ts";
import { periodAgreements, periodsOf } from "../store/periods.ts";

const state = z.object({
  quarter: z.string().describe("2025-Q2"),
  status: z.enum(PERIOD_STATUSES).describe("As it counts today: a reopening that is over is `closed`"),
  reopenedUntil: z.iso.date().nullable(),
});

const shown = state.extend({
  agreement: z.string(),
  blockers: z
    .array(z.object({ rule: z.string(), detail: z.string(), project: z.string().nullable() }))
    .nullable()
    .describe("What keeps it from being closed; null for who sees no business data"),
});

const reasoned = z.strictObject({ reason: z.string().optional() });
const PROBLEMS = ["unreadable", "sign-in-needed", "forbidden", "missing"] as const;

const STEPS: readonly (readonly [verb: string, step: PeriodStep, summary: string])[] = [
  ["review", "review", "Put an open quarter in review"],
  ["closure", "close", "Close a quarter: from then on it takes no figure"],
  ["reopening-request", "askReopening", "Ask for a closed quarter to be reopened, with a reason of 20 characters"],
  ["reopening-approval", "approveReopening", "Approve another person’s request, for five working days"],
  ["reopening-refusal", "declineReopening", "Decline another person’s request, with a reason"],
];

export const periodEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/agreements/:code/periods",
    summary: "The quarters of an agreement up to today, newest first",
    action: "period.read",
    answer: z.object({ agreement: z.string(), periods: z.array(state) }),
    problems: PROBLEMS,
    handle: listPeriods,
  },
  {
    method: "get",
    path: "/agreements/:code/periods/:quarter",
    summary: "A quarter with everything that keeps it from being closed",
    action: "period.read",
    answer: shown,
    problems: PROBLEMS,
    handle: showPeriod,
  },
  ...STEPS.map(
    ([verb, step, summary]): Endpoint => ({
      method: "post",
      path: `/agreements/:code/periods/:quarter/${verb}`,
      summary,
      action: STEP_ACTION[step],
      body: reasoned,
      answer: state,
      problems: [...PROBLEMS, "stale", "refused"],
      handle: (c) => postStep(c, step),
    }),
  ),
];

const stateJson = (quarter: Quarter, period: Period | undefined, { scope }: Visit): z.infer<typeof state> => ({
  quarter,
  status: statusOn(period, scope.today),
  reopenedUntil: period?.reopenedUntil ?? null,
});

async function listPeriods(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "period.read", (scope) => ({
    agreements: periodAgreements(scope, code),
    periods: periodsOf(scope, code),
  }));
  const [agreement] = found.agreements;
  if (!agreement) throw new Missing();
  const quarters = quartersOf({ start: agreement.executionStart, end: agreement.executionEnd }, visit.scope.today);
  const periodAt = (quarter: Quarter) => found.periods.find((one) => one.quarter === quarter);
  return c.json({
    agreement: code,
    periods: quarters.map((quarter) => stateJson(quarter, periodAt(quarter), visit)),
  });
}

function asked(c: AppContext): { readonly code: string; readonly quarter: Quarter } {
  const quarter = pathParam(c, "quarter");
  if (!isQuarter(quarter)) throw new Missing();
  return { code: pathParam(c, "code"), quarter };
}

async function showPeriod(c: AppContext): Promise<Response> {
  const { code, quarter } = asked(c);
  const { visit, found } = await enter(c, "period.read", (scope) => ({
    ...quarterReads(scope, code, quarter),
    periods: periodsOf(scope, code),
  }));
  const { agreements, periods, ...facts } = found;
  const [agreement] = agreements;
  if (!agreement || !livesIn(agreement, quarter, visit)) throw new Missing();
  const period = periods.find((one) => one.quarter === quarter);
  const blockers = blockersOf(agreement, quarter, facts).map(({ rule, said, project }) => ({
    ...{ rule, detail: visit.words.say(said), project: project ?? null },
  }));
  return c.json({
    agreement: code,
    ...stateJson(quarter, period, visit),
    blockers: can(visit.actor, "portfolio.read") ? blockers : null,
  } satisfies z.infer<typeof shown>);
}

async function postStep(c: AppContext, step: PeriodStep): Promise<Response> {
  const body = await bodyOf(c, reasoned);
  if (!body.ok) return body.answer;
  const at = asked(c);
  const sent = { step, revision: undefined, reason: body.value.reason ?? "", formKey: keyOf(c) };
  const stepped = await stepPeriod(c, at, sent);
  if (stepped.kind === "refused") return refusal(c, stepped.visit.words, stepped.problems);
  return c.json(stateJson(at.quarter, stepped.period, stepped.visit));
}
