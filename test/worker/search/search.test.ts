import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { entry } from "../../../src/budgets/schema.ts";
import { evidence } from "../../../src/evidence/schema.ts";
import { milestone } from "../../../src/milestones/schema.ts";
import { person, session } from "../../../src/people/schema.ts";
import { sha256 } from "../../../src/platform/chain.ts";
import { saving } from "../../../src/platform/write.ts";
import { checkedIndex, fillIndex } from "../../../src/search/actions/filling.ts";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { changing, db, raw } from "../platform/writing.ts";

interface Answer {
  readonly groups: readonly {
    readonly kind: string;
    readonly isCut: boolean;
    readonly hits: readonly { readonly code: string; readonly project: string; readonly page: string }[];
  }[];
}

const RAAN = {
  ...({ id: "person-raan", email: "raan@mizan.example", name: "Point focal", role: "officer", reach: "some" } as const),
  ...{ organisationId: "org-mtnra", agreementIds: [], projectIds: [], componentIds: ["p1-c2"], endedAt: null },
};

const DOCUMENT = {
  ...{ projectId: "p1", entity: "project", entityId: "p1", url: "https://example.org/pv", fileName: "" },
  kind: "link" as const,
  ...{ mediaType: "", sizeBytes: 0, sha256: "", objectKey: "", isWithdrawn: false, enteredBy: "person-officer" },
};

beforeAll(async () => {
  await loadDemo(env.DB);
  const [first] = await db.select().from(entry).limit(1);
  if (!first) throw new Error("no entry");
  const { revision: _, sinceSeq: __, ...like } = first;
  await changing([
    saving(person, undefined, RAAN),
    saving(evidence, undefined, { ...DOCUMENT, id: "doc-open", title: "Procès-verbal Zitoune", isForDonors: true }),
    saving(evidence, undefined, { ...DOCUMENT, id: "doc-closed", title: "Note interne Zitoune", isForDonors: false }),
    saving(entry, undefined, { ...like, id: "entry-draft", reference: "FAC-2025-0777", status: "draft" }),
    saving(entry, undefined, { ...like, id: "entry-good", reference: "FAC-2025-0778", supplier: "university" }),
  ]);
  const at = "2025-07-01T08:00:00.000Z";
  await db.insert(session).values({
    ...{ tokenHash: sha256("mizan-demo-raan"), id: "token-raan", personId: RAAN.id, kind: "api", label: "" },
    ...{ canWrite: true, createdAt: at, expiresAt: "2099-12-31T23:59:59.999Z", lastSeenAt: at },
  });
});

async function found(q: string, as: string, kind = ""): Promise<readonly string[]> {
  const response = await ask(`/api/v1/search?q=${encodeURIComponent(q)}&kind=${kind}`, { as });
  expect(response.status).toBe(200);
  const { groups } = await response.json<Answer>();
  return groups.flatMap((group) => group.hits.map(({ code, project }) => `${group.kind} ${project} ${code}`.trim()));
}

