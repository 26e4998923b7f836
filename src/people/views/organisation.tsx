import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Code, Day, UserText } from "../../ui/figures.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { ActionLink, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { SecondLook } from "../../ui/second-look.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { organisations as m } from "../messages/organisations.ts";
import { field } from "../rules/messages.ts";
import type { Organisation, OrganisationName } from "../rules/organisations.ts";
import { kindText } from "./organisation-list.tsx";

interface OrganisationProps {
  readonly words: Words;
  readonly organisation: Organisation;
  readonly mayWrite: boolean;
}

/** An organisation with its names over time. */
export function OrganisationPage({ words, organisation, mayWrite }: OrganisationProps) {
  const { code, kind, names } = organisation;
  return (
    <>
      <section class="sheet">
        <SheetBody>
          <Facts
            items={[
              { label: words.t(field.code), value: <Code>{code}</Code> },
              { label: words.t(field.kind), value: kindText(words, kind) },
            ]}
          />
        </SheetBody>
      </section>
      <Sheet
        title={words.t(m.names)}
        note={words.t(m.namesNote)}
        actions={mayWrite && <ActionLink href={paths.newOrganisationName(code)}>{words.t(m.addName)}</ActionLink>}
      >
        <Table words={words} caption={words.t(m.names)} columns={nameColumns(words, code, mayWrite)} rows={names} />
      </Sheet>
    </>
  );
}

function nameColumns(words: Words, code: string, mayWrite: boolean): readonly Column<OrganisationName>[] {
  const columns: Column<OrganisationName>[] = [
    {
      key: "name",
      label: words.t(field.fullName),
      isRowHeader: true,
      cell: ({ name }) => <UserText words={words} texts={name} />,
    },
    {
      key: "short",
      label: words.t(field.shortName),
      cell: ({ shortName }) => <UserText words={words} texts={shortName} />,
    },
    {
      key: "from",
      label: words.t(field.validFrom),
      cell: ({ validFrom }) => (validFrom ? <Day words={words} value={validFrom} /> : words.t(m.open)),
    },
    {
      key: "to",
      label: words.t(field.validTo),
      cell: ({ validTo }) => (validTo ? <Day words={words} value={validTo} /> : words.t(m.ongoing)),
    },
  ];
  return mayWrite ? [...columns, changeColumn(words, code)] : columns;
}

const changeColumn = (words: Words, code: string): Column<OrganisationName> => ({
  key: "change",
  label: words.t(m.change),
  cell: ({ id, shortName }) => (
    <a href={paths.organisationName(code, id)} aria-label={words.t(m.changeOf, { name: words.text(shortName).text })}>
      {words.t(m.change)}
    </a>
  ),
});

/** What may be done with an organisation. */
export function OrganisationActions({ words, organisation }: { words: Words; organisation: Organisation }) {
  const { code, isCancelled } = organisation;
  return (
    <>
      <ActionLink href={paths.editOrganisation(code)}>{words.t(m.change)}</ActionLink>
      {!isCancelled && (
        <ActionLink kind="danger" href={paths.cancelOrganisation(code)}>
          {words.t(m.cancel)}
        </ActionLink>
      )}
    </>
  );
}

export function CancelOrganisation(props: { form: FormState; code: string; formKey: string }) {
  const { form, code, formKey } = props;
  const { words } = form;
  return (
    <SecondLook
      form={form}
      title={words.t(m.cancelTitle, { code })}
      action={paths.cancelOrganisation(code)}
      submit={words.t(m.cancel)}
      cancelHref={paths.organisation(code)}
      formKey={formKey}
      asksReason
    >
      <p>{words.t(m.cancelWhat)}</p>
    </SecondLook>
  );
}
