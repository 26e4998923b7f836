import { merged, type Versions } from "../../kernel/merge.ts";

/** Three versions of a thing, as one: `toDecide` is there only when both sides changed the same field differently. */
export interface Meeting<T> {
  /** Both sides' changes together. */
  readonly merged: T;
  /** The merged version with yours in the fields to decide: what the form goes on from. */
  readonly toDecide: T | undefined;
}

/** Merges what you typed with what was saved meanwhile, field by field. */
export function meeting<T extends object>(versions: Versions<T>): Meeting<T> {
  const met = merged(versions);
  if (met.conflicts.length === 0) return { merged: met.merged, toDecide: undefined };
  const mine = Object.fromEntries(met.conflicts.map(({ field, yours }) => [field, yours]));
  return { merged: met.merged, toDecide: { ...met.merged, ...mine } };
}
