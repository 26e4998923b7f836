import { type Currency, money } from "../../kernel/money.ts";
import type { Quarter } from "../../kernel/period.ts";
import { ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import { Amount, Code, Percent, UserText } from "../../ui/figures.tsx";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, type RowKind, Table } from "../../ui/table.tsx";
import { forecastPage as m } from "../messages/forecast.ts";
import type { CheckedForecast, LineVariance, ScopeForecast } from "../rules/forecast-check.ts";
import { type Grid, gridPeriods, periodName } from "../rules/forecast-grid.ts";
import type { Ledger } from "../rules/ledger.ts";
import type { ForecastRow } from "../store/forecasts.ts";

interface FiguresProps {
  readonly words: Words;
  readonly row: ForecastRow;
  readonly ledger: Ledger;
  readonly checked: CheckedForecast;
  readonly ceilingMinor: number;
}

interface FigureRow extends ScopeForecast {
  readonly kind: RowKind;
}

/** What every component and the project come to at completion, and where a revision is needed (scenario 17). */
export function ForecastFigures({ words, row, ledger, checked, ceilingMinor }: FiguresProps) {
  const { currency } = ledger;
  const warnings = checked.problems.filter(({ severity }) => severity === "warn");
  const { varianceMinor } = checked.project;
  const left = money(Math.abs(varianceMinor), currency);
  return (
    <Sheet title={words.t(m.figures)} id="figures" note={words.t(m.figuresNote, { currency, on: { day: row.madeOn } })}>
      {warnings.map(({ said }) => (
        <Banner kind="warn">{words.say(said)}</Banner>
      ))}
      <Table<FigureRow>
        words={words}
        caption={words.t(m.figures)}
        columns={figureColumns(words, currency)}
        rows={checked.components.map((component) => ({ ...component, kind: "row" }))}
        totals={[{ ...checked.project, kind: "total" }]}
        kindOf={({ kind }) => kind}
      />
      <SheetBody>
        <p>
          {words.t(varianceMinor < 0 ? m.overrun : m.unspent)} <strong>{words.money(left)}</strong> ·{" "}
          {words.t(m.ceiling)} {words.money(money(ceilingMinor, currency))}
        </p>
      </SheetBody>
    </Sheet>
  );
}

function figureColumns(words: Words, currency: Currency): readonly Column<FigureRow>[] {
  const amount = (key: string, label: string, of: (row: FigureRow) => number): Column<FigureRow> => ({
    ...{ key, label, isNumber: true },
    cell: (row) => <Amount words={words} value={money(of(row), currency)} />,
  });
  return [
    { key: "scope", label: words.t(m.line), isRowHeader: true, cell: (row) => <ScopeName words={words} row={row} /> },
    amount("budget", words.t(m.budget), ({ budgetMinor }) => budgetMinor),
    amount("spent", words.t(m.spent), ({ spentMinor }) => spentMinor),
    amount("forecast", words.t(m.forecast), ({ forecastMinor }) => forecastMinor),
    amount("fac", words.t(m.atCompletion), ({ atCompletionMinor }) => atCompletionMinor),
    amount("variance", words.t(m.variance), ({ varianceMinor }) => varianceMinor),
  ];
}

function ScopeName({ words, row }: { words: Words; row: FigureRow }) {
  if (row.kind === "total") return <>{words.t(m.total)}</>;
  return (
    <>
      <Code>{row.code}</Code> <UserText words={words} texts={row.title} />{" "}
      {row.varianceMinor < 0 && <StateChip words={words} state="risk" label={words.t(m.revisionNeeded)} />}
    </>
  );
}

interface GridTableProps {
  readonly words: Words;
  readonly row: ForecastRow;
  readonly ledger: Ledger;
  readonly grid: Grid;
}

interface GridRow {
  readonly line: Ledger["lines"][number] | undefined;
  readonly amounts: readonly number[];
}

