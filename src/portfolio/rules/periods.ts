import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { type Said, said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { nextQuarter, type Quarter } from "../../kernel/period.ts";
import { periodWords as m } from "./messages/periods.ts";
import { quarterName } from "./quarter-name.ts";

export type PeriodStatus = "open" | "in_review" | "closed" | "reopened";

/** A quarter of an agreement with what was done to it. Quarters without a record are open. */
export interface Period {
  readonly quarter: Quarter;
  readonly status: PeriodStatus;
  readonly reopeningAskedBy: string | null;
  readonly reopenedUntil: CalendarDate | null;
}

/** The state that counts on a day: a reopened period is closed again after its last day (PER-02). */
export function statusOn(period: Period | undefined, today: CalendarDate): PeriodStatus {
  if (!period) return "open";
  const isPast = period.status === "reopened" && (period.reopenedUntil ?? "") < today;
  return isPast ? "closed" : period.status;
}

const periodOf = (periods: readonly Period[], quarter: Quarter): Period | undefined =>
  periods.find((period) => period.quarter === quarter);

/** True when the quarter takes no figure on that day (PER-01). `periods` are those of one agreement. */
const isClosed = (periods: readonly Period[], quarter: Quarter, today: CalendarDate): boolean =>
  statusOn(periodOf(periods, quarter), today) === "closed";

/** The first quarter from `quarter` on that takes figures. */
export function openQuarterFrom(periods: readonly Period[], quarter: Quarter, today: CalendarDate): Quarter {
  let found = quarter;
  while (isClosed(periods, found, today)) found = nextQuarter(found);
  return found;
}

/** What keeps a figure out of a quarter, with who can change that (PER-01); undefined when it takes figures. */
export function closedProblem(
  periods: readonly Period[],
  { quarter, today, field = "bookedOn" }: { quarter: Quarter; today: CalendarDate; field?: string },
): Problem | undefined {
  if (!isClosed(periods, quarter, today)) return undefined;
  return blocked("PER-01", field, closedSaid(quarter, openQuarterFrom(periods, quarter, today)));
}

export const closedSaid = (quarter: Quarter, next: Quarter = nextQuarter(quarter)): Said =>
  said(m.closed, { quarter: quarterName(quarter), next: quarterName(next) });
