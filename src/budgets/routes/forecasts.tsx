import { Hono } from "hono";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { isQuarter, quarter as quarterFrom, quarterOf } from "../../kernel/period.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { wrong } from "../../people/rules/messages.ts";
import { can, isSomeoneElse, seesPublishedOnly } from "../../people/rules.ts";
import { plainText } from "../../people/typed.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { metOr, onceOr, type SentForm, sentForm } from "../../portfolio/routes/sent.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import type { Typed } from "../../ui/form-state.ts";
import { FORECAST_STEPS, type ForecastStep, stepForecast } from "../actions/forecast-steps.ts";
import {
  checkedRow,
  type ForecastAt,
  type ForecastScene,
  forecastReads,
  gridOfRow,
  sceneOf,
  startForecast,
} from "../actions/forecasts.ts";
import { type MetForecast, pasteForecast, type SavedForecast, saveForecast } from "../actions/save-forecast.ts";
import { forecastPage as m } from "../messages/forecast.ts";
import { comparedForecasts } from "../rules/forecast-comparison.ts";
import type { Pasted } from "../rules/forecast-paste.ts";
import { forecastField as f } from "../rules/messages/forecast.ts";
import { quartersOf } from "../rules/periods.ts";
import { type ForecastRow, forecastHeads, forecastShown, forecastWriters } from "../store/forecasts.ts";
import { linesOf } from "../store/ledgers.ts";
import { oneProject } from "../store/pages.ts";
import { ForecastsPage } from "../views/forecast-list.tsx";
import { ForecastVersionPage, forecastTyped, metTyped } from "../views/forecast-page.tsx";
import type { MetStep } from "../views/step-conflict.tsx";
import { metForecast } from "./forecast-met.ts";

export const forecastRoutes = new Hono<AppEnv>();

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly metStep?: MetStep | undefined;
}

const NOTHING_SENT: Sent = { typed: {}, problems: [] };

forecastRoutes.get(paths.forecasts(), (c) => listPage(c));

forecastRoutes.post(paths.forecasts(), async (c) => {
  const code = pathParam(c, "code");
  const { typed, formKey } = await sentForm(c);
  const quarter = plainText(typed, "quarter");
  if (!isQuarter(quarter)) {
    await enter(c, "forecast.write", () => ({}));
    const missing = blocked("noChoice", "quarter", said(wrong.noChoice, { field: f.quarter }));
    return listPage(c, { typed, problems: [missing] });
  }
  const started = await startForecast(c, { code, quarter }, formKey);
  if (started.kind === "refused") return listPage(c, { typed, problems: started.problems });
  return c.redirect(withQuery(paths.forecast(code, quarter), { done: "created" }), 303);
});

/** `2025-Q2.1` of the address; version 0, which is none, where it names nothing. */
function versionAsked(text: string | undefined) {
  const [quarter = "", version = ""] = (text ?? "").split(".");
  const isNamed = isQuarter(quarter) && /^[1-9]\d{0,3}$/.test(version);
  return isNamed ? { quarter, version: Number(version) } : { quarter: quarterFrom("2000-Q1"), version: 0 };
}

