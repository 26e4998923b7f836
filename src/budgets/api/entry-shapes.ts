import * as z from "zod";
import { CURRENCIES, type Currency } from "../../kernel/money.ts";
import { DOCUMENTS, ENTRY_KINDS, ORIGINS, SUPPLIERS } from "../rules/entry.ts";
import type { KnownEntry } from "../store/entry-rows.ts";

const minor = z.int().describe("Whole minor units (cents, centimes)");
const currency = z.enum(CURRENCIES as [Currency, ...Currency[]]);
const status = z.enum(["draft", "submitted", "approved", "returned"]);
const day = z.iso.date();

const fields = {
  line: z.string().default("").describe("Code of the budget line; may be left out where a commitment is named"),
  amount: z.string().describe("Decimal text without VAT, two decimals at most: 12500.00"),
  currency,
  vat: z.string().optional().describe("VAT apart, in the same currency (DEP-06)"),
  documentKind: z.enum([...DOCUMENTS.commitment, ...DOCUMENTS.expenditure]),
  reference: z.string().default(""),
  supplier: z.enum(SUPPLIERS).or(z.literal("")).default("").describe("A category, never a name"),
  origin: z.enum(ORIGINS),
  document: z.string().default("").describe("The supporting document and the place in it"),
  documentOn: z.string().describe("YYYY-MM-DD"),
  serviceOn: z.string().optional().describe("Where it differs from the document’s day (DEP-04)"),
  quarter: z.string().optional().describe("`2025-Q2`: only where the document’s own quarter is closed (PER-03)"),
  commitment: z.string().optional().describe("Id or reference of the commitment that is spent on or complemented"),
  justification: z.string().optional().describe("Required where a rule warns"),
  waiver: z.string().optional().describe("The donor’s waiver of eligibility (DEP-04), finance only"),
};

const submit = z.boolean().default(false).describe("Submit it for approval by somebody else; otherwise a draft");

export const entryBody = z.strictObject({ kind: z.enum(ENTRY_KINDS), ...fields, submit });

/** A body as the fields of the form. */
export function typedBody({
  commitment = "",
  serviceOn = "",
  quarter = "",
  ...fields
}: Omit<z.infer<typeof entryBody>, "kind" | "submit">) {
  return { vat: "", justification: "", waiver: "", ...fields, commitment, serviceOn, quarter };
}

export const takenBackBody = z.strictObject({
  amount: z.string().describe("How much is taken back, a positive decimal text in the original’s currency"),
  documentOn: fields.documentOn,
  quarter: fields.quarter,
  reference: z.string().optional(),
  document: z.string(),
  reason: z.string(),
  submit,
});

export const correctionBody = z.strictObject({
  reason: z.string(),
  entry: z.strictObject(fields).optional().describe("The entry as it should have been; only reversed without it"),
  submit,
});

export const stepBody = z.strictObject({
  revision: z.int().min(1).optional().describe("The revision that was looked at"),
  reason: z.string().max(500).optional().describe("Required to return"),
});

export const decisionBody = z.object({ entries: z.array(z.object({ id: z.string(), status })) });

export const savedEntry = z.object({ ids: z.array(z.string()), status });

const listed = {
  id: z.string(),
  kind: z.enum(ENTRY_KINDS),
  status,
  line: z.string(),
  reference: z.string(),
  amountMinor: minor,
  currency,
  agreementMinor: minor.describe("In the agreement’s currency, converted once; 0 while no rate is known"),
  madMinor: minor.nullable(),
  bookedOn: day,
  quarter: z.string(),
  document: z.string(),
};

export const entryList = z.object({
  currency,
  entries: z.array(z.object(listed)),
  totals: z.array(z.object({ status, count: z.int(), agreementMinor: minor, unrated: z.int() })),
  next: z.string().nullable(),
});

const oneShape = z.object({
  ...listed,
  revision: z.int(),
  documentKind: z.string(),
  supplier: z.string(),
  origin: z.enum(ORIGINS),
  vatMinor: minor,
  documentOn: day.nullable(),
  serviceOn: day.nullable(),
  rate: z.object({ micro: z.int(), on: day, source: z.string() }).nullable(),
  isRegularisation: z.boolean(),
  commitmentId: z.string().nullable(),
  originalId: z.string().nullable(),
  justification: z.string(),
  enteredBy: z.string().nullable().describe("Null for donors"),
  decidedBy: z.string().nullable(),
  decisionReason: z.string(),
});

export const oneEntry = oneShape.extend({ linked: z.array(z.string()), canApprove: z.boolean() });

/** An entry as JSON; people’s names only for those who may see them. */
export function entryJson(entry: KnownEntry, people: boolean): z.infer<typeof oneShape> {
  const { rateMicro, ratedOn, rateSource } = entry;
  const isRated = rateMicro !== null && ratedOn !== null;
  return {
    ...{ id: entry.id, revision: entry.revision, kind: entry.kind, status: entry.status, line: entry.lineCode },
    ...{ reference: entry.reference, amountMinor: entry.amountMinor, currency: entry.currency },
    ...{ agreementMinor: entry.agreementMinor, madMinor: entry.madMinor, vatMinor: entry.vatMinor },
    ...{ bookedOn: entry.bookedOn, quarter: entry.quarter, document: entry.document, supplier: entry.supplier },
    ...{ documentKind: entry.documentKind, origin: entry.origin, isRegularisation: entry.isRegularisation },
    ...{ documentOn: entry.documentOn, serviceOn: entry.serviceOn, justification: entry.justification },
    ...{ commitmentId: entry.commitmentId, originalId: entry.originalId },
    rate: isRated ? { micro: rateMicro, on: ratedOn, source: rateSource ?? "" } : null,
    enteredBy: people ? entry.enteredByName : null,
    decidedBy: people ? entry.decidedByName : null,
    decisionReason: people ? entry.decisionReason : "",
  };
}
