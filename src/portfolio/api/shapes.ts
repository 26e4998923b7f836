import * as z from "zod";
import { CURRENCIES, type Currency } from "../../kernel/money.ts";
import {
  AGREEMENT_STATUSES,
  EXCHANGE_METHODS,
  PARTICIPATION_ROLES,
  PROJECT_STATUSES,
  REFERENCE_VERSIONS,
} from "../rules/statuses.ts";

const texts = z
  .object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() })
  .describe("A text in French at least");
const minor = z.int().describe("Whole minor units (cents, centimes) of the agreement’s currency");
const day = z.string().describe("YYYY-MM-DD");
const bps = z.int().describe("Basis points: 10 000 is 100 %");
const currency = z.enum(CURRENCIES as [Currency, ...Currency[]]);

const revisionShape = z
  .int()
  .describe("The journal number since which the thing stands so: send it back with a change");

const projectFields = {
  title: texts,
  objective: texts,
  status: z.enum(PROJECT_STATUSES),
  plannedStart: day,
  actualStart: day.nullable(),
  plannedEnd: day,
  actualEnd: day.nullable(),
  amountMinor: minor,
  sectors: z.array(z.object({ code: z.string(), shareBps: bps })).describe("OECD-DAC; the shares total 10 000"),
  identifiers: z.array(z.object({ system: z.string(), value: z.string() })),
  tags: z.array(z.string()),
};

const participant = z.object({ organisation: z.string(), role: z.enum(PARTICIPATION_ROLES) });
const component = z.object({ code: z.string(), title: texts, isCancelled: z.boolean().optional() });

export const projectSummary = z.object({
  code: z.string(),
  agreement: z.string(),
  donor: z.string(),
  agency: z.string().nullable(),
  currency,
  ...projectFields,
});

export const projectAnswer = projectSummary.extend({
  participants: z.array(participant),
  components: z.array(component),
  revision: revisionShape,
});

/** What may be sent; the words are checked afterwards, by the rules that also check the forms. */
const written = {
  ...projectFields,
  status: z.string(),
  actualStart: day.nullish(),
  actualEnd: day.nullish(),
  identifiers: projectFields.identifiers.optional(),
  tags: projectFields.tags.optional(),
  participants: z.array(z.object({ organisation: z.string(), role: z.string() })).optional(),
  components: z.array(component).optional(),
};

export const projectCreation = z.strictObject({ code: z.string(), agreement: z.string(), ...written });

export const projectChange = z
  .strictObject(written)
  .partial()
  .extend({ revision: revisionShape, reason: z.string().max(1_000).optional() })
  .describe("Fields left out stay as they were in that revision; components left out stay");

export type ProjectWritten = Omit<z.infer<typeof projectChange>, "revision" | "reason">;

const amendmentFields = {
  signedOn: day,
  ceilingMinor: minor,
  executionEnd: day,
  document: z.string(),
  note: z.string(),
};

export const amendmentAnswer = z.object({
  agreement: z.string(),
  ...amendmentFields,
  revision: revisionShape.describe("The agreement’s new revision"),
});

export const amendmentCreation = z.strictObject({
  ...amendmentFields,
  ceilingMinor: minor.optional().describe("Left out: unchanged"),
  executionEnd: day.optional().describe("Left out: unchanged"),
  note: z.string().optional(),
  revision: revisionShape.describe("Of the agreement that the amendment was decided on"),
});

const agreementDays = {
  validFrom: day.nullable(),
  validTo: day.nullable(),
  executionStart: day,
  executionEnd: day,
};

/** What an agreement says of rates, thresholds and eligibility. */
const agreementTerms = {
  fixedRateMicro: z.int().nullable().describe("1 EUR = micro / 1 000 000 MAD"),
  notifyBps: bps,
  amendBps: bps,
  overspendBps: bps,
  liquidationDays: z.int(),
  hasModes: z.boolean(),
  isVatEligible: z.boolean().describe("VAT counts on the donor’s money (DEP-06)"),
  justifiedBps: bps.describe("Part of an advance that is justified before the next call (CASH-02)"),
  explainedBps: bps.describe("Variance from a forecast beyond which it is explained (R02)"),
};

export const agreementSummary = z.object({
  code: z.string(),
  title: texts,
  donor: z.string(),
  agency: z.string().nullable(),
  status: z.enum(AGREEMENT_STATUSES),
  currency,
  ceilingMinor: minor,
  allocatedMinor: minor.describe("What projects take, cancelled ones left out; never a contribution or cofinancing"),
  leftMinor: minor,
  signedOn: z.string().nullable().describe("YYYY-MM-DD, or YYYY-MM where no more is known"),
  ...agreementDays,
  exchangeMethod: z.enum(EXCHANGE_METHODS),
  ...agreementTerms,
  referenceVersion: z.enum(REFERENCE_VERSIONS).describe("What variations are measured against (REV-02)"),
  revision: revisionShape,
});

export const agreementAnswer = agreementSummary.extend({
  amendments: z.array(
    z.object({
      number: z.int(),
      ...amendmentFields,
      ceilingBeforeMinor: minor,
      executionEndBefore: day,
    }),
  ),
});

const agreementWords = {
  title: texts,
  donor: z.string(),
  agency: z.string().nullable(),
  status: z.string(),
  currency: z.string(),
  ceilingMinor: minor,
  signedOn: z.string().nullable().describe("YYYY-MM-DD, or YYYY-MM where no more is known"),
  ...agreementDays,
  exchangeMethod: z.string(),
  ...agreementTerms,
  referenceVersion: z.string().describe("What variations are measured against (REV-02)"),
  basis: z.string(),
};

export const agreementCreation = z
  .strictObject(agreementWords)
  .partial()
  .required({ title: true, donor: true, ceilingMinor: true, executionStart: true, executionEnd: true })
  .extend({ code: z.string() })
  .describe("Fields left out are those that the form proposes");

export const agreementChange = z
  .strictObject(agreementWords)
  .partial()
  .extend({ revision: revisionShape, reason: z.string().max(1_000).optional() })
  .describe("Fields left out stay; what a signed agreement fixes is changed by an amendment only");

export type AgreementWritten = Omit<z.infer<typeof agreementChange>, "revision" | "reason">;

export const agreementSaved = z.object({ code: z.string(), ...agreementWords, revision: revisionShape });

export const initiativeAnswer = z.object({
  code: z.string(),
  title: texts,
  description: texts,
  lead: z.string().nullable(),
  project: z.string().nullable(),
});

/** A page of a list, and the code to ask the next one `after`. */
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

const paging = {
  after: z.string().optional().describe("The last code of the page before"),
  limit: z.string().optional().describe("1 to 200; 50 unless told"),
  on: z.string().optional().describe("Date d’arrêté"),
  known: z.string().optional().describe("Journal number or instant: as it was known then"),
};

export const projectQuery = z.object({
  q: z.string().optional().describe("Words of code, title or identifier"),
  donor: z.string().optional(),
  status: z.enum(PROJECT_STATUSES).optional().describe("Left out: all but closed and cancelled ones"),
  agreement: z.string().optional(),
  lead: z.string().optional().describe("Code of a lead agency"),
  ...paging,
});

export const agreementQuery = z.object({
  q: z.string().optional(),
  donor: z.string().optional(),
  status: z.enum(AGREEMENT_STATUSES).optional(),
  ...paging,
});
