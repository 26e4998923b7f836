import type { BaseRow, Measure, PeriodState } from "../../reports/flat-base/base.ts";
import type { Forecast } from "../budgets/rules/forecast.ts";
import type { Cell, Line } from "../budgets/rules/ledger.ts";
import type { RatedEntrySum, RatedReceipt } from "../budgets/store/flat.ts";
import { converted, type ExchangeRate } from "../kernel/exchange-rate.ts";
import { type Currency, money } from "../kernel/money.ts";
import { isQuarter, numberOfQuarter, type Quarter, yearOfQuarter } from "../kernel/period.ts";
import type { Words } from "../kernel/words.ts";
import type { ProjectFacts } from "../portfolio/rules/facts.ts";
import { nameOf } from "./lines.ts";

/** What a project’s rows are made of. */
export interface Ground {
  readonly project: Pick<ProjectFacts, "currency">;
  readonly lines: readonly Line[];
  readonly cells: readonly Cell[];
  readonly forecasts: readonly Forecast[];
  readonly entries: readonly RatedEntrySum[];
  readonly receipts: readonly RatedReceipt[];
  /** Indicative, for what has no rate of its own: budgets and forecasts. */
  readonly rate: ExchangeRate | undefined;
  readonly stateOf: (quarter: Quarter) => PeriodState;
  readonly words: Words;
}

type Place = Pick<BaseRow, "component" | "line" | "mode">;
type Moment = Pick<BaseRow, "year" | "quarter" | "period">;
type Amounts = Pick<BaseRow, "amount" | "rateMicro" | "eur" | "mad">;

/** R10’s rows of one project, line by line, then the money received. */
export function baseRows(ground: Ground): readonly BaseRow[] {
  const [cellsOf, entriesOf] = [Map.groupBy(ground.cells, lineIdOf), Map.groupBy(ground.entries, lineIdOf)];
  const forecastsOf = Map.groupBy(ground.forecasts, lineIdOf);
  const own = ground.lines.flatMap((line) => {
    const row = rowIn(placeOf(line, ground.words));
    return [
      ...(cellsOf.get(line.id) ?? []).flatMap(({ year, originalMinor, budgetMinor }) => [
        ...unlessZero(originalMinor, (minor) => row("BUDGET_INITIAL", wholeYear(year), unrated(minor, ground))),
        ...unlessZero(budgetMinor, (minor) => row("BUDGET_REVISE", wholeYear(year), unrated(minor, ground))),
      ]),
      ...(entriesOf.get(line.id) ?? []).map((entry) =>
        row(MEASURE_OF[entry.kind], inQuarter(entry.quarter, ground), rated(entry, ground)),
      ),
      ...(forecastsOf.get(line.id) ?? []).flatMap((forecast) =>
        unlessZero(forecast.amountMinor, (minor) =>
          row("PREVISION", momentOf(forecast, ground), unrated(minor, ground)),
        ),
      ),
    ];
  });
  const row = rowIn({ component: null, line: null, mode: null });
  const received = ground.receipts.map((receipt) =>
    row("VERSEMENT", inQuarter(receipt.quarter, ground), rated(receipt, ground)),
  );
  return [...own, ...received];
}

/** Nothing is said of what is 0; entries and receipts of 0 are not even read. */
const unlessZero = (minor: number, rowOf: (minor: number) => BaseRow): readonly BaseRow[] =>
  minor === 0 ? [] : [rowOf(minor)];

const lineIdOf = ({ lineId }: { readonly lineId: string }): string => lineId;

const MEASURE_OF = { commitment: "ENGAGEMENT", expenditure: "REALISE" } as const;

const rowIn =
  (place: Place) =>
  (measure: Measure, moment: Moment, amounts: Amounts): BaseRow => ({ ...place, ...moment, measure, ...amounts });

const MODE = { none: null, regie: "REGIE", cogestion: "COGESTION" } as const;

const placeOf = ({ componentCode, componentTitle, code, mode }: Line, words: Words): Place => ({
  component: { code: componentCode, name: nameOf(words, componentTitle) },
  line: code,
  mode: MODE[mode],
});

const wholeYear = (year: number): Moment => ({ year, quarter: null, period: null });

const QUARTERS = ["T1", "T2", "T3", "T4"] as const;

const inQuarter = (quarter: Quarter, { stateOf }: Ground): Moment => ({
  year: yearOfQuarter(quarter),
  quarter: QUARTERS[numberOfQuarter(quarter) - 1] ?? null,
  period: stateOf(quarter),
});

/** A forecast for longer than a quarter keeps its first year: sharing it out would be our invention. */
const momentOf = ({ period }: Forecast, ground: Ground): Moment =>
  isQuarter(period) ? inQuarter(period, ground) : wholeYear(Number(period.slice(0, 4)));

/** In the agreement’s currency, with an indicative equivalent in dirhams. */
function unrated(minor: number, { project, rate }: Ground): Amounts {
  const amount = money(minor, project.currency);
  if (project.currency !== "EUR") return { amount, rateMicro: null, ...inBoth(amount.currency, minor) };
  const mad = rate ? converted(amount, rate, "MAD") : null;
  return { amount, rateMicro: rate?.micro ?? null, eur: amount, mad };
}

const inBoth = (currency: Currency, minor: number | null): Pick<Amounts, "eur" | "mad"> => ({
  eur: currency === "EUR" && minor !== null ? money(minor, "EUR") : null,
  mad: currency === "MAD" && minor !== null ? money(minor, "MAD") : null,
});

/** As it was converted when it was booked (FX-05): nothing is converted a second time. */
function rated(
  { amountMinor, currency, rateMicro, agreementMinor, madMinor }: RatedReceipt,
  { project }: Ground,
): Amounts {
  const own = inBoth(currency, amountMinor);
  const agreed = inBoth(project.currency, agreementMinor);
  return {
    amount: money(amountMinor, currency),
    rateMicro,
    eur: agreed.eur ?? own.eur,
    mad: own.mad ?? agreed.mad ?? (madMinor === null ? null : money(madMinor, "MAD")),
  };
}
