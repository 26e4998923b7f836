import type { Message } from "../../src/kernel/messages.ts";
import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { type Check, type Checks, columnCheck, rowsCheck } from "../kit/checks.ts";
import { KIT } from "../kit/messages.ts";
import type { Places } from "../kit/places.ts";
import { PLAN_TABLE, quarterKey } from "./columns.ts";
import { R07 } from "./messages.ts";
import type { DisbursementPlan, PlanLine } from "./plan.ts";

/** What must hold in R07: budget, realised, forecasts and completion against the database. */
export const planChecks = (data: DisbursementPlan, words: Words): Checks => {
  const { lines, totals } = data;
  const planned = lines.filter(({ forecast }) => forecast !== null);
  return {
    sums: [
      sumCheck(data, words, { column: "budget", heading: R07.budget, expected: totals.budgetMinor, of: budgetOf }),
      sumCheck(data, words, { column: "spent", heading: R07.spent, expected: totals.spentMinor, of: spentOf }),
      sumCheck(data, words, {
        ...{ column: "unpaid", heading: R07.unpaid, expected: totals.committedMinor - totals.spentMinor },
        of: (line) => line.committedMinor - line.spentMinor,
      }),
      forecastCheck(data, words),
      columnCheck({
        ...{ tableId: PLAN_TABLE, lineKey: "line", column: "completion", label: words.t(R07.checkCompletion) },
        expected: money(added(planned.map(spentOf)) + totals.forecastMinor, data.edition.currency),
        found: money(added(planned.map((line) => spentOf(line) + forecastOf(line))), data.edition.currency),
      }),
    ],
    counts: [
      rowsCheck(words.t(KIT.checkRowsOf, { sheet: R07.sheet }), lines, [PLAN_TABLE, "line"]),
      {
        label: words.t(R07.checkOverrun),
        expected: 0,
        found: {
          formula: overruns,
          result: planned.filter((line) => spentOf(line) + forecastOf(line) > line.budgetMinor).length,
        },
      },
    ],
  };
};

interface Summed {
  readonly column: string;
  readonly heading: Message;
  readonly expected: number;
  readonly of: (line: PlanLine) => number;
}

const sumCheck = (
  { lines, edition: { currency } }: DisbursementPlan,
  { t }: Words,
  { column, heading, expected, of }: Summed,
): Check =>
  columnCheck({
    ...{ tableId: PLAN_TABLE, lineKey: "line", column },
    label: t(KIT.checkColumn, { sheet: R07.sheet, column: heading }),
    expected: money(expected, currency),
    found: money(added(lines.map(of)), currency),
  });

/** All quarters and beyond, each by its column. */
function forecastCheck({ lines, quarters, totals, edition: { currency } }: DisbursementPlan, { t }: Words): Check {
  const keys = [...quarters.map((_, nth) => quarterKey(nth)), "beyond"];
  const sum = (at: Places) => (key: string) =>
    `SUMIFS(${at.column(PLAN_TABLE, key)},${at.column(PLAN_TABLE, "line")},"<>")`;
  return {
    label: t(R07.checkForecast),
    expected: money(totals.forecastMinor, currency),
    found: {
      formula: (at) => keys.map(sum(at)).join("+"),
      result: money(added(lines.map(forecastOf)), currency),
    },
  };
}

const overruns = (at: Places): string =>
  `COUNTIFS(${at.column(PLAN_TABLE, "line")},"<>",${at.column(PLAN_TABLE, "variance")},"<-0.004")`;

const budgetOf = ({ budgetMinor }: PlanLine): number => budgetMinor;

const spentOf = ({ spentMinor }: PlanLine): number => spentMinor;

const forecastOf = ({ forecast }: PlanLine): number =>
  forecast ? added(forecast.quarterMinor) + forecast.beyondMinor : 0;

const added = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0);
