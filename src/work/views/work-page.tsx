import { type CalendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { STATE_NAME } from "../../milestones/messages.ts";
import type { Standing } from "../../milestones/rules.ts";
import { SHOWN_AS } from "../../milestones/views/state.ts";
import type { Visit } from "../../people/entering.ts";
import { can } from "../../people/rules.ts";
import { Code, Day, UserText } from "../../ui/figures.tsx";
import { ActionLink, Sheet } from "../../ui/parts.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { DEED_NAME, work as m } from "../messages.ts";
import { dueDay, type OpenMilestone, type Paper, type Work, wayTo, workCount } from "../rules.ts";

interface WorkProps {
  readonly words: Words;
  readonly on: CalendarDate;
  readonly work: Work;
}

type Near = Standing<OpenMilestone>;

export function WorkActions({ visit: { actor, words } }: { visit: Visit }) {
  return can(actor, "indicator.enter") && <ActionLink href={paths.report}>{words.t(m.toReport)}</ActionLink>;
}

/** What waits for the reader, the most pressing first: each row leads where it is done. */
export function WorkView({ words, on, work }: WorkProps) {
  const count = workCount(work);
  const { t } = words;
  if (count === 0) return <EmptyState words={words} title={t(m.none)} hint={t(m.noneHint, { on: { day: on } })} />;
  const { late, returned, due, waiting } = work;
  return (
    <>
      <p>{t(m.summary, { count })}</p>
      <Part
        words={words}
        id="late"
        title={t(m.late)}
        note={t(m.lateNote)}
        rows={late}
        columns={lateColumns(words, on)}
      />
      <Part
        {...{ words, id: "returned", title: t(m.returned), note: t(m.returnedNote) }}
        {...{ rows: returned, columns: returnedColumns(words) }}
      />
      <Part words={words} id="due" title={t(m.due)} rows={due} columns={dueColumns(words, on)} />
      <Part
        {...{ words, id: "waiting", title: t(m.waiting), note: t(m.waitingNote) }}
        {...{ rows: waiting, columns: waitingColumns(words) }}
      />
    </>
  );
}

interface PartProps<Row> {
  readonly words: Words;
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

function Part<Row>({ words, id, title, note, rows, columns }: PartProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <Sheet id={id} title={words.t(m.titled, { title, count: rows.length })} note={note}>
      <Table words={words} caption={title} columns={columns} rows={rows} />
    </Sheet>
  );
}

const milestoneColumn = (words: Words): Column<Near> => ({
  key: "what",
  label: words.t(m.what),
  isRowHeader: true,
  cell: ({ milestone: { projectCode, code, title } }) => (
    <a href={paths.updateMilestone(projectCode, code)}>
      <Code>{projectCode}</Code> · <Code>{code}</Code> <UserText words={words} texts={title} />
    </a>
  ),
});

const lateColumns = (words: Words, on: CalendarDate): readonly Column<Near>[] => [
  milestoneColumn(words),
  {
    key: "baseline",
    label: words.t(m.baseline),
    cell: ({ milestone }) => <Day words={words} value={milestone.baselineOn} />,
  },
  {
    key: "overdue",
    label: words.t(m.overdue),
    cell: ({ milestone }) => words.t(m.days, { count: daysBetween(milestone.baselineOn, on) }),
  },
];

const dueColumns = (words: Words, on: CalendarDate): readonly Column<Near>[] => [
  milestoneColumn(words),
  {
    key: "day",
    label: words.t(m.day),
    cell: ({ milestone }) => <Day words={words} value={dueDay(milestone, on)} />,
  },
  {
    key: "state",
    label: words.t(m.state),
    cell: ({ state }) => <StateChip words={words} state={SHOWN_AS[state]} label={words.t(STATE_NAME[state])} />,
  },
];

const paperColumn = (words: Words): Column<Paper> => ({
  key: "what",
  label: words.t(m.what),
  isRowHeader: true,
  cell: (paper) => (
    <a href={wayTo(paper)}>
      {words.t(DEED_NAME[paper.deed])} {paper.place && <Code>{paper.place}</Code>}
      {isNamed(paper) && (
        <>
          {" · "}
          <Code>{paper.code}</Code>
        </>
      )}{" "}
      {paper.title && <UserText words={words} texts={paper.title} />}
    </a>
  ),
});

/** Several of a kind have no name of one of them; a lot's number says nothing. */
const isNamed = ({ deed, count, code }: Paper): boolean => count === 1 && code !== "" && deed !== "rates";

const returnedColumns = (words: Words): readonly Column<Paper>[] => [
  paperColumn(words),
  { key: "reason", label: words.t(m.reason), cell: ({ reason }) => <span dir="auto">{reason}</span> },
];

const waitingColumns = (words: Words): readonly Column<Paper>[] => [
  paperColumn(words),
  { key: "by", label: words.t(m.by), cell: ({ by, count }) => (count === 1 ? <bdi>{by}</bdi> : "—") },
  { key: "count", label: words.t(m.count), isNumber: true, cell: ({ count }) => words.number(count, 0) },
];
