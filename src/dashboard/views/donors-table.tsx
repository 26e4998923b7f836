import type { Execution } from "../../budgets/rules/execution.ts";
import type { DonorYear } from "../../budgets/rules/portfolio-totals.ts";
import { yearOf } from "../../kernel/calendar-date.ts";
import type { Message } from "../../kernel/messages.ts";
import { money } from "../../kernel/money.ts";
import { Amount, Code, Percent, UserText } from "../../ui/figures.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { dashboard as m } from "../messages.ts";
import { executionOf, groupedBy } from "../rules.ts";
import type { Shown } from "./shown.ts";

interface Row {
  /** The donor’s code or the year; undefined for the total. */
  readonly key: string | undefined;
  readonly figures: Execution;
}

/** Budget, commitments and spending by donor (handbook 2.7). */
export function DonorsTable(props: Shown) {
  const name = (code: string) => <DonorName {...props} code={code} />;
  return <MoneyTable {...props} caption={m.donors} label={m.donor} keyOf={({ donorCode }) => donorCode} name={name} />;
}

/** The same by budget year; the last rate is the year’s absorption (handbook 5.1). */
export function YearsTable(props: Shown) {
  return (
    <MoneyTable {...props} caption={m.years} label={m.year} keyOf={({ year }) => String(year)} name={(year) => year} />
  );
}

interface MoneyTableProps extends Shown {
  readonly caption: Message;
  readonly label: Message;
  readonly keyOf: (row: DonorYear) => string;
  readonly name: (key: string) => ReturnType<typeof DonorName> | string;
}

function MoneyTable({ words, currency, years, figures, on, ...props }: MoneyTableProps) {
  const amount = (key: "budgetMinor" | "committedMinor" | "spentMinor", label: string): Column<Row> => ({
    key,
    label,
    isNumber: true,
    cell: (row) => <Amount words={words} value={money(row.figures[key], currency)} as="whole" />,
  });
  const rate = (key: "commitmentRate" | "executionRate", label: Message): Column<Row> => ({
    key,
    label: words.t(label),
    isNumber: true,
    cell: (row) => <Percent words={words} value={row.figures[key]} />,
  });
  const isByYear = props.label === m.year;
  const absorbed: Column<Row> = {
    ...rate("executionRate", m.absorbed),
    // Of one year that has begun: over all years it is the execution rate, told above.
    cell: ({ key, figures: own }) => {
      if (key === undefined) return "";
      return Number(key) > yearOf(on) ? "—" : <Percent words={words} value={own.executionRate} />;
    },
  };
  const columns: Column<Row>[] = [
    {
      key: "key",
      label: words.t(props.label),
      isRowHeader: true,
      cell: ({ key }) => (key === undefined ? words.t(m.total) : props.name(key)),
    },
    amount("budgetMinor", words.t(m.budget)),
    amount("committedMinor", words.t(m.committed)),
    amount("spentMinor", words.t(m.spent)),
    ...(isByYear ? [absorbed] : [rate("commitmentRate", m.commitmentRate), rate("executionRate", m.executionRate)]),
  ];
  const rows = groupedBy(years, props.keyOf).map(([key, own]) => ({ key, figures: executionOf(own, yearOf(on)) }));
  return (
    <Table
      words={words}
      caption={words.t(props.caption)}
      columns={columns}
      rows={rows}
      totals={[{ key: undefined, figures }]}
    />
  );
}

/** Codes are listed where all active projects were looked into, and are few enough to read. */
const MOST_CODES = 6;

function DonorName({ words, active, others, activeCount, donorName, code }: Shown & { code: string }) {
  const codes = active.filter(({ project }) => project.donorCode === code).map(({ project }) => project.code);
  const isWhole = active.length + others === activeCount && codes.length <= MOST_CODES;
  return (
    <>
      <UserText words={words} texts={donorName(code)} />{" "}
      {isWhole && (
        <span class="note">
          <Code>{codes.toSorted().join(" + ")}</Code>
        </span>
      )}
    </>
  );
}
