import * as z from "zod";
import { quotient } from "../kernel/ratio.ts";
import type { Endpoint } from "../platform/endpoint.ts";
import { projectMilestones } from "./actions.ts";
import {
  countedByState,
  MILESTONE_STATES,
  meanDelay,
  physicalProgress,
  type Standing,
  scheduleIndex,
  standings,
} from "./rules.ts";

const day = z.iso.date();
const texts = z.object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() });

const milestone = z.object({
  id: z.string(),
  revision: z.int(),
  code: z.string(),
  title: texts,
  component: z.string().nullable(),
  weight: z.int().describe("A project’s weights total 100."),
  baselineOn: day,
  revisedBaselineOn: day.nullable(),
  forecastOn: day.nullable(),
  actualOn: day.nullable().describe("Null where it was not achieved by the date d’arrêté."),
  slippageDays: z.int().nullable().describe("Against the original baseline; negative is early."),
  revisedSlippageDays: z.int().nullable(),
  state: z.enum(MILESTONE_STATES),
  decision: z.enum(["none", "cancelled", "suspended"]),
  cause: z.string(),
  evidence: z.string(),
});

const answer = z.object({
  project: z.string(),
  on: day.describe("Date d’arrêté."),
  scheduleIndex: z.number().nullable().describe("Three decimals; null when no milestone is due."),
  weightAchieved: z.int(),
  weightDue: z.int(),
  physicalProgress: z.number().nullable().describe("A fraction with six decimals: weights achieved over all weights"),
  meanDelayDays: z.number().nullable(),
  lateCount: z.int(),
  milestones: z.array(milestone),
});

export const milestoneEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/projects/:code/milestones",
    summary: "Milestones of a project, with their states and figures at the date d’arrêté",
    action: "portfolio.read",
    query: z.object({ on: day.optional(), known: z.string().optional() }),
    answer,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing"],
    handle: async (c) => {
      const { visit, project, milestones } = await projectMilestones(c);
      const { on } = visit;
      const index = scheduleIndex(milestones, on);
      const body: z.infer<typeof answer> = {
        project: project.code,
        on,
        scheduleIndex: quotient(index, 3) ?? null,
        weightAchieved: index.numerator,
        weightDue: index.denominator,
        physicalProgress: quotient(physicalProgress(milestones, on), 6) ?? null,
        meanDelayDays: quotient(meanDelay(milestones, on), 2) ?? null,
        lateCount: countedByState(milestones, on).late,
        milestones: standings(milestones, on).map(written),
      };
      return c.json(body);
    },
  },
];

function written({ milestone: one, state, achievedOn, ...days }: Standing): z.infer<typeof milestone> {
  const { id, revision, code, title, weight, baselineOn, revisedBaselineOn, forecastOn, decision, cause } = one;
  return {
    ...{ id, revision, code, title, weight, baselineOn, revisedBaselineOn, forecastOn, decision, cause },
    component: one.componentCode,
    actualOn: achievedOn ?? null,
    slippageDays: days.slippageDays ?? null,
    revisedSlippageDays: days.revisedSlippageDays ?? null,
    state,
    evidence: achievedOn ? one.evidence : "",
  };
}
