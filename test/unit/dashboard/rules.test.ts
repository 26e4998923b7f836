import { describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quotient } from "../../../src/kernel/ratio.ts";
import { isActive } from "../../../src/portfolio/rules/facts.ts";
import { byDonor, type Standing, standingsOf, total, worst } from "../../../src/standing/rules/status.ts";
import { ON } from "../budgets/sample.ts";
import { demoPortfolio, factsOf } from "./sample.ts";

const reading = { on: ON, isPublishedOnly: false };

const standings = standingsOf(demoPortfolio(), reading);
const active = standings.filter(({ project }) => isActive(project));

const of = (code: string, all: readonly Standing[] = standings): Standing =>
  all.find(({ project }) => project.code === code) ?? expect.fail(`no ${code}`);

describe("The worst of several", () => {
  it.each([
    [["good", "watch", "bad"], "bad"],
    [["good", "watch", "good"], "watch"],
    [["good", "unknown", "good"], "good"],
    [["unknown", "bad"], "bad"],
    [["unknown", "unknown"], "unknown"],
    [[], "unknown"],
  ] as const)("%j is %s", (paces, expected) => {
    expect(worst(paces)).toBe(expected);
  });
});

describe("The demo’s projects", () => {
  it.each([
    ["P1", [0.829, 0.727], { calendar: "watch", finances: "watch" }],
    ["P2", [0.681, 0.636], { calendar: "bad", finances: "bad" }],
    ["P4", [0.961, 1], { calendar: "good", finances: "good" }],
  ] as const)("%s: pace and index %j", (code, [burn, index], status) => {
    const standing = of(code);
    expect(standing.burn).toBe(burn);
    expect(quotient(standing.index, 3)).toBe(index);
    expect(standing.status).toMatchObject(status);
    expect(standing.status.overall).toBe(
      worst([standing.status.calendar, standing.status.finances, standing.status.results]),
    );
  });

  it("are three active ones and a closed one", () => {
    expect(active.map(({ project }) => project.code)).toEqual(["P1", "P2", "P4"]);
  });

  it("stand differently on an earlier day", () => {
    const then = standingsOf(demoPortfolio(), { on: calendarDate("2023-12-31"), isPublishedOnly: false });
    expect(quotient(of("P1", then).index, 3)).toBeUndefined();
    expect(of("P1", then).status.calendar).toBe("unknown");
    expect(of("P4", then)).toMatchObject({ burn: undefined, status: { finances: "unknown" } });
  });
});

describe("The dimension of results", () => {
  const only = (valueMilli: number | null, status: "approved" | "draft" = "approved") => {
    const { indicators, values, ...rest } = demoPortfolio();
    const indicator = indicators.find(({ code }) => code === "I1.1") ?? expect.fail("no I1.1");
    const value = values.find(({ indicatorId }) => indicatorId === indicator.id) ?? expect.fail("no value");
    const one = { ...value, valueMilli, status, periodStart: ON, periodEnd: ON };
    return of("P1", standingsOf({ ...rest, indicators: [indicator], values: [one] }, reading)).status.results;
  };

  it("compares what was achieved with the time elapsed: 62,5 % of I1.1 after 58,30 % is good", () => {
    expect(only(7_000)).toBe("good");
    expect(only(6_000)).toBe("watch");
    expect(only(4_000)).toBe("bad");
  });

  it("is unknown, not bad, where nothing that counts was reported", () => {
    expect(only(null)).toBe("unknown");
    expect(only(7_000, "draft")).toBe("unknown");
  });
});

describe("Totals of the portfolio (2.7)", () => {
  it("by donor, with rates recomputed", () => {
    const rows = byDonor(active).map(({ label, figures, projectCodes }) => [
      label.fr,
      projectCodes,
      figures.budgetMinor / 100,
      figures.committedMinor / 100,
      figures.spentMinor / 100,
      quotient(figures.commitmentRate, 4),
      quotient(figures.executionRate, 4),
    ]);
    expect(rows).toEqual([
      ["Belgique", ["P4"], 4_000_000, 1_898_000, 960_000, 0.4745, 0.24],
      ["BMZ", ["P1", "P2"], 8_000_000, 4_380_000, 2_940_000, 0.5475, 0.3675],
    ]);
  });

  it("of the active projects, and with the closed one only where it is asked for", () => {
    expect([total(active).budgetMinor, total(active).spentMinor]).toEqual([1_200_000_000, 390_000_000]);
    expect(quotient(total(active).executionRate, 4)).toBe(0.325);
    expect([total(standings).budgetMinor, total(standings).spentMinor]).toEqual([1_550_000_000, 731_250_000]);
    expect(quotient(total(standings).executionRate, 4)).toBe(0.4718);
  });

  it("of a project without a budget yet count nothing", () => {
    const fresh = standingsOf(
      { ...demoPortfolio(), projects: [factsOf("p1", { id: "new" })], milestones: [] },
      reading,
    );
    expect(fresh[0]).toMatchObject({ figures: { budgetMinor: 0 }, burn: undefined, status: { overall: "unknown" } });
  });
});
