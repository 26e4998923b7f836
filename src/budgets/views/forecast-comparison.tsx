import type { Child } from "hono/jsx";
import { money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { Amount, Code, UserText } from "../../ui/figures.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { Table } from "../../ui/table.tsx";
import { forecastPage as m } from "../messages/forecast.ts";
import type { Compared } from "../rules/forecast-comparison.ts";
import { periodName } from "../rules/forecast-grid.ts";
import type { Line } from "../rules/ledger.ts";

export interface ComparedForecasts {
  readonly lines: readonly Compared[];
  readonly periods: readonly Compared[];
  /** What the two versions are called. */
  readonly names: readonly [string, string];
  readonly of: readonly Line[];
}

interface Naming {
  readonly label: string;
  readonly nameOf: (row: Compared) => Child;
}

interface ComparisonProps {
  readonly words: Words;
  readonly project: ProjectFacts;
  readonly compared: ComparedForecasts;
}

/** Two forecasts side by side: where the money moved, by line and in time. */
export function Comparison({ words, project, compared }: ComparisonProps) {
  const nameOfLine = ({ key }: Compared) => {
    const line = compared.of.find(({ id }) => id === key);
    if (!line) return words.t(m.total);
    return (
      <>
        <Code>{line.code}</Code> <UserText words={words} texts={line.label} />
      </>
    );
  };
  const nameOfPeriod = ({ key }: Compared) => (key === "" ? words.t(m.total) : words.t(periodName(key)));
  const table = (caption: string, rows: readonly Compared[], { label, nameOf }: Naming) => (
    <Table<Compared>
      words={words}
      caption={caption}
      columns={[
        { key: "name", label, isRowHeader: true, cell: nameOf },
        amount(compared.names[0], ({ firstMinor }) => firstMinor),
        amount(compared.names[1], ({ secondMinor }) => secondMinor),
        amount(words.t(m.difference), ({ firstMinor, secondMinor }) => secondMinor - firstMinor),
      ]}
      rows={rows}
      totals={[totalOf(rows)]}
    />
  );
  const amount = (label: string, of: (row: Compared) => number) => ({
    ...{ key: label, label, isNumber: true },
    cell: (row: Compared) => <Amount words={words} value={money(of(row), project.currency)} />,
  });
  return (
    <>
      <Sheet title={words.t(m.byLine)} id="by-line">
        {table(words.t(m.byLine), compared.lines, { label: words.t(m.line), nameOf: nameOfLine })}
      </Sheet>
      <Sheet title={words.t(m.byQuarter)} id="by-quarter">
        {table(words.t(m.byQuarter), compared.periods, { label: words.t(m.quarter), nameOf: nameOfPeriod })}
      </Sheet>
    </>
  );
}

const totalOf = (rows: readonly Compared[]): Compared => ({
  key: "",
  firstMinor: rows.reduce((sum, { firstMinor }) => sum + firstMinor, 0),
  secondMinor: rows.reduce((sum, { secondMinor }) => sum + secondMinor, 0),
});
