import type { Texts } from "../../kernel/language.ts";
import { said } from "../../kernel/messages.ts";
import { type Currency, money } from "../../kernel/money.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import type { Quarter, Span } from "../../kernel/period.ts";
import { type Ratio, ratio } from "../../kernel/ratio.ts";
import { execution, summed } from "./execution.ts";
import { type Completion, type Forecast, isSpread, windowed } from "./forecast.ts";
import { explanationName, type Grid } from "./forecast-grid.ts";
import { componentSums, type Ledger, type Line, spentIn } from "./ledger.ts";
import { forecastWords as m } from "./messages/forecast.ts";

/** A scope of a forecast: what it comes to at completion. */
export interface ScopeForecast extends Completion {
  readonly code: string;
  readonly title: Texts;
  readonly budgetMinor: number;
  readonly spentMinor: number;
}

/** What a line spent in the reporting quarter beside what had been forecast for it. */
export interface LineVariance {
  readonly line: Line;
  readonly forecastMinor: number;
  readonly spentMinor: number;
  /** (realised − forecast) / forecast; without a denominator where nothing was forecast. */
  readonly variance: Ratio;
  /** Beyond the agreement's share: to be explained. */
  readonly isWide: boolean;
  /** The forecast was for a longer period and is spread evenly. */
  readonly isSplit: boolean;
}

/** Everything that a forecast is checked against, as of the end of its reporting quarter. */
export interface ForecastGround {
  readonly ledger: Ledger;
  readonly reporting: Quarter;
  readonly span: Span;
  readonly madeOn: Parameters<typeof componentSums>[1];
  /** What the project may take of its agreement: the ceiling less what the other projects have. */
  readonly ceilingMinor: number;
  /** Variance beyond which an explanation is compulsory, in basis points (R02; the agreement's). */
  readonly explainedBps: number;
  /** The forecast that was valid before the reporting quarter ended. */
  readonly previous: readonly Forecast[];
}

/** A forecast's figures and what the rules say of them. */
export interface CheckedForecast {
  readonly lines: ReadonlyMap<string, ScopeForecast>;
  readonly components: readonly ScopeForecast[];
  readonly project: ScopeForecast;
  readonly variances: readonly LineVariance[];
  /** Variance beyond which an explanation is compulsory, in basis points. */
  readonly explainedBps: number;
  readonly problems: readonly Problem[];
}

/**
 * Forecast at completion per line, component and project (5.1): a component above its budget needs a revision (a
 * warning), a project above its ceiling cannot be submitted (scenario 17), a variance beyond the agreement's share wants its explanation.
 */
export function forecastChecked(
  grid: Grid,
  explanations: Readonly<Record<string, string>>,
  ground: ForecastGround,
): CheckedForecast {
  const { ledger, madeOn } = ground;
  const parts = componentSums(ledger, madeOn).map((part) => ({
    ...part,
    forecastMinor: part.lines.reduce((sum, { line }) => sum + rowSum(grid, line.id), 0),
  }));
  const lines = parts.flatMap((part) =>
    part.lines.map(
      ({ line, sums }) =>
        [line.id, scopeOf({ code: line.code, title: line.label, sums, forecastMinor: rowSum(grid, line.id) })] as const,
    ),
  );
  const components = parts.map(scopeOf);
  const project = scopeOf({
    ...{ code: "", title: { fr: "" }, sums: summed(parts.map(({ sums }) => sums)) },
    forecastMinor: parts.reduce((sum, { forecastMinor }) => sum + forecastMinor, 0),
  });
  const variances = lineVariances(ground);
  const problems = [
    ...unexplained(variances, explanations, ground),
    ...aboveCeiling(project, ground),
    ...components.flatMap((component) => revisionNeeded(component, ledger.currency)),
  ];
  const { explainedBps } = ground;
  return { lines: new Map(lines), components, project, variances, explainedBps, problems };
}

const rowSum = (grid: Grid, lineId: string): number => (grid.get(lineId) ?? []).reduce((a, b) => a + b, 0);

interface Part {
  readonly code: string;
  readonly title: Texts;
  readonly sums: Parameters<typeof execution>[0];
  readonly forecastMinor: number;
}

function scopeOf({ code, title, sums, forecastMinor }: Part): ScopeForecast {
  const { budgetMinor, spentMinor } = execution(sums);
  const atCompletionMinor = spentMinor + forecastMinor;
  return {
    ...{ code, title, budgetMinor, spentMinor, forecastMinor, atCompletionMinor },
    varianceMinor: budgetMinor - atCompletionMinor,
  };
}

/** The variance of each line in the reporting quarter; none where no earlier forecast exists. */
export function lineVariances({
  ledger,
  reporting,
  span,
  previous,
  explainedBps,
}: ForecastGround): readonly LineVariance[] {
  if (previous.length === 0) return [];
  const expected = windowed(previous, { first: reporting, count: 1, span });
  return ledger.lines.map((line) => {
    const forecastMinor = expected.get(line.id)?.cells[0] ?? 0;
    const ofLine = previous.filter(({ lineId }) => lineId === line.id);
    const spentMinor = spentIn(ledger, line.id, reporting);
    const gap = spentMinor - forecastMinor;
    const isWide = BigInt(Math.abs(gap)) * 10_000n > BigInt(forecastMinor) * BigInt(explainedBps);
    const variance = ratio(gap, forecastMinor);
    return { line, forecastMinor, spentMinor, variance, isWide, isSplit: isSpread(ofLine, reporting, span) };
  });
}

function unexplained(
  variances: readonly LineVariance[],
  explanations: Readonly<Record<string, string>>,
  { ledger: { currency }, explainedBps }: ForecastGround,
): readonly Problem[] {
  const missing = variances.filter(({ line, isWide }) => isWide && !explanations[line.id]);
  return missing.map(({ line, forecastMinor, spentMinor, variance }) => {
    const amounts = { spent: money(spentMinor, currency), forecast: money(forecastMinor, currency) };
    const values = { line: line.code, ...amounts, variance, most: ratio(explainedBps, 10_000) };
    return blocked("R02", explanationName(line.code), said(m.unexplained, values));
  });
}

function aboveCeiling(
  { atCompletionMinor }: ScopeForecast,
  { ledger, ceilingMinor }: ForecastGround,
): readonly Problem[] {
  if (atCompletionMinor <= ceilingMinor) return [];
  const amount = (minor: number) => money(minor, ledger.currency);
  const values = {
    forecast: amount(atCompletionMinor),
    ceiling: amount(ceilingMinor),
    excess: amount(atCompletionMinor - ceilingMinor),
  };
  return [blocked("BUD-01", "", said(m.aboveCeiling, values))];
}

function revisionNeeded(component: ScopeForecast, currency: Currency): readonly Problem[] {
  const { code, atCompletionMinor, budgetMinor, varianceMinor } = component;
  if (varianceMinor >= 0) return [];
  const amount = (minor: number) => money(minor, currency);
  const values = {
    component: code,
    forecast: amount(atCompletionMinor),
    budget: amount(budgetMinor),
    excess: amount(-varianceMinor),
  };
  return [{ ...blocked("FAC", "", said(m.revisionNeeded, values)), severity: "warn" }];
}
