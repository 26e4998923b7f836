import { expect } from "vitest";
import { ask } from "../asking.ts";

type Body = Readonly<Record<string, unknown>>;

export const ENTRIES = "/api/v1/projects/P1/entries";

/** A commitment of P1’s third component, of which a test says only what matters to it. */
export const contract = (amount: string, what: Body = {}): Body => ({
  ...{ kind: "commitment", line: "C3", amount, currency: "EUR", documentKind: "contract", supplier: "company" },
  ...{ reference: "M-2025-07", origin: "agreement", document: "Marché 7/2025, article 3", documentOn: "2025-06-12" },
  ...{ submit: true },
  ...what,
});

export const invoice = (amount: string, what: Body = {}): Body =>
  contract(amount, { kind: "expenditure", documentKind: "invoice", reference: `F-${amount}`, ...what });

/** What an answer says is wrong, as `rule: words`, every kind of space plain. */
export async function said(response: Response): Promise<readonly string[]> {
  const { problems = [] } = (await response.json()) as { problems?: { rule: string; detail: string }[] };
  return problems.map(({ rule, detail }) => `${rule}: ${detail}`.replace(/\s/gu, " "));
}

export const post = (path: string, body: Body, as = "finance"): Promise<Response> =>
  ask(path, { as, method: "POST", body });

/** Enters something and gives its ids. */
export async function entered(body: Body, as = "finance", path = ENTRIES): Promise<readonly string[]> {
  const response = await post(path, body, as);
  if (response.status !== 201) throw new Error(`${response.status} ${(await said(response)).join("\n")}`);
  return ((await response.json()) as { ids: string[] }).ids;
}

/** Enters something that another person approves, and gives the last id. */
export async function approved(body: Body, path = ENTRIES): Promise<string> {
  const id = (await entered(body, "finance", path)).at(-1) ?? "";
  expect((await post(`${ENTRIES}/${id}/approval`, {}, "finance2")).status).toBe(200);
  return id;
}

interface Figures {
  readonly committedMinor: number;
  readonly spentMinor: number;
}

/** P1’s execution in euros at a date. */
export async function figures(on = "2025-06-30"): Promise<{ committed: number; spent: number }> {
  const answer = (await (await ask(`/api/v1/projects/P1/execution?on=${on}`, { as: "finance" })).json()) as Figures;
  return { committed: answer.committedMinor / 100, spent: answer.spentMinor / 100 };
}

export const entryOf = async (id: string, as = "finance"): Promise<Record<string, unknown>> =>
  (await (await ask(`${ENTRIES}/${id}`, { as })).json()) as Record<string, unknown>;
