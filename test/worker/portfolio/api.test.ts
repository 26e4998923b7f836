import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { portfolioEndpoints } from "../../../src/portfolio/api.ts";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { SECOND_JSON } from "./forms.ts";

interface Problem {
  readonly type: string;
  readonly detail?: string;
  readonly problems?: readonly { readonly rule: string; readonly field: string; readonly detail: string }[];
}

const put = (code: string, body: unknown, as = "manager") =>
  ask(`/api/v1/projects/${code}`, { as, method: "PUT", body });

const create = (body: unknown) => ask("/api/v1/projects", { as: "manager", method: "POST", body });

const amend = (code: string, body: unknown) =>
  ask(`/api/v1/agreements/${code}/amendments`, { as: "manager", method: "POST", body });

const revisionOf = async (address: string): Promise<number> =>
  (await (await ask(`/api/v1${address}`, { as: "manager" })).json<{ revision: number }>()).revision;

beforeAll(() => loadDemo(env.DB));

describe("Reading", () => {
  it("answers in the shapes that are declared", async () => {
    const addresses: Readonly<Record<string, string>> = {
      "/projects": "/projects",
      "/projects/:code": "/projects/P1",
      "/initiatives": "/initiatives",
      "/agreements": "/agreements",
      "/agreements/:code": "/agreements/AG-DE-01",
    };
    for (const { method, path, answer } of portfolioEndpoints.filter((each) => each.method === "get")) {
      const found = await ask(`/api/v1${addresses[path]}`, { as: "auditor" });
      expect([method, path, answer.safeParse(await found.json()).error]).toEqual([method, path, undefined]);
    }
  });

  it("pages by code, leaves closed projects to their filter, and refuses filters it does not know", async () => {
    const page = async (query: string) =>
      (await ask(`/api/v1/projects${query}`, { as: "auditor" })).json<{
        items: { code: string }[];
        next: string | null;
      }>();
    expect(await page("?limit=2")).toMatchObject({ items: [{ code: "P1" }, { code: "P2" }], next: "P2" });
    expect(await page("?limit=2&after=P2")).toMatchObject({ items: [{ code: "P4" }], next: null });
    expect(await page("?status=closed")).toMatchObject({ items: [{ code: "P3" }], next: null });
    for (const query of ["?status=x", "?limit=0", "?limit=201", "?limit=x", "?known=x", "?on=x"]) {
      const answer = await ask(`/api/v1/projects${query}`, { as: "auditor" });
      expect([query, answer.status, (await answer.json<Problem>()).type]).toEqual([
        query,
        400,
        "urn:mizan:problem:unreadable",
      ]);
    }
  });
});

describe("Creating by the API", () => {
  it("answers 201 with the project and a revision to go on from", async () => {
    const answer = await create({ ...SECOND_JSON, amountMinor: 0 });
    expect(answer.status).toBe(201);
    const made = await answer.json<{ revision: number }>();
    expect(made).toMatchObject({ code: "P5", agreement: "AG-DE-01", donor: "BMZ", agency: "GIZ", amountMinor: 0 });
    expect(await (await ask("/api/v1/projects/P5", { as: "manager" })).json()).toEqual(made);
    const changed = await put("P5", { revision: made.revision, tags: ["mot"] });
    expect(await changed.json()).toMatchObject({ tags: ["mot"], revision: made.revision + 1 });
  });

  it.each([
    ["a body that is no JSON object", [], 422, "SHAPE", ""],
    ["a field that does not exist", { ...SECOND_JSON, donor: "BMZ" }, 422, "SHAPE", "donor"],
    ["a missing field", { ...SECOND_JSON, amountMinor: undefined }, 422, "SHAPE", "amountMinor"],
    ["an amount with decimals", { ...SECOND_JSON, amountMinor: 0.5 }, 422, "SHAPE", "amountMinor"],
    [
      "a malformed date",
      { ...SECOND_JSON, code: "P7", amountMinor: 0, plannedEnd: "soon" },
      422,
      "noDay",
      "plannedEnd",
    ],
    [
      "an unknown status",
      { ...SECOND_JSON, code: "P7", amountMinor: 0, status: "cancelled" },
      422,
      "unknownChoice",
      "status",
    ],
    ["another’s agreement", { ...SECOND_JSON, agreement: "AG-XX" }, 422, "unknownChoice", "agreement"],
    ["a negative amount", { ...SECOND_JSON, code: "P7", amountMinor: -1 }, 422, "BUD-03", "amount"],
    [
      "sectors of 95 %",
      { ...SECOND_JSON, code: "P7", amountMinor: 0, sectors: [{ code: "15110", shareBps: 9_500 }] },
      422,
      "BUD-09",
      "sectors",
    ],
  ] as const)("refuses %s", async (...[, body, status, rule, field]) => {
    const answer = await create(body);
    expect(answer.status).toBe(status);
    const { problems } = await answer.json<Problem>();
    expect(problems?.[0]).toMatchObject({ rule, field });
    expect(problems?.[0]?.detail).not.toBe("");
  });

  it("answers 400 to what is no JSON", async () => {
    const headers = { authorization: "Bearer mizan-demo-manager", "content-type": "application/json" };
    const request = new Request("https://mizan.example/api/v1/projects", { method: "POST", headers, body: "{" });
    const answer = await exports.default.fetch(request);
    expect(answer.status).toBe(400);
    expect((await answer.json<Problem>()).detail).toBe("Le corps de la demande n’est pas du JSON lisible.");
  });
});

