import type { Child } from "hono/jsx";
import type { Words } from "../kernel/words.ts";
import { shell } from "./messages/shell.ts";
import { table as m } from "./messages/table.ts";
import { ActionLink } from "./parts.tsx";
import { EmptyState } from "./table.tsx";

interface FilterBarProps {
  readonly words: Words;
  /** The list's own address. */
  readonly action: string;
  /** Id of the element with the results (`Results`), swapped while typing where JavaScript runs. */
  readonly target: string;
  /** Parameters to keep that are not filters (on, known, sort). */
  readonly kept?: Readonly<Record<string, string | undefined>> | undefined;
  /** Where “clear the filters” leads; left out when none is set. */
  readonly clearHref?: string | undefined;
  /** `SearchField`, `FilterSelect`. */
  readonly children?: Child;
}

/** The filters of a list: a plain GET form, quick with htmx. */
export function FilterBar({ words, action, target, kept = {}, clearHref, children }: FilterBarProps) {
  return (
    <form
      class="filters"
      method="get"
      action={action}
      aria-label={words.t(m.filters)}
      hx-get={action}
      hx-trigger="input delay:300ms, submit"
      hx-target={`#${target}`}
      hx-select={`#${target}`}
      hx-swap="outerMorph"
      hx-replace-url="true"
    >
      {Object.entries(kept).map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
      {children}
      <div class="acts">
        <button class="act plain" type="submit">
          {words.t(m.filter)}
        </button>
        {clearHref && <a href={clearHref}>{words.t(m.clear)}</a>}
      </div>
    </form>
  );
}

interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}

/** The text that a list is searched by; put it first in the bar. */
export function SearchField({ words, name, label, value }: Partial<FilterProps> & { words: Words }) {
  const id = `filter-${name ?? "q"}`;
  return (
    <div class="field">
      <label for={id}>{label ?? words.t(shell.search)}</label>
      <input id={id} type="search" name={name ?? "q"} value={value ?? ""} maxlength={100} autocomplete="off" />
    </div>
  );
}

/** One choice that narrows a list; the first option is “all of them”. */
export function FilterSelect(
  props: FilterProps & { all: string; options: readonly { readonly value: string; readonly label: string }[] },
) {
  const id = `filter-${props.name}`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} name={props.name}>
        <option value="">{props.all}</option>
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Codes to choose from; where there are more than `most`, the code is typed. */
export function CodeFilter({
  words,
  codes,
  most,
  ...props
}: FilterProps & { words: Words; all: string; codes: readonly string[]; most: number }) {
  if (codes.length > most) return <SearchField words={words} {...props} />;
  return <FilterSelect {...props} options={codes.map((code) => ({ value: code, label: code }))} />;
}

/** What a `FilterBar` swaps: the table with its pager. */
export function Results({ id, children }: { id: string; children?: Child }) {
  return <div id={id}>{children}</div>;
}

/** What a filtered list says when nothing is left: for `Table`'s `empty`. */
export function NothingFound({ words, clearHref }: { words: Words; clearHref: string }) {
  const clear = <ActionLink href={clearHref}>{words.t(m.clear)}</ActionLink>;
  return <EmptyState words={words} title={words.t(m.nothingFound)} action={clear} />;
}

interface PagerProps {
  readonly words: Words;
  /** Number of the first and last row shown, from 1; left out where paging by key cannot know them. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly count: number;
  /** Counting stopped here: there are more (“1 000+”). */
  readonly isCapped?: boolean | undefined;
  /** What is counted, already in words and in number (“18 projets”), instead of the bare number. */
  readonly label?: string | undefined;
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
}

/** Where one is in a list, and the ways to the pages beside. */
export function Pager(props: PagerProps) {
  const { words, previousHref, nextHref } = props;
  return (
    <div class="pager">
      <p role="status">{place(props)}</p>
      {(previousHref || nextHref) && (
        <nav aria-label={words.t(m.pages)}>
          {previousHref && (
            <a class="act plain" rel="prev" href={previousHref}>
              {words.t(m.previous)}
            </a>
          )}
          {nextHref && (
            <a class="act plain" rel="next" href={nextHref}>
              {words.t(m.next)}
            </a>
          )}
        </nav>
      )}
    </div>
  );
}

function place({ words, from, to, count, isCapped, label }: PagerProps): string {
  const number = words.number(count, 0);
  const total = label ?? (isCapped ? words.t(m.more, { count: number }) : number);
  if (from === undefined || to === undefined || (from === 1 && to === count)) return total;
  return words.t(m.range, { from: words.number(from, 0), to: words.number(to, 0), count: total });
}
