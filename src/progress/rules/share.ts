import { said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { share as m } from "./messages.ts";

/** The longest life of a share link, in days, and what is offered. */
export const LONGEST_SHARE_DAYS = 180;
export const USUAL_SHARE_DAYS = 30;

const LONGEST_LABEL = 80;

/** What a link is to show, and for how long. */
export interface ShareTyped {
  readonly label: string;
  /** Undefined for the whole agreement. */
  readonly projectCode: string | undefined;
  readonly days: number;
}

/** The value that stands for the whole agreement in the form. */
export const WHOLE = "agreement";

type Fields = Readonly<Record<"label" | "scope" | "days", string>>;

/** Reads the form of a new link: a label, the agreement or one of its projects, 1 to 180 whole days. */
export function shareTyped({ label: text, scope, days }: Fields, codes: readonly string[]): Outcome<ShareTyped> {
  const label = text.trim();
  const count = /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0;
  const problems: readonly Problem[] = [
    ...(label === "" ? [blocked("required", "label", said(m.labelMissing))] : []),
    ...(label.length > LONGEST_LABEL ? [blocked("length", "label", said(m.labelLong, { most: LONGEST_LABEL }))] : []),
    ...(scope === WHOLE || codes.includes(scope) ? [] : [blocked("required", "scope", said(m.scopeWrong))]),
    ...(count < 1 || count > LONGEST_SHARE_DAYS
      ? [blocked("range", "days", said(m.daysWrong, { most: LONGEST_SHARE_DAYS }))]
      : []),
  ];
  if (problems.length > 0) return refused(problems);
  return done({ label, projectCode: scope === WHOLE ? undefined : scope, days: count });
}

export const SHARE_STATES = ["live", "expired", "revoked"] as const;

export type ShareState = (typeof SHARE_STATES)[number];

/** What a link is at an instant; one that was revoked stays so. */
export function shareState(
  { revokedAt, expiresAt }: { readonly revokedAt: string | null; readonly expiresAt: string },
  now: string,
): ShareState {
  if (revokedAt !== null) return "revoked";
  return expiresAt > now ? "live" : "expired";
}
