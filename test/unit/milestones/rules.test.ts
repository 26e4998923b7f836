import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedDays, calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quotient } from "../../../src/kernel/ratio.ts";
import {
  countedByState,
  DEMO_THRESHOLDS,
  type Milestone,
  meanDelay,
  milestoneState,
  physicalProgress,
  revisedSlippageDays,
  scheduleIndex,
  slippageDays,
} from "../../../src/milestones/rules.ts";
import { milestoneWith } from "./sample.ts";

const ON = calendarDate("2025-06-30");

type Line = readonly [code: string, weight: number, baseline: string, forecast: string | null, actual: string | null];

const made = ([code, weight, baseline, forecast, actual]: Line): Milestone =>
  milestoneWith({
    code,
    weight,
    baselineOn: calendarDate(baseline),
    forecastOn: forecast === null ? null : calendarDate(forecast),
    actualOn: actual === null ? null : calendarDate(actual),
    evidence: actual === null ? "" : "PV",
  });

const P1 = (
  [
    ["J1.1", 10, "2024-03-31", null, "2024-04-10"],
    ["J1.2", 10, "2024-02-29", null, "2024-02-27"],
    ["J1.3", 20, "2024-12-15", null, "2025-01-20"],
    ["J1.4", 15, "2025-05-31", "2025-08-15", null],
    ["J1.5", 15, "2025-07-31", "2025-08-20", null],
    ["J1.6", 20, "2025-12-31", "2025-12-31", null],
    ["J1.7", 10, "2026-08-31", "2026-08-31", null],
  ] as const
).map(made);

const P2 = (
  [
    ["J2.1", 15, "2024-06-30", null, "2024-07-15"],
    ["J2.2", 20, "2024-12-31", null, "2025-02-28"],
    ["J2.3", 20, "2025-03-31", "2025-09-30", null],
    ["J2.4", 15, "2025-10-31", "2025-10-31", null],
    ["J2.5", 20, "2026-12-31", "2026-12-31", null],
    ["J2.6", 10, "2027-08-31", "2027-08-31", null],
  ] as const
).map(made);

const P4 = (
  [
    ["J4.1", 10, "2024-09-30", null, "2024-09-24"],
    ["J4.2", 25, "2025-03-31", null, "2025-04-10"],
    ["J4.3", 25, "2025-06-30", null, "2025-06-27"],
    ["J4.4", 20, "2026-06-30", null, null],
    ["J4.5", 20, "2028-03-31", null, null],
  ] as const
).map(made);

const of = (code: string): Milestone => P1.find((one) => one.code === code) ?? expect.fail(`no ${code}`);

describe("Slippage and state of P1 (JAL-05, scenario 20)", () => {
  it.each([
    ["J1.1", 10, "doneLate"],
    ["J1.2", -2, "done"],
    ["J1.3", 36, "doneLate"],
    ["J1.4", 76, "late"],
    ["J1.5", 20, "atRisk"],
    ["J1.6", 0, "onTime"],
    ["J1.7", 0, "onTime"],
  ] as const)("%s slips by %i days and is %s", (code, days, state) => {
    expect(slippageDays(of(code), ON)).toBe(days);
    expect(milestoneState(of(code), ON)).toBe(state);
  });

  it("keeps both slippages after a re-baseline, and the original date (JAL-06, scenario 21)", () => {
    const moved = { ...of("J1.4"), revisedBaselineOn: calendarDate("2025-08-31") };
    expect([slippageDays(moved, ON), revisedSlippageDays(moved, ON)]).toEqual([76, -16]);
    expect(revisedSlippageDays(of("J1.4"), ON)).toBeUndefined();
  });
});

