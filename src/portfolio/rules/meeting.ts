import type { Json } from "../../kernel/canonical.ts";
import type { Versions } from "../../kernel/merge.ts";

/** One field of two versions that met, and who changed it. */
export interface Meeting {
  readonly field: string;
  readonly base: Json;
  readonly theirs: Json;
  readonly yours: Json;
  readonly changedBy: "yours" | "theirs" | "both";
}

type Flat = Readonly<Record<string, Json>>;

/** Every field that somebody changed, but those that both changed to the same value. */
export function meetings({ base, theirs, yours }: Versions<Flat>): readonly Meeting[] {
  const fields = [...new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(yours)])];
  return fields.flatMap((field) => {
    const [was, stored] = [base[field] ?? null, theirs[field] ?? null];
    const mine = field in yours ? (yours[field] ?? null) : was;
    const changedBy = whoChanged({ base: was, theirs: stored, yours: mine });
    return changedBy ? [{ field, base: was, theirs: stored, yours: mine, changedBy }] : [];
  });
}

function whoChanged({ base, theirs, yours }: Versions<Json>): Meeting["changedBy"] | undefined {
  const [isTheirs, isYours] = [!same(theirs, base), !same(yours, base)];
  if (isTheirs && isYours) return same(theirs, yours) ? undefined : "both";
  if (isTheirs) return "theirs";
  return isYours ? "yours" : undefined;
}

const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);
