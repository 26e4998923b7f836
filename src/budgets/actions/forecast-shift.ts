import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, refused } from "../../kernel/outcome.ts";
import type { Visit } from "../../people/entering.ts";
import type { Write } from "../../platform/write.ts";
import { quarterName } from "../../portfolio/rules/quarter-name.ts";
import { forecastsIn } from "../rules/forecast-grid.ts";
import { type Shift, shifted } from "../rules/forecast-shift.ts";
import { forecastWords as m } from "../rules/messages/forecast.ts";
import { savingForecast } from "../store/forecasts.ts";
import { draftBegun, type ForecastAt, gridOfRow, type Starting, sceneOf, startProblems } from "./forecasts.ts";

/** Amounts to move, to the quarter of which day, and why. */
export interface Shifting {
  readonly shifts: readonly Shift[];
  readonly toOn: CalendarDate;
  readonly note: string;
}

const LONGEST_NOTE = 1_000;

/**
 * The draft of a quarter's forecast with amounts moved: the one in preparation, else a new one. It is approved like any
 * other (SEC-01); refused while a version waits for its decision, or where none may be begun.
 */
export function shiftingForecast(
  visit: Visit,
  at: ForecastAt,
  { found, shifts, toOn, note }: Shifting & { readonly found: Starting },
): Outcome<Write> {
  const { row } = found;
  if (row?.status === "submitted") {
    const values = { quarter: quarterName(at.quarter), version: row.version };
    return refused([blocked("FORECAST", "quarter", said(m.waits, values))]);
  }
  const open = row && row.status !== "approved" ? row : undefined;
  const problems = open ? [] : startProblems(visit, at, found);
  if (problems.length > 0) return refused(problems);
  const draft = open ?? draftBegun(visit, at, found);
  const { ground } = sceneOf(found, at.quarter);
  const after = {
    ...draft,
    cells: forecastsIn(shifted(gridOfRow(draft, ground), shifts, { ...ground, toOn }), at.quarter),
    note: [draft.note, note].filter(Boolean).join("\n").slice(0, LONGEST_NOTE),
    ...{ status: "draft" as const, enteredBy: visit.actor.personId },
  };
  return done(savingForecast(open, after));
}
