import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { jobScope, remind } from "../../../src/work/actions/reminders.ts";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { formAt, headSeq, lastEntry, problemsIn, rows, send, signedInAs, visit } from "../people/visiting.ts";
import { tableOf, wordsOf } from "../reading.ts";
import { booked, expense } from "./booking.ts";

const T1 = "/admin/periods/AG-DE-01/2025-Q1";
const WHY = "Facture de mars retrouvée après la clôture";

let finance = "";
let second = "";

beforeAll(async () => {
  await loadDemo(env.DB);
  finance = await signedInAs("finance");
  second = await signedInAs("finance2");
});

/** Sends a step from the page as it stands. */
async function step(name: string, { cookie = finance, path = T1, reason = "" } = {}): Promise<Response> {
  const fields = await formAt(path, cookie);
  return send(`${path}?step=${name}`, { ...fields, reason }, { cookie });
}

const statusOf = async () =>
  (await rows<{ status: string }>("SELECT status FROM period WHERE quarter = ?", "2025-Q1"))[0]?.status;

const pageWords = async (path = T1, cookie = finance) => wordsOf(await (await visit(path, { cookie })).text());

describe("the list of periods", () => {
  it("shows each agreement’s quarters up to today, newest first, open where nothing was done", async () => {
    const html = await (await visit("/admin/periods", { cookie: finance })).text();
    const { body } = tableOf(html, "Périodes AG-DE-01");
    expect(body.at(-1)?.map(({ text }) => text)).toEqual(["T4 2023", "Ouverte", "0", "—", "—", "Examiner"]);
    expect(body.at(-1)?.at(-1)?.href).toBe("/admin/periods/AG-DE-01/2023-Q4");
  });

  it("is not for donors", async () => {
    for (const path of ["/admin/periods", T1, "/api/v1/agreements/AG-DE-01/periods"])
      expect((await ask(path, { as: "bmz" })).status, path).toBe(403);
    expect((await send(`${T1}?step=close`, { revision: "0" }, { cookie: await signedInAs("bmz") })).status).toBe(403);
  });

  it("shows an administrator no business data, a project officer only their agreements", async () => {
    const admin = await (await ask(T1, { as: "admin" })).text();
    expect(wordsOf(admin)).not.toContain("Contrôles avant clôture");
    const officer = await (await ask("/admin/periods", { as: "officer" })).text();
    expect([officer.includes("AG-DE-01"), officer.includes("AG-BE-02")]).toEqual([true, false]);
    expect((await ask("/admin/periods/AG-BE-02/2025-Q1", { as: "officer" })).status).toBe(404);
  });

  it.each(["/admin/periods/AG-DE-01/2019-Q1", "/admin/periods/AG-DE-01/T1", "/admin/periods/AG-XX/2025-Q1"])(
    "has no %s",
    async (path) => {
      expect((await visit(path, { cookie: finance })).status).toBe(404);
    },
  );
});

