import { type CalendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import { type Said, said } from "../../kernel/messages.ts";
import { type Currency, type Money, minus, money } from "../../kernel/money.ts";
import { type Quarter, quarterSpan } from "../../kernel/period.ts";
import { periodWords as m } from "./messages/periods.ts";
import { type ConversionTerms, type DatedRate, missingRate, quoteBetween, servingRate } from "./rates.ts";

/** What a quarter of an agreement holds that closing it looks at (PER-04). Amounts in minor units. */
export interface QuarterState {
  readonly quarter: Quarter;
  readonly agreement: ConversionTerms & { readonly currency: Currency };
  readonly allocatedMinor: number;
  readonly ceilingMinor: number;
  /** Entries that are drafts or submitted, per project. */
  readonly pending: readonly { readonly project: string; readonly count: number }[];
  /** Values of indicators dated in the quarter that are not approved, per project. */
  readonly values: readonly { readonly project: string; readonly count: number }[];
  /** Money received, booked in the quarter, that nobody confirmed or returned, per project. */
  readonly receipts: readonly { readonly project: string; readonly count: number }[];
  /** Forecasts made at the quarter's end that are not approved, per project. */
  readonly forecasts: readonly { readonly project: string; readonly count: number }[];
  /** Entries without a rate, netted per project, currency and day: what was reversed is gone. */
  readonly unrated: readonly {
    readonly project: string;
    readonly on: CalendarDate;
    readonly currency: Currency;
    readonly amountMinor: number;
  }[];
  /** Milestones due by the quarter's end, not achieved, without a forecast after it or without a cause. */
  readonly overdue: readonly { readonly project: string; readonly code: string; readonly baselineOn: CalendarDate }[];
  /** Components with their approved spending up to the quarter's end and their revised budget. */
  readonly components: readonly {
    readonly project: string;
    readonly code: string;
    readonly spentMinor: number;
    readonly budgetMinor: number;
  }[];
}

/** What waits for somebody's decision, by the page where it is decided. */
type Waiting = "entries" | "indicators" | "receipts" | "forecasts";

/** Something that keeps a period from being closed, and the project and page where it is put right. */
export interface Blocker {
  readonly rule: "PER-04" | "FX-04" | "JAL-03" | "DEP-02" | "BUD-01";
  readonly said: Said;
  readonly place: Waiting | "rates" | "milestones" | "budget" | "agreement";
  readonly project: string | undefined;
}

/** Everything that keeps a period from being closed (PER-04), all at once. */
export function closureBlockers(state: QuarterState, rates: readonly DatedRate[]): readonly Blocker[] {
  return [
    ...state.pending.map((pending) => blocker("entries", pending)),
    ...state.values.map((pending) => blocker("indicators", pending)),
    ...state.receipts.map((pending) => blocker("receipts", pending)),
    ...state.forecasts.map((pending) => blocker("forecasts", pending)),
    ...unratedBlockers(state, rates),
    ...state.overdue.map((late) => lateBlocker(late, state.quarter)),
    ...overspent(state),
    ...aboveCeiling(state),
  ];
}

const WAITS = { entries: m.drafts, indicators: m.values, receipts: m.receipts, forecasts: m.forecasts } as const;

const blocker = (place: Waiting, values: { project: string; count: number }): Blocker => ({
  ...{ rule: "PER-04", place, project: values.project },
  said: said(WAITS[place], values),
});

/** Missing rates once for each month and currency; entries that a rate could serve by now, once for each project. */
function unratedBlockers({ agreement, unrated }: QuarterState, rates: readonly DatedRate[]): readonly Blocker[] {
  const found = unrated.flatMap(({ project, on, currency, amountMinor }): Blocker[] => {
    const quote = quoteBetween(currency, agreement.currency);
    if (!quote) return [];
    const need = { agreement, quote, on };
    if (!servingRate(rates, need))
      return [{ rule: "FX-04", place: "rates", project: undefined, said: missingRate(need).said }];
    const amount = money(amountMinor, currency);
    return [{ rule: "FX-04", place: "entries", project, said: said(m.unconverted, { project, amount }) }];
  });
  const key = (one: Blocker) => JSON.stringify([one.place, one.project, one.said.values]);
  return [...new Map(found.map((one) => [key(one), one])).values()];
}

function lateBlocker({ project, code, baselineOn }: QuarterState["overdue"][number], quarter: Quarter): Blocker {
  const days = daysBetween(baselineOn, quarterSpan(quarter).end);
  return { rule: "JAL-03", place: "milestones", project, said: said(m.overdue, { code, project, days }) };
}

function overspent({ components, agreement }: QuarterState): readonly Blocker[] {
  const amount = (minor: number): Money => money(minor, agreement.currency);
  return components
    .filter(({ spentMinor, budgetMinor }) => spentMinor > budgetMinor)
    .map(({ project, code, spentMinor, budgetMinor }) => {
      const values = { project, component: code, spent: amount(spentMinor), budget: amount(budgetMinor) };
      return { rule: "DEP-02", place: "budget", project, said: said(m.overspent, values) };
    });
}

function aboveCeiling({ agreement, allocatedMinor, ceilingMinor }: QuarterState): readonly Blocker[] {
  if (allocatedMinor <= ceilingMinor) return [];
  const [total, ceiling] = [money(allocatedMinor, agreement.currency), money(ceilingMinor, agreement.currency)];
  const values = { total, ceiling, excess: minus(total, ceiling) };
  return [{ rule: "BUD-01", place: "agreement", project: undefined, said: said(m.aboveCeiling, values) }];
}
