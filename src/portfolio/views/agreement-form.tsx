import { CURRENCIES } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { CheckField, type Option, SelectField } from "../../ui/choices.tsx";
import { AmountField, DateField, NumberField, TextArea, TextField, TextsField } from "../../ui/fields.tsx";
import { FieldSection, Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { form as t } from "../messages/forms.ts";
import { AGREEMENT_STATUS, EXCHANGE_METHOD, REFERENCE_VERSION } from "../messages/names.ts";
import { CHOSEN_AGREEMENT_STATUSES } from "../rules/agreement-form.ts";
import { fieldName as f } from "../rules/messages/field.ts";
import { EXCHANGE_METHODS, REFERENCE_VERSIONS } from "../rules/statuses.ts";

interface AgreementFormProps {
  readonly form: FormState;
  readonly action: string;
  readonly cancelHref: string;
  readonly formKey: string;
  /** Undefined for an agreement to be. */
  readonly revision: number | undefined;
  /** Once signed, what the signature fixed is not asked for. */
  readonly isSigned: boolean;
  readonly organisations: readonly Option[];
}

/** The form of an agreement, new or there. */
export function AgreementForm(props: AgreementFormProps) {
  const { form, action, cancelHref, formKey, revision, isSigned, organisations } = props;
  const { words } = form;
  const isNew = revision === undefined;
  const frame = { form, action, cancelHref, formKey, revision };
  const optional = { form, isOptional: true };
  return (
    <Form {...frame} submit={isNew ? words.t(t.create) : undefined}>
      {isNew && (
        <TextField form={form} name="code" label={words.t(f.code)} hint={words.t(t.codeHint)} maxLength={24} isLatin />
      )}
      <SelectField form={form} name="status" label={words.t(f.status)} options={statuses(words)} />
      <TextsField form={form} name="title" label={words.t(f.title)} />
      <FieldSection title={words.t(t.money)} note={isSigned ? words.t(t.signedNote) : undefined}>
        {!isSigned && <SelectField form={form} name="donor" label={words.t(f.donor)} options={organisations} />}
        <SelectField {...optional} name="agency" label={words.t(f.agency)} options={organisations} />
        {!isSigned && <SelectField form={form} name="currency" label={words.t(f.currency)} options={currencies} />}
        {!isSigned && <NumberField form={form} name="ceiling" label={words.t(f.ceiling)} />}
        <TextField {...optional} name="signedOn" label={words.t(f.signedOn)} hint={words.t(t.signedOnHint)} isLatin />
      </FieldSection>
      <Periods form={form} isSigned={isSigned} />
      <Terms form={form} />
      <TextArea {...optional} name="basis" label={words.t(f.basis)} maxLength={1000} />
      {!isNew && (
        <TextArea
          {...optional}
          name="reason"
          label={words.t(t.changeReason)}
          hint={words.t(t.reasonHint)}
          maxLength={1000}
        />
      )}
    </Form>
  );
}

const statuses = (words: Words): readonly Option[] =>
  CHOSEN_AGREEMENT_STATUSES.map((status) => ({ value: status, label: words.t(AGREEMENT_STATUS[status]) }));

const currencies: readonly Option[] = CURRENCIES.map((currency) => ({ value: currency, label: currency }));

function Periods({ form, isSigned }: { form: FormState; isSigned: boolean }) {
  const { words } = form;
  const { executionStart, executionEnd, validFrom, validTo } = f;
  return (
    <FieldSection title={words.t(t.periods)}>
      {!isSigned && <DateField form={form} name="executionStart" label={words.t(executionStart)} />}
      {!isSigned && <DateField form={form} name="executionEnd" label={words.t(executionEnd)} />}
      <DateField form={form} name="validFrom" label={words.t(validFrom)} isOptional />
      <DateField form={form} name="validTo" label={words.t(validTo)} isOptional />
    </FieldSection>
  );
}

function Terms({ form }: { form: FormState }) {
  const { words } = form;
  const { exchangeMethod, fixedRate, notify, amend, overspend, liquidationDays, hasModes } = f;
  const references = REFERENCE_VERSIONS.map((value) => ({ value, label: words.t(REFERENCE_VERSION[value]) }));
  const methods = EXCHANGE_METHODS.map((method) => ({ value: method, label: words.t(EXCHANGE_METHOD[method]) }));
  return (
    <FieldSection title={words.t(t.terms)}>
      <SelectField form={form} name="exchangeMethod" label={words.t(exchangeMethod)} options={methods} />
      <NumberField form={form} name="fixedRate" label={words.t(fixedRate)} isOptional />
      <NumberField form={form} name="notify" label={words.t(notify)} unit="%" />
      <NumberField form={form} name="amend" label={words.t(amend)} unit="%" />
      <SelectField
        form={form}
        name="referenceVersion"
        label={words.t(f.referenceVersion)}
        options={references}
        isWide
      />
      <NumberField form={form} name="overspend" label={words.t(overspend)} unit="%" />
      <NumberField form={form} name="justified" label={words.t(f.justified)} unit="%" />
      <NumberField form={form} name="explained" label={words.t(f.explained)} unit="%" />
      <NumberField form={form} name="liquidationDays" label={words.t(liquidationDays)} unit={words.t(t.days)} />
      <CheckField form={form} name="isVatEligible" label={words.t(f.isVatEligible)} isOptional />
      <CheckField form={form} name="hasModes" label={words.t(hasModes)} isOptional />
    </FieldSection>
  );
}

interface AmendmentFormProps {
  readonly form: FormState;
  readonly action: string;
  readonly cancelHref: string;
  readonly formKey: string;
  readonly revision: number;
  readonly currency: (typeof CURRENCIES)[number];
}

/** The form of an amendment, on the agreement's page. */
export function AmendmentForm({ currency, ...frame }: AmendmentFormProps) {
  const { form } = frame;
  const { words } = form;
  const optional = { form, isOptional: true };
  return (
    <Form {...frame} submit={words.t(t.amend)}>
      <AmountField {...optional} name="ceiling" label={words.t(t.newCeiling)} currency={currency} />
      <DateField {...optional} name="executionEnd" label={words.t(t.newEnd)} />
      <DateField form={form} name="signedOn" label={words.t(t.amendedOn)} />
      <TextField form={form} name="document" label={words.t(f.document)} />
      <TextArea {...optional} name="note" label={words.t(f.note)} maxLength={1000} />
    </Form>
  );
}
