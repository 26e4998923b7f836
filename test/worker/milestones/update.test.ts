import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { clearOrphans } from "../../../src/evidence/actions/clearing.ts";
import { ask, rowOf, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { refusal, rows } from "../platform/writing.ts";
import { opened, saidOn, send } from "../portfolio/forms.ts";
import { file, PDF, sendMultipart, sendUpdate, updatePath } from "./sending.ts";

const LATE = { forecastOn: "2025-09-30", reasonCode: "approval", cause: "Avis attendu" };
const DONE = { actualOn: "2025-06-28" };

beforeAll(() => loadDemo(env.DB));

const waiting = () =>
  rows<{ id: string; revision: number; enteredBy: string }>(
    `SELECT id, revision, entered_by AS enteredBy FROM milestone_update WHERE status = 'submitted' ORDER BY since_seq`,
  );

async function decide(
  decision: string,
  { as = "manager", reason = "", by = "person-officer" } = {},
): Promise<Response> {
  const one = (await waiting()).find(({ enteredBy }) => enteredBy === by);
  if (!one) throw new Error("nothing waits");
  return send(`/milestones/updates/${one.id}`, { decision, reason, revision: String(one.revision) }, { as });
}

const kept = async () => (await env.FILES.list()).objects.length;
const evidenceCount = async () => (await rows("SELECT 1 FROM evidence")).length;

describe("Scenario 19: J1.4 declared achieved", () => {
  it("is refused without a document, in the handbook’s words, and keeps what was typed", async () => {
    const answer = await sendUpdate("J1.4", DONE);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(saidOn(html)).toEqual([
      "Ajoutez au moins une pièce justificative (PV, livrable) avant de déclarer le jalon achevé.",
    ]);
    expect(html).toContain('value="2025-06-28"');
  });

  it("with minutes it waits for another person: nobody accepts their own, and donors see nothing yet", async () => {
    const answer = await sendUpdate("J1.4", { ...DONE, isForDonors: "yes" }, { files: [file("PV du Copil.pdf", PDF)] });
    expect(answer.headers.get("location")).toContain("done=updateSent");
    expect(await rowOf(await ask("/projects/P1/milestones", { as: "manager" }), "J1.4")).toContain("en attente");
    expect(await rowOf(await ask("/projects/P1/milestones", { as: "bmz" }), "J1.4")).not.toContain("en attente");
    expect(await textOf(await ask("/projects/P1/milestones/J1.4", { as: "bmz" }))).not.toContain("PV du Copil");
    expect((await decide("accept", { as: "officer" })).status).toBe(403);
    expect(await textOf(await ask("/milestones/approvals", { as: "manager" }))).toContain("achevé le 28/06/2025");
  });

  it("accepted: +28 days, achieved late, index 1,000, progress 55 %", async () => {
    expect((await decide("accept")).headers.get("location")).toContain("done=updateAccepted");
    expect(await rowOf(await ask("/projects/P1/milestones", { as: "bmz" }), "J1.4")).toContain(
      "28/06/2025 +28 Achevé en retard",
    );
    const text = await textOf(await ask("/projects/P1/milestones", { as: "manager" }));
    for (const figure of ["1,000", "55,0 %"]) expect(text).toContain(figure);
    const answer = await ask("/api/v1/projects/P1/milestones", { as: "manager" });
    expect(await answer.json()).toMatchObject({ scheduleIndex: 1, physicalProgress: 0.55 });
  });

  it("shows the document, with safe headers, to donors that may see it and to nobody else", async () => {
    const [one] = await rows<{ id: string }>("SELECT id FROM evidence");
    const served = await ask(`/evidence/${one?.id}`, { as: "bmz" });
    expect(served.status).toBe(200);
    expect(await served.text()).toBe(PDF);
    expect(served.headers.get("content-type")).toBe("application/pdf");
    expect(served.headers.get("x-content-type-options")).toBe("nosniff");
    expect(served.headers.get("content-disposition")).toMatch(/^inline; filename="PV du Copil.pdf"/);
    expect(served.headers.get("content-security-policy")).toContain("default-src 'none'");
    for (const [as, status] of [
      ["belgium", 404],
      ["admin", 403],
    ] as const)
      expect((await ask(`/evidence/${one?.id}`, { as })).status).toBe(status);
    await send(`/evidence/${one?.id}`, { step: "hide", revision: "1", back: "/projects/P1/milestones/J1.4" });
    expect((await ask(`/evidence/${one?.id}`, { as: "bmz" })).status).toBe(404);
    expect((await ask(`/evidence/${one?.id}`, { as: "auditor" })).status).toBe(200);
  });

  it("does not serve a file that is no longer what was put there", async () => {
    const [one] = await rows<{ id: string; key: string }>("SELECT id, object_key AS key FROM evidence");
    await env.FILES.put(one?.key ?? "", PDF.replace("1.7", "1.6"));
    const served = await ask(`/evidence/${one?.id}`, { as: "manager" });
    expect(served.status).toBe(400);
    expect(await textOf(served)).toContain("SHA-256");
  });

  it("is taken back only with a reason of its own, and by two persons (JAL-08)", async () => {
    const back = { actualOn: "", forecastOn: "2025-07-31", reasonCode: "approval", progress: "90" };
    expect(saidOn(await (await sendUpdate("J1.4", back)).text())[0]).toContain("Revenir sur « achevé »");
    const sent = await sendUpdate("J1.4", { ...back, cause: "Le PV a été annulé par le Copil" });
    expect(sent.status).toBe(303);
    expect((await decide("accept", { as: "officer" })).status).toBe(403);
    await decide("accept");
    expect(await rowOf(await ask("/projects/P1/milestones", { as: "manager" }), "J1.4")).toContain("— +61 En retard");
  });
});

describe("JAL-02 to JAL-04", () => {
  it.each([
    [{ actualOn: "2025-07-01" }, "La date réelle (01/07/2025) est dans le futur : au plus tard le 30/06/2025."],
    [{ actualOn: "2019-01-01" }, "La date réelle (01/01/2019) précède le début de la convention"],
    [{ forecastOn: "2025-06-15" }, "La date prévue (15/06/2025) est déjà passée."],
    [{ forecastOn: "" }, "Jalon en retard de 91 jours : indiquez une nouvelle prévision et la cause."],
    [{ forecastOn: "2025-02-30" }, "Nouvelle prévision : « 2025-02-30 » n’est pas une date"],
    [{ progress: "120" }, "Avancement : « 120 » n’est pas un nombre entier de 0 à 100."],
    [{ reasonCode: "weather" }, "Motif : « weather » ne fait pas partie des choix proposés."],
  ])("%o is refused: %s", async (fields, words) => {
    const path = updatePath("J2.3", "P2");
    const answer = await sendMultipart(path, {
      ...(await opened(path, "officer")),
      ...LATE,
      step: "submit",
      ...fields,
    });
    expect(answer.status).toBe(422);
    expect(saidOn(await answer.text())[0]).toContain(words);
  });
});

describe("What is no document", () => {
  const MZ = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]);
  it.each([
    ["an executable renamed .pdf", file("pv.pdf", MZ), "n’est pas un document accepté"],
    [
      "a picture renamed .pdf",
      file("pv.pdf", new Uint8Array([...Buffer.from("\x89PNG\r\n\x1a\n....IEND", "latin1")])),
      "c’est un fichier PNG",
    ],
    ["a PDF that stops half way", file("pv.pdf", PDF.slice(0, 20)), "incomplet ou endommagé"],
    ["a path in the name", file("..\\..\\etc\\pv.pdf", PDF), "contient un chemin"],
    ["an empty file", file("pv.pdf", ""), "est vide"],
    ["more than ten megabytes", file("pv.pdf", new Uint8Array(10 * 1024 * 1024 + 1)), "le maximum est 10 Mo"],
    ["a page that would run", file("pv.html", "<script>alert(1)</script>"), "n’est pas un document accepté"],
  ])("%s is refused with clear words and leaves nothing behind", async (_, sent, words) => {
    const [before, facts] = [await kept(), await evidenceCount()];
    const answer = await sendUpdate("J1.5", LATE, { files: [sent] });
    expect(answer.status).toBe(422);
    expect(saidOn(await answer.text()).join()).toContain(words);
    expect([await kept(), await evidenceCount()]).toEqual([before, facts]);
  });

  it("100 MB are refused by their announced length, before they are read", async () => {
    const headers = {
      ...{ authorization: "Bearer mizan-demo-officer", origin: "https://mizan.example" },
      ...{ "content-length": String(100 * 1024 * 1024), "content-type": "multipart/form-data; boundary=x" },
    };
    // The body is none of a multipart form: whoever read it would say that it broke off.
    const request = new Request(`https://mizan.example${updatePath("J1.5")}`, { method: "POST", headers, body: "x" });
    const before = [await kept(), await evidenceCount()];
    const answer = await exports.default.fetch(request);
    expect(answer.status).toBe(413);
    expect(await textOf(answer)).toContain("dépasse 25 Mo");
    expect([await kept(), await evidenceCount()]).toEqual(before);
  });

  it("a sending that breaks off is told so", async () => {
    const headers = {
      authorization: "Bearer mizan-demo-officer",
      origin: "https://mizan.example",
      "content-type": "multipart/form-data; boundary=x",
    };
    const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="pv.pdf"\r\n\r\n%PDF-1.7';
    const before = [await kept(), await evidenceCount()];
    const answer = await exports.default.fetch(
      new Request(`https://mizan.example${updatePath("J1.5")}`, { method: "POST", headers, body }),
    );
    expect(answer.status).toBe(400);
    expect(await textOf(answer)).toContain("interrompu");
    expect([await kept(), await evidenceCount()]).toEqual(before);
  });

  it("a good file of a refused form is kept for the next sending, and cleaned when none comes", async () => {
    const answer = await sendUpdate(
      "J1.5",
      { ...LATE, forecastOn: "2025-01-01" },
      { files: [file("note.pdf", `${PDF}\n`)] },
    );
    const held = /name="held" value="([0-9a-f]{64}\|note\.pdf)" checked/.exec(await answer.text())?.[1] ?? "";
    expect(held).not.toBe("");
    expect(await clearOrphans(env, new Date(Date.now() + 3 * 86_400_000).toISOString())).toBe(1);
    const gone = await sendUpdate("J1.5", { ...LATE, held });
    expect(saidOn(await gone.text()).join()).toContain("joignez-le de nouveau");
  });
});

