import type { EntrySum, Line } from "../../../src/budgets/rules/ledger.ts";
import type { RevisionGround } from "../../../src/budgets/rules/revision-terms.ts";
import { amountsOf, type Move } from "../../../src/budgets/rules/version.ts";
import { cellsOf, entriesOf, linesOf } from "../../../src/demo/ledger.ts";
import { P1_MONEY } from "../../../src/demo/p1-money.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Problem } from "../../../src/kernel/outcome.ts";
import { wordsIn } from "../../../src/kernel/words.ts";

export const words = wordsIn("fr");
export const euros = (amount: number) => amount * 100;

export const lines: readonly Line[] = linesOf(P1_MONEY).map((line) => ({
  ...line,
  componentCode: line.code,
  componentTitle: line.label,
}));

export const entries: readonly EntrySum[] = entriesOf(P1_MONEY).map(({ lineId, kind, quarter, agreementMinor }) => ({
  ...{ lineId, kind, quarter, status: "approved", count: 1, amountMinor: agreementMinor, madMinor: 0, madMissing: 0 },
}));

export const ORIGINAL = amountsOf(cellsOf(P1_MONEY));

/** P1 of the handbook at 30/06/2025, thresholds 10 % and 25 %. */
export const ground = (what: Partial<RevisionGround> = {}): RevisionGround => ({
  currency: "EUR",
  span: { start: calendarDate("2023-10-01"), end: calendarDate("2026-09-30") },
  allocatedMinor: euros(3_000_000),
  notifyBps: 1_000,
  amendBps: 2_500,
  lines,
  base: ORIGINAL,
  reference: ORIGINAL,
  entries,
  closedYears: new Set(),
  year: 2025,
  ...what,
});

export const id = (code: string) => lines.find((line) => line.code === code)?.id ?? "";

export const move = (code: string, year: number, amount: number): Move => ({
  ...{ lineId: id(code), year, deltaMinor: euros(amount) },
});

/** So much from a line to another in 2026. */
export const transfer = (from: string, to: string, amount: number): readonly Move[] => [
  move(from, 2026, -amount),
  move(to, 2026, amount),
];

export const said = (problems: readonly Problem[]) =>
  problems.map(({ said: why }) => words.say(why).replace(/[\u00A0\u202F]/g, " "));
