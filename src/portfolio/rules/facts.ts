import type { Texts } from "../../kernel/language.ts";
import type { Currency } from "../../kernel/money.ts";
import type { Span } from "../../kernel/period.ts";
import type { Sector } from "./sectors.ts";
import type { ProjectStatus, ReferenceVersion } from "./statuses.ts";

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
  /** Part of an advance that is justified before the next call (CASH-02). */
  readonly justifiedBps: number;
  /** Variance from a forecast beyond which it is explained (R02). */
  readonly explainedBps: number;
  /** What the variations of revisions are measured against (REV-02). */
  readonly referenceVersion: ReferenceVersion;
  readonly donorId: string;
  readonly donorCode: string;
  readonly donorName: Texts;
}

/** Projects that count as active in totals; the others only under their own filter (handbook 2.5, 2.7). */
export const isActive = ({ status }: Pick<ProjectFacts, "status">): boolean =>
  status === "implementation" || status === "finalisation" || status === "suspended";
