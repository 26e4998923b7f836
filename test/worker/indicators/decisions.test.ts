import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, rowOf, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { changing, rows } from "../platform/writing.ts";
import { send } from "../portfolio/forms.ts";
import { savingNew } from "./entering.ts";

const QUEUE = "/indicators/approvals";
const JULY = { periodStart: "2025-07-01", periodEnd: "2025-07-31" };

beforeAll(async () => {
  await loadDemo(env.DB);
  await changing([
    savingNew({ ...JULY, id: "w-officer", valueMilli: 8_000 }),
    savingNew({ ...JULY, id: "w-manager", enteredBy: "person-manager" }),
    savingNew({ ...JULY, id: "w-back" }),
    savingNew({ ...JULY, id: "w-api" }),
  ]);
});

const decide = (id: string, fields: Record<string, string>, as = "manager") =>
  send(`/indicators/values/${id}`, fields, { as });

const statusOf = async (id: string) =>
  (await rows<{ status: string; decision_reason: string }>("SELECT * FROM indicator_value WHERE id = ?", id))[0];

const api = (id: string, body: unknown, as = "manager") =>
  ask(`/api/v1/indicator-values/${id}/decision`, { method: "POST", body, as });

describe("The manager’s queue (scenario 27)", () => {
  it("offers a decision on others’ values, and no button on one’s own", async () => {
    const html = await (await ask(QUEUE, { as: "manager" })).text();
    expect(html).toContain('action="/indicators/values/w-officer"');
    expect(html).not.toContain('action="/indicators/values/w-manager"');
    expect(html).toContain("Vous avez saisi cette valeur : une autre personne la valide.");
    const arabic = await textOf(await ask(QUEUE, { as: "manager", lang: "ar" }));
    expect(arabic).toContain("قيم في انتظار المصادقة");
  });

  it("answers 403 to the person who entered it, by the form and by the API", async () => {
    const sent = { decision: "approve", revision: "1" };
    expect((await decide("w-manager", sent)).status).toBe(403);
    const answer = await api("w-manager", { decision: "approve", revision: 1 });
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { detail: "Vous ne pouvez pas valider une valeur que vous avez saisie." },
    ]);
    expect(await statusOf("w-manager")).toMatchObject({ status: "submitted" });
  });

  it("answers 403 to somebody who entered an earlier version of it", async () => {
    const period = { indicator: "I1.5", periodStart: "2025-07-01", periodEnd: "2025-09-30", source: "Fiches" };
    const enter = (as: string, body: object) =>
      ask("/api/v1/projects/P1/indicator-values", { method: "POST", as, body: { ...period, ...body } });
    const first = await enter("manager", { value: 5 });
    expect(first.status).toBe(201);
    const { id } = await first.json<{ id: string }>();
    expect((await enter("officer", { value: 6, submit: true })).status).toBe(201);
    expect((await api(id, { decision: "approve", revision: 2 })).status).toBe(403);
  });

  it("approves, then publishes: donors see it only then (IND-12); the journal has each step", async () => {
    const page = "/projects/P1/indicators?on=2025-07-31";
    expect((await decide("w-officer", { decision: "approve", revision: "1", formKey: "d1" })).status).toBe(303);
    expect(await rowOf(await ask(page, { as: "manager" }), "I1.1")).toContain("8 75,0 %");
    expect(await rowOf(await ask(page, { as: "bmz" }), "I1.1")).toContain("7 62,5 %");
    expect((await decide("w-officer", { decision: "publish", revision: "2", formKey: "d2" })).status).toBe(303);
    expect(await rowOf(await ask(page, { as: "bmz" }), "I1.1")).toContain("8 75,0 %");
    const deeds = await rows<{ action: string; actor_id: string }>(
      "SELECT action, actor_id FROM change JOIN journal USING (seq) WHERE entity_id = 'w-officer' ORDER BY revision",
    );
    expect(deeds.slice(1)).toEqual([
      { action: "indicator.approve", actor_id: "person-manager" },
      { action: "indicator.publish", actor_id: "person-manager" },
    ]);
  });

  it("returns with a reason only; reopening what was approved wants twenty characters (PER-02)", async () => {
    const bare = await decide("w-back", { decision: "return", revision: "1" });
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain("Dites pourquoi vous retournez cette valeur.");
    const back = await decide("w-back", { decision: "return", revision: "1", reason: "Liste illisible" });
    expect(back.status).toBe(303);
    expect(await statusOf("w-back")).toMatchObject({ status: "returned", decision_reason: "Liste illisible" });
    const short = await api("w-officer", { decision: "return", revision: 3, reason: "Erreur" });
    expect([short.status, await short.json()]).toMatchObject([422, { problems: [{ rule: "PER-02" }] }]);
    const long = { decision: "return", revision: 3, reason: "Erreur de saisie dans la liste de juillet" };
    expect((await api("w-officer", long)).status).toBe(200);
    expect(await statusOf("w-officer")).toMatchObject({ status: "returned" });
  });

  it("publishes nothing that is not approved, and nothing that changed meanwhile", async () => {
    const answer = await api("w-api", { decision: "publish", revision: 1 });
    expect(answer.status).toBe(409);
    expect((await api("w-api", { decision: "approve", revision: 9 })).status).toBe(409);
    const stale = await decide("w-api", { decision: "approve", revision: "9" });
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining("a changé entre-temps")]);
  });

  it.each(["officer", "finance", "bmz", "auditor", "admin"])("%s may not", async (as) => {
    expect((await ask(QUEUE, { as })).status).toBe(403);
    expect((await decide("w-api", { decision: "approve", revision: "1" }, as)).status).toBe(403);
    expect((await api("w-api", { decision: "approve", revision: 1 }, as)).status).toBe(403);
  });
});
