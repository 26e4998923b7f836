import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, rowOf, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { refusal, rows } from "../platform/writing.ts";
import { opened, saidOn, send } from "../portfolio/forms.ts";
import { PDF, sendUpdate } from "./sending.ts";

beforeAll(() => loadDemo(env.DB));

const P1 = "/projects/P1/milestones";
const api = `/api/v1${P1}`;
const post = (address: string, body: unknown, as = "officer") => ask(address, { as, method: "POST", body });
const json = async <T>(address: string, as = "manager"): Promise<T> => (await ask(address, { as })).json<T>();

describe("The plan", () => {
  it("takes a milestone when all weights make 100, and says the sum when they do not (JAL-09)", async () => {
    const fields = {
      ...(await opened(`${P1}/new`, "officer")),
      code: "J1.8",
      "title.fr": "Atelier",
      baselineOn: "2026-03-31",
      weight: "5",
    };
    const refused = await send(`${P1}/new`, fields, { as: "officer" });
    expect(refused.status).toBe(422);
    expect(saidOn(await refused.text())).toEqual(["La somme des poids est de 105 ; elle doit être égale à 100."]);
    const saved = await send(`${P1}/new`, { ...fields, "weight.J1.6": "15", kind: "event" }, { as: "officer" });
    expect(saved.headers.get("location")).toBe(`${P1}/J1.8?done=changed`);
    expect(await rowOf(await ask(P1, { as: "manager" }), "J1.6")).toContain("15 31/12/2025");
  });

  it("keeps a baseline locked, whoever asks (JAL-06)", async () => {
    const form = await opened(`${P1}/J1.4/edit`, "officer");
    const answer = await send(`${P1}/J1.4/edit`, { ...form, baselineOn: "2025-08-31" }, { as: "officer" });
    expect(saidOn(await answer.text())).toEqual([
      "La date de référence est verrouillée. Demandez une révision de planning.",
    ]);
  });

  it("names the circle that a dependency would close, and the database refuses it too (JAL-07)", async () => {
    const form = await opened(`${P1}/J1.3/edit`, "officer");
    const answer = await send(`${P1}/J1.3/edit`, { ...form, "predecessors.0.code": "J1.7" }, { as: "officer" });
    expect(saidOn(await answer.text())[0]).toMatch(/^Les dépendances tournent en rond : J1\.\d → .*J1\.\d\.$/);
    const links = JSON.stringify([{ milestoneId: "p1-j1-7", type: "FS", lagDays: 0 }]);
    const set = `predecessors = '${links}', revision = revision + 1, since_seq = since_seq + 1`;
    expect(await refusal(`UPDATE milestone SET ${set} WHERE id = 'p1-j1-3'`)).toContain("JAL-07");
  });

  it("is changed by two people at once without a loss, field by field", async () => {
    const [one, other] = [await opened(`${P1}/J1.5/edit`, "officer"), await opened(`${P1}/J1.5/edit`, "manager")];
    await send(`${P1}/J1.5/edit`, { ...one, responsible: "Chef de projet" }, { as: "officer" });
    expect((await send(`${P1}/J1.5/edit`, { ...other, criteria: "Cinq contrats signés" })).status).toBe(303);
    const text = await textOf(await ask(`${P1}/J1.5`, { as: "manager" }));
    for (const words of ["Chef de projet", "Cinq contrats signés"]) expect(text).toContain(words);
  });

  it("has the thresholds of its project", async () => {
    const sent = { ...(await opened(`${P1}/settings`, "officer")), atRisk: "30", late: "90" };
    expect(saidOn(await (await send(`${P1}/settings`, { ...sent, late: "20" })).text())[0]).toContain("doit dépasser");
    expect((await send(`${P1}/settings`, sent)).status).toBe(303);
    expect(await rowOf(await ask(P1, { as: "manager" }), "J1.5")).toContain("+20 À l’heure");
    expect(await rowOf(await ask(P1, { as: "manager" }), "J1.4")).toContain("+76 À risque");
    await send(`${P1}/settings`, { ...(await opened(`${P1}/settings`)), atRisk: "15", late: "60" });
  });
});

