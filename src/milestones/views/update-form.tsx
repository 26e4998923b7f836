import { EvidenceFields } from "../../evidence/views/fields.tsx";
import { EvidenceList } from "../../evidence/views/list.tsx";
import { daysBetween } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import { isFocalPoint } from "../../people/rules.ts";
import { SelectField } from "../../ui/choices.tsx";
import { DateField, NumberField, TextArea } from "../../ui/fields.tsx";
import { ErrorSummary, Hidden, Submit } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import type { UpdateForm } from "../actions/update.ts";
import { updatePage as m, REASON_NAME } from "../messages/update.ts";
import { updateField as f } from "../rules/messages.ts";
import { predecessorWarnings, REASON_CODES } from "../rules/update.ts";

interface UpdateFormProps {
  readonly of: UpdateForm;
  readonly form: FormState;
  readonly formKey: string;
  readonly drawnAt: number;
}

/** The update that fits a phone: the date, why, the proof, sent. */
export function UpdateFormView({ of, form, formKey, drawnAt }: UpdateFormProps) {
  const { words } = form;
  const { project, milestone, visit } = of;
  const { code } = milestone;
  const field = (name: keyof typeof f) => ({ form, name, label: words.t(f[name]) });
  const isOptional = milestone.baselineOn >= visit.on;
  const reasons = REASON_CODES.map((value) => ({ value, label: words.t(REASON_NAME[value]) }));
  const action = paths.updateMilestone(project.code, code);
  return (
    <Sheet title={words.t(m.title, { code })} note={words.text(milestone.title).text}>
      <SheetBody>
        <Situation of={of} />
        <form class="form" method="post" action={action} enctype="multipart/form-data" novalidate>
          <ErrorSummary form={form} />
          <Hidden name="revision" value={drawnAt} />
          <Hidden name="formKey" value={formKey} />
          <div class="fields">
            <DateField {...field("forecastOn")} isOptional={isOptional} />
            <SelectField {...field("reasonCode")} options={reasons} isOptional={isOptional} />
            <TextArea {...field("cause")} rows={2} maxLength={1000} isOptional={isOptional} />
            <NumberField {...field("progress")} unit="%" isOptional />
            <DateField {...field("actualOn")} hint={words.t(m.actualHint, { on: { day: visit.on } })} isOptional />
            {!isFocalPoint(visit.actor) && <EvidenceList words={words} all={of.draftEvidence} />}
            <EvidenceFields form={form} projectCode={project.code} />
            <TextArea {...field("correctiveAction")} rows={2} maxLength={1000} isOptional />
          </div>
          <div class="acts">
            <Submit label={words.t(m.send)} name="step" value="submit" />
            <Submit label={words.t(m.keep)} kind="plain" name="step" value="draft" />
            <a href={isFocalPoint(visit.actor) ? paths.report : paths.milestone(project.code, code)}>
              {words.t(m.leave)}
            </a>
          </div>
        </form>
      </SheetBody>
    </Sheet>
  );
}

/** Where the milestone stands, what waits, what came back, and what it depends on. */
function Situation({ of }: { of: UpdateForm }) {
  const { milestone, visit, pending, returned, draft, unachieved, atRisk } = of;
  const { words } = visit;
  const { baselineOn, forecastOn, code } = milestone;
  const values = {
    baseline: { day: baselineOn },
    forecast: forecastOn ? { day: forecastOn } : "—",
    days: forecastOn ? daysBetween(baselineOn, forecastOn) : 0,
  };
  return (
    <>
      <p>
        {words.t(m.now, values)} {atRisk && words.t(m.atRisk, { amount: atRisk })}
      </p>
      {returned && <Banner kind="warn">{words.t(m.returned, { reason: returned.decisionReason })}</Banner>}
      {pending.length > 0 && <Banner kind="info">{words.t(m.pending, { count: pending.length })}</Banner>}
      {draft && <Banner kind="info">{words.t(m.draft)}</Banner>}
      {predecessorWarnings(code, unachieved).map(({ said }) => (
        <Banner kind="warn">{words.say(said)}</Banner>
      ))}
    </>
  );
}
