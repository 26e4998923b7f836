import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { PERMISSIONS } from "../../../src/people/rules.ts";
import { person, session } from "../../../src/people/schema.ts";
import { sha256 } from "../../../src/platform/chain.ts";
import { saving } from "../../../src/platform/write.ts";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { file, PDF, sendMultipart } from "../milestones/sending.ts";
import { changing, db, refusal, rows } from "../platform/writing.ts";
import { fieldsIn, saidOn, send } from "../portfolio/forms.ts";
import { addressOf, ROUTES } from "../routes.ts";

const LIST = file("Listes T4.pdf", PDF);

/** The RAAN’s focal point: an officer whose scope is component C2 of P1 alone. Asks as `mizan-demo-raan`. */
const RAAN = {
  id: "person-raan",
  email: "raan@mizan.example",
  name: "Point focal RAAN",
  role: "officer",
  organisationId: "org-mtnra",
  reach: "some",
  agreementIds: [],
  projectIds: [],
  componentIds: ["p1-c2"],
  endedAt: null,
} as const;

const FORM = "/report/P1/I1.4";
const SEPTEMBER = "on=2025-09-30";

beforeAll(async () => {
  await loadDemo(env.DB);
  await changing([saving(person, undefined, RAAN)]);
  const at = "2025-07-01T08:00:00.000Z";
  await db.insert(session).values({
    ...{ tokenHash: sha256("mizan-demo-raan"), id: "token-raan", personId: RAAN.id, kind: "api", label: "Téléphone" },
    ...{ canWrite: true, createdAt: at, expiresAt: "2099-12-31T23:59:59.999Z", lastSeenAt: at },
  });
});

const stored = (indicator: string) =>
  rows<{ status: string; value_milli: number; entered_by: string; women: number }>(
    "SELECT * FROM indicator_value WHERE indicator_id = ? AND period_end = '2025-09-30'",
    indicator,
  );

describe("What a focal point finds", () => {
  it("is the list of what to report of the component, with nothing of the others", async () => {
    expect((await ask("/", { as: "raan" })).headers.get("location")).toBe("/report");
    const text = await textOf(await ask(`/report?${SEPTEMBER}`, { as: "raan" }));
    for (const told of ["P1 · C2", "I1.4", "T3 2025", "À saisir", "J1.4", "1 indicateur attend votre saisie"])
      expect(text).toContain(told);
    for (const foreign of ["I1.1", "I1.2", "I1.5", "J1.1", "J1.7", "P2", "P4", "Portefeuille"])
      expect(text).not.toContain(foreign);
    const arabic = await textOf(await ask(`/report?${SEPTEMBER}`, { as: "raan", lang: "ar" }));
    for (const told of ["ما يجب التصريح به", "السفراء الرقميون", "في انتظار الإدخال"]) expect(arabic).toContain(told);
  });

  it("leaves out what is reported and what is over", async () => {
    const text = await textOf(await ask("/report?on=2025-06-30", { as: "raan" }));
    expect(text).toContain("Tout est déclaré pour les périodes échues.");
    expect(text).toContain("I1.4 Ambassadeurs numériques formés (F/H) T2 2025 Validée");
    expect(text).not.toContain("J1.2");
  });

  const routes = Object.entries(ROUTES).filter(([route, needs]) => {
    const roles: readonly string[] = needs === "anybody" ? [] : PERMISSIONS[needs].roles;
    return route.startsWith("GET ") && roles.includes("officer") && !route.includes("/report");
  });

  it.each(routes.map(([route]) => route))("is nothing of the portfolio at %s", async (route) => {
    const answer = await ask(addressOf(route, "raan"), { as: "raan" });
    const isOwn =
      ["account.own", "token.manage", "work.read", "search.read"].includes(ROUTES[route] ?? "") ||
      route.endsWith("/update");
    expect([answer.status, route]).toEqual([expect.toSatisfy((status) => isOwn || [403, 404].includes(status)), route]);
    const said = await textOf(answer);
    for (const foreign of ["Transformation numérique", "AG-DE", "AG-BE", "3 000 000"])
      expect(said).not.toContain(foreign);
  });
});