describe("Scenario 21: the Copil re-baselines J1.4", () => {
  it("is proposed by one and approved by another with its decision; both slippages are shown", async () => {
    const sent = { toOn: "2025-08-31", reason: "Décision du Copil", document: "Note du 20/06/2025" };
    const proposed = await send(
      `${P1}/J1.4/baseline`,
      { ...(await opened(`${P1}/J1.4/baseline`, "officer")), ...sent },
      { as: "officer" },
    );
    expect(proposed.headers.get("location")).toContain("done=revisionProposed");
    expect(await rowOf(await ask(P1, { as: "manager" }), "J1.4")).not.toContain("-16");
    const [one] = await rows<{ id: string }>("SELECT id FROM schedule_revision");
    const approval = { decision: "approve", revision: 1, reference: "PV du Copil n° 4", decidedOn: "2025-06-25" };
    const address = `/api/v1/schedule-revisions/${one?.id}/decision`;
    expect((await post(address, approval)).status).toBe(403);
    expect((await post(address, { ...approval, reference: "" }, "manager")).status).toBe(422);
    expect(await (await post(address, approval, "manager")).json()).toMatchObject({ status: "approved" });
    expect(await rowOf(await ask(P1, { as: "bmz" }), "J1.4")).toContain(
      "31/05/2025 31/08/2025 15/08/2025 — +76 -16 sur la référence révisée",
    );
    expect(await json(`${api}/J1.4`)).toMatchObject({
      baselineOn: "2025-05-31",
      slippageDays: 76,
      revisedSlippageDays: -16,
    });
  });

  it("nobody writes a revised baseline past a decision", async () => {
    const set = "revised_baseline_on = '2026-01-01', revision = revision + 1, since_seq = since_seq + 1";
    expect(await refusal(`UPDATE milestone SET ${set} WHERE id = 'p1-j1-5'`)).toContain("JAL-06");
  });
});

interface Draft {
  readonly lines: readonly { readonly code: string; readonly amounts: readonly string[] }[];
}

/** J1.4 slips to that day, and somebody else accepts it: what that asks of the forecasts. */
async function shiftProposed(forecastOn: string): Promise<string> {
  // What is not told stays: the reason’s code is the one that stands.
  const told = { forecastOn, cause: "Avis toujours attendu" };
  expect((await post(`${api}/J1.4/updates`, told)).status).toBe(201);
  const { updates } = await json<{ updates: { id: string }[] }>(`${api}/J1.4`);
  const path = `/api/v1/milestone-updates/${updates.at(-1)?.id}/decision`;
  expect((await post(path, { decision: "accept", revision: 1 }, "manager")).status).toBe(200);
  const { proposedShifts } = await json<{ proposedShifts: string }>(`${api}/J1.4`);
  return proposedShifts;
}

describe("Money and dates that follow", () => {
  it("shows what a late milestone endangers: open commitments and forecasts of its line", async () => {
    expect(await json(`${api}/J1.4`)).toMatchObject({
      openCommitmentsMinor: 14_000_000,
      forecastsMinor: 44_000_000,
      lines: ["C2"],
    });
    expect(await textOf(await ask(`${P1}/J1.4`, { as: "manager" }))).toContain("140 000,00 440 000,00");
  });

  it("a slippage beyond its quarter proposes to shift forecasts; dismissed, nothing is moved and it is not asked again", async () => {
    const proposal = await shiftProposed("2025-11-15");
    expect(proposal).toBe("C2 2025-Q3 > 2025-Q4 8000000");
    const before = await rows("SELECT * FROM forecast");
    const answer = { answer: "dismissed", proposal, quarter: "2025-Q2", reason: "Contrat déjà signé" };
    expect((await post(`${api}/J1.4/shift`, { ...answer, quarter: "2025-Q1" }, "manager")).status).toBe(409);
    expect((await post(`${api}/J1.4/shift`, answer, "manager")).status).toBe(200);
    expect(await json(`${api}/J1.4`)).toMatchObject({ proposedShifts: "" });
    expect(await textOf(await ask(`${P1}/J1.4`, { as: "manager" }))).toContain("Écartée Contrat déjà signé");
    expect(await rows("SELECT * FROM forecast")).toEqual(before);
  });

  it("accepted, the amounts move in a draft of the quarter’s forecast, which somebody else approves", async () => {
    const proposal = await shiftProposed("2026-01-20");
    expect(proposal).toBe("C2 2025-Q3 > 2026 8000000; C2 2025-Q4 > 2026 9000000");
    const form = { proposal, quarter: "2025-Q2", answer: "accepted" };
    const sent = await send(`${P1}/J1.4/shift`, form, { as: "manager" });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, "/projects/P1/forecasts/2025-Q2?done=changed"]);
    const draft = await json<Draft>("/api/v1/projects/P1/forecasts/2025-Q2");
    const amountsOf = (code: string) => draft.lines.find((line) => line.code === code)?.amounts.slice(0, 4);
    expect(draft).toMatchObject({ status: "draft", project: { forecastMinor: 152_000_000 } });
    expect(amountsOf("C2")).toEqual(["0.00", "0.00", "260000.00", "90000.00"]);
    expect(amountsOf("C1")).toEqual(["100000.00", "100000.00", "106666.67", "106666.67"]);
    expect(await textOf(await ask("/projects/P1/forecasts/2025-Q2", { as: "finance" }))).toContain(
      "Glissement de J1.4 : C2, T3 2025 → 2026, 80 000,00 EUR ; C2, T4 2025 → 2026, 90 000,00 EUR",
    );
    expect(await rows("SELECT seq FROM journal WHERE action = 'milestone.shift'")).toHaveLength(2);
    expect((await send(`${P1}/J1.4/shift`, form, { as: "manager" })).status).toBe(409);
  });

  it("is refused in words while the quarter’s forecast waits for its decision", async () => {
    const form = { proposal: await shiftProposed("2027-01-20"), quarter: "2025-Q2", answer: "accepted" };
    const waits = "status = 'submitted', revision = revision + 1, since_seq = (SELECT max(seq) FROM journal)";
    await env.DB.prepare(`UPDATE forecast_version SET ${waits} WHERE status = 'draft'`).run();
    const sent = await send(`${P1}/J1.4/shift`, form, { as: "manager" });
    expect(sent.status).toBe(422);
    expect(await textOf(sent)).toContain("La prévision de T2 2025 (version 2) attend une décision");
  });

  it("proposes later forecasts down the chain; accepted they wait for another person, dismissed they are not asked again", async () => {
    const sent = await sendUpdate("J1.6", { forecastOn: "2026-10-31", reasonCode: "staff", cause: "Recrutement" });
    expect(sent.status).toBe(303);
    const { updates } = await json<{ updates: { id: string; revision: number }[] }>(`${api}/J1.6`);
    await post(`/api/v1/milestone-updates/${updates[0]?.id}/decision`, { decision: "accept", revision: 1 }, "manager");
    const { proposedDate } = await json<{ proposedDate: { proposal: string } }>(`${api}/J1.7`);
    expect(proposedDate).toMatchObject({ because: "J1.6", toOn: "2026-10-31" });
    expect(await textOf(await ask(`${P1}/J1.7`, { as: "officer" }))).toContain(
      "J1.6 glisse : la prévision passerait du 31/08/2026 au 31/10/2026.",
    );
    const form = { kind: "date", answer: "accepted", proposal: proposedDate.proposal };
    expect((await send(`${P1}/J1.7/proposal`, { ...form, proposal: "1 > 2" }, { as: "officer" })).status).toBe(409);
    expect((await send(`${P1}/J1.7/proposal`, form, { as: "officer" })).status).toBe(303);
    const after = await json<{ forecastOn: string; updates: object[] }>(`${api}/J1.7`);
    expect(after).toMatchObject({
      forecastOn: "2026-08-31",
      proposedDate: null,
      updates: [{ forecastOn: "2026-10-31", status: "submitted" }],
    });
  });
});

