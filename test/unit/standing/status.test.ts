import { describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { quotient } from "../../../src/kernel/ratio.ts";
import { isActive } from "../../../src/portfolio/rules/facts.ts";
import type { Override } from "../../../src/standing/rules/override.ts";
import { type Standing, standingsOf, worst, worstFirst } from "../../../src/standing/rules/status.ts";
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

describe("A project without a budget yet", () => {
  it("counts nothing, and has no status", () => {
    const fresh = standingsOf(
      { ...demoPortfolio(), projects: [factsOf("p1", { id: "new" })], milestones: [] },
      reading,
    );
    expect(fresh[0]).toMatchObject({ figures: { budgetMinor: 0 }, burn: undefined, status: { overall: "unknown" } });
  });
});

describe("A status that was fixed by hand", () => {
  const fixed: Override = {
    ...{ id: "o", revision: 1, projectId: "p2", quarter: quarter("2025-Q2"), isWithdrawn: false },
    ...{ pace: "watch", reason: "Le Copil a accepté le nouveau calendrier." },
  };
  const status = (on: string, what: Partial<Override> = {}) => {
    const overrides = [{ ...fixed, ...what }];
    return of("P2", standingsOf({ ...demoPortfolio(), overrides }, { ...reading, on: calendarDate(on) })).status;
  };

  it("counts in its quarter, and the three dimensions stay to be seen", () => {
    expect(status("2025-06-30")).toMatchObject({ overall: "watch", computed: "bad", calendar: "bad", override: fixed });
    expect(status("2025-04-01").overall).toBe("watch");
  });

  it("expires with the quarter", () => {
    expect(status("2025-07-01")).toMatchObject({ overall: "bad", override: undefined });
    expect(status("2025-03-31").override).toBeUndefined();
  });

  it("does not count when it was withdrawn, nor for another project", () => {
    expect(status("2025-06-30", { isWithdrawn: true }).overall).toBe("bad");
    expect(status("2025-06-30", { projectId: "p1" }).overall).toBe("bad");
  });

  it("puts the project where its status stands: the worst first, then by code", () => {
    const codes = (overrides: readonly Override[]) =>
      worstFirst(standingsOf({ ...demoPortfolio(), overrides }, reading))
        .filter(({ project }) => isActive(project))
        .map(({ project }) => project.code);
    expect(codes([])).toEqual(["P2", "P1", "P4"]);
    expect(codes([{ ...fixed, projectId: "p4", pace: "bad" }])).toEqual(["P2", "P4", "P1"]);
    expect(codes([fixed])).toEqual(["P1", "P2", "P4"]);
  });
});
