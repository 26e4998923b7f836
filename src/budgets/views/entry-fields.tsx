import type { Message } from "../../kernel/messages.ts";
import { CURRENCIES, money } from "../../kernel/money.ts";
import type { Quarter } from "../../kernel/period.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { type Option, SelectField } from "../../ui/choices.tsx";
import { DateField, NumberField, TextArea, TextField } from "../../ui/fields.tsx";
import { FieldSection } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { entries as e } from "../messages/entries.ts";
import { entryPages as m } from "../messages/entry-pages.ts";
import {
  approvedOf,
  budgetOf,
  type Commitment,
  DOCUMENTS,
  type EntryGround,
  type EntryKind,
  ORIGINS,
  SUPPLIERS,
} from "../rules/entry.ts";
import { DOCUMENT_NAME, entryField as f, SUPPLIER_NAME } from "../rules/messages/entry.ts";
import { RATE_KIND_NAME } from "../rules/messages/rates.ts";
import { quartersOf, statusOn } from "../rules/periods.ts";
import { rateText } from "../rules/rates.ts";

export interface EntryFieldsProps {
  readonly form: FormState;
  readonly kind: EntryKind;
  readonly project: ProjectFacts;
  readonly ground: EntryGround;
  /** Corrections of a commitment keep the commitment they are about. */
  readonly hasCommitment?: boolean | undefined;
}

/** The fields of a commitment or an expenditure, in the order in which its document is read. */
export function EntryFields(props: EntryFieldsProps) {
  const { form } = props;
  const { words } = form;
  return (
    <>
      <FieldSection title={words.t(m.what)}>
        <ImputationFields {...props} />
      </FieldSection>
      <FieldSection title={words.t(m.proof)}>
        <ProofFields {...props} />
      </FieldSection>
      <FieldSection title={words.t(m.when)}>
        <DateFields {...props} />
      </FieldSection>
      <FieldSection title={words.t(m.further)}>
        <FurtherFields {...props} />
      </FieldSection>
    </>
  );
}

function ImputationFields({ form, kind, ground, hasCommitment = true }: EntryFieldsProps) {
  const { words } = form;
  const isSpending = kind === "expenditure";
  const vatHint = ground.terms.isVatEligible ? m.vatCountedHint : m.vatHint;
  return (
    <>
      {hasCommitment && (
        <SelectField
          form={form}
          name="commitment"
          label={words.t(isSpending ? f.commitment : m.complement)}
          hint={words.t(m.commitmentHint)}
          options={commitmentOptions(form, ground)}
          blank={words.t(isSpending ? m.noCommitment : m.noComplement)}
          isOptional
          isWide
        />
      )}
      <SelectField
        form={form}
        name="line"
        label={words.t(f.line)}
        options={lineOptions(form, ground)}
        isOptional={hasCommitment}
        isWide
      />
      <NumberField form={form} name="amount" label={words.t(f.amount)} />
      <SelectField
        form={form}
        name="currency"
        label={words.t(f.currency)}
        hint={rateHint(form, ground)}
        options={CURRENCY_OPTIONS}
      />
      <NumberField form={form} name="vat" label={words.t(f.vat)} hint={words.t(vatHint)} isOptional />
    </>
  );
}

const CURRENCY_OPTIONS: readonly Option[] = CURRENCIES.map((value) => ({ value, label: value }));

function lineOptions({ words }: FormState, ground: EntryGround): readonly Option[] {
  const { currency } = ground.terms;
  return ground.lines
    .filter(({ category }) => category !== "reserve")
    .map(({ id, code, label }) => {
      const available = budgetOf(ground, [id]) - approvedOf(ground, "commitment", [id]);
      const line = `${code} ${words.text(label).text}`;
      return { value: id, label: words.t(m.lineChoice, { line, available: money(available, currency) }) };
    });
}

function commitmentOptions({ words, typed }: FormState, ground: EntryGround): readonly Option[] {
  const isOpen = ({ agreementMinor, id }: Commitment) => agreementMinor > 0 || id === typed["commitment"];
  return ground.commitments.filter(isOpen).map((one) => {
    const line = ground.lines.find(({ id }) => id === one.lineId)?.code ?? "";
    const left = money(one.agreementMinor - one.paidMinor, ground.terms.currency);
    return { value: one.id, label: words.t(m.commitmentChoice, { name: one.reference || one.document, line, left }) };
  });
}

