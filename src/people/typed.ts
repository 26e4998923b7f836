import type { AppContext } from "../platform/http.ts";
import type { Typed } from "../ui/form-state.ts";

/** The fields of a sent form as text, lists where a field came several times; files are left out. */
export async function typedOf(c: AppContext): Promise<Typed> {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, textsIn(value)]));
}

function textsIn(value: string | File | (string | File)[]): string | readonly string[] | undefined {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string");
  return typeof value === "string" ? value : undefined;
}

const LONGEST_KEY = 100;

/** The one-time key of a sent form. */
export function formKeyOf(typed: Typed): string | undefined {
  const key = typed["formKey"];
  return typeof key === "string" && key !== "" && key.length <= LONGEST_KEY ? key : undefined;
}

/** The revision that a sent form was drawn from; 0, which no thing has, when it was forged. */
export function revisionOf(typed: Typed): number {
  const revision = typed["revision"];
  return typeof revision === "string" && /^\d{1,9}$/.test(revision) ? Number(revision) : 0;
}

/** One field as it was typed, whole. */
export function plainText(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === "string" ? value : "";
}
