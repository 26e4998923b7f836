import fc from "fast-check";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { AgreementDraft } from "../../../src/portfolio/rules/agreement.ts";
import type { ProjectDraft } from "../../../src/portfolio/rules/project.ts";
import { CHOSEN_STATUSES, inOrder } from "../../../src/portfolio/rules/project-form.ts";
import { SECTOR_CODES } from "../../../src/portfolio/rules/sectors.ts";
import { PARTICIPATION_ROLES } from "../../../src/portfolio/rules/statuses.ts";

/** P1 as the handbook has it, of which a test says only what matters to it. */
export const draftWith = (some: Partial<ProjectDraft> = {}): ProjectDraft => ({
  title: { fr: "Transformation numérique", ar: "التحول الرقمي", en: "Digital transformation" },
  objective: { fr: "Des services qui répondent aux besoins" },
  status: "implementation",
  plannedStart: calendarDate("2023-10-01"),
  actualStart: calendarDate("2023-10-01"),
  plannedEnd: calendarDate("2026-09-30"),
  actualEnd: null,
  amountMinor: 300_000_000,
  sectors: [
    { code: "15110", shareBps: 8_000 },
    { code: "15150", shareBps: 2_000 },
  ],
  identifiers: [{ system: "GIZ", value: "2022.2083.8" }],
  tags: ["ODD 16"],
  participants: [{ organisation: "BMZ", role: "funding" }],
  components: [{ code: "C1", title: { fr: "Normes" }, isCancelled: false }],
  ...some,
});

/** AG-DE-01, of which a test says only what matters to it. */
export const agreementWith = (some: Partial<AgreementDraft> = {}): AgreementDraft => ({
  title: { fr: "Convention de partenariat" },
  donor: "BMZ",
  agency: "GIZ",
  status: "executing",
  currency: "EUR",
  ceilingMinor: 300_000_000,
  signedOn: "2023-09-15",
  validFrom: null,
  validTo: null,
  executionStart: calendarDate("2023-10-01"),
  executionEnd: calendarDate("2026-09-30"),
  exchangeMethod: "inforeuro",
  fixedRateMicro: null,
  notifyBps: 1_000,
  amendBps: 2_500,
  overspendBps: 200,
  liquidationDays: 90,
  isVatEligible: false,
  justifiedBps: 8_000,
  explainedBps: 1_000,
  referenceVersion: "committee",
  hasModes: false,
  basis: "S1",
  ...some,
});

export const ORGANISATIONS = ["ADD", "BMZ", "GIZ", "MEF-DB", "MTNRA"] as const;

const line = fc
  .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
  .map((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
  .filter((text) => text !== "");

const texts = fc.record({ fr: line, ar: fc.option(line), en: fc.option(line) }).map(({ fr, ar, en }) => ({
  fr,
  ...(ar !== null && { ar }),
  ...(en !== null && { en }),
}));

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)));

const componentCode = fc.stringMatching(/^[A-Z][A-Z0-9]{0,3}(_[0-9]{2}){0,2}$/);

/** Any draft that a form can hold; whether the rules accept it is another matter. */
export const drafts: fc.Arbitrary<ProjectDraft> = fc.record({
  title: texts,
  objective: texts,
  status: fc.constantFrom(...CHOSEN_STATUSES),
  plannedStart: day,
  actualStart: fc.option(day),
  plannedEnd: day,
  actualEnd: fc.option(day),
  amountMinor: fc.integer({ min: 0, max: 100_000_000_000 }),
  sectors: fc.array(
    fc.record({ code: fc.constantFrom(...SECTOR_CODES), shareBps: fc.integer({ min: 0, max: 10_000 }) }),
    { maxLength: 6 },
  ),
  identifiers: fc.array(
    fc.record({
      system: fc.stringMatching(/^[A-Z]{2,10}$/),
      value: fc.stringMatching(/^[A-Z0-9][A-Z0-9.: -]{0,20}[A-Z0-9]$/),
    }),
    { maxLength: 4 },
  ),
  tags: fc.array(line, { maxLength: 5 }),
  participants: fc
    .uniqueArray(
      fc.record({ organisation: fc.constantFrom(...ORGANISATIONS), role: fc.constantFrom(...PARTICIPATION_ROLES) }),
      { maxLength: 8, selector: ({ organisation, role }) => `${organisation} ${role}` },
    )
    .map(inOrder),
  components: fc.uniqueArray(fc.record({ code: componentCode, title: texts, isCancelled: fc.boolean() }), {
    maxLength: 5,
    selector: ({ code }) => code,
  }),
});
