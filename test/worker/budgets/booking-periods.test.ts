import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { bookingOf, closedProblem } from "../../../src/budgets/rules/periods.ts";
import { periodsOfProject } from "../../../src/budgets/store/periods.ts";
import { loadDemo } from "../../../src/demo/load.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { sha256 } from "../../../src/platform/chain.ts";
import { database } from "../../../src/platform/database.ts";
import { readAll } from "../../../src/platform/read.ts";
import type { Scope } from "../../../src/platform/scope.ts";
import { ask } from "../asking.ts";

const today = calendarDate("2025-07-04");

const scopeOf = (name: string): Scope => ({
  ...{ db: database(env.DB), now: "2025-07-04T09:00:00.000Z", today, credential: sha256(`mizan-demo-${name}`) },
  ...{ language: "fr", askedOn: undefined, known: undefined, origin: "api", requestId: "test" },
});

const periodsFor = async (name: string) => {
  const scope = scopeOf(name);
  return (await readAll(scope.db, { periods: periodsOfProject(scope, "P1") })).periods;
};

beforeAll(async () => {
  await loadDemo(env.DB);
  for (const step of ["review", "closure"]) {
    const path = `/api/v1/agreements/AG-DE-01/periods/2025-Q1/${step}`;
    expect((await ask(path, { as: "finance", method: "POST", body: {} })).status).toBe(200);
  }
});

it("A project’s closed quarter refuses an expense and sends it to the open one (scenario 28)", async () => {
  const periods = await periodsFor("officer");
  const problem = closedProblem(periods, { quarter: quarter("2025-Q1"), today });
  expect(problem && wordsIn("fr").say(problem.said)).toBe(
    "La période T1 2025 est clôturée. Demandez une réouverture ou saisissez la correction en T2 2025.",
  );
  expect(bookingOf(periods, calendarDate("2025-03-12"), today)).toEqual({
    quarter: "2025-Q2",
    isRegularisation: true,
  });
});

it("Periods of a project out of reach are not given", async () => {
  expect(await periodsFor("belgium")).toEqual([]);
});