describe("Two people who update the same milestone at once", () => {
  it("lose nothing: different fields are both kept, and both accepted", async () => {
    const [one, other] = [await opened(updatePath("J1.5"), "officer"), await opened(updatePath("J1.5"), "manager")];
    const first = await sendUpdate("J1.5", LATE, { form: one });
    const second = await sendUpdate(
      "J1.5",
      { progress: "60", correctiveAction: "Relance des candidats" },
      { form: other, as: "manager" },
    );
    expect(first.headers.get("location")).toContain("done=updateSent");
    expect(second.headers.get("location")).toContain("done=merged");
    expect(await rows("SELECT number FROM milestone_update WHERE milestone_id = 'p1-j1-5'")).toHaveLength(2);
    await decide("accept");
    const text = await textOf(await ask("/projects/P1/milestones/J1.5", { as: "manager" }));
    for (const words of ["30/09/2025", "avancement 60 %", "Relance des candidats"]) expect(text).toContain(words);
  });

  it("meet in the same field: the second sees both versions and decides", async () => {
    const [one, other] = [await opened(updatePath("J1.6"), "officer"), await opened(updatePath("J1.6"), "manager")];
    const why = { reasonCode: "staff", cause: "Recrutement" };
    await sendUpdate("J1.6", { forecastOn: "2026-01-31", ...why }, { form: one });
    const second = await sendUpdate("J1.6", { forecastOn: "2026-02-28", ...why }, { form: other, as: "manager" });
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(saidOn(html)[0]).toContain("« 31/01/2026 » dans ce champ (avant : « 31/12/2025 »)");
    expect(html).toContain('value="2026-02-28"');
    const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? "";
    const decided = { forecastOn: "2026-02-28", ...why, revision };
    expect((await sendUpdate("J1.6", decided, { form: other, as: "manager" })).status).toBe(303);
  });

  it("is held by the database too: who sent an update never accepts it, and a fact stays as it was", async () => {
    const [one] = await waiting();
    const change = (table: string, id: string, set: string) =>
      refusal(`UPDATE ${table} SET ${set}, revision = revision + 1, since_seq = since_seq + 1 WHERE id = '${id}'`);
    const ofUpdate = (set: string) => change("milestone_update", one?.id ?? "", set);
    expect(await ofUpdate("status = 'accepted', decided_by = entered_by")).toContain("SEC-01");
    expect(await ofUpdate("forecast_on = '2027-01-01'")).toContain("an update is a fact");
    expect(await change("milestone", "p1-j1-6", "baseline_on = '2025-01-01'")).toContain("JAL-06");
  });
});

describe("A returned update", () => {
  it("needs a reason, and its author reads it on the form", async () => {
    expect((await decide("return")).status).toBe(422);
    expect((await decide("return", { reason: "Joignez le PV" })).status).toBe(303);
    expect(await textOf(await ask(updatePath("J1.6"), { as: "officer" }))).toContain("renvoyée : Joignez le PV");
  });

  it("a draft is its author’s alone, and is gone on with", async () => {
    await sendUpdate("J1.7", { forecastOn: "2026-09-30", step: "draft" });
    expect(await textOf(await ask("/projects/P1/milestones/J1.7", { as: "manager" }))).not.toContain("30/09/2026");
    expect((await opened(updatePath("J1.7"), "officer"))["forecastOn"]).toBe("2026-09-30");
    const sent = await sendUpdate("J1.7", { reasonCode: "scope" });
    expect(sent.headers.get("location")).toContain("done=updateSent");
    expect(await rows("SELECT status FROM milestone_update WHERE milestone_id = 'p1-j1-7'")).toEqual([
      { status: "submitted" },
    ]);
  });
});
