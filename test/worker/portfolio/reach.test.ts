import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { SECOND, send } from "./forms.ts";

beforeAll(() => loadDemo(env.DB));

const codesIn = async (address: string, as: string): Promise<string[]> => {
  const { items } = await (await ask(address, { as })).json<{ items: { code: string }[] }>();
  return items.map(({ code }) => code);
};

/** What nobody may learn of P4 who has no business with it: its title in any language, and its agreement’s. */
const OF_P4 = ["Administration numérique »", "Digital administration", "الإدارة الرقمية»", "AG-BE-02", "/projects/P4"];

describe("A donor (scenario 30)", () => {
  it("sees P1 and P2 only, and no button to change anything", async () => {
    const html = await (await ask("/projects", { as: "bmz" })).text();
    expect([...html.matchAll(/href="\/projects\/(P\d)"/g)].map(([, code]) => code)).toEqual(["P1", "P2"]);
    for (const address of ["/projects", "/projects/P1", "/agreements", "/agreements/AG-DE-01", "/initiatives"]) {
      const page = await (await ask(address, { as: "bmz" })).text();
      expect(page).not.toMatch(/href="[^"]*\/(new|edit|cancellation|amendments)"/);
      expect(page).not.toContain("/history");
      for (const secret of OF_P4) expect([address, page.includes(secret)]).toEqual([address, false]);
    }
    expect(await codesIn("/api/v1/projects", "bmz")).toEqual(["P1", "P2"]);
    expect(await codesIn("/api/v1/agreements", "bmz")).toEqual(["AG-DE-01", "AG-DE-02"]);
  });

  it.each([
    "/projects/P4",
    "/projects/P4/documents",
    "/agreements/AG-BE-02",
    "/api/v1/projects/P4",
    "/api/v1/agreements/AG-BE-02",
  ])("finds nothing at %s, as at an address that does not exist", async (address) => {
    const [hidden, nowhere] = await Promise.all([
      ask(address, { as: "bmz" }),
      ask(address.replace(/P4|AG-BE-02/, "ZZ"), { as: "bmz" }),
    ]);
    expect([hidden.status, nowhere.status]).toEqual([404, 404]);
    const [text, other] = [await hidden.text(), await nowhere.text()];
    for (const secret of OF_P4.slice(0, 3)) expect(text).not.toContain(secret);
    const plain = (body: string) => body.replace(/[0-9a-f-]{36}|nonce-[^"']*|nonce="[^"]*"|P4|AG-BE-02|ZZ/g, "");
    expect(plain(text)).toBe(plain(other));
  });

  it.each([
    "/projects?q=Administration",
    "/projects?donor=BE-DGD",
    "/projects?agreement=AG-BE-02",
    "/projects?lead=MTNRA&q=P4",
  ])("searches in vain at %s", async (address) => {
    const page = await (await ask(address, { as: "bmz" })).text();
    expect(page).not.toContain("/projects/P4");
    expect(page).not.toContain("Administration numérique »");
  });

  it("sees the measure of its own project, and not of another donor’s", async () => {
    expect(await codesIn("/api/v1/initiatives", "bmz")).toContain("RAAN");
    expect(await codesIn("/api/v1/initiatives", "belgium")).not.toContain("RAAN");
  });
});

describe("A project officer", () => {
  it("sees the projects of their own, with the agreements these stand on", async () => {
    expect(await codesIn("/api/v1/projects", "officer")).toEqual(["P1", "P2"]);
    expect((await ask("/agreements/AG-DE-01", { as: "officer" })).status).toBe(200);
    expect((await ask("/agreements/AG-BE-02", { as: "officer" })).status).toBe(404);
  });
});

const READS = [
  "/projects",
  "/projects/P1",
  "/projects/P1/documents",
  "/agreements",
  "/agreements/AG-DE-01",
  "/initiatives",
  "/api/v1/projects",
  "/api/v1/projects/P1",
  "/api/v1/agreements",
  "/api/v1/agreements/AG-DE-01",
  "/api/v1/initiatives",
] as const;

const FORMS = [
  "/projects/new",
  "/projects/P1/edit",
  "/projects/P1/cancellation",
  "/agreements/new",
  "/agreements/AG-DE-01/edit",
  "/agreements/AG-DE-01/cancellation",
  "/agreements/AG-DE-01/amendments",
] as const;

const WRITES = [
  ["POST", "/api/v1/projects"],
  ["PUT", "/api/v1/projects/P1"],
  ["POST", "/api/v1/agreements/AG-DE-01/amendments"],
] as const;

describe("Who may do what", () => {
  it.each(READS)("%s is for everybody but the administrator and strangers", async (address) => {
    for (const as of ["officer", "manager", "finance", "auditor", "bmz"])
      expect([as, (await ask(address, { as })).status]).toEqual([as, 200]);
    expect((await ask(address, { as: "admin" })).status).toBe(403);
    expect((await ask(address)).status).toBe(address.startsWith("/api") ? 401 : 303);
  });

  it.each(FORMS)("%s is for managers and finance", async (address) => {
    for (const as of ["manager", "finance"]) expect([as, (await ask(address, { as })).status]).toEqual([as, 200]);
    for (const as of ["officer", "auditor", "bmz", "admin"]) {
      expect([as, (await ask(address, { as })).status]).toEqual([as, 403]);
      expect([as, (await send(address, SECOND, { as })).status]).toEqual([as, 403]);
    }
  });

  it.each(WRITES)("%s %s is refused to all others", async (method, address) => {
    for (const as of ["officer", "auditor", "bmz", "admin"]) {
      const answer = await ask(address, { as, method, body: BODIES[address] });
      expect([as, answer.status]).toEqual([as, 403]);
    }
    expect((await ask(address, { method, body: BODIES[address] })).status).toBe(401);
  });
});

const BODIES: Readonly<Record<string, unknown>> = {
  "/api/v1/projects": { code: "P9", agreement: "AG-DE-01", ...fields() },
  "/api/v1/projects/P1": { revision: 4, tags: [] },
  "/api/v1/agreements/AG-DE-01/amendments": { revision: 4, signedOn: "2025-01-01", document: "A" },
};

function fields() {
  return {
    title: { fr: "T" },
    objective: { fr: "O" },
    status: "pipeline",
    plannedStart: "2024-01-01",
    plannedEnd: "2024-12-31",
    amountMinor: 0,
    sectors: [],
  };
}

describe("The DGCT technical assistance (scenario 38)", () => {
  it("is an initiative without donor and amount", async () => {
    const { items } = await (await ask("/api/v1/initiatives", { as: "auditor" })).json<{ items: { code: string }[] }>();
    const dgct = items.find(({ code }) => code === "AT-DGCT");
    expect(Object.keys(dgct ?? {}).sort()).toEqual(["code", "description", "lead", "project", "title"]);
    const page = await textOf(await ask("/initiatives", { as: "auditor" }));
    expect(page).toContain("Assistance technique à la DGCT");
    expect(page).toContain("onze missions spécifiques");
    expect(page).not.toMatch(/EUR|MAD|BMZ|Belgique/);
  });

  it("is no project, and changes no total", async () => {
    expect(await codesIn("/api/v1/projects?q=DGCT", "auditor")).toEqual([]);
    expect((await ask("/projects/AT-DGCT", { as: "auditor" })).status).toBe(404);
    const { items } = await (await ask("/api/v1/agreements", { as: "auditor" })).json<{
      items: { code: string; allocatedMinor: number }[];
    }>();
    expect(items.map(({ code, allocatedMinor }) => [code, allocatedMinor / 100])).toEqual([
      ["AG-BE-01", 3_500_000],
      ["AG-BE-02", 4_000_000],
      ["AG-DE-01", 3_000_000],
      ["AG-DE-02", 5_000_000],
    ]);
  });
});
