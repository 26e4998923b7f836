import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { changing, raw, refusal, rows } from "../platform/writing.ts";
import { opened, saidOn, send } from "../portfolio/forms.ts";
import { savingNew } from "./entering.ts";

const FORM = "/projects/P1/values?period=2025-Q1";
const Q1 = { periodStart: "2025-01-01", periodEnd: "2025-03-31" };
const CLOSED = "La période T1 2025 est clôturée. Demandez une réouverture ou saisissez la correction en T2 2025.";

const step = (name: string, as: string, body: object = {}) =>
  ask(`/api/v1/agreements/AG-DE-01/periods/2025-Q1/${name}`, { as, method: "POST", body });

const enter = (body: object) =>
  ask("/api/v1/projects/P1/indicator-values", {
    as: "officer",
    method: "POST",
    body: { indicator: "I1.5", ...Q1, value: 3, source: "Fiches de test", ...body },
  });

beforeAll(async () => {
  await loadDemo(env.DB);
  await changing([
    savingNew({ ...Q1, id: "v-waiting", status: "submitted" }),
    savingNew({ ...Q1, id: "v-approved", indicatorId: "p1-i1-3", status: "approved", decidedBy: "person-manager" }),
  ]);
  expect((await step("review", "finance")).status).toBe(200);
  const refused = await step("closure", "finance");
  expect([refused.status, await refused.json()]).toMatchObject([
    422,
    {
      problems: [{ rule: "PER-04", detail: expect.stringContaining("P1 : une valeur d’indicateur n’est pas encore") }],
    },
  ]);
  await changing([], { action: "test.pause", isEvent: true });
  await raw(`UPDATE period SET status = 'closed', revision = revision + 1, since_seq = (SELECT max(seq) FROM journal)`);
});

describe("Values of a closed period (PER-01)", () => {
  it("are shown on the page of the period with the way to its reopening, and without fields", async () => {
    const page = await ask(FORM, { as: "officer" });
    const html = await page.clone().text();
    expect(html).toContain('href="/admin/periods/AG-DE-01/2025-Q1"');
    expect(html).not.toContain('name="p1-i1-5.value"');
    expect(html).not.toContain('value="submit"');
    const text = await textOf(page);
    expect(text).toContain(CLOSED);
    expect(text).toContain("Validée : 45. Elle ne change plus");
    expect(await (await ask("/projects/P1/values?period=2025-Q2", { as: "officer" })).text()).toContain(
      'name="p1-i1-5.value"',
    );
  });

  it("are refused to a form drawn before the closing, which keeps what was typed", async () => {
    const form = await opened("/projects/P1/values", "officer").catch(() => ({}));
    const typed = { period: "2025-Q1", step: "draft", revision: "1", "p1-i1-5.value": "3", "p1-i1-5.source": "Fiches" };
    const answer = await send("/projects/P1/values", { ...form, ...typed }, { as: "officer" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("La période T1 2025 est clôturée.");
  });

  it("are refused by the API, with the rule", async () => {
    const answer = await enter({});
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ problems: [{ rule: "PER-01" }] });
  });

  it("are neither approved nor returned; what was approved may still be published", async () => {
    const sent = { revision: "1", reason: "Le chiffre des listes a été corrigé" };
    const approving = await send("/indicators/values/v-waiting", { ...sent, decision: "approve" });
    expect(approving.status).toBe(422);
    const html = await approving.text();
    expect(html).toContain(CLOSED);
    expect(html).not.toContain('action="/indicators/values/v-waiting"');
    expect((await send("/indicators/values/v-approved", { ...sent, decision: "return" })).status).toBe(422);
    expect((await send("/indicators/values/v-approved", { ...sent, decision: "publish" })).status).toBe(303);
    expect(saidOn(await (await ask("/indicators/approvals", { as: "manager" })).text())).toEqual([]);
  });

  it("are kept by the database itself, whoever writes", async () => {
    const next = "revision = revision + 1, since_seq = (SELECT max(seq) FROM journal)";
    expect(await refusal(`UPDATE indicator_value SET value_milli = 9, ${next} WHERE id = 'v-waiting'`)).toContain(
      "PER-01",
    );
    await expect(changing([savingNew({ ...Q1, id: "v-late", indicatorId: "p1-i1-5" })])).rejects.toThrow();
    expect(await rows("SELECT id FROM indicator_value WHERE id = 'v-late'")).toEqual([]);
  });
});

describe("Reopening for limited days by two people (PER-02)", () => {
  it("opens the values of the period again, until its last day", async () => {
    const reason = "Les fiches de test du trimestre ont été retrouvées";
    expect((await step("reopening-request", "officer", { reason })).status).toBe(200);
    expect((await enter({})).status).toBe(422);
    expect((await step("reopening-approval", "finance")).status).toBe(200);
    expect((await enter({})).status).toBe(201);
    await changing([], { action: "test.pause", isEvent: true });
    await raw(`UPDATE period SET reopened_until = '2025-07-01', revision = revision + 1,
      since_seq = (SELECT max(seq) FROM journal) WHERE agreement_id = 'ag-de-01'`);
    const late = await enter({ value: 4 });
    expect([late.status, await late.json()]).toMatchObject([422, { problems: [{ rule: "PER-01" }] }]);
    const next = "revision = revision + 1, since_seq = (SELECT max(seq) FROM journal)";
    expect(await refusal(`UPDATE indicator_value SET value_milli = 9, ${next} WHERE id = 'v-waiting'`)).toContain(
      "PER-01",
    );
  });
});

describe("Under audit", () => {
  const next = "revision = revision + 1, since_seq = (SELECT max(seq) FROM journal)";
  const Q3 = { periodStart: "2025-07-01", periodEnd: "2025-09-30" };

  it("an approved value stays as it was until it is returned (IND-10)", async () => {
    await changing([savingNew({ ...Q3, id: "v-kept", status: "approved", decidedBy: "person-manager" })]);
    expect(await refusal(`UPDATE indicator_value SET value_milli = 9, ${next} WHERE id = 'v-kept'`)).toContain(
      "IND-10",
    );
    expect(await refusal(`UPDATE indicator_value SET status = 'draft', ${next} WHERE id = 'v-kept'`)).toContain(
      "IND-10",
    );
  });

  it("nobody decides on what they ever entered (SEC-01)", async () => {
    await changing([savingNew({ ...Q3, id: "v-twice", enteredBy: "person-manager", indicatorId: "p1-i1-5" })]);
    await changing([], { action: "test.pause", isEvent: true });
    await raw(`UPDATE indicator_value SET entered_by = 'person-officer', ${next} WHERE id = 'v-twice'`);
    await changing([], { action: "test.pause", isEvent: true });
    const approve = `UPDATE indicator_value SET status = 'approved', decided_by = 'person-manager', ${next}`;
    expect(await refusal(`${approve} WHERE id = 'v-twice'`)).toContain("SEC-01");
  });
});