describe("What a focal point reports", () => {
  const typed = { "p1-i1-4.value": "30", "p1-i1-4.women": "16", "p1-i1-4.men": "14", "p1-i1-4.source": "Listes T3" };
  const opened = async (address: string) => fieldsIn(await (await ask(address, { as: "raan" })).text(), FORM);

  it("is one short form for an indicator and a period, held to the same rules", async () => {
    const fields = await opened(`${FORM}?period=2025-Q3`);
    const wrong = await send(FORM, { ...fields, ...typed, "p1-i1-4.men": "13", step: "submit" }, { as: "raan" });
    expect(wrong.status).toBe(422);
    expect(saidOn(await wrong.text())).toEqual(["F + H (29) ≠ total (30). Écart : 1."]);
    const sent = await send(FORM, { ...fields, ...typed, step: "submit" }, { as: "raan" });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, "/report?done=changed"]);
    expect(await stored("p1-i1-4")).toMatchObject([
      { status: "submitted", value_milli: 30_000, women: 16, entered_by: RAAN.id },
    ]);
    const list = await textOf(await ask(`/report?${SEPTEMBER}`, { as: "raan" }));
    expect(list).toContain("T3 2025 Soumise");
  });

  it("is then approved by somebody else (SEC-01)", async () => {
    const queue = await textOf(await ask("/indicators/approvals", { as: "manager" }));
    expect(queue).toContain("Point focal RAAN");
    expect((await ask("/indicators/approvals", { as: "raan" })).status).toBe(403);
  });

  it("is nothing of another component, whichever way it is sent", async () => {
    expect((await ask("/report/P1/I1.1", { as: "raan" })).status).toBe(404);
    expect((await ask("/report/P2/I2.1", { as: "raan" })).status).toBe(404);
    const fields = await opened(`${FORM}?period=2025-Q3`);
    const forged = { ...fields, step: "submit", "p1-i1-1.value": "9", "p1-i1-1.source": "Forgé" };
    expect((await send("/report/P1/I1.1", forged, { as: "raan" })).status).toBe(404);
    expect((await send("/projects/P1/values", forged, { as: "raan" })).status).toBe(404);
    const body = { periodStart: "2025-07-01", periodEnd: "2025-09-30", value: 9, source: "Forgé" };
    const api = (indicator: string) =>
      ask("/api/v1/projects/P1/indicator-values", { as: "raan", method: "POST", body: { ...body, indicator } });
    expect((await api("I1.1")).status).toBe(422);
    expect(await stored("p1-i1-1")).toEqual([]);
    expect((await ask("/projects/P1/indicators", { as: "raan" })).status).toBe(403);
  });

  it("may bring its documents, which the approver and then donors find beside the value (IND-10)", async () => {
    const fields = await opened(`${FORM}?period=2025-Q4`);
    const value = { "p1-i1-4.value": "8", "p1-i1-4.source": "Listes T4", step: "submit", isForDonors: "yes" };
    const alone = await sendMultipart(FORM, { ...fields, step: "draft" }, { as: "raan", files: [LIST] });
    expect([alone.status, saidOn(await alone.text())[0]]).toEqual([
      422,
      expect.stringContaining("Saisissez une valeur"),
    ]);
    const sent = await sendMultipart(FORM, { ...fields, ...value }, { as: "raan", files: [LIST] });
    expect(sent.status).toBe(303);
    const [proof] = await rows<{ id: string; entity_id: string; entered_by: string }>("SELECT * FROM evidence");
    expect(proof).toMatchObject({ entity_id: "p1-i1-4-2025-10-01-2025-12-31", entered_by: RAAN.id });
    const path = `/evidence/${proof?.id}`;
    expect(await (await ask("/indicators/approvals", { as: "manager" })).text()).toContain(`href="${path}"`);
    const page = "/projects/P1/indicators/I1.4";
    expect(await (await ask(page, { as: "manager" })).text()).toContain(`href="${path}"`);
    expect((await ask(path, { as: "manager" })).status).toBe(200);
    expect((await ask(path, { as: "bmz" })).status).toBe(404);
    const decide = (decision: string, revision: string) =>
      send(`/indicators/values/${proof?.entity_id}`, { decision, revision, reason: "" }, { as: "manager" });
    expect((await decide("approve", "1")).status).toBe(303);
    const withdrawn = await send(path, { revision: "1", step: "withdraw", back: page }, { as: "manager" });
    expect(withdrawn.status).toBe(400);
    expect((await decide("publish", "2")).status).toBe(303);
    expect((await ask(path, { as: "bmz" })).status).toBe(200);
    expect((await ask(path, { as: "belgium" })).status).toBe(404);
  });

  it("is a milestone’s new forecast with its cause, on the same short form", async () => {
    const path = "/projects/P1/milestones/J1.4/update";
    const html = await (await ask(path, { as: "raan" })).text();
    const links = [...html.matchAll(/<a [^>]*href="(\/(?!\/)[^"?#]*)/g)].map(([, href = ""]) => href);
    expect(links.filter((link) => link !== "/account/tokens").length).toBeGreaterThan(3);
    for (const link of links.filter((one) => one !== "/account/tokens"))
      expect([200, 303], link).toContain((await ask(link, { as: "raan" })).status);
    const typed = {
      ...fieldsIn(html, path),
      forecastOn: "2099-09-30",
      reasonCode: "approval",
      cause: "Comité reporté",
    };
    const sent = await send(path, { ...typed, step: "submit" }, { as: "raan" });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, "/report?done=updateSent"]);
    expect(await rows("SELECT forecast_on, status, entered_by FROM milestone_update")).toEqual([
      { forecast_on: "2099-09-30", status: "submitted", entered_by: RAAN.id },
    ]);
    for (const foreign of ["P1/milestones/J1.3", "P1/milestones/J1.7", "P2/milestones/J2.3"])
      expect((await ask(`/projects/${foreign}/update`, { as: "raan" })).status).toBe(404);
    expect((await ask("/projects/P1/milestones/J1.4", { as: "raan" })).status).toBe(403);
  });

  it("is told by the API too, with the period due", async () => {
    const answer = await ask(`/api/v1/report?on=2025-12-31`, { as: "raan" });
    const { due } = await answer.json<{ due: object[] }>();
    expect(due).toMatchObject([{ indicator: "I1.4", component: "C2", period: "2025-Q4", state: "done" }]);
    expect(due).toHaveLength(1);
  });

  it("is open to an officer of the project too", async () => {
    const text = await textOf(await ask(`/report?${SEPTEMBER}`, { as: "officer" }));
    for (const told of ["P1 · Tout le projet", "I1.2", "P1 · C1", "I1.1", "P2 · C3"]) expect(text).toContain(told);
    expect(text).not.toContain("P4");
    expect(await (await ask("/projects/P1/values", { as: "officer" })).text()).toContain('href="/report"');
  });
});

