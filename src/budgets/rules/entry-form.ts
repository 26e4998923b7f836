import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Language } from "../../kernel/language.ts";
import { said } from "../../kernel/messages.ts";
import { CURRENCIES, type Currency, type Money, money } from "../../kernel/money.ts";
import { blocked, type Outcome } from "../../kernel/outcome.ts";
import { isQuarter, type Quarter } from "../../kernel/period.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import { amountTyped, Reading } from "../../portfolio/rules/reading.ts";
import { type Commitment, DOCUMENTS, type EntryDraft, type EntryKind, ORIGINS, SUPPLIERS } from "./entry.ts";
import type { Line } from "./ledger.ts";
import { entryField as f, entryWords as m } from "./messages/entry.ts";

/** What a form of entries offers. */
export interface EntryOffer {
  readonly kind: EntryKind;
  readonly lines: readonly Line[];
  readonly commitments: readonly Commitment[];
}

const field = (name: keyof typeof f, most?: number) => ({ name, label: f[name], ...(most && { most }) });

/**
 * Reads the form of a commitment or an expenditure. Lines and commitments are named by their codes or ids; what only a
 * submission wants may be empty.
 */
export function entryTyped(typed: TypedFields, offer: EntryOffer): Outcome<EntryDraft> {
  const { kind } = offer;
  const read = new Reading(typed);
  const commitment = commitmentTyped(read, offer);
  const lineId = lineTyped(read, offer, commitment);
  const currency = read.choice(field("currency"), CURRENCIES);
  const known = CURRENCIES.includes(currency) ? currency : "EUR";
  const draft: EntryDraft = {
    ...{ kind, lineId, commitmentId: commitment?.id ?? null, originalId: null },
    amount: money(read.amount(field("amount"), known), known),
    vatMinor: vatTyped(read, typed, known),
    ...proofTyped(read, kind),
    ...datesTyped(read),
    justification: read.optional(field("justification", 500)),
    waiver: read.optional(field("waiver", 200)),
  };
  return read.outcome(draft);
}

function commitmentTyped(read: Reading, { commitments }: EntryOffer): Commitment | undefined {
  const value = read.optional(field("commitment"));
  if (value === "") return undefined;
  const found = commitments.find(({ id, reference }) => id === value || (reference !== "" && reference === value));
  if (!found) read.wrong(field("commitment"), "unknownChoice", { value: value.slice(0, 60) });
  return found;
}

/** A commitment brings its line. */
function lineTyped(read: Reading, { lines }: EntryOffer, commitment: Commitment | undefined): string {
  const value = read.optional(field("line"));
  const own = lines.find(({ id, code }) => id === value || code === value);
  if (value !== "" && !own) read.wrong(field("line"), "unknownChoice", { value: value.slice(0, 60) });
  if (value === "" && !commitment) read.problem(blocked("required", "line", said(m.lineWanted)));
  if (!commitment || !own || own.id === commitment.lineId) return own?.id ?? commitment?.lineId ?? "";
  const line = lines.find(({ id }) => id === commitment.lineId)?.code ?? "";
  read.problem(blocked("LINE", "line", said(m.lineOfCommitment, { line })));
  return own.id;
}

function vatTyped(read: Reading, typed: TypedFields, currency: Currency): number {
  const value = typed["vat"];
  if (typeof value !== "string" || value.trim() === "") return 0;
  const minor = read.amount(field("vat"), currency);
  if (minor < 0) read.problem(blocked("DEP-06", "vat", said(m.zero)));
  return minor;
}

const proofTyped = (read: Reading, kind: EntryKind) => ({
  documentKind: read.choice(field("documentKind"), DOCUMENTS[kind]),
  reference: read.optional(field("reference", 80)),
  supplier: supplierTyped(read),
  origin: read.choice(field("origin"), ORIGINS),
  document: read.optional(field("document", 300)),
});

const supplierTyped = (read: Reading): string =>
  read.optional(field("supplier")) === "" ? "" : read.choice(field("supplier"), SUPPLIERS);

const NO_DAY = "2000-01-01" as CalendarDate;

function datesTyped(read: Reading) {
  read.text(field("documentOn"));
  return {
    documentOn: read.day(field("documentOn")) ?? NO_DAY,
    serviceOn: read.day(field("serviceOn")),
    quarter: quarterTyped(read),
  };
}

function quarterTyped(read: Reading): Quarter | null {
  const value = read.optional(field("quarter"));
  if (value === "") return null;
  if (isQuarter(value)) return value;
  read.wrong(field("quarter"), "unknownChoice", { value: value.slice(0, 60) });
  return null;
}

/** The stored columns that a form shows. */
export interface ShownEntry
  extends Omit<EntryDraft, "amount" | "documentKind" | "documentOn" | "quarter" | "commitmentId"> {
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly documentKind: string;
  readonly documentOn: CalendarDate | null;
  readonly bookedOn: CalendarDate;
  readonly quarter: Quarter;
  readonly isRegularisation: boolean;
  readonly commitmentId: string | null;
}

/** A stored entry as its form: read again by `entryTyped`. */
export function typedEntry(entry: ShownEntry, language: Language): TypedFields {
  const { currency, amountMinor, vatMinor, commitmentId, serviceOn, isRegularisation, quarter } = entry;
  return {
    ...{ line: entry.lineId, currency, commitment: commitmentId ?? "", documentKind: entry.documentKind },
    ...{ reference: entry.reference, supplier: entry.supplier, origin: entry.origin, document: entry.document },
    ...{ justification: entry.justification, waiver: entry.waiver, serviceOn: serviceOn ?? "" },
    amount: amountTyped(money(amountMinor, currency), language),
    vat: vatMinor === 0 ? "" : amountTyped(money(vatMinor, currency), language),
    documentOn: entry.documentOn ?? entry.bookedOn,
    quarter: isRegularisation ? quarter : "",
  };
}

/** A stored entry as the rules look at it. */
export function draftOf(entry: ShownEntry): EntryDraft {
  const { amountMinor, currency, documentOn, bookedOn, isRegularisation, quarter, documentKind, ...rest } = entry;
  return {
    ...rest,
    amount: money(amountMinor, currency),
    documentKind: documentKind as EntryDraft["documentKind"],
    documentOn: documentOn ?? bookedOn,
    quarter: isRegularisation ? quarter : null,
  };
}

/** The amount of a reduction or a refund with its day and reason. */
export interface TakenBack {
  readonly amount: Money;
  readonly documentOn: CalendarDate;
  readonly quarter: Quarter | null;
  readonly reference: string;
  readonly document: string;
  readonly reason: string;
}

/** Reads how much is taken back: typed as it is spoken of, a positive amount; it comes out negative. */
export function takenBackTyped(typed: TypedFields, currency: Currency): Outcome<TakenBack> {
  const read = new Reading(typed);
  const minor = read.amount(field("amount"), currency);
  if (minor < 0) read.problem(blocked("AMOUNT", "amount", said(m.zero)));
  const { documentOn, quarter } = datesTyped(read);
  return read.outcome({
    ...{ amount: money(-minor, currency), documentOn, quarter },
    reference: read.optional(field("reference", 80)),
    document: read.text(field("document", 300)),
    reason: read.text(field("reason", 500)),
  });
}

/** Reads why an entry is reversed. */
export function reasonTyped(typed: TypedFields): Outcome<string> {
  const read = new Reading(typed);
  return read.outcome(read.text(field("reason", 500)));
}
