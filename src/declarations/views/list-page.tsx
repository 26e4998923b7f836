import type { Due } from "../../indicators/rules/due.ts";
import { periodCodeText } from "../../indicators/views/writing.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { STATE_NAME } from "../../milestones/messages.ts";
import type { Standing } from "../../milestones/rules.ts";
import { SHOWN_AS } from "../../milestones/views/state.ts";
import { Code, UserText } from "../../ui/figures.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { DUE_NAME, report as m } from "../messages.ts";
import { type Part, toReportCount } from "../rules.ts";

interface ReportProps {
  readonly words: Words;
  readonly parts: readonly Part[];
}

/** What is to report, component by component: a list for the thumb, each line a way in. */
export function ReportView({ words, parts }: ReportProps) {
  if (parts.length === 0) return <EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />;
  return (
    <>
      <p>{words.t(m.note, { count: toReportCount(parts) })}</p>
      {parts.map((part) => (
        <PartSheet words={words} part={part} />
      ))}
    </>
  );
}

function PartSheet({ words, part }: { words: Words; part: Part }) {
  const { projectCode, code, title, indicators, milestones } = part;
  const name = title ? words.text(title).text : words.t(m.whole);
  const place = [projectCode, code ?? name].join(" · ");
  return (
    <Sheet title={[projectCode, code, name].filter(Boolean).join(" · ")}>
      {indicators.length > 0 && (
        <Table
          words={words}
          caption={`${place} · ${words.t(m.indicators)}`}
          columns={indicatorColumns(words)}
          rows={indicators}
        />
      )}
      {milestones.length > 0 && (
        <Table
          words={words}
          caption={`${place} · ${words.t(m.milestones)}`}
          columns={milestoneColumns(words)}
          rows={milestones}
        />
      )}
    </Sheet>
  );
}

const DUE_SHOWN: Readonly<Record<Due["state"], State>> = {
  missing: "late",
  draft: "draft",
  returned: "risk",
  submitted: "ok",
  done: "done",
};

const indicatorColumns = (words: Words): Column<Due>[] => [
  {
    key: "indicator",
    label: words.t(m.indicators),
    isRowHeader: true,
    cell: ({ indicator, period }) => (
      <a href={withQuery(paths.reportIndicator(indicator.projectCode, indicator.code), { period })}>
        <Code>{indicator.code}</Code> <UserText words={words} texts={indicator.title} />
      </a>
    ),
  },
  { key: "period", label: words.t(m.period), cell: ({ period }) => periodCodeText(words, period) },
  {
    key: "state",
    label: words.t(m.state),
    cell: (due) => <StateChip words={words} state={DUE_SHOWN[due.state]} label={words.t(DUE_NAME[due.state])} />,
  },
];

const milestoneColumns = (words: Words): Column<Standing>[] => [
  {
    key: "milestone",
    label: words.t(m.milestones),
    isRowHeader: true,
    cell: ({ milestone }) => (
      <a href={paths.updateMilestone(milestone.projectCode, milestone.code)}>
        <Code>{milestone.code}</Code> <UserText words={words} texts={milestone.title} />
      </a>
    ),
  },
  {
    key: "dates",
    label: words.t(m.dates),
    cell: ({ milestone: { baselineOn, forecastOn } }) =>
      words.t(m.forecast, {
        baseline: { day: baselineOn },
        forecast: forecastOn ? { day: forecastOn } : "—",
      }),
  },
  {
    key: "state",
    label: words.t(m.state),
    cell: ({ state }) => <StateChip words={words} state={SHOWN_AS[state]} label={words.t(STATE_NAME[state])} />,
  },
];
