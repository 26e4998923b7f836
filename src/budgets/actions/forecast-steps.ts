import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { wrong } from "../../people/rules/messages.ts";
import { type Action, isSomeoneElse } from "../../people/rules.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Write } from "../../platform/write.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { FORECAST_STATUS_NAME, forecastField as f, forecastWords as m } from "../rules/messages/forecast.ts";
import { fundingWords } from "../rules/messages/funding.ts";
import {
  type ForecastRow,
  forecastRow,
  forecastWriters,
  recordingForecast,
  savingForecast,
} from "../store/forecasts.ts";
import { checkedRow, type ForecastAt, type ForecastScene, forecastReads, sceneOf } from "./forecasts.ts";

export type ForecastStep = "submit" | "approve" | "return";

export const FORECAST_STEPS: Readonly<Record<ForecastStep, Action>> = {
  submit: "forecast.write",
  approve: "forecast.approve",
  return: "forecast.approve",
};

export interface SentForecastStep {
  readonly step: ForecastStep;
  /** The revision that the page showed; undefined does not compare. */
  readonly revision: number | undefined;
  readonly reason: string;
  readonly formKey: string | undefined;
}

export type ForecastAnswer =
  | { readonly kind: "done"; readonly visit: Visit; readonly row: Pick<ForecastRow, "version" | "status"> }
  | {
      readonly kind: "refused";
      readonly visit: Visit;
      readonly project: ProjectFacts;
      readonly problems: readonly Problem[];
    };

/**
 * Submits, approves or returns the last version of a quarter. Submitting is refused above the ceiling and without the
 * explanations that are due (scenario 17); nobody approves what they wrote themselves (SEC-01). Approved, its amounts
 * become facts in the same journal entry.
 */
export async function stepForecast(c: AppContext, at: ForecastAt, sent: SentForecastStep): Promise<ForecastAnswer> {
  const { visit, found } = await enter(c, FORECAST_STEPS[sent.step], (scope) => ({
    ...forecastReads(scope, at),
    row: forecastRow(scope, at),
    writers: forecastWriters(scope, at),
  }));
  const scene = sceneOf(found, at.quarter);
  const { row, writers } = found;
  if (!row) throw new Missing();
  if (sent.revision !== undefined && sent.revision !== row.revision) throw new Stale();
  const problems = stepProblems(row, scene, sent);
  if (problems.length > 0) return { kind: "refused", visit, project: scene.project, problems };
  const isOwn = [row.enteredBy, ...writers].some((by) => !isSomeoneElse(visit.actor, by));
  if (sent.step !== "submit" && isOwn) throw new Forbidden(said(fundingWords.ownEntry));
  await commit(visit, {
    action: `forecast.${sent.step}`,
    writes: writesOf(visit, row, sent),
    projectId: scene.project.id,
    reason: sent.reason,
    formKey: sent.formKey,
  });
  return { kind: "done", visit, row: { version: row.version, status: STATUS[sent.step] } };
}

const STATUS = { submit: "submitted", approve: "approved", return: "returned" } as const;

const FROM: Readonly<Record<ForecastStep, readonly ForecastRow["status"][]>> = {
  submit: ["draft", "returned"],
  approve: ["submitted"],
  return: ["submitted"],
};

function stepProblems(
  row: ForecastRow,
  { ground }: ForecastScene,
  { step, reason }: SentForecastStep,
): readonly Problem[] {
  if (!FROM[step].includes(row.status))
    return [blocked("FORECAST", "", said(m.wrongStep, { status: FORECAST_STATUS_NAME[row.status] }))];
  if (step === "return")
    return reason === "" ? [blocked("required", "reason", said(wrong.required, { field: f.reason }))] : [];
  return checkedRow(row, ground).problems.filter(({ severity }) => severity === "block");
}

function writesOf({ actor, scope }: Visit, row: ForecastRow, { step, reason }: SentForecastStep): readonly Write[] {
  const by = step === "submit" ? NOBODY : { decidedBy: actor.personId, decidedOn: scope.today, decisionReason: reason };
  const after = { ...row, ...by, status: STATUS[step] };
  return [savingForecast(row, after), ...(step === "approve" ? recordingForecast(row) : [])];
}

const NOBODY = { decidedBy: null, decidedOn: null, decisionReason: "" } as const;
