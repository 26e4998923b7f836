import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { PDF } from "../milestones/sending.ts";
import { rows } from "../platform/writing.ts";
import { type Fields, fieldsIn, saidOn, send } from "../portfolio/forms.ts";

const PAGE = "/projects/P1/values";
const I14 = "p1-i1-4";

beforeAll(() => loadDemo(env.DB));

const posted = (html: string) => fieldsIn(html.replace(/<form[^>]*method="get"[\s\S]*?<\/form>/g, ""), PAGE);

/** The form of a period as a browser would send it, with what a person types over it. */
async function typedOver(period: string, typed: Fields, as = "officer"): Promise<Fields> {
  const page = await ask(`${PAGE}?period=${period}`, { as });
  const html = await page.text();
  return { ...posted(html), ...typed };
}

const enter = async (period: string, typed: Fields, as = "officer") =>
  send(PAGE, await typedOver(period, typed, as), { as });

interface Stored {
  readonly id: string;
  readonly status: string;
  readonly value_milli: number | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly no_data_reason: string;
  readonly entered_by: string;
}

const stored = async (indicator: string, end: string): Promise<Stored | undefined> =>
  (await rows<Stored>("SELECT * FROM indicator_value WHERE indicator_id = ? AND period_end = ?", indicator, end)).at(
    -1,
  );

describe("Entering the values of a period on one page", () => {
  it("shows every indicator, approved values closed, and what came before", async () => {
    const text = await textOf(await ask(`${PAGE}?period=2025-Q2`, { as: "officer" }));
    for (const code of ["I1.1", "I1.2", "I1.3", "I1.4", "I1.5"]) expect(text).toContain(code);
    expect(text).toContain("Validée : 60. Elle ne change plus");
    expect(text).toContain("Précédente : 45.");
    const arabic = await textOf(await ask(`${PAGE}?period=2025-Q2`, { as: "officer", lang: "ar" }));
    expect(arabic).toContain("إدخال قيم المؤشرات");
  });

  it("saves a draft, then submits it; the journal shows both; nothing empty is saved", async () => {
    const draft = { step: "draft", [`${I14}.value`]: "1 012,5" };
    const first = await enter("2025-Q3", draft);
    expect([first.status, first.headers.get("location")]).toEqual([303, `${PAGE}?period=2025-Q3&done=changed`]);
    expect(await stored(I14, "2025-09-30")).toMatchObject({ status: "draft", value_milli: 1_012_500 });
    const refused = await enter("2025-Q3", { step: "submit" });
    expect(refused.status).toBe(422);
    expect(saidOn(await refused.text())).toContain("Indiquez la source de vérification avant de soumettre.");
    const sent = await enter("2025-Q3", { step: "submit", [`${I14}.value`]: "12", [`${I14}.source`]: "Listes" });
    expect(sent.status).toBe(303);
    expect(await stored(I14, "2025-09-30")).toMatchObject({ status: "submitted", entered_by: "person-officer" });
    expect(await stored("p1-i1-1", "2025-09-30")).toBeUndefined();
    const deeds = await rows<{ action: string }>("SELECT action FROM journal ORDER BY seq DESC LIMIT 2");
    expect(deeds.map(({ action }) => action)).toEqual(["indicator.submit", "indicator.enter"]);
  });

  it("refuses 31 F + 28 H for 60 with the gap, and keeps what was typed (scenario 25)", async () => {
    const typed = { [`${I14}.value`]: "60", [`${I14}.women`]: "31", [`${I14}.men`]: "28" };
    const answer = await enter("2024-Q4", { step: "draft", ...typed });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(saidOn(html)).toEqual(["F + H (59) ≠ total (60). Écart : 1."]);
    expect(html).toMatch(/name="p1-i1-4\.women"[^>]*value="31"/);
    const put = await enter("2024-Q4", { step: "draft", ...typed, [`${I14}.undeclared`]: "1" });
    expect(put.status).toBe(303);
  });

  it("wants a reason for a lower cumulative value (IND-03), then takes it", async () => {
    const typed = { step: "draft", "p1-i1-1.value": "6", "p1-i1-1.source": "Catalogue" };
    const warned = await enter("2025-H2", typed);
    expect(warned.status).toBe(422);
    expect(saidOn(await warned.text())).toEqual(["Valeur cumulative (6) inférieure à la précédente (7). Justifiez."]);
    expect((await enter("2025-H2", { ...typed, "p1-i1-1.justification": "Module retiré" })).status).toBe(303);
  });

  it("computes a percentage from both parts (IND-04)", async () => {
    const half = await enter("2025-H2", { step: "draft", "p1-i1-2.numerator": "24" });
    expect(saidOn(await half.text())).toEqual(["Saisissez le numérateur et le dénominateur."]);
    const over = await enter("2025-H2", { step: "draft", "p1-i1-2.numerator": "61", "p1-i1-2.denominator": "60" });
    expect(saidOn(await over.text())[0]).toContain("dépasse 100 %");
    await enter("2025-H2", { step: "draft", "p1-i1-2.numerator": "24", "p1-i1-2.denominator": "60" });
    expect(await stored("p1-i1-2", "2025-12-31")).toMatchObject({ value_milli: 40_000 });
  });

  it("keeps n.d. with its reason, never 0", async () => {
    const both = { step: "submit", "p1-i1-5.value": "0", "p1-i1-5.noDataReason": "Enquête reportée" };
    expect((await enter("2025-Q4", { ...both, "p1-i1-5.source": "x" })).status).toBe(422);
    expect((await enter("2025-Q4", { ...both, "p1-i1-5.value": "" })).status).toBe(303);
    const value = await stored("p1-i1-5", "2025-12-31");
    expect(value).toMatchObject({ value_milli: null, no_data_reason: "Enquête reportée", status: "submitted" });
  });

  it("merges what two people typed in different fields, and says so when it was the same one", async () => {
    const mine = await typedOver("2024-H1", { step: "draft", "p1-i1-3.value": "28" });
    const other = await typedOver("2024-H1", { step: "draft", "p1-i1-3.comment": "Provisoire" }, "manager");
    const same = await typedOver("2024-H1", { step: "draft", "p1-i1-3.value": "27" }, "manager");
    expect((await send(PAGE, mine, { as: "officer" })).status).toBe(303);
    const merged = await send(PAGE, { ...other, formKey: "k1" }, { as: "manager" });
    expect(merged.headers.get("location")).toContain("done=merged");
    const met = await send(PAGE, { ...same, formKey: "k2" }, { as: "manager" });
    expect(met.status).toBe(409);
    const html = await met.text();
    expect(saidOn(html)[0]).toContain("Une autre personne vient d’enregistrer « 28 » ici");
    expect(html).toMatch(/name="p1-i1-3\.value"[^>]*value="27"/);
    const again = await send(PAGE, {
      ...posted(html),
      step: "draft",
    });
    expect(again.status).toBe(303);
    expect(await stored("p1-i1-3", "2024-06-30")).toMatchObject({ value_milli: 27_000, entered_by: "person-manager" });
  });

  it("refuses what is no number beside its field, and unknown periods", async () => {
    const answer = await enter("2024-Q1", { step: "draft", "p1-i1-1.value": "NULL", "p1-i1-4.women": "1,5" });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(saidOn(html)[0]).toContain("« NULL » n’est pas un nombre");
    expect(html).toContain('value="1,5"');
    expect((await ask(`${PAGE}?period=2025-13`, { as: "officer" })).status).toBe(400);
  });

  it.each([
    ["officer", "P1", 200],
    ["officer", "P4", 404],
    ["manager", "P4", 200],
    ["finance", "P1", 403],
    ["bmz", "P1", 403],
    ["auditor", "P1", 403],
    ["admin", "P1", 403],
  ] as const)("%s at %s gets %i", async (as, code, status) => {
    expect((await ask(`/projects/${code}/values?period=2025-Q2`, { as })).status).toBe(status);
    expect((await send(`/projects/${code}/values`, { period: "2025-Q2" }, { as })).status).toBe(
      status === 200 ? 303 : status,
    );
  });
});

