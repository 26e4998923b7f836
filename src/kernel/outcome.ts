import type { Said } from "./messages.ts";

/** How hard a rule stands (handbook 4): blocks, warns and wants a justification, or informs. */
export type Severity = "block" | "warn" | "inform";

/** What a rule found: its handbook id, the field it concerns, and the words. */
export interface Problem {
  readonly rule: string;
  readonly field: string;
  readonly said: Said;
  readonly severity: Severity;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (problems: readonly Problem[]): Outcome<never> => ({ ok: false, problems });

/** A blocking problem of one field. */
export const blocked = (rule: string, field: string, why: Said): Problem => ({
  rule,
  field,
  said: why,
  severity: "block",
});
