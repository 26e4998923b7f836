import * as z from "zod";
import { burnRatio } from "../budgets/rules/execution.ts";
import { quotient } from "../kernel/ratio.ts";
import { enter } from "../people/entering.ts";
import { seesPublishedOnly } from "../people/rules.ts";
import type { Endpoint } from "../platform/endpoint.ts";
import { Missing } from "../platform/errors.ts";
import { type AppContext, pathParam } from "../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../portfolio/api/answers.ts";
import { isActive } from "../portfolio/rules/facts.ts";
import { fixStatus } from "./actions.ts";
import { ALERT_RULES, alertsOf } from "./rules/alerts.ts";
import { FIXED_PACES, fixedUntil } from "./rules/override.ts";
import { standingsOf } from "./rules/status.ts";
import { alertReads, portfolioOf, standingReads, watchedOf } from "./store/pages.ts";

const pace = z.enum([...FIXED_PACES, "unknown"]);
const rate = z.number().nullable();

const answer = z.object({
  project: z.string(),
  on: z.iso.date(),
  status: pace.describe("The worst of the three dimensions, unless it was fixed by hand"),
  computed: pace.describe("The worst of the three dimensions"),
  calendar: pace,
  finances: pace,
  results: pace,
  fixed: z
    .object({ status: z.enum(FIXED_PACES), reason: z.string(), until: z.iso.date() })
    .nullable()
    .describe("The status fixed by hand for the quarter; it expires with it"),
  scheduleIndex: rate.describe("Null while no milestone is due"),
  burnRatio: rate,
  alerts: z.array(
    z.object({ rule: z.enum(ALERT_RULES), place: z.string().describe("Project or agreement"), text: z.string() }),
  ),
});

const fix = z.strictObject({
  status: z.enum(FIXED_PACES).nullable().describe("Null gives the status back to the three dimensions"),
  reason: z.string().optional(),
});

export const standingEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/projects/:code/standing",
    summary: "How an active project stands: calendar, finances, results, its status, and its alerts by rule",
    action: "portfolio.read",
    query: z.object({ on: z.iso.date().optional(), known: z.string().optional() }),
    answer,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing"],
    handle: showStanding,
  },
  {
    method: "put",
    path: "/projects/:code/standing",
    summary: "Fix a project’s status for the quarter of the date d’arrêté with a reason, or give it back",
    action: "standing.fix",
    body: fix,
    answer: z.object({ project: z.string(), status: z.enum(FIXED_PACES).nullable() }),
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing", "refused", "stale"],
    handle: putStanding,
  },
];

async function showStanding(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    ...standingReads(scope, { code }),
    ...alertReads(scope, { code }),
  }));
  const { on, words } = visit;
  const reading = { on, isPublishedOnly: seesPublishedOnly(visit.actor) };
  const [standing] = standingsOf(portfolioOf(found, on), reading);
  if (!(standing && isActive(standing.project))) throw new Missing();
  const { status, index, figures, elapsed } = standing;
  const { override } = status;
  return c.json({
    ...{ project: code, on, status: status.overall, computed: status.computed },
    ...{ calendar: status.calendar, finances: status.finances, results: status.results },
    fixed: override ? { status: override.pace, reason: override.reason, until: fixedUntil(on) } : null,
    scheduleIndex: quotient(index, 3) ?? null,
    burnRatio: burnRatio(figures.executionRate, elapsed) ?? null,
    alerts: alertsOf(watchedOf([standing], found, on), reading).map(({ rule, place, said }) => ({
      ...{ rule, place, text: words.say(said) },
    })),
  } satisfies z.infer<typeof answer>);
}

async function putStanding(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const body = await bodyOf(c, fix);
  if (!body.ok) return body.answer;
  const { status, reason = "" } = body.value;
  const typed = { pace: status ?? "automatic", reason };
  const { form, problems } = await fixStatus(c, code, { typed, formKey: keyOf(c) });
  if (problems.length > 0) return refusal(c, form.visit.words, problems);
  return c.json({ project: form.standing.project.code, status });
}
