import { ask } from "../asking.ts";

export const BUDGET = "/api/v1/projects/P1/budget";

export async function post(path: string, as: string, body: unknown = {}): Promise<{ status: number; body: Answer }> {
  const response = await ask(BUDGET + path, { as, method: "POST", body });
  return { status: response.status, body: (await response.json()) as Answer };
}

export interface Answer {
  readonly number: number;
  readonly route: string;
  readonly status: string;
  readonly problems?: readonly { readonly rule: string; readonly detail: string }[];
  readonly headings?: readonly {
    readonly code: string;
    readonly variation: number | null;
    readonly afterMinor: number;
  }[];
}

export const move = (line: string, year: number, euros: number) => ({ line, year, deltaMinor: euros * 100 });

export const revision = (...moves: readonly ReturnType<typeof move>[]) => ({ reason: "Essai", moves });

export const transfer = (from: string, to: string, euros: number) =>
  revision(move(from, 2026, -euros), move(to, 2026, euros));

export const said = ({ problems = [] }: Answer) => problems.map(({ detail }) => detail.replace(/[\u00A0\u202F]/g, " "));

/** Drafts, submits and gets finance's opinion. */
export async function ready(body: unknown): Promise<number> {
  const { number } = (await post("/revisions", "officer", body)).body;
  const submitted = await post(`/versions/${number}/submission`, "officer");
  if (submitted.status !== 200) throw new Error(said(submitted.body).join());
  await post(`/versions/${number}/opinion`, "finance", { opinionVerdict: "favourable", opinion: "Conforme" });
  return number;
}

export const decision = { decidedOn: "2025-06-30", document: "Lettre n° 12" };
