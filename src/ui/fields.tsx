import { isCalendarDate } from "../kernel/calendar-date.ts";
import { directionOf, LANGUAGES, type Language } from "../kernel/language.ts";
import type { Message } from "../kernel/messages.ts";
import type { Currency } from "../kernel/money.ts";
import { Field, FieldGroup, FieldProblems } from "./field.tsx";
import { controlAttributes, type FieldLook, typedText } from "./form-state.ts";
import { form as m } from "./messages/form.ts";

interface TextFieldProps extends FieldLook {
  readonly type?: "text" | "email" | "password" | "url" | undefined;
  readonly maxLength?: number | undefined;
  readonly autocomplete?: string | undefined;
  /** Codes, e-mails and addresses read left to right in every language. */
  readonly isLatin?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
}

export function TextField(props: TextFieldProps) {
  const { form, name, type = "text", maxLength = 200, autocomplete = "off", isReadOnly } = props;
  const isLatin = props.isLatin ?? type !== "text";
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        type={type}
        value={type === "password" ? "" : typedText(form, name)}
        maxlength={maxLength}
        autocomplete={autocomplete}
        dir={isLatin ? "ltr" : "auto"}
        readonly={isReadOnly}
      />
    </Field>
  );
}

export function TextArea(props: FieldLook & { rows?: number | undefined; maxLength?: number | undefined }) {
  const { form, name, rows = 3, maxLength = 2000 } = props;
  return (
    <Field isWide {...props}>
      <textarea {...controlAttributes(props)} rows={rows} maxlength={maxLength} dir="auto">
        {opened(typedText(form, name))}
      </textarea>
    </Field>
  );
}

/** A day; what was typed stays visible even where it is no day, which a date control would swallow. */
export function DateField(props: FieldLook & { min?: string | undefined; max?: string | undefined }) {
  const { form, name, min = "1990-01-01", max = "2100-12-31" } = props;
  const value = typedText(form, name);
  const isDay = value === "" || isCalendarDate(value);
  return (
    <Field {...props} hint={props.hint ?? (isDay ? undefined : form.words.t(m.dayHint))}>
      <input
        {...controlAttributes({ ...props, hint: props.hint ?? (isDay ? undefined : "shown") })}
        type={isDay ? "date" : "text"}
        value={value}
        min={isDay ? min : undefined}
        max={isDay ? max : undefined}
        dir="ltr"
      />
    </Field>
  );
}

/** An amount with its currency behind it. Kept as typed: reading it is the rule's work (`amountRead`). */
export function AmountField(props: FieldLook & { currency: Currency }) {
  return (
    <Field {...props}>
      <span class="suffixed">
        <input {...controlAttributes(props)} {...NUMERIC} value={typedText(props.form, props.name)} maxlength={24} />
        <span>{props.currency}</span>
      </span>
    </Field>
  );
}

/** A number as typed, with its unit (%, days) behind it. */
export function NumberField(props: FieldLook & { unit?: string | undefined }) {
  return (
    <Field {...props}>
      <span class="suffixed">
        <input {...controlAttributes(props)} {...NUMERIC} value={typedText(props.form, props.name)} maxlength={24} />
        {props.unit && <span>{props.unit}</span>}
      </span>
    </Field>
  );
}

const NUMERIC = { type: "text", inputmode: "decimal", autocomplete: "off", dir: "ltr", class: "n" } as const;

/** A file to attach; the form needs `isMultipart`. */
export function FileField(props: FieldLook & { accept?: string | undefined; isMultiple?: boolean | undefined }) {
  const wasSent = props.form.problems.length > 0;
  const hint = [props.hint, wasSent && props.form.words.t(m.chooseAgain)].filter(Boolean).join(" ") || undefined;
  return (
    <Field {...props} hint={hint}>
      <input {...controlAttributes({ ...props, hint })} type="file" accept={props.accept} multiple={props.isMultiple} />
    </Field>
  );
}

const TONGUE: Readonly<Record<Language, Message>> = { fr: m.inFrench, ar: m.inArabic, en: m.inEnglish };

/**
 * A user's text in three languages side by side; French is required, the others help their readers.
 * Fields are named `<name>.fr`, `<name>.ar`, `<name>.en`; a problem may be of one of them or of `<name>`.
 */
export function TextsField(props: FieldLook & { rows?: number | undefined; maxLength?: number | undefined }) {
  return (
    <FieldGroup isWide {...props}>
      <div class="trio">
        {LANGUAGES.map((language) => (
          <TextIn {...props} language={language} />
        ))}
      </div>
    </FieldGroup>
  );
}

function TextIn(props: FieldLook & { language: Language; rows?: number | undefined; maxLength?: number | undefined }) {
  const { form, language, rows = 1, maxLength = 300 } = props;
  const name = `${props.name}.${language}`;
  const isOptional = props.isOptional || language !== "fr";
  const attributes = controlAttributes({ form, name, label: "", isOptional });
  const common = { ...attributes, maxlength: maxLength, lang: language, dir: directionOf(language) };
  const value = typedText(form, name);
  return (
    <div class="field">
      <label for={attributes.id}>
        {form.words.t(TONGUE[language])}{" "}
        {isOptional && !props.isOptional && <span class="note">{form.words.t(m.optional)}</span>}
      </label>
      <FieldProblems form={form} name={name} />
      {rows > 1 ? (
        <textarea {...common} rows={rows}>
          {opened(value)}
        </textarea>
      ) : (
        <input {...common} type="text" value={value} autocomplete="off" />
      )}
    </div>
  );
}

/** A text area swallows its first line break: give it one to swallow. */
const opened = (text: string): string => (text.startsWith("\n") ? `\n${text}` : text);
