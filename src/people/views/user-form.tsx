import { ROLES } from "../../kernel/actor.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { ChoiceField, type Option, SelectField } from "../../ui/choices.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { OpenFigure } from "../../ui/figures.tsx";
import { FieldSection, Form } from "../../ui/form.tsx";
import { type FormState, type Typed, typedList, typedText } from "../../ui/form-state.ts";
import type { Choices } from "../actions/users.ts";
import { ROLE_NAME } from "../messages/shell.ts";
import { users as m } from "../messages/users.ts";
import type { Account } from "../rules/accounts.ts";
import { field } from "../rules/messages.ts";
import { nameOn, type Organisation } from "../rules/organisations.ts";
import type { Choice } from "../store/choices.ts";

interface UserFormProps {
  readonly form: FormState;
  readonly today: CalendarDate;
  readonly choices: Choices;
  readonly formKey: string;
  /** The person whose record is changed; without one, somebody is invited. */
  readonly person?: { readonly id: string; readonly revision: number } | undefined;
}

/** Name, job, organisation and scope, with the reason. */
export function UserForm({ form, today, choices, formKey, person }: UserFormProps) {
  const { words } = form;
  const chosen = typedText(form, "organisation");
  const organisations = choices.organisations
    .filter(({ id, isCancelled }) => !isCancelled || id === chosen)
    .map((one) => organisationOption(words, one, today));
  return (
    <Form
      form={form}
      action={person ? paths.user(person.id) : paths.users}
      submit={person ? undefined : words.t(m.submitInvite)}
      cancelHref={paths.users}
      revision={person?.revision}
      formKey={formKey}
    >
      {!person && <TextField form={form} name="email" label={words.t(field.email)} type="email" maxLength={254} />}
      <TextField form={form} name="name" label={words.t(field.name)} maxLength={120} />
      <SelectField form={form} name="role" label={words.t(field.role)} options={roleOptions(words)} />
      <SelectField form={form} name="organisation" label={words.t(field.organisation)} options={organisations} />
      <FieldSection title={words.t(m.reach)}>
        <ChoiceField form={form} name="reach" label={words.t(field.reach)} kind="radio" options={reachOptions(words)} />
        <Ticks form={form} name="agreements" label={words.t(field.agreements)} choices={choices.agreements} />
        <Ticks form={form} name="projects" label={words.t(field.projects)} choices={choices.projects} />
        <Components form={form} choices={choices.components} />
      </FieldSection>
      <TextArea
        form={form}
        name="reason"
        label={words.t(field.reason)}
        hint={words.t(m.reasonHint)}
        rows={2}
        maxLength={500}
      />
    </Form>
  );
}

/** The components of a focal point, folded away: few people are one. */
function Components({ form, choices }: { form: FormState; choices: readonly Choice[] }) {
  const { words } = form;
  const name = "components";
  const isOpen = typedList(form, name).length > 0 || form.problems.some(({ field: at }) => at === name);
  return (
    <div class="wide">
      <OpenFigure label={words.t(m.focalPoint)} isOpen={isOpen}>
        <Ticks
          form={form}
          name={name}
          label={words.t(field.components)}
          hint={words.t(m.componentsHint)}
          choices={choices}
        />
      </OpenFigure>
    </div>
  );
}

function Ticks(props: { form: FormState; name: string; label: string; hint?: string; choices: readonly Choice[] }) {
  const { form, choices, ...rest } = props;
  if (choices.length === 0) return null;
  const options = choices.map(({ id, code, title }) => ({
    value: id,
    label: `${code} · ${form.words.text(title).text}`,
  }));
  return <ChoiceField form={form} {...rest} kind="checkbox" options={options} isOptional />;
}

const roleOptions = (words: Words): readonly Option[] =>
  ROLES.map((value) => ({ value, label: words.t(ROLE_NAME[value]) }));

const reachOptions = (words: Words): readonly Option[] => [
  { value: "all", label: words.t(m.everything), hint: words.t(m.everythingHint) },
  { value: "some", label: words.t(m.some), hint: words.t(m.someHint) },
];

function organisationOption(words: Words, { id, code, names }: Organisation, today: CalendarDate): Option {
  const name = nameOn(names, today);
  return { value: id, label: name ? `${code} · ${words.text(name.name).text}` : code };
}

/** What the form of a person holds at first. */
export const typedAccount = (account: Account): Typed => ({
  name: account.name,
  role: account.role,
  organisation: account.organisationId,
  reach: account.reach,
  agreements: account.agreementIds,
  projects: account.projectIds,
  components: account.componentIds ?? [],
});
