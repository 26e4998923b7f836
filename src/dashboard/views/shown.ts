import type { Execution } from "../../budgets/rules/execution.ts";
import type { DonorYear } from "../../budgets/rules/portfolio-totals.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import type { Currency } from "../../kernel/money.ts";
import type { Ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import type { Standing as MilestoneStanding } from "../../milestones/rules.ts";
import type { Alert, Watched } from "../../standing/rules/alerts.ts";
import type { Curve } from "../../standing/rules/curve.ts";
import type { Standing } from "../../standing/rules/status.ts";
import type { Unspent } from "../rules.ts";

/** All that a dashboard shows. */
export interface Shown {
  readonly words: Words;
  readonly actor: Actor;
  readonly on: CalendarDate;
  readonly currency: Currency;
  /** Active projects that were looked into, the worst first, with what their alerts are made from. */
  readonly active: readonly Standing[];
  readonly watched: readonly Watched[];
  readonly closed: readonly Standing[];
  /** Active projects in another currency than the first: never added (FX-09). */
  readonly others: number;
  /** All active projects within reach. */
  readonly activeCount: number;
  /** Money of all active projects of the currency, by donor and budget year. */
  readonly years: readonly DonorYear[];
  readonly figures: Execution;
  readonly elapsed: Ratio;
  readonly unspent: Unspent;
  readonly curve: Curve | undefined;
  readonly milestones: readonly MilestoneStanding[];
  readonly alerts: readonly Alert[];
  readonly valuesUpTo: ReadonlyMap<string, CalendarDate>;
  readonly donorName: (code: string) => Texts;
  readonly canRecord: boolean;
  readonly kept: Readonly<Record<string, string | undefined>>;
}
