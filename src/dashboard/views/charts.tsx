import { STATE_OF_PACE } from "../../budgets/views/budget-page.tsx";
import { paths, withQuery } from "../../kernel/paths.ts";
import { standing } from "../../standing/messages.ts";
import { PaceChart } from "../../ui/charts/pace-chart.tsx";
import { SCurve } from "../../ui/charts/s-curve.tsx";
import { SourcesChart, type SourceYear } from "../../ui/charts/sources-chart.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { dashboard as m } from "../messages.ts";
import { groupedBy, MOST_LISTED } from "../rules.ts";
import type { Shown } from "./shown.ts";

/** Execution against time, the S-curve, sources and uses. */
export function Charts(props: Shown) {
  const { words, active, curve, currency, on, years, kept } = props;
  const rows = active.slice(0, MOST_LISTED).map(({ project, figures, elapsed, status }) => ({
    code: project.code,
    title: project.title,
    href: withQuery(paths.project(project.code), kept),
    executed: figures.executionRate,
    elapsed,
    state: STATE_OF_PACE[status.finances],
  }));
  return (
    <Sheet title={words.t(m.charts)} note={words.t(standing.curveNote)} id="charts">
      {rows.length > 0 && <PaceChart words={words} id="pace" title={words.t(m.paceChart)} rows={rows} />}
      {curve && <SCurve {...curve} words={words} id="curve" title={words.t(m.curve)} currency={currency} on={on} />}
      {years.length > 0 && (
        <SourcesChart
          words={words}
          id="sources"
          title={words.t(m.sources)}
          currency={currency}
          rows={sourcesOf(props)}
        />
      )}
    </Sheet>
  );
}

/** As many donors as patterns tell apart; the smaller ones stand together. */
const MOST_DONORS = 4;

function sourcesOf({ words, years, donorName }: Shown): readonly SourceYear[] {
  const donors = groupedBy(years, ({ donorCode }) => donorCode)
    .map(([code, rows]) => ({ code, budgetMinor: rows.reduce((sum, row) => sum + row.budgetMinor, 0) }))
    .toSorted((a, b) => b.budgetMinor - a.budgetMinor)
    .map(({ code }) => code);
  const named = donors.length > MOST_DONORS ? donors.slice(0, MOST_DONORS - 1) : donors;
  const nameOf = (code: string) => (named.includes(code) ? words.text(donorName(code)).text : words.t(m.otherDonors));
  return groupedBy(years, ({ year }) => year).flatMap(([year, own]) =>
    [...Map.groupBy(own, ({ donorCode }) => nameOf(donorCode))].map(([donor, rows]) => ({
      donor,
      year,
      sourceMinor: rows.reduce((sum, row) => sum + row.budgetMinor, 0),
      useMinor: rows.reduce((sum, row) => sum + row.spentMinor, 0),
    })),
  );
}
