import { money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { budget as b } from "../messages/budget.ts";
import { entries as m } from "../messages/entries.ts";
import type { Line } from "../rules/ledger.ts";
import type { Entry, EntryFilter, EntryTotal } from "../store/entries.ts";

/** What the page of a project's entries is drawn from. */
export interface EntriesPageProps {
  readonly words: Words;
  readonly project: ProjectFacts;
  readonly lines: readonly Line[];
  readonly filter: EntryFilter;
  /** One more than a page when another follows. */
  readonly entries: readonly Entry[];
  readonly totals: readonly EntryTotal[];
  /** What the person may do: enter, and see what waits. */
  readonly canWrite: boolean;
  readonly canAwait: boolean;
  /** The address's own parameters. */
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** What is in no total: what nobody approved, and what no rate converts. */
export function leftOutWords({
  words,
  project,
  totals,
}: Pick<EntriesPageProps, "words" | "project" | "totals">): string[] {
  const left = totals.filter(({ status }) => status !== "approved");
  const unrated = totals.reduce((sum, total) => sum + total.unrated, 0);
  return [
    ...left.map(({ status, count, agreementMinor }) =>
      words.t(b.leftOut, { count, status: m[status], amount: money(agreementMinor, project.currency) }),
    ),
    ...(unrated > 0 ? [words.t(m.leftUnrated, { count: unrated })] : []),
  ];
}
