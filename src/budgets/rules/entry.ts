import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { type Currency, type Money, money } from "../../kernel/money.ts";
import type { Quarter } from "../../kernel/period.ts";
import type { Cell, EntrySum, Line } from "./ledger.ts";
import type { Period } from "./periods.ts";
import type { ConversionTerms, DatedRate } from "./rates.ts";

export const ENTRY_KINDS = ["commitment", "expenditure"] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Whom the money goes to, as a category: never a name that donors could read (SEC-02). */
export const SUPPLIERS = [
  "company",
  "consultant",
  "association",
  "public_body",
  "university",
  "staff",
  "other",
] as const;

/** The documents that bind, and those that prove spending (ENG-02). */
export const DOCUMENTS = {
  commitment: ["contract", "purchase_order", "grant"],
  expenditure: ["invoice", "statement", "report", "decision"],
} as const;

export type DocumentKind = (typeof DOCUMENTS)[EntryKind][number];

export const ORIGINS = ["agreement", "donor_report", "gid", "estimate"] as const;

/** An entry as somebody means it, before it is converted and booked. */
export interface EntryDraft {
  readonly kind: EntryKind;
  readonly lineId: string;
  /** Without VAT; negative for what takes something back. */
  readonly amount: Money;
  /** VAT apart, in minor units of the amount's currency (DEP-06). */
  readonly vatMinor: number;
  readonly documentKind: DocumentKind;
  readonly reference: string;
  readonly supplier: string;
  readonly documentOn: CalendarDate;
  /** When the service was done; null where it is the document's day. */
  readonly serviceOn: CalendarDate | null;
  /** The quarter asked for; null for that of the document. */
  readonly quarter: Quarter | null;
  readonly origin: (typeof ORIGINS)[number];
  /** The document and the place in it. */
  readonly document: string;
  readonly commitmentId: string | null;
  readonly originalId: string | null;
  readonly justification: string;
  /** The donor's waiver for what is not eligible (DEP-04). */
  readonly waiver: string;
}

/** What an agreement says of conversion, eligibility and tolerance. */
export interface EntryTerms extends ConversionTerms {
  readonly currency: Currency;
  readonly executionEnd: CalendarDate;
  readonly liquidationDays: number;
  /** How far spending may exceed a commitment, for exchange differences (DEP-01). */
  readonly overspendBps: number;
  /** VAT counts on the donor's money (DEP-06). */
  readonly isVatEligible: boolean;
}

/** An approved commitment with what was added to it, taken from it and paid on it. Minor units. */
export interface Commitment {
  readonly id: string;
  readonly reference: string;
  readonly document: string;
  readonly lineId: string;
  readonly supplier: string;
  readonly currency: Currency;
  /** In its own currency, reductions and complements counted. */
  readonly amountMinor: number;
  /** The same in the agreement's currency. */
  readonly agreementMinor: number;
  /** Approved spending on it, in the agreement's currency. */
  readonly paidMinor: number;
}

/** An entry that a new one could be a copy of (DEP-07). */
export interface AlikeEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly reference: string;
  readonly supplier: string;
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly documentOn: CalendarDate;
}

/** All that the rules of an entry look at: its project as it stands now, approved entries of every date. */
export interface EntryGround {
  readonly today: CalendarDate;
  /** False for a project that is closed, cancelled or not begun. */
  readonly isActive: boolean;
  readonly terms: EntryTerms;
  readonly lines: readonly Line[];
  readonly cells: readonly Cell[];
  readonly sums: readonly EntrySum[];
  readonly periods: readonly Period[];
  readonly rates: readonly DatedRate[];
  readonly commitments: readonly Commitment[];
  readonly alike: readonly AlikeEntry[];
  /** Only finance may set the donor's waiver against eligibility (DEP-04). */
  readonly canWaive: boolean;
}

/** What counts of an entry, in its own currency: the amount, and its VAT where the agreement says so (DEP-06). */
export const countedOf = (
  { amount, vatMinor }: Pick<EntryDraft, "amount" | "vatMinor">,
  { isVatEligible }: Pick<EntryTerms, "isVatEligible">,
): Money => (isVatEligible ? money(amount.minor + vatMinor, amount.currency) : amount);

/** An amount in the agreement's currency. */
export const inTerms = ({ terms }: EntryGround, minor: number): Money => money(minor, terms.currency);

/** A line's revised budget over all its years, in minor units. */
export const budgetOf = ({ cells }: EntryGround, lineIds: readonly string[]): number =>
  total(cells.filter(({ lineId }) => lineIds.includes(lineId)).map(({ budgetMinor }) => budgetMinor));

/** What is approved of a kind on some lines, in minor units. */
export const approvedOf = ({ sums }: EntryGround, kind: EntryKind, lineIds: readonly string[]): number =>
  total(
    sums
      .filter((sum) => sum.kind === kind && sum.status === "approved" && lineIds.includes(sum.lineId))
      .map(({ amountMinor }) => amountMinor),
  );

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** What a booked entry adds to the ground of the ones after it: rows of one table, a correction after its reversal. */
export function groundAfter(ground: EntryGround, draft: EntryDraft, agreementMinor: number): EntryGround {
  const { kind, commitmentId, amount } = draft;
  const isPaid = kind === "expenditure";
  const commitments = ground.commitments.map((one) => {
    if (one.id !== commitmentId) return one;
    if (isPaid) return { ...one, paidMinor: one.paidMinor + agreementMinor };
    const amountMinor = one.amountMinor + (amount.currency === one.currency ? amount.minor : 0);
    return { ...one, amountMinor, agreementMinor: one.agreementMinor + agreementMinor };
  });
  const alike: AlikeEntry = {
    ...{ id: "", kind, reference: draft.reference, supplier: draft.supplier },
    ...{ amountMinor: amount.minor, currency: amount.currency, documentOn: draft.documentOn },
  };
  return { ...ground, commitments, sums: sumsAfter(ground, draft, agreementMinor), alike: [...ground.alike, alike] };
}

const NO_QUARTER = "" as Quarter;

/** One sum for all that is added to a line, however many rows that are. */
function sumsAfter({ sums }: EntryGround, { kind, lineId }: EntryDraft, agreementMinor: number): readonly EntrySum[] {
  const isOwn = (sum: EntrySum) => sum.quarter === NO_QUARTER && sum.kind === kind && sum.lineId === lineId;
  const before = sums.find(isOwn) ?? {
    ...{ lineId, kind, status: "approved" as const, quarter: NO_QUARTER },
    ...{ count: 0, amountMinor: 0, madMinor: 0, madMissing: 0 },
  };
  const after = { ...before, count: before.count + 1, amountMinor: before.amountMinor + agreementMinor };
  return [...sums.filter((sum) => sum !== before), after];
}
