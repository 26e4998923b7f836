import { describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quotient } from "../../../src/kernel/ratio.ts";
import { changesBetween, countOf } from "../../../src/progress/rules/changes.ts";
import { moneyCurve, type ProgressGround, progressFile } from "../../../src/progress/rules/file.ts";
import { demoForecasts, demoLedger, ON } from "../budgets/sample.ts";
import { indicatorWith, valueWith } from "../indicators/sample.ts";
import { milestoneWith } from "../milestones/sample.ts";
import { factsOf } from "../standing/sample.ts";

const P1 = factsOf("p1");

const groundWith = (what: Partial<ProgressGround> = {}): ProgressGround => {
  const { lines, cells, entries } = demoLedger("p1");
  return {
    ...{ lines, cells, entries, forecasts: demoForecasts("p1"), overrides: [] },
    ...{ milestones: [MILESTONE], indicators: [INDICATOR], values: [valueWith("2025-03-31", { valueMilli: 50_000 })] },
    ...what,
  };
};

const MILESTONE = milestoneWith({ code: "J1.4", forecastOn: calendarDate("2025-08-15") });
const INDICATOR = indicatorWith({ code: "I1.1" });

const fileWith = (what: Partial<ProgressGround> = {}) => progressFile(P1, ON, groundWith(what));

describe("the file of a project", () => {
  it("has the handbook’s figures of P1", () => {
    const { figures, elapsed, burn, pace } = fileWith();
    expect([figures.budgetMinor, figures.committedMinor, figures.spentMinor]).toEqual([
      300_000_000, 205_000_000, 145_000_000,
    ]);
    expect([quotient(figures.executionRate, 4), quotient(elapsed, 4), burn, pace]).toEqual([
      0.4833,
      0.583,
      0.829,
      "watch",
    ]);
  });

  it("leaves out every entry that is not approved, in its figures and in its ledger", () => {
    const { entries } = demoLedger("p1");
    const drafts = (["draft", "submitted", "returned"] as const).flatMap((status) =>
      entries.slice(0, 3).map((entry) => ({ ...entry, status })),
    );
    const file = fileWith({ entries: [...drafts, ...entries] });
    expect(file.figures).toEqual(fileWith().figures);
    expect(file.ledger.entries).toHaveLength(entries.length);
  });

  it.each(["draft", "submitted", "returned", "approved"] as const)("counts no value that is only %s", (status) => {
    const values = [
      valueWith("2025-03-31", { valueMilli: 50_000 }),
      valueWith("2025-06-30", { valueMilli: 77_000, status }),
    ];
    expect(fileWith({ values }).indicators[0]?.actual.milli).toBe(50_000);
  });

  it("draws its money from what was planned by that day to the forecast at completion", () => {
    const { planned, actual, forecast } = moneyCurve(fileWith());
    expect(planned.find(({ on }) => on === "2025-06-30")?.value).toBe(175_000_000);
    expect([planned.at(-1)?.value, actual.at(-1)?.value]).toEqual([300_000_000, 145_000_000]);
    expect([forecast[0]?.value, forecast.at(-1)?.value]).toEqual([145_000_000, 297_000_000]);
  });
});

describe("what changed since a report", () => {
  it("is nothing where nothing did", () => {
    expect(countOf(changesBetween(fileWith(), fileWith()))).toBe(0);
  });

  it("is each sum, each milestone’s date or state, each indicator’s figure", () => {
    const { entries } = demoLedger("p1");
    const [spent] = entries.filter(({ kind }) => kind === "expenditure");
    if (!spent) throw new Error("nothing was spent");
    const after = fileWith({
      entries: [...entries, { ...spent, amountMinor: 1_000_00 }],
      milestones: [{ ...MILESTONE, forecastOn: calendarDate("2025-09-30") }, milestoneWith({ code: "J1.9" })],
      values: [valueWith("2025-03-31", { valueMilli: 60_000 })],
    });
    const { money, milestones, indicators } = changesBetween(fileWith(), after);
    expect(money).toEqual([
      { key: "spentMinor", beforeMinor: 145_000_000, afterMinor: 145_100_000 },
      { key: "balanceMinor", beforeMinor: 155_000_000, afterMinor: 154_900_000 },
    ]);
    expect(milestones.map(({ code, before, after: now }) => [code, before?.endOn, now.endOn])).toEqual([
      ["J1.4", "2025-08-15", "2025-09-30"],
      ["J1.9", undefined, undefined],
    ]);
    expect(indicators).toMatchObject([{ code: "I1.1", before: 50_000, after: 60_000 }]);
  });

  it("tells a value that was not reported then from one of zero", () => {
    const none = fileWith({ values: [] });
    const zero = fileWith({ values: [valueWith("2025-03-31", { valueMilli: 0 })] });
    expect(changesBetween(none, zero).indicators).toMatchObject([{ before: undefined, after: 0 }]);
  });
});
