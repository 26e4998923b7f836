import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { commit } from "../../../src/platform/commit.ts";
import { saving } from "../../../src/platform/write.ts";
import { project } from "../../../src/portfolio/schema.ts";
import { loadDemo } from "../demo.ts";
import { projectNow, rows, writer } from "../platform/writing.ts";
import { ask, seqsOn, textOf } from "./asking.ts";

beforeAll(async () => {
  await loadDemo(env.DB);
  const p1 = await projectNow("p1");
  await commit(await writer("2025-07-02T23:30:00.000Z"), {
    action: "project.change",
    projectId: "p1",
    reason: "Avenant n° 1 signé <script>",
    writes: [saving(project, p1, { ...p1, amountMinor: 290_000_050, tags: ["Numérique"], status: "suspended" })],
  });
  const p3 = await projectNow("p3");
  await commit(await writer("2025-07-03T09:00:00.000Z", "person-finance"), {
    action: "project.change",
    projectId: "p3",
    writes: [saving(project, p3, { ...p3, actualEnd: null })],
  });
  await commit(await writer("2025-07-03T10:00:00.000Z"), { action: "session.open", writes: [], isEvent: true });
});

const all = Array.from({ length: 29 }, (_, at) => 29 - at);

const seqsOfProjects = async (...ids: readonly string[]) =>
  (await rows<{ seq: number; project_id: string | null }>("SELECT seq, project_id FROM journal ORDER BY seq DESC"))
    .filter(({ project_id }) => ids.includes(project_id ?? ""))
    .map(({ seq }) => seq);

describe("the journal", () => {
  it.each(["finance", "auditor", "admin"])("is whole for %s, newest first", async (name) => {
    const response = await ask("/history", name);
    expect(response.status).toBe(200);
    expect(await seqsOn(response)).toEqual(all);
  });

  it("shows a manager the entries of projects only, an officer those of their own projects", async () => {
    const manager = await seqsOn(await ask("/history", "manager"));
    expect(manager).toEqual(await seqsOfProjects("p1", "p2", "p3", "p4"));
    expect(manager).not.toContain(29);
    const officer = await seqsOn(await ask("/history", "officer"));
    expect(officer).toEqual(await seqsOfProjects("p1", "p2"));
    expect(officer.length).toBeGreaterThan(5);
    expect(officer.length).toBeLessThan(manager.length);
  });

  it("is closed to donors (403) and to nobody in particular (sign-in)", async () => {
    for (const path of ["/history", "/history/3", "/history/verification", "/projects/P1/history"]) {
      expect((await ask(path, "bmz")).status, path).toBe(403);
      expect((await ask(path, undefined)).status, path).toBe(303);
    }
  });

  it("says who, when in Morocco’s time, what, from what to what, and why", async () => {
    const text = await textOf(await ask("/history?action=project.change&project=P1", "auditor"));
    expect(text).toContain("03/07/2025 00:30");
    expect(text).toContain("Responsable de programme");
    expect(text).toContain("Projet modifié");
    expect(text).toContain("Avenant n° 1 signé &lt;script&gt;");
    expect(text).toMatch(/Montant 3\s000\s000,00 → 2\s900\s000,50/);
    expect(text).toContain("Statut En exécution → Suspendu");
    expect(text).toContain("Numérique");
    expect(text).toContain("Écran");
  });

  it("speaks Arabic and English as well", async () => {
    const arabic = await textOf(await ask("/history?project=P1&action=project.change", "auditor", "ar"));
    expect(arabic).toContain("تعديل مشروع");
    expect(arabic).toMatch(/3\s000\s000,00 ← 2\s900\s000,50/);
    const english = await textOf(await ask("/history?project=P1&action=project.change", "auditor", "en"));
    expect(english).toContain("Project changed");
    expect(english).toContain("Status Implementation → Suspended");
  });

  it("leads to the project as it was known then", async () => {
    const html = await (await ask("/history?project=P1&action=project.change", "auditor")).text();
    expect(html).toContain('href="/projects/P1?known=27"');
  });

  it("shows an action without words by its code", async () => {
    await commit(await writer(), { action: "test.unknown", projectId: "p1", writes: [], isEvent: true });
    expect(await textOf(await ask("/history?before=31", "auditor"))).toContain("test.unknown");
  });
});

describe("the journal’s filters", () => {
  it.each([
    ["person=person-finance", [28]],
    ["action=session.open", [29]],
    ["q=avenant", [27]],
    ["q=%25", []],
    ["from=2025-07-03&until=2025-07-03&before=30", [29, 28, 27]],
    ["until=2025-07-02&from=2025-07-02&before=30", []],
    ["from=2025-07-03&person=person-manager&project=P1", [27]],
    ["entity=organisation", [1]],
    ["entity=project&thing=p3", [28, 6]],
    ["known=27&project=P3&action=project.change", []],
    ["action=no.such", []],
    ["project=P99", []],
    ["person=x' OR 1=1 --", []],
  ])("%s", async (query, seqs) => {
    const response = await ask(`/history?${query}`, "auditor");
    expect(response.status).toBe(200);
    expect(await seqsOn(response)).toEqual(seqs);
  });

  it("can’t widen what one may see", async () => {
    for (const query of ["project=P3", "thing=p3&entity=project", "person=person-finance", "entity=organisation"])
      expect(await seqsOn(await ask(`/history?${query}`, "officer")), query).toEqual([]);
  });

  it.each([
    ["from=2025-02-30", "2025-02-30"],
    ["until=hier", "hier"],
    ["from=2025-07-03&until=2025-07-01", "03/07/2025"],
    ["before=0", "before"],
    ["after=-3", "after"],
    ["before=99999999999999", "before"],
  ])("answers %s with 400 and says why", async (query, words) => {
    const response = await ask(`/history?${query}`, "auditor");
    expect(response.status).toBe(400);
    expect(await textOf(response)).toContain(words);
  });
});