async function listPage(c: AppContext, sent = NOTHING_SENT) {
  const code = pathParam(c, "code");
  const [a, b] = [c.req.query("a")?.slice(0, 20), c.req.query("b")?.slice(0, 20)];
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    project: oneProject(scope, code),
    heads: forecastHeads(scope, code),
    lines: linesOf(scope, { code }),
    first: forecastShown(scope, { code, ...versionAsked(a) }),
    second: forecastShown(scope, { code, ...versionAsked(b) }),
  }));
  const { project, heads, lines, first, second } = found;
  if (!project) throw new Missing();
  const { words, actor, scope } = visit;
  const nameOf = (row: ForecastRow) => `${words.quarter(row.quarter)} · ${words.t(m.version)} ${row.version}`;
  const compared = first &&
    second && {
      ...comparedForecasts(first, second, { lineIds: lines.map(({ id }) => id), span: project.span }),
      names: [nameOf(first), nameOf(second)] as const,
      of: lines,
    };
  const isWrong = sent.problems.length > 0;
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.title)}`,
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: (
      <ForecastsPage
        form={{ words, typed: { quarter: quarterOf(visit.on), ...sent.typed }, problems: sent.problems }}
        {...{ project, heads, compared }}
        namesPeople={!seesPublishedOnly(actor)}
        quarters={can(actor, "forecast.write") ? quartersOf(project.span, scope.today) : []}
        asked={{ a: a ?? "", b: b ?? "" }}
        formKey={newId()}
      />
    ),
  });
}

forecastRoutes.get(paths.forecast(), (c) => versionPage(c));

const isStep = (text: string): text is ForecastStep => Object.hasOwn(FORECAST_STEPS, text);

const DONE: Readonly<Record<ForecastStep, string>> = {
  submit: "awaitsOther",
  approve: "approved",
  return: "returned",
};

forecastRoutes.post(paths.forecast(), async (c) => {
  const step = c.req.query("step") ?? "";
  const sent = await sentForm(c);
  if (step !== "save" && step !== "paste" && !isStep(step)) {
    await enter(c, "forecast.write", () => ({}));
    throw new Missing();
  }
  const at = forecastAt(c);
  const here = paths.forecast(at.code, at.quarter);
  if (!isStep(step)) return onceOr(c, here, () => saved(c, at, { step, ...sent }));
  return metOr(
    () => onceOr(c, here, () => stepped(c, at, { step, ...sent })),
    async () => versionPage(c, { typed: sent.typed, problems: [], metStep: await metForecast(c, at, sent) }),
  );
});

async function stepped(c: AppContext, at: ForecastAt, sent: SentForm & { step: ForecastStep }): Promise<Response> {
  const done = await stepForecast(c, at, sent);
  if (done.kind === "refused") return versionPage(c, { typed: sent.typed, problems: done.problems });
  return c.redirect(withQuery(paths.forecast(at.code, at.quarter), { done: DONE[sent.step] }), 303);
}

async function saved(c: AppContext, at: ForecastAt, sent: SentForm & { step: "save" | "paste" }): Promise<Response> {
  const { step, typed } = sent;
  const done = await (step === "save" ? saveForecast(c, at, sent) : pasteForecast(c, at, typed));
  if (done.kind !== "done") return cameBack(c, done, { typed, from: step === "save" ? "grid" : "paste" });
  const said = done.isMerged ? "merged" : "changed";
  return c.redirect(withQuery(paths.forecast(at.code, at.quarter), { done: said }), 303);
}

/** Throws Missing for what is no quarter. */
function forecastAt(c: AppContext): ForecastAt {
  const quarter = pathParam(c, "quarter");
  if (!isQuarter(quarter)) throw new Missing();
  return { code: pathParam(c, "code"), quarter };
}

async function versionPage(c: AppContext, sent = NOTHING_SENT) {
  const at = forecastAt(c);
  const number = c.req.query("version") ?? "";
  const version = /^[1-9]\d{0,3}$/.test(number) ? Number(number) : undefined;
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    ...forecastReads(scope, at),
    shown: forecastShown(scope, { ...at, version }),
    last: forecastShown(scope, at),
    writers: forecastWriters(scope, at),
  }));
  const scene = sceneOf(found, at.quarter);
  const { shown, last, writers } = found;
  if (!shown || !last) throw new Missing();
  const isOwn = [shown.enteredBy, ...writers].some((by) => !isSomeoneElse(visit.actor, by));
  return drawn(c, visit, { ...sent, scene, row: shown, isOwn, isLast: shown.version === last.version, from: "step" });
}

/** A form that came back: refused, looked at, or met with another's. */
function cameBack(
  c: AppContext,
  came: Exclude<SavedForecast, { kind: "done" }>,
  { typed, from }: { typed: Typed; from: "grid" | "paste" },
) {
  const { visit, scene, row } = came;
  const common = { scene, row, isOwn: false, isLast: true, from, typed };
  if (came.kind === "looked") return drawn(c, visit, { ...common, problems: [], pasted: came.pasted });
  if (came.kind === "refused") return drawn(c, visit, { ...common, problems: came.problems });
  const both = metTyped(visit.words, came.met, scene.ground.ledger);
  return drawn(c, visit, { ...common, problems: [], typed: both, met: came.met });
}

interface Drawing extends Sent {
  readonly scene: ForecastScene;
  readonly row: ForecastRow;
  readonly isOwn: boolean;
  readonly isLast: boolean;
  readonly from: "grid" | "paste" | "step";
  readonly pasted?: Pasted;
  readonly met?: MetForecast;
}

function drawn(c: AppContext, visit: Visit, drawing: Drawing) {
  const { words, actor } = visit;
  const { scene, row, typed, problems, isOwn, isLast, from, pasted, met, metStep } = drawing;
  const { project, ground } = scene;
  const grid = gridOfRow(row, ground);
  const stored = forecastTyped(words, row, { grid, ledger: ground.ledger });
  const isWrong = problems.length > 0;
  const isOpen = row.status === "draft" || row.status === "returned";
  const may = {
    edit: isOpen && isLast && can(actor, "forecast.write"),
    decide: row.status === "submitted" && !isOwn && can(actor, "forecast.approve"),
  };
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.of, { on: { day: row.madeOn }, version: row.version })}`,
    hasFigures: false,
    hasErrors: isWrong,
    isLandscape: true,
    status: statusOf(isWrong, (met ?? metStep) !== undefined),
    children: (
      <ForecastVersionPage
        form={{ words, typed: { ...stored, ...typed }, problems }}
        {...{ project, row, grid, may, isOwn, isLast, from, pasted, met, metStep }}
        ledger={ground.ledger}
        ceilingMinor={ground.ceilingMinor}
        checked={checkedRow(row, ground)}
        formKey={newId()}
      />
    ),
  });
}

function statusOf(isWrong: boolean, isMet: boolean): 200 | 409 | 422 {
  if (isMet) return 409;
  return isWrong ? 422 : 200;
}
