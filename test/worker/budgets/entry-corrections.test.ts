import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { problemsIn, rows, send, signedInAs, visit } from "../people/visiting.ts";
import { tableOf, wordsOf } from "../reading.ts";
import { approved, contract, ENTRIES, entered, entryOf, figures, invoice, post, said } from "./entry-asking.ts";

const SLOW = { timeout: 60_000 };

beforeAll(() => loadDemo(env.DB));

const fieldsOfBody = ({ submit: _, kind: _kind, ...fields }: Readonly<Record<string, unknown>>) => fields;

describe("a correction", SLOW, () => {
  it("reverses and enters again, approved together by somebody else; the original stays", async () => {
    const before = await figures();
    const id = await approved(invoice("1000", { currency: "MAD", reference: "F-1" }));
    const wrong = await figures();
    expect(wrong.spent).toBe(before.spent + 94.7);
    const entry = fieldsOfBody(invoice("10000", { currency: "MAD", reference: "F-1" }));
    const [reversal = "", again = ""] = await entered(
      { reason: "Montant mal lu", entry, submit: true },
      "finance",
      `${ENTRIES}/${id}/correction`,
    );
    expect(await figures()).toEqual(wrong);
    expect((await post(`${ENTRIES}/${again}/approval`, {})).status).toBe(403);
    const answer = await post(`${ENTRIES}/${again}/approval`, {}, "finance2");
    expect(await answer.json()).toEqual({
      entries: [
        { id: reversal, status: "approved" },
        { id: again, status: "approved" },
      ],
    });
    expect((await figures()).spent).toBe(before.spent + 946.97);
    const [old, back] = [await entryOf(id), await entryOf(reversal)];
    expect(old).toMatchObject({ status: "approved", amountMinor: 100_000, agreementMinor: 9_470 });
    expect(back).toMatchObject({
      amountMinor: -100_000,
      agreementMinor: -9_470,
      originalId: id,
      documentOn: "2025-06-12",
    });
    expect(back["rate"]).toEqual(old["rate"]);
    const page = wordsOf(await (await ask(`/projects/P1/entries/${id}`, { as: "auditor" })).text());
    expect(page).toContain("Écritures liées");
    expect(page).toContain("-94,70");
  });

  it("only reverses when nothing is entered again, and never twice", async () => {
    const before = await figures();
    const id = await approved(invoice("321"));
    await approved({ reason: "Saisie sur le mauvais projet", submit: true }, `${ENTRIES}/${id}/correction`);
    expect(await figures()).toEqual(before);
    expect(await said(await post(`${ENTRIES}/${id}/correction`, { reason: "Encore", submit: true }))).toEqual([
      "DEP-08: Le remboursement (321,00 EUR) dépasse ce qui reste de la dépense d’origine (0,00 EUR).",
    ]);
  });

  it("of a commitment keeps what is paid on it, and never goes below that (ENG-03)", async () => {
    const id = await approved(contract("30000"));
    await approved(invoice("20000", { commitment: id, line: "" }));
    const entry = (amount: string) => fieldsOfBody(contract(amount));
    const refused = await post(`${ENTRIES}/${id}/correction`, {
      reason: "Avenant",
      entry: entry("15000"),
      submit: true,
    });
    expect((await said(refused)).some((one) => one.startsWith("ENG-03: Déjà payé : 20 000,00 EUR."))).toBe(true);
    await approved({ reason: "Avenant", entry: entry("25000"), submit: true }, `${ENTRIES}/${id}/correction`);
    const page = wordsOf(await (await ask(`/projects/P1/entries/${id}`, { as: "finance" })).text());
    expect(page).toContain("25 000,00 EUR Payé 20 000,00 EUR Reste à payer 5 000,00 EUR");
  });
});