describe("paging by number", () => {
  it("walks to the oldest entry and back without a gap or a repetition", async () => {
    for (let n = 0; n < 80; n += 1)
      await commit(await writer(), { action: "test.event", projectId: "p1", writes: [], isEvent: true });
    const [{ last = 0 } = {}] = await rows<{ last: number }>("SELECT max(seq) AS last FROM journal");
    const seen: number[] = [];
    let path: string | undefined = "/history";
    const newer: (string | undefined)[] = [];
    while (path) {
      const html: string = await (await ask(path, "auditor")).text();
      seen.push(...[...html.matchAll(/<tr id="entry-(\d+)"/g)].map(([, seq]) => Number(seq)));
      newer.push(/rel="prev" href="([^"]+)"/.exec(html)?.[1]);
      path = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen).toEqual(Array.from({ length: last }, (_, at) => last - at));
    expect(newer[0]).toBeUndefined();
    const back = await seqsOn(await ask(newer[2] ?? newer[1] ?? "", "auditor"));
    expect(back).toEqual(seen.slice(seen.indexOf(back[0] ?? 0), seen.indexOf(back[0] ?? 0) + 50));
    expect(back.at(-1)).toBe(seen[(newer[2] ? 100 : 50) - 1]);
  });
});

describe("a project’s history", () => {
  it("holds that project’s entries, as its tab", async () => {
    const response = await ask("/projects/P3/history", "manager");
    expect(await seqsOn(response.clone() as unknown as Response)).toEqual(await seqsOfProjects("p3"));
    expect(await response.text()).toContain('aria-current="page"');
  });

  it("is not found outside one’s reach, nor for a project that is not there", async () => {
    expect((await ask("/projects/P3/history", "officer")).status).toBe(404);
    expect((await ask("/projects/P99/history", "manager")).status).toBe(404);
  });
});

describe("one entry", () => {
  it("shows all of its changes, in parts, and both hashes", async () => {
    const [load] = await rows<{ seq: number; n: number }>(
      "SELECT seq, count(*) AS n FROM change GROUP BY seq ORDER BY n DESC LIMIT 1",
    );
    const [row] = await rows<{ hash: string; prev_hash: string }>("SELECT * FROM journal WHERE seq = ?", load?.seq);
    const first = await textOf(await ask(`/history/${load?.seq}`, "auditor"));
    expect(first).toContain(row?.hash);
    expect(first).toContain(row?.prev_hash);
    let shown = 0;
    for (let page = 1; page <= Math.ceil((load?.n ?? 0) / 100); page += 1)
      shown +=
        (await (await ask(`/history/${load?.seq}?page=${page}`, "auditor")).text()).match(/<section class="change"/g)
          ?.length ?? 0;
    expect(load?.n).toBeGreaterThan(12);
    expect(shown).toBe(load?.n);
  });

  it("is not found outside one’s reach", async () => {
    expect((await ask("/history/28", "officer")).status).toBe(404);
    expect((await ask("/history/1", "manager")).status).toBe(404);
    expect((await ask("/history/999999", "auditor")).status).toBe(404);
    expect((await ask("/history/abc", "auditor")).status).toBe(404);
    expect((await ask("/history/27", "officer")).status).toBe(200);
  });
});

describe("verification", () => {
  it("says that the journal is intact, with its last number and hash", async () => {
    const [last] = await rows<{ seq: number; hash: string }>("SELECT * FROM journal ORDER BY seq DESC LIMIT 1");
    const text = await textOf(await ask("/history/verification", "officer"));
    expect(text).toContain("Le journal est intact");
    expect(text).toContain(last?.hash);
    expect(text).toContain(`${last?.seq}`);
  });

  it("names the first broken entry", async () => {
    const [trigger] = await rows<{ sql: string }>("SELECT sql FROM sqlite_master WHERE name = 'journal_never_updated'");
    await env.DB.prepare("DROP TRIGGER journal_never_updated").run();
    await env.DB.prepare("UPDATE journal SET reason = 'autre' WHERE seq = 28").run();
    const text = await textOf(await ask("/history/verification", "auditor"));
    await env.DB.prepare("UPDATE journal SET reason = '' WHERE seq = 28").run();
    await env.DB.prepare(trigger?.sql ?? "").run();
    expect(text).toContain("Le journal a été altéré");
    expect(text).toContain("Une colonne de l’écriture n° 28 contredit son contenu.");
    expect(text).toContain("autre");
  });
});
