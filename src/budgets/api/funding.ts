import * as z from "zod";
import { CURRENCIES } from "../../kernel/money.ts";
import { quotient, ratio } from "../../kernel/ratio.ts";
import { enter } from "../../people/entering.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../../portfolio/api/answers.ts";
import { agreementFunding, enterFunding, FUNDING_STEPS, type FundingStep, stepFunding } from "../actions/funding.ts";
import { receivedSums } from "../rules/agreement-funding.ts";
import { FUNDING_KINDS, type Funding } from "../rules/cash.ts";
import { cashStatement } from "../rules/cash-statement.ts";
import { fundingOf } from "../store/funding.ts";
import { budgetReads } from "../store/pages.ts";

const minor = z.int().nullable().describe("Whole minor units of the agreement’s currency; null: not known");

const funded = z.object({
  id: z.string(),
  kind: z.enum(FUNDING_KINDS),
  status: z.enum(["submitted", "approved", "returned"]),
  amountMinor: z.int().describe("In `currency`; negative in a reversal"),
  currency: z.enum(CURRENCIES as [string, ...string[]]),
  agreementMinor: minor,
  madMinor: z.int().nullable(),
  receivedOn: z.iso.date(),
  bookedOn: z.iso.date(),
  quarter: z.string(),
  isRegularisation: z.boolean(),
  reference: z.string().describe("For fonds de concours the order of the minister of finance (FC-01)"),
  document: z.string(),
  originalId: z.string().nullable(),
});

const answer = z.object({
  project: z.string(),
  on: z.iso.date(),
  currency: z.string(),
  cash: z
    .object({ receivedMinor: z.int(), paidMinor: z.int(), balanceMinor: z.int() })
    .nullable()
    .describe("Null where nothing was received: not an account of zero (CASH-01)"),
  call: z.object({
    quarter: z.string(),
    needMinor: minor,
    justifiedShare: z.number().nullable(),
    callMinor: minor,
    blocked: z.string().nullable().describe("Why there is no call (CASH-02)"),
  }),
  fundings: z.array(funded),
});

const entered = z.strictObject({
  kind: z.enum(FUNDING_KINDS),
  amount: z.string().describe("A decimal text: 125000.50"),
  currency: z.enum(CURRENCIES as [string, ...string[]]),
  receivedOn: z.iso.date(),
  reference: z.string().optional(),
  document: z.string(),
  note: z.string().optional(),
});

const agreementAnswer = z.object({
  agreement: z.string(),
  on: z.iso.date(),
  currency: z.string(),
  ceilingMinor: z.int(),
  donorMinor: z
    .int()
    .nullable()
    .describe("The donor’s confirmed money, in minor units; null before the first: not known"),
  nationalMinor: z.int().describe("The national contribution, in cash and in kind; never against the ceiling (BUD-08)"),
  waiting: z.int().describe("Not confirmed by a second person yet"),
  unconverted: z.int().describe("Confirmed, but no rate converts it"),
  disbursementRate: z
    .number()
    .nullable()
    .describe("Donor’s money over the agreement’s amount, a fraction with six decimals"),
  fundings: z.array(funded.extend({ project: z.string() })),
});

const reasoned = z.strictObject({ reason: z.string().optional() });
const PROBLEMS = ["unreadable", "sign-in-needed", "forbidden", "missing"] as const;

const STEPS: readonly [path: string, step: FundingStep, summary: string][] = [
  ["confirmation", "confirm", "Confirm what another person entered: from then on it counts"],
  ["return", "return", "Return what another person entered, with a reason"],
  ["reversal", "reverse", "Propose the reversal of confirmed money; another person confirms it"],
];

