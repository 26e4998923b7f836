import type { Child } from "hono/jsx";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { CheckField, SelectField } from "../../ui/choices.tsx";
import { DateField, TextField, TextsField } from "../../ui/fields.tsx";
import { Code, Day, UserText } from "../../ui/figures.tsx";
import { Form } from "../../ui/form.tsx";
import type { FormState, Typed } from "../../ui/form-state.ts";
import { SheetBody } from "../../ui/parts.tsx";
import { organisations as m } from "../messages/organisations.ts";
import { field } from "../rules/messages.ts";
import type { NameTyped, OrganisationTyped } from "../rules/organisations.ts";
import type { ShownField } from "./conflict.tsx";
import { kindOptions, kindText } from "./organisation-list.tsx";

interface FormProps {
  readonly form: FormState;
  readonly formKey: string;
}

/** A new organisation, with its first name. */
export function NewOrganisation({ form, formKey }: FormProps) {
  return (
    <Framed>
      <Form form={form} action={paths.organisations} cancelHref={paths.organisations} formKey={formKey}>
        <AboutFields form={form} />
        <NameFields form={form} />
      </Form>
    </Framed>
  );
}

interface OldFormProps extends FormProps {
  readonly revision: number;
  readonly code: string;
}

/** Code and type of an organisation. */
export function EditOrganisation({ form, formKey, revision, code, id }: OldFormProps & { id: string }) {
  return (
    <Framed>
      <Form
        form={form}
        action={paths.editOrganisation(code)}
        cancelHref={paths.organisation(code)}
        revision={revision}
        formKey={formKey}
        hidden={{ id }}
      >
        <AboutFields form={form} />
      </Form>
    </Framed>
  );
}

/** A further name, which may end the one before it. */
export function AddName({ form, formKey, code }: Omit<OldFormProps, "revision">) {
  const { words } = form;
  return (
    <Framed>
      <Form
        form={form}
        action={paths.newOrganisationName(code)}
        cancelHref={paths.organisation(code)}
        formKey={formKey}
      >
        <NameFields form={form} />
        <CheckField
          form={form}
          name="endsPrevious"
          label={words.t(m.endsPrevious)}
          hint={words.t(m.endsPreviousHint)}
          isOptional
        />
      </Form>
    </Framed>
  );
}

/** A name to correct. */
export function EditName({ form, formKey, revision, code, id }: OldFormProps & { id: string }) {
  return (
    <Framed>
      <Form
        form={form}
        action={paths.organisationName(code, id)}
        cancelHref={paths.organisation(code)}
        revision={revision}
        formKey={formKey}
      >
        <NameFields form={form} />
      </Form>
    </Framed>
  );
}

function Framed({ children }: { children?: Child }) {
  return (
    <section class="sheet">
      <SheetBody>{children}</SheetBody>
    </section>
  );
}

function AboutFields({ form }: { form: FormState }) {
  const { words } = form;
  return (
    <>
      <TextField
        form={form}
        name="code"
        label={words.t(field.code)}
        hint={words.t(m.codeHint)}
        maxLength={40}
        isLatin
      />
      <SelectField form={form} name="kind" label={words.t(field.kind)} options={kindOptions(words)} />
    </>
  );
}

function NameFields({ form }: { form: FormState }) {
  const { words } = form;
  return (
    <>
      <TextsField form={form} name="name" label={words.t(field.fullName)} />
      <TextsField form={form} name="shortName" label={words.t(field.shortName)} maxLength={80} />
      <DateField form={form} name="validFrom" label={words.t(field.validFrom)} hint={words.t(m.fromHint)} isOptional />
      <DateField form={form} name="validTo" label={words.t(field.validTo)} hint={words.t(m.toHint)} isOptional />
    </>
  );
}

/** What the form of a name holds at first. */
export const typedName = ({ name, shortName, validFrom, validTo }: NameTyped): Typed => ({
  ...{ "name.fr": name.fr, "name.ar": name.ar, "name.en": name.en },
  ...{ "shortName.fr": shortName.fr, "shortName.ar": shortName.ar, "shortName.en": shortName.en },
  ...{ validFrom: validFrom ?? "", validTo: validTo ?? "" },
});

/** How a name's fields are shown when two versions met. */
export const nameShown = (words: Words): readonly ShownField<NameTyped>[] => [
  { key: "name", label: field.fullName, show: ({ name }) => <UserText words={words} texts={name} /> },
  { key: "shortName", label: field.shortName, show: ({ shortName }) => <UserText words={words} texts={shortName} /> },
  {
    key: "validFrom",
    label: field.validFrom,
    show: ({ validFrom }) => (validFrom ? <Day words={words} value={validFrom} /> : words.t(m.open)),
  },
  {
    key: "validTo",
    label: field.validTo,
    show: ({ validTo }) => (validTo ? <Day words={words} value={validTo} /> : words.t(m.ongoing)),
  },
];

/** The same for an organisation's code and type. */
export const aboutShown = (words: Words): readonly ShownField<OrganisationTyped>[] => [
  { key: "code", label: field.code, show: ({ code }) => <Code>{code}</Code> },
  { key: "kind", label: field.kind, show: ({ kind }) => kindText(words, kind) },
];
