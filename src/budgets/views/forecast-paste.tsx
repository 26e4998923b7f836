import { type Currency, money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { TextArea } from "../../ui/fields.tsx";
import { Amount, Code } from "../../ui/figures.tsx";
import { Form } from "../../ui/form.tsx";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { forecastPage as m } from "../messages/forecast.ts";
import { gridPeriods, periodName } from "../rules/forecast-grid.ts";
import type { Pasted, PastedFlaw, PastedRow } from "../rules/forecast-paste.ts";
import type { ForecastFormProps } from "./forecast-form.tsx";

type PasteProps = ForecastFormProps & { readonly pasted: Pasted | undefined };

/** Rows to paste; once looked at, what would change and what is refused, and only then the button that saves. */
export function ForecastPaste(props: PasteProps) {
  const { form, project, row, formKey, pasted } = props;
  const { words } = form;
  const count = pasted?.good.length ?? 0;
  const periods = gridPeriods(row.quarter).map((period) => words.t(periodName(period)));
  return (
    <>
      {pasted && <Looked {...props} pasted={pasted} />}
      <Sheet title={words.t(m.paste)} id="paste" note={words.t(m.pasteNote, { periods: periods.join(", ") })}>
        <SheetBody>
          <Form
            form={form}
            action={`${paths.forecast(project.code, row.quarter)}?step=paste`}
            submit={words.t(count > 0 ? m.take : m.look, { count })}
            cancelHref={count > 0 ? paths.forecast(project.code, row.quarter) : undefined}
            revision={row.revision}
            formKey={formKey}
            hidden={{ id: row.id, ...(count > 0 && { confirmed: "yes" }) }}
          >
            <TextArea form={form} name="pasted" label={words.t(m.pasted)} rows={6} maxLength={100_000} />
          </Form>
        </SheetBody>
      </Sheet>
    </>
  );
}

function Looked({ form: { words }, ledger, pasted }: PasteProps & { readonly pasted: Pasted }) {
  return (
    <>
      {pasted.flaws.length > 0 && (
        <Sheet title={words.t(m.badRows)}>
          <Table words={words} caption={words.t(m.badRows)} columns={flawColumns(words)} rows={pasted.flaws} />
        </Sheet>
      )}
      {pasted.good.length > 0 && (
        <Sheet title={words.t(m.goodRows)}>
          <Table
            words={words}
            caption={words.t(m.goodRows)}
            columns={goodColumns(words, ledger.currency)}
            rows={pasted.good}
          />
        </Sheet>
      )}
    </>
  );
}

const flawColumns = (words: Words): readonly Column<PastedFlaw>[] => [
  { key: "row", label: words.t(m.row), isRowHeader: true, cell: ({ row }) => String(row) },
  { key: "column", label: words.t(m.column), cell: ({ column }) => words.say(column) },
  { key: "why", label: words.t(m.why), cell: ({ said }) => words.say(said) },
];

function goodColumns(words: Words, currency: Currency): readonly Column<PastedRow>[] {
  const total = (amounts: readonly number[]) => (
    <Amount
      words={words}
      value={money(
        amounts.reduce((a, b) => a + b, 0),
        currency,
      )}
    />
  );
  return [
    { key: "row", label: words.t(m.row), cell: ({ row }) => String(row) },
    { key: "line", label: words.t(m.line), isRowHeader: true, cell: ({ line }) => <Code>{line.code}</Code> },
    { key: "before", label: words.t(m.before), isNumber: true, cell: ({ before }) => total(before) },
    { key: "after", label: words.t(m.after), isNumber: true, cell: ({ after }) => total(after) },
  ];
}