describe("The state of a milestone, by the handbook’s tests in their order (4.5)", () => {
  const day = calendarDate;
  it.each([
    ["15 days are on time", { forecastOn: day("2026-01-15"), baselineOn: day("2025-12-31") }, "onTime"],
    ["16 days are at risk", { forecastOn: day("2026-01-16"), baselineOn: day("2025-12-31") }, "atRisk"],
    ["60 days are at risk", { forecastOn: day("2026-03-01"), baselineOn: day("2025-12-31") }, "atRisk"],
    ["61 days are late", { forecastOn: day("2026-03-02"), baselineOn: day("2025-12-31") }, "late"],
    ["overdue by a day with a forecast is at risk", { baselineOn: day("2025-06-29"), forecastOn: ON }, "atRisk"],
    ["overdue without a forecast is late", { baselineOn: day("2025-06-29") }, "late"],
    ["a forecast that has passed is none", { baselineOn: day("2025-06-20"), forecastOn: day("2025-06-29") }, "late"],
    ["due on the day itself is not overdue", { baselineOn: ON }, "onTime"],
    ["an actual date without evidence is no achievement", { actualOn: day("2025-05-30") }, "late"],
    ["achieved early is done", { actualOn: day("2025-05-30"), evidence: "PV" }, "done"],
    ["cancelled stands before late", { decision: "cancelled" }, "cancelled"],
    ["suspended stands before late", { decision: "suspended" }, "suspended"],
    ["done stands before cancelled", { decision: "cancelled", actualOn: ON, evidence: "PV" }, "doneLate"],
  ] as const)("%s", (_, what, state) => {
    expect(milestoneState(milestoneWith(what), ON)).toBe(state);
  });

  it("takes the thresholds of the project", () => {
    expect(milestoneState(of("J1.5"), ON, { atRiskAfterDays: 5, lateAfterDays: 19 })).toBe("late");
    expect(milestoneState(of("J1.5"), ON, { atRiskAfterDays: 20, lateAfterDays: 60 })).toBe("onTime");
  });

  it("does not know yet, on an earlier day, what was achieved after it", () => {
    expect(milestoneState(of("J1.3"), calendarDate("2025-01-19"))).toBe("late");
    expect(slippageDays(of("J1.3"), calendarDate("2025-01-19"))).toBeUndefined();
    expect(milestoneState(of("J1.3"), calendarDate("2025-01-20"))).toBe("doneLate");
  });

  it("never gets better by a later forecast", () => {
    const severity = ["onTime", "atRisk", "late"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (first, more) => {
        const forecast = (days: number) =>
          milestoneState(milestoneWith({ baselineOn: ON, forecastOn: addedDays(ON, days) }), ON, DEMO_THRESHOLDS);
        expect(severity.indexOf(forecast(first + more))).toBeGreaterThanOrEqual(severity.indexOf(forecast(first)));
      }),
    );
  });
});

describe("Figures of a project’s milestones (5.4)", () => {
  it.each([
    ["P1", P1, 40, 55, 0.727],
    ["P2", P2, 35, 55, 0.636],
    ["P4", P4, 60, 60, 1],
  ] as const)("the index of %s", (...[_, milestones, achieved, due, index]) => {
    expect(scheduleIndex(milestones, ON)).toEqual({ numerator: achieved, denominator: due });
    expect(quotient(scheduleIndex(milestones, ON), 3)).toBe(index);
  });

  it("has no index when nothing is due: n.d., not 0", () => {
    expect(quotient(scheduleIndex(P1, calendarDate("2024-01-01")), 3)).toBeUndefined();
    expect(quotient(scheduleIndex([], ON), 3)).toBeUndefined();
  });

  it("follows the date d’arrêté: before J1.3 was achieved, half of what was due", () => {
    expect(quotient(scheduleIndex(P1, calendarDate("2024-12-31")), 3)).toBe(0.5);
    // J1.3 overdue without a forecast, and J1.4 by the forecast that is known.
    expect(countedByState(P1, calendarDate("2024-12-31")).late).toBe(2);
  });

  it("counts P1’s physical progress as 40 %, and its mean delay as 14.67 days", () => {
    expect(quotient(physicalProgress(P1, ON), 4)).toBe(0.4);
    expect(quotient(meanDelay(P1, ON), 2)).toBe(14.67);
    expect(quotient(meanDelay([], ON), 2)).toBeUndefined();
  });

  it("reaches 1 and 55 % when J1.4 is achieved with its minutes (scenario 19)", () => {
    const done = { ...of("J1.4"), actualOn: calendarDate("2025-06-28"), evidence: "PV du comité" };
    const milestones = P1.map((one) => (one.code === "J1.4" ? done : one));
    expect([slippageDays(done, ON), milestoneState(done, ON)]).toEqual([28, "doneLate"]);
    expect(quotient(scheduleIndex(milestones, ON), 3)).toBe(1);
    expect(quotient(physicalProgress(milestones, ON), 2)).toBe(0.55);
  });

  it("leaves what was cancelled out of what is due", () => {
    const milestones = P1.map((one) => (one.code === "J1.4" ? { ...one, decision: "cancelled" as const } : one));
    expect(scheduleIndex(milestones, ON)).toEqual({ numerator: 40, denominator: 40 });
  });

  it("counts each milestone in one state, and two late ones in the portfolio", () => {
    const counts = countedByState([...P1, ...P2, ...P4], ON);
    expect(counts).toEqual({ done: 3, doneLate: 5, late: 2, atRisk: 1, onTime: 7, suspended: 0, cancelled: 0 });
  });
});
