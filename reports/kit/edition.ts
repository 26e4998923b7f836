import type { CalendarDate } from "../../src/kernel/calendar-date.ts";
import type { ExchangeRate } from "../../src/kernel/exchange-rate.ts";
import type { Language } from "../../src/kernel/language.ts";
import type { Currency, Money } from "../../src/kernel/money.ts";

/** The facts of one issue of a report, the same for all reports (handbook 6.1). Texts are already in its language. */
export interface Edition {
  /** `R01`. */
  readonly report: string;
  /** N° d’édition; null for a preview that was not issued. */
  readonly number: string | null;
  /** The `v1` of the file name. */
  readonly version: number;
  /** `final` when every period up to the date d’arrêté is closed. */
  readonly status: "provisional" | "final";
  /** Date d’arrêté. */
  readonly onDate: CalendarDate;
  /** The journal's number and instant (ISO, UTC) at which the figures were known. */
  readonly known: { readonly seq: number; readonly at: string; readonly hash?: string };
  /** The instant of the edition (ISO, UTC): the only clock in the file. */
  readonly editedAt: string;
  readonly editedBy: { readonly name: string; readonly role: string };
  readonly currency: Currency;
  /** The directorate, under the ministry. */
  readonly direction: string | null;
  readonly isDemo: boolean;
  readonly donors: readonly Named[];
  readonly agreements: readonly EditionAgreement[];
  readonly projects: readonly Named[];
  /** Every rate that made a figure. */
  readonly rates: readonly ExchangeRate[];
  /** What was asked for, in words: `Projets clôturés`, `exclus`. */
  readonly filters: readonly { readonly label: string; readonly value: string }[];
}

export interface Named {
  readonly code: string;
  readonly name: string;
}

/** How an agreement converts (FX-03). */
export type ExchangeMethod = "inforeuro" | "fixed" | "transfer" | "daily";

interface EditionAgreement extends Named {
  readonly ceiling: Money;
  readonly exchangeMethod: ExchangeMethod;
}

/**
 * `R02_rapport-financier_AG-DE-01_2025-T2_v1.xlsx` (handbook 6.1): the project's or agreement's code when there is one
 * only, else `portefeuille`. Other languages than French add their own mark, so that no file hides another.
 */
export function fileName(
  edition: Edition,
  slug: string,
  { moment, language }: { moment: string; language: Language },
): string {
  const mark = language === "fr" ? "" : `_${language}`;
  return `${[edition.report, slug, scopeOf(edition), moment, `v${edition.version}`].map(fileSafe).join("_")}${mark}.xlsx`;
}

function scopeOf({ projects, agreements }: Edition): string {
  const [project, ...moreProjects] = projects;
  if (project && moreProjects.length === 0) return project.code;
  const [agreement, ...moreAgreements] = agreements;
  return agreement && moreAgreements.length === 0 ? agreement.code : "portefeuille";
}

const fileSafe = (part: string): string => part.replace(/[^A-Za-z0-9.-]/g, "-");