describe("A search", () => {
  it("finds by codes and their parts, the whole code first", async () => {
    expect((await found("p1", "manager", "project"))[0]).toBe("project P1 P1");
    expect(await found("J1.4", "officer")).toContain("milestone P1 J1.4");
    expect(await found("de-01", "manager", "agreement")).toEqual(["agreement  AG-DE-01"]);
    expect(await found("0778", "finance")).toEqual(["entry P1 FAC-2025-0778"]);
  });

  it("finds what a project has by the project’s code and its own, in any order and any digits, and no other’s", async () => {
    for (const q of ["P1 J1.4", "j1.4 p1", "P١ J١.٤", "J1.4 P1 p1"])
      expect([q, await found(q, "officer", "milestone")]).toEqual([q, ["milestone P1 J1.4"]]);
    expect(await found("P1 J1", "officer", "milestone")).toHaveLength(
      (await found("J1", "officer", "milestone")).length,
    );
    expect(await found("P2 J1.4", "officer")).toEqual([]);
    expect(await found("P1 signature électronique J1.3", "officer")).toEqual(["milestone P1 J1.3"]);
    expect(await found("p1 i1.1", "officer")).toEqual(["indicator P1 I1.1"]);
    expect(await found("P2 FAC-2025", "finance", "entry")).toEqual([]);
    expect(await found("P1 FAC-2025", "finance", "entry")).toHaveLength(2);
    expect(await found("zitoune P1", "manager", "evidence")).toHaveLength(2);
    expect(await found("P1", "officer", "milestone")).toEqual([]);
    expect(await found("P1 introuvable", "officer")).toEqual([]);
  });

  it("finds by a project’s code only what the asking person may see of that project", async () => {
    const own = await found("P4 J4", "manager", "milestone");
    expect(own.length).toBeGreaterThan(0);
    expect(await found("P4 J4", "belgium", "milestone")).toEqual(own);
    expect(await found("P4 J4", "bmz")).toEqual([]);
    expect(await found("P1 FAC-2025", "bmz", "entry")).toEqual(["entry P1 FAC-2025-0778"]);
    expect(await found("P1 zitoune", "bmz", "evidence")).toHaveLength(1);
    expect(await found("P1 J1.4", "raan")).toEqual(["milestone P1 J1.4"]);
    expect(await found("P1 J1.1", "raan")).toEqual([]);
  });

  it("finds in three languages, accents and Arabic letter forms folded, by beginnings, all words together", async () => {
    for (const q of [
      "signature electronique",
      "SIGNATURE ÉLECTRO",
      "التوقيع الإلكتروني",
      "توقيع الكتروني",
      "electronic signature",
    ])
      expect([q, await found(q, "officer", "milestone")]).toEqual([q, ["milestone P1 J1.3"]]);
    expect(await found("signature introuvable", "officer")).toEqual([]);
  });

  it("finds a supplier by its category in any language", async () => {
    for (const q of ["enseignement", "university", "تعليمية"])
      expect([q, await found(q, "finance", "entry")]).toEqual([q, ["entry P1 FAC-2025-0778"]]);
  });

  it("gives a donor its own projects only, approved entries, and documents that are meant for it", async () => {
    expect(await found("P3", "bmz")).toEqual([]);
    expect(await found("AG-BE", "bmz")).toEqual([]);
    expect(await found("AG-BE", "belgium", "agreement")).not.toEqual([]);
    expect(await found("FAC-2025", "bmz", "entry")).toEqual(["entry P1 FAC-2025-0778"]);
    expect(await found("FAC-2025", "finance", "entry")).toHaveLength(2);
    expect(await found("FAC-2025", "belgium")).toEqual([]);
    expect(await textOf(await ask("/search?q=zitoune", { as: "bmz" }))).not.toContain("interne");
    expect(await found("zitoune", "manager", "evidence")).toHaveLength(2);
    expect(await found("zitoune", "bmz", "evidence")).toHaveLength(1);
  });

  it("gives a focal point what they report, and the way to report it", async () => {
    expect(await found("J1", "raan", "milestone")).toContain("milestone P1 J1.4");
    expect(await found("J1", "raan", "milestone")).not.toContain("milestone P1 J1.1");
    expect(await found("P1", "raan")).toEqual([]);
    const page = await (await ask("/search?q=J1.4", { as: "raan" })).text();
    expect(page).toContain('href="/projects/P1/milestones/J1.4/update"');
  });

  it("is closed to those without business data", async () => {
    expect((await ask("/search?q=P1", { as: "admin" })).status).toBe(403);
  });

  it("follows what is written: the new title is found, the old one no longer", async () => {
    const [before] = (await db.select().from(milestone)).filter(({ code }) => code === "J1.3");
    if (!before) throw new Error("no J1.3");
    const { revision: _, sinceSeq: __, ...like } = before;
    await changing([saving(milestone, before, { ...like, title: { fr: "Parapheur Quokka" } })]);
    expect(await found("quokka", "officer")).toEqual(["milestone P1 J1.3"]);
    expect(await found("التوقيع الإلكتروني", "officer", "milestone")).toEqual([]);
  });

  it("answers words that are none, or SQL, or long, with an empty page", async () => {
    for (const q of ["", "%", "a", "' OR 1=1 --", '"\\', "x".repeat(5_000)]) {
      const response = await ask(`/search?q=${encodeURIComponent(q)}`, { as: "manager" });
      expect([q.slice(0, 9), response.status]).toEqual([q.slice(0, 9), 200]);
      expect(await response.text()).not.toContain('class="hits"');
    }
  });

  it("marks the hit on the page, keeps the date, and says what was found", async () => {
    const html = await (await ask("/search?q=parapheur&on=2025-03-31", { as: "officer" })).text();
    expect(html).toContain("<mark>Parapheur</mark>");
    expect(html).toContain('href="/projects/P1/milestones/J1.3?on=2025-03-31"');
    expect(html).toContain("1 résultat pour « parapheur »");
  });
});

describe("The index of words", () => {
  const flaws = async (): Promise<unknown[]> => {
    const found: unknown[] = [];
    for await (const { flaw } of checkedIndex(db)) if (flaw) found.push(flaw);
    return found;
  };

  it("is whole, and check-data says when a thing or a word is missing", async () => {
    expect(await flaws()).toEqual([]);
    await raw("DELETE FROM search_thing WHERE thing_id = 'p1-j1-4' OR thing_id = (SELECT min(id) FROM indicator)");
    expect(await flaws()).toHaveLength(2);
  });

  it("is filled with what was written before it was there", async () => {
    for (const table of ["search_word", "search_thing", "search_text"]) await raw(`DELETE FROM ${table}`);
    await raw("UPDATE search_filling SET after_id = ''");
    expect(await found("J1.4", "officer")).toEqual([]);
    expect(await fillIndex(db, 2)).toBe(false);
    expect(await fillIndex(db)).toBe(true);
    expect(await found("J1.4", "officer")).toContain("milestone P1 J1.4");
    expect(await flaws()).toEqual([]);
  });
});
