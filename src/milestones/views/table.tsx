import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { held } from "../../ui/address.ts";
import { Code, Count, Day, UserText } from "../../ui/figures.tsx";
import { type Sorting, type SortLink, sortLink } from "../../ui/sorting.ts";
import { StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { updatePage } from "../messages/update.ts";
import { milestones as m, STATE_NAME } from "../messages.ts";
import type { Standing } from "../rules.ts";
import { SHOWN_AS } from "./state.ts";

interface TableProps {
  readonly words: Words;
  readonly all: readonly Standing[];
  readonly sorting: Sorting;
  readonly place: { readonly path: string; readonly query: URLSearchParams };
  readonly pending: ReadonlySet<string>;
  readonly mayUpdate: boolean;
}

/** Every date behind the drawing, with state, cause and evidence; cards on a phone. */
export function MilestoneTable(props: TableProps) {
  const { words, all } = props;
  return (
    <Table
      words={words}
      caption={words.t(m.table)}
      columns={columnsOf(props)}
      rows={all}
      idOf={({ milestone }) => milestone.code}
      empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
    />
  );
}

function columnsOf({ words, all, sorting, place, pending, mayUpdate }: TableProps): Column<Standing>[] {
  const sort = (key: string): SortLink => sortLink(place, sorting, key);
  const hasRevised = all.some(({ milestone }) => milestone.revisedBaselineOn !== null);
  const revised: Column<Standing> = {
    key: "revised",
    label: words.t(m.revisedBaseline),
    cell: ({ milestone }) => <Day words={words} value={milestone.revisedBaselineOn ?? undefined} />,
  };
  return [
    {
      key: "milestone",
      label: words.t(m.milestone),
      isRowHeader: true,
      cell: (row) => <Name words={words} row={row} query={place.query} />,
    },
    {
      key: "component",
      label: words.t(m.component),
      cell: ({ milestone }) => milestone.componentCode && <Code>{milestone.componentCode}</Code>,
    },
    {
      key: "weight",
      label: words.t(m.weight),
      isNumber: true,
      cell: ({ milestone }) => <Count words={words} value={milestone.weight} />,
    },
    {
      key: "baseline",
      label: words.t(m.baseline),
      sort: sort("date"),
      cell: ({ milestone }) => <Day words={words} value={milestone.baselineOn} />,
    },
    ...(hasRevised ? [revised] : []),
    ...outcomeColumns(words, sort, pending),
    ...(mayUpdate ? [updateColumn(words)] : []),
  ];
}

/** One click from the update of each. */
const updateColumn = (words: Words): Column<Standing> => ({
  key: "update",
  label: words.t(updatePage.open),
  cell: ({ milestone }) => (
    <a href={paths.updateMilestone(milestone.projectCode, milestone.code)}>
      {words.t(updatePage.open)} <span class="hidden">{milestone.code}</span>
    </a>
  ),
});

const outcomeColumns = (
  words: Words,
  sort: (key: string) => SortLink,
  pending: ReadonlySet<string>,
): Column<Standing>[] => [
  {
    key: "forecast",
    label: words.t(m.forecast),
    cell: ({ milestone }) => <Day words={words} value={milestone.forecastOn ?? undefined} />,
  },
  { key: "actual", label: words.t(m.actual), cell: (row) => <Day words={words} value={row.achievedOn} /> },
  {
    key: "slippage",
    label: words.t(m.slippage),
    isNumber: true,
    sort: sort("slippage"),
    cell: (row) => <Slippage words={words} row={row} />,
  },
  {
    key: "state",
    label: words.t(m.state),
    sort: sort("state"),
    cell: ({ state, milestone }) => (
      <>
        <StateChip words={words} state={SHOWN_AS[state]} label={words.t(STATE_NAME[state])} />
        {pending.has(milestone.id) && <div class="note">{words.t(updatePage.waiting)}</div>}
      </>
    ),
  },
  { key: "notes", label: words.t(m.notes), cell: (row) => <Notes words={words} row={row} /> },
];

/** In whatever language it was written. */
function Notes({ words, row: { milestone, achievedOn } }: { words: Words; row: Standing }) {
  const notes = [
    { label: words.t(m.cause), text: milestone.cause },
    { label: words.t(m.evidence), text: achievedOn ? milestone.evidence : "" },
  ].filter(({ text }) => text !== "");
  if (notes.length === 0) return null;
  return (
    <div class="note">
      {notes.map(({ label, text }) => (
        <div>
          {label} <span dir="auto">{text}</span>
        </div>
      ))}
    </div>
  );
}

function Name({ words, row: { milestone }, query }: { words: Words; row: Standing; query: URLSearchParams }) {
  return (
    <a href={held(query, paths.milestone(milestone.projectCode, milestone.code))}>
      <Code>{milestone.code}</Code> <UserText words={words} texts={milestone.title} />
    </a>
  );
}

/** Against the original baseline, and under it against the revised one (JAL-06). */
function Slippage({ words, row }: { words: Words; row: Standing }) {
  const { slippageDays, revisedSlippageDays } = row;
  return (
    <div>
      <Count words={words} value={slippageDays} isSigned />
      {revisedSlippageDays !== undefined && (
        <div class="note">{words.t(m.slippageRevised, { days: words.number(revisedSlippageDays, 0) })}</div>
      )}
    </div>
  );
}
