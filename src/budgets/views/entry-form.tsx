import type { Child } from "hono/jsx";
import { money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import { CheckField } from "../../ui/choices.tsx";
import { DateField, NumberField, TextArea, TextField } from "../../ui/fields.tsx";
import { ErrorSummary, Hidden, Submit } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { ActionLink, Sheet, SheetBody } from "../../ui/parts.tsx";
import type { OriginalPlace } from "../actions/take-back-entry.ts";
import { entryPages as m } from "../messages/entry-pages.ts";
import { entryWords, entryField as f } from "../rules/messages/entry.ts";
import type { EntryRow } from "../store/entry-rows.ts";
import { DocumentField, EntryFields, type EntryFieldsProps, QuarterField } from "./entry-fields.tsx";

interface StepsFormProps {
  readonly form: FormState;
  readonly action: string;
  readonly cancelHref: string;
  readonly formKey: string;
  readonly revision?: number | undefined;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  /** Finance submits; others keep a draft (handbook 4.7). */
  readonly canSubmit: boolean;
  readonly children?: Child;
}

/** A form that is kept as a draft, or submitted. */
function StepsForm({ form, action, cancelHref, canSubmit, children, ...hidden }: StepsFormProps) {
  const { words } = form;
  return (
    <form class="form" method="post" action={action} novalidate>
      <ErrorSummary form={form} />
      <Hidden name="revision" value={hidden.revision} />
      <Hidden name="formKey" value={hidden.formKey} />
      {Object.entries(hidden.hidden ?? {}).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      <div class="fields">{children}</div>
      <div class="acts">
        {canSubmit && <Submit label={words.t(m.submit)} name="step" value="submit" />}
        <Submit label={words.t(m.saveDraft)} kind={canSubmit ? "plain" : "main"} name="step" value="draft" />
        <a href={cancelHref}>{words.t(m.cancel)}</a>
      </div>
    </form>
  );
}

export interface EntryFormProps extends EntryFieldsProps {
  readonly formKey: string;
  readonly canSubmit: boolean;
  /** The stored entry that is changed; a new one without. */
  readonly row?: EntryRow | undefined;
}

/** A commitment or an expenditure, new or still a draft. */
export function EntryForm({ form, kind, project, ground, formKey, canSubmit, row }: EntryFormProps) {
  const { words } = form;
  const { code } = project;
  const fresh = words.t(kind === "commitment" ? m.newCommitment : m.newExpenditure);
  return (
    <Sheet title={row ? words.t(m.editTitle) : fresh} note={words.t(canSubmit ? m.draftNote : m.officerNote)}>
      <SheetBody>
        <StepsForm
          form={form}
          action={row ? paths.editEntry(code, row.id) : paths.newEntry(code)}
          cancelHref={row ? paths.entry(code, row.id) : paths.projectEntries(code)}
          formKey={formKey}
          revision={row?.revision}
          hidden={row ? {} : { kind }}
          canSubmit={canSubmit}
        >
          <EntryFields form={form} kind={kind} project={project} ground={ground} />
        </StepsForm>
      </SheetBody>
    </Sheet>
  );
}

export interface OriginalFormProps {
  readonly form: FormState;
  readonly place: OriginalPlace;
  readonly formKey: string;
  readonly canSubmit: boolean;
}

/** How much a commitment is reduced by, or what of an expenditure came back, and why. */
export function TakeBackForm({ form, place, formKey, canSubmit }: OriginalFormProps) {
  const { words } = form;
  const { original, ground, project } = place;
  const isRefund = original.kind === "expenditure";
  return (
    <Sheet title={words.t(isRefund ? m.refund : m.reduce)} note={whatOf(form, place)}>
      <SheetBody>
        <StepsForm
          form={form}
          action={paths.takeBackEntry(project.code, original.id)}
          cancelHref={paths.entry(project.code, original.id)}
          formKey={formKey}
          canSubmit={canSubmit}
        >
          <NumberField form={form} name="amount" label={words.t(f.amount)} unit={original.currency} />
          <DateField form={form} name="documentOn" label={words.t(f.documentOn)} />
          <TextField form={form} name="reference" label={words.t(f.reference)} maxLength={80} isLatin isOptional />
          <QuarterField form={form} ground={ground} />
          <DocumentField form={form} />
          <TextArea form={form} name="reason" label={words.t(f.reason)} rows={2} maxLength={500} />
        </StepsForm>
      </SheetBody>
    </Sheet>
  );
}

function whatOf({ words }: FormState, { original, ground }: OriginalPlace): string {
  if (original.kind === "expenditure") return words.t(m.refundWhat);
  const root = original.commitmentId ?? original.id;
  const commitment = ground.commitments.find(({ id }) => id === root);
  const [paid, total] = [commitment?.paidMinor ?? 0, commitment?.agreementMinor ?? 0];
  const { currency } = ground.terms;
  return words.t(m.reduceWhat, { paid: money(paid, currency), left: money(total - paid, currency) });
}

/** An approved entry, reversed and entered again. */
export function CorrectionForm({ form, place, formKey, canSubmit }: OriginalFormProps) {
  const { words } = form;
  const { original, project } = place;
  return (
    <Sheet title={words.t(m.correct)} note={words.t(m.correctWhat)}>
      <SheetBody>
        <StepsForm
          form={form}
          action={paths.correctEntry(project.code, original.id)}
          cancelHref={paths.entry(project.code, original.id)}
          formKey={formKey}
          canSubmit={canSubmit}
        >
          <TextArea form={form} name="reason" label={words.t(m.why)} rows={2} maxLength={500} />
          {original.amountMinor > 0 && (
            <>
              <CheckField form={form} name="again" label={words.t(m.again)} isOptional />
              <EntryFields
                form={form}
                kind={original.kind}
                project={project}
                ground={place.ground}
                hasCommitment={original.kind === "expenditure"}
              />
            </>
          )}
        </StepsForm>
      </SheetBody>
    </Sheet>
  );
}

/** Why the form of an entry is not shown, and where to go on (it is a fact by now). */
export function NoForm({ form, code, row }: { form: FormState; code: string; row: EntryRow }) {
  const { words } = form;
  return (
    <Sheet title={words.t(m.entryTitle)}>
      <SheetBody>
        <p>{words.t(m.cannotEdit, { status: entryWords[row.status] })}</p>
        <p>
          <ActionLink href={paths.entry(code, row.id)}>{words.t(m.openEntry)}</ActionLink>
        </p>
      </SheetBody>
    </Sheet>
  );
}
