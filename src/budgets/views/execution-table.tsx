import { type CalendarDate, yearOf } from "../../kernel/calendar-date.ts";
import { type Currency, money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Amount, Code, FigureLink, Percent, UserText } from "../../ui/figures.tsx";
import { type Column, type RowKind, Table } from "../../ui/table.tsx";
import { budget as m } from "../messages/budget.ts";
import { type Execution, execution, summed } from "../rules/execution.ts";
import type { ComponentSums, Line, Mode } from "../rules/ledger.ts";

export interface ExecutionTableProps {
  readonly words: Words;
  readonly projectCode: string;
  readonly on: CalendarDate;
  readonly currency: Currency;
  readonly components: readonly ComponentSums[];
  /** Belgian agreements show the mode of each line and the sums by mode. */
  readonly hasModes: boolean;
  /** Parameters that links keep (on, known, currency). */
  readonly kept: Readonly<Record<string, string | undefined>>;
}

interface Row {
  readonly kind: RowKind;
  readonly code: string;
  readonly name: Line["label"] | string;
  readonly mode: Mode | undefined;
  readonly figures: Execution;
  /** What the row's entries are asked by. */
  readonly query: Readonly<Record<string, string>>;
}

/** R01's figures of one project: components with their lines, and the total; each amount opens to its entries. */
export function ExecutionTable(props: ExecutionTableProps) {
  const { words, components } = props;
  return (
    <Table
      words={words}
      caption={words.t(m.byComponent)}
      onPhone="scroll"
      columns={columnsOf(props)}
      rows={components.flatMap((component) => rowsOf(component, props.hasModes))}
      totals={totalsOf(props)}
      kindOf={(row) => row.kind}
    />
  );
}

function rowsOf(component: ComponentSums, hasModes: boolean): Row[] {
  const head: Row = {
    kind: hasModes ? "subtotal" : "row",
    code: component.code,
    name: component.title,
    mode: undefined,
    figures: execution(component.sums),
    query: { component: component.code },
  };
  if (!hasModes && component.lines.length === 1) return [head];
  const lines = component.lines.map(
    ({ line, sums }): Row => ({
      kind: "line",
      code: line.code,
      name: line.label,
      mode: line.mode,
      figures: execution(sums),
      query: { line: line.code },
    }),
  );
  return [{ ...head, kind: "subtotal" }, ...lines];
}

function totalsOf({ words, components, hasModes }: ExecutionTableProps): Row[] {
  const all = components.flatMap(({ lines }) => lines);
  const part = (name: string, mode: Mode | undefined): Row => ({
    kind: mode ? "part" : "total",
    code: "",
    name,
    mode: undefined,
    figures: execution(summed(all.filter(({ line }) => !mode || line.mode === mode).map(({ sums }) => sums))),
    query: mode ? { mode } : {},
  });
  const total = part(words.t(m.total), undefined);
  if (!hasModes) return [total];
  const modes = ["regie", "cogestion"] as const;
  return [total, ...modes.map((mode) => part(words.t(m.ofWhich, { mode: m[mode] }), mode))];
}

function columnsOf(props: ExecutionTableProps): Column<Row>[] {
  const { words, hasModes } = props;
  const year = String(yearOf(props.on));
  const own = (key: keyof Execution & `${string}Minor`, label: string): Column<Row> => ({
    key,
    label,
    isNumber: true,
    cell: (row) => <Amount words={words} value={shown(props, row.figures[key])} />,
  });
  const opening = (column: Column<Row>, rows: Readonly<Record<string, string>>): Column<Row> => ({
    ...column,
    cell: (row) => <FigureLink href={rowsHref(props, { ...row.query, ...rows })}>{column.cell(row)}</FigureLink>,
  });
  const rate = (key: "commitmentRate" | "executionRate", label: string): Column<Row> => ({
    key,
    label,
    isNumber: true,
    cell: (row) => <Percent words={words} value={row.figures[key]} />,
  });
  const mad: Column<Row> = {
    key: "mad",
    label: words.t(m.spentMad),
    isNumber: true,
    cell: ({ figures: { spentMadMinor } }) => (
      <Amount words={words} value={spentMadMinor === undefined ? undefined : money(spentMadMinor, "MAD")} />
    ),
  };
  return [
    ...labels(words, hasModes),
    own("originalMinor", words.t(m.original)),
    own("revisionsMinor", words.t(m.revisions)),
    own("budgetMinor", words.t(m.revised)),
    opening(own("committedMinor", words.t(m.committed)), { kind: "commitment" }),
    rate("commitmentRate", words.t(m.commitmentRate)),
    opening(own("spentPriorMinor", words.t(m.spentPrior)), { kind: "expenditure", before: year }),
    opening(own("spentYearMinor", words.t(m.spentYear, { year })), { kind: "expenditure", year }),
    opening(own("spentMinor", words.t(m.spent)), { kind: "expenditure" }),
    rate("executionRate", words.t(m.executionRate)),
    own("unpaidMinor", words.t(m.unpaid)),
    own("availableMinor", words.t(m.available)),
    own("balanceMinor", words.t(m.balance)),
    mad,
  ];
}

const shown = ({ currency }: ExecutionTableProps, minor: number | undefined) =>
  minor === undefined ? undefined : money(minor, currency);

const rowsHref = ({ projectCode, kept }: ExecutionTableProps, query: Readonly<Record<string, string>>): string =>
  withQuery(paths.projectEntries(projectCode), { ...query, on: kept["on"], known: kept["known"] });

function labels(words: Words, hasModes: boolean): Column<Row>[] {
  const name: Column<Row> = {
    key: "name",
    label: words.t(m.component),
    isRowHeader: true,
    cell: ({ code, name: text }) => (
      <>
        {code && <Code>{code}</Code>} {typeof text === "string" ? text : <UserText words={words} texts={text} />}
      </>
    ),
  };
  const mode: Column<Row> = { key: "mode", label: words.t(m.mode), cell: (row) => row.mode && words.t(m[row.mode]) };
  return hasModes ? [name, mode] : [name];
}
