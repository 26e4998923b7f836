import { paths } from "../../kernel/paths.ts";
import { Hidden, Submit } from "../../ui/form.tsx";
import { entryPages as m } from "../messages/entry-pages.ts";
import type { EntryPageProps } from "./entry-shown.ts";

type DecisionProps = Pick<EntryPageProps, "form" | "project" | "entry" | "powers" | "formKey">;

/** The steps that wait: submit and withdraw for drafts, approve and return by somebody else. */
export function Decision(props: DecisionProps) {
  const { form, project, entry, powers, formKey } = props;
  const { words } = form;
  const { code } = project;
  const isSubmitted = entry.status === "submitted";
  const isOpen = isSubmitted || entry.status === "draft";
  const hidden = (
    <>
      <Hidden name="id" value={`${entry.id}~${entry.revision}`} />
      <Hidden name="formKey" value={formKey} />
      <Hidden name="from" value={entry.id} />
    </>
  );
  const canSubmit = powers.canSubmit && (entry.status === "draft" || entry.status === "returned");
  const canDecide = powers.canApprove && !powers.isOwn && isOpen;
  return (
    <>
      {powers.isOwn && powers.canApprove && isSubmitted && <p class="note">{words.t(m.own)}</p>}
      <div class="acts">
        {canSubmit && (
          <form class="button-form" method="post" action={paths.entrySteps(code)}>
            {hidden}
            <Submit label={words.t(m.submit)} />
          </form>
        )}
        {powers.isOwn && isOpen && (
          <form class="button-form" method="post" action={paths.withdrawEntry(code, entry.id)}>
            {hidden}
            <Submit label={words.t(m.withdraw)} kind="plain" />
          </form>
        )}
      </div>
      {canDecide && (
        <form class="filters" method="post" action={paths.entryDecisions(code)}>
          {hidden}
          <div class="field">
            <label for="f-reason">{words.t(m.returnReason)}</label>
            <input id="f-reason" name="reason" maxlength={500} dir="auto" />
          </div>
          <div class="acts">
            {isSubmitted && <Submit label={words.t(m.approve)} name="decision" value="approve" />}
            <Submit label={words.t(m.return)} kind="plain" name="decision" value="return" />
          </div>
        </form>
      )}
    </>
  );
}
