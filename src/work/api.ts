import * as z from "zod";
import { answerBody, bodyOf, refusal } from "../milestones/api/updates.ts";
import { decision } from "../milestones/messages/decision.ts";
import { milestonePage as m } from "../milestones/messages/milestone-page.ts";
import { placeOf } from "../milestones/routes/place.ts";
import type { Standing } from "../milestones/rules.ts";
import type { Endpoint } from "../platform/endpoint.ts";
import type { AppContext } from "../platform/http.ts";
import { answerShift } from "./actions/shift.ts";
import { ownWork } from "./actions.ts";
import { DECIDED_BY, type Deed, dueDay, type OpenMilestone, type Paper, wayTo } from "./rules.ts";

const texts = z.object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() });

const milestone = z.object({
  project: z.string(),
  milestone: z.string(),
  title: texts,
  state: z.enum(["late", "atRisk", "onTime", "suspended", "cancelled", "doneLate", "done"]),
  baselineOn: z.iso.date(),
  dueOn: z.iso.date().describe("What is forecast and has not passed, else the latest baseline"),
});

const paper = z.object({
  kind: z.enum(Object.keys(DECIDED_BY) as [Deed, ...Deed[]]),
  place: z.string().describe("Project code; the agreement’s code for a reopening; empty for rates that serve all"),
  code: z.string(),
  title: texts.nullable(),
  count: z.int(),
  enteredBy: z.string(),
  reason: z.string().describe("Why it was returned"),
  page: z.string().describe("Where it is decided or put right"),
});

const answer = z.object({
  on: z.iso.date(),
  late: z.array(milestone),
  due: z.array(milestone),
  followed: z.array(milestone).describe("Late with a forecast beyond 14 days: nothing to do today"),
  returned: z.array(paper),
  waiting: z.array(paper),
});

const shiftBody = answerBody.extend({
  quarter: z.string().describe("Reporting quarter of the draft, today’s: `2025-Q2`"),
});

/** What waits for whoever asks, and the answers to it that reach into the budget, as JSON. */
export const workEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/work",
    summary: "What waits for the asking person: due in 14 days, late without forecast, returned, to decide",
    action: "work.read",
    query: z.object({ on: z.iso.date().optional().describe("Date d’arrêté") }),
    answer,
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: workNow,
  },
  {
    method: "post",
    path: "/projects/:code/milestones/:milestone/shift",
    summary:
      "Accept or dismiss what a slippage asks of the forecasts; accepted it goes into the quarter’s draft forecast",
    action: "forecast.write",
    body: shiftBody,
    answer: z.object({ answer: z.enum(["accepted", "dismissed"]), forecastQuarter: z.string().nullable() }),
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"],
    handle: shifting,
  },
];

async function shifting(c: AppContext): Promise<Response> {
  const { quarter, ...body } = await bodyOf(c, shiftBody, decision.badBody);
  const { file, answer, outcome } = await answerShift(c, placeOf(c), { quarter, told: () => body });
  if (!outcome.ok) return refusal(c, file.visit.words, { title: m.notShifted, problems: outcome.problems });
  return c.json({ answer, forecastQuarter: answer === "accepted" ? outcome.value.quarter : null });
}

async function workNow(c: AppContext): Promise<Response> {
  const { visit, work } = await ownWork(c);
  const near = ({ milestone: one, state }: Standing<OpenMilestone>) => ({
    project: one.projectCode,
    milestone: one.code,
    title: one.title,
    state,
    baselineOn: one.baselineOn,
    dueOn: dueDay(one, visit.on),
  });
  const body: z.infer<typeof answer> = {
    on: visit.on,
    late: work.late.map(near),
    due: work.due.map(near),
    followed: work.followed.map(near),
    returned: work.returned.map(paperShown),
    waiting: work.waiting.map(paperShown),
  };
  return c.json(body);
}

const paperShown = (one: Paper) => ({
  kind: one.deed,
  ...{ place: one.place, code: one.code, title: one.title, count: one.count },
  enteredBy: one.count === 1 ? one.by : "",
  ...{ reason: one.reason, page: wayTo(one) },
});
