import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { ChoiceField } from "../../ui/choices.tsx";
import { NumberField, TextField } from "../../ui/fields.tsx";
import { Instant } from "../../ui/figures.tsx";
import { Form } from "../../ui/form.tsx";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { SecondLook } from "../../ui/second-look.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { tokens as m } from "../messages/tokens.ts";
import { field } from "../rules/messages.ts";
import { LONGEST_TOKEN_DAYS } from "../rules.ts";
import type { Token } from "../store/sessions.ts";
import { Named } from "./named.tsx";

interface TokensProps {
  readonly form: FormState;
  readonly formKey: string;
  readonly tokens: readonly Token[];
  /** The one just made, with its secret. */
  readonly created?: { readonly label: string; readonly secret: string } | undefined;
}

export function TokensPage({ form, formKey, tokens, created }: TokensProps) {
  const { words } = form;
  return (
    <>
      {created && <CreatedToken words={words} {...created} />}
      <Sheet title={words.t(m.yours)} note={words.t(m.what)}>
        <Table
          words={words}
          caption={words.t(m.yours)}
          columns={columnsOf(words)}
          rows={tokens}
          empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
        />
      </Sheet>
      <Sheet title={words.t(m.createTitle)}>
        <SheetBody>
          <TokenForm form={form} formKey={formKey} />
        </SheetBody>
      </Sheet>
    </>
  );
}

function CreatedToken({ words, label, secret }: { words: Words; label: string; secret: string }) {
  const form = freshForm(words, { secret, header: `Authorization: Bearer ${secret}` });
  return (
    <Sheet title={words.t(m.createdTitle, { label })}>
      <SheetBody>
        <p>{words.t(m.once)}</p>
        <TextField form={form} name="secret" label={words.t(m.secret)} isReadOnly isLatin isWide />
        <TextField form={form} name="header" label={words.t(m.header)} isReadOnly isLatin isWide />
      </SheetBody>
    </Sheet>
  );
}

function TokenForm({ form, formKey }: { form: FormState; formKey: string }) {
  const { words } = form;
  return (
    <Form form={form} action={paths.tokens} submit={words.t(m.create)} formKey={formKey}>
      <TextField form={form} name="label" label={words.t(field.label)} hint={words.t(m.labelHint)} maxLength={80} />
      <NumberField
        form={form}
        name="days"
        label={words.t(field.days)}
        hint={words.t(m.daysHint, { most: LONGEST_TOKEN_DAYS })}
        unit={words.t(m.days)}
      />
      <ChoiceField
        form={form}
        name="access"
        label={words.t(field.access)}
        kind="radio"
        isWide
        options={[
          { value: "read", label: words.t(m.read), hint: words.t(m.readHint) },
          { value: "write", label: words.t(m.write), hint: words.t(m.writeHint) },
        ]}
      />
    </Form>
  );
}

const columnsOf = (words: Words): readonly Column<Token>[] => [
  { key: "label", label: words.t(field.label), isRowHeader: true, cell: ({ label }) => <Named name={label} /> },
  {
    key: "access",
    label: words.t(field.access),
    cell: ({ canWrite }) => words.t(canWrite ? m.write : m.read),
  },
  { key: "created", label: words.t(m.createdAt), cell: (token) => <Instant words={words} value={token.createdAt} /> },
  { key: "expires", label: words.t(m.expiresAt), cell: (token) => <Instant words={words} value={token.expiresAt} /> },
  { key: "seen", label: words.t(m.lastSeenAt), cell: (token) => <Instant words={words} value={token.lastSeenAt} /> },
  {
    key: "end",
    label: words.t(m.ending),
    cell: ({ id, label }) => (
      <a href={paths.endToken(id)} aria-label={words.t(m.endOf, { label })}>
        {words.t(m.end)}
      </a>
    ),
  },
];

/** A second look before a token stops working. */
export function EndTokenPage({ form, token }: { form: FormState; token: Token }) {
  const { words } = form;
  return (
    <SecondLook
      form={form}
      title={words.t(m.endTitle, { label: token.label })}
      action={paths.endToken(token.id)}
      submit={words.t(m.end)}
      cancelHref={paths.tokens}
    >
      <p>{words.t(m.endWhat)}</p>
    </SecondLook>
  );
}
