import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
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
