import { entry } from "../../../src/budgets/schema.ts";
import { entriesOf } from "../../../src/demo/ledger.ts";
import { P1_MONEY } from "../../../src/demo/p1-money.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarterOf } from "../../../src/kernel/period.ts";
import { type Fields, saving } from "../../../src/platform/write.ts";
import { changing } from "../platform/writing.ts";

type Booked = Fields<typeof entry>;

const [SAMPLE = raise()] = entriesOf(P1_MONEY);

function raise(): never {
  throw new Error("the demo has no entry");
}

let count = 0;

/** An expense of a demo line in EUR on 30/06/2025, at June’s rate, of which a test says only what matters to it. */
export function expense(lineId: string, euros: number, what: Partial<Booked> = {}): Booked {
  count += 1;
  const bookedOn = what.bookedOn ?? calendarDate("2025-06-30");
  return {
    ...SAMPLE,
    id: `test-entry-${String(count).padStart(4, "0")}`,
    projectId: lineId.slice(0, 2),
    lineId,
    kind: "expenditure",
    amountMinor: euros * 100,
    agreementMinor: euros * 100,
    madMinor: euros * 1_056,
    rateMicro: 10_560_000,
    ratedOn: calendarDate("2025-06-01"),
    bookedOn,
    quarter: quarterOf(bookedOn),
    document: "Pièce d’essai",
    ...what,
  };
}

/** Books entries in one journal entry, and gives the journal number before it and its own. */
export async function booked(...entries: readonly Booked[]): Promise<{ before: number; now: number }> {
  const { seq } = await changing(entries.map((row) => saving(entry, undefined, row)));
  return { before: seq - 1, now: seq };
}