/** The direction of the quotation and the last rate, beside the field (FX-02). */
function rateHint({ words }: FormState, { terms, rates }: EntryGround): string {
  const kind = terms.exchangeMethod;
  const source = RATE_KIND_NAME[kind];
  const last = rates
    .filter((rate) => rate.kind === kind && rate.quote === "MAD")
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  const fixed = kind === "fixed" && terms.fixedRateMicro !== null ? terms.fixedRateMicro : undefined;
  const [micro, on] = fixed ? [fixed, terms.executionStart] : [last?.micro, last?.on];
  if (micro === undefined || on === undefined) return words.t(m.noRateHint, { source });
  return words.t(m.rateHint, { source, rate: rateText(micro), on: { day: on } });
}

function ProofFields({ form, kind }: EntryFieldsProps) {
  const { words } = form;
  const named = <T extends string>(values: readonly T[], names: Readonly<Record<T, Message>>) =>
    values.map((value) => ({ value, label: words.t(names[value]) }));
  return (
    <>
      <SelectField
        form={form}
        name="documentKind"
        label={words.t(f.documentKind)}
        options={named(DOCUMENTS[kind], DOCUMENT_NAME)}
      />
      <TextField form={form} name="reference" label={words.t(f.reference)} maxLength={80} isLatin />
      <SelectField
        form={form}
        name="supplier"
        label={words.t(f.supplier)}
        hint={words.t(m.supplierHint)}
        options={named(SUPPLIERS, SUPPLIER_NAME)}
      />
      <SelectField form={form} name="origin" label={words.t(f.origin)} options={named(ORIGINS, e)} />
      <DocumentField form={form} />
    </>
  );
}

/** The supporting document, and the place in it. */
export function DocumentField({ form }: { readonly form: FormState }) {
  const { words } = form;
  return (
    <TextField
      form={form}
      name="document"
      label={words.t(f.document)}
      hint={words.t(m.documentHint)}
      maxLength={300}
      isWide
    />
  );
}

function DateFields({ form, kind, ground }: EntryFieldsProps) {
  const { words } = form;
  const isSpending = kind === "expenditure";
  return (
    <>
      <DateField form={form} name="documentOn" label={words.t(f.documentOn)} />
      {isSpending && (
        <DateField form={form} name="serviceOn" label={words.t(f.serviceOn)} hint={words.t(m.serviceHint)} isOptional />
      )}
      <QuarterField form={form} ground={ground} />
    </>
  );
}

/** The quarters that take entries; needed only where the document's own is closed (PER-03). */
export function QuarterField({ form, ground }: Pick<EntryFieldsProps, "form" | "ground">) {
  const { words } = form;
  return (
    <SelectField
      form={form}
      name="quarter"
      label={words.t(f.quarter)}
      hint={words.t(m.quarterHint)}
      options={openQuarters(ground).map((value) => ({ value, label: words.quarter(value) }))}
      blank={words.t(m.ownQuarter)}
      isOptional
    />
  );
}

function openQuarters({ terms, periods, today }: EntryGround): readonly Quarter[] {
  const all = quartersOf({ start: terms.executionStart, end: today }, today);
  const stateOf = (quarter: Quarter) =>
    statusOn(
      periods.find((one) => one.quarter === quarter),
      today,
    );
  return all.filter((quarter) => stateOf(quarter) !== "closed");
}

function FurtherFields({ form, ground }: EntryFieldsProps) {
  const { words } = form;
  return (
    <>
      <TextArea
        form={form}
        name="justification"
        label={words.t(f.justification)}
        hint={words.t(m.justificationHint)}
        rows={2}
        maxLength={500}
        isOptional
      />
      {ground.canWaive && (
        <TextField form={form} name="waiver" label={words.t(f.waiver)} hint={words.t(m.waiverHint)} isOptional isWide />
      )}
    </>
  );
}
