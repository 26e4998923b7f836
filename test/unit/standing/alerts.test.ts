import { describe, expect, it } from "vitest";
import type { Due } from "../../../src/indicators/rules/due.ts";
import { addedDays, calendarDate } from "../../../src/kernel/calendar-date.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { type AlertRule, alertsOf, type MoneySigns, type Watched } from "../../../src/standing/rules/alerts.ts";
import { unclosedQuarters } from "../../../src/standing/rules/quarters.ts";
import { standingsOf } from "../../../src/standing/rules/status.ts";
import { ON } from "../budgets/sample.ts";
import { demoPortfolio, factsOf } from "./sample.ts";

const day = calendarDate;
const dayOrNone = (text: string | null) => (text === null ? null : day(text));

const words = wordsIn("fr");

const SIGNS: MoneySigns = {
  ...{ projectId: "p1", lastSpentOn: ON, forecastOn: ON, unpaidCount: 0, unpaidMinor: 0 },
  ...{ pendingCount: 0, unratedCount: 0 },
};

const standingOn = (on = ON) => {
  const [standing] = standingsOf({ ...demoPortfolio(), projects: [factsOf("p1")] }, { on, isPublishedOnly: false });
  if (!standing) throw new Error("no P1");
  return standing;
};

/** P1 with nothing to ask for, except what a case adds. */
const watched = (what: Partial<Watched> = {}, signs: Partial<MoneySigns> = {}, on = ON): Watched => ({
  standing: standingOn(on),
  signs: { ...SIGNS, ...signs },
  ...{ forecasts: [], milestones: [], due: [], openQuarters: [] },
  ...what,
});

const found = (one: Watched, on = ON, isPublishedOnly = false) =>
  alertsOf([one], { on, isPublishedOnly }).map(({ rule, said }) => [rule, words.say(said)]);

const rules = (one: Watched, on = ON): readonly AlertRule[] =>
  alertsOf([one], { on, isPublishedOnly: false }).map(({ rule }) => rule);

describe("No spending for a quarter", () => {
  it.each([
    ["2025-06-30", "2025-06-30", []],
    ["2025-06-30", "2025-04-01", []],
    ["2025-06-30", "2025-03-31", ["noSpending"]],
    ["2025-08-15", "2025-04-01", []],
    ["2025-09-29", "2025-04-01", []],
    ["2025-09-30", "2025-06-30", ["noSpending"]],
    ["2025-06-30", null, ["neverSpent"]],
    ["2023-12-30", null, []],
    ["2023-12-31", null, ["neverSpent"]],
  ] as const)("on %s, the last on %s: %j", (at, last, expected) => {
    const on = day(at);
    const one = watched({}, { lastSpentOn: last && day(last), forecastOn: day("2030-01-01") }, on);
    expect(rules(one, on)).toEqual(expected);
  });

  it("says since when, and nothing of a suspended project", () => {
    const one = watched({}, { lastSpentOn: day("2025-03-31") });
    expect(found(one)).toEqual([
      ["noSpending", "Aucune dépense depuis le 31/03/2025 : un trimestre entier sans réalisé"],
    ]);
    const { standing } = one;
    const suspended = { ...standing, project: { ...standing.project, status: "suspended" as const } };
    expect(found({ ...one, standing: suspended })).toEqual([]);
  });
});

describe("What waits in the books", () => {
  it.each([
    ["unpaid", { unpaidCount: 2, unpaidMinor: 5_000_000 }, /^2 engagements de plus de trois mois.*50.000,00.EUR$/],
    ["rateMissing", { unratedCount: 1 }, /^1 écriture sans taux de change/],
    ["pending", { pendingCount: 3 }, /^3 écritures attendent leur validation$/],
    ["forecastMissing", { forecastOn: day("2025-03-31") }, /arrêtée au 30\/06\/2025$/],
    ["forecastMissing", { forecastOn: null }, /arrêtée au 30\/06\/2025$/],
  ] as const)("%s: %j", (rule, signs, told) => {
    expect(found(watched({}, signs))).toEqual([[rule, expect.stringMatching(told)]]);
  });

  it("a forecast is missing only once its quarter has ended, and while there is something to forecast", () => {
    const signs = { forecastOn: day("2025-03-31") };
    expect(rules(watched({}, signs, day("2025-06-29")), day("2025-06-29"))).toEqual([]);
    const end = day("2026-09-30");
    expect(rules(watched({}, { ...signs, lastSpentOn: end }, end), end)).toEqual([]);
  });
});

