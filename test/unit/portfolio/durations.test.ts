import { describe, expect, it } from "vitest";
import { calendarDate as day } from "../../../src/kernel/calendar-date.ts";
import { monthsOf, orderProblems, pastProblems, withinProblems } from "../../../src/portfolio/rules/durations.ts";
import { found, spoken } from "./spoken.ts";

describe("The length of a span in months", () => {
  it.each([
    ["2023-10-01", "2026-09-30", 36],
    ["2023-10-01", "2027-09-30", 48],
    ["2018-12-01", "2023-11-30", 60],
    ["2019-08-01", "2023-07-31", 48],
    ["2024-02-01", "2024-02-29", 1],
    ["2024-01-15", "2024-02-14", 1],
    ["2024-01-15", "2024-02-15", undefined],
    ["2024-01-31", "2024-02-29", undefined],
  ] as const)("%s to %s", (start, end, months) => {
    expect(monthsOf({ start: day(start), end: day(end) })).toBe(months);
  });
});

describe("Days in order", () => {
  it("end on their start at the earliest", () => {
    expect(orderProblems("end", day("2024-01-02"), day("2024-01-02"))).toEqual([]);
    expect(spoken(orderProblems("end", day("2024-01-02"), day("2024-01-01")))).toEqual([
      "DATE end: La fin (01/01/2024) précède le début (02/01/2024).",
    ]);
    expect(orderProblems("end", null, day("2024-01-01"))).toEqual([]);
  });

  it("lie within the execution period, both ends counted", () => {
    const execution = { start: day("2023-10-01"), end: day("2026-09-30") };
    expect(withinProblems(execution, execution)).toEqual([]);
    expect(found(withinProblems({ start: day("2023-09-30"), end: day("2026-10-01") }, execution))).toEqual([
      "DATE plannedStart",
      "DATE plannedEnd",
    ]);
    expect(spoken(withinProblems({ ...execution, end: day("2026-10-01") }, execution))[0]).toContain(
      "hors de la période d’exécution de la convention (01/10/2023 – 30/09/2026)",
    );
  });

  it("have happened by today, where they are actual ones", () => {
    expect(pastProblems("actualEnd", day("2025-07-02"), day("2025-07-02"))).toEqual([]);
    expect(found(pastProblems("actualEnd", day("2025-07-03"), day("2025-07-02")))).toEqual(["DATE actualEnd"]);
  });
});
