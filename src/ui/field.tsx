import type { Child } from "hono/jsx";
import type { Message } from "../kernel/messages.ts";
import type { Severity } from "../kernel/outcome.ts";
import { type FieldLook, type FormState, fieldId, problemsOf } from "./form-state.ts";
import { form as m } from "./messages/form.ts";

/** Label, hint and problems around one control. */
export function Field(props: FieldLook & { children?: Child }) {
  const { form, name, label, hint, isOptional, isWide, children } = props;
  const id = fieldId(name);
  return (
    <div class={fieldClass(form, name, isWide)}>
      <label for={id}>
        {label} {isOptional && <span class="note">{form.words.t(m.optional)}</span>}
      </label>
      <Hint id={id} hint={hint} />
      <FieldProblems form={form} name={name} />
      {children}
    </div>
  );
}

/** The same around several controls that answer one question. */
export function FieldGroup(props: FieldLook & { children?: Child }) {
  const { form, name, label, hint, isOptional, isWide, children } = props;
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, problemsOf(form, name).length > 0 && `${id}-said`].filter(Boolean).join(" ");
  return (
    <fieldset id={id} tabindex={-1} class={fieldClass(form, name, isWide)} aria-describedby={described || undefined}>
      <legend>
        {label} {isOptional && <span class="note">{form.words.t(m.optional)}</span>}
      </legend>
      <Hint id={id} hint={hint} />
      <FieldProblems form={form} name={name} />
      {children}
    </fieldset>
  );
}

function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  if (!hint) return null;
  return (
    <p class="note" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

const OPENING: Readonly<Record<Severity, Message>> = { block: m.error, warn: m.warning, inform: m.note };

/** What the rules said about one field. */
export function FieldProblems({ form, name }: { form: FormState; name: string }) {
  const problems = problemsOf(form, name);
  if (problems.length === 0) return null;
  return (
    <div id={`${fieldId(name)}-said`}>
      {problems.map(({ severity, said, rule }) => (
        <p class={`said ${severity}`} data-rule={rule}>
          <span class="hidden">{form.words.t(OPENING[severity])} </span>
          {form.words.say(said)}
        </p>
      ))}
    </div>
  );
}

function fieldClass(form: FormState, name: string, isWide: boolean | undefined): string {
  const isWrong = problemsOf(form, name).some(({ severity }) => severity === "block");
  return ["field", isWide && "wide", isWrong && "wrong"].filter(Boolean).join(" ");
}
