import type { Words } from "../../kernel/words.ts";
import { ChoiceField, RowsField, SelectField } from "../../ui/choices.tsx";
import { DateField, NumberField, TextArea, TextField, TextsField } from "../../ui/fields.tsx";
import { FieldSection, Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import type { PlanOf } from "../actions/plan.ts";
import { DEPENDENCY_NAME, KIND_NAME } from "../messages/milestone-page.ts";
import { plan as m } from "../messages/plan.ts";
import { DEPENDENCY_TYPES, MILESTONE_KINDS } from "../rules/plan.ts";
import { DECISIONS, PREDECESSOR_ROWS } from "../rules/plan-form.ts";
import { planField as f } from "../rules/plan-messages.ts";

interface PlanFormProps {
  readonly of: PlanOf;
  readonly form: FormState;
  readonly action: string;
  readonly cancelHref: string;
  readonly formKey: string;
  readonly drawnAt: number;
}

const DECISION_NAME = { none: m.undecided, cancelled: m.cancelled, suspended: m.suspended } as const;

/** What a milestone is, when it is due, what it waits for and carries, and the weights of all. */
export function PlanFormView({ of, drawnAt, ...props }: PlanFormProps) {
  const { form } = props;
  const { words } = form;
  const { milestone, components } = of;
  const field = (name: keyof typeof f) => ({ form, name, label: words.t(f[name]) });
  const named = components.map(({ code, title }) => ({ value: code, label: `${code} · ${words.text(title).text}` }));
  const kinds = MILESTONE_KINDS.map((value) => ({ value, label: words.t(KIND_NAME[value]) }));
  const decisions = DECISIONS.map((value) => ({ value, label: words.t(DECISION_NAME[value]) }));
  return (
    <Form {...props} revision={drawnAt}>
      {!milestone && <TextField {...field("code")} isLatin maxLength={20} />}
      <SelectField {...field("component")} options={named} blank={words.t(m.noComponent)} isOptional />
      <SelectField {...field("kind")} options={kinds} />
      <TextsField {...field("title")} />
      {milestone ? (
        <TextField {...field("baselineOn")} hint={words.t(m.baselineHint)} isReadOnly isLatin />
      ) : (
        <DateField {...field("baselineOn")} hint={words.t(m.baselineHint)} />
      )}
      <DateField {...field("startOn")} isOptional />
      {milestone && <SelectField {...field("decision")} options={decisions} />}
      <TextField {...field("responsible")} isOptional />
      <TextArea {...field("criteria")} isOptional maxLength={1000} rows={2} />
      <Weights of={of} form={form} />
      <Chain of={of} form={form} />
      <Links of={of} form={form} />
    </Form>
  );
}

type Part = Pick<PlanFormProps, "of" | "form">;

function Weights({ of, form }: Part) {
  const { words } = form;
  return (
    <>
      <NumberField form={form} name="weight" label={words.t(f.weight)} />
      {of.others.length > 0 && (
        <FieldSection title={words.t(m.weights)} note={words.t(m.weightsNote)}>
          {of.others.map(({ code, title }) => (
            <NumberField form={form} name={`weight.${code}`} label={`${code} · ${words.text(title).text}`} />
          ))}
        </FieldSection>
      )}
    </>
  );
}

function Chain({ of, form }: Part) {
  const { words } = form;
  if (of.others.length === 0) return null;
  const codes = of.others.map(({ code, title }) => ({ value: code, label: `${code} · ${words.text(title).text}` }));
  const types = DEPENDENCY_TYPES.map((value) => ({ value, label: words.t(DEPENDENCY_NAME[value]) }));
  return (
    <RowsField
      form={form}
      name="predecessors"
      label={words.t(f.predecessors)}
      hint={words.t(m.chainNote)}
      isOptional
      count={Math.min(PREDECESSOR_ROWS, (of.milestone?.predecessors.length ?? 0) + 2)}
      columns={[
        { key: "code", label: words.t(f.predecessor), options: codes },
        { key: "type", label: words.t(f.type), options: types },
        { key: "lag", label: words.t(f.lag) },
      ]}
    />
  );
}

function Links({ of, form }: Part) {
  const { words } = form;
  const lines = of.lines.map(({ code, label }) => ({ value: code, label: named(words, code, label) }));
  const indicators = of.indicators.map(({ code, title }) => ({ value: code, label: named(words, code, title) }));
  return (
    <>
      {lines.length > 0 && (
        <ChoiceField
          form={form}
          name="lines"
          label={words.t(f.lines)}
          kind="checkbox"
          options={lines}
          isOptional
          isWide
        />
      )}
      {indicators.length > 0 && (
        <ChoiceField
          form={form}
          name="indicators"
          label={words.t(f.indicators)}
          kind="checkbox"
          options={indicators}
          isOptional
          isWide
        />
      )}
    </>
  );
}

const named = (words: Words, code: string, texts: Parameters<Words["text"]>[0]): string =>
  `${code} · ${words.text(texts).text}`;
