import { describe, expect, it } from "vitest";
import { type Actor, EVERYTHING } from "../../../src/kernel/actor.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import type { Reader } from "../../../src/work/rules/digest.ts";
import { noticesOf, type Reopening } from "../../../src/work/rules/notice.ts";
import { noticeLetter } from "../../../src/work/views/letter.ts";

const readerWith = (actor: Partial<Actor> = {}, what: Partial<Reader> = {}): Reader => ({
  actor: {
    ...{ personId: "bmz", name: "BMZ", email: "bmz@mizan.example", organisationId: "o", role: "donor" as const },
    reach: { kind: "some", agreementIds: ["ag-1"], projectIds: [] },
    ...actor,
  },
  ...{ isWanted: true, language: "fr" },
  ...what,
});

const reopened = (what: Partial<Reopening> = {}): Reopening => ({
  ...{ periodId: "p-1", seq: 7, agreementId: "ag-1", agreementCode: "AG-DE-01", quarter: quarter("2025-Q1") },
  ...{ reopenedUntil: calendarDate("2025-07-07"), toldTo: [] },
  ...what,
});

describe("who is told of a reopening (PER-02)", () => {
  it("is each donor of the agreement, the oldest reopening first", () => {
    const later = reopened({ seq: 9 });
    expect(noticesOf([readerWith()], [later, reopened()])).toEqual([
      { reader: readerWith(), reopenings: [reopened(), later] },
    ]);
  });

  it("is also a donor who wants no reminders: the notice is due to them", () => {
    expect(noticesOf([readerWith({}, { isWanted: false })], [reopened()])).toHaveLength(1);
  });

  it.each([
    ["a donor of another agreement", readerWith({ reach: { kind: "some", agreementIds: ["ag-2"], projectIds: [] } })],
    ["finance", readerWith({ role: "finance", reach: EVERYTHING })],
    ["an administrator", readerWith({ role: "admin", reach: EVERYTHING })],
    ["who was told already", readerWith({ personId: "told" })],
  ])("is not %s", (_, reader) => {
    expect(noticesOf([reader], [reopened({ toldTo: ["told"] })])).toEqual([]);
  });
});

describe("the notice", () => {
  it.each([
    ["fr", "Mizan : une période rouverte", "Convention AG-DE-01, T1 2025 : ouverte jusqu’au 07/07/2025"],
    ["ar", "ميزان: فترة واحدة أعيد فتحها", "الاتفاقية AG-DE-01"],
    ["en", "Mizan: one period reopened", "Agreement AG-DE-01, Q1 2025: open until 07/07/2025"],
  ] as const)("says which quarter, and until when, in the donor’s language: %s", (language, subject, line) => {
    const letter = noticeLetter(
      { reader: readerWith({}, { language }), reopenings: [reopened()] },
      "https://m.example",
    );
    expect(letter.subject).toBe(subject);
    expect(letter.body).toContain(line);
    expect(letter.body).toContain("https://m.example/agreements/AG-DE-01");
  });
});
