import { paths } from "../../kernel/paths.ts";
import { TextField } from "../../ui/fields.tsx";
import { UserText } from "../../ui/figures.tsx";
import { Form, Hidden } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { ROLE_NAME } from "../messages/shell.ts";
import { signIn as m } from "../messages/sign-in.ts";
import { field } from "../rules/messages.ts";
import type { DemoPerson } from "../store/people.ts";
import { Email } from "./named.tsx";

interface SignInProps {
  readonly form: FormState;
  /** Where to go after signing in: one of our own addresses. */
  readonly next: string;
  /** A form whose session ended, to be drawn again afterwards; empty for none. */
  readonly kept: string;
  /** Empty outside a demo. */
  readonly demo: readonly DemoPerson[];
}

/** The way in: by password, and in a demo by one button per person. */
export function SignInPage({ form, next, kept, demo }: SignInProps) {
  const { words } = form;
  const hidden = { next, ...(kept !== "" && { kept }) };
  return (
    <>
      {kept !== "" && <Banner kind="warn">{words.t(m.kept)}</Banner>}
      <Sheet title={words.t(m.withPassword)}>
        <SheetBody>
          <Form form={form} action={paths.signIn} submit={words.t(m.submit)} hidden={hidden}>
            <TextField form={form} name="email" label={words.t(field.email)} type="email" autocomplete="username" />
            <TextField
              form={form}
              name="password"
              label={words.t(field.password)}
              type="password"
              autocomplete="current-password"
            />
          </Form>
          <p class="note">{words.t(m.forgotten)}</p>
          <p class="note">
            <a href={paths.verify}>{words.t(m.verify)}</a>
          </p>
        </SheetBody>
      </Sheet>
      {demo.length > 0 && (
        <Sheet title={words.t(m.demoTitle)} note={words.t(m.demoNote)}>
          <form method="post" action={paths.signIn}>
            {Object.entries(hidden).map(([name, value]) => (
              <Hidden name={name} value={value} />
            ))}
            <Table words={words} caption={words.t(m.demoTitle)} columns={demoColumns(form)} rows={demo} />
          </form>
        </Sheet>
      )}
    </>
  );
}

const demoColumns = ({ words }: FormState): readonly Column<DemoPerson>[] => [
  { key: "role", label: words.t(m.job), isRowHeader: true, cell: ({ role }) => words.t(ROLE_NAME[role]) },
  {
    key: "organisation",
    label: words.t(field.organisation),
    cell: ({ organisation }) => organisation && <UserText words={words} texts={organisation} />,
  },
  { key: "email", label: words.t(field.email), cell: ({ email }) => <Email email={email} /> },
  {
    key: "enter",
    label: words.t(m.enter),
    cell: ({ id, role, email }) => (
      <button
        class="act plain"
        type="submit"
        name="demo"
        value={id}
        aria-label={words.t(m.enterAs, { role: words.t(ROLE_NAME[role]), email })}
      >
        {words.t(m.enter)}
      </button>
    ),
  },
];