describe("a closed quarter", SLOW, () => {
  it("refuses, books in the open one with its true date, and reads as it was (scenario 28)", async () => {
    for (const step of ["review", "closure"])
      expect((await post(`/api/v1/agreements/AG-DE-01/periods/2025-Q1/${step}`, {})).status).toBe(200);
    const before = { first: await figures("2025-03-31"), second: await figures("2025-06-30") };
    const march = invoice("5000", { documentOn: "2025-03-12", reference: "F-MARS" });
    for (const what of [march, { ...march, submit: false }])
      expect(await said(await post(ENTRIES, what))).toEqual([
        "PER-01: La période T1 2025 est clôturée. Demandez une réouverture ou saisissez la correction en T2 2025.",
      ]);
    const id = await approved({ ...march, quarter: "2025-Q2" });
    expect(await entryOf(id)).toMatchObject({
      ...{ quarter: "2025-Q2", bookedOn: "2025-06-30", documentOn: "2025-03-12", isRegularisation: true },
    });
    expect(await figures("2025-03-31")).toEqual(before.first);
    expect((await figures("2025-06-30")).spent).toBe(before.second.spent + 5_000);
    const page = wordsOf(await (await ask("/projects/P1/entries?kind=expenditure&line=C3", { as: "finance" })).text());
    expect(page).toContain("T2 2025 régularisation");
  });

  it("lets the correction of one of its entries into the open one", async () => {
    const id = "entry-p1-c3-2025-q1-expenditure";
    const before = await figures("2025-03-31");
    const reversal = await approved({ reason: "Rapport rectifié", submit: true }, `${ENTRIES}/${id}/correction`);
    expect(await entryOf(reversal)).toMatchObject({ quarter: "2025-Q2", isRegularisation: true });
    expect(await figures("2025-03-31")).toEqual(before);
  });
});

/** Twenty rows of which two are wrong: an unknown line, and a sum of money with three decimals (scenario 40). */
const TABLE = [
  "Ligne\tDate\tMontant HT\tRéférence\tPièce",
  ...Array.from({ length: 20 }, (_, at) => {
    const line = at === 4 ? "C9" : "C1";
    const amount = at === 11 ? "1 200,505" : `1 0${String(at).padStart(2, "0")},50`;
    return `${line}\t12/06/2025\t${amount}\tG-${at}\tDécompte 3, ligne ${at}`;
  }),
].join("\r\n");

const COMMON = { currency: "EUR", supplier: "company", documentKind: "invoice", origin: "donor_report" };

describe("a table of expenditure", SLOW, () => {
  const path = "/projects/P1/entries/grid";
  const entries = () => rows("SELECT id FROM entry WHERE reference LIKE 'G-%'");

  it("is looked at row by row; nothing is saved until the good ones are imported", async () => {
    const cookie = await signedInAs("finance");
    const looked = await send(path, { ...COMMON, table: TABLE, step: "check" }, { cookie });
    expect(looked.status).toBe(422);
    const html = await looked.clone().text();
    expect(await problemsIn(looked)).toEqual([
      "Ligne 5, colonne « Ligne » : Ligne budgétaire : « C9 » ne fait pas partie des choix proposés.",
      "Ligne 12, colonne « Montant HT » : Montant hors taxe : « 1 200,505 » a trop de décimales ; le montant en EUR en prend deux au plus. Rien n’est arrondi à votre place.",
    ]);
    expect(wordsOf(html)).toContain("18 lignes valides, 2 lignes à corriger. Rien n’est encore enregistré.");
    expect(wordsOf(html)).toContain("Importer les 18 lignes valides et soumettre");
    expect(await entries()).toEqual([]);
    const grid = gridFields(html);
    const stale = await send(path, { ...COMMON, ...grid, good: "17", step: "submit" }, { cookie });
    expect([stale.status, await entries()]).toEqual([422, []]);
    const imported = await send(path, { ...COMMON, ...grid, good: "18", step: "submit" }, { cookie });
    const left = await imported.text();
    expect([imported.status, (await entries()).length]).toEqual([200, 18]);
    expect(wordsOf(left)).toContain("18 lignes importées. 2 lignes restent à corriger ci-dessous.");
    expect(Object.values(gridFields(left))).toEqual(expect.arrayContaining(["C9", "1 200,505"]));
    expect(Object.values(gridFields(left))).not.toContain("G-0");
  });

  it("warns of what was entered before, and takes it with a justification (DEP-07)", async () => {
    const cookie = await signedInAs("finance");
    const row = "C1\t12/06/2025\t1 000,50\tEUR\tG-0\tEntreprise\tDécompte 3";
    const looked = await send(path, { ...COMMON, table: row, step: "check" }, { cookie });
    expect(wordsOf(await looked.text())).toContain(
      "Une dépense identique existe (n° G-0 du 12/06/2025, 1 000,50 EUR).",
    );
    const again = { ...COMMON, table: `${row}\t\t\t\t\t\t\tSeconde tranche`, step: "draft", good: "1" };
    const imported = await send(path, again, { cookie });
    expect(imported.headers.get("location")).toBe("/projects/P1/entries/waiting?done=draftSaved");
    expect(await rows("SELECT justification FROM entry WHERE reference = 'G-0' AND status = 'draft'")).toEqual([
      { justification: "Seconde tranche" },
    ]);
  });

  it("is approved in one go by somebody else, all or none", async () => {
    const cookie = await signedInAs("finance2");
    const waiting = await (await visit("/projects/P1/entries/waiting", { cookie })).text();
    const ids = [...waiting.matchAll(/name="id" value="([^"]+~\d+)"/g)].map(([, id = ""]) => id);
    const submitted = await rows<{ id: string }>(
      "SELECT id FROM entry WHERE reference LIKE 'G-%' AND status = 'submitted'",
    );
    const mine = new Set(submitted.map(({ id }) => id));
    const chosen = ids.filter((id) => mine.has(id.split("~")[0] ?? ""));
    const before = await figures();
    const done = await send("/projects/P1/entries/decision", { id: chosen, decision: "approve" }, { cookie });
    expect(done.headers.get("location")).toBe("/projects/P1/entries/waiting?done=approved");
    expect((await figures()).spent).toBeGreaterThan(before.spent + 18_000);
  });
});

