import type { Words } from "../../kernel/words.ts";
import { changed, held } from "../../ui/address.ts";
import { FilterBar, FilterSelect, SearchField } from "../../ui/list.tsx";
import { Banner } from "../../ui/parts.tsx";
import { ACTION_NAME } from "../messages/actions.ts";
import { ENTITY_NAME } from "../messages/entities.ts";
import { page as m } from "../messages/page.ts";
import type { Choice } from "../store/choices.ts";
import { ENTITIES } from "../store/tables.ts";
import { entityLabel } from "./changes.tsx";

interface FiltersProps {
  readonly words: Words;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly target: string;
  readonly people: readonly Choice[];
  /** Left out on a project's own history. */
  readonly projects?: readonly Choice[] | undefined;
}

const FILTERS = ["q", "from", "until", "person", "action", "project", "entity", "thing"] as const;

/** True when the address narrows the journal. */
export const isFiltered = (query: URLSearchParams): boolean => FILTERS.some((name) => query.get(name));

/** What the journal is narrowed by. */
export function Filters({ words, path, query, target, people, projects }: FiltersProps) {
  const value = (name: string) => query.get(name) ?? "";
  const kept = { on: value("on"), known: value("known"), thing: value("thing") };
  const actions = choices(Object.keys(ACTION_NAME), (action) => words.t(ACTION_NAME[action] ?? m.action));
  const entities = choices(ENTITIES, (entity) => entityLabel(words, entity));
  const selects = [
    { name: "person", label: words.t(m.person), options: people, all: words.t(m.everybody) },
    { name: "action", label: words.t(m.action), options: actions, all: words.t(m.allActions) },
    ...(projects
      ? [{ name: "project", label: words.t(m.project), options: projects, all: words.t(m.allProjects) }]
      : []),
    { name: "entity", label: words.t(m.entity), options: entities, all: words.t(m.allEntities) },
  ];
  return (
    <FilterBar
      words={words}
      action={path}
      target={target}
      kept={kept}
      clearHref={isFiltered(query) ? held(query, path) : undefined}
    >
      <SearchField words={words} label={words.t(m.searchReason)} value={value("q")} />
      <DayFilter name="from" label={words.t(m.from)} value={value("from")} />
      <DayFilter name="until" label={words.t(m.until)} value={value("until")} />
      {selects.map((select) => (
        <FilterSelect {...select} value={value(select.name)} />
      ))}
    </FilterBar>
  );
}

const choices = (values: readonly string[], label: (value: string) => string): readonly Choice[] =>
  values.map((value) => ({ value, label: label(value) })).sort((a, b) => a.label.localeCompare(b.label));

function DayFilter({ name, label, value }: { name: string; label: string; value: string }) {
  const id = `filter-${name}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} type="date" name={name} value={value} min="1990-01-01" max="2100-12-31" />
    </div>
  );
}

/** Says that only one thing's history is shown, with the way out. */
export function OneThing(props: { words: Words; path: string; query: URLSearchParams; label: string | undefined }) {
  const { words, path, query, label } = props;
  const entity = query.get("entity") ?? "";
  const id = query.get("thing") ?? "";
  if (!id) return null;
  const kind = Object.hasOwn(ENTITY_NAME, entity) ? entityLabel(words, entity) : entity;
  return (
    <Banner kind="info">
      {words.t(m.thing, { name: `${kind} ${label ?? id}` })}{" "}
      <a href={changed(path, query, { thing: undefined, entity: undefined })}>{words.t(m.allOfIt)}</a>
    </Banner>
  );
}
