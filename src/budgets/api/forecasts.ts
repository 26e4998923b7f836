import * as z from "zod";
import { decimal, money } from "../../kernel/money.ts";
import { isQuarter } from "../../kernel/period.ts";
import { enter } from "../../people/entering.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { bodyOf, conflict, keyOf, refusal } from "../../portfolio/api/answers.ts";
import { meetings } from "../../portfolio/rules/meeting.ts";
import { FORECAST_STEPS, type ForecastStep, stepForecast } from "../actions/forecast-steps.ts";
import { checkedRow, type ForecastAt, forecastReads, gridOfRow, sceneOf, startForecast } from "../actions/forecasts.ts";
import { saveForecast } from "../actions/save-forecast.ts";
import type { ScopeForecast } from "../rules/forecast-check.ts";
import { cellName, explanationName, gridPeriods } from "../rules/forecast-grid.ts";
import { forecastHeads, forecastShown } from "../store/forecasts.ts";
import { oneProject } from "../store/pages.ts";

const STATUS = z.enum(["draft", "submitted", "approved", "returned"]);
const PROBLEMS = ["unreadable", "sign-in-needed", "forbidden", "missing"] as const;
const minor = z.int().describe("Whole minor units of the agreement’s currency");

const head = z.object({
  quarter: z.string(),
  version: z.int(),
  madeOn: z.iso.date(),
  status: STATUS,
  forecastMinor: minor,
});

const scope = z.object({
  code: z.string(),
  budgetMinor: minor,
  spentMinor: minor,
  forecastMinor: minor,
  atCompletionMinor: minor,
  varianceMinor: minor,
});

const shown = z.object({
  id: z.string(),
  revision: z.int(),
  quarter: z.string(),
  version: z.int(),
  status: STATUS,
  currency: z.string(),
  ceilingMinor: minor,
  periods: z.array(z.string()).describe("Columns of `amounts`; the last is everything after"),
  lines: z.array(z.object({ code: z.string(), amounts: z.array(z.string()), explanation: z.string() })),
  components: z.array(scope),
  project: scope,
  problems: z.array(z.object({ rule: z.string(), severity: z.string(), detail: z.string() })),
});

const change = z.strictObject({
  id: z.string(),
  revision: z.int().describe("Of the draft that the change was made upon"),
  note: z.string().optional(),
  lines: z.array(
    z.strictObject({
      code: z.string(),
      amounts: z.array(z.string()).max(9).describe("Decimal texts in the order of `periods`"),
      explanation: z.string().optional(),
    }),
  ),
});

const done = z.object({ version: z.int(), status: STATUS });
const reasoned = z.strictObject({ reason: z.string().optional() });

const STEPS: readonly [path: string, step: ForecastStep, summary: string][] = [
  ["submission", "submit", "Submit the draft: refused above the ceiling and without the explanations that are due"],
  ["approval", "approve", "Approve another person’s forecast: it is valid from then on"],
  ["return", "return", "Return another person’s forecast, with a reason"],
];

export const forecastEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/projects/:code/forecasts",
    summary: "Every version of a project’s forecast, newest first",
    action: "portfolio.read",
    answer: z.object({ project: z.string(), currency: z.string(), versions: z.array(head) }),
    problems: PROBLEMS,
    handle: listForecasts,
  },
  {
    method: "post",
    path: "/projects/:code/forecasts",
    summary: "Begin the next version of a reporting quarter’s forecast",
    action: "forecast.write",
    body: z.strictObject({ quarter: z.string() }),
    answer: done,
    status: 201,
    problems: [...PROBLEMS, "stale", "refused"],
    handle: postForecast,
  },
  {
    method: "get",
    path: "/projects/:code/forecasts/:quarter",
    summary: "A version of a forecast with what it comes to at completion and what the rules say of it",
    action: "portfolio.read",
    query: z.object({ version: z.string().optional().describe("The last one unless told") }),
    answer: shown,
    problems: PROBLEMS,
    handle: showForecast,
  },
  {
    method: "put",
    path: "/projects/:code/forecasts/:quarter",
    summary: "Change a draft, some of its lines or all; merged with what others changed meanwhile",
    action: "forecast.write",
    body: change,
    answer: z.object({ revision: z.int(), isMerged: z.boolean() }),
    problems: [...PROBLEMS, "stale", "refused"],
    handle: putForecast,
  },
  ...STEPS.map(
    ([path, step, summary]): Endpoint => ({
      method: "post",
      path: `/projects/:code/forecasts/:quarter/${path}`,
      summary,
      action: FORECAST_STEPS[step],
      body: reasoned,
      answer: done,
      problems: [...PROBLEMS, "stale", "refused"],
      handle: (c) => postStep(c, step),
    }),
  ),
];

