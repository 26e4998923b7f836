import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { milestone } from "../../../src/milestones/schema.ts";
import { saving } from "../../../src/platform/write.ts";
import { ask, rowOf, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { changing, db } from "../platform/writing.ts";

const PAGE = "/projects/P1/milestones";

beforeAll(() => loadDemo(env.DB));

describe("The milestones of P1 on the page (scenario 20)", () => {
  it.each([
    ["J1.1", "10 31/03/2024 — 10/04/2024 +10 Achevé en retard"],
    ["J1.2", "10 29/02/2024 — 27/02/2024 -2 Achevé "],
    ["J1.3", "20 15/12/2024 — 20/01/2025 +36 Achevé en retard"],
    ["J1.4", "15 31/05/2025 15/08/2025 — +76 En retard"],
    ["J1.5", "15 31/07/2025 20/08/2025 — +20 À risque"],
    ["J1.6", "20 31/12/2025 31/12/2025 — 0 À l’heure"],
    ["J1.7", "10 31/08/2026 31/08/2026 — 0 À l’heure"],
  ])("%s: %s", async (code, told) => {
    expect(await rowOf(await ask(PAGE, { as: "manager" }), code)).toContain(told);
  });

  it("has the figures of the handbook, in French and in Arabic", async () => {
    const french = await textOf(await ask(PAGE, { as: "manager" }));
    for (const figure of ["0,727", "Poids achevé 40 sur 55 échu", "40,0 %", "14,67", "1 à risque, sur 7"])
      expect(french).toContain(figure);
    const arabic = await textOf(await ask(PAGE, { as: "manager", lang: "ar" }));
    for (const figure of ["محطات الإنجاز", "0,727", "40,0 %", "14,67", "متأخر", "+76"])
      expect(arabic).toContain(figure);
  });

  it("draws them, mirrored in Arabic, with the day of the figures and a text for those who do not see", async () => {
    const [french, arabic] = await Promise.all(
      ["fr", "ar"].map(async (lang) => (await ask(PAGE, { as: "manager", lang })).text()),
    );
    const lineOn = (html = "") => Number(/class="gantt-on"><line x1="([\d.]+)%"/.exec(html)?.[1]);
    expect(lineOn(french)).toBeGreaterThan(50);
    expect(lineOn(french) + lineOn(arabic)).toBeCloseTo(100, 2);
    expect(french).toContain(
      "Calendrier des jalons de 1 janvier 2024 à 30 septembre 2026, au 30 juin 2025. 1 en retard",
    );
    expect(french).not.toContain("style=");
  });

  it("is sorted by severity when asked, the worst first", async () => {
    const html = await (await ask(`${PAGE}?sort=state`, { as: "manager" })).text();
    const order = [...html.matchAll(/<tr id="(J1\.\d)"/g)].map(([, code]) => code);
    expect(order).toEqual(["J1.4", "J1.5", "J1.6", "J1.7", "J1.1", "J1.3", "J1.2"]);
  });
});

describe("Time travel", () => {
  it("shows with on= what was not achieved yet on that day", async () => {
    const row = await rowOf(await ask(`${PAGE}?on=2024-12-31`, { as: "manager" }), "J1.3");
    expect(row).toContain("20 15/12/2024 — — n.d. En retard");
    expect(await textOf(await ask(`${PAGE}?on=2024-12-31`, { as: "manager" }))).toContain("0,500");
    expect(await textOf(await ask(`${PAGE}?on=2024-01-01`, { as: "manager" }))).toContain("Aucun jalon échu");
  });

  it("shows with known= what was known before a change, and the change without it", async () => {
    const [before] = await db.select().from(milestone).where(eq(milestone.id, "p1-j1-4"));
    if (!before) throw new Error("no J1.4");
    const { revision, sinceSeq, ...fields } = before;
    const done = { ...fields, actualOn: calendarDate("2025-06-28"), evidence: "PV du comité de pilotage" };
    const head = await changing([saving(milestone, before, done)]);
    const now = await ask(PAGE, { as: "manager" });
    expect(await rowOf(now.clone(), "J1.4")).toContain("28/06/2025 +28 Achevé en retard");
    expect(await textOf(now)).toContain("1,000");
    const then = await ask(`${PAGE}?known=${head.seq - 1}`, { as: "manager" });
    expect(await rowOf(then.clone(), "J1.4")).toContain("+76 En retard");
    expect(await textOf(then)).toContain("0,727");
  });
});

describe("Who sees them", () => {
  it.each([
    ["bmz", "P1", 200],
    ["bmz", "P4", 404],
    ["belgium", "P4", 200],
    ["belgium", "P1", 404],
    ["officer", "P4", 404],
    ["admin", "P1", 403],
    ["manager", "P9", 404],
  ] as const)("%s at %s gets %i", async (as, code, status) => {
    expect((await ask(`/projects/${code}/milestones`, { as })).status).toBe(status);
    expect((await ask(`/api/v1/projects/${code}/milestones`, { as })).status).toBe(status);
  });

  it("nobody gets in without signing in", async () => {
    expect((await ask(PAGE)).status).toBe(303);
    expect((await ask(`/api/v1${PAGE}`)).status).toBe(401);
  });
});

describe("The milestones in the API", () => {
  it.each([
    ["P2", 0.636, 35, 55, 1],
    ["P4", 1, 60, 60, 0],
  ])("%s has the index %d", async (...[code, scheduleIndex, weightAchieved, weightDue, lateCount]) => {
    const answer = await ask(`/api/v1/projects/${code}/milestones`, { as: "manager" });
    const figures = { scheduleIndex, weightAchieved, weightDue, lateCount, on: "2025-06-30" };
    expect(await answer.json()).toMatchObject(figures);
  });

  it("gives each with its state, and null where the day has not come", async () => {
    const answer = await ask("/api/v1/projects/P2/milestones?on=2025-01-31", { as: "bmz" });
    const { milestones } = await answer.json<{ milestones: Record<string, unknown>[] }>();
    const second = milestones.find(({ code }) => code === "J2.2");
    expect(second).toMatchObject({ actualOn: null, slippageDays: null, state: "late", baselineOn: "2024-12-31" });
  });
});
