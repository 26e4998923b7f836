import { type Execution, execution } from "../../budgets/rules/execution.ts";
import { yearSums } from "../../budgets/rules/ledger.ts";
import type { Texts } from "../../kernel/language.ts";
import { money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { SCurve } from "../../ui/charts/s-curve.tsx";
import { SourcesChart } from "../../ui/charts/sources-chart.tsx";
import { Amount, Code, Percent, UserText } from "../../ui/figures.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { progress as m } from "../messages.ts";
import { moneyCurve, type ProgressFile } from "../rules/file.ts";
import { Ask, type WayToAsk } from "./ask.tsx";

interface MoneyProps {
  readonly words: Words;
  readonly file: ProgressFile;
  readonly ask?: WayToAsk;
}

interface Row {
  readonly code: string;
  readonly title: Texts | undefined;
  readonly figures: Execution;
}

/** Budget, commitments and spending by component, with the recomputed total. */
export function MoneyTable({ words, file, ask }: MoneyProps) {
  const rows = file.components.map(({ code, title, sums }) => ({ code, title, figures: execution(sums) }));
  const total: Row = { code: "", title: undefined, figures: file.figures };
  return (
    <Table
      words={words}
      caption={words.t(m.money)}
      columns={columnsOf({ words, file, ask })}
      rows={rows}
      totals={[total]}
    />
  );
}

function columnsOf({ words, file, ask }: MoneyProps): readonly Column<Row>[] {
  const { currency } = file.project;
  const amount = (key: keyof Execution & `${string}Minor`, label: string): Column<Row> => ({
    key,
    label,
    isNumber: true,
    cell: ({ figures }) => <Amount words={words} value={money(figures[key] ?? 0, currency)} as="whole" />,
  });
  const rate = (key: "commitmentRate" | "executionRate", label: string): Column<Row> => ({
    key,
    label,
    isNumber: true,
    cell: ({ figures }) => <Percent words={words} value={figures[key]} />,
  });
  const name: Column<Row> = {
    key: "name",
    label: words.t(m.component),
    isRowHeader: true,
    cell: ({ code, title }) => <Name words={words} code={code} title={title} ask={ask} />,
  };
  return [
    name,
    amount("budgetMinor", words.t(m.budget)),
    amount("committedMinor", words.t(m.committed)),
    rate("commitmentRate", words.t(m.commitmentRate)),
    amount("spentMinor", words.t(m.spent)),
    rate("executionRate", words.t(m.executionRate)),
    amount("balanceMinor", words.t(m.balance)),
  ];
}

function Name({ words, code, title, ask }: { words: Words; code: string; title: Texts | undefined; ask?: WayToAsk }) {
  if (!title)
    return (
      <>
        {words.t(m.total)} <Ask words={words} way={ask} about="money.spent" label={words.t(m.spent)} />
      </>
    );
  return (
    <>
      <Code>{code}</Code> <UserText words={words} texts={title} />
      {"\u00A0"}
      <Ask words={words} way={ask} about={`component:${code}`} label={code} />
    </>
  );
}

/** Planned, realised and forecast, added up over the project’s life. */
export function MoneyCurve({ words, file }: MoneyProps) {
  const { project, on } = file;
  return (
    <SCurve
      words={words}
      id="curve"
      title={words.t(m.curve)}
      currency={project.currency}
      on={on}
      {...moneyCurve(file)}
    />
  );
}

/** The budget of each year beside what was realised in it. */
export function MoneyYears({ words, file: { project, ledger } }: MoneyProps) {
  const donor = words.text(project.donorName).text;
  const rows = yearSums(ledger).map(({ year, budgetMinor, spentMinor }) => ({
    ...{ donor, year, sourceMinor: budgetMinor, useMinor: spentMinor },
  }));
  if (rows.length === 0) return null;
  return <SourcesChart words={words} id="sources" title={words.t(m.sources)} currency={project.currency} rows={rows} />;
}
