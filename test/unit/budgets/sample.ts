import fc from "fast-check";
import type { Forecast } from "../../../src/budgets/rules/forecast.ts";
import type { Cell, EntrySum, Ledger, Line } from "../../../src/budgets/rules/ledger.ts";
import { COMPONENTS } from "../../../src/demo/components.ts";
import { cellsOf, entriesOf, forecastsOf, linesOf, MONEY_PLANS } from "../../../src/demo/ledger.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { ExchangeRate } from "../../../src/kernel/exchange-rate.ts";
import { quarter } from "../../../src/kernel/period.ts";

/** The day of the handbook’s demo. */
export const ON = calendarDate("2025-06-30");

/** EUR/MAD in June 2025 (scenario 10). */
export const JUNE_RATE: ExchangeRate = {
  quote: "MAD",
  micro: 10_560_000,
  on: calendarDate("2025-06-01"),
  source: "InforEuro (illustratif)",
};

function planOf(projectId: string) {
  const plan = MONEY_PLANS.find((one) => one.projectId === projectId);
  if (!plan) throw new Error(`no plan of ${projectId}`);
  return plan;
}

/** A demo project’s ledger, as the store reads it when every entry counts. */
export function demoLedger(projectId: string): Ledger {
  const plan = planOf(projectId);
  const lines = linesOf(plan).map((line): Line => {
    const component = COMPONENTS.find(({ id }) => id === line.componentId);
    return { ...line, componentCode: component?.code ?? "", componentTitle: component?.title ?? { fr: "" } };
  });
  const cells = cellsOf(plan).map(({ lineId, year, amountMinor }) => cellWith(lineId, year, amountMinor));
  const entries = entriesOf(plan).map(({ lineId, kind, quarter: booked, agreementMinor, madMinor }) =>
    entryWith({ lineId, kind, quarter: booked, amountMinor: agreementMinor, madMinor: madMinor ?? 0 }),
  );
  return { currency: "EUR", lines, cells, entries };
}

export const demoForecasts = (projectId: string): readonly Forecast[] => forecastsOf(planOf(projectId));

export const lineWith = (what: Partial<Line> & { readonly id: string }): Line => ({
  projectId: "p1",
  componentId: "c1",
  componentCode: "C1",
  componentTitle: { fr: "Composante" },
  code: what.id,
  label: { fr: "Ligne" },
  mode: "none",
  category: "activity",
  ...what,
});

export const cellWith = (lineId: string, year: number, minor: number): Cell => ({
  lineId,
  year,
  originalMinor: minor,
  budgetMinor: minor,
});

export const entryWith = (what: Partial<EntrySum> & { readonly lineId: string }): EntrySum => ({
  kind: "expenditure",
  status: "approved",
  quarter: quarter("2025-Q1"),
  count: 1,
  amountMinor: 0,
  madMinor: 0,
  madMissing: 0,
  ...what,
});

const minor = fc.integer({ min: 0, max: 10_000_000_000 });
const year = fc.integer({ min: 2022, max: 2028 });
const at = (lines: readonly Line[]) => fc.constantFrom(...lines.map(({ id }) => id));

const anyLines = fc
  .array(fc.constantFrom("c1", "c2", "c3"), { minLength: 1, maxLength: 8 })
  .map((components) =>
    components.toSorted().map((componentId, n) => lineWith({ id: `l${n}`, componentId, componentCode: componentId })),
  );

const anyCell = (lines: readonly Line[]) =>
  fc.record({ lineId: at(lines), year, originalMinor: minor, budgetMinor: minor });

const anyEntry = (lines: readonly Line[]): fc.Arbitrary<EntrySum> =>
  fc.record({
    lineId: at(lines),
    kind: fc.constantFrom("commitment" as const, "expenditure" as const),
    status: fc.constantFrom("draft" as const, "submitted" as const, "approved" as const, "returned" as const),
    quarter: fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quarter(`${y}-Q${q}`)),
    count: fc.constant(1),
    amountMinor: fc.integer({ min: -1_000_000_000, max: 10_000_000_000 }),
    madMinor: minor,
    madMissing: fc.constantFrom(0, 0, 0, 1),
  });

/** Ledgers of up to eight lines in three components, with entries of every status, some without a rate. */
export const anyLedger: fc.Arbitrary<Ledger> = anyLines.chain((lines) =>
  fc.record({
    currency: fc.constant("EUR" as const),
    lines: fc.constant(lines),
    cells: fc.array(anyCell(lines), { maxLength: 30 }),
    entries: fc.array(anyEntry(lines), { maxLength: 60 }),
  }),
);