describe("closing a period", () => {
  it("is for finance, from a review, once nothing stands against it", async () => {
    expect((await send(`${T1}?step=review`, { revision: "0" }, { cookie: await signedInAs("manager") })).status).toBe(
      403,
    );
    expect(await problemsIn(await step("close"))).toEqual([
      "La période T1 2025 est maintenant « Ouverte » : cette action n’y est pas possible.",
    ]);
    expect((await step("review")).status).toBe(303);
    expect(await statusOf()).toBe("in_review");
    await booked(
      expense("p1-line-c1", 100, {
        quarter: quarter("2025-Q1"),
        bookedOn: calendarDate("2025-03-12"),
        status: "submitted",
      }),
    );
    const html = await (await visit(T1, { cookie: finance })).text();
    const { body } = tableOf(html, "Contrôles avant clôture");
    expect(body[0]?.map(({ text }) => text)).toEqual([
      "P1 : une écriture n’est pas encore validée (brouillon ou soumise).",
      "PER-04",
      "Écritures",
    ]);
    expect(body[0]?.[2]?.href).toBe("/projects/P1/entries");
    expect(html).not.toContain("step=close");
    const refused = await send(`${T1}?step=close`, { revision: "1" }, { cookie: finance });
    expect(refused.status).toBe(422);
    expect((await problemsIn(refused)).join()).toContain("une écriture n’est pas encore validée");
  });

  it("lacks a rate for a month of an expense in dirhams (FX-04, scenario 11)", async () => {
    const path = "/admin/periods/AG-DE-01/2025-Q3";
    const july = { currency: "MAD", rateMicro: null, ratedOn: null, rateSource: null, madMinor: 500_000 } as const;
    await booked(
      expense("p1-line-c1", 5_000, { ...july, bookedOn: calendarDate("2025-07-14"), quarter: quarter("2025-Q3") }),
    );
    expect((await step("review", { path })).status).toBe(303);
    const refused = await send(`${path}?step=close`, { revision: "1" }, { cookie: finance });
    expect((await problemsIn(refused)).join("\n")).toContain(
      "Aucun taux EUR/MAD pour 07/2025 (source InforEuro). Saisissez le taux avant de soumettre la période.",
    );
  });

  it("is journalled, and the page says that nothing can be entered and who can change that", async () => {
    const path = "/admin/periods/AG-DE-01/2024-Q1";
    await step("review", { path });
    const response = await step("close", { path });
    expect(response.headers.get("location")).toBe(`${path}?done=periodClosed`);
    expect(await lastEntry()).toMatchObject({ action: "period.close", actor_id: "person-finance" });
    const words = await pageWords(path);
    expect(words).toContain(
      "La période T1 2024 est clôturée. Demandez une réouverture ou saisissez la correction en T2 2024.",
    );
    expect(words).toContain("une autre personne du service financier, ou un administrateur, l’approuve");
  });

  it("from a page that is no longer true changes nothing", async () => {
    const before = await headSeq();
    expect((await send(`${T1}?step=resume`, { revision: "7" }, { cookie: finance })).status).toBe(409);
    expect((await send(`${T1}?step=explode`, { revision: "1" }, { cookie: finance })).status).toBe(404);
    expect(await headSeq()).toBe(before);
  });
});

