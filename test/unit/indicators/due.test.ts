import { describe, expect, it } from "vitest";
import { type Due, dueOn, isToReport } from "../../../src/indicators/rules/due.ts";
import type { Indicator, ReportedValue } from "../../../src/indicators/rules/indicator.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { indicatorWith, valueWith } from "./sample.ts";

const due = (on: string, what: Partial<Indicator> = {}, values: readonly ReportedValue[] = []): Due => {
  const [one] = dueOn([indicatorWith(what)], values, calendarDate(on));
  if (!one) throw new Error("nothing due");
  return one;
};

const span = (start: string, end: string) => ({ periodStart: calendarDate(start), periodEnd: calendarDate(end) });

describe("What is to report of an indicator", () => {
  it.each([
    ["quarter", "2025-06-30", "2025-Q2"],
    ["quarter", "2025-06-29", "2025-Q1"],
    ["quarter", "2025-01-01", "2024-Q4"],
    ["half", "2025-06-30", "2025-H1"],
    ["half", "2025-07-01", "2025-H1"],
    ["half", "2025-03-31", "2024-H2"],
    ["year", "2025-06-30", "2024"],
    ["year", "2025-12-31", "2025"],
  ] as const)("by %s on %s is the last period that ended: %s", (frequency, on, period) => {
    expect(due(on, { frequency }).period).toBe(period);
  });

  it.each([
    ["2024-01-01", "2024-12-31", "2024"],
    ["2024-01-01", "2024-06-30", "2025-H1"],
    ["2025-01-01", "2025-03-31", "2025-Q2"],
  ])("without an agreed frequency goes by the latest period, %s to %s: %s", (start, end, period) => {
    expect(due("2025-06-30", {}, [valueWith(end, span(start, end))]).period).toBe(period);
  });

  it("is a quarter where nothing was reported yet", () => {
    expect(due("2025-06-30").period).toBe("2025-Q2");
  });

  it.each([
    ["draft", "draft", true],
    ["returned", "returned", true],
    ["submitted", "submitted", false],
    ["approved", "done", false],
    ["published", "done", false],
  ] as const)("a %s value is %s, to report: %s", (status, state, isMine) => {
    const stored = valueWith("2025-06-30", { ...span("2025-04-01", "2025-06-30"), status });
    const found = due("2025-06-30", { frequency: "quarter" }, [stored]);
    expect([found.state, isToReport(found)]).toEqual([state, isMine]);
  });

  it("is missing while only another period was reported", () => {
    const earlier = valueWith("2025-03-31", span("2025-01-01", "2025-03-31"));
    expect(due("2025-06-30", { frequency: "quarter" }, [earlier]).state).toBe("missing");
  });
});
