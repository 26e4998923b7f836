import type { Outcome, Problem } from "../../../src/kernel/outcome.ts";
import { wordsIn } from "../../../src/kernel/words.ts";

/** Problems as `rule field: words in French`, every kind of space plain. */
export const spoken = (problems: readonly Problem[]): string[] =>
  problems.map(({ rule, field, said }) => `${rule} ${field}: ${wordsIn("fr").say(said).replace(/\s+/gu, " ")}`);

/** The rule and field of each problem. */
export const found = (problems: readonly Problem[]): string[] => problems.map(({ rule, field }) => `${rule} ${field}`);

export function problemsIn(outcome: Outcome<unknown>): readonly Problem[] {
  if (outcome.ok) throw new Error("nothing was refused");
  return outcome.problems;
}

export function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${spoken(outcome.problems).join("; ")}`);
  return outcome.value;
}
