import { PLAIN_VALUE } from "../../../src/indicators/rules/indicator.ts";
import { indicatorValue } from "../../../src/indicators/schema.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { type Fields, saving, type Write } from "../../../src/platform/write.ts";

type Value = Fields<typeof indicatorValue>;

type Entered = Partial<Omit<Value, "periodStart" | "periodEnd">> & {
  readonly id: string;
  readonly periodStart: string;
  readonly periodEnd: string;
};

/** A value of I1.1, entered by the officer, of which a test says only what matters to it. */
export const savingNew = ({ periodStart, periodEnd, ...what }: Entered): Write =>
  saving(indicatorValue, undefined, {
    projectId: "p1",
    indicatorId: "p1-i1-1",
    periodStart: calendarDate(periodStart),
    periodEnd: calendarDate(periodEnd),
    valueMilli: 1_000,
    numerator: null,
    denominator: null,
    women: null,
    men: null,
    noDataReason: "",
    source: "Catalogue",
    status: "submitted",
    enteredBy: "person-officer",
    decidedBy: null,
    ...PLAIN_VALUE,
    ...what,
  });
