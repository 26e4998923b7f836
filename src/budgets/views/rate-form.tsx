import { paths } from "../../kernel/paths.ts";
import { SelectField } from "../../ui/choices.tsx";
import { DateField, FileField, NumberField, TextArea, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { RateAgreements } from "../actions/rates.ts";
import { rates as m } from "../messages/rates.ts";
import { rateField as f, RATE_KIND_NAME } from "../rules/messages/rates.ts";
import { type CheckedTable, ENTERED_KINDS, type ImportRow, QUOTES } from "../rules/rate-form.ts";
import { RateValue } from "./rate-parts.tsx";

interface RateFormProps {
  readonly form: FormState;
  readonly agreements: RateAgreements;
  readonly formKey: string;
}

/** One rate, with the direction of the quotation beside its field (FX-02). */
export function RateForm({ form, agreements, formKey }: RateFormProps) {
  const { words } = form;
  return (
    <Sheet title={words.t(m.propose)} note={words.t(m.second)}>
      <SheetBody>
        <Form
          form={form}
          action={paths.rates}
          submit={words.t(m.submitProposal)}
          cancelHref={paths.rates}
          formKey={formKey}
        >
          <DateField form={form} name="ratedOn" label={words.t(f.ratedOn)} hint={words.t(m.dayHint)} />
          <NumberField form={form} name="rate" label={words.t(m.rateLabel)} hint={words.t(m.rateHint)} />
          <OriginFields form={form} agreements={agreements} />
        </Form>
      </SheetBody>
    </Sheet>
  );
}

function OriginFields({ form, agreements }: Omit<RateFormProps, "formKey">) {
  const { words } = form;
  const kinds = ENTERED_KINDS.map((value) => ({ value, label: words.t(RATE_KIND_NAME[value]) }));
  return (
    <>
      <SelectField form={form} name="kind" label={words.t(f.kind)} options={kinds} />
      <SelectField
        form={form}
        name="quote"
        label={words.t(f.quote)}
        options={QUOTES.map((value) => ({ value, label: value }))}
      />
      <TextField form={form} name="source" label={words.t(f.source)} hint={words.t(m.sourceHint)} maxLength={120} />
      <SelectField
        form={form}
        name="agreement"
        label={words.t(f.agreement)}
        hint={words.t(m.agreementHint)}
        options={agreements.map(({ id, code }) => ({ value: id, label: code }))}
        isOptional
      />
      <TextArea
        form={form}
        name="justification"
        label={words.t(f.justification)}
        hint={words.t(m.justificationHint)}
        rows={2}
        maxLength={500}
        isOptional
      />
    </>
  );
}

/** A table to paste or to choose; once looked at, its rows with what would be proposed and what is refused. */
export function RateImport(props: RateFormProps & { readonly checked?: CheckedTable | undefined }) {
  const { form, agreements, formKey, checked } = props;
  const { words } = form;
  const count = checked?.good.length ?? 0;
  return (
    <>
      {checked && <Checked form={form} checked={checked} />}
      <Sheet title={words.t(m.import)} note={words.t(m.second)}>
        <SheetBody>
          <Form
            form={form}
            action={paths.importRates}
            submit={words.t(count > 0 ? m.submitImport : m.lookAtTable, { count })}
            cancelHref={paths.rates}
            formKey={formKey}
            hidden={count > 0 ? { confirmed: "yes" } : {}}
            isMultipart
          >
            <OriginFields form={form} agreements={agreements} />
            <TextArea
              form={form}
              name="csv"
              label={words.t(f.csv)}
              hint={words.t(m.csvHint)}
              rows={8}
              maxLength={60_000}
            />
            {count === 0 && (
              <FileField form={form} name="file" label={words.t(m.file)} accept=".csv,text/csv" isOptional />
            )}
          </Form>
        </SheetBody>
      </Sheet>
    </>
  );
}

/** A row that was refused: of the file, or by a rule. */
interface RefusedRow {
  readonly line: number;
  readonly column: string;
  readonly why: string;
}

function Checked({ form: { words }, checked }: { form: FormState; checked: CheckedTable }) {
  const refused: readonly RefusedRow[] = [
    ...checked.flaws.map(({ line, column, said }) => ({ line, column, why: words.say(said) })),
    ...checked.bad.map(({ line, problems: [first] }) => ({
      ...{ line, column: words.t(f.rate) },
      why: first ? words.say(first.said) : "",
    })),
  ].sort((a, b) => a.line - b.line);
  const columns: readonly Column<RefusedRow>[] = [
    { key: "line", label: words.t(m.line), isRowHeader: true, cell: ({ line }) => String(line) },
    { key: "column", label: words.t(m.column), cell: ({ column }) => <bdi>{column}</bdi> },
    { key: "why", label: words.t(m.why), cell: ({ why }) => why },
  ];
  const note = words.t(m.nothingSaved, { good: checked.good.length, bad: refused.length });
  return (
    <>
      {refused.length > 0 && (
        <Sheet title={words.t(m.badRows)} note={note}>
          <Table words={words} caption={words.t(m.badRows)} columns={columns} rows={refused} />
        </Sheet>
      )}
      <Sheet title={words.t(m.goodRows)} note={refused.length > 0 ? undefined : note}>
        <Table words={words} caption={words.t(m.goodRows)} columns={goodColumns(words)} rows={checked.good} />
      </Sheet>
    </>
  );
}

const goodColumns = (words: FormState["words"]): readonly Column<ImportRow>[] => [
  { key: "line", label: words.t(m.line), isRowHeader: true, cell: ({ line }) => String(line) },
  { key: "on", label: words.t(f.ratedOn), cell: ({ rate }) => words.day(rate.on) },
  { key: "rate", label: words.t(m.rate), isNumber: true, cell: ({ rate }) => <RateValue words={words} rate={rate} /> },
  {
    key: "check",
    label: words.t(m.check),
    cell: ({ problems: [first] }) => (first ? words.say(first.said) : words.t(m.usual)),
  },
];
