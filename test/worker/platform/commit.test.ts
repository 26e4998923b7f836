import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "../../../src/history/actions/verify.ts";
import { signInFailure } from "../../../src/people/schema.ts";
import { commit, headOf } from "../../../src/platform/commit.ts";
import { Held, Repeated, Stale } from "../../../src/platform/errors.ts";
import { saving } from "../../../src/platform/write.ts";
import { agreement, component, project } from "../../../src/portfolio/schema.ts";
import { loadDemo } from "../demo.ts";
import { changing, db, projectNow, rows, writer } from "./writing.ts";

beforeAll(() => loadDemo(env.DB));

const retitled = async (id: string, title: string) => {
  const before = await projectNow(id);
  return saving(project, before, { ...before, title: { fr: title } });
};

const journalOf = (seq: number) => rows<Record<string, unknown>>("SELECT * FROM journal WHERE seq = ?", seq);

describe("commit", () => {
  it("journals who, when, as what, from where, why, and from what to what", async () => {
    const before = await projectNow("p1");
    const by = await writer("2025-07-02T10:11:12.000Z", "person-finance");
    const deed = {
      action: "project.retitle",
      writes: [await retitled("p1", "Autre titre")],
      projectId: "p1",
      reason: "Avenant",
    };
    const { seq, hash } = await commit(by, deed);
    expect(await journalOf(seq)).toMatchObject([
      {
        at: "2025-07-02T10:11:12.000Z",
        actor_id: "person-finance",
        actor_role: "manager",
        action: "project.retitle",
        project_id: "p1",
        reason: "Avenant",
        origin: "screen",
        hash,
      },
    ]);
    const changes = await rows<{ fields: string }>("SELECT * FROM change WHERE seq = ?", seq);
    expect(changes).toMatchObject([{ entity: "project", entity_id: "p1", revision: before.revision + 1 }]);
    expect(JSON.parse(changes[0]?.fields ?? "")).toEqual({ title: [before.title, { fr: "Autre titre" }] });
    expect(await projectNow("p1")).toEqual({
      ...before,
      title: { fr: "Autre titre" },
      revision: before.revision + 1,
      sinceSeq: seq,
    });
  });

  it("writes nothing, and no entry, when nothing changed", async () => {
    const before = await projectNow("p1");
    const by = await writer();
    expect(await commit(by, { action: "project.save", writes: [saving(project, before, before)] })).toEqual(by.head);
    expect(await headOf(db)).toEqual(by.head);
    expect(await projectNow("p1")).toEqual(before);
  });

  it("journals an event that changes no thing", async () => {
    const { head } = await writer();
    expect((await changing([], { isEvent: true, action: "workbook.export" })).seq).toBe(head.seq + 1);
  });

  it("follows the journal when it has moved on since it was read", async () => {
    const early = await writer();
    for (let n = 0; n < 3; n += 1) await changing([], { isEvent: true });
    const { seq } = await commit(early, { action: "project.retitle", writes: [await retitled("p2", "Titre suivant")] });
    expect(seq).toBe(early.head.seq + 4);
    expect((await verifyJournal(db)).broken).toBeUndefined();
  });

  it("refuses a change of a thing that changed meanwhile: Stale, and nothing written", async () => {
    const late = await retitled("p3", "Second");
    await changing([await retitled("p3", "Premier")]);
    const { head } = await writer();
    const beside = await retitled("p4", "Avec le second");
    await expect(changing([beside, late])).rejects.toBeInstanceOf(Stale);
    expect(await headOf(db)).toEqual(head);
    expect((await projectNow("p3")).title).toEqual({ fr: "Premier" });
    expect((await projectNow("p4")).title).not.toEqual({ fr: "Avec le second" });
  });

  it("refuses the same form a second time: Repeated, and nothing written", async () => {
    await changing([await retitled("p4", "Une fois")], { formKey: "form-1" });
    const { head } = await writer();
    await expect(changing([await retitled("p4", "Deux fois")], { formKey: "form-1" })).rejects.toBeInstanceOf(Repeated);
    expect(await headOf(db)).toEqual(head);
    expect((await projectNow("p4")).title).toEqual({ fr: "Une fois" });
  });

  it("names the rule that the database held against two writers at once: BUD-01", async () => {
    const [first] = await db.select().from(project);
    if (!first) throw new Error("no project");
    const write = saving(project, undefined, { ...first, id: "p9", code: "P9", amountMinor: 1 });
    await expect(changing([write])).rejects.toMatchObject({ rule: "BUD-01", constructor: Held });
    const [ceiling] = await db.select().from(agreement);
    if (!ceiling) throw new Error("no agreement");
    const lower = saving(agreement, ceiling, { ...ceiling, ceilingMinor: 1 });
    await expect(changing([lower])).rejects.toMatchObject({ rule: "BUD-01" });
  });

  it("writes what stands beside in the same batch, or not at all", async () => {
    const { head } = await writer();
    const moving = [db.update(component).set({ position: 99 })];
    await expect(changing([], { isEvent: true, beside: () => moving })).rejects.toBeInstanceOf(Stale);
    expect(await headOf(db)).toEqual(head);
    const remembering = [db.insert(signInFailure).values({ key: "beside", at: "2025-07-02T09:00:00.000Z" })];
    await changing([], { isEvent: true, beside: () => remembering });
    expect(await rows("SELECT key FROM sign_in_failure")).toEqual([{ key: "beside" }]);
  });
});
