import { describe, expect, it } from "vitest";
import { type Actor, EVERYTHING } from "../../../src/kernel/actor.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Language } from "../../../src/kernel/language.ts";
import { digestsOf, type Reader, type ReminderMilestone } from "../../../src/work/rules/digest.ts";
import { letterOf } from "../../../src/work/views/letter.ts";
import { milestoneWith } from "../milestones/sample.ts";

const ON = calendarDate("2025-06-30");

const readerWith = (actor: Partial<Actor>, what: Partial<Reader> = {}): Reader => ({
  actor: {
    ...{ personId: "p", name: "Nadia", email: "n@mizan.example", organisationId: "o", role: "officer" as const },
    reach: EVERYTHING,
    ...actor,
  },
  ...{ isWanted: true, language: "fr" },
  ...what,
});

const reminded = (what: Partial<ReminderMilestone>): ReminderMilestone => ({
  ...milestoneWith(what),
  ...{ agreementId: "ag-1", isPending: false, componentId: "c-1" },
  ...what,
});

const LATE = reminded({ code: "J1.4", title: { fr: "Programme", ar: "البرنامج", en: "Programme" } });
const SOON = reminded({
  code: "J1.5",
  title: { fr: "Appel", ar: "الطلب", en: "Call" },
  baselineOn: calendarDate("2025-07-01"),
});

describe("who is reminded of what", () => {
  it("is who may report a milestone, once, of all that is due or late", () => {
    const [digest, ...more] = digestsOf([readerWith({})], [SOON, LATE], ON);
    expect(more).toEqual([]);
    expect([digest?.late, digest?.due]).toEqual([[LATE], [SOON]]);
  });

  it.each([
    ["who wants none", readerWith({}, { isWanted: false })],
    ["finance", readerWith({ role: "finance" })],
    ["a donor", readerWith({ role: "donor" })],
    ["an administrator", readerWith({ role: "admin" })],
    ["who reaches another project", readerWith({ reach: { kind: "some", agreementIds: [], projectIds: ["p2"] } })],
    ["a focal point of another component", readerWith({ reach: { kind: "parts", componentIds: ["c-2"] } })],
  ])("is not %s", (_, reader) => {
    expect(digestsOf([reader], [SOON, LATE], ON)).toEqual([]);
  });

  it("is a focal point, of their component", () => {
    const reader = readerWith({ reach: { kind: "parts", componentIds: ["c-1"] } });
    expect(digestsOf([reader], [LATE], ON)).toHaveLength(1);
  });

  it("is nobody when an update waits for acceptance, or nothing is near", () => {
    expect(digestsOf([readerWith({})], [reminded({ isPending: true })], ON)).toEqual([]);
    expect(digestsOf([readerWith({})], [reminded({ forecastOn: calendarDate("2025-12-31") })], ON)).toEqual([]);
  });
});

describe("the letter", () => {
  const letterIn = (language: Language) => {
    const [digest] = digestsOf([readerWith({}, { language })], [SOON, LATE], ON);
    if (!digest) throw new Error("no digest");
    return letterOf(digest, ON, { origin: "https://m.example", stop: "https://m.example/reminders/s" });
  };

  it.each([
    ["fr", "Mizan : 1 jalon sans prévision, 1 échéance proche", "Programme : référence dépassée de 30 jours", "demain"],
    ["ar", "ميزان: محطة واحدة دون توقع، استحقاق قريب واحد", "تجاوز التاريخ المرجعي بـ30 يوما", "غدا"],
    ["en", "Mizan: 1 milestone without forecast, 1 due soon", "Programme: baseline passed by 30 days", "tomorrow"],
  ] as const)("is in the reader’s language: %s", (...told) => {
    const [language, subject, late, tomorrow] = told;
    const letter = letterIn(language);
    expect(letter.subject).toBe(subject);
    expect(letter.body).toContain(late);
    expect(letter.body).toContain(tomorrow);
  });

  it("leads to each update, and ends with the way to no more", () => {
    const { body } = letterIn("fr");
    expect(body).toContain("https://m.example/projects/P1/milestones/J1.4/update");
    expect(body.endsWith("https://m.example/reminders/s")).toBe(true);
  });
});
