import { type CalendarDate, yearOf } from "../../kernel/calendar-date.ts";
import { converted, type ExchangeRate } from "../../kernel/exchange-rate.ts";
import type { Texts } from "../../kernel/language.ts";
import { type Currency, money } from "../../kernel/money.ts";
import { type Quarter, yearOfQuarter } from "../../kernel/period.ts";
import { type Sums, summed } from "./execution.ts";

export type Mode = "none" | "regie" | "cogestion";

/** A budget line with the component it belongs to. */
export interface Line {
  readonly id: string;
  readonly projectId: string;
  readonly componentId: string;
  readonly componentCode: string;
  readonly componentTitle: Texts;
  readonly code: string;
  readonly label: Texts;
  readonly mode: Mode;
  readonly category: string;
}

/** A line's budget of one year, in minor units: the original and the last approved version. */
export interface Cell {
  readonly lineId: string;
  readonly year: number;
  readonly originalMinor: number;
  readonly budgetMinor: number;
}

/** The entries of a line of one kind, status and quarter, added up. */
export interface EntrySum {
  readonly lineId: string;
  readonly kind: "commitment" | "expenditure";
  readonly status: "draft" | "submitted" | "approved" | "returned";
  readonly quarter: Quarter;
  readonly count: number;
  readonly amountMinor: number;
  readonly madMinor: number;
  /** Entries without an equivalent in dirhams. */
  readonly madMissing: number;
}

/** A project's budget and ledger, as read. */
export interface Ledger {
  readonly currency: Currency;
  readonly lines: readonly Line[];
  readonly cells: readonly Cell[];
  readonly entries: readonly EntrySum[];
}

/** The ledger in dirhams: each cell and each quarter's sum converted once at one rate, so that totals foot (FX-05). */
export function inDirhams(ledger: Ledger, rate: ExchangeRate): Ledger {
  const mad = (minor: number) => converted(money(minor, ledger.currency), rate, "MAD").minor;
  return {
    ...ledger,
    currency: "MAD",
    cells: ledger.cells.map((cell) => ({
      ...cell,
      originalMinor: mad(cell.originalMinor),
      budgetMinor: mad(cell.budgetMinor),
    })),
    entries: ledger.entries.map((entry) => ({ ...entry, amountMinor: mad(entry.amountMinor) })),
  };
}

/** What a line comes to on a date d'arrêté: approved entries only. */
export function lineSums(ledger: Ledger, on: CalendarDate): ReadonlyMap<string, Sums> {
  const year = yearOf(on);
  const cells = Map.groupBy(ledger.cells, (cell) => cell.lineId);
  const entries = Map.groupBy(ledger.entries.filter(counts), (entry) => entry.lineId);
  return new Map(ledger.lines.map(({ id }) => [id, sumsOf(cells.get(id) ?? [], entries.get(id) ?? [], year)]));
}

/** Only approved entries count; the others are named as left out. */
export const counts = (entry: EntrySum): boolean => entry.status === "approved";

/** What a line spent in a quarter, in minor units. */
export const spentIn = ({ entries }: Pick<Ledger, "entries">, lineId: string, quarter: Quarter): number =>
  entries
    .filter((one) => counts(one) && one.kind === "expenditure" && one.lineId === lineId && one.quarter === quarter)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);

function sumsOf(cells: readonly Cell[], entries: readonly EntrySum[], year: number): Sums {
  const spent = entries.filter((entry) => entry.kind === "expenditure");
  const before = spent.filter((entry) => yearOfQuarter(entry.quarter) < year);
  const isRated = spent.every((entry) => entry.madMissing === 0);
  return {
    originalMinor: total(cells.map((cell) => cell.originalMinor)),
    budgetMinor: total(cells.map((cell) => cell.budgetMinor)),
    committedMinor: total(entries.filter((entry) => entry.kind === "commitment").map((entry) => entry.amountMinor)),
    spentPriorMinor: total(before.map((entry) => entry.amountMinor)),
    spentYearMinor: total(spent.map((entry) => entry.amountMinor)) - total(before.map((entry) => entry.amountMinor)),
    spentMadMinor: isRated ? total(spent.map((entry) => entry.madMinor)) : undefined,
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** A component with its lines, each with its sums. */
export interface ComponentSums {
  readonly code: string;
  readonly title: Texts;
  readonly sums: Sums;
  readonly lines: readonly { readonly line: Line; readonly sums: Sums }[];
}

/** Components in the order of their lines; a component is the sum of its lines (BUD-02). */
export function componentSums(ledger: Ledger, on: CalendarDate): readonly ComponentSums[] {
  const sums = lineSums(ledger, on);
  const groups = Map.groupBy(ledger.lines, (line) => line.componentId);
  return [...groups.values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const own = lines.map((line) => ({ line, sums: sums.get(line.id) ?? summed([]) }));
    return [
      { code: first.componentCode, title: first.componentTitle, lines: own, sums: summed(own.map((o) => o.sums)) },
    ];
  });
}

/** The whole ledger as one scope. */
export const ledgerSums = (ledger: Ledger, on: CalendarDate): Sums => summed([...lineSums(ledger, on).values()]);

/** One budget year of a scope. */
export interface YearSums {
  readonly year: number;
  readonly originalMinor: number;
  readonly budgetMinor: number;
  readonly committedMinor: number;
  readonly spentMinor: number;
  /** Equivalent in dirhams of what was realised in the year; undefined when an entry has no rate. */
  readonly spentMadMinor: number | undefined;
}

const EMPTY_YEAR = { originalMinor: 0, budgetMinor: 0, committedMinor: 0, spentMinor: 0, spentMadMinor: 0 };

/** Budget years in order, from the cells and the approved entries of some lines (all lines by default). */
export function yearSums(ledger: Ledger, isIn: (lineId: string) => boolean = () => true): readonly YearSums[] {
  const years = new Map<number, YearSums>();
  const add = (part: YearSums) =>
    years.set(part.year, addedYears(years.get(part.year) ?? { ...EMPTY_YEAR, year: part.year }, part));
  for (const { lineId, year, originalMinor, budgetMinor } of ledger.cells)
    if (isIn(lineId)) add({ ...EMPTY_YEAR, year, originalMinor, budgetMinor });
  for (const entry of ledger.entries.filter(counts)) if (isIn(entry.lineId)) add(yearOfEntry(entry));
  return [...years.values()].sort((a, b) => a.year - b.year);
}

function yearOfEntry({ kind, quarter, amountMinor, madMinor, madMissing }: EntrySum): YearSums {
  const year = yearOfQuarter(quarter);
  if (kind === "commitment") return { ...EMPTY_YEAR, year, committedMinor: amountMinor };
  return { ...EMPTY_YEAR, year, spentMinor: amountMinor, spentMadMinor: madMissing === 0 ? madMinor : undefined };
}

/** Two parts of one year, or of several years when `year` no longer matters. */
export const addedYears = (a: YearSums, b: YearSums): YearSums => ({
  year: a.year,
  originalMinor: a.originalMinor + b.originalMinor,
  budgetMinor: a.budgetMinor + b.budgetMinor,
  committedMinor: a.committedMinor + b.committedMinor,
  spentMinor: a.spentMinor + b.spentMinor,
  spentMadMinor:
    a.spentMadMinor === undefined || b.spentMadMinor === undefined ? undefined : a.spentMadMinor + b.spentMadMinor,
});