describe("How a focal point is made", () => {
  it("is an officer with components ticked, and nothing else", async () => {
    const account = { email: "oujda@mizan.example", name: "Point focal Oujda", role: "officer", reach: "some" };
    const typed = { ...account, organisation: "org-mtnra", components: "p1-c2", reason: "Note du 12/07/2025" };
    const both = await send("/admin/users", { ...typed, projects: "p1" }, { as: "admin" });
    expect(both.status).toBe(422);
    expect(saidOn(await both.text())[0]).toContain("Un point focal ne voit que ses composantes");
    expect((await send("/admin/users", typed, { as: "admin" })).status).toBe(201);
    expect(await rows("SELECT component_ids, project_ids FROM person WHERE email = ?", account.email)).toEqual([
      { component_ids: '["p1-c2"]', project_ids: "[]" },
    ]);
    expect(await textOf(await ask("/admin/users", { as: "admin" }))).toContain("P1 · C2");
  });

  it("is held by the database too", async () => {
    const next = "revision = revision + 1, since_seq = (SELECT max(seq) FROM journal)";
    for (const change of ["role = 'manager'", "reach = 'all'", `project_ids = '["p1"]'`, "component_ids = '[]'"])
      expect(await refusal(`UPDATE person SET ${change}, ${next} WHERE id = 'person-raan'`)).toContain("CHECK");
  });

  it("tells it in the API", async () => {
    const answer = await exports.default.fetch("https://mizan.example/api/v1/me", {
      headers: { authorization: "Bearer mizan-demo-raan" },
    });
    expect(await answer.json()).toMatchObject({ reach: { kind: "parts", componentIds: ["p1-c2"], projectIds: [] } });
  });
});
