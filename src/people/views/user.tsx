import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { TextField } from "../../ui/fields.tsx";
import { Instant, UserText } from "../../ui/figures.tsx";
import { ErrorSummary } from "../../ui/form.tsx";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import { ActionLink, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { SecondLook } from "../../ui/second-look.tsx";
import { StateChip } from "../../ui/state.tsx";
import type { Choices, UserRecord, Versions } from "../actions/users.ts";
import { ROLE_NAME } from "../messages/shell.ts";
import { users as m, STATE_NAME } from "../messages/users.ts";
import type { Account } from "../rules/accounts.ts";
import { field } from "../rules/messages.ts";
import { nameOn } from "../rules/organisations.ts";
import { accessState } from "../rules/people-list.ts";
import { INVITATION_DAYS } from "../rules.ts";
import type { Choice } from "../store/choices.ts";
import type { PersonRow } from "../store/people.ts";
import type { ShownField } from "./conflict.tsx";
import { Met } from "./met.tsx";
import { Email, Named } from "./named.tsx";
import { CodeList, ReachText } from "./reach-text.tsx";
import { UserForm } from "./user-form.tsx";
import { STATE_LOOK } from "./user-list.tsx";

interface UserPageProps {
  readonly record: UserRecord;
  readonly form: FormState;
  readonly formKey: string;
  /** The revision that the form is drawn from. */
  readonly revision: number;
  /** Two versions met, and the same field differs. */
  readonly versions?: Versions | undefined;
}

/** A person's record: what stands, what may be changed, and both versions when two changes met. */
export function UserPage({ record, form, formKey, revision, versions }: UserPageProps) {
  const { words } = form;
  const { person, choices, visit } = record;
  const { today } = visit.scope;
  const sheet = (
    <Sheet title={words.t(m.rights)}>
      <SheetBody>
        <UserForm form={form} today={today} choices={choices} formKey={formKey} person={{ id: person.id, revision }} />
      </SheetBody>
    </Sheet>
  );
  return (
    <>
      <Standing record={record} words={words} />
      {person.endedAt === null && !versions && sheet}
      {person.endedAt !== null && <ErrorSummary form={form} />}
      {versions && (
        <Met visit={visit} versions={versions} fields={accountFields(words, choices, today)}>
          {sheet}
        </Met>
      )}
    </>
  );
}

function Standing({ record, words }: { record: UserRecord; words: Words }) {
  const { person, choices, visit } = record;
  const { today } = visit.scope;
  return (
    <section class="sheet">
      <SheetBody>
        <Facts
          items={[
            { label: words.t(field.email), value: <Email email={person.email} /> },
            { label: words.t(field.role), value: words.t(ROLE_NAME[person.role]) },
            { label: words.t(field.organisation), value: organisationText(words, choices, { person, today }) },
            { label: words.t(field.reach), value: <ReachText words={words} account={person} choices={choices} /> },
            {
              label: words.t(m.endedOn),
              value: person.endedAt ? <Instant words={words} value={person.endedAt} /> : undefined,
            },
          ]}
        />
      </SheetBody>
    </section>
  );
}

function organisationText(words: Words, choices: Choices, of: { person: Account; today: CalendarDate }) {
  const found = choices.organisations.find(({ id }) => id === of.person.organisationId);
  const name = found && nameOn(found.names, of.today);
  return name ? <UserText words={words} texts={name.name} /> : found?.code;
}

function accountFields(words: Words, choices: Choices, today: CalendarDate): readonly ShownField<Account>[] {
  const codes = (all: readonly Choice[], ids: readonly string[]) => (
    <CodeList codes={all.filter(({ id }) => ids.includes(id)).map(({ code }) => code)} />
  );
  return [
    { key: "name", label: field.name, show: ({ name }) => <Named name={name} /> },
    { key: "role", label: field.role, show: ({ role }) => words.t(ROLE_NAME[role]) },
    {
      key: "organisationId",
      label: field.organisation,
      show: (person) => organisationText(words, choices, { person, today }),
    },
    { key: "reach", label: field.reach, show: ({ reach }) => words.t(reach === "all" ? m.everything : m.some) },
    { key: "agreementIds", label: field.agreements, show: (one) => codes(choices.agreements, one.agreementIds) },
    { key: "projectIds", label: field.projects, show: (one) => codes(choices.projects, one.projectIds) },
    {
      key: "componentIds",
      label: field.components,
      show: (one) => codes(choices.components, one.componentIds ?? []),
    },
  ];
}

export function AccessChip({ words, record }: { words: Words; record: UserRecord }) {
  const state = accessState({ ...record.person, hasPassword: record.hasPassword });
  return <StateChip words={words} state={STATE_LOOK[state]} label={words.t(STATE_NAME[state])} />;
}

/** What may be done with an access; nobody ends their own. */
export function UserActions({ words, person, isSelf }: { words: Words; person: PersonRow; isSelf: boolean }) {
  return (
    <>
      <ActionLink href={paths.userInvitation(person.id)}>{words.t(m.newLink)}</ActionLink>
      {person.endedAt === null && !isSelf && (
        <ActionLink kind="danger" href={paths.userEnd(person.id)}>
          {words.t(m.end)}
        </ActionLink>
      )}
    </>
  );
}

/** The link that is shown once. */
export function LinkPage(props: { words: Words; email: string; link: string }) {
  const { words, email, link } = props;
  return (
    <section class="sheet">
      <SheetBody>
        <p>{words.t(m.linkNote, { email, days: INVITATION_DAYS })}</p>
        <TextField form={freshForm(words, { link })} name="link" label={words.t(m.link)} isReadOnly isLatin isWide />
        <p>
          <a href={paths.users}>{words.t(m.backToList)}</a>
        </p>
      </SheetBody>
    </section>
  );
}

interface DecisionProps {
  readonly form: FormState;
  readonly person: PersonRow;
  readonly formKey: string;
}

export function EndPage({ form, person, formKey }: DecisionProps) {
  const { words } = form;
  return (
    <SecondLook
      form={form}
      title={words.t(m.endTitle, { name: person.name })}
      action={paths.userEnd(person.id)}
      submit={words.t(m.end)}
      cancelHref={paths.user(person.id)}
      formKey={formKey}
      asksReason
    >
      <p>{words.t(m.endWhat, { email: person.email })}</p>
    </SecondLook>
  );
}

export function NewLinkPage({ form, person, formKey }: DecisionProps) {
  const { words } = form;
  return (
    <SecondLook
      form={form}
      title={words.t(m.newLinkTitle, { name: person.name })}
      action={paths.userInvitation(person.id)}
      submit={words.t(m.submitLink)}
      cancelHref={paths.user(person.id)}
      formKey={formKey}
      asksReason
    >
      <p>{words.t(m.newLinkWhat)}</p>
    </SecondLook>
  );
}
