/** What a milestone is the end of. */
export const MILESTONE_KINDS = ["deliverable", "decision", "payment", "event"] as const;

export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** Finish or start of the predecessor to start or finish of this one. */
export const DEPENDENCY_TYPES = ["FS", "SS", "FF", "SF"] as const;

export type DependencyType = (typeof DEPENDENCY_TYPES)[number];

/** A milestone that another one waits for; days of lag may be negative. */
export interface Predecessor {
  readonly milestoneId: string;
  readonly type: DependencyType;
  readonly lagDays: number;
}
