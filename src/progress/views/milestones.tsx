import { dayInMorocco } from "../../kernel/calendar-date.ts";
import type { Words } from "../../kernel/words.ts";
import { milestones as mm, STATE_NAME } from "../../milestones/messages.ts";
import { endOf, type Standing } from "../../milestones/rules.ts";
import { SHOWN_AS } from "../../milestones/views/state.ts";
import { Code, Count, Day, UserText } from "../../ui/figures.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { progress as m } from "../messages.ts";
import type { ProgressFile } from "../rules/file.ts";
import { Ask, type WayToAsk } from "./ask.tsx";

interface MilestonesProps {
  readonly words: Words;
  readonly file: ProgressFile;
  /** So many rows; the most severe ones where there are more. */
  readonly rows?: readonly Standing[];
  /** Since when each stands so, by its id; left out where there is no room. */
  readonly since?: ReadonlyMap<string, string> | undefined;
  readonly ask?: WayToAsk;
}

/** Each milestone with its baseline, what is known of its end, and its state. */
export function MilestoneTable(props: MilestonesProps) {
  const { words, file, rows = file.milestones } = props;
  return (
    <Table
      words={words}
      caption={words.t(m.milestones)}
      columns={columnsOf(props)}
      rows={rows}
      empty={<EmptyState words={words} title={words.t(mm.none)} />}
    />
  );
}

function columnsOf({ words, file, since, ask }: MilestonesProps): readonly Column<Standing>[] {
  const approved: Column<Standing> = {
    key: "approved",
    label: words.t(m.approvedAt),
    isNumber: true,
    cell: ({ milestone }) => <Since words={words} at={since?.get(milestone.id)} />,
  };
  return [
    {
      key: "milestone",
      label: words.t(m.milestone),
      isRowHeader: true,
      cell: ({ milestone: { code, title } }) => (
        <>
          <Code>{code}</Code> <UserText words={words} texts={title} />
          {"\u00A0"}
          <Ask words={words} way={ask} about={`milestone:${code}`} label={code} />
        </>
      ),
    },
    {
      key: "baseline",
      label: words.t(m.baseline),
      isNumber: true,
      cell: ({ milestone }) => <Day words={words} value={milestone.baselineOn} />,
    },
    {
      key: "end",
      label: words.t(m.expected),
      isNumber: true,
      cell: ({ milestone }) => <Day words={words} value={endOf(milestone, file.on)} />,
    },
    {
      key: "slippage",
      label: words.t(m.slippage),
      isNumber: true,
      cell: ({ slippageDays }) => <Count words={words} value={slippageDays} isSigned />,
    },
    {
      key: "state",
      label: words.t(m.state),
      cell: ({ state }) => <StateChip words={words} state={SHOWN_AS[state]} label={words.t(STATE_NAME[state])} />,
    },
    ...(since ? [approved] : []),
  ];
}

/** The day in Morocco of an approval. */
export function Since({ words, at }: { words: Words; at: string | undefined | null }) {
  return <Day words={words} value={at ? dayInMorocco(at) : undefined} />;
}
