import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "../../../src/history/actions/verify.ts";
import { headOf } from "../../../src/platform/commit.ts";
import { loadDemo } from "../demo.ts";
import { db, projectNow, rows } from "./writing.ts";

beforeAll(() => loadDemo(env.DB));

type Body = Readonly<Record<string, unknown>>;

const asking = (method: string, code: string, body?: Body) =>
  exports.default.fetch(`https://mizan.test/api/v1/projects/${code}`, {
    method,
    headers: { authorization: "Bearer mizan-demo-manager", "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });

const READ_ONLY = ["code", "agreement", "donor", "agency", "currency"];

/** The project as a program would send it back: with the revision that it was read at. */
async function drawn(code: string): Promise<Body> {
  const answer = (await (await asking("GET", code)).json()) as Body;
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !READ_ONLY.includes(name)));
}

const entriesSince = (seq: number) =>
  rows<{ seq: number; reason: string }>("SELECT seq, reason FROM journal WHERE seq > ? ORDER BY seq", seq);

describe("50 programs that PUT the same project at once", { timeout: 120_000 }, () => {
  it("each another title: who is acknowledged stands in the journal once, everybody else got 409, nothing is lost", async () => {
    const body = await drawn("P1");
    const before = await projectNow("p1");
    const { seq: since } = await headOf(db);
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const title = { ...(body["title"] as Body), en: `Title ${n}` };
        return { n, status: (await asking("PUT", "P1", { ...body, title, reason: `writer ${n}` })).status };
      }),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won.length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status !== 200).map(({ status }) => status)).toEqual(
      Array.from({ length: 50 - won.length }, () => 409),
    );
    const entries = await entriesSince(since);
    expect(entries.map(({ reason }) => reason).sort()).toEqual(won.map(({ n }) => `writer ${n}`).sort());
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => since + 1 + at));
    const after = await projectNow("p1");
    expect(after.revision).toBe(before.revision + won.length);
    expect(`writer ${after.title.en?.replace("Title ", "")}`).toBe(entries.at(-1)?.reason);
    expect((await verifyJournal(db)).broken).toBeUndefined();
  });

  it("each another field: what was acknowledged stands in the row, what was refused does not", async () => {
    const body = await drawn("P2");
    const { seq: since } = await headOf(db);
    const edits: readonly Body[] = [
      { tags: ["from the first"] },
      { title: { ...(body["title"] as Body), en: "From the second" } },
      { objective: { ...(body["objective"] as Body), en: "From the third" } },
      { actualStart: null },
      { identifiers: [{ system: "DGD", value: "5" }] },
    ];
    const answers = await Promise.all(
      edits.map(async (edit, n) => {
        const answer = await asking("PUT", "P2", { ...body, ...edit, reason: `field ${n}` });
        return { edit, reason: `field ${n}`, status: answer.status };
      }),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const won = answers.filter(({ status }) => status === 200);
    expect(won.length).toBeGreaterThan(0);
    expect((await entriesSince(since)).map(({ reason }) => reason).sort()).toEqual(
      won.map(({ reason }) => reason).sort(),
    );
    const after = (await (await asking("GET", "P2")).json()) as Body;
    for (const { edit, status } of answers) {
      const [[field, value] = ["", undefined]] = Object.entries(edit);
      if (status === 200) expect(after[field]).toEqual(value);
    }
  });
});
