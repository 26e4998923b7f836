import * as z from "zod";
import type { Endpoint } from "../../platform/endpoint.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import type { Typed } from "../../ui/form-state.ts";
import { listedMilestones } from "../actions/list.ts";
import { dateProposal, type MilestoneFile, milestoneFile, moneyProposal } from "../actions/milestone.ts";
import { type PlanOf, planOf, savePlan } from "../actions/plan.ts";
import { plan as m } from "../messages/plan.ts";
import { placeOf } from "../routes/place.ts";
import { DEPENDENCY_TYPES, MILESTONE_KINDS } from "../rules/plan.ts";
import { DECISIONS } from "../rules/plan-form.ts";
import { MILESTONE_STATES, type PlannedMilestone, type Standing } from "../rules.ts";
import { bodyOf, problems, refusal } from "./updates.ts";

const day = z.iso.date();
const texts = z.object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() });

const planBody = z.object({
  code: z.string().optional().describe("Of a new milestone"),
  component: z.string().nullable().optional(),
  title: texts,
  kind: z.enum(MILESTONE_KINDS),
  baselineOn: day.optional().describe("Fixed once saved (JAL-06)"),
  startOn: day.nullable().optional(),
  responsible: z.string().optional(),
  criteria: z.string().optional(),
  decision: z.enum(DECISIONS).optional(),
  weight: z.int().min(0).max(100),
  weights: z.record(z.string(), z.int()).optional().describe("Of the others, by code: all total 100 (JAL-09)"),
  predecessors: z
    .array(z.object({ code: z.string(), type: z.enum(DEPENDENCY_TYPES).default("FS"), lagDays: z.int().default(0) }))
    .max(6)
    .optional(),
  lines: z.array(z.string()).optional().describe("Codes of budget lines"),
  indicators: z.array(z.string()).optional().describe("Codes of indicators"),
});

const listed = z.object({
  project: z.string(),
  component: z.string().nullable(),
  code: z.string(),
  title: texts,
  kind: z.enum(MILESTONE_KINDS),
  responsible: z.string(),
  weight: z.int(),
  progress: z.int().describe("Percent"),
  baselineOn: day,
  revisedBaselineOn: day.nullable(),
  forecastOn: day.nullable(),
  actualOn: day.nullable(),
  slippageDays: z.int().nullable(),
  revisedSlippageDays: z.int().nullable(),
  state: z.enum(MILESTONE_STATES),
  reasonCode: z.string(),
  cause: z.string(),
  correctiveAction: z.string(),
});

const update = z.object({
  id: z.string(),
  revision: z.int(),
  number: z.int(),
  status: z.string(),
  toldOn: day,
  forecastOn: day.nullable(),
  actualOn: day.nullable(),
  progress: z.int().nullable(),
  reasonCode: z.string().nullable(),
  cause: z.string().nullable(),
  correctiveAction: z.string().nullable(),
  isUndone: z.boolean(),
  decisionReason: z.string(),
});

const evidence = z.object({
  id: z.string(),
  updateId: z.string(),
  kind: z.enum(["file", "link"]),
  title: z.string(),
  url: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  isForDonors: z.boolean(),
});

const whole = listed.extend({
  criteria: z.string(),
  slackDays: z.int().nullable().describe("0 or less is on the critical path"),
  predecessors: z.array(z.object({ code: z.string(), type: z.enum(DEPENDENCY_TYPES), lagDays: z.int() })),
  lines: z.array(z.string()),
  indicators: z.array(z.string()),
  openCommitmentsMinor: z.int(),
  forecastsMinor: z.int(),
  atRiskMinor: z.int().describe("By line the larger of the two, whether or not the milestone is late"),
  proposedDate: z.object({ proposal: z.string(), toOn: day, because: z.string() }).nullable(),
  proposedShifts: z.string().describe("Empty when nothing is proposed"),
  updates: z.array(update),
  evidence: z.array(evidence),
});

