import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { HELD } from "../../ui/address.ts";
import { shell } from "../../ui/messages/shell.ts";
import { Sheet } from "../../ui/parts.tsx";
import { EmptyState } from "../../ui/table.tsx";
import { KIND_NAME, search as m } from "../messages.ts";
import { type AskedWords, type Group, KINDS, type Kind, SHOWN } from "../rules.ts";
import { HitItem } from "./hit.tsx";

export interface SearchProps {
  readonly words: Words;
  readonly q: string;
  readonly asked: AskedWords;
  readonly kind: Kind | undefined;
  readonly groups: readonly Group[];
  readonly query: URLSearchParams;
  /** A focal point is led to what they report. */
  readonly isReporter: boolean;
}

/** The question, and what was found in groups of a kind: a plain form, no JavaScript needed. */
export function SearchView(props: SearchProps) {
  return (
    <>
      <div class="sheet">
        <Question {...props} />
      </div>
      <Answer {...props} />
    </>
  );
}

function Question({ words, q, kind, query }: SearchProps) {
  return (
    <search>
      <form class="filters" method="get" action={paths.search}>
        {HELD.map((name) => {
          const value = query.get(name);
          return value && <input type="hidden" name={name} value={value} />;
        })}
        <div class="field">
          <label for="search-q">{words.t(m.field)}</label>
          <input id="search-q" type="search" name="q" value={q} maxlength={100} aria-describedby="search-scope" />
        </div>
        <div class="field">
          <label for="search-kind">{words.t(m.kind)}</label>
          <select id="search-kind" name="kind">
            <option value="">{words.t(m.everything)}</option>
            {KINDS.map((one) => (
              <option value={one} selected={one === kind}>
                {words.t(KIND_NAME[one])}
              </option>
            ))}
          </select>
        </div>
        <div class="acts">
          <button class="act main" type="submit">
            {words.t(shell.search)}
          </button>
        </div>
      </form>
      <p class="note body" id="search-scope">
        {words.t(m.scope)}
      </p>
    </search>
  );
}

function Answer(props: SearchProps) {
  const { words, q, asked, groups } = props;
  if (asked.length === 0)
    return (
      <div class="sheet">
        <EmptyState words={words} title={words.t(m.ask)} hint={words.t(m.askHint)} />
      </div>
    );
  if (groups.length === 0)
    return (
      <div class="sheet">
        <EmptyState words={words} title={words.t(m.nothing, { q })} hint={words.t(m.nothingHint)} />
      </div>
    );
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const isCut = groups.some((group) => group.isCut);
  return (
    <>
      <p role="status">{words.t(isCut ? m.foundMore : m.found, { count, q })}</p>
      {groups.map((group) => (
        <GroupSheet {...props} group={group} />
      ))}
    </>
  );
}

function GroupSheet(props: SearchProps & { group: Group }) {
  const { words, group, kind, q, query } = props;
  const { hits, isCut } = group;
  const name = words.t(KIND_NAME[group.kind]);
  const count = words.number(hits.length, 0);
  const held = Object.fromEntries(HELD.map((key) => [key, query.get(key) ?? undefined]));
  const all = withQuery(paths.search, { q, kind: group.kind, ...held });
  return (
    <Sheet
      title={name}
      id={group.kind}
      note={words.t(isCut ? m.countMore : m.count, { count })}
      actions={!kind && hits.length > SHOWN.few && <a href={all}>{words.t(m.all, { kind: name })}</a>}
    >
      <ul class="hits">
        {hits.slice(0, kind ? SHOWN.most : SHOWN.few).map((hit) => (
          <HitItem {...props} hit={hit} />
        ))}
      </ul>
      {kind && isCut && <p class="note body">{words.t(m.cut, { count })}</p>}
    </Sheet>
  );
}
