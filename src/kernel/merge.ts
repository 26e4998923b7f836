import type { Json } from "./canonical.ts";

/** One field that two people changed differently since the version both started from. */
export interface Conflict {
  readonly field: string;
  readonly base: Json;
  readonly theirs: Json;
  readonly yours: Json;
}

/** Three versions of one thing: where both started, what is stored now, and what was typed. */
export interface Versions<T> {
  readonly base: T;
  readonly theirs: T;
  readonly yours: T;
}

/**
 * Merges field by field: a field that only one side changed takes that side's value; one that both changed to the
 * same value takes it; one that both changed differently is a conflict, and keeps `theirs` in `merged`.
 */
export function merged<T extends object>({ base, theirs, yours }: Versions<T>): { merged: T; conflicts: Conflict[] } {
  const result = { ...theirs } as Record<string, unknown>;
  const conflicts: Conflict[] = [];
  for (const [field, mine] of Object.entries(yours)) {
    const [from, stored] = [value(base, field), value(theirs, field)];
    if (same(mine, from) || same(mine, stored)) continue;
    if (same(stored, from)) result[field] = mine;
    else conflicts.push({ field, base: from as Json, theirs: stored as Json, yours: mine as Json });
  }
  return { merged: result as T, conflicts };
}

const value = (row: object, field: string): unknown => (row as Record<string, unknown>)[field];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
