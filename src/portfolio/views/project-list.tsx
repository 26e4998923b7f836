import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { ListLinks } from "../../people/listing.tsx";
import { changed, held } from "../../ui/address.ts";
import type { Option } from "../../ui/choices.tsx";
import { Amount, Day } from "../../ui/figures.tsx";
import { CodeFilter, FilterBar, FilterSelect, Pager, Results, SearchField } from "../../ui/list.tsx";
import { ActionLink, Sheet } from "../../ui/parts.tsx";
import { type Sorting, sortLink } from "../../ui/sorting.ts";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { PROJECT_STATUS, ROLE } from "../messages/names.ts";
import { page as m } from "../messages/pages.ts";
import { fieldName as f } from "../rules/messages/field.ts";
import { PROJECT_STATUSES } from "../rules/statuses.ts";
import { MOST_OFFERED } from "../store/filter-choices.ts";
import type { Named } from "../store/names.ts";
import { type ListedProject, MOST_COUNTED, PAGE_SIZE, type ProjectSort } from "../store/project-list.ts";
import { AgreementLink, Org, ProjectLink } from "./list-parts.tsx";
import { ProjectChip } from "./project-shell.tsx";

export type ProjectRow = Omit<ListedProject, "donorId"> & { readonly donor: Named | undefined };

/** Closed projects under their own heading; the way to all of them where there are more. */
export const CLOSED_SHOWN = 8;

interface ProjectListProps {
  readonly words: Words;
  readonly query: URLSearchParams;
  readonly sort: Sorting & { readonly key: ProjectSort };
  readonly number: number;
  readonly rows: readonly ProjectRow[];
  readonly count: number;
  /** The heading of the first list: current projects, or those of the status asked for. */
  readonly title: string;
  /** Shown under their own heading; undefined where a status was asked for. */
  readonly closed: readonly ProjectRow[] | undefined;
  readonly donors: readonly Option[];
  readonly leads: readonly Option[];
  readonly agreements: readonly string[];
}

const RESULTS = "projects";

/** The list of projects: filters, the current ones page by page, the closed ones under their own heading. */
export function ProjectList(props: ProjectListProps) {
  const { words, query, closed, title } = props;
  return (
    <>
      <div class="sheet">
        <Filters {...props} />
      </div>
      <Results id={RESULTS}>
        <Sheet
          title={title}
          actions={
            <ListLinks
              words={words}
              paths={[paths.projectsWorkbook, paths.projectsTable]}
              query={Object.fromEntries(query)}
            />
          }
        >
          <ProjectTable {...props} caption={title} isSorted />
          <PagerOf {...props} />
        </Sheet>
        {closed && closed.length > 0 && (
          <Sheet
            title={words.t(m.closedProjects)}
            id="closed"
            actions={
              closed.length > CLOSED_SHOWN && (
                <ActionLink href={changed(paths.projects, query, { status: "closed", page: undefined })}>
                  {words.t(m.allClosed)}
                </ActionLink>
              )
            }
          >
            <ProjectTable
              words={words}
              query={query}
              rows={closed.slice(0, CLOSED_SHOWN)}
              caption={words.t(m.closedProjects)}
            />
          </Sheet>
        )}
      </Results>
    </>
  );
}

const FILTERS = ["q", "donor", "status", "agreement", "lead"] as const;

function Filters({ words, query, donors, leads, agreements }: ProjectListProps) {
  const value = (name: string) => query.get(name) ?? "";
  const all = words.t(m.all);
  const statuses = PROJECT_STATUSES.map((status) => ({ value: status, label: words.t(PROJECT_STATUS[status]) }));
  const kept = Object.fromEntries(["on", "known", "sort"].map((name) => [name, query.get(name) ?? undefined]));
  const isFiltered = FILTERS.some((name) => value(name) !== "");
  const selects = [
    { name: "donor", label: words.t(f.donor), options: donors, all },
    { name: "status", label: words.t(f.status), options: statuses, all: words.t(m.open) },
    { name: "lead", label: words.t(ROLE.lead), options: leads, all },
  ];
  return (
    <FilterBar
      words={words}
      action={paths.projects}
      target={RESULTS}
      kept={kept}
      clearHref={isFiltered ? held(query, paths.projects) : undefined}
    >
      <SearchField words={words} value={value("q")} />
      {selects.map((select) => (
        <FilterSelect {...select} value={value(select.name)} />
      ))}
      <CodeFilter
        words={words}
        name="agreement"
        label={words.t(f.agreement)}
        value={value("agreement")}
        all={all}
        codes={agreements}
        most={MOST_OFFERED}
      />
    </FilterBar>
  );
}

interface TableProps {
  readonly words: Words;
  readonly query: URLSearchParams;
  readonly rows: readonly ProjectRow[];
  readonly caption: string;
  readonly sort?: Sorting;
  readonly isSorted?: boolean;
}

/** Projects as rows; `isSorted` makes the headings sort. */
export function ProjectTable({ words, query, rows, caption, sort, isSorted }: TableProps) {
  const link = (key: ProjectSort) =>
    isSorted && sort ? sortLink({ path: paths.projects, query }, sort, key) : undefined;
  const columns: readonly Column<ProjectRow>[] = [
    {
      key: "project",
      label: words.t(m.project),
      isRowHeader: true,
      sort: link("code"),
      cell: (project) => <ProjectLink words={words} query={query} project={project} />,
    },
    {
      key: "donor",
      label: words.t(f.donor),
      sort: link("donor"),
      cell: ({ donor }) => <Org words={words} value={donor} />,
    },
    {
      key: "agreement",
      label: words.t(f.agreement),
      cell: ({ agreement }) => <AgreementLink words={words} query={query} agreement={{ code: agreement.code }} />,
    },
    {
      key: "amount",
      label: words.t(f.amount),
      isNumber: true,
      sort: link("amount"),
      cell: ({ amount }) => <Amount words={words} value={amount} as="money" />,
    },
    {
      key: "end",
      label: words.t(f.plannedEnd),
      isNumber: true,
      sort: link("end"),
      cell: ({ plannedEnd }) => <Day words={words} value={plannedEnd} />,
    },
    {
      key: "status",
      label: words.t(f.status),
      cell: ({ status }) => <ProjectChip words={words} status={status} />,
    },
  ];
  const empty = <EmptyState words={words} title={words.t(m.noProject)} hint={words.t(m.noProjectHint)} />;
  return <Table words={words} caption={caption} columns={columns} rows={rows} empty={empty} />;
}

function PagerOf({ words, query, number, rows, count }: ProjectListProps) {
  if (rows.length === 0) return null;
  const from = (number - 1) * PAGE_SIZE + 1;
  const to = from + rows.length - 1;
  const isCapped = count >= MOST_COUNTED;
  const at = (page: number) => changed(paths.projects, query, { page: page === 1 ? undefined : String(page) });
  return (
    <Pager
      words={words}
      from={from}
      to={to}
      count={count}
      label={isCapped ? words.t(m.manyProjects, { count: MOST_COUNTED - 1 }) : words.t(m.projectCount, { count })}
      previousHref={number > 1 ? at(number - 1) : undefined}
      nextHref={rows.length === PAGE_SIZE && (isCapped || to < count) ? at(number + 1) : undefined}
    />
  );
}
