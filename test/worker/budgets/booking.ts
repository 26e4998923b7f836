import { entry } from "../../../src/budgets/schema.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarterOf } from "../../../src/kernel/period.ts";
import { saving } from "../../../src/platform/write.ts";
import { changing } from "../platform/writing.ts";

type Booked = typeof entry.$inferSelect;

let count = 0;

/** An expense of a demo line in EUR on 30/06/2025, at June’s rate, of which a test says only what matters to it. */
export function expense(
  lineId: string,
  euros: number,
  what: Partial<Booked> = {},
): Omit<Booked, "revision" | "sinceSeq"> {
  count += 1;
  const bookedOn = what.bookedOn ?? calendarDate("2025-06-30");
  return {
    id: `test-entry-${String(count).padStart(4, "0")}`,
    projectId: lineId.slice(0, 2),
    lineId,
    kind: "expenditure",
    amountMinor: euros * 100,
    currency: "EUR",
    rateMicro: 10_560_000,
    ratedOn: calendarDate("2025-06-01"),
    rateSource: "InforEuro (illustratif)",
    agreementMinor: euros * 100,
    madMinor: Math.trunc(euros * 1_056),
    bookedOn,
    quarter: quarterOf(bookedOn),
    origin: "donor_report",
    document: "Pièce d’essai",
    isIllustrative: true,
    status: "approved",
    ...what,
  };
}

/** Books entries in one journal entry, and gives the journal number before it and its own. */
export async function booked(
  ...entries: readonly ReturnType<typeof expense>[]
): Promise<{ before: number; now: number }> {
  const { seq } = await changing(entries.map((row) => saving(entry, undefined, row)));
  return { before: seq - 1, now: seq };
}
