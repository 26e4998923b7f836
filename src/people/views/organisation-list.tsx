import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { changed, held } from "../../ui/address.ts";
import { Code, UserText } from "../../ui/figures.tsx";
import { FilterBar, FilterSelect, Pager, Results, SearchField } from "../../ui/list.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { organisations as m } from "../messages/organisations.ts";
import { field, KIND_NAME } from "../rules/messages.ts";
import type { OrganisationsAsked } from "../rules/organisation-list.ts";
import { KINDS, nameOn, type Organisation } from "../rules/organisations.ts";
import type { ListPage } from "../rules/paging.ts";

interface OrganisationListProps extends ListPage<Organisation> {
  readonly words: Words;
  readonly on: CalendarDate;
  readonly query: URLSearchParams;
  readonly asked: OrganisationsAsked;
}

const RESULTS = "organisations";

export function OrganisationList(props: OrganisationListProps) {
  const { words, query, rows, from, count } = props;
  const pageHref = (page: number | undefined) =>
    page === undefined ? undefined : changed(paths.organisations, query, { page: String(page), done: undefined });
  return (
    <section class="sheet">
      <Filters {...props} />
      <Results id={RESULTS}>
        <Table
          words={words}
          caption={words.t(m.title)}
          columns={columnsOf(props)}
          rows={rows}
          empty={<EmptyState words={words} title={words.t(m.none)} />}
        />
        <Pager
          words={words}
          from={count === 0 ? undefined : from}
          to={count === 0 ? undefined : from + rows.length - 1}
          count={count}
          label={words.t(m.count, { count })}
          previousHref={pageHref(props.previousPage)}
          nextHref={pageHref(props.nextPage)}
        />
      </Results>
    </section>
  );
}

function Filters({ words, query, asked }: OrganisationListProps) {
  const isFiltered = asked.search !== "" || asked.kind !== "";
  const clearHref = changed(paths.organisations, query, { q: undefined, type: undefined, page: undefined });
  const kept = { on: query.get("on") ?? "", known: query.get("known") ?? "" };
  return (
    <FilterBar
      words={words}
      action={paths.organisations}
      target={RESULTS}
      kept={kept}
      clearHref={isFiltered ? clearHref : undefined}
    >
      <SearchField words={words} label={words.t(m.searchLabel)} value={asked.search} />
      <FilterSelect
        name="type"
        label={words.t(field.kind)}
        value={asked.kind}
        all={words.t(m.allKinds)}
        options={kindOptions(words)}
      />
    </FilterBar>
  );
}

/** The IATI types, each with its number. */
export const kindOptions = (words: Words) => KINDS.map((value) => ({ value, label: kindText(words, value) }));

export function kindText(words: Words, kind: string): string {
  const name = KIND_NAME[kind];
  return name ? `${kind} · ${words.t(name)}` : kind;
}

export function OrganisationChip({ words, isCancelled }: { words: Words; isCancelled: boolean }) {
  return (
    <StateChip
      words={words}
      state={isCancelled ? "closed" : "ok"}
      label={words.t(isCancelled ? m.cancelled : m.inUse)}
    />
  );
}

const columnsOf = ({ words, on, query }: OrganisationListProps): readonly Column<Organisation>[] => [
  {
    key: "code",
    label: words.t(field.code),
    isRowHeader: true,
    cell: ({ code }) => (
      <a href={held(query, paths.organisation(code))}>
        <Code>{code}</Code>
      </a>
    ),
  },
  {
    key: "name",
    label: words.t(field.fullName),
    cell: ({ names }) => {
      const name = nameOn(names, on);
      return name && <UserText words={words} texts={name.name} />;
    },
  },
  {
    key: "short",
    label: words.t(field.shortName),
    cell: ({ names }) => {
      const name = nameOn(names, on);
      return name && <UserText words={words} texts={name.shortName} />;
    },
  },
  { key: "kind", label: words.t(field.kind), cell: ({ kind }) => kindText(words, kind) },
  {
    key: "state",
    label: words.t(m.state),
    cell: ({ isCancelled }) => <OrganisationChip words={words} isCancelled={isCancelled} />,
  },
];
