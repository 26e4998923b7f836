import { money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { SelectField } from "../../ui/choices.tsx";
import { AmountField, DateField, TextArea, TextField } from "../../ui/fields.tsx";
import { Amount, Day } from "../../ui/figures.tsx";
import { ErrorSummary, Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { ActionLink, Banner, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { Table } from "../../ui/table.tsx";
import { reported as m } from "../messages/reported.ts";
import { reportedField as f } from "../rules/messages/reported.ts";
import { amountName, type Reconciled, type ReportedComponent, reportablePeriods } from "../rules/reported.ts";
import type { ListedReported } from "../store/reported.ts";
import { Decide } from "./decide.tsx";
import { periodText, ReconciliationChip, ScopeOf } from "./reported-page.tsx";

interface FormProps {
  readonly form: FormState;
  readonly project: ProjectFacts;
  readonly components: readonly ReportedComponent[];
  readonly formKey: string;
}

/** What one document of the agency reports: as much detail as it has. */
export function ReportedForm(props: FormProps & { readonly today: Parameters<typeof reportablePeriods>[1] }) {
  const { form, project, components, formKey, today } = props;
  const { words } = form;
  const periods = reportablePeriods(project.span, today).map((value) => ({ value, label: periodText(words, value) }));
  const amount = (code: string | undefined, scope: string) => (
    <AmountField
      form={form}
      name={amountName(code)}
      label={words.t(f.amount, { scope })}
      currency={project.currency}
      isOptional
    />
  );
  return (
    <Sheet title={words.t(m.enter)} note={words.t(m.enterNote)}>
      <SheetBody>
        <Form
          form={form}
          action={paths.newReported(project.code)}
          submit={words.t(m.submit)}
          cancelHref={paths.reportedAmounts(project.code)}
          formKey={formKey}
        >
          <SelectField form={form} name="period" label={words.t(f.period)} options={periods} />
          <DateField form={form} name="reportedOn" label={words.t(f.reportedOn)} />
          <TextField
            form={form}
            name="document"
            label={words.t(f.document)}
            hint={words.t(m.documentHint)}
            maxLength={300}
          />
          <TextField
            form={form}
            name="place"
            label={words.t(f.place)}
            hint={words.t(m.placeHint)}
            maxLength={200}
            isOptional
          />
          {components.map(({ code }) => amount(code, code))}
          {amount(undefined, words.t(f.project))}
          <TextArea
            form={form}
            name="reason"
            label={words.t(f.reason)}
            hint={words.t(m.reasonHint)}
            rows={2}
            maxLength={500}
            isOptional
          />
        </Form>
      </SheetBody>
    </Sheet>
  );
}

export interface OneReportedProps extends FormProps {
  readonly one: Reconciled;
  readonly enteredBy: string;
  readonly explainedBy: string | undefined;
  /** Amounts that this one corrected, newest first. */
  readonly earlier: readonly ListedReported[];
  readonly revision: number;
  readonly may: { readonly explain: boolean; readonly decide: boolean; readonly isOwn: boolean };
  /** The step whose form came back. */
  readonly step: string;
}

/** One reported amount beside the entered one, its document, its explanation and what may be done about it. */
export function OneReported(props: OneReportedProps) {
  const { form, project, one, components, may } = props;
  const { words } = form;
  const { reported, explained } = one;
  return (
    <>
      {!(may.explain || may.decide) && <ErrorSummary form={form} />}
      {may.isOwn && <Banner kind="info">{words.t(m.own)}</Banner>}
      <Sheet
        title={`${words.t(m.communicated)} · ${periodText(words, reported.period)}`}
        note={<ScopeOf words={words} components={components} componentId={reported.componentId} />}
        actions={
          <>
            <ReconciliationChip words={words} state={one.state} />
            <ActionLink href={paths.reportedAmounts(project.code)}>{words.t(m.title)}</ActionLink>
          </>
        }
      >
        <SheetBody>
          <Facts items={[...amountFacts(props), ...paperFacts(props)]} />
          {explained && (
            <p>
              <span class="note">
                {words.t(m.explanation)} ({props.explainedBy})
              </span>{" "}
              <span dir="auto">{explained.explanation}</span>{" "}
              {explained.decisionReason !== "" && (
                <span class="note">
                  {words.t(m.why)} <bdi>{explained.decisionReason}</bdi>
                </span>
              )}
            </p>
          )}
        </SheetBody>
      </Sheet>
      <Earlier {...props} />
      {may.explain && <Explaining {...props} />}
      {may.decide && <Deciding {...props} />}
    </>
  );
}

function amountFacts({ form: { words }, project, one }: OneReportedProps) {
  const shown = (minor: number | undefined) => (
    <Amount words={words} value={minor === undefined ? undefined : money(minor, project.currency)} as="money" />
  );
  return [
    { label: words.t(m.communicated), value: shown(one.reported.amountMinor) },
    { label: words.t(m.entered), value: shown(one.enteredMinor) },
    { label: words.t(m.difference), value: <strong>{shown(one.differenceMinor)}</strong> },
  ];
}

function paperFacts({ form: { words }, one: { reported }, enteredBy }: OneReportedProps) {
  const detail = words.t(reported.componentId === null ? m.byProject : m.byComponent);
  return [
    { label: words.t(m.detail), value: detail },
    { label: words.t(f.document), value: <bdi>{reported.document}</bdi> },
    { label: words.t(f.place), value: reported.place !== "" && <bdi>{reported.place}</bdi> },
    { label: words.t(f.reportedOn), value: <Day words={words} value={reported.reportedOn} /> },
    { label: words.t(m.enteredBy), value: <bdi>{enteredBy}</bdi> },
    { label: words.t(m.why), value: reported.reason !== "" && <bdi>{reported.reason}</bdi> },
  ];
}

function Earlier({ form: { words }, project, earlier }: OneReportedProps) {
  if (earlier.length === 0) return null;
  return (
    <Sheet title={words.t(m.earlier)}>
      <Table
        words={words}
        caption={words.t(m.earlier)}
        columns={[
          {
            ...{ key: "on", label: words.t(f.reportedOn), isRowHeader: true },
            cell: ({ reportedOn }) => <Day words={words} value={reportedOn} />,
          },
          {
            ...{ key: "amount", label: words.t(m.communicated), isNumber: true },
            cell: ({ amountMinor }) => <Amount words={words} value={money(amountMinor, project.currency)} as="money" />,
          },
          { key: "document", label: words.t(f.document), cell: ({ document }) => <bdi>{document}</bdi> },
          { key: "by", label: words.t(m.enteredBy), cell: (one) => <bdi>{one.enteredBy}</bdi> },
        ]}
        rows={earlier}
      />
    </Sheet>
  );
}

const actionOf = ({ project, one }: OneReportedProps, step: string): string =>
  `${paths.reportedAmount(project.code, one.reported.id)}?step=${step}`;

const formOf = ({ form, step }: OneReportedProps, own: string): FormState =>
  step === own || step === "" ? form : { words: form.words as Words, typed: {}, problems: [] };

function Explaining(props: OneReportedProps) {
  const { form, formKey, revision } = props;
  const { words } = form;
  return (
    <Sheet title={words.t(m.explain)} note={words.t(m.explainNote)}>
      <SheetBody>
        <Form
          form={formOf(props, "explain")}
          action={actionOf(props, "explain")}
          submit={words.t(m.send)}
          revision={revision}
          formKey={formKey}
        >
          <TextArea
            form={formOf(props, "explain")}
            name="explanation"
            label={words.t(f.explanation)}
            maxLength={1_000}
          />
        </Form>
      </SheetBody>
    </Sheet>
  );
}

function Deciding(props: OneReportedProps) {
  const { project, formKey, revision } = props;
  return (
    <Decide
      forms={{ approve: formOf(props, "approve"), return: formOf(props, "return") }}
      actionOf={(step) => actionOf(props, step)}
      cancelHref={paths.reportedAmounts(project.code)}
      {...{ formKey, revision }}
      said={m}
    />
  );
}
