import type { Child } from "hono/jsx";
import type { Problem } from "../kernel/outcome.ts";
import { type FormState, fieldId } from "./form-state.ts";
import { form as m } from "./messages/form.ts";

interface FormProps {
  readonly form: FormState;
  /** Where it is sent by POST. */
  readonly action: string;
  readonly children?: Child;
  /** The word on the button; `Enregistrer` unless told. */
  readonly submit?: string | undefined;
  readonly isDangerous?: boolean | undefined;
  /** A way out without saving. */
  readonly cancelHref?: string | undefined;
  /** The word for it; `Annuler` unless told. */
  readonly cancel?: string | undefined;
  readonly isMultipart?: boolean | undefined;
  /** The revision that the form was drawn from: a later one makes 409. */
  readonly revision?: number | undefined;
  /** Makes a second submit of the same form harmless. */
  readonly formKey?: string | undefined;
  /** Further hidden values. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
}

/** A form with its error summary, hidden revision and key, fields and buttons. The server checks, in words. */
export function Form(props: FormProps) {
  const { form, action, children, isMultipart, cancelHref } = props;
  return (
    <form
      class="form"
      method="post"
      action={action}
      enctype={isMultipart ? "multipart/form-data" : undefined}
      novalidate
    >
      <ErrorSummary form={form} />
      <Hidden name="revision" value={props.revision} />
      <Hidden name="formKey" value={props.formKey} />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      <div class="fields">{children}</div>
      <div class="acts">
        <Submit label={props.submit ?? form.words.t(m.save)} kind={props.isDangerous ? "danger" : "main"} />
        {cancelHref && <a href={cancelHref}>{props.cancel ?? form.words.t(m.cancel)}</a>}
      </div>
    </form>
  );
}

/** What is to be corrected, or only to be checked, each a way to its field. First on the page, and focused. */
export function ErrorSummary({ form }: { form: FormState }) {
  const { words, problems } = form;
  const blocking = problems.filter(({ severity }) => severity === "block");
  const shown = blocking.length > 0 ? blocking : problems.filter(({ severity }) => severity === "warn");
  if (shown.length === 0) return null;
  const title = words.t(blocking.length > 0 ? m.summary : m.warned, { count: shown.length });
  return (
    <section class={blocking.length > 0 ? "summary block" : "summary warn"} aria-labelledby="summary" tabindex={-1}>
      <h2 id="summary">{title}</h2>
      <ul>
        {shown.map((problem) => (
          <li>
            <SummaryItem form={form} problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A problem without a field is only said. */
function SummaryItem({ form, problem }: { form: FormState; problem: Problem }) {
  const text = form.words.say(problem.said);
  return problem.field ? <a href={`#${fieldId(problem.field)}`}>{text}</a> : text;
}

export function Hidden({ name, value }: { name: string; value: string | number | undefined }) {
  return value === undefined ? null : <input type="hidden" name={name} value={String(value)} />;
}

/** A submit button; `name` and `value` tell two buttons of one form apart. */
export function Submit(props: {
  label: string;
  kind?: "main" | "plain" | "danger" | undefined;
  name?: string | undefined;
  value?: string | undefined;
}) {
  return (
    <button class={`act ${props.kind ?? "main"}`} type="submit" name={props.name} value={props.value}>
      {props.label}
    </button>
  );
}

/** A form of one button, for verbs without fields (sign out, end a token). */
export function ButtonForm(props: {
  action: string;
  label: string;
  kind?: "main" | "plain" | "danger" | undefined;
  hidden?: Readonly<Record<string, string | number | undefined>> | undefined;
}) {
  return (
    <form class="button-form" method="post" action={props.action}>
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      <Submit label={props.label} kind={props.kind ?? "plain"} />
    </form>
  );
}

/** Fields under a heading of their own, within a form. */
export function FieldSection({
  title,
  note,
  children,
}: {
  title: string;
  note?: string | undefined;
  children?: Child;
}) {
  return (
    <fieldset class="section wide">
      <legend>{title}</legend>
      {note && <p class="note">{note}</p>}
      <div class="fields">{children}</div>
    </fieldset>
  );
}
