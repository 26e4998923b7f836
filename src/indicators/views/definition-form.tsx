import type { Message } from "../../kernel/messages.ts";
import type { Component } from "../../portfolio/store/parts.ts";
import { CheckField, ChoiceField, type Option, SelectField } from "../../ui/choices.tsx";
import { DateField, NumberField, TextArea, TextField, TextsField } from "../../ui/fields.tsx";
import { FieldSection, Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { definition as m } from "../messages/definition.ts";
import { LEVEL_NAME } from "../messages.ts";
import { CHOICES } from "../rules/definition.ts";
import { definitionName as f } from "../rules/definition-messages.ts";

export interface DefinitionFormProps {
  readonly form: FormState;
  readonly action: string;
  readonly cancelHref: string;
  readonly formKey: string;
  readonly drawnAt: number;
}

interface Around extends DefinitionFormProps {
  readonly components: readonly Component[];
  readonly isNew: boolean;
  readonly hasValues: boolean;
}

const MEASURE: Readonly<Record<string, Message>> = {
  unit: m.unitIs,
  percentage: m.percentageIs,
  nominal: m.nominalIs,
  ordinal: m.ordinalIs,
  qualitative: m.qualitativeIs,
};
const ACCUMULATION: Readonly<Record<string, Message>> = {
  cumulative: m.cumulativeIs,
  period: m.periodIs,
  point: m.pointIs,
};
const DIRECTION: Readonly<Record<string, Message>> = { rising: m.risingIs, falling: m.fallingIs };
const ROLL_UP: Readonly<Record<string, Message>> = { sum: m.sumIs, ratio: m.ratioIs };
const FREQUENCY: Readonly<Record<string, Message>> = { quarter: m.quarter, half: m.half, year: m.year };

/** The form of an indicator, in which each choice says what it means for the sums. */
export function DefinitionFormView(props: Around) {
  const { form, action, cancelHref, formKey, drawnAt, hasValues, isNew } = props;
  const { words } = form;
  return (
    <Form form={form} action={action} cancelHref={cancelHref} formKey={formKey} revision={drawnAt}>
      <FieldSection title={words.t(m.what)}>
        <What {...props} />
      </FieldSection>
      <FieldSection title={words.t(m.sums)} note={hasValues ? words.t(m.fixed) : undefined}>
        {!hasValues && <Meaning form={form} />}
        <CheckField form={form} name="isBySex" label={words.t(f.isBySex)} />
        <CheckField form={form} name="mayExceed" label={words.t(f.mayExceed)} />
      </FieldSection>
      {!hasValues && (
        <FieldSection title={words.t(m.path)}>
          <NumberField form={form} name="baseline" label={words.t(f.baseline)} />
          <NumberField form={form} name="baselineYear" label={words.t(f.baselineYear)} />
          <CheckField
            form={form}
            name="isMaintained"
            label={words.t(f.isMaintained)}
            hint={words.t(m.maintainedHint)}
          />
          {isNew && <Target form={form} />}
        </FieldSection>
      )}
      <FieldSection title={words.t(m.collecting)}>
        <Collecting form={form} />
      </FieldSection>
    </Form>
  );
}

type FormOnly = Pick<DefinitionFormProps, "form">;

const optionsOf = (
  { words }: FormState,
  values: readonly string[],
  names: Readonly<Record<string, Message>>,
): Option[] =>
  values.flatMap((value) => {
    const name = names[value];
    return name ? [{ value, label: words.t(name) }] : [];
  });

function What({ form, components, isNew }: Around) {
  const { words } = form;
  return (
    <>
      {isNew && <TextField form={form} name="code" label={words.t(f.code)} maxLength={24} isLatin />}
      <SelectField
        form={form}
        name="component"
        label={words.t(f.component)}
        blank={words.t(m.whole)}
        options={components.map(({ code, title }) => ({ value: code, label: `${code} · ${words.text(title).text}` }))}
        isOptional
      />
      <SelectField
        form={form}
        name="level"
        label={words.t(f.level)}
        options={optionsOf(form, CHOICES.level, LEVEL_NAME)}
      />
      <TextsField form={form} name="title" label={words.t(f.title)} />
      <TextsField form={form} name="unit" label={words.t(f.unit)} maxLength={60} />
      <TextsField form={form} name="definition" label={words.t(f.definition)} rows={3} maxLength={2000} isOptional />
      <TextsField form={form} name="assumptions" label={words.t(f.assumptions)} rows={2} maxLength={2000} isOptional />
    </>
  );
}

function Meaning({ form }: FormOnly) {
  const { words } = form;
  const choice = (name: "measure" | "direction" | "accumulation", names: Readonly<Record<string, Message>>) => (
    <ChoiceField
      form={form}
      kind="radio"
      name={name}
      label={words.t(f[name])}
      options={optionsOf(form, CHOICES[name], names)}
      isWide
    />
  );
  return (
    <>
      {choice("measure", MEASURE)}
      {choice("direction", DIRECTION)}
      {choice("accumulation", ACCUMULATION)}
      {[0, 1].map((at) => (
        <TextField
          form={form}
          name={`dimension.${at}`}
          label={`${words.t(f.dimension)} ${at + 1}`}
          hint={words.t(m.dimensionHint)}
          maxLength={600}
          isOptional
          isWide
        />
      ))}
    </>
  );
}

function Target({ form }: FormOnly) {
  const { words } = form;
  return (
    <>
      <NumberField form={form} name="target" label={words.t(f.target)} isOptional />
      <NumberField form={form} name="targetYear" label={words.t(f.targetYear)} />
      <TextArea form={form} name="yearly" label={words.t(f.yearly)} hint={words.t(m.yearlyHint)} isOptional />
    </>
  );
}

function Collecting({ form }: FormOnly) {
  const { words } = form;
  return (
    <>
      <SelectField
        form={form}
        name="frequency"
        label={words.t(f.frequency)}
        options={optionsOf(form, CHOICES.frequency, FREQUENCY)}
        isOptional
      />
      <TextField form={form} name="responsible" label={words.t(f.responsible)} isOptional />
      <TextField form={form} name="source" label={words.t(f.source)} maxLength={1000} isOptional isWide />
      <SelectField
        form={form}
        name="rollUp"
        label={words.t(f.rollUp)}
        blank={words.t(m.never)}
        options={optionsOf(form, CHOICES.rollUp, ROLL_UP)}
        isOptional
      />
      <TextField
        form={form}
        name="sharedCode"
        label={words.t(f.sharedCode)}
        hint={words.t(m.sharedHint)}
        maxLength={40}
        isOptional
        isLatin
      />
    </>
  );
}

/** A revision of the target, with its decision (IND-11). */
export function TargetFormView({ form, action, cancelHref, formKey, drawnAt }: DefinitionFormProps) {
  const { words } = form;
  return (
    <Form form={form} action={action} cancelHref={cancelHref} formKey={formKey} revision={drawnAt}>
      <Target form={form} />
      <DateField form={form} name="decidedOn" label={words.t(f.decidedOn)} />
      <TextArea form={form} name="decision" label={words.t(f.decision)} maxLength={1000} />
    </Form>
  );
}
