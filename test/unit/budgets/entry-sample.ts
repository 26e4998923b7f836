import type { Commitment, EntryDraft, EntryGround } from "../../../src/budgets/rules/entry.ts";
import type { Period } from "../../../src/budgets/rules/periods.ts";
import type { DatedRate } from "../../../src/budgets/rules/rates.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { type Currency, units } from "../../../src/kernel/money.ts";
import type { Problem } from "../../../src/kernel/outcome.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { demoLedger } from "./sample.ts";

const fr = wordsIn("fr");

/** What was found, as `rule: words`, every kind of space plain. */
export const spoken = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ rule, said }) => `${rule}: ${fr.say(said)}`.replace(/\s/gu, " "));

export const rate = (on: string, micro: number): DatedRate => ({
  ...{ quote: "MAD", kind: "inforeuro", agreementId: null, source: "InforEuro" },
  ...{ on: calendarDate(on), micro },
});

export const closed = (name: string): Period => ({
  ...{ quarter: quarter(name), status: "closed", reopeningAskedBy: null, reopenedUntil: null },
});

const ledger = demoLedger("p1");

/** P1 as the handbook leaves it, looked at a week later. */
export const ground = (what: Partial<EntryGround> = {}): EntryGround => ({
  today: calendarDate("2025-07-04"),
  isActive: true,
  terms: {
    ...{ id: "ag-de-01", code: "AG-DE-01", currency: "EUR", exchangeMethod: "inforeuro", fixedRateMicro: null },
    ...{ executionStart: calendarDate("2023-10-01"), executionEnd: calendarDate("2026-09-30") },
    ...{ liquidationDays: 90, overspendBps: 200, isVatEligible: false },
  },
  ...{ lines: ledger.lines, cells: ledger.cells, sums: ledger.entries, periods: [], commitments: [], alike: [] },
  rates: [rate("2025-04-01", 10_800_000), rate("2025-05-01", 10_500_000), rate("2025-06-01", 10_560_000)],
  canWaive: false,
  ...what,
});

export const draft = (euros: number, what: Partial<EntryDraft> & { readonly currency?: Currency } = {}): EntryDraft => {
  const { currency = "EUR", ...rest } = what;
  return {
    ...{ kind: "expenditure", lineId: "p1-line-c1", amount: units(euros, currency), vatMinor: 0 },
    ...{ documentKind: "invoice", reference: "F-2025-017", supplier: "company", origin: "donor_report" },
    ...{ documentOn: calendarDate("2025-06-12"), serviceOn: null, quarter: null, document: "Facture, page 1" },
    ...{ commitmentId: null, originalId: null, justification: "", waiver: "" },
    ...rest,
  };
};

export const commitment = (what: Partial<Commitment> = {}): Commitment => ({
  ...{ id: "m-1", reference: "M-2024-03", document: "Marché 3/2024", lineId: "p1-line-c1", supplier: "company" },
  ...{ currency: "EUR", amountMinor: 5_000_000, agreementMinor: 5_000_000, paidMinor: 0 },
  ...what,
});
