import type { Texts } from "../../kernel/language.ts";
import type { Currency } from "../../kernel/money.ts";
import type { Problem } from "../../kernel/outcome.ts";
import type { Span } from "../../kernel/period.ts";
import type { Ratio } from "../../kernel/ratio.ts";
import type { EntrySum, Line } from "./ledger.ts";
import type { Amounts, ModeChange, Route } from "./version.ts";

/** What a revision is weighed against. Amounts in minor units of the agreement's currency. */
export interface RevisionGround {
  readonly currency: Currency;
  /** Execution period: years outside it take nothing (BUD-04). */
  readonly span: Span;
  /** What the project was allocated: a revision with an amendment makes the budget equal to it (BUD-01). */
  readonly allocatedMinor: number;
  /** The agreement's thresholds, in basis points (REV-03 to REV-05). */
  readonly notifyBps: number;
  readonly amendBps: number;
  readonly lines: readonly Line[];
  /** The version in force. */
  readonly base: Amounts;
  /** The reference version (REV-02). */
  readonly reference: Amounts;
  readonly entries: readonly EntrySum[];
  readonly closedYears: ReadonlySet<number>;
  /** The modes that the revision changes (BUD-07). */
  readonly modes?: readonly ModeChange[];
  /** Years before it are past: nothing of theirs goes below what was spent (REV-06). */
  readonly year: number;
}

/** A heading (component, result) before and after, and how far it is from the reference version. */
export interface HeadingChange {
  readonly code: string;
  readonly title: Texts;
  readonly referenceMinor: number;
  readonly baseMinor: number;
  readonly afterMinor: number;
  /** (after − reference) / reference; no denominator where the reference has nothing. */
  readonly variation: Ratio;
  readonly isTouched: boolean;
  readonly route: Route;
}

export interface LineChange {
  readonly line: Line;
  readonly baseMinor: number;
  readonly afterMinor: number;
  readonly engagedMinor: number;
  /** After the revision: budget less commitments. */
  readonly availableMinor: number;
}

/** What a revision would do, before anything is saved. */
export interface Simulation {
  readonly headings: readonly HeadingChange[];
  /** Only those that it touches. */
  readonly lines: readonly LineChange[];
  readonly after: Amounts;
  readonly beforeMinor: number;
  readonly afterMinor: number;
  readonly increaseMinor: number;
  readonly decreaseMinor: number;
  /** The procedure that it needs, and what makes it need it. */
  readonly route: Route;
  readonly needs: readonly RouteNeed[];
  /** What stands against it, whatever the procedure. */
  readonly problems: readonly Problem[];
}

/** What makes a procedure necessary, in words. */
export interface RouteNeed {
  readonly route: Route;
  readonly problem: Problem;
}
