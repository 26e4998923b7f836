import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { MOST_OFFERED } from "../../portfolio/store/filter-choices.ts";
import { changed, held } from "../../ui/address.ts";
import { DateField } from "../../ui/fields.tsx";
import { Code, Count, Day, Instant, UserText } from "../../ui/figures.tsx";
import { freshForm } from "../../ui/form-state.ts";
import { CodeFilter, FilterBar, FilterSelect, NothingFound, Pager, Results } from "../../ui/list.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { ListedPage } from "../actions/list.ts";
import { list as m } from "../messages/list.ts";
import { KIND_NAME } from "../messages/milestone-page.ts";
import { milestones, STATE_NAME } from "../messages.ts";
import { MILESTONE_KINDS } from "../rules/plan.ts";
import { MILESTONE_STATES } from "../rules.ts";
import { MOST_COUNTED } from "../store/found.ts";
import { SHOWN_AS } from "./state.ts";

interface ListProps {
  readonly page: ListedPage;
  readonly query: URLSearchParams;
}

/** Milestones across the portfolio, with the columns of R05. */
export function ListView({ page, query }: ListProps) {
  const { visit, all, count = all.length, before, after } = page;
  const { words } = visit;
  const at = (changes: Record<string, string | undefined>) => changed(paths.milestones, query, changes);
  return (
    <Sheet title={words.t(milestones.title)} note={words.t(m.note)}>
      <Filters page={page} query={query} />
      <Results id="results">
        <Table
          words={words}
          caption={words.t(m.title)}
          columns={columnsOf(words, query)}
          rows={all}
          detail={(row) => toldOf(words, row)}
          onPhone="scroll"
          empty={<NothingFound words={words} clearHref={held(query, paths.milestones)} />}
        />
        <Pager
          words={words}
          count={all.length}
          label={words.t(labelOf(page), { count: Math.min(count, MOST_COUNTED) })}
          previousHref={before && at({ before, after: undefined })}
          nextHref={after && at({ after, before: undefined })}
        />
      </Results>
    </Sheet>
  );
}

function labelOf({ count }: ListedPage) {
  if (count === undefined) return m.shown;
  return count > MOST_COUNTED ? m.foundMore : m.found;
}

function Filters({ page, query }: ListProps) {
  const { visit, filter, projects } = page;
  const { words } = visit;
  const form = freshForm(words, { from: filter.from, until: filter.until });
  const isFiltered = Object.values(filter).some((value) => value !== "");
  return (
    <FilterBar
      words={words}
      action={paths.milestones}
      target="results"
      kept={{ on: query.get("on") ?? undefined, known: query.get("known") ?? undefined }}
      clearHref={isFiltered ? held(query, paths.milestones) : undefined}
    >
      <CodeFilter
        words={words}
        name="project"
        label={words.t(m.project)}
        value={filter.project}
        all={words.t(m.allProjects)}
        codes={projects}
        most={MOST_OFFERED}
      />
      <FilterSelect
        name="state"
        label={words.t(m.state)}
        value={filter.state}
        all={words.t(m.allStates)}
        options={MILESTONE_STATES.map((value) => ({ value, label: words.t(STATE_NAME[value]) }))}
      />
      <FilterSelect
        name="kind"
        label={words.t(m.kind)}
        value={filter.kind}
        all={words.t(m.allKinds)}
        options={MILESTONE_KINDS.map((value) => ({ value, label: words.t(KIND_NAME[value]) }))}
      />
      <DateField form={form} name="from" label={words.t(m.from)} isOptional />
      <DateField form={form} name="until" label={words.t(m.until)} isOptional />
    </FilterBar>
  );
}

type Row = ListedPage["all"][number];

const columnsOf = (words: Words, query: URLSearchParams): Column<Row>[] => [
  {
    key: "milestone",
    label: words.t(milestones.milestone),
    isRowHeader: true,
    cell: ({ milestone }) => (
      <a href={held(query, paths.milestone(milestone.projectCode, milestone.code))}>
        <Code>{milestone.projectCode}</Code> · <Code>{milestone.code}</Code>{" "}
        <UserText words={words} texts={milestone.title} />
      </a>
    ),
  },
  {
    key: "state",
    label: words.t(m.state),
    cell: ({ state }) => <StateChip words={words} state={SHOWN_AS[state]} label={words.t(STATE_NAME[state])} />,
  },
  { key: "baseline", label: words.t(milestones.baseline), cell: ({ milestone }) => day(words, milestone.baselineOn) },
  {
    key: "revised",
    label: words.t(milestones.revisedBaseline),
    cell: ({ milestone }) => day(words, milestone.revisedBaselineOn),
  },
  { key: "forecast", label: words.t(milestones.forecast), cell: ({ milestone }) => day(words, milestone.forecastOn) },
  { key: "actual", label: words.t(milestones.actual), cell: ({ achievedOn }) => day(words, achievedOn) },
  {
    key: "slippage",
    label: words.t(milestones.slippage),
    isNumber: true,
    cell: ({ slippageDays }) => <Count words={words} value={slippageDays} isSigned />,
  },
  {
    key: "slippageRevised",
    label: words.t(m.slippageRevised),
    isNumber: true,
    cell: ({ revisedSlippageDays: days }) => days !== undefined && <Count words={words} value={days} isSigned />,
  },
  { key: "component", label: words.t(m.component), cell: ({ milestone }) => milestone.componentCode },
  { key: "responsible", label: words.t(m.responsible), cell: ({ milestone }) => free(milestone.responsible) },
  { key: "weight", label: words.t(milestones.weight), isNumber: true, cell: ({ milestone }) => milestone.weight },
  {
    key: "updated",
    label: words.t(m.lastUpdate),
    cell: ({ milestone }) => <Instant words={words} value={milestone.updatedAt} />,
  },
];

/** What was said of it in words, under its row: columns of text would make every row tall. */
function toldOf(words: Words, { milestone, achievedOn }: Row) {
  const told = [
    { label: words.t(m.cause), text: milestone.cause },
    { label: words.t(m.correctiveAction), text: milestone.correctiveAction },
    { label: words.t(m.evidence), text: achievedOn ? milestone.evidence : "" },
  ].filter(({ text }) => text !== "");
  if (told.length === 0) return undefined;
  return (
    <>
      {told.map(({ label, text }) => (
        <p class="note">
          <b>{words.t(m.told, { label })}</b> <span dir="auto">{text}</span>
        </p>
      ))}
    </>
  );
}

const day = (words: Words, value: Parameters<typeof Day>[0]["value"] | null) =>
  value && <Day words={words} value={value} />;

const free = (text: string) => text && <span dir="auto">{text}</span>;
