import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Language } from "../kernel/language.ts";
import type { Quarter } from "../kernel/period.ts";
import type { Db } from "./database.ts";

/** The moment whose knowledge is asked for: a journal number, or an instant (ISO 8601, UTC). */
export type Known = { readonly seq: number } | { readonly instant: string };

export type Origin = "screen" | "api" | "import" | "system";

/** All that one request may know of the world; built once, at the door. */
export interface Scope {
  readonly db: Db;
  /** Now, as an ISO instant in UTC. */
  readonly now: string;
  /** Today in Morocco. */
  readonly today: CalendarDate;
  /** SHA-256 of the session's or token's secret; empty for nobody. */
  readonly credential: string;
  readonly language: Language;
  /** The date d'arrêté asked for with `on=`; otherwise the installation's, otherwise today. */
  readonly askedOn: CalendarDate | undefined;
  /** The moment asked for with `known=`; otherwise now. */
  readonly known: Known | undefined;
  /** Reads what donors may see only, whoever asks: for what is handed to them. */
  readonly isForDonors?: boolean;
  /** SHA-256 of the secret of a share link: then nothing is reached but what the link was made for. */
  readonly shareHash?: string;
  readonly origin: Origin;
  readonly requestId: string;
}

/** The date d'arrêté as SQL, so that a page's figures ride in one batch with the question what the default is. */
export const onDay = (scope: Scope): SQL<string> =>
  scope.askedOn === undefined
    ? sql<string>`coalesce((SELECT situation_on FROM installation), ${scope.today})`
    : sql<string>`${scope.askedOn}`;

/** The quarter that a day lies in, `2025-Q2`, as SQL. */
export const quarterIn = (day: SQL | SQLiteColumn): SQL<Quarter> =>
  sql<Quarter>`(substr(${day}, 1, 4) || '-Q' || ((CAST(substr(${day}, 6, 2) AS INTEGER) + 2) / 3))`;
