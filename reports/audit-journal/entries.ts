import type { Edition } from "../kit/edition.ts";

/** What R09 is made of. Texts are in the report’s language. */
export interface AuditJournal {
  readonly edition: Edition;
  /** How many rows `pages` will give. */
  readonly rowCount: number;
  /** In the order of the journal, read while they are written; anew at each call. */
  readonly pages: () => AsyncIterable<JournalPart>;
  /** The days asked for, in words. */
  readonly period: string;
  /** So many rows at most are put in one workbook. */
  readonly mostRows: number;
}

/** Some entries that follow one another. */
export interface JournalPart {
  /** One row per changed field, one for an entry that changed nothing. */
  readonly rows: readonly JournalRow[];
  /** With their hashes, which chain them. */
  readonly entries: readonly { readonly seq: number; readonly hash: string }[];
}

/** A changed field of a thing, with its entry; empty is what there is not. */
export interface JournalRow {
  /** ISO, UTC. */
  readonly at: string;
  readonly user: string;
  readonly role: string;
  readonly action: string;
  readonly entity: string;
  readonly identifier: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly document: string;
  readonly origin: string;
}

const DAY_MS = 86_400_000;
/** 1 January 1970 as Excel counts days. */
const EPOCH_SERIAL = 25_569;

const inMorocco = new Intl.DateTimeFormat("sv-SE", {
  ...{ timeZone: "Africa/Casablanca", year: "numeric", month: "2-digit", day: "2-digit" },
  ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
});

/** An instant (ISO, UTC) as Excel’s serial of the clock in Morocco: whole days and their fraction, to the second. */
export const moroccoSerial = (at: string): number =>
  Date.parse(`${inMorocco.format(new Date(at)).replace(" ", "T")}Z`) / DAY_MS + EPOCH_SERIAL;
