import { paths } from "../../kernel/paths.ts";
import { Hidden, Submit } from "../../ui/form.tsx";
import { typedText } from "../../ui/form-state.ts";
import { entryPages as m } from "../messages/entry-pages.ts";
import type { EntryPageProps } from "./entry-shown.ts";

type DecisionProps = Pick<EntryPageProps, "form" | "project" | "entry" | "powers" | "formKey">;

/** The steps that wait: submit and withdraw for drafts, approve and return by somebody else. */
export function Decision(props: DecisionProps) {
  const { form, entry, powers } = props;
  const isSubmitted = entry.status === "submitted";
  const isOpen = isSubmitted || entry.status === "draft";
  const isOwn = powers.isOwn && powers.canApprove && isSubmitted;
  return (
    <>
      {isOwn && <p class="note">{form.words.t(m.own)}</p>}
      <OwnSteps {...props} isOpen={isOpen} />
      {powers.canApprove && !powers.isOwn && isOpen && <ByAnother {...props} isSubmitted={isSubmitted} />}
    </>
  );
}

/** A draft goes on to somebody else; what one entered oneself may be withdrawn. */
function OwnSteps({ isOpen, ...props }: DecisionProps & { readonly isOpen: boolean }) {
  const { form, project, entry, powers } = props;
  const canSubmit = powers.canSubmit && ["draft", "returned"].includes(entry.status);
  const canWithdraw = powers.isOwn && powers.canWrite && isOpen;
  if (!(canSubmit || canWithdraw)) return null;
  return (
    <div class="acts">
      {canSubmit && (
        <form class="button-form" method="post" action={paths.entrySteps(project.code)}>
          <Shown {...props} />
          <Submit label={form.words.t(m.submit)} />
        </form>
      )}
      {canWithdraw && (
        <form class="button-form" method="post" action={paths.withdrawEntry(project.code, entry.id)}>
          <Shown {...props} />
          <Submit label={form.words.t(m.withdraw)} kind="plain" />
        </form>
      )}
    </div>
  );
}

function ByAnother({ isSubmitted, ...props }: DecisionProps & { readonly isSubmitted: boolean }) {
  const { words } = props.form;
  return (
    <form class="form" method="post" action={paths.entryDecisions(props.project.code)}>
      <Shown {...props} />
      <div class="field">
        <label for="f-reason">{words.t(m.returnReason)}</label>
        <input id="f-reason" name="reason" maxlength={500} dir="auto" value={typedText(props.form, "reason")} />
      </div>
      <div class="acts">
        {isSubmitted && <Submit label={words.t(m.approve)} name="decision" value="approve" />}
        <Submit label={words.t(m.return)} kind="plain" name="decision" value="return" />
      </div>
    </form>
  );
}

/** The entry as it is looked at, and where the answer goes back to. */
function Shown({ entry, formKey }: DecisionProps) {
  return (
    <>
      <Hidden name="id" value={`${entry.id}~${entry.revision}`} />
      <Hidden name="formKey" value={formKey} />
      <Hidden name="from" value={entry.id} />
    </>
  );
}
