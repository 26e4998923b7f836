import { type CalendarDate, daysBetween } from "../../src/kernel/calendar-date.ts";
import type { Column } from "../kit/sheet.ts";
import { R05 } from "./messages.ts";
import { endOf, type TrackedMilestone } from "./tracking.ts";

const dayOf = (day: CalendarDate | null) => (day === null ? null : { day });

const DATE = { width: 11.5, kind: "date" } as const;
const DAYS = { width: 9.5, kind: "integer" } as const;
const TEXT = { kind: "text" } as const;

/** R05’s columns in the handbook’s order (6.2). */
export const trackingColumns: readonly Column<TrackedMilestone>[] = [
  { key: "project", heading: R05.project, width: 8, kind: "code", read: ({ project }) => project },
  { key: "component", heading: R05.component, width: 11, kind: "code", read: ({ component }) => component },
  { key: "code", heading: R05.code, width: 8, kind: "code", read: ({ code }) => code },
  { key: "milestone", heading: R05.milestone, width: 36, ...TEXT, read: ({ title }) => title },
  { key: "responsible", heading: R05.responsible, width: 16, ...TEXT, read: (row) => row.responsible || null },
  { key: "weight", heading: R05.weight, width: 7, kind: "integer", read: ({ weight }) => weight },
  { key: "baseline", heading: R05.baseline, ...DATE, read: ({ baselineOn }) => dayOf(baselineOn) },
  { key: "revised", heading: R05.revised, ...DATE, read: ({ revisedBaselineOn }) => dayOf(revisedBaselineOn) },
  { key: "forecast", heading: R05.forecast, ...DATE, read: ({ forecastOn }) => dayOf(forecastOn) },
  { key: "actual", heading: R05.actual, ...DATE, read: ({ actualOn }) => dayOf(actualOn) },
  { key: "slippage", heading: R05.slippage, ...DAYS, read: ({ slippageDays }) => slippageDays },
  { key: "slippageRevised", heading: R05.slippageRevised, ...DAYS, read: (row) => row.revisedSlippageDays },
  { key: "state", heading: R05.state, width: 12, ...TEXT, read: ({ state }) => state },
  { key: "cause", heading: R05.cause, width: 26, ...TEXT, read: ({ cause }) => cause || null },
  { key: "action", heading: R05.action, width: 22, ...TEXT, read: (row) => row.correctiveAction || null },
  { key: "evidence", heading: R05.evidence, width: 24, ...TEXT, read: ({ evidence }) => evidence || null },
  { key: "updated", heading: R05.updated, ...DATE, read: ({ updatedOn }) => dayOf(updatedOn) },
];

const startOf = ({ startOn, baselineOn }: TrackedMilestone): CalendarDate => startOn ?? baselineOn;

/** Dates and lengths as a stacked bar chart takes them. */
export const ganttColumns: readonly Column<TrackedMilestone>[] = [
  { key: "project", heading: R05.project, width: 9, kind: "code", read: ({ project }) => project },
  { key: "code", heading: R05.code, width: 10, kind: "code", read: ({ code }) => code },
  { key: "milestone", heading: R05.milestone, width: 48, ...TEXT, read: ({ title }) => title },
  { key: "start", heading: R05.start, width: 13, kind: "date", read: (row) => dayOf(startOf(row)) },
  { key: "baseline", heading: R05.baseline, width: 13, kind: "date", read: ({ baselineOn }) => dayOf(baselineOn) },
  { key: "end", heading: R05.end, width: 15, kind: "date", read: (row) => dayOf(endOf(row)) },
  {
    key: "planned",
    heading: R05.planned,
    ...{ width: 14, kind: "integer" },
    read: (row) => daysBetween(startOf(row), row.baselineOn),
  },
  { key: "late", heading: R05.late, width: 12, kind: "integer", read: (row) => Math.max(0, row.slippageDays ?? 0) },
  { key: "state", heading: R05.state, width: 18, ...TEXT, read: ({ state }) => state },
];
