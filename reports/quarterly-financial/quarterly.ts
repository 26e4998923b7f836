import type { CalendarDate } from "../../src/kernel/calendar-date.ts";
import type { ExchangeRate } from "../../src/kernel/exchange-rate.ts";
import type { Quarter } from "../../src/kernel/period.ts";
import type { Ratio } from "../../src/kernel/ratio.ts";
import type { Edition, Named } from "../kit/edition.ts";
import type { QuarterFigures } from "../kit/quarters.ts";

/** What R02 is made of. Texts are in the report’s language; amounts in minor units of `edition.currency`. */
export interface QuarterlyFinancial {
  readonly edition: Edition;
  readonly quarter: Quarter;
  /** The two quarters that the forecast columns are of. */
  readonly next: Quarter;
  readonly after: Quarter;
  /** Ordered by project and heading: each group’s lines stand together. */
  readonly lines: readonly QuarterLine[];
  /** Of each project, what was planned and realised by quarter. */
  readonly quarters: readonly QuarterFigures[];
  /** Computed by the database over the same scope. */
  readonly totals: QuarterTotals;
  /** Null where no instalment was ever received: then the agency’s cash is not known here. */
  readonly cash: QuarterCash | null;
  readonly months: readonly MonthRate[];
  /** Decided within the quarter. */
  readonly revisions: readonly QuarterRevision[];
  readonly exclusions: readonly string[];
  readonly thresholds: readonly { readonly label: string; readonly share: Ratio }[];
}

export const MODES = ["regie", "cogestion"] as const;

export type Mode = (typeof MODES)[number];

export interface QuarterLine {
  readonly project: Named;
  /** Between project and line, where a budget has one (Belgian results); null otherwise. */
  readonly heading: Named | null;
  readonly line: Named;
  readonly mode: Mode | null;
  readonly approvedMinor: number;
  /** Realised before the quarter’s first day. */
  readonly beforeMinor: number;
  readonly quarterMinor: number;
  readonly committedMinor: number;
  /** Realised in earlier budget years, and in the quarter’s year up to its end. */
  readonly priorYearsMinor: number;
  readonly yearMinor: number;
  /** Null where nothing was forecast (n.d.). */
  readonly nextMinor: number | null;
  readonly afterMinor: number | null;
  /** What had been forecast for the quarter before it began; null where nothing was. */
  readonly plannedMinor: number | null;
  /** Share of the forecast beyond which its agreement wants the variance explained, in basis points (handbook 6.2, R02). */
  readonly explainedBps: number;
  readonly explanation: string;
}

export interface QuarterTotals {
  readonly approvedMinor: number;
  readonly beforeMinor: number;
  readonly quarterMinor: number;
  readonly committedMinor: number;
  readonly priorYearsMinor: number;
  readonly yearMinor: number;
}

/** The account of the donor’s instalments: balance before the quarter, received in it, paid from it (CASH-01). */
export interface QuarterCash {
  readonly openingMinor: number;
  readonly receivedMinor: number;
  /** Expenditure of the quarter but for the lines in régie, which the agency pays itself. */
  readonly paidMinor: number;
}

/** The rate that serves a month (FX-03); null where there is none. */
export interface MonthRate {
  readonly month: CalendarDate;
  readonly rate: ExchangeRate | null;
}

export interface QuarterRevision {
  readonly project: string;
  readonly number: number;
  readonly decidedOn: CalendarDate;
  readonly from: string;
  readonly to: string;
  readonly amountMinor: number;
  readonly reason: string;
  readonly decision: string;
}

/** True for an agreement’s report, of several projects. */
export const isOfMany = ({ lines }: QuarterlyFinancial): boolean =>
  new Set(lines.map(({ project }) => project.code)).size > 1;

export const endMinor = ({ beforeMinor, quarterMinor }: QuarterLine | QuarterTotals): number =>
  beforeMinor + quarterMinor;

/** True when the quarter is further from its forecast than the agreement tolerates: an explanation is compulsory. */
const isFarOff = ({ quarterMinor, plannedMinor, explainedBps }: QuarterLine): boolean =>
  plannedMinor !== null && Math.abs(quarterMinor - plannedMinor) * 10_000 > Math.abs(plannedMinor) * explainedBps;

export const isUnexplained = (line: QuarterLine): boolean => isFarOff(line) && line.explanation.trim() === "";