describe("Changing by the API", () => {
  it("keeps what is left out, and merges with others’ changes to other fields", async () => {
    const revision = await revisionOf("/projects/P2");
    await put("P2", { revision, tags: ["leur mot"] }, "finance");
    const answer = await put("P2", { revision, title: { fr: "Mon titre" }, reason: "Essai" });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      title: { fr: "Mon titre" },
      tags: ["leur mot"],
      amountMinor: 500_000_000,
      identifiers: [{ system: "GIZ" }, { system: "IATI" }],
    });
  });

  it("answers 409 with both versions where the same field was changed", async () => {
    const revision = await revisionOf("/projects/P2");
    await put("P2", { revision, tags: ["A"] }, "finance");
    const answer = await put("P2", { revision, tags: ["B"] });
    expect(answer.status).toBe(409);
    const { type, problems } = await answer.json<Problem>();
    expect(type).toBe("urn:mizan:problem:stale");
    expect(problems).toEqual([
      { rule: "STALE", field: "tags", detail: 'Au départ : ["leur mot"] ; enregistré : ["A"] ; demandé : ["B"].' },
    ]);
  });

  it("refuses a change without its revision, of what does not exist, or above the ceiling", async () => {
    expect((await put("P2", { tags: [] })).status).toBe(422);
    expect((await put("ZZ", { revision: 1, tags: [] })).status).toBe(404);
    const answer = await put("P1", { revision: await revisionOf("/projects/P1"), amountMinor: 300_000_001 });
    expect((await answer.json<Problem>()).problems?.[0]).toMatchObject({ rule: "BUD-01", field: "amount" });
  });
});

describe("Amending by the API", () => {
  const body = { signedOn: "2025-05-02", document: "Avenant n° 1", executionEnd: "2028-12-31" };

  it("answers 201 with the agreement’s new revision, and 409 to whoever decided on the old one", async () => {
    const revision = await revisionOf("/agreements/AG-BE-02");
    const answer = await amend("AG-BE-02", { ...body, revision });
    expect(answer.status).toBe(201);
    const made = await answer.json<{ revision: number }>();
    expect(made).toMatchObject({ agreement: "AG-BE-02", ceilingMinor: 400_000_000, executionEnd: "2028-12-31" });
    const found = await (await ask("/api/v1/agreements/AG-BE-02", { as: "manager" })).json();
    expect(found).toMatchObject({
      executionEnd: "2028-12-31",
      revision: made.revision,
      amendments: [{ number: 1, executionEndBefore: "2028-06-30", ceilingBeforeMinor: 400_000_000 }],
    });
    expect((await amend("AG-BE-02", { ...body, executionEnd: "2029-12-31", revision })).status).toBe(409);
  });

  it("refuses what cuts an allocation, a closed agreement, and an agreement that does not exist", async () => {
    const revision = await revisionOf("/agreements/AG-DE-01");
    const cut = await amend("AG-DE-01", { ...body, ceilingMinor: 1, revision });
    expect((await cut.json<Problem>()).problems?.[0]).toMatchObject({ rule: "BUD-01", field: "ceiling" });
    const closed = await amend("AG-BE-01", { ...body, revision: await revisionOf("/agreements/AG-BE-01") });
    expect((await closed.json<Problem>()).problems?.[0]).toMatchObject({ rule: "AMENDMENT" });
    expect((await amend("ZZ", { ...body, revision: 1 })).status).toBe(404);
  });
});

describe("Agreements", () => {
  const send = (method: "POST" | "PUT", path: string, body: unknown) =>
    ask(`/api/v1${path}`, { as: "manager", method, body });
  const body = {
    ...{ title: { fr: "Appui à la réforme" }, donor: "BMZ", ceilingMinor: 150_000_000 },
    ...{ executionStart: "2026-01-01", executionEnd: "2028-12-31" },
  };

  it("are recorded with what the form proposes, and changed from the revision they were read in", async () => {
    const made = await send("POST", "/agreements", { code: "AG-DE-09", ...body });
    expect(made.status).toBe(201);
    const saved = await made.json<{ revision: number }>();
    expect(saved).toMatchObject({ code: "AG-DE-09", ...body, currency: "EUR", notifyBps: 1_000, liquidationDays: 90 });
    const changed = await send("PUT", "/agreements/AG-DE-09", { notifyBps: 1_550, revision: saved.revision });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({ ...body, notifyBps: 1_550 });
    const met = await send("PUT", "/agreements/AG-DE-09", { notifyBps: 2_000, revision: saved.revision });
    expect(met.status).toBe(409);
  });

  it("are refused with the rule and field, and never with what a signature fixed", async () => {
    const wrong = await send("POST", "/agreements", { code: "AG-DE-10", ...body, donor: "NOBODY", hasModes: true });
    expect(wrong.status).toBe(422);
    expect((await wrong.json<Problem>()).problems?.map(({ field }) => field)).toContain("donor");
    const revision = await revisionOf("/agreements/AG-DE-01");
    const signed = await send("PUT", "/agreements/AG-DE-01", { ceilingMinor: 1, revision });
    expect(signed.status).toBe(422);
  });
});
