import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { bookingOf, closedProblem } from "../../../src/budgets/rules/periods.ts";
import { periodsOfProject } from "../../../src/budgets/store/periods.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { sha256 } from "../../../src/platform/chain.ts";
import { database } from "../../../src/platform/database.ts";
import { readAll } from "../../../src/platform/read.ts";
import type { Scope } from "../../../src/platform/scope.ts";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { approved, entryOf, figures, invoice } from "./entry-asking.ts";

const SLOW = { timeout: 60_000 };

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

describe("spending in dirhams", SLOW, () => {
  const spent = (amount: string, documentOn: string, line = "C1") =>
    approved(invoice(amount, { currency: "MAD", documentOn, line, reference: `F-${amount}-${documentOn}-${line}` }));

  it("is converted at each month’s rate: 20 000 + 15 000 + 10 000 = 45 000,00 EUR (scenario 10)", async () => {
    const before = (await figures()).spent;
    const ids = [
      await spent("216000", "2025-04-15"),
      await spent("157500", "2025-05-15"),
      await spent("105600", "2025-06-15"),
    ];
    const minors = (await Promise.all(ids.map((id) => entryOf(id)))).map(({ agreementMinor }) => agreementMinor);
    expect(minors).toEqual([2_000_000, 1_500_000, 1_000_000]);
    expect((await figures()).spent - before).toBe(45_000);
  });

  it("adds the rounded lines: three of 1 000,00 MAD at 10,8431 are 276,66 EUR on every page (scenario 12)", async () => {
    await env.DB.prepare(
      `INSERT INTO exchange_rate (id, quote, micro, rated_on, source, kind, since_seq)
       VALUES ('august', 'MAD', 10843100, '2025-08-01', 'InforEuro', 'inforeuro', 1)`,
    ).run();
    for (const line of ["C1", "C2", "X"]) await spent("1000", "2025-08-14", line);
    const total = async (on: string) => (await figures(on)).spent;
    expect(Number(((await total("2025-08-31")) - (await total("2025-08-13"))).toFixed(2))).toBe(276.66);
    const page = "/projects/P1/entries?on=2025-08-31&kind=expenditure&year=2025";
    const html = await (await ask(page, { as: "finance" })).text();
    expect(html.match(/>92,22</g)?.length).toBe(3);
    const one = await spent("125000", "2025-08-20");
    expect((await entryOf(one))["agreementMinor"]).toBe(1_152_807);
  });
});
