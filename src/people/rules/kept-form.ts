import { ownPath } from "./own-path.ts";
import type { TypedFields } from "./typing.ts";

/** A form that was sent when its session had ended: where it stood, where it went, and what was typed. */
export interface KeptForm {
  /** The page that the form stood on, to be drawn again. */
  readonly page: string;
  /** The form's own address, which tells it from others of its page. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Never carried along, whatever form it comes from; the redrawn page has its own key. */
const NEVER = /pass(word|phrase)|secret|token|^formKey$|^kept$/i;

/** What of a sent form is kept; undefined for one without a field that may be. */
export function keptForm(at: Omit<KeptForm, "fields">, typed: TypedFields): KeptForm | undefined {
  if (Object.keys(typed).some((name) => /password/i.test(name))) return undefined;
  const fields = Object.entries(typed)
    .filter(([name]) => !NEVER.test(name))
    .flatMap(([name, value = []]) => (typeof value === "string" ? [value] : value).map((one) => [name, one] as const));
  return fields.length > 0 ? { ...at, fields } : undefined;
}

/** As a hidden field of the sign-in form. */
export const keptText = (kept: KeptForm | undefined): string => (kept ? JSON.stringify(kept) : "");

/** Reads it again: own addresses and texts only; undefined for everything else. */
export function keptRead(text: string): KeptForm | undefined {
  const { page, action, fields } = parsed(text);
  if (typeof page !== "string" || typeof action !== "string" || !Array.isArray(fields)) return undefined;
  if (ownPath(page) !== page || ownPath(action) !== action || !fields.every(isField)) return undefined;
  return { page, action, fields: fields.filter(([name]) => !NEVER.test(name)) };
}

const isField = (field: unknown): field is readonly [string, string] =>
  Array.isArray(field) && field.length === 2 && field.every((one) => typeof one === "string");

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
