import { ROLES } from "../../kernel/actor.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { changed } from "../../ui/address.ts";
import { Instant, UserText } from "../../ui/figures.tsx";
import { FilterBar, FilterSelect, Pager, Results, SearchField } from "../../ui/list.tsx";
import { ActionLink } from "../../ui/parts.tsx";
import { sortLink } from "../../ui/sorting.ts";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import type { Choices } from "../actions/users.ts";
import { ROLE_NAME } from "../messages/shell.ts";
import { users as m, STATE_NAME } from "../messages/users.ts";
import { field } from "../rules/messages.ts";
import { nameOn } from "../rules/organisations.ts";
import { ACCESS_STATES, type AccessState, accessState, type Listed, type PeopleAsked } from "../rules/people-list.ts";
import { Email, Named } from "./named.tsx";
import { ReachText } from "./reach-text.tsx";

interface UserListProps {
  readonly words: Words;
  readonly today: CalendarDate;
  readonly query: URLSearchParams;
  readonly asked: PeopleAsked;
  readonly choices: Choices;
  /** The people of this page of the list, the number of the first of them, and how many there are in all. */
  readonly rows: readonly Listed[];
  readonly from: number;
  readonly count: number;
  readonly previousPage: number | undefined;
  readonly nextPage: number | undefined;
}

const RESULTS = "people";

export function UserList(props: UserListProps) {
  const { words, query, asked, rows, from, count } = props;
  const isFiltered = asked.search !== "" || asked.role !== "" || asked.state !== "";
  const clearHref = changed(paths.users, query, { q: undefined, role: undefined, state: undefined, page: undefined });
  const pageHref = (page: number | undefined) =>
    page === undefined ? undefined : changed(paths.users, query, { page: String(page), done: undefined });
  return (
    <section class="sheet">
      <Filters {...props} clearHref={isFiltered ? clearHref : undefined} />
      <Results id={RESULTS}>
        <Table
          words={words}
          caption={words.t(m.title)}
          columns={columnsOf(props)}
          rows={rows}
          empty={<EmptyState words={words} title={words.t(m.nobody)} />}
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

function Filters({ words, query, asked, clearHref }: UserListProps & { clearHref: string | undefined }) {
  const kept = { on: query.get("on") ?? "", known: query.get("known") ?? "", sort: query.get("sort") ?? "" };
  return (
    <FilterBar words={words} action={paths.users} target={RESULTS} kept={kept} clearHref={clearHref}>
      <SearchField words={words} label={words.t(m.searchLabel)} value={asked.search} />
      <FilterSelect
        name="role"
        label={words.t(field.role)}
        value={asked.role}
        all={words.t(m.allRoles)}
        options={ROLES.map((value) => ({ value, label: words.t(ROLE_NAME[value]) }))}
      />
      <FilterSelect
        name="state"
        label={words.t(m.state)}
        value={asked.state}
        all={words.t(m.allStates)}
        options={ACCESS_STATES.map((value) => ({ value, label: words.t(STATE_NAME[value]) }))}
      />
    </FilterBar>
  );
}

export const STATE_LOOK: Readonly<Record<AccessState, State>> = { active: "ok", invited: "draft", ended: "closed" };

function columnsOf({ words, query, asked, choices, today }: UserListProps): readonly Column<Listed>[] {
  const sort = (key: string) => sortLink({ path: paths.users, query }, asked.sort, key);
  return [
    {
      key: "name",
      label: words.t(field.name),
      isRowHeader: true,
      sort: sort("name"),
      cell: ({ id, name }) => (
        <a href={paths.user(id)}>
          <Named name={name} />
        </a>
      ),
    },
    {
      key: "email",
      label: words.t(field.email),
      sort: sort("email"),
      cell: ({ email }) => <Email email={email} />,
    },
    { key: "role", label: words.t(field.role), sort: sort("role"), cell: ({ role }) => words.t(ROLE_NAME[role]) },
    {
      key: "organisation",
      label: words.t(field.organisation),
      cell: ({ organisationId }) => {
        const found = choices.organisations.find(({ id }) => id === organisationId);
        const name = found && nameOn(found.names, today);
        return name && <UserText words={words} texts={name.shortName} />;
      },
    },
    {
      key: "reach",
      label: words.t(field.reach),
      cell: (person) => <ReachText words={words} account={person} choices={choices} />,
    },
    {
      key: "seen",
      label: words.t(m.lastSeen),
      sort: sort("seen"),
      cell: ({ lastSeenAt }) => (lastSeenAt ? <Instant words={words} value={lastSeenAt} /> : words.t(m.never)),
    },
    {
      key: "state",
      label: words.t(m.state),
      cell: (person) => {
        const state = accessState(person);
        return <StateChip words={words} state={STATE_LOOK[state]} label={words.t(STATE_NAME[state])} />;
      },
    },
  ];
}

export function InviteLink({ words }: { words: Words }) {
  return (
    <ActionLink kind="main" href={paths.newUser}>
      {words.t(m.invite)}
    </ActionLink>
  );
}
