import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";

beforeAll(() => loadDemo(env.DB));

interface Problem {
  readonly type: string;
  readonly status: number;
  readonly instance: string;
}

describe("GET /api/v1/me", () => {
  it("tells whose token it is, with role and scope", async () => {
    expect(await (await ask("/api/v1/me", { as: "bmz" })).json()).toEqual({
      ...{ email: "bmz@mizan.example", name: "Bailleur — BMZ", role: "donor", organisationId: "org-bmz" },
      reach: { kind: "some", agreementIds: ["ag-de-01", "ag-de-02"], projectIds: [], componentIds: [] },
    });
    expect(await (await ask("/api/v1/me", { as: "auditor" })).json()).toMatchObject({
      reach: { kind: "all", agreementIds: [], projectIds: [], componentIds: [] },
    });
  });

  it("is refused without a token, as an RFC 9457 problem", async () => {
    const response = await ask("/api/v1/me");
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    const problem = await response.json<Problem>();
    expect(problem).toMatchObject({ type: "urn:mizan:problem:sign-in-needed", status: 401 });
    expect(problem.instance).toBe(`urn:mizan:request:${response.headers.get("x-request-id")}`);
  });

  it("refuses what is no day", async () => {
    expect((await ask("/api/v1/me?on=2025-02-30", { as: "bmz" })).status).toBe(400);
  });
});

interface Organisations {
  readonly organisations: readonly {
    readonly code: string;
    readonly type: string;
    readonly current: { readonly shortName: { readonly fr: string } } | null;
    readonly names: readonly unknown[];
  }[];
}

describe("GET /api/v1/organisations", () => {
  const ministry = async (query: string) => {
    const answer = await (await ask(`/api/v1/organisations${query}`, { as: "finance" })).json<Organisations>();
    return answer.organisations.find(({ code }) => code === "MTNRA");
  };

  it("lists them with their names, the current one on the day that is asked for", async () => {
    expect(await ministry("")).toMatchObject({ type: "10", current: { shortName: { fr: "MTNRA" } } });
    expect((await ministry(""))?.names).toHaveLength(2);
    expect((await ministry("?on=2021-10-06"))?.current?.shortName.fr).toBe("MRAFP");
  });

  it("knows nothing of before the journal’s first entries", async () => {
    expect(await ministry("?known=0")).toBeUndefined();
  });

  it.each([
    ["officer", 403],
    ["bmz", 403],
    ["manager", 200],
    ["auditor", 200],
    ["admin", 200],
  ])("to %s: %i", async (as, status) => {
    expect((await ask("/api/v1/organisations", { as })).status).toBe(status);
  });

  it("refuses what is no moment", async () => {
    const response = await ask("/api/v1/organisations?known=yesterday", { as: "finance" });
    expect(response.status).toBe(400);
    expect(await response.json<Problem>()).toMatchObject({ type: "urn:mizan:problem:unreadable" });
  });
});
