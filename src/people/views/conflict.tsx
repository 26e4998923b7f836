import type { Child } from "hono/jsx";
import type { Message } from "../../kernel/messages.ts";
import type { Words } from "../../kernel/words.ts";
import type { ConflictField } from "../../ui/second-look.tsx";

/** How one field of a thing is called and shown. */
export interface ShownField<T> {
  readonly key: keyof T;
  readonly label: Message;
  readonly show: (value: T) => Child;
}

interface Met<T> {
  readonly base: T;
  readonly theirs: T;
  readonly yours: T;
}

/** The fields in which two versions of a thing left the one that both started from. */
export function conflictFields<T>(words: Words, met: Met<T>, fields: readonly ShownField<T>[]): ConflictField[] {
  return fields.flatMap(({ key, label, show }) => {
    const changedBy = changer(met, key);
    if (!changedBy) return [];
    return [
      { label: words.t(label), base: show(met.base), theirs: show(met.theirs), yours: show(met.yours), changedBy },
    ];
  });
}

function changer<T>({ base, theirs, yours }: Met<T>, key: keyof T): ConflictField["changedBy"] | undefined {
  const isSame = (a: T, b: T) => JSON.stringify(a[key]) === JSON.stringify(b[key]);
  if (isSame(theirs, base)) return isSame(yours, base) ? undefined : "yours";
  return isSame(yours, base) || isSame(yours, theirs) ? "theirs" : "both";
}
