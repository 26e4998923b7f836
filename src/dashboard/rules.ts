import { type Execution, execution, NOTHING, type Sums, timeElapsed } from "../budgets/rules/execution.ts";
import { completion, type Forecast } from "../budgets/rules/forecast.ts";
import { byDonorAndYear, type DonorYear } from "../budgets/rules/portfolio-totals.ts";
import type { Role } from "../kernel/actor.ts";
import { type CalendarDate, yearOf } from "../kernel/calendar-date.ts";
import type { Currency } from "../kernel/money.ts";
import { budgetYear, quarterOf } from "../kernel/period.ts";
import { type Ratio, ratio } from "../kernel/ratio.ts";
import { isActive } from "../portfolio/rules/facts.ts";
import { type Curve, curveOf, plannedByQuarter, type QuarterMoney } from "../standing/rules/curve.ts";
import type { Standing } from "../standing/rules/status.ts";

/** The active portfolio of one currency by donor and budget year. */
export const yearsOfCurrency = (sums: Parameters<typeof byDonorAndYear>[0], currency: Currency): readonly DonorYear[] =>
  byDonorAndYear(sums).filter((row) => row.currency === currency);

/** The execution of some rows, rates recomputed on the totals (scenario 15); `year` is that of the date d'arrêté. */
export function executionOf(rows: readonly DonorYear[], year: number): Execution {
  const add = (sums: Sums, row: DonorYear): Sums => ({
    ...sums,
    originalMinor: sums.originalMinor + row.originalMinor,
    budgetMinor: sums.budgetMinor + row.budgetMinor,
    committedMinor: sums.committedMinor + row.committedMinor,
    spentPriorMinor: sums.spentPriorMinor + (row.year < year ? row.spentMinor : 0),
    spentYearMinor: sums.spentYearMinor + (row.year < year ? 0 : row.spentMinor),
  });
  return execution(rows.reduce(add, NOTHING));
}

/** Temps écoulé of several projects: their elapsed days over all their days. */
export function elapsedOf(standings: readonly Standing[], on: CalendarDate): Ratio {
  const all = standings.map(({ project }) => timeElapsed(project.span, on));
  const sum = (key: keyof Ratio) => all.reduce((total, one) => total + one[key], 0);
  return ratio(sum("numerator"), sum("denominator"));
}

/** What the projects with a forecast will leave unspent, and how many they are (handbook 5.1). */
export interface Unspent {
  readonly minor: number;
  readonly projects: number;
}

export function unspentOf(
  standings: readonly Standing[],
  forecasts: readonly (Forecast & { readonly projectId: string })[],
): Unspent {
  const byProject = Map.groupBy(forecasts, ({ projectId }) => projectId);
  const found = standings.flatMap(({ project, figures }) => completion(figures, byProject.get(project.id) ?? []) ?? []);
  return { minor: found.reduce((sum, { varianceMinor }) => sum + varianceMinor, 0), projects: found.length };
}

/** What was spent in each quarter: those before the day’s own, and in it what is left of all that was spent by the day. */
export function spentByQuarter(
  before: readonly QuarterMoney[],
  spentMinor: number,
  on: CalendarDate,
): readonly QuarterMoney[] {
  const rest = before.reduce((left, { minor }) => left - minor, spentMinor);
  return rest === 0 ? before : [...before, { quarter: quarterOf(on), minor: rest }];
}

interface PortfolioGround {
  readonly years: readonly DonorYear[];
  readonly spent: readonly QuarterMoney[];
  readonly forecasts: readonly Forecast[];
  readonly on: CalendarDate;
  readonly currency: Currency;
}

/** The S-curve of the portfolio, from the first budget year to the last; undefined without a budget. */
export function portfolioCurve({ years, spent, forecasts, on, currency }: PortfolioGround): Curve | undefined {
  const budgets = years.filter(({ budgetMinor }) => budgetMinor > 0);
  if (budgets.length === 0) return undefined;
  const own = budgets.map(({ year }) => year);
  const span = { start: budgetYear(Math.min(...own)).start, end: budgetYear(Math.max(...own)).end };
  return curveOf({ span, on, planned: plannedByQuarter(budgets, span, currency), spent, forecasts });
}

/** Sections of the dashboard. */
export type Section = "alerts" | "projects" | "charts" | "donors" | "years" | "milestones" | "freshness" | "closed";

const ACTING: readonly Section[] = [
  ...(["alerts", "projects", "milestones", "charts"] as const),
  ...(["freshness", "donors", "years", "closed"] as const),
];
const PAYING: readonly Section[] = [
  ...(["projects", "years", "donors", "alerts"] as const),
  ...(["charts", "freshness", "milestones", "closed"] as const),
];
const READING: readonly Section[] = [
  ...(["projects", "charts", "donors", "years"] as const),
  ...(["milestones", "alerts", "freshness", "closed"] as const),
];

/** What each role looks at first: whoever acts, what asks for a deed; whoever pays, the money; readers, the whole. */
export function sectionsOf(role: Role): readonly Section[] {
  if (role === "finance") return PAYING;
  return role === "officer" || role === "manager" ? ACTING : READING;
}

/** As many projects as a dashboard lists. */
export const MOST_LISTED = 20;

/** As many alerts, and as many milestones to watch. */
export const MOST_ALERTS = 12;

export const MOST_MILESTONES = 10;

/** The active ones of a currency; the others are named, never added (FX-09). */
export function activeOf(standings: readonly Standing[]) {
  const open = standings.filter(({ project }) => isActive(project));
  const currency: Currency = open[0]?.project.currency ?? "EUR";
  const active = open.filter(({ project }) => project.currency === currency);
  return { currency, active, others: open.length - active.length };
}

/** One donor’s or year’s rows added up, in the order of the keys. */
export function groupedBy<K extends string | number>(
  rows: readonly DonorYear[],
  key: (row: DonorYear) => K,
): readonly (readonly [K, readonly DonorYear[]])[] {
  return [...Map.groupBy(rows, key)].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export const isOfYear =
  (on: CalendarDate) =>
  ({ year }: Pick<DonorYear, "year">): boolean =>
    year === yearOf(on);
