import { CURRENCIES } from "../../kernel/money.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { SelectField } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { ErrorSummary, FieldSection, Hidden, Submit } from "../../ui/form.tsx";
import { type FormState, fieldId } from "../../ui/form-state.ts";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { gridPage as m } from "../messages/entry-grid.ts";
import { entryPages as p } from "../messages/entry-pages.ts";
import { DOCUMENTS, ORIGINS, SUPPLIERS } from "../rules/entry.ts";
import { type CheckedRow, GRID_COLUMNS, type GridColumn, gridHeading } from "../rules/entry-grid.ts";
import { isGoodEntry } from "../rules/entry-run.ts";
import type { Line } from "../rules/ledger.ts";
import { DOCUMENT_NAME, entryField as f, ORIGIN_NAME, SUPPLIER_NAME } from "../rules/messages/entry.ts";
import { GRID_COLUMN } from "../rules/messages/entry-grid.ts";

export interface GridProps {
  readonly form: FormState;
  readonly project: ProjectFacts;
  readonly lines: readonly Line[];
  /** Rows that were looked at; none on a fresh page. */
  readonly checked: readonly CheckedRow[];
  /** How many rows were just imported, when others are left. */
  readonly imported?: number | undefined;
  readonly formKey: string;
  readonly canSubmit: boolean;
}

/** Empty rows under those that hold something. */
const SPARE_ROWS = 5;

/** Many expenditures at once: typed row by row, or pasted. */
export function EntryGrid(props: GridProps) {
  const { form, project, lines, checked, imported, formKey } = props;
  const { words } = form;
  const good = checked.filter(isGoodEntry).length;
  const codes = lines.filter(({ category }) => category !== "reserve").map(({ code }) => code);
  const problems = [...form.problems, ...rowProblems(words, checked)];
  return (
    <>
      <ErrorSummary form={{ ...form, problems }} />
      {imported !== undefined && (
        <Banner kind="done">{words.t(m.imported, { count: imported, left: checked.length })}</Banner>
      )}
      <form method="post" action={paths.entryGrid(project.code)} novalidate>
        <Hidden name="formKey" value={formKey} />
        <Hidden name="good" value={good} />
        <Sheet title={words.t(m.rows)} note={noteOf(props, good)}>
          <GridTable {...props} />
          <SheetBody>
            <p class="note">{words.t(m.lines, { codes: codes.join(", ") })}</p>
            <Buttons {...props} good={good} />
          </SheetBody>
        </Sheet>
        <Sheet title={words.t(m.paste)}>
          <SheetBody>
            <div class="fields form">
              <TextArea
                form={form}
                name="table"
                label={words.t(m.paste)}
                hint={words.t(m.pasteHint, { heading: gridHeading(words.language).replaceAll("\t", " · ") })}
                rows={6}
                maxLength={120_000}
                isOptional
              />
              <CommonFields form={form} />
            </div>
          </SheetBody>
        </Sheet>
      </form>
    </>
  );
}

function noteOf({ form: { words }, checked, imported }: GridProps, good: number): string {
  if (checked.length === 0 || imported !== undefined) return words.t(m.note);
  return words.t(m.looked, { good, bad: checked.length - good });
}

/** What is wrong, row by row and column by column, as the summary says it. */
function rowProblems(words: Words, checked: readonly CheckedRow[]): readonly Problem[] {
  return checked.flatMap(({ row: { number }, problems }) =>
    problems
      .filter(({ severity }) => severity === "block")
      .map((problem) => {
        const text = words.say(problem.said);
        const column = columnOf(problem);
        const name = column ? GRID_COLUMN[column] : undefined;
        const message = name
          ? { message: m.why, values: { number, column: name, why: text } }
          : { message: m.whyRow, values: { number, why: text } };
        return { ...problem, said: message, field: cellName(number, column ?? "line") };
      }),
  );
}

const columnOf = ({ field }: Problem): GridColumn | undefined => GRID_COLUMNS.find((column) => column === field);

const cellName = (number: number, column: GridColumn): string => `rows.${number}.${column}`;

