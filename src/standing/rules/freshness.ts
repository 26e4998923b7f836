import type { CalendarDate } from "../../kernel/calendar-date.ts";

export const TOLD_OF = ["spending", "milestones", "values", "forecast"] as const;

/** What people report on. */
export type ToldOf = (typeof TOLD_OF)[number];

/** What was last told of one kind. */
export interface Told {
  readonly what: ToldOf;
  /** The last day that it speaks of; null where it speaks of none. */
  readonly upTo: CalendarDate | null;
  /** When it was written down; null where nothing was told. */
  readonly at: string | null;
  readonly role: string | null;
  readonly name: string | null;
}
