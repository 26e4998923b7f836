import { type FormState, typedText } from "../../ui/form-state.ts";

const SPARE = 2;

const MOST = 100;

/** How many rows a form shows: those that are filled, and two to fill. */
export function rowCount(form: FormState, name: string, keys: readonly string[]): number {
  const isFilled = (at: number) => keys.some((key) => typedText(form, `${name}.${at}.${key}`).trim() !== "");
  const last = Array.from({ length: MOST }, (_, at) => at).findLast(isFilled) ?? -1;
  return last + 1 + SPARE;
}
