import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { daysOf, elapsedDays, type Span } from "../../kernel/period.ts";
import { over, quotient, type Ratio, ratio } from "../../kernel/ratio.ts";

/** Sums of a scope (a line, a component, a project, a portfolio) up to a date d'arrêté, in minor units of one currency. */
export interface Sums {
  readonly originalMinor: number;
  /** Revised budget: the last approved version. */
  readonly budgetMinor: number;
  readonly committedMinor: number;
  /** Realised in budget years before the year of the date d'arrêté. */
  readonly spentPriorMinor: number;
  readonly spentYearMinor: number;
  /** Equivalent in dirhams of what was realised, each entry at its own rate; undefined when one has no rate. */
  readonly spentMadMinor: number | undefined;
}

/** The execution of a scope: R01's figures (handbook 5.1), amounts in minor units of one currency. */
export interface Execution extends Sums {
  readonly revisionsMinor: number;
  readonly spentMinor: number;
  /** Reste à payer, E − R. */
  readonly unpaidMinor: number;
  /** Disponible à engager, B − E. */
  readonly availableMinor: number;
  /** Solde, B − R. */
  readonly balanceMinor: number;
  /** Taux d'engagement, E / B. */
  readonly commitmentRate: Ratio;
  /** Taux d'exécution, R / B. */
  readonly executionRate: Ratio;
}

export const NOTHING: Sums = {
  originalMinor: 0,
  budgetMinor: 0,
  committedMinor: 0,
  spentPriorMinor: 0,
  spentYearMinor: 0,
  spentMadMinor: 0,
};

/** The sums of several scopes; rates are recomputed from them, never added (handbook, thing 6). */
export function summed(parts: readonly Sums[]): Sums {
  return parts.reduce<Sums>(
    (a, b) => ({
      originalMinor: a.originalMinor + b.originalMinor,
      budgetMinor: a.budgetMinor + b.budgetMinor,
      committedMinor: a.committedMinor + b.committedMinor,
      spentPriorMinor: a.spentPriorMinor + b.spentPriorMinor,
      spentYearMinor: a.spentYearMinor + b.spentYearMinor,
      spentMadMinor:
        a.spentMadMinor === undefined || b.spentMadMinor === undefined ? undefined : a.spentMadMinor + b.spentMadMinor,
    }),
    NOTHING,
  );
}

/** The figures of a scope from its sums (handbook 5.1). */
export function execution(sums: Sums): Execution {
  const { originalMinor, budgetMinor, committedMinor } = sums;
  const spentMinor = sums.spentPriorMinor + sums.spentYearMinor;
  return {
    ...sums,
    spentMinor,
    revisionsMinor: budgetMinor - originalMinor,
    unpaidMinor: committedMinor - spentMinor,
    availableMinor: budgetMinor - committedMinor,
    balanceMinor: budgetMinor - spentMinor,
    commitmentRate: ratio(committedMinor, budgetMinor),
    executionRate: ratio(spentMinor, budgetMinor),
  };
}

/** Temps écoulé, ta / tt, in days with both ends counted (handbook 5.2). */
export const timeElapsed = (span: Span, on: CalendarDate): Ratio => ratio(elapsedDays(span, on), daysOf(span));

/** Rythme de consommation, (R/B) / (ta/tt), to three decimals; undefined before the start or without a budget. */
export const burnRatio = (executionRate: Ratio, elapsed: Ratio): number | undefined =>
  elapsed.numerator === 0 ? undefined : over(executionRate, elapsed).decimals(3);

export type Pace = "good" | "watch" | "bad" | "unknown";

/** Thresholds of the pace in the demo (handbook 5.2); ahead of plan is to watch, too. */
const PACE = { good: 0.9, bad: 0.7, ahead: 1.1 } as const;

/** The pace's colour: good from 0,90 to 1,10, to watch from 0,70 or above 1,10, else bad (handbook 5.2). */
export function paceOf(burn: number | undefined): Pace {
  if (burn === undefined) return "unknown";
  if (burn < PACE.bad) return "bad";
  return burn < PACE.good || burn > PACE.ahead ? "watch" : "good";
}

/** Taux d'absorption annuel: realised in a year over that year's budget (handbook 5.1). */
export const absorptionRate = (spentMinor: number, yearBudgetMinor: number): Ratio =>
  ratio(spentMinor, yearBudgetMinor);

/** What the JSON says of an execution: rates with six decimals, null without a denominator. */
export function executionFigures(figures: Execution, elapsed: Ratio) {
  const { budgetMinor, committedMinor, spentMinor, unpaidMinor, availableMinor, balanceMinor } = figures;
  return {
    budgetMinor,
    committedMinor,
    spentMinor,
    unpaidMinor,
    availableMinor,
    balanceMinor,
    commitmentRate: quotient(figures.commitmentRate, 6) ?? null,
    executionRate: quotient(figures.executionRate, 6) ?? null,
    timeElapsed: quotient(elapsed, 6) ?? null,
    burnRatio: burnRatio(figures.executionRate, elapsed) ?? null,
  };
}
