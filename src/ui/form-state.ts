import type { Problem } from "../kernel/outcome.ts";
import type { Words } from "../kernel/words.ts";

/** What a form was sent with, by field name; a field that may be given several times holds a list. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A form as it is drawn: what stands in its fields, and what the rules said about it. */
export interface FormState {
  readonly words: Words;
  /** What was typed, or at first the values of the thing. */
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

/** A form nobody has sent yet. */
export const freshForm = (words: Words, typed: Typed = {}): FormState => ({ words, typed, problems: [] });

export function typedText({ typed }: FormState, name: string): string {
  const value = typed[name];
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}

export function typedList({ typed }: FormState, name: string): readonly string[] {
  const value = typed[name];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

export const problemsOf = ({ problems }: FormState, name: string): readonly Problem[] =>
  problems.filter(({ field }) => field === name);

/** Page-wide id of a field, which the error summary leads to. */
export const fieldId = (name: string): string => `f-${name.replace(/[^A-Za-z0-9_-]/g, "-")}`;

/** What every field says of itself to those who don't see it. */
export interface FieldLook {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean | undefined;
  /** Over the whole width of the form. */
  readonly isWide?: boolean | undefined;
}

/** The attributes that tie a control to its label, hint and problems. */
export function controlAttributes({ form, name, hint, isOptional }: FieldLook) {
  const id = fieldId(name);
  const problems = problemsOf(form, name);
  const described = [hint && `${id}-hint`, problems.length > 0 && `${id}-said`].filter(Boolean).join(" ");
  return {
    id,
    name,
    required: !isOptional,
    "aria-invalid": problems.some(({ severity }) => severity === "block") ? ("true" as const) : undefined,
    "aria-describedby": described || undefined,
  };
}