function GridTable({ form, checked }: GridProps) {
  const { words } = form;
  const last = checked.length;
  const spare = Array.from({ length: SPARE_ROWS }, (_, at): CheckedRow => {
    const row = { number: last + at + 1, cells: {} };
    return { row, draft: undefined, problems: [], isUnrated: false };
  });
  return (
    <section class="cells" aria-label={words.t(m.rows)} tabindex={0}>
      <table>
        <caption class="hidden">{words.t(m.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t(m.number)}</th>
            {GRID_COLUMNS.map((column) => (
              <th scope="col">{words.t(GRID_COLUMN[column])}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...checked, ...spare].map((one) => (
            <GridRows words={words} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GridRows({ words, one }: { words: Words; one: CheckedRow }) {
  const { row, problems, isUnrated } = one;
  const said = `${fieldId(cellName(row.number, "line"))}-said`;
  const isWrong = (column: GridColumn) =>
    problems.some((problem) => columnOf(problem) === column && problem.severity === "block");
  const hasWords = problems.length > 0 || isUnrated;
  return (
    <>
      <tr>
        <th scope="row">{row.number}</th>
        {GRID_COLUMNS.map((column) => (
          <td>
            <input
              id={fieldId(cellName(row.number, column))}
              name={cellName(row.number, column)}
              value={row.cells[column] ?? ""}
              aria-label={words.t(m.cell, { column: GRID_COLUMN[column], number: row.number })}
              aria-invalid={isWrong(column) ? "true" : undefined}
              aria-describedby={isWrong(column) ? said : undefined}
              class={NUMBERS.includes(column) ? "n" : undefined}
              dir={NUMBERS.includes(column) ? "ltr" : "auto"}
              size={WIDTH[column] ?? 10}
              maxlength={500}
              autocomplete="off"
            />
          </td>
        ))}
      </tr>
      {hasWords && (
        <tr class="detail">
          <td colspan={GRID_COLUMNS.length + 1} id={said}>
            {problems.map(({ severity, rule, said: why }) => (
              <p class={`said ${severity}`} data-rule={rule}>
                {words.say(why)}
              </p>
            ))}
            {isUnrated && <p class="said warn">{words.t(m.unrated)}</p>}
          </td>
        </tr>
      )}
    </>
  );
}

const NUMBERS: readonly GridColumn[] = ["amount", "vat", "documentOn", "serviceOn", "currency", "quarter"];

const WIDTH: Readonly<Partial<Record<GridColumn, number>>> = {
  line: 8,
  currency: 4,
  quarter: 8,
  document: 22,
  justification: 22,
};

function Buttons({ form: { words }, good, canSubmit }: GridProps & { readonly good: number }) {
  return (
    <div class="acts">
      <Submit label={words.t(m.check)} kind={good > 0 ? "plain" : "main"} name="step" value="check" />
      {good > 0 && canSubmit && <Submit label={words.t(m.submit, { count: good })} name="step" value="submit" />}
      {good > 0 && (
        <Submit
          label={words.t(m.draft, { count: good })}
          kind={canSubmit ? "plain" : "main"}
          name="step"
          value="draft"
        />
      )}
    </div>
  );
}

/** What an empty cell means, and why rows with a warning are right. */
function CommonFields({ form }: { form: FormState }) {
  const { words } = form;
  const options = <T extends string>(keys: readonly T[], names: Readonly<Record<T, Parameters<Words["t"]>[0]>>) =>
    keys.map((value) => ({ value, label: words.t(names[value]) }));
  const currencies = CURRENCIES.map((value) => ({ value, label: value }));
  return (
    <FieldSection title={words.t(m.common)}>
      <SelectField form={form} name="currency" label={words.t(f.currency)} options={currencies} isOptional />
      <SelectField
        form={form}
        name="supplier"
        label={words.t(f.supplier)}
        options={options(SUPPLIERS, SUPPLIER_NAME)}
        isOptional
      />
      <SelectField
        form={form}
        name="documentKind"
        label={words.t(f.documentKind)}
        options={options(DOCUMENTS.expenditure, DOCUMENT_NAME)}
        isOptional
      />
      <SelectField
        form={form}
        name="origin"
        label={words.t(f.origin)}
        options={options(ORIGINS, ORIGIN_NAME)}
        isOptional
      />
      <TextArea
        form={form}
        name="justification"
        label={words.t(f.justification)}
        hint={words.t(p.justificationHint)}
        rows={2}
        maxLength={500}
        isOptional
      />
    </FieldSection>
  );
}
