import { describe, expect, it } from "vitest";
import { type Decision, decided } from "../../../src/indicators/rules/approval.ts";
import { type Closings, valueClosed } from "../../../src/indicators/rules/closed-period.ts";
import type { ReportedValue } from "../../../src/indicators/rules/indicator.ts";
import { type Actor, EVERYTHING } from "../../../src/kernel/actor.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import type { Period, PeriodStatus } from "../../../src/portfolio/rules/periods.ts";
import { valueWith } from "./sample.ts";

const actor = (personId: string): Actor => ({
  personId,
  name: personId,
  email: `${personId}@mizan.example`,
  role: "manager",
  organisationId: "org",
  reach: EVERYTHING,
});

const TODAY = calendarDate("2025-07-20");
const OPEN: Closings = { periods: [], today: TODAY };

const period = (status: PeriodStatus, reopenedUntil: string | null = null): Period => ({
  quarter: quarter("2025-Q2"),
  status,
  reopeningAskedBy: null,
  reopenedUntil: reopenedUntil === null ? null : calendarDate(reopenedUntil),
});

const SUBMITTED = valueWith("2025-06-30", { status: "submitted", enteredBy: "a", decidedBy: null });

const deciding = (value: ReportedValue, by: string, what: { decision?: Decision; closings?: Closings } = {}) =>
  decided(value, {
    decision: what.decision ?? "approve",
    reason: "Le chiffre des listes a été corrigé",
    actor: actor(by),
    enterers: [value.enteredBy],
    closings: what.closings ?? OPEN,
  });

const fieldsOf = (outcome: ReturnType<typeof deciding>) =>
  outcome.ok ? [] : outcome.problems.map(({ rule, field }) => `${rule} ${field}`);

describe("Approving a value (IND-10, SEC-01, scenario 27)", () => {
  it("is done by somebody else, whose name stays on it", () => {
    const outcome = deciding(SUBMITTED, "b");
    expect(outcome).toEqual({ ok: true, value: { ...SUBMITTED, status: "approved", decidedBy: "b" } });
  });

  it("is refused to the person who entered it, in the handbook’s words", () => {
    const outcome = deciding(SUBMITTED, "a");
    expect(outcome.ok || outcome.problems[0]?.said.message.fr).toBe(
      "Vous ne pouvez pas valider une valeur que vous avez saisie.",
    );
  });

  it.each(["draft", "approved", "returned", "published"] as const)("is refused for a %s one", (status) => {
    expect(fieldsOf(deciding({ ...SUBMITTED, status }, "b"))).toEqual(["IND-10 status"]);
  });

  it("needs a source of verification", () => {
    expect(fieldsOf(deciding({ ...SUBMITTED, source: "" }, "b"))).toEqual(["IND-10 source"]);
  });
});

describe("Values of a closed period (PER-01, PER-02)", () => {
  const closings = (...periods: Period[]): Closings => ({ periods, today: TODAY });
  const approvedOne = { ...SUBMITTED, status: "approved", decidedBy: "b" } as const;

  it("are neither approved nor returned, in the handbook’s words", () => {
    const outcome = deciding(SUBMITTED, "b", { closings: closings(period("closed")) });
    expect(outcome.ok || outcome.problems[0]?.said.message.fr).toContain("Demandez une réouverture");
    expect(fieldsOf(outcome)).toEqual(["PER-01 period"]);
    expect(fieldsOf(deciding(approvedOne, "c", { decision: "return", closings: closings(period("closed")) }))).toEqual([
      "PER-01 period",
    ]);
  });

  it("are published all the same: no figure changes", () => {
    const outcome = deciding(approvedOne, "c", { decision: "publish", closings: closings(period("closed")) });
    expect(outcome.ok && outcome.value.status).toBe("published");
  });

  it.each([
    ["open", null, false],
    ["in_review", null, false],
    ["closed", null, true],
    ["reopened", "2025-07-20", false],
    ["reopened", "2025-07-19", true],
  ] as const)("%s until %s: locked is %s", (status, until, isLocked) => {
    expect(valueClosed(SUBMITTED.periodEnd, closings(period(status, until))) !== undefined).toBe(isLocked);
  });

  it("are dated on the last day of their period: a half-year is its second quarter’s, a year its fourth’s", () => {
    const second = closings(period("closed"));
    expect(valueClosed(calendarDate("2025-06-30"), second)?.rule).toBe("PER-01");
    expect(valueClosed(calendarDate("2025-03-31"), second)).toBeUndefined();
    expect(valueClosed(calendarDate("2025-12-31"), second)).toBeUndefined();
  });
});