/** The cells of the grid as they stand. */
function gridFields(html: string): Record<string, string> {
  const found = [...html.matchAll(/name="(rows\.[^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, value]));
}

describe("an entry that moved on", SLOW, () => {
  it("under a decision is shown as it was and as it is, with the reason typed (409)", async () => {
    const [id = ""] = await entered(invoice("900"));
    const cookie = await signedInAs("finance2");
    await post(`${ENTRIES}/${id}/withdrawal`, {});
    const typed = { id: `${id}~1`, from: id, decision: "return", reason: "Pièce illisible" };
    const met = await send("/projects/P1/entries/decision", typed, { cookie });
    const html = await met.text();
    const told = tableOf(html, "Les deux versions").body.map((row) => row.map(({ text }) => text));
    expect([met.status, told]).toEqual([
      409,
      [
        ["Statut", "soumis", "rejeté", "soumis", "L’enregistrée est reprise"],
        ["Motif", "", "", "Pièce illisible", "La vôtre est gardée"],
      ],
    ]);
    const { from: _, ...listed } = typed;
    const list = await send("/projects/P1/entries/decision", listed, { cookie });
    const page = await list.text();
    expect([list.status, page.includes("Pièce illisible"), page.includes("Les deux versions")]).toEqual([
      409,
      true,
      true,
    ]);
  });
});

describe("the database itself", SLOW, () => {
  const refusal = (query: string, id: string) =>
    env.DB.prepare(query)
      .bind(id)
      .run()
      .then(
        () => "",
        (error: Error) => error.message,
      );

  it("keeps the facts of what was submitted, the steps, and the second person", async () => {
    const [id = ""] = await entered(contract("20", { reference: "TRIG" }));
    const set = (what: string) =>
      refusal(`UPDATE entry SET ${what}, revision = revision + 1, since_seq = since_seq + 1 WHERE id = ?`, id);
    expect(await set("amount_minor = 1")).toContain("an entry is a fact");
    expect(await set("status = 'approved', decided_by = entered_by")).toContain("SEC-01");
    expect(await set("status = 'approved', decided_by = NULL")).toContain("SEC-01");
    expect(await set("status = 'returned', decided_by = entered_by")).toContain("SEC-01");
    expect(await set("status = 'draft'")).toContain("never taken back");
    expect((await post(`${ENTRIES}/${id}/approval`, {}, "finance2")).status).toBe(200);
    expect(await set("status = 'returned', decided_by = 'person-finance2'")).toContain("never taken back");
  });

  it("lets two approvals at once not commit more than the line has (ENG-01)", async () => {
    const [one = "", two = ""] = [
      ...(await entered(contract("200000", { reference: "RACE-1", line: "C2" }))),
      ...(await entered(contract("200000", { reference: "RACE-2", line: "C2" }))),
    ];
    const answers = await Promise.all([one, two].map((id) => post(`${ENTRIES}/${id}/approval`, {}, "finance2")));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([409, 422]).toContain(statuses[1]);
  });
});
