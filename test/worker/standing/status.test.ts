import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, textOf } from "../asking.ts";
import { booked, expense } from "../budgets/booking.ts";
import { loadDemo } from "../demo.ts";
import { refusal, rows } from "../platform/writing.ts";
import { opened, saidOn, send } from "../portfolio/forms.ts";
import { tableOf, wordsOf } from "../reading.ts";

beforeAll(() => loadDemo(env.DB));

const P2 = "/projects/P2";
const FORM = `${P2}/standing`;
const REASON = "Le Copil du 12/06/2025 a accepté le nouveau calendrier.";

const page = async (address: string, as = "manager", lang = "fr") => (await ask(address, { as, lang })).text();

interface StandingJson {
  readonly status: string;
  readonly computed: string;
  readonly fixed: { readonly status: string; readonly until: string } | null;
  readonly alerts: readonly { readonly rule: string }[];
}

const standingOf = async (address: string, as = "manager") =>
  (await ask(`/api/v1/projects/${address}`, { as })).json<StandingJson>();

describe("How a project stands", () => {
  it("shows three dimensions, the worst of them as its status (scenario 16)", async () => {
    const words = wordsOf(await page("/projects/P1"));
    expect(words).toContain(
      "Statut À risque Calendrier À risque 0,727 indice des jalons Finances À risque 48,33 % / 58,30 % · 0,829 " +
        "rythme de consommation Résultats",
    );
    expect(await standingOf("P2/standing")).toMatchObject({ status: "bad", computed: "bad", fixed: null });
  });

  it("draws the project’s S-curve: 1 450 000 for 1 750 000, to end at 2 970 000 (scenario 17)", async () => {
    const words = wordsOf(await page("/projects/P1"));
    expect(words).toContain("Au 30/06/2025, 1 450 000 EUR réalisés pour 1 750 000 EUR prévus à cette date.");
    expect(words).toContain("Prévision à l’achèvement : 2 970 000 EUR.");
  });

  it("of a closed project it shows the curve, and no status", async () => {
    const words = wordsOf(await page("/projects/P3"));
    expect(words).toContain("Courbe en S");
    expect(words).not.toContain("État du projet");
    expect((await ask("/api/v1/projects/P3/standing", { as: "manager" })).status).toBe(404);
  });

  it("says who reported what: names for the house, none for donors", async () => {
    const told = async (as: string) => tableOf(await page("/projects/P1", as), "Fraîcheur des données").body;
    expect((await told("bmz")).map(([what, upTo]) => [what?.text, upTo?.text])).toEqual([
      ["Dépenses", "30/06/2025"],
      ["Jalons", "—"],
      ["Indicateurs", "30/06/2025"],
      ["Prévisions", "30/06/2025"],
    ]);
    await booked(expense("p1-line-c3", 1));
    expect((await told("manager"))[0]?.[3]?.text).toBe("Responsable de programme · Responsable de programme");
    expect((await told("bmz"))[0]?.[3]?.text).toBe("Responsable de programme");
  });

  it("tells donors no alert of what waits inside, and is not there for others", async () => {
    const rules = async (as: string) =>
      (await standingOf("P1/standing?on=2025-09-30", as)).alerts.map(({ rule }) => rule);
    expect(await rules("bmz")).toEqual(["noSpending", "milestoneLate"]);
    expect(await rules("manager")).toEqual(
      expect.arrayContaining(["noSpending", "milestoneLate", "periodOpen", "valueMissing", "forecastMissing"]),
    );
    expect((await ask("/api/v1/projects/P4/standing", { as: "bmz" })).status).toBe(404);
  });
});