describe("The budget", () => {
  const figured = (what: Partial<Watched["standing"]["figures"]>): Watched => {
    const one = watched();
    return { ...one, standing: { ...one.standing, figures: { ...one.standing.figures, ...what } } };
  };

  it("is nearly committed from 95 %, while a tenth of the time is left", () => {
    const at = (numerator: number) =>
      figured({ commitmentRate: { numerator, denominator: 10_000 }, availableMinor: 500 });
    expect(rules(at(9_499))).toEqual([]);
    expect(found(at(9_500))).toEqual([
      ["ceilingNear", expect.stringMatching(/^95,00.% du budget engagés pour 58,30.% du temps : il reste 5,00.EUR$/)],
    ]);
  });

  it("is overrun by a forecast at completion above it (scenario 17)", () => {
    const forecasts = (amountMinor: number) => [{ lineId: "p1-line-c1", period: "2026", amountMinor }];
    expect(rules(watched({ forecasts: forecasts(155_000_000) }))).toEqual([]);
    expect(found(watched({ forecasts: forecasts(157_000_000) }))).toEqual([
      ["overrun", expect.stringMatching(/dépasse le budget de 20.000,00.EUR$/)],
    ]);
  });
});

describe("Milestones, values, periods", () => {
  it("an overdue milestone without a valid forecast is named with the way to update it", () => {
    const [one] = demoPortfolio().milestones.filter(({ code }) => code === "J1.4");
    if (!one) throw new Error("no J1.4");
    const at = (forecastOn: string | null) =>
      alertsOf([watched({ milestones: [{ ...one, forecastOn: dayOrNone(forecastOn) }] })], {
        ...{ on: ON, isPublishedOnly: false },
      });
    expect(at("2025-08-15")).toEqual([]);
    expect(at("2025-06-29")).toMatchObject([{ rule: "milestoneLate", at: "J1.4" }]);
    expect(at(null)).toMatchObject([{ rule: "milestoneLate", at: "J1.4" }]);
  });

  it("values that nobody reported are counted, the first three named", () => {
    const due = ["I1", "I2", "I3", "I4", "I5"].map(
      (code, at) => ({ indicator: { code }, state: at === 4 ? "done" : "missing" }) as unknown as Due,
    );
    expect(found(watched({ due }))).toEqual([["valueMissing", "4 valeurs d’indicateurs non déclarées : I1, I2, I3…"]]);
  });

  it.each([
    ["2025-04-29", []],
    ["2025-04-30", ["2025-Q1"]],
    ["2025-06-30", ["2025-Q1"]],
    ["2025-07-30", ["2025-Q1", "2025-Q2"]],
  ] as const)("on %s the quarters still open a month after their end are %j", (on, expected) => {
    expect(unclosedQuarters([], day("2025-01-01"), day(on))).toEqual(expected);
  });

  it("a closed quarter is none, one that was reopened is again after its last day", () => {
    const period = (status: "closed" | "reopened", reopenedUntil: string | null) => ({
      ...{ quarter: "2025-Q1" as never, status, reopeningAskedBy: null },
      reopenedUntil: dayOrNone(reopenedUntil),
    });
    const on = day("2025-06-30");
    expect(unclosedQuarters([period("closed", null)], day("2025-01-01"), on)).toEqual([]);
    expect(unclosedQuarters([period("reopened", "2025-07-05")], day("2025-01-01"), on)).toEqual(["2025-Q1"]);
    expect(unclosedQuarters([period("reopened", "2025-06-05")], day("2025-01-01"), on)).toEqual([]);
  });

  it("an agreement’s open quarters are told once, however many its projects", () => {
    const one = watched({ openQuarters: ["2025-Q1" as never] });
    const alerts = alertsOf([one, one], { on: ON, isPublishedOnly: false });
    expect(alerts).toMatchObject([{ rule: "periodOpen", place: "AG-DE-01", at: "2025-Q1" }]);
  });
});

describe("Donors (SEC-02)", () => {
  it("are told nothing of what waits inside the house", () => {
    const signs = {
      unpaidCount: 1,
      unratedCount: 1,
      pendingCount: 1,
      forecastOn: null,
      lastSpentOn: day("2024-12-31"),
    };
    const one = watched({ openQuarters: ["2025-Q1" as never] }, signs);
    expect(found(one, ON, true).map(([rule]) => rule)).toEqual(["noSpending"]);
    expect(found(one).length).toBe(6);
  });
});

describe("A project that has not begun", () => {
  it("asks for nothing", () => {
    const on = addedDays(factsOf("p1").span.start, -1);
    expect(rules(watched({}, { lastSpentOn: null, forecastOn: null, pendingCount: 1 }, on), on)).toEqual([]);
  });
});
