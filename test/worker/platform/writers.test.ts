import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { checkedData } from "../../../src/history/actions/check-data.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { merged } from "../../../src/kernel/merge.ts";
import { commit, headOf } from "../../../src/platform/commit.ts";
import { Stale } from "../../../src/platform/errors.ts";
import { saving } from "../../../src/platform/write.ts";
import { component, project } from "../../../src/portfolio/schema.ts";
import { loadDemo } from "../demo.ts";
import { db, type Project, projectNow, rows, writer } from "./writing.ts";

const WRITERS = Array.from({ length: 50 }, (_, n) => n);

beforeAll(() => loadDemo(env.DB));

/** Everything that was acknowledged stands in the journal exactly once, in an unbroken chain, and nothing else does. */
async function standsOnce(acknowledged: readonly { readonly seq: number; readonly reason: string }[], since: number) {
  const written = await rows<{ seq: number; reason: string }>(
    "SELECT seq, reason FROM journal WHERE seq > ? ORDER BY seq",
    since,
  );
  expect(written).toEqual([...acknowledged].sort((a, b) => a.seq - b.seq));
  expect(written.map(({ seq }) => seq)).toEqual(written.map((_, at) => since + 1 + at));
  for await (const { name, flaw } of checkedData(db, calendarDate("2025-07-02")))
    expect([name, flaw]).toEqual([name, undefined]);
}

describe("50 writers at once", { timeout: 60_000 }, () => {
  it("on 50 things of one project: all are acknowledged, each stands once, none is lost", async () => {
    const { seq: since } = await headOf(db);
    const all = await Promise.all(
      WRITERS.map(async (n) => {
        const row = {
          id: `c-${n}`,
          projectId: "p1",
          code: `writer-${n}`,
          title: { fr: `n° ${n}` },
          position: 100 + n,
          isCancelled: false,
        };
        const reason = `writer ${n}`;
        const by = await writer();
        const { seq } = await commit(by, {
          action: "test.add",
          projectId: "p1",
          reason,
          writes: [saving(component, undefined, row)],
        });
        return { seq, reason };
      }),
    );
    await standsOnce(all, since);
    const kept = await rows<{ id: string }>("SELECT id FROM component WHERE code GLOB 'writer-*'");
    expect(kept.map(({ id }) => id).sort()).toEqual(WRITERS.map((n) => `c-${n}`).sort());
  });

  it("on one project from the same revision: one wins, 49 are told that it changed, nothing of theirs is written", async () => {
    const { seq: since } = await headOf(db);
    const before = await projectNow("p1");
    const tried = await Promise.allSettled(
      WRITERS.map(async (n) => {
        const reason = `writer ${n}`;
        const writes = [saving(project, before, { ...before, tags: [reason] })];
        return { reason, ...(await commit(await writer(), { action: "test.tag", projectId: "p1", reason, writes })) };
      }),
    );
    const won = tried.filter((each) => each.status === "fulfilled").map(({ value }) => value);
    const lost = tried.filter((each) => each.status === "rejected").map(({ reason }) => reason);
    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(49);
    for (const error of lost) expect(error).toBeInstanceOf(Stale);
    await standsOnce(
      won.map(({ seq, reason }) => ({ seq, reason })),
      since,
    );
    expect(await projectNow("p1")).toMatchObject({ tags: [won[0]?.reason], revision: before.revision + 1 });
  });

  it("a dozen on one project, each merging onto what the others wrote: all are acknowledged and all stand in the row", async () => {
    const { seq: since } = await headOf(db);
    const base = await projectNow("p2");
    const dozen = WRITERS.slice(0, 12);
    const all = await Promise.all(dozen.map((n) => addingIdentifier(base, n)));
    await standsOnce(all, since);
    const { identifiers, revision } = await projectNow("p2");
    const added = identifiers.filter(({ system }) => system === "test").map(({ value }) => value);
    expect(added.sort()).toEqual(dozen.map((n) => `id-${n}`).sort());
    expect(revision).toBe(base.revision + 12);
  });

  it("on different fields of one project from the same revision: merged, both kinds of change survive", async () => {
    const base = await projectNow("p4");
    const edits: readonly Partial<Project>[] = [
      { tags: ["a"] },
      { actualStart: calendarDate("2024-01-02") },
      { title: { fr: "T" } },
    ];
    await Promise.all(edits.map((edit) => saved(base, edit)));
    expect(await projectNow("p4")).toMatchObject({ ...Object.assign({}, ...edits), revision: base.revision + 3 });
  });
});

/** As a form does: a stale one is merged field by field onto what stands, and sent again. */
async function saved(base: Project, edit: Partial<Project>): Promise<void> {
  for (;;) {
    const theirs = await projectNow(base.id);
    const { merged: next, conflicts } = merged({
      base,
      theirs,
      yours: { ...base, ...edit, revision: theirs.revision, sinceSeq: theirs.sinceSeq },
    });
    expect(conflicts).toEqual([]);
    const done = await attempt(theirs, next, "merge");
    if (done !== undefined) return;
  }
}

async function addingIdentifier(base: Project, n: number): Promise<{ seq: number; reason: string }> {
  const reason = `writer ${n}`;
  let stands = base;
  for (;;) {
    const next = { ...stands, identifiers: [...stands.identifiers, { system: "test", value: `id-${n}` }] };
    const seq = await attempt(stands, next, reason);
    if (seq !== undefined) return { seq, reason };
    stands = await projectNow(base.id);
  }
}

async function attempt(before: Project, after: Project, reason: string): Promise<number | undefined> {
  try {
    const writes = [saving(project, before, after)];
    return (await commit(await writer(), { action: "test.merge", projectId: before.id, reason, writes })).seq;
  } catch (error) {
    if (error instanceof Stale) return undefined;
    throw error;
  }
}
