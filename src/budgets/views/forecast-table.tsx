import { type Currency, money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { periodName } from "../../portfolio/rules/period-name.ts";
import { Amount } from "../../ui/figures.tsx";
import { EmptyState, type RowKind, Table } from "../../ui/table.tsx";
import { budget as m } from "../messages/budget.ts";
import { byPeriod, completion, type Forecast } from "../rules/forecast.ts";

interface ForecastProps {
  readonly words: Words;
  readonly currency: Currency;
  readonly figures: { readonly budgetMinor: number; readonly spentMinor: number };
  readonly forecasts: readonly Forecast[];
}

interface Row {
  readonly label: string;
  readonly amountMinor: number;
  readonly kind: RowKind;
}

/** What is still expected to be spent, and what the project comes to at its end (handbook 5.1). */
export function ForecastTable({ words, currency, figures, forecasts }: ForecastProps) {
  const end = completion(figures, forecasts);
  if (!end) return <EmptyState words={words} title={words.t(m.noForecast)} hint={words.t(m.noForecastHint)} />;
  const rows = byPeriod(forecasts).map(({ period, amountMinor }) => ({
    label: periodName(period, words),
    amountMinor,
    kind: "row" as const,
  }));
  return (
    <Table<Row>
      words={words}
      caption={words.t(m.forecasts)}
      columns={[
        { key: "period", label: words.t(m.period), isRowHeader: true, cell: ({ label }) => label },
        {
          key: "amount",
          label: words.t(m.inCurrency, { currency }),
          isNumber: true,
          cell: ({ amountMinor }) => <Amount words={words} value={money(amountMinor, currency)} />,
        },
      ]}
      rows={rows}
      totals={[
        { label: words.t(m.remaining), amountMinor: end.forecastMinor, kind: "total" },
        { label: words.t(m.atCompletion), amountMinor: end.atCompletionMinor, kind: "subtotal" },
        { label: words.t(m.variance), amountMinor: end.varianceMinor, kind: "subtotal" },
      ]}
      kindOf={({ kind }) => kind}
    />
  );
}
