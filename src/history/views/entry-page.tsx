import type { Words } from "../../kernel/words.ts";
import { Hash, Instant } from "../../ui/figures.tsx";
import { Pager } from "../../ui/list.tsx";
import { Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { page as m, ORIGIN } from "../messages/page.ts";
import type { Entry, ShownChange } from "../store/journal.ts";
import { Changes } from "./changes.tsx";
import { actionLabel, Person, ProjectThen, Reason } from "./entries.tsx";

/** So many changes of one entry on one page. */
export const PART = 100;

interface EntryProps {
  readonly words: Words;
  readonly entry: Entry;
  readonly changes: readonly ShownChange[];
  readonly labels: ReadonlyMap<string, string>;
  readonly hasProjects: boolean;
  readonly path: string;
  /** Number of the page of its changes, from 1. */
  readonly number: number;
}

/** One entry of the journal, whole. */
export function EntryPage({ words, entry, changes, labels, hasProjects, path, number }: EntryProps) {
  const count = changes[0]?.count ?? 0;
  const facts = [
    { label: words.t(m.instant), value: <Instant words={words} value={entry.at} /> },
    { label: words.t(m.person), value: <Person words={words} entry={entry} /> },
    { label: words.t(m.action), value: actionLabel(words, entry.action) },
    { label: words.t(m.project), value: <ProjectThen words={words} entry={entry} isLink={hasProjects} /> },
    { label: words.t(m.reason), value: <Reason words={words} text={entry.reason} /> },
    { label: words.t(m.origin), value: words.t(ORIGIN[entry.origin]) },
  ];
  const hashes = [
    { label: words.t(m.hash), value: <Hash value={entry.hash} /> },
    { label: words.t(m.prevHash), value: <Hash value={entry.prevHash} /> },
  ];
  return (
    <>
      <div class="sheet">
        <SheetBody>
          <Facts items={facts} />
          <Facts items={hashes} />
        </SheetBody>
      </div>
      <Sheet title={count === 0 ? words.t(m.noChange) : words.t(m.changeCount, { count })}>
        <SheetBody>
          <Changes words={words} changes={changes} labels={labels} />
        </SheetBody>
        {count > PART && <PartPager words={words} count={count} shown={changes.length} number={number} path={path} />}
      </Sheet>
    </>
  );
}

function PartPager(props: { words: Words; count: number; shown: number; number: number; path: string }) {
  const { words, count, shown, number, path } = props;
  const from = (number - 1) * PART + 1;
  const to = from + shown - 1;
  const at = (page: number) => (page === 1 ? path : `${path}?page=${page}`);
  return (
    <Pager
      words={words}
      count={count}
      from={from}
      to={to}
      previousHref={number > 1 ? at(number - 1) : undefined}
      nextHref={to < count ? at(number + 1) : undefined}
    />
  );
}
