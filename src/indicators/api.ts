import * as z from "zod";
import { quotient } from "../kernel/ratio.ts";
import type { Endpoint } from "../platform/endpoint.ts";
import type { AppContext } from "../platform/http.ts";
import { problemAnswer } from "../platform/problem.ts";
import { approvalBody, approveValue, decideByBody, decisionBody } from "./actions/decide-value.ts";
import { projectIndicators } from "./actions/project-indicators.ts";
import { dueEndpoints } from "./api/due.ts";
import { entryEndpoints } from "./api/entry.ts";
import { sharedEndpoints } from "./api/roll-ups.ts";
import { indicators as m } from "./messages.ts";
import type { LeftOut } from "./rules/actual.ts";
import type { ReportedValue } from "./rules/indicator.ts";
import type { Standing } from "./rules/standing.ts";

const texts = z.object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() });
const inUnits = z.number().describe("In the indicator’s unit, up to three decimals");
const rate = z.number().nullable().describe("A fraction with six decimals; null when nothing was reported");

const value = z.object({
  id: z.string(),
  revision: z.int(),
  periodStart: z.iso.date(),
  periodEnd: z.iso.date(),
  value: inUnits.nullable().describe("Null when nothing was reported"),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  women: z.int().nullable(),
  men: z.int().nullable(),
  noDataReason: z.string(),
  source: z.string(),
  status: z.enum(["draft", "submitted", "approved", "returned", "published"]),
  leftOut: z
    .enum(["draft", "submitted", "returned", "unpublished", "later", "notReported", "superseded"])
    .nullable()
    .describe("Why the value is not in `actual`; null when it is"),
});

const indicator = z.object({
  code: z.string(),
  title: texts,
  component: z.string().nullable(),
  level: z.enum(["impact", "outcome", "output"]),
  measure: z.enum(["unit", "percentage", "nominal", "ordinal", "qualitative"]),
  unit: texts,
  direction: z.enum(["rising", "falling"]),
  accumulation: z.enum(["cumulative", "period", "point"]),
  baseline: inUnits,
  baselineYear: z.int(),
  target: inUnits,
  targetYear: z.int(),
  actual: inUnits.nullable(),
  expected: inUnits.nullable().describe("On a straight line from baseline to target, by the time elapsed"),
  achievementRate: rate,
  womenShare: rate,
  state: z.enum(["reached", "onTrack", "atRisk", "late"]).nullable(),
  values: z.array(value),
});

const answer = z.object({
  project: z.string(),
  on: z.iso.date().describe("Date d’arrêté of every figure"),
  timeElapsed: z.number().nullable(),
  indicators: z.array(indicator),
});

const approval = z.object({
  id: z.string(),
  revision: z.int(),
  status: z.enum(["approved", "returned", "published"]),
  enteredBy: z.string(),
  decidedBy: z.string(),
});

export const indicatorEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/projects/:code/indicators",
    summary: "Indicators of a project with their achievement; donors are given published values only",
    action: "portfolio.read",
    query: z.object({
      on: z.iso.date().optional().describe("Date d’arrêté"),
      known: z.string().optional().describe("Journal number or instant: figures as they were known then"),
    }),
    answer,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing"],
    handle: indicatorsOf,
  },
  {
    method: "post",
    path: "/indicator-values/:id/approval",
    summary: "Approve a submitted value, by somebody else than the person who entered it (IND-10, SEC-01)",
    action: "indicator.approve",
    body: approvalBody,
    answer: approval,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"],
    handle: (c) => deciding(c, approveValue),
  },
  {
    method: "post",
    path: "/indicator-values/:id/decision",
    summary: "Approve, return with a reason, or publish a value, by somebody who did not enter it (IND-10, IND-12)",
    action: "indicator.approve",
    body: decisionBody,
    answer: approval,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"],
    handle: (c) => deciding(c, decideByBody),
  },
  ...entryEndpoints,
  ...sharedEndpoints,
  ...dueEndpoints,
];

async function indicatorsOf(c: AppContext): Promise<Response> {
  const { visit, project, elapsed, all } = await projectIndicators(c);
  const body: z.infer<typeof answer> = {
    project: project.code,
    on: visit.on,
    timeElapsed: quotient(elapsed, 6) ?? null,
    indicators: all.map(written),
  };
  return c.json(body);
}

/** Not submitted is a conflict with what others did (409); a missing source is the value's own flaw (422). */
async function deciding(c: AppContext, decide: typeof approveValue): Promise<Response> {
  const { visit, outcome } = await decide(c);
  if (!outcome.ok) {
    const { problems } = outcome;
    const [first] = problems;
    const code = first?.field === "status" ? "stale" : "refused";
    const detail = first && visit.words.say(first.said);
    return problemAnswer(c, visit.words, { code, title: visit.words.t(m.notApproved), detail, problems });
  }
  const { id, revision, enteredBy } = outcome.value;
  const body: z.infer<typeof approval> = {
    id,
    revision,
    status: outcome.value.status as z.infer<typeof approval>["status"],
    enteredBy,
    decidedBy: visit.actor.personId,
  };
  return c.json(body);
}

const units = (milli: number): number => milli / 1_000;

function written({ indicator: one, actual, achieved, ...rest }: Standing): z.infer<typeof indicator> {
  const { code, title, level, measure, unit, accumulation, baselineYear, targetYear } = one;
  const values = [...actual.counted.map((counted) => ({ value: counted, why: null })), ...actual.leftOut];
  return {
    ...{ code, title, level, measure, unit, accumulation, baselineYear, targetYear },
    component: one.componentCode,
    direction: one.isAscending ? "rising" : "falling",
    baseline: units(one.baselineMilli),
    target: units(one.targetMilli),
    actual: actual.milli === undefined ? null : units(actual.milli),
    expected: rest.expectedMilli === undefined ? null : units(rest.expectedMilli),
    achievementRate: (achieved && quotient(achieved, 6)) ?? null,
    womenShare: quotient(actual.women, 6) ?? null,
    state: rest.state ?? null,
    values: values.toSorted((a, b) => (a.value.periodEnd < b.value.periodEnd ? -1 : 1)).map(writtenValue),
  };
}

function writtenValue({ value: one, why }: { value: ReportedValue; why: LeftOut | null }): z.infer<typeof value> {
  const { id, revision, periodStart, periodEnd, numerator, denominator, women, men, noDataReason, source } = one;
  return {
    ...{ id, revision, periodStart, periodEnd, numerator, denominator, women, men, noDataReason, source },
    status: one.status,
    value: one.valueMilli === null ? null : units(one.valueMilli),
    leftOut: why,
  };
}