describe("The documents of a value, through the API", () => {
  it("are files sent before and a link; what is gone is said, and nothing of it is kept", async () => {
    const headers = { authorization: "Bearer mizan-demo-officer", "x-file-name": "Listes%20T4.pdf" };
    const path = "https://mizan.example/api/v1/projects/P1/files";
    const file = await exports.default.fetch(new Request(path, { method: "POST", headers, body: PDF }));
    const { held } = await file.json<{ held: string }>();
    const period = {
      indicator: "I1.4",
      periodStart: "2025-10-01",
      periodEnd: "2025-12-31",
      value: 20,
      source: "Listes",
    };
    const post = (what: object) =>
      ask("/api/v1/projects/P1/indicator-values", { as: "officer", method: "POST", body: { ...period, ...what } });
    const gone = await post({ held: [`${"0".repeat(64)}|absent.pdf`] });
    expect([gone.status, await stored(I14, "2025-12-31")]).toEqual([422, undefined]);
    expect(await gone.text()).toContain("absent.pdf");
    const sent = await post({ held: [held], link: "https://example.ma/listes", isForDonors: true });
    expect(sent.status).toBe(201);
    const { id } = await sent.json<{ id: string }>();
    expect(await rows("SELECT kind, title, is_for_donors FROM evidence WHERE entity_id = ? ORDER BY kind", id)).toEqual(
      [
        { kind: "file", title: "Listes T4.pdf", is_for_donors: 1 },
        { kind: "link", title: "https://example.ma/listes", is_for_donors: 1 },
      ],
    );
  });
});