function atOf(c: AppContext): ForecastAt {
  const quarter = pathParam(c, "quarter");
  if (!isQuarter(quarter)) throw new Missing();
  return { code: pathParam(c, "code"), quarter };
}

async function listForecasts(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { found } = await enter(c, "portfolio.read", (all) => ({
    project: oneProject(all, code),
    heads: forecastHeads(all, code),
  }));
  if (!found.project) throw new Missing();
  const versions = found.heads.map(({ quarter, version, madeOn, status, forecastMinor }) => ({
    ...{ quarter, version, madeOn, status, forecastMinor },
  }));
  return c.json({ project: code, currency: found.project.currency, versions });
}

async function showForecast(c: AppContext): Promise<Response> {
  const at = atOf(c);
  const number = c.req.query("version") ?? "";
  const version = /^[1-9]\d{0,3}$/.test(number) ? Number(number) : undefined;
  const { visit, found } = await enter(c, "portfolio.read", (all) => ({
    ...forecastReads(all, at),
    row: forecastShown(all, { ...at, version }),
  }));
  const { ground } = sceneOf(found, at.quarter);
  const { row } = found;
  if (!row) throw new Missing();
  const { currency, lines } = ground.ledger;
  const [grid, checked] = [gridOfRow(row, ground), checkedRow(row, ground)];
  return c.json({
    ...{ id: row.id, revision: row.revision, quarter: row.quarter, version: row.version, status: row.status },
    ...{ currency, ceilingMinor: ground.ceilingMinor, periods: [...gridPeriods(row.quarter)] },
    lines: lines.map(({ id, code }) => ({
      code,
      amounts: (grid.get(id) ?? []).map((amount) => decimal(money(amount, currency))),
      explanation: row.explanations[id] ?? "",
    })),
    components: checked.components.map(scopeJson),
    project: scopeJson({ ...checked.project, code: at.code }),
    problems: checked.problems.map(({ rule, severity, said: why }) => ({
      ...{ rule, severity, detail: visit.words.say(why) },
    })),
  } satisfies z.infer<typeof shown>);
}

const scopeJson = ({ title: _, ...rest }: ScopeForecast): z.infer<typeof scope> => rest;

async function postForecast(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, z.strictObject({ quarter: z.string() }));
  if (!body.ok) return body.answer;
  const { quarter } = body.value;
  if (!isQuarter(quarter)) {
    await enter(c, "forecast.write", () => ({}));
    throw new Missing();
  }
  const started = await startForecast(c, { code: pathParam(c, "code"), quarter }, keyOf(c));
  if (started.kind === "refused") return refusal(c, started.visit.words, started.problems);
  return c.json({ version: started.version, status: "draft" }, 201);
}

async function putForecast(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, change);
  if (!body.ok) return body.answer;
  const { id, revision, note, lines } = body.value;
  const fields = lines.flatMap(({ code, amounts, explanation }) => [
    ...amounts.map((text, at) => [cellName(code, at), text] as const),
    ...(explanation === undefined ? [] : [[explanationName(code), explanation] as const]),
  ]);
  const typed = { ...Object.fromEntries(fields), id, revision: String(revision), ...(note !== undefined && { note }) };
  const saved = await saveForecast(c, atOf(c), { typed, formKey: keyOf(c) });
  if (saved.kind === "done") return c.json({ revision: saved.revision, isMerged: saved.isMerged });
  const { words } = saved.visit;
  if (saved.kind !== "conflict") return refusal(c, words, saved.kind === "refused" ? saved.problems : []);
  return conflict(c, words, { meetings: meetings(saved.met), revision: saved.row.revision });
}

async function postStep(c: AppContext, step: ForecastStep): Promise<Response> {
  const body = await bodyOf(c, reasoned);
  if (!body.ok) return body.answer;
  const reason = (body.value.reason ?? "").trim().slice(0, 1_000);
  const stepped = await stepForecast(c, atOf(c), { step, reason, revision: undefined, formKey: keyOf(c) });
  if (stepped.kind === "refused") return refusal(c, stepped.visit.words, stepped.problems);
  return c.json(stepped.row);
}
