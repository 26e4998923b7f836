import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { ActionLink, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { invitation as m } from "../messages/invitation.ts";
import { ROLE_NAME } from "../messages/shell.ts";
import { signIn } from "../messages/sign-in.ts";
import { field } from "../rules/messages.ts";
import { INVITATION_DAYS, SHORTEST_PASSWORD } from "../rules.ts";
import type { Invitation } from "../store/invitations.ts";
import { Email, Named } from "./named.tsx";

interface InvitationProps {
  readonly form: FormState;
  readonly token: string;
  readonly invitation: Invitation;
}

/** Who is invited, as what, and the password to choose. */
export function InvitationPage({ form, token, invitation }: InvitationProps) {
  const { words } = form;
  const { name, email, role } = invitation;
  return (
    <Sheet title={words.t(m.choose)} note={words.t(m.note)}>
      <SheetBody>
        <Facts
          items={[
            { label: words.t(field.name), value: <Named name={name} /> },
            { label: words.t(field.email), value: <Email email={email} /> },
            { label: words.t(field.role), value: words.t(ROLE_NAME[role]) },
          ]}
        />
        <Form form={form} action={paths.invitation(token)} submit={words.t(m.submit)}>
          <TextField
            form={form}
            name="password"
            label={words.t(field.password)}
            hint={words.t(m.hint, { least: SHORTEST_PASSWORD })}
            type="password"
            autocomplete="new-password"
          />
          <TextField
            form={form}
            name="repeated"
            label={words.t(field.repeated)}
            type="password"
            autocomplete="new-password"
          />
        </Form>
      </SheetBody>
    </Sheet>
  );
}

/** What a link says that has been used, is too old, or never was. */
export function ClosedInvitation({ words }: { words: Words }) {
  return (
    <section class="sheet">
      <SheetBody>
        <p class="lead">{words.t(m.closed, { days: INVITATION_DAYS })}</p>
        <p>{words.t(m.askAgain)}</p>
        <p class="acts">
          <ActionLink kind="main" href={paths.signIn}>
            {words.t(signIn.submit)}
          </ActionLink>
        </p>
      </SheetBody>
    </section>
  );
}
