import type { Words } from "../../kernel/words.ts";
import type { Saved } from "../../people/store/versions.ts";
import { meetings } from "../../portfolio/rules/meeting.ts";
import { ConflictView } from "../../ui/second-look.tsx";

/** What is said of a thing, by the name of each field as people read it. */
export type Told = Readonly<Record<string, string>>;

/** A step taken from a page that was no longer true: as it was shown, as it stands, and what was typed. */
export interface MetStep {
  readonly base: Told;
  readonly theirs: Told;
  readonly typed: Told;
  readonly saved: Saved | undefined;
}

/** Both versions above the steps that are possible now; what was typed stands beside them, and in its form. */
export function StepConflict({ words, met }: { words: Words; met: MetStep }) {
  const { base, theirs, typed, saved } = met;
  const yours = { ...base, ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== "")) };
  const fields = meetings({ base, theirs, yours }).map((one) => ({
    ...{ label: one.field, changedBy: one.changedBy },
    ...{ base: String(one.base ?? ""), theirs: String(one.theirs ?? ""), yours: String(one.yours ?? "") },
  }));
  return <ConflictView words={words} name={saved?.name ?? ""} at={saved?.at ?? ""} fields={fields} />;
}
