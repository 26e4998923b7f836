import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { ExchangeRate } from "../../kernel/exchange-rate.ts";
import { money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { PaceBar } from "../../ui/bars.tsx";
import { Amount, Count, Method, Percent } from "../../ui/figures.tsx";
import { ActionLink, Banner, Kpi, Kpis, Sheet, SheetBody } from "../../ui/parts.tsx";
import type { State } from "../../ui/state.tsx";
import { EmptyState } from "../../ui/table.tsx";
import { budget as m } from "../messages/budget.ts";
import { entries as e } from "../messages/entries.ts";
import { forecastPage } from "../messages/forecast.ts";
import { funding as moneyIn } from "../messages/funding.ts";
import { reported } from "../messages/reported.ts";
import { versions } from "../messages/versions.ts";
import { burnRatio, execution, type Pace, paceOf, timeElapsed } from "../rules/execution.ts";
import type { Forecast } from "../rules/forecast.ts";
import { componentSums, counts, type EntrySum, type Ledger, ledgerSums } from "../rules/ledger.ts";
import { ExecutionTable } from "./execution-table.tsx";
import { ForecastTable } from "./forecast-table.tsx";
import { WorkbookLink } from "./workbook-link.tsx";
import { YearlyExecution, YearsMatrix } from "./years-table.tsx";

export interface BudgetPageProps {
  readonly words: Words;
  readonly project: ProjectFacts;
  readonly on: CalendarDate;
  /** In the currency shown. */
  readonly ledger: Ledger;
  readonly forecasts: readonly Forecast[];
  /** The rate of an indicative equivalent, when dirhams are shown. */
  readonly rate: ExchangeRate | undefined;
  /** Another currency was asked for, and there is no rate to it. */
  readonly isRateMissing: boolean;
  /** Not approved: named, never counted. */
  readonly leftOut: readonly EntrySum[];
  /** May see reported beside entered. */
  readonly canReconcile: boolean;
  /** Parameters that links keep. */
  readonly kept: Readonly<Record<string, string | undefined>>;
}

export const STATE_OF_PACE: Readonly<Record<Pace, State | undefined>> = {
  good: "ok",
  watch: "risk",
  bad: "late",
  unknown: undefined,
};

/** The budget of a project: R01's figures, the years, the forecast. */
export function BudgetPage(props: BudgetPageProps) {
  const { words, project, ledger, on } = props;
  if (isNothingYet(ledger)) return <NothingYet {...props} />;
  const components = componentSums(ledger, on);
  const figures = execution(ledgerSums(ledger, on));
  return (
    <>
      {props.isRateMissing && <Banner kind="warn">{words.t(m.noRate, missingRate(props))}</Banner>}
      <KeyFigures {...props} />
      <Sheet
        title={words.t(m.byComponent)}
        id="components"
        note={<CurrencyNote {...props} />}
        actions={<Acts {...props} />}
      >
        <ExecutionTable
          {...props}
          {...{ components, projectCode: project.code, currency: ledger.currency, hasModes: project.hasModes }}
        />
        <SheetBody>
          <Method words={words} method={words.t(m.methodBudget)} leftOut={leftOutWords(props)} />
        </SheetBody>
      </Sheet>
      <Sheet
        title={words.t(m.byYear)}
        id="years"
        actions={<WorkbookLink {...props} currency={ledger.currency} report="R08" label={words.t(m.revisionsList)} />}
      >
        <YearsMatrix words={words} ledger={ledger} components={components} />
      </Sheet>
      <Sheet
        title={words.t(m.yearly)}
        id="yearly"
        actions={<WorkbookLink {...props} currency={ledger.currency} report="R03" />}
      >
        <YearlyExecution words={words} ledger={ledger} rowsOf={(query) => rowsHref(props, query)} />
      </Sheet>
      <Sheet
        title={words.t(m.forecasts)}
        id="forecasts"
        actions={
          <>
            <ActionLink href={paths.forecasts(project.code)}>{words.t(forecastPage.link)}</ActionLink>
            <WorkbookLink {...props} currency={ledger.currency} report="R07" />
          </>
        }
      >
        <ForecastTable words={words} currency={ledger.currency} figures={figures} forecasts={props.forecasts} />
      </Sheet>
    </>
  );
}

/** No version of the budget was approved and nothing booked by that day: not a budget of zero. */
const isNothingYet = ({ cells, entries }: Ledger): boolean => cells.length === 0 && !entries.some(counts);

function NothingYet({ words, project }: BudgetPageProps) {
  const way = <ActionLink href={paths.budgetVersions(project.code)}>{words.t(versions.title)}</ActionLink>;
  return (
    <Sheet title={words.t(m.byComponent)}>
      <EmptyState words={words} title={words.t(m.noLines)} hint={words.t(m.noLinesHint)} action={way} />
    </Sheet>
  );
}

const missingRate = ({ on, ledger, kept }: BudgetPageProps) => ({
  asked: kept["currency"] ?? "",
  own: ledger.currency,
  on: { day: on },
});

const rowsHref = ({ project, kept }: BudgetPageProps, query: Readonly<Record<string, string | undefined>>): string =>
  withQuery(paths.projectEntries(project.code), { ...query, on: kept["on"], known: kept["known"] });

function KeyFigures(props: BudgetPageProps) {
  const { words, project, ledger, on } = props;
  const figures = execution(ledgerSums(ledger, on));
  const elapsed = timeElapsed(project.span, on);
  const burn = burnRatio(figures.executionRate, elapsed);
  const state = STATE_OF_PACE[paceOf(burn)];
  const rows = (kind: string) => rowsHref(props, { kind });
  const value = (minor: number) => <Amount words={words} value={money(minor, ledger.currency)} as="whole" />;
  const share = (part: number) => <Percent words={words} value={ratio(part, figures.budgetMinor)} />;
  return (
    <Kpis label={words.t(m.keyFigures)}>
      <Kpi label={words.t(m.revised)} value={value(figures.budgetMinor)} note={ledger.currency} href="#years" />
      <Kpi
        label={words.t(m.committed)}
        value={value(figures.committedMinor)}
        note={share(figures.committedMinor)}
        href={rows("commitment")}
      />
      <Kpi
        label={words.t(m.spent)}
        value={value(figures.spentMinor)}
        note={share(figures.spentMinor)}
        href={rows("expenditure")}
      />
      <Kpi label={words.t(m.unpaid)} value={value(figures.unpaidMinor)} href="#components" />
      <Kpi
        label={words.t(m.balance)}
        value={value(figures.balanceMinor)}
        note={share(figures.balanceMinor)}
        href="#components"
      />
      <Kpi
        label={words.t(m.pace)}
        value={<Count words={words} value={burn} decimals={3} isFixed />}
        note={
          <>
            <PaceBar words={words} executed={figures.executionRate} elapsed={elapsed} state={state} />
            {words.t(m.paceNote, { elapsed })}
          </>
        }
        href="#yearly"
        state={state}
      />
    </Kpis>
  );
}

function CurrencyNote({ words, ledger, rate }: BudgetPageProps) {
  const text = words.t(m.inCurrency, { currency: ledger.currency });
  if (!rate) return <>{text}</>;
  const shown = words.number(rate.micro / 1_000_000, 4, true);
  return (
    <>
      {text}. {words.t(m.rateUsed, { rate: shown, on: { day: rate.on }, source: rate.source })}
    </>
  );
}

function Acts(props: BudgetPageProps) {
  const { words, project, ledger, kept, canReconcile } = props;
  const other = ledger.currency === "MAD" ? project.currency : "MAD";
  const here = withQuery(paths.projectBudget(project.code), {
    ...kept,
    currency: other === project.currency ? undefined : other,
  });
  return (
    <>
      <ActionLink href={rowsHref(props, {})}>{words.t(e.title)}</ActionLink>
      <ActionLink href={paths.budgetVersions(project.code)}>{words.t(versions.title)}</ActionLink>
      <ActionLink href={withQuery(paths.projectFunding(project.code), { on: kept["on"], known: kept["known"] })}>
        {words.t(moneyIn.link)}
      </ActionLink>
      {canReconcile && <ActionLink href={paths.reportedAmounts(project.code)}>{words.t(reported.title)}</ActionLink>}
      {other !== ledger.currency && <ActionLink href={here}>{words.t(m.show, { currency: other })}</ActionLink>}
      <WorkbookLink {...props} currency={ledger.currency} report="R02" label={words.t(m.quarterly)} />
      <WorkbookLink {...props} currency={ledger.currency} report="R01" label={words.t(m.excel)} kind="main" />
    </>
  );
}

function leftOutWords({ words, leftOut, ledger }: BudgetPageProps): string[] {
  const byStatus = Map.groupBy(leftOut, ({ status }) => status);
  return [...byStatus].map(([status, rows]) => {
    const amount = money(
      rows.reduce((sum, row) => sum + row.amountMinor, 0),
      ledger.currency,
    );
    const count = rows.reduce((sum, row) => sum + row.count, 0);
    return words.t(m.leftOut, { count, status: e[status], amount });
  });
}
