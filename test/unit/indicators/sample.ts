import {
  type Indicator,
  PLAIN_INDICATOR,
  PLAIN_VALUE,
  type ReportedValue,
} from "../../../src/indicators/rules/indicator.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";

/** An indicator of which a test says only what matters to it. */
export const indicatorWith = (what: Partial<Indicator>): Indicator => ({
  id: "i",
  projectId: "p1",
  projectCode: "P1",
  componentCode: null,
  code: "I1",
  title: { fr: "Indicateur" },
  level: "output",
  measure: "unit",
  unit: { fr: "unités" },
  isAscending: true,
  accumulation: "cumulative",
  baselineMilli: 0,
  baselineYear: 2023,
  targetMilli: 100_000,
  targetYear: 2026,
  source: "",
  position: 1,
  ...PLAIN_INDICATOR,
  ...what,
});

/** A published value of that indicator for the quarter that ends on `end`. */
export const valueWith = (end: string, what: Partial<ReportedValue>): ReportedValue => ({
  id: `v-${end}`,
  revision: 1,
  projectId: "p1",
  indicatorId: "i",
  periodStart: calendarDate(`${end.slice(0, 4)}-01-01`),
  periodEnd: calendarDate(end),
  valueMilli: 0,
  numerator: null,
  denominator: null,
  women: null,
  men: null,
  noDataReason: "",
  source: "Liste",
  status: "published",
  enteredBy: "person-officer",
  decidedBy: "person-manager",
  ...PLAIN_VALUE,
  ...what,
});
