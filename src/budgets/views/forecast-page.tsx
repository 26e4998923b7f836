import { money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { meetings } from "../../portfolio/rules/meeting.ts";
import { amountTyped } from "../../portfolio/rules/reading.ts";
import { ErrorSummary } from "../../ui/form.tsx";
import { freshForm, type Typed, typedText } from "../../ui/form-state.ts";
import { ActionLink, Banner, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { ConflictView } from "../../ui/second-look.tsx";
import type { FlatForecast, MetForecast } from "../actions/save-forecast.ts";
import { forecastPage as m } from "../messages/forecast.ts";
import { cellName, explanationName, type Grid, gridPeriods, periodName } from "../rules/forecast-grid.ts";
import type { Pasted } from "../rules/forecast-paste.ts";
import type { Ledger } from "../rules/ledger.ts";
import { FORECAST_STATUS_NAME, forecastField as f } from "../rules/messages/forecast.ts";
import type { ForecastRow } from "../store/forecasts.ts";
import { ForecastFigures, ForecastGridTable, VarianceTable } from "./forecast-figures.tsx";
import { DecideForecast, ForecastForm, type ForecastFormProps, SubmitForecast } from "./forecast-form.tsx";
import { ForecastChip } from "./forecast-list.tsx";
import { ForecastPaste } from "./forecast-paste.tsx";
import { type MetStep, StepConflict, type Told } from "./step-conflict.tsx";

export interface ForecastPageProps extends ForecastFormProps {
  readonly grid: Grid;
  readonly ceilingMinor: number;
  readonly may: { readonly edit: boolean; readonly decide: boolean };
  readonly isOwn: boolean;
  readonly isLast: boolean;
  /** Whose form came back. */
  readonly from: "grid" | "paste" | "step";
  readonly pasted: Pasted | undefined;
  readonly met: MetForecast | undefined;
  /** The page that a step was taken from was no longer true. */
  readonly metStep: MetStep | undefined;
}

/** One version of a forecast: to fill in, to decide on, or to read. */
export function ForecastVersionPage(props: ForecastPageProps) {
  const { form, row, may, met } = props;
  const { words } = form;
  const ofForm = (from: ForecastPageProps["from"]) => (props.from === from ? form : { ...form, problems: [] });
  return (
    <>
      {!may.edit && !may.decide && <ErrorSummary form={form} />}
      <Standing {...props} />
      {met && <MetAbove {...props} met={met} />}
      {props.metStep && <StepConflict words={words} met={props.metStep} />}
      {may.edit ? (
        <>
          <ForecastForm {...props} form={ofForm("grid")} />
          <ForecastFigures {...props} words={words} />
          <SubmitForecast {...props} />
          <ForecastPaste {...props} form={ofForm("paste")} />
        </>
      ) : (
        <>
          <ForecastFigures {...props} words={words} />
          <ForecastGridTable words={words} row={row} ledger={props.ledger} grid={props.grid} />
          <VarianceTable {...props} words={words} />
          {may.decide && <DecideForecast {...props} form={ofForm("step")} />}
        </>
      )}
    </>
  );
}

function Standing({ form: { words }, project, row, isOwn, isLast }: ForecastPageProps) {
  const title = words.t(m.of, { on: { day: row.madeOn }, version: row.version });
  const isWaiting = row.status === "submitted";
  const isSentBack = row.status !== "approved" && row.decisionReason !== "";
  const items = row.note === "" ? [] : [{ label: words.t(f.note), value: <bdi>{row.note}</bdi> }];
  const other = withQuery(paths.forecast(project.code, row.quarter), {});
  return (
    <>
      {isWaiting && isOwn && <Banner kind="info">{words.t(m.own)}</Banner>}
      {isSentBack && <Banner kind="warn">{words.t(m.returned, { reason: row.decisionReason })}</Banner>}
      <Sheet
        title={title}
        actions={
          <>
            <ForecastChip words={words} status={row.status} />
            <ActionLink href={paths.forecasts(project.code)}>{words.t(m.link)}</ActionLink>
          </>
        }
        note={!isLast && <a href={other}>{words.t(m.newer)}</a>}
      >
        {items.length > 0 && (
          <SheetBody>
            <Facts items={items} />
          </SheetBody>
        )}
      </Sheet>
    </>
  );
}

function MetAbove({ form: { words }, row, ledger, met }: ForecastPageProps & { readonly met: MetForecast }) {
  const names = fieldNames(words, row, ledger);
  const shown = (value: unknown) =>
    typeof value === "number" ? words.amount(money(value, ledger.currency)) : String(value ?? "");
  const fields = meetings(met).map(({ field, base, theirs, yours, changedBy }) => ({
    ...{ label: names.get(field) ?? words.t(f.note), changedBy },
    ...{ base: shown(base), theirs: shown(theirs), yours: shown(yours) },
  }));
  return <ConflictView words={words} name={met.saved?.name ?? ""} at={met.saved?.at ?? ""} fields={fields} />;
}

function fieldNames(words: Words, { quarter }: ForecastRow, { lines }: Ledger): ReadonlyMap<string, string> {
  const periods = gridPeriods(quarter);
  return new Map(
    lines.flatMap(({ code }) => [
      ...periods.map(
        (period, at) => [cellName(code, at), words.t(f.cell, { line: code, period: periodName(period) })] as const,
      ),
      [explanationName(code), `${code} · ${words.t(f.explanation)}`] as const,
    ]),
  );
}

/** A draft as it stands in its form: nothing is an empty field. */
export function forecastTyped(words: Words, row: ForecastRow, { grid, ledger }: { grid: Grid; ledger: Ledger }): Typed {
  const pairs = ledger.lines.flatMap(({ id, code }) => [
    ...(grid.get(id) ?? []).map(
      (minor, at) =>
        [cellName(code, at), minor === 0 ? "" : amountTyped(money(minor, ledger.currency), words.language)] as const,
    ),
    [explanationName(code), row.explanations[id] ?? ""] as const,
  ]);
  return { ...Object.fromEntries(pairs), note: row.note };
}

/** A version as its page tells it, field by field. */
export function forecastTold(words: Words, row: ForecastRow, { grid, ledger }: { grid: Grid; ledger: Ledger }): Told {
  const form = freshForm(words, forecastTyped(words, row, { grid, ledger }));
  const names = [...fieldNames(words, row, ledger), ["note", words.t(f.note)] as const];
  return {
    [words.t(m.status)]: words.t(FORECAST_STATUS_NAME[row.status]),
    ...Object.fromEntries(names.map(([name, label]) => [label, typedText(form, name)])),
    [words.t(f.reason)]: row.decisionReason,
  };
}

/** Where two drafts met, the form goes on from both: yours where you changed something. */
export function metTyped(words: Words, { base, theirs, yours }: MetForecast, { currency }: Ledger): Typed {
  const flat: FlatForecast = Object.fromEntries(
    Object.keys(theirs).map((key) => [key, (yours[key] === base[key] ? theirs[key] : yours[key]) ?? ""]),
  );
  const text = (value: string | number) => {
    if (typeof value === "string") return value;
    return value === 0 ? "" : amountTyped(money(value, currency), words.language);
  };
  return Object.fromEntries(Object.entries(flat).map(([key, value]) => [key, text(value)]));
}
