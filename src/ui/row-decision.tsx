import type { Problem } from "../kernel/outcome.ts";
import type { Words } from "../kernel/words.ts";
import { ErrorSummary, Hidden, Submit } from "./form.tsx";
import type { FormState, Typed } from "./form-state.ts";

/** A decision that was refused: the row that it was about, what was typed, and why. */
export interface RefusedRow {
  readonly id: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

interface RowDecisionProps {
  readonly form: FormState;
  /** Of the row: the fields of each row have ids of their own. */
  readonly id: string;
  readonly action: string;
  readonly label: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly fields: readonly { readonly name: string; readonly label: string; readonly type?: "date" }[];
  /** What the buttons are called by, and each of them: the first is the main one. */
  readonly name: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The decisions about one row of a list, side by side under it. */
export function RowDecision({ form, id, action, label, hidden, fields, name, choices }: RowDecisionProps) {
  return (
    <form class="filters" method="post" action={action} aria-label={label}>
      <ErrorSummary form={form} />
      {Object.entries(hidden).map(([key, value]) => (
        <Hidden name={key} value={value} />
      ))}
      {fields.map((field) => (
        <RowField form={form} id={`${field.name}-${id}`} {...field} />
      ))}
      <div class="acts">
        {choices.map((choice, at) => (
          <Submit name={name} kind={at === 0 ? "main" : "plain"} {...choice} />
        ))}
      </div>
    </form>
  );
}

function RowField(props: { form: FormState; id: string; name: string; label: string; type?: "date" }) {
  const { form, id, name, label, type = "text" } = props;
  const typed = form.typed[name];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        maxlength={1000}
        dir="auto"
        value={typeof typed === "string" ? typed : ""}
      />
    </div>
  );
}

/** The form of a row as it is drawn: the summary only says what is wrong, for a field’s id is its row’s. */
export function rowForm(words: Words, id: string, refused: RefusedRow | undefined): FormState {
  if (refused?.id !== id) return { words, typed: {}, problems: [] };
  return { words, typed: refused.typed, problems: withoutField(refused.problems) };
}

export const withoutField = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, field: "" }));
