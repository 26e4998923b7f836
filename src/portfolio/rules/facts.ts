import type { Texts } from "../../kernel/language.ts";
import type { Currency } from "../../kernel/money.ts";
import type { Span } from "../../kernel/period.ts";
import type { Sector } from "./sectors.ts";
import type { ProjectStatus } from "./statuses.ts";

/** What figures need to know of a project: its agreement, donor, currency and execution period. */
export interface ProjectFacts {
  readonly id: string;
  readonly code: string;
  readonly title: Texts;
  readonly status: ProjectStatus;
  readonly amountMinor: number;
  readonly sectors: readonly Sector[];
  /** Planned start to planned end, both counted: the base of the time elapsed. */
  readonly span: Span;
  readonly agreementId: string;
  readonly agreementCode: string;
  readonly agreementTitle: Texts;
  readonly ceilingMinor: number;
  readonly currency: Currency;
  readonly exchangeMethod: string;
  /** Shares of a heading's budget from which a revision needs more than a notice (REV-03 to REV-05). */
  readonly notifyBps: number;
  readonly amendBps: number;
  readonly hasModes: boolean;
  readonly donorId: string;
  readonly donorCode: string;
  readonly donorName: Texts;
}

/** Projects that count as active in totals; the others only under their own filter (handbook 2.5, 2.7). */
export const isActive = ({ status }: Pick<ProjectFacts, "status">): boolean =>
  status === "implementation" || status === "finalisation" || status === "suspended";