export const fundingEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/projects/:code/funding",
    summary: "Money received up to a day, the cash balance and the next call of funds (CASH-01, CASH-02)",
    action: "portfolio.read",
    query: z.object({ on: z.iso.date().optional(), known: z.string().optional() }),
    answer,
    problems: PROBLEMS,
    handle: showFunding,
  },
  {
    method: "get",
    path: "/agreements/:code/funding",
    summary: "Money received by an agreement’s projects within reach, against its amount",
    action: "portfolio.read",
    query: z.object({ on: z.iso.date().optional(), known: z.string().optional() }),
    answer: agreementAnswer,
    problems: PROBLEMS,
    handle: showAgreementFunding,
  },
  {
    method: "post",
    path: "/projects/:code/funding",
    summary: "Enter money received; it counts once another person confirms it",
    action: "funding.enter",
    body: entered,
    answer: z.object({ id: z.string() }),
    status: 201,
    problems: [...PROBLEMS, "stale", "refused"],
    handle: postFunding,
  },
  ...STEPS.map(
    ([path, step, summary]): Endpoint => ({
      method: "post",
      path: `/projects/:code/funding/:id/${path}`,
      summary,
      action: FUNDING_STEPS[step],
      body: reasoned,
      answer: z.object({ id: z.string() }),
      problems: [...PROBLEMS, "stale", "refused"],
      handle: (c) => postStep(c, step),
    }),
  ),
];

async function showAgreementFunding(c: AppContext): Promise<Response> {
  const { visit, agreement, fundings } = await agreementFunding(c);
  const { ceiling } = agreement;
  const sums = receivedSums(fundings);
  return c.json({
    ...{ agreement: agreement.code, on: visit.on, currency: ceiling.currency, ceilingMinor: ceiling.minor, ...sums },
    disbursementRate: sums.donorMinor === null ? null : (quotient(ratio(sums.donorMinor, ceiling.minor), 6) ?? null),
    fundings: fundings.map(({ projectCode, ...one }) => ({ project: projectCode, ...fundingJson(one) })),
  } satisfies z.infer<typeof agreementAnswer>);
}

async function showFunding(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    ...budgetReads(scope, code),
    fundings: fundingOf(scope, { code }),
  }));
  const { project, lines, cells, entries, forecasts, fundings } = found;
  if (!project) throw new Missing();
  const { on, words } = visit;
  const ledger = { currency: project.currency, lines, cells, entries };
  const { cash, call, justified, next, needMinor } = cashStatement({
    ...{ ledger, fundings, forecasts, on },
    ...{ span: project.span, justifiedBps: project.justifiedBps },
  });
  return c.json({
    ...{ project: code, on, currency: project.currency, cash: cash ?? null },
    call: {
      quarter: next,
      needMinor: needMinor ?? null,
      justifiedShare: (justified && quotient(justified, 6)) ?? null,
      callMinor: call && !call.problem ? call.callMinor : null,
      blocked: call?.problem ? words.say(call.problem.said) : null,
    },
    fundings: fundings.map(fundingJson),
  } satisfies z.infer<typeof answer>);
}

function fundingJson({ projectId: _, note: __, isIllustrative: ___, ...funding }: Funding): z.infer<typeof funded> {
  return funding;
}

async function postFunding(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, entered);
  if (!body.ok) return body.answer;
  const done = await enterFunding(c, pathParam(c, "code"), { typed: body.value, formKey: keyOf(c) });
  if (done.kind === "refused") return refusal(c, done.visit.words, done.problems);
  return c.json({ id: done.id }, 201);
}

async function postStep(c: AppContext, step: FundingStep): Promise<Response> {
  const body = await bodyOf(c, reasoned);
  if (!body.ok) return body.answer;
  const done = await stepFunding(c, {
    ...{ code: pathParam(c, "code"), id: pathParam(c, "id"), step },
    reason: (body.value.reason ?? "").trim().slice(0, 1_000),
    revision: undefined,
    formKey: keyOf(c),
  });
  if (done.kind === "refused") return refusal(c, done.visit.words, done.problems);
  return c.json({ id: done.id });
}