/** A forecast to read: lines and their quarters. */
export function ForecastGridTable({ words, row, ledger, grid }: GridTableProps) {
  const { currency } = ledger;
  const periods = gridPeriods(row.quarter);
  const rows = ledger.lines.map((line): GridRow => ({ line, amounts: grid.get(line.id) ?? [] }));
  const totals = periods.map((_, at) => rows.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0));
  const cell = (minor: number) => <Amount words={words} value={money(minor, currency)} as="whole" />;
  return (
    <Sheet title={words.t(m.grid)} id="grid" note={words.t(m.figuresNote, { currency, on: { day: row.madeOn } })}>
      <Table<GridRow>
        words={words}
        caption={words.t(m.grid)}
        onPhone="scroll"
        columns={[
          {
            key: "line",
            label: words.t(m.line),
            isRowHeader: true,
            cell: ({ line }) =>
              line ? (
                <>
                  <Code>{line.code}</Code> <UserText words={words} texts={line.label} />
                </>
              ) : (
                words.t(m.total)
              ),
          },
          ...periods.map((period, at) => ({
            ...{ key: period, label: words.t(periodName(period)), isNumber: true },
            cell: ({ amounts }: GridRow) => cell(amounts[at] ?? 0),
          })),
          {
            ...{ key: "total", label: words.t(m.remaining), isNumber: true },
            cell: ({ amounts }) => cell(amounts.reduce((a, b) => a + b, 0)),
          },
        ]}
        rows={rows}
        totals={[{ line: undefined, amounts: totals }]}
      />
    </Sheet>
  );
}

/** From where on a variance is explained, as the agreement says. */
export const variancesNote = (words: Words, quarter: Quarter, { explainedBps }: CheckedForecast): string =>
  words.t(m.variancesNote, { quarter: words.quarter(quarter), least: ratio(explainedBps, 10_000) });

/** The quarter's spending beside what had been forecast for it, with the explanations given. */
export function VarianceTable(props: Omit<FiguresProps, "ceilingMinor">) {
  const { words, row, ledger, checked } = props;
  return (
    <Sheet title={words.t(m.variances)} id="variances" note={variancesNote(words, row.quarter, checked)}>
      {checked.variances.length === 0 ? (
        <SheetBody>
          <p>{words.t(m.noVariance)}</p>
        </SheetBody>
      ) : (
        <Table
          words={words}
          caption={words.t(m.variances)}
          columns={varianceColumns(words, ledger.currency, row)}
          rows={checked.variances}
        />
      )}
    </Sheet>
  );
}

function varianceColumns(words: Words, currency: Currency, row: ForecastRow): readonly Column<LineVariance>[] {
  const amount = (minor: number) => <Amount words={words} value={money(minor, currency)} />;
  return [
    { key: "line", label: words.t(m.line), isRowHeader: true, cell: ({ line }) => <Code>{line.code}</Code> },
    {
      ...{ key: "was", label: words.t(m.wasForecast), isNumber: true },
      cell: ({ forecastMinor, isSplit }) => (
        <>
          {amount(forecastMinor)} {isSplit && <span class="note">{words.t(m.split)}</span>}
        </>
      ),
    },
    { ...{ key: "spent", label: words.t(m.spent), isNumber: true }, cell: ({ spentMinor }) => amount(spentMinor) },
    {
      ...{ key: "variance", label: words.t(m.difference), isNumber: true },
      cell: ({ variance }) => <Percent words={words} value={variance} />,
    },
    {
      ...{ key: "why", label: words.t(m.explanation) },
      cell: ({ line, isWide }) => <Explanation words={words} text={row.explanations[line.id]} isWide={isWide} />,
    },
  ];
}

function Explanation({ words, text, isWide }: { words: Words; text: string | undefined; isWide: boolean }) {
  if (text) return <span dir="auto">{text}</span>;
  if (!isWide) return <>—</>;
  return <StateChip words={words} state="risk" label={words.t(m.toExplain)} />;
}
