import { type Currency, money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { Amount, Code, FigureLink, Percent, UserText } from "../../ui/figures.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { budget as m } from "../messages/budget.ts";
import { absorptionRate } from "../rules/execution.ts";
import { addedYears, type ComponentSums, type Ledger, type YearSums, yearSums } from "../rules/ledger.ts";

interface YearsProps {
  readonly words: Words;
  readonly ledger: Ledger;
  readonly components: readonly ComponentSums[];
}

interface MatrixRow {
  readonly component: ComponentSums | undefined;
  readonly byYear: ReadonlyMap<number, number>;
  readonly totalMinor: number;
}

/** The revised budget of each component in each budget year; rows and columns add up (BUD-02). */
export function YearsMatrix({ words, ledger, components }: YearsProps) {
  const rowOf = (component: ComponentSums | undefined): MatrixRow => {
    const ids = new Set(component?.lines.map(({ line }) => line.id));
    const sums = yearSums(ledger, (id) => component === undefined || ids.has(id));
    const byYear = new Map(sums.map(({ year, budgetMinor }) => [year, budgetMinor]));
    return { component, byYear, totalMinor: sums.reduce((total, { budgetMinor }) => total + budgetMinor, 0) };
  };
  const years = yearSums(ledger).filter(({ budgetMinor }) => budgetMinor !== 0);
  const yearColumn = ({ year }: YearSums): Column<MatrixRow> => ({
    key: String(year),
    label: String(year),
    isNumber: true,
    cell: ({ byYear }) => <Amount words={words} value={money(byYear.get(year) ?? 0, ledger.currency)} />,
  });
  const name: Column<MatrixRow> = {
    key: "name",
    label: words.t(m.component),
    isRowHeader: true,
    cell: ({ component }) => (component ? <ComponentName words={words} component={component} /> : words.t(m.total)),
  };
  const total: Column<MatrixRow> = {
    key: "total",
    label: words.t(m.revised),
    isNumber: true,
    cell: ({ totalMinor }) => <Amount words={words} value={money(totalMinor, ledger.currency)} />,
  };
  return (
    <Table
      words={words}
      caption={words.t(m.byYear)}
      onPhone="scroll"
      columns={[name, ...years.map(yearColumn), total]}
      rows={components.map(rowOf)}
      totals={components.length > 0 ? [rowOf(undefined)] : []}
    />
  );
}

function ComponentName({ words, component }: { words: Words; component: ComponentSums }) {
  return (
    <>
      <Code>{component.code}</Code> <UserText words={words} texts={component.title} />
    </>
  );
}

interface YearlyProps extends Omit<YearsProps, "components"> {
  /** Where the entries of a year are, or of all years. */
  readonly rowsOf: (query: { readonly kind: string; readonly year: string | undefined }) => string;
}

/** Commitments, spending and absorption of each budget year (handbook 5.1). */
export function YearlyExecution({ words, ledger, rowsOf }: YearlyProps) {
  const amount = (key: "budgetMinor" | "committedMinor" | "spentMinor", label: string): Column<YearSums> => ({
    key,
    label,
    isNumber: true,
    cell: (row) => <Amount words={words} value={money(row[key], ledger.currency satisfies Currency)} />,
  });
  const opening = (column: Column<YearSums>, kind: string): Column<YearSums> => ({
    ...column,
    cell: (row) => (
      <FigureLink href={rowsOf({ kind, year: row.year ? String(row.year) : undefined })}>{column.cell(row)}</FigureLink>
    ),
  });
  const columns: Column<YearSums>[] = [
    {
      key: "year",
      label: words.t(m.year),
      isRowHeader: true,
      cell: ({ year }) => (year ? String(year) : words.t(m.total)),
    },
    amount("budgetMinor", words.t(m.yearBudget)),
    opening(amount("committedMinor", words.t(m.committed)), "commitment"),
    opening(amount("spentMinor", words.t(m.spent)), "expenditure"),
    {
      key: "absorption",
      label: words.t(m.absorption),
      isNumber: true,
      cell: (row) => <Percent words={words} value={absorptionRate(row.spentMinor, row.budgetMinor)} />,
    },
  ];
  const years = yearSums(ledger);
  return (
    <Table
      words={words}
      caption={words.t(m.yearly)}
      columns={columns}
      rows={years}
      totals={years.length > 0 ? [totalOf(years)] : []}
    />
  );
}

const totalOf = (years: readonly YearSums[]): YearSums => ({ ...years.reduce(addedYears), year: 0 });