describe("The API", () => {
  it("takes a file ahead of its update, and the same file again is the same object", async () => {
    const send = (name: string, body: string) => {
      const headers = { authorization: "Bearer mizan-demo-officer", "x-file-name": encodeURIComponent(name) };
      return exports.default.fetch(
        new Request("https://mizan.example/api/v1/projects/P1/files", { method: "POST", headers, body }),
      );
    };
    const [one, again] = [await send("PV é.pdf", PDF), await send("PV é.pdf", PDF)];
    const { held } = await one.json<{ held: string }>();
    expect(await again.json()).toMatchObject({ held, fileName: "PV é.pdf", mediaType: "application/pdf" });
    expect((await env.FILES.list()).objects).toHaveLength(1);
    expect((await send("pv.pdf", "MZ")).status).toBe(422);
    const update = { actualOn: "2025-06-28", held: [held], link: "https://example.ma/pv.pdf" };
    expect((await post(`${api}/J1.4/updates`, { actualOn: "2025-06-28" })).status).toBe(422);
    const sent = await post(`${api}/J1.4/updates`, update);
    expect(sent.status).toBe(201);
    const { id } = await sent.json<{ id: string }>();
    const address = `/api/v1/milestone-updates/${id}/decision`;
    expect((await post(address, { decision: "accept", revision: 1 }, "officer")).status).toBe(403);
    expect((await post(address, { decision: "accept", revision: 9 }, "manager")).status).toBe(409);
    expect((await post(address, { decision: "accept", revision: 1 }, "manager")).status).toBe(200);
    const after = await json<{ evidence: { kind: string }[] }>(`${api}/J1.4`);
    expect(after).toMatchObject({ state: "doneLate", slippageDays: 28 });
    expect(after.evidence.map(({ kind }) => kind).sort()).toEqual(["file", "link"]);
  });

  it("changes a plan as the form does", async () => {
    const plan = {
      title: { fr: "Rapport final" },
      kind: "payment",
      weight: 10,
      predecessors: [{ code: "J1.6", lagDays: 20 }],
    };
    expect((await ask(`${api}/J1.7`, { as: "officer", method: "PUT", body: { ...plan, weight: 11 } })).status).toBe(
      422,
    );
    expect((await ask(`${api}/J1.7`, { as: "officer", method: "PUT", body: plan })).status).toBe(200);
    expect(await json(`${api}/J1.7`)).toMatchObject({
      kind: "payment",
      predecessors: [{ code: "J1.6", type: "FS", lagDays: 20 }],
    });
  });
});