export const planEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/milestones",
    summary: "Milestones of the portfolio by baseline date, 25 a page: `after` goes on",
    action: "portfolio.read",
    query: z.object({
      on: day.optional(),
      project: z.string().optional(),
      state: z.enum(MILESTONE_STATES).optional(),
      kind: z.enum(MILESTONE_KINDS).optional(),
      from: day.optional(),
      until: day.optional(),
      after: z.string().optional(),
      before: z.string().optional(),
    }),
    answer: z.object({
      milestones: z.array(listed),
      after: z.string().nullable(),
      before: z.string().nullable(),
      found: z.int().nullable().describe("All that the filter finds; 1001 is more than 1000; null without a filter"),
    }),
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: async (c) => {
      const { all, count: found = null, after = null, before = null } = await listedMilestones(c);
      return c.json({ milestones: all.map(listedFrom), after, before, found });
    },
  },
  {
    method: "get",
    path: "/projects/:code/milestones/:milestone",
    summary: "A milestone with its dates, dependencies, money, updates and evidence",
    action: "portfolio.read",
    query: z.object({ on: day.optional(), known: z.string().optional() }),
    answer: whole,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing"],
    handle: async (c) => c.json(wholeFrom(await milestoneFile(c, placeOf(c)))),
  },
  {
    method: "post",
    path: "/projects/:code/milestones",
    summary: "Add a milestone to the plan, with the weights of all (JAL-07, JAL-09)",
    action: "milestone.plan",
    body: planBody,
    answer: z.object({ code: z.string() }),
    status: 201,
    problems,
    handle: planning,
  },
  {
    method: "put",
    path: "/projects/:code/milestones/:milestone",
    summary: "Change the plan of a milestone (JAL-06, JAL-07, JAL-09)",
    action: "milestone.plan",
    body: planBody,
    answer: z.object({ code: z.string() }),
    problems,
    handle: planning,
  },
];

async function planning(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, planBody, m.badBody);
  const at = { code: pathParam(c, "code"), milestone: pathParam(c, "milestone") || undefined };
  const { visit, milestone } = await planOf(c, at);
  const answer = await savePlan(c, at, { typed: typedOf(body, milestone) });
  if (answer.problems.length > 0) return refusal(c, visit.words, { title: m.notSaved, problems: answer.problems });
  return c.json({ code: answer.code }, at.milestone ? 200 : 201);
}

/** The body as the form’s fields; the decision of one that is there stays unless told. */
function typedOf(body: z.infer<typeof planBody>, stored: PlanOf["milestone"]): Typed {
  const { title, weights = {}, predecessors = [], weight, component, startOn, ...rest } = body;
  return {
    ...Object.fromEntries(Object.entries(title).map(([language, text]) => [`title.${language}`, text])),
    ...Object.fromEntries(Object.entries(weights).map(([code, points]) => [`weight.${code}`, String(points)])),
    ...Object.fromEntries(
      predecessors.flatMap(({ code, type, lagDays }, at) => [
        [`predecessors.${at}.code`, code],
        [`predecessors.${at}.type`, type],
        [`predecessors.${at}.lag`, String(lagDays)],
      ]),
    ),
    decision: stored?.decision ?? "none",
    ...rest,
    ...{ component: component ?? "", startOn: startOn ?? "", weight: String(weight) },
  };
}

function listedFrom({ milestone: one, ...days }: Standing<PlannedMilestone>): z.infer<typeof listed> {
  const { code, title, kind, responsible, weight, progress, baselineOn, revisedBaselineOn, forecastOn } = one;
  const { reasonCode, cause, correctiveAction, projectCode: project, componentCode: component } = one;
  return {
    ...{ project, component, code, title, kind, responsible, weight, progress, baselineOn, revisedBaselineOn },
    ...{ forecastOn, reasonCode, cause, correctiveAction, state: days.state },
    actualOn: days.achievedOn ?? null,
    slippageDays: days.slippageDays ?? null,
    revisedSlippageDays: days.revisedSlippageDays ?? null,
  };
}

function wholeFrom(file: MilestoneFile): z.infer<typeof whole> {
  const { milestone, standing, all, lines, indicators, money, proposal, shifts } = file;
  const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);
  return {
    ...listedFrom({ ...standing, milestone }),
    criteria: milestone.criteria,
    slackDays: file.slackDays ?? null,
    predecessors: milestone.predecessors.map(({ milestoneId, type, lagDays }) => ({
      ...{ type, lagDays },
      code: all.find(({ id }) => id === milestoneId)?.code ?? "",
    })),
    ...{ lines: codes(lines), indicators: codes(indicators) },
    ...{ openCommitmentsMinor: money.openMinor, forecastsMinor: money.forecastMinor, atRiskMinor: money.atRiskMinor },
    proposedDate: proposal
      ? { proposal: dateProposal(proposal), toOn: proposal.toOn, because: proposal.because }
      : null,
    proposedShifts: moneyProposal(shifts),
    updates: file.updates.map((one) => update.parse(one)),
    evidence: file.evidence.map((one) => evidence.parse({ ...one, updateId: one.entityId })),
  };
}
