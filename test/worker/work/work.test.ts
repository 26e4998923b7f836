import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { sendUpdate } from "../milestones/sending.ts";
import { SLOW, send, visit } from "../people/visiting.ts";

interface Shown {
  readonly late: readonly { milestone: string }[];
  readonly due: readonly { milestone: string; dueOn: string }[];
  readonly followed: readonly { milestone: string }[];
  readonly returned: readonly { kind: string; reason: string; page: string }[];
  readonly waiting: readonly { kind: string; code: string; place: string; page: string; enteredBy: string }[];
}

const workOf = async (as: string, on = ""): Promise<Shown> =>
  (await ask(`/api/v1/work${on && `?on=${on}`}`, { as })).json();

beforeAll(() => loadDemo(env.DB));

describe("My work", SLOW, () => {
  it("holds what is due in 14 days, and what has become late without a forecast", async () => {
    const soon = await workOf("officer", "2025-08-06");
    expect(soon.due).toMatchObject([
      { milestone: "J1.4", dueOn: "2025-08-15" },
      { milestone: "J1.5", dueOn: "2025-08-20" },
    ]);
    expect(soon.late).toEqual([]);
    const after = await workOf("officer", "2025-08-21");
    expect([after.due, after.late.map(({ milestone }) => milestone)]).toEqual([[], ["J1.4", "J1.5"]]);
    expect(await workOf("finance", "2025-08-21")).toMatchObject({ late: [], due: [] });
  });

  it("brings an update to the manager, and back to the officer with the reason", async () => {
    const sent = await sendUpdate("J1.4", {
      forecastOn: "2025-09-15",
      reasonCode: "implementation",
      cause: "Avis attendu",
    });
    expect(sent.status).toBe(303);
    const { waiting } = await workOf("manager");
    expect(waiting).toMatchObject([
      { kind: "milestoneUpdate", place: "P1", code: "J1.4", page: "/milestones/approvals" },
    ]);
    expect((await workOf("officer")).waiting).toEqual([]);
    const update = await env.DB.prepare("SELECT id FROM milestone_update WHERE status = 'submitted'").first<{
      id: string;
    }>();
    const decision = { decision: "return", reason: "Joindre l’avis", revision: 1 };
    const path = `/api/v1/milestone-updates/${update?.id}/decision`;
    expect((await ask(path, { as: "manager", method: "POST", body: decision })).status).toBeLessThan(300);
    expect((await workOf("manager")).waiting).toEqual([]);
    expect((await workOf("officer")).returned).toMatchObject([
      { kind: "milestoneUpdate", reason: "Joindre l’avis", page: "/projects/P1/milestones/J1.4/update" },
    ]);
    expect(await textOf(await ask("/work", { as: "officer" }))).toContain("Joindre l’avis");
  });

  it("shows at 30/06/2025 what is late with a forecast, and its ways keep the day that was asked for", async () => {
    const { followed } = await workOf("officer", "2025-06-30");
    expect(followed.map(({ milestone }) => milestone)).toEqual(["J1.4", "J2.3"]);
    const page = await ask("/work?on=2025-06-30", { as: "manager" });
    const html = await page.text();
    expect(html).toContain('href="/projects/P2/milestones/J2.3/update?on=2025-06-30"');
    expect(html).toContain('href="/report?on=2025-06-30"');
  });

  it("is the first page of officer and manager, and of nobody else", async () => {
    const first = async (name: string) => (await send("/sign-in", { demo: `person-${name}` })).headers.get("location");
    expect([await first("officer"), await first("manager")]).toEqual(["/work", "/work"]);
    expect([await first("finance"), await first("bmz")]).toEqual(["/", "/progress"]);
    expect((await visit("/work")).status).not.toBe(200);
  });

  it("says in words what waits, in the three languages, and that nothing does", async () => {
    const page = await textOf(await ask("/work?on=2025-08-21", { as: "officer" }));
    for (const words of ["En retard, sans prévision valable", "J1.5", "82 jours"]) expect(page).toContain(words);
    expect(await textOf(await ask("/work?on=2025-08-21", { as: "officer", lang: "ar" }))).toContain(
      "متأخرة دون توقع صالح",
    );
    expect(await textOf(await ask("/work", { as: "admin", lang: "en" }))).toContain("Nothing waits for you");
  });
});
