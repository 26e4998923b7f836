import { money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Amount } from "../../ui/figures.tsx";
import { type FormState, fieldId, problemsOf, typedText } from "../../ui/form-state.ts";
import { type Column, Table } from "../../ui/table.tsx";
import type { VersionScene } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { bareAmount } from "../rules/bare-amount.ts";
import { fieldOfTotal } from "../rules/grid.ts";
import type { Line } from "../rules/ledger.ts";
import { fieldOfMove } from "../rules/revision.ts";
import { type Amounts, cellKey, totalOf } from "../rules/version.ts";
import { LineName } from "./simulation.tsx";

interface AmountsProps {
  readonly words: Words;
  readonly scene: Pick<VersionScene, "lines" | "years" | "project">;
  readonly amounts: Amounts;
  readonly caption: string;
}

/** Amounts per line and year, with their totals. */
export function AmountsTable({ words, scene, amounts, caption }: AmountsProps) {
  const { lines, years, project } = scene;
  const shown = (minor: number) => <Amount words={words} value={money(minor, project.currency)} />;
  const sum = (line: Line | undefined, year: number | undefined) =>
    totalOf(amounts, (cell) => (!line || cell.lineId === line.id) && (year === undefined || cell.year === year));
  const columns: readonly Column<Line | undefined>[] = [
    {
      key: "line",
      label: words.t(m.line),
      isRowHeader: true,
      cell: (line) => (line ? <LineName words={words} line={line} /> : words.t(m.total)),
    },
    ...years.map((year) => ({
      ...{ key: String(year), label: String(year), isNumber: true },
      cell: (line: Line | undefined) => shown(sum(line, year)),
    })),
    { key: "total", label: words.t(m.total), isNumber: true, cell: (line) => shown(sum(line, undefined)) },
  ];
  return <Table words={words} caption={caption} columns={columns} rows={lines} totals={[undefined]} onPhone="scroll" />;
}

interface InputsProps {
  readonly form: FormState;
  readonly scene: Pick<VersionScene, "lines" | "years" | "project">;
  readonly caption: string;
  /** What stands there now, said with each cell; without it the cells are the amounts themselves, with a total each. */
  readonly base?: Amounts | undefined;
}

/** A field per line and year. */
export function AmountInputs({ form, scene, caption, base }: InputsProps) {
  const { words } = form;
  const { lines, years } = scene;
  return (
    <section class="cells" aria-label={caption} tabindex={0}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t(m.line)}</th>
            {years.map((year) => (
              <th scope="col" class="n">
                {year}
              </th>
            ))}
            {!base && (
              <th scope="col" class="n">
                {words.t(m.total)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <InputRow form={form} scene={scene} base={base} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function InputRow({ form, scene, base, line }: Omit<InputsProps, "caption"> & { line: Line }) {
  const { words } = form;
  const { years, project } = scene;
  const amountOf = (year: number) => bareAmount(base?.get(cellKey(line.id, year)) ?? 0, project.currency);
  return (
    <tr>
      <th scope="row">
        <bdi class="code" title={words.text(line.label).text}>
          {base ? line.code : <a href={paths.editLine(project.code, line.code)}>{line.code}</a>}
        </bdi>
      </th>
      {years.map((year) => {
        const values = { line: line.code, year: String(year), amount: amountOf(year) };
        return (
          <td>
            <Cell form={form} name={fieldOfMove(line.code, year)} label={words.t(base ? m.cell : m.gridCell, values)} />
            {base && <small class="note">{words.t(amountOf(year))}</small>}
          </td>
        );
      })}
      {!base && (
        <td>
          <Cell form={form} name={fieldOfTotal(line.code)} label={words.t(m.totalCell, { line: line.code })} />
        </td>
      )}
    </tr>
  );
}

function Cell({ form, name, label }: { form: FormState; name: string; label: string }) {
  const isWrong = problemsOf(form, name).length > 0;
  return (
    <input
      id={fieldId(name)}
      name={name}
      value={typedText(form, name)}
      aria-label={label}
      aria-invalid={isWrong ? "true" : undefined}
      class="n"
      dir="ltr"
      size={11}
      maxlength={24}
      inputmode="text"
      autocomplete="off"
    />
  );
}