describe("A status fixed by hand", () => {
  it("needs a reason, and differs from what the dimensions say; everything typed is kept", async () => {
    const form = await opened(FORM);
    const short = await send(FORM, { ...form, pace: "watch", reason: "Copil" });
    expect(short.status).toBe(422);
    const html = await short.text();
    expect(saidOn(html)).toEqual(["Expliquez en au moins 20 caractères : le motif est montré avec le statut."]);
    expect(html).toContain(">Copil</textarea>");
    expect(saidOn(await (await send(FORM, { ...form, pace: "bad", reason: REASON })).text())).toEqual([
      "Les trois dimensions donnent déjà ce statut : rien n’est à fixer.",
    ]);
    expect((await send(FORM, { ...form, pace: "purple", reason: REASON })).status).toBe(422);
    expect((await send(FORM, { ...form, pace: "automatic", reason: "" })).status).toBe(422);
  });

  it("stands for the quarter, shown as fixed to everybody, journalled with its reason; then it expires", async () => {
    const form = await opened(FORM);
    const saved = await send(FORM, { ...form, pace: "watch", reason: REASON });
    expect(saved.headers.get("location")).toBe(`${P2}?done=changed`);
    for (const as of ["manager", "bmz"]) {
      const words = wordsOf(await page(P2, as));
      expect(words).toContain("À risque (fixé à la main)");
      expect(words).toContain(
        `Statut fixé à la main jusqu’au 30/06/2025 ; les trois dimensions donnent : En retard. Motif : ${REASON}`,
      );
    }
    expect(wordsOf(await page("/"))).toContain("À risque (fixé à la main)");
    expect(await standingOf("P2/standing")).toMatchObject({ status: "watch", fixed: { until: "2025-06-30" } });
    expect(await standingOf("P2/standing?on=2025-07-01")).toMatchObject({ status: "bad", fixed: null });
    const [deed] = await rows<{ action: string; reason: string }>(
      "SELECT action, reason FROM journal ORDER BY seq DESC LIMIT 1",
    );
    expect(deed).toEqual({ action: "standing.fix", reason: REASON });
    expect(await textOf(await ask(`${P2}/history`, { as: "manager" }))).toContain("Statut fixé à la main");
    const again = await send(FORM, { ...form, pace: "watch", reason: REASON });
    expect(again.headers.get("location")).toBe(`${P2}?done=repeated`);
  });

  it("met by another’s, is told so and kept; given back, the dimensions speak again", async () => {
    const [mine, theirs] = [await opened(FORM), await opened(FORM)];
    expect((await send(FORM, { ...theirs, pace: "good", reason: REASON })).status).toBe(303);
    const met = await send(FORM, { ...mine, pace: "watch", reason: `${REASON} Oui.` });
    expect(met.status).toBe(409);
    expect(await met.text()).toContain("Oui.</textarea>");
    expect((await send(FORM, { ...(await opened(FORM)), pace: "automatic", reason: "" })).status).toBe(303);
    expect(await standingOf("P2/standing")).toMatchObject({ status: "bad", fixed: null });
  });

  it("is fixed through the API, by who may, and by nobody else", async () => {
    const put = (as: string, body: unknown) => ask("/api/v1/projects/P2/standing", { as, method: "PUT", body });
    expect((await put("finance", { status: "watch", reason: REASON })).status).toBe(403);
    expect((await put("manager", { status: "watch", reason: "non" })).status).toBe(422);
    expect(await (await put("manager", { status: "watch", reason: REASON })).json()).toEqual({
      project: "P2",
      status: "watch",
    });
    expect((await put("manager", { status: null })).status).toBe(200);
    expect((await ask(FORM, { as: "finance" })).status).toBe(403);
    expect((await ask("/projects/P3/standing", { as: "manager" })).status).toBe(404);
  });

  it("is one for a project and quarter, and has a reason: the database keeps that too", async () => {
    const insert = (reason: string) =>
      refusal(`INSERT INTO status_override (id, project_id, quarter, pace, reason, is_withdrawn, decided_by, revision, since_seq)
        VALUES ('x', 'p2', '2025-Q2', 'good', '${reason}', 0, 'person-manager', 1, 1)`);
    expect(await insert("Motif")).toContain("UNIQUE constraint failed");
    expect(await insert("")).not.toBe("done");
  });
});
