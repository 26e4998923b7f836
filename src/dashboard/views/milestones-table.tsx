import { paths, withQuery } from "../../kernel/paths.ts";
import { Code, Count, Day, UserText } from "../../ui/figures.tsx";
import { StateChip } from "../../ui/state.tsx";
import { EmptyState, Table } from "../../ui/table.tsx";
import { dashboard as m } from "../messages.ts";
import { MOST_MILESTONES } from "../rules.ts";
import type { Shown } from "./shown.ts";

export const toWatch = ({ milestones }: Pick<Shown, "milestones">): Shown["milestones"] =>
  milestones.filter(({ state }) => state === "late" || state === "atRisk");

/** The milestones that are late or at risk, the worst first. */
export function MilestonesTable(props: Shown) {
  const { words, kept } = props;
  const rows = toWatch(props).slice(0, MOST_MILESTONES);
  return (
    <Table
      words={words}
      caption={words.t(m.toWatch)}
      columns={[
        {
          key: "milestone",
          label: words.t(m.milestone),
          isRowHeader: true,
          cell: ({ milestone }) => (
            <>
              <Code>{milestone.code}</Code>{" "}
              <a href={withQuery(paths.milestone(milestone.projectCode, milestone.code), kept)}>
                <UserText words={words} texts={milestone.title} />
              </a>
            </>
          ),
        },
        {
          key: "baseline",
          label: words.t(m.baseline),
          cell: ({ milestone }) => <Day words={words} value={milestone.baselineOn} />,
        },
        {
          key: "forecast",
          label: words.t(m.forecast),
          cell: ({ milestone }) => <Day words={words} value={milestone.forecastOn ?? undefined} />,
        },
        {
          key: "slippage",
          label: words.t(m.slippage),
          isNumber: true,
          cell: (row) => <Count words={words} value={row.slippageDays} isSigned />,
        },
        {
          key: "state",
          label: words.t(m.status),
          cell: ({ state }) => <StateChip words={words} state={state === "late" ? "late" : "risk"} />,
        },
      ]}
      rows={rows}
      empty={<EmptyState words={words} title={words.t(m.allOnTime)} />}
    />
  );
}