describe("a closed period (scenario 28)", () => {
  const closed = "/admin/periods/AG-DE-02/2025-Q1";

  beforeAll(async () => {
    await step("review", { path: closed });
    await step("close", { path: closed });
  });

  it("takes no expense dated in it, whoever writes; the open one takes it as a regularisation", async () => {
    const late = { bookedOn: calendarDate("2025-03-12"), quarter: quarter("2025-Q1") };
    await expect(booked(expense("p2-line-x", 100, late))).rejects.toMatchObject({ name: "Held", rule: "PER-01" });
    const regular = { isRegularisation: true, documentOn: calendarDate("2025-03-12"), quarter: quarter("2025-Q2") };
    await booked(expense("p2-line-x", 100, regular));
    expect(await rows("SELECT quarter, document_on FROM entry WHERE is_regularisation = 1")).toEqual([
      { quarter: "2025-Q2", document_on: "2025-03-12" },
    ]);
  });

  it("keeps the rates that it used (FX-06)", async () => {
    const form = { ratedOn: "2025-03-01", rate: "10,80", kind: "inforeuro", quote: "MAD", source: "Correction" };
    const refused = await send("/admin/rates", form, { cookie: finance });
    expect((await problemsIn(refused)).join()).toContain(
      "Le taux du 01/03/2025 (InforEuro) a servi dans une période clôturée (AG-DE-02, T1 2025) : il ne change plus.",
    );
  });

  it("is reopened by two people, for five working days (scenario 29)", async () => {
    expect(await problemsIn(await step("askReopening", { path: closed, reason: "Oubli" }))).toEqual([
      "Motif : 5 caractères ; il en faut au moins 20, pour dire ce qui doit être corrigé et pourquoi.",
    ]);
    expect((await step("askReopening", { path: closed, reason: WHY })).headers.get("location")).toBe(
      `${closed}?done=reopeningAsked`,
    );
    const own = await (await visit(closed, { cookie: finance })).text();
    expect(own).not.toContain("step=approveReopening");
    expect(wordsOf(own)).toContain("une autre personne du service financier, ou un administrateur, doit en décider");
    const refused = await send(`${closed}?step=approveReopening`, { revision: "3" }, { cookie: finance });
    expect([refused.status, wordsOf(await refused.text()).includes("Séparation des tâches")]).toEqual([403, true]);
    const api = "/api/v1/agreements/AG-DE-02/periods/2025-Q1";
    expect((await ask(`${api}/reopening-approval`, { as: "finance", method: "POST", body: {} })).status).toBe(403);
    expect((await step("approveReopening", { path: closed, cookie: second })).headers.get("location")).toBe(
      `${closed}?done=periodReopened`,
    );
    const [row] = await rows<{ until: string; asked: string; by: string }>(
      "SELECT reopened_until AS until, reopening_asked_by AS asked, reopened_by AS by FROM period WHERE status = 'reopened'",
    );
    expect([row?.asked, row?.by]).toEqual(["person-finance", "person-finance2"]);
    const days = (Date.parse(row?.until ?? "") - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(5);
    expect(days).toBeLessThanOrEqual(8);
    await booked(expense("p2-line-x", 50, { bookedOn: calendarDate("2025-03-12"), quarter: quarter("2025-Q1") }));
  });

  it("reopened, is closed again by finance", async () => {
    expect((await step("close", { path: closed })).status).toBe(303);
    expect(await pageWords(closed)).toContain("est clôturée");
  });

  it("reopened, is told once to the donor of the agreement, however often the day’s job runs (scenario 29)", async () => {
    const mails = () =>
      rows("SELECT email, subject FROM mail WHERE id IN (SELECT mail_id FROM reopening_notice) ORDER BY email");
    const told = [{ email: "bmz@mizan.example", subject: "Mizan : une période rouverte" }];
    for (const day of ["2025-08-21", "2025-08-21", "2025-08-22"]) {
      await remind(jobScope(env.DB, "2025-08-21T05:00:00.000Z", calendarDate(day)), "https://mizan.example", undefined);
      expect(await mails()).toEqual(told);
    }
    await expect(env.DB.prepare("DELETE FROM reopening_notice").run()).rejects.toThrow("append-only");
  });

  it("is asked for by an officer and declined with a reason by an administrator", async () => {
    const officer = await signedInAs("officer");
    expect((await step("askReopening", { path: closed, cookie: officer, reason: WHY })).status).toBe(303);
    const admin = await signedInAs("admin");
    expect((await step("declineReopening", { path: closed, cookie: admin, reason: "non" })).status).toBe(422);
    expect(
      (await step("declineReopening", { path: closed, cookie: admin, reason: "À saisir en T2 comme régularisation" }))
        .status,
    ).toBe(303);
    expect(await rows("SELECT 1 FROM period WHERE reopening_asked_by IS NOT NULL")).toEqual([]);
  });
});

describe("periods by the API", () => {
  const at = "/api/v1/agreements/AG-BE-02/periods";
  const post = (path: string, as: string, body: unknown = {}) => ask(`${at}/${path}`, { as, method: "POST", body });

  it("are listed, and shown with their blockers", async () => {
    const { periods } = (await (await ask(at, { as: "auditor" })).json()) as {
      periods: { quarter: string; status: string }[];
    };
    expect(periods.at(-1)).toMatchObject({ status: "open" });
    const one = await ask(`${at}/2025-Q1`, { as: "auditor" });
    expect(await one.json()).toMatchObject({ agreement: "AG-BE-02", quarter: "2025-Q1", status: "open", blockers: [] });
    expect((await ask(`${at}/2025-Q9`, { as: "auditor" })).status).toBe(404);
  });

  it("go through their whole life with two people", async () => {
    expect((await post("2025-Q1/review", "manager")).status).toBe(403);
    expect((await post("2025-Q1/closure", "finance")).status).toBe(422);
    expect((await post("2025-Q1/review", "finance")).status).toBe(200);
    expect(await (await post("2025-Q1/closure", "finance")).json()).toMatchObject({ status: "closed" });
    expect((await post("2025-Q1/reopening-approval", "finance2")).status).toBe(422);
    const short = await post("2025-Q1/reopening-request", "manager", { reason: "court" });
    expect(((await short.json()) as { problems: { rule: string }[] }).problems.map(({ rule }) => rule)).toEqual([
      "PER-02",
    ]);
    expect((await post("2025-Q1/reopening-request", "manager", { reason: WHY })).status).toBe(200);
    expect(await (await post("2025-Q1/reopening-approval", "admin")).json()).toMatchObject({ status: "reopened" });
  });
});
