import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { rows } from "../people/visiting.ts";

beforeAll(async () => loadDemo(env.DB));

describe("rates by the API", () => {
  it("are listed with what waits", async () => {
    const body = { on: "2025-07-01", rate: "10.60", quote: "MAD", kind: "inforeuro", source: "x", agreementId: null };
    expect((await ask("/api/v1/rates", { as: "finance", method: "POST", body })).status).toBe(201);
    const answer = await ask("/api/v1/rates", { as: "auditor" });
    const { rates, proposals } = (await answer.json()) as {
      rates: { on: string; micro: number }[];
      proposals: unknown[];
    };
    expect(rates.find(({ on }) => on === "2025-06-01")).toMatchObject({
      micro: 10_560_000,
      quote: "MAD",
      kind: "inforeuro",
    });
    expect(proposals.length).toBe(1);
    expect((await ask("/api/v1/rates", { as: "bmz" })).status).toBe(403);
  });

  it("are proposed by one and confirmed by another", async () => {
    const body = {
      on: "2025-03-10",
      rate: "10.75",
      quote: "MAD",
      kind: "transfer",
      source: "SWIFT",
      agreementId: "ag-de-01",
    };
    const created = await ask("/api/v1/rates", { as: "finance", method: "POST", body });
    expect(created.status).toBe(201);
    const { lot } = (await created.json()) as { lot: number };
    const confirmed = await ask(`/api/v1/rates/proposals/${lot}/confirmation`, {
      as: "finance2",
      method: "POST",
      body: {},
    });
    expect([confirmed.status, await confirmed.json()]).toEqual([200, { lot, confirmed: 1 }]);
    expect(await rows("SELECT agreement_id FROM exchange_rate WHERE rated_on = '2025-03-10'")).toEqual([
      { agreement_id: "ag-de-01" },
    ]);
  });

  it("are refused with every problem, by rule", async () => {
    const body = { on: "2025-09-01", rate: "0.0930", quote: "MAD", kind: "inforeuro", source: "x" };
    const refused = await ask("/api/v1/rates", { as: "finance", method: "POST", body });
    expect(refused.status).toBe(422);
    const { problems } = (await refused.json()) as { problems: { rule: string; field: string }[] };
    expect(problems.map(({ rule, field }) => `${rule} ${field}`)).toEqual(["FX-07 rate", "FX-07 justification"]);
    expect((await ask("/api/v1/rates", { as: "manager", method: "POST", body })).status).toBe(403);
  });
});
