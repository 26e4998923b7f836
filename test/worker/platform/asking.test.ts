import { env } from "cloudflare:workers";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { asking } from "../../../src/platform/asking.ts";
import { fieldsOf } from "../../../src/platform/fields.ts";
import { readAll } from "../../../src/platform/read.ts";
import type { Scope } from "../../../src/platform/scope.ts";
import { project } from "../../../src/portfolio/schema.ts";
import { loadDemo } from "../demo.ts";
import { db } from "./writing.ts";

beforeAll(() => loadDemo(env.DB));

const SCOPE: Scope = {
  db,
  now: "2026-01-02T03:04:05.678Z",
  today: calendarDate("2026-01-02"),
  credential: "nobody",
  language: "fr",
  askedOn: undefined,
  known: undefined,
  origin: "screen",
  requestId: "1",
};

/** Counts how often a question is built. */
function counted<A extends readonly unknown[]>(question: (scope: Scope, ...rest: A) => ReturnType<typeof byCode>) {
  const seen = { builds: 0 };
  const ask = asking(
    (scope: Scope, ...rest: A) => {
      seen.builds += 1;
      return question(scope, ...rest);
    },
    (rows, scope, ..._rest) => ({ rows, today: scope.today }),
  );
  return { seen, ask };
}

const byCode = (scope: Scope, which: { readonly code: string } | "reachable") =>
  scope.db
    .select(fieldsOf({ code: project.code, today: sql<string>`${scope.today}` }))
    .from(project)
    .where(which === "reachable" ? undefined : eq(project.code, which.code))
    .orderBy(project.code);

const answer = async <T>(scope: Scope, read: Parameters<typeof readAll>[1][string]) =>
  (await readAll(scope.db, { read })).read as T;

type Answer = { readonly rows: readonly { readonly code: string; readonly today: string }[]; readonly today: string };

describe("a question that is asked again", () => {
  it("is built once for its shape, and answers each request with its own values", async () => {
    const { seen, ask } = counted(byCode);
    const [first, second] = [SCOPE, { ...SCOPE, today: calendarDate("2027-05-06") }];
    expect(await answer<Answer>(first, ask(first, { code: "P1" }))).toEqual({
      rows: [{ code: "P1", today: first.today }],
      today: first.today,
    });
    const built = seen.builds;
    expect(await answer<Answer>(second, ask(second, { code: "P4" }))).toEqual({
      rows: [{ code: "P4", today: "2027-05-06" }],
      today: "2027-05-06",
    });
    expect(seen.builds).toBe(built);
  });

  it("is built anew for another shape, and each time where a text chooses what is asked", async () => {
    const { seen, ask } = counted(byCode);
    const scope = SCOPE;
    const all = await answer<Answer>(scope, ask(scope, "reachable"));
    expect(all.rows.map(({ code }) => code)).toEqual(["P1", "P2", "P3", "P4"]);
    const built = seen.builds;
    expect(await answer<Answer>(scope, ask(scope, "reachable"))).toEqual(all);
    expect(seen.builds).toBe(built + 1);
  });

  it("is built each time where a value is reckoned with before it is asked", async () => {
    const { seen, ask } = counted((scope: Scope, year: number) =>
      scope.db
        .select(fieldsOf({ code: project.code, today: sql<string>`${String(year + 1)}` }))
        .from(project)
        .where(eq(project.code, "P1"))
        .orderBy(project.code),
    );
    const scope = SCOPE;
    expect((await answer<Answer>(scope, ask(scope, 2024))).rows).toEqual([{ code: "P1", today: "2025" }]);
    const built = seen.builds;
    expect((await answer<Answer>(scope, ask(scope, 2029))).rows).toEqual([{ code: "P1", today: "2030" }]);
    expect(seen.builds).toBe(built + 1);
  });
});
