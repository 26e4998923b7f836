import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { changing, rows } from "../platform/writing.ts";
import { savingNew } from "./entering.ts";

const JULY = { periodStart: "2025-07-01", periodEnd: "2025-07-31" };

beforeAll(async () => {
  await loadDemo(env.DB);
  await changing([
    savingNew({ ...JULY, id: "by-officer" }),
    savingNew({ ...JULY, id: "by-manager", enteredBy: "person-manager" }),
    savingNew({ ...JULY, id: "draft", status: "draft" }),
    savingNew({ ...JULY, id: "no-source", source: "" }),
    savingNew({ ...JULY, id: "twice" }),
  ]);
});

const approve = (id: string, as?: string, body: unknown = { revision: 1 }) =>
  ask(`/api/v1/indicator-values/${id}/approval`, { method: "POST", body, ...(as !== undefined && { as }) });

const statusOf = async (id: string) =>
  (await rows<{ status: string }>("SELECT status FROM indicator_value WHERE id = ?", id))[0]?.status;

describe("Approving a value by the API (scenario 27)", () => {
  it("answers 403 to the person who entered it, in the handbook’s words, and changes nothing", async () => {
    const answer = await approve("by-manager", "manager");
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({
      type: "urn:mizan:problem:forbidden",
      detail: "Vous ne pouvez pas valider une valeur que vous avez saisie.",
    });
    expect(await statusOf("by-manager")).toBe("submitted");
  });

  it("is done by somebody else; the value and the journal show both", async () => {
    const answer = await approve("by-officer", "manager");
    expect(answer.status).toBe(200);
    const told = { status: "approved", revision: 2, enteredBy: "person-officer", decidedBy: "person-manager" };
    expect(await answer.json()).toMatchObject(told);
    expect(await statusOf("by-officer")).toBe("approved");
    const journal = await rows<{ action: string; actor_id: string; project_id: string; fields: string }>(
      "SELECT action, actor_id, project_id, fields FROM change JOIN journal USING (seq) WHERE entity_id = ? ORDER BY revision",
      "by-officer",
    );
    expect(JSON.parse(journal[0]?.fields ?? "{}")).toMatchObject({ enteredBy: [null, "person-officer"] });
    expect(journal[1]).toMatchObject({ action: "indicator.approve", actor_id: "person-manager", project_id: "p1" });
    expect(JSON.parse(journal[1]?.fields ?? "{}")).toEqual({
      status: ["submitted", "approved"],
      decidedBy: [null, "person-manager"],
    });
  });

  it.each([
    ["a draft", "draft", 409, "stale"],
    ["one without a source of verification", "no-source", 422, "refused"],
    ["one that does not exist", "nowhere", 404, "missing"],
  ])("refuses %s", async (...[_, id, status, code]) => {
    const answer = await approve(id, "manager");
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ type: `urn:mizan:problem:${code}` });
  });

  it("refuses a revision that was replaced, and an approval that was already given", async () => {
    expect((await approve("twice", "manager", { revision: 7 })).status).toBe(409);
    const both = await Promise.all([approve("twice", "manager"), approve("twice", "manager")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it.each([[{}], [{ revision: "1" }], [{ revision: 0 }], [[]]])("refuses the body %j", async (body) => {
    expect((await approve("by-manager", "manager", body)).status).toBe(400);
  });

  it.each([
    ["officer", 403],
    ["finance", 403],
    ["bmz", 403],
    ["auditor", 403],
    ["admin", 403],
    [undefined, 401],
  ])("%s gets %i", async (as, status) => {
    expect((await approve("by-manager", as)).status).toBe(status);
  });
});
