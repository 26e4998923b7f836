import { reaches } from "../../kernel/actor.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Quarter } from "../../kernel/period.ts";
import type { Reader } from "./digest.ts";

/** A quarter of an agreement that two people reopened, and whom a mail has told of it. */
export interface Reopening {
  readonly periodId: string;
  /** The journal number of the reopening. */
  readonly seq: number;
  readonly agreementId: string;
  readonly agreementCode: string;
  readonly quarter: Quarter;
  readonly reopenedUntil: CalendarDate;
  readonly toldTo: readonly string[];
}

/** What one donor is still to be told. */
export interface Notice {
  readonly reader: Reader;
  readonly reopenings: readonly Reopening[];
}

/** PER-02: each donor of the agreement is told once, whatever they chose about reminders; the oldest comes first. */
export function noticesOf(readers: readonly Reader[], reopenings: readonly Reopening[]): readonly Notice[] {
  const inOrder = reopenings.toSorted((a, b) => a.seq - b.seq);
  return readers
    .filter(({ actor }) => actor.role === "donor")
    .map((reader) => ({ reader, reopenings: inOrder.filter((one) => isNewTo(reader, one)) }))
    .filter(({ reopenings: own }) => own.length > 0);
}

const isNewTo = ({ actor }: Reader, { agreementId, toldTo }: Reopening): boolean =>
  reaches(actor.reach, "", agreementId) && !toldTo.includes(actor.personId);
