import { type CalendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { STATE_NAME } from "../../milestones/messages.ts";
import type { Standing } from "../../milestones/rules.ts";
import { SHOWN_AS } from "../../milestones/views/state.ts";
import type { Visit } from "../../people/entering.ts";
import { can } from "../../people/rules.ts";
import { held } from "../../ui/address.ts";
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
  /** The page's own address: its day holds on the ways that lead on. */
  readonly query: URLSearchParams;
}

type Led = Pick<WorkProps, "words" | "on" | "query">;

type Near = Standing<OpenMilestone>;

export function WorkActions({ visit, query }: { visit: Visit; query: URLSearchParams }) {
  const { actor, words } = visit;
  if (!can(actor, "indicator.enter")) return null;
  return <ActionLink href={held(query, paths.report)}>{words.t(m.toReport)}</ActionLink>;
}

/** What waits for the reader, the most pressing first: each row leads where it is done. */
export function WorkView({ work, ...led }: WorkProps) {
  const { words, on } = led;
  const count = workCount(work);
  const { t } = words;
  const { late, returned, due, waiting, followed } = work;
  return (
    <>
      {count === 0 ? (
        <EmptyState words={words} title={t(m.none)} hint={t(m.noneHint, { on: { day: on } })} />
      ) : (
        <p>{t(m.summary, { count })}</p>
      )}
      <Part
        {...{ words, id: "late", title: t(m.late), note: t(m.lateNote) }}
        {...{ rows: late, columns: lateColumns(led) }}
      />
      <Part
        {...{ words, id: "returned", title: t(m.returned), note: t(m.returnedNote) }}
        {...{ rows: returned, columns: returnedColumns(led) }}
      />
      <Part words={words} id="due" title={t(m.due)} rows={due} columns={dueColumns(led)} />
      <Part
        {...{ words, id: "waiting", title: t(m.waiting), note: t(m.waitingNote) }}
        {...{ rows: waiting, columns: waitingColumns(led) }}
      />
      <Part
        {...{ words, id: "followed", title: t(m.followed), note: t(m.followedNote) }}
        {...{ rows: followed, columns: followedColumns(led) }}
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

const milestoneColumn = ({ words, query }: Led): Column<Near> => ({
  key: "what",
  label: words.t(m.what),
  isRowHeader: true,
  cell: ({ milestone: { projectCode, code, title } }) => (
    <a href={held(query, paths.updateMilestone(projectCode, code))}>
      <Code>{projectCode}</Code> · <Code>{code}</Code> <UserText words={words} texts={title} />
    </a>
  ),
});

const baselineColumn = (words: Words): Column<Near> => ({
  key: "baseline",
  label: words.t(m.baseline),
  cell: ({ milestone }) => <Day words={words} value={milestone.baselineOn} />,
});

const dayColumn = ({ words, on }: Led, label: string): Column<Near> => ({
  key: "day",
  label,
  cell: ({ milestone }) => <Day words={words} value={dueDay(milestone, on)} />,
});

const stateColumn = (words: Words): Column<Near> => ({
  key: "state",
  label: words.t(m.state),
  cell: ({ state }) => <StateChip words={words} state={SHOWN_AS[state]} label={words.t(STATE_NAME[state])} />,
});

const lateColumns = (led: Led): readonly Column<Near>[] => [
  milestoneColumn(led),
  baselineColumn(led.words),
  {
    key: "overdue",
    label: led.words.t(m.overdue),
    cell: ({ milestone }) => led.words.t(m.days, { count: daysBetween(milestone.baselineOn, led.on) }),
  },
];

const dueColumns = (led: Led): readonly Column<Near>[] => [
  milestoneColumn(led),
  dayColumn(led, led.words.t(m.day)),
  stateColumn(led.words),
];

const followedColumns = (led: Led): readonly Column<Near>[] => [
  milestoneColumn(led),
  baselineColumn(led.words),
  dayColumn(led, led.words.t(m.forecast)),
  stateColumn(led.words),
];

const paperColumn = ({ words, query }: Led): Column<Paper> => ({
  key: "what",
  label: words.t(m.what),
  isRowHeader: true,
  cell: (paper) => (
    <a href={held(query, wayTo(paper))}>
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

const returnedColumns = (led: Led): readonly Column<Paper>[] => [
  paperColumn(led),
  { key: "reason", label: led.words.t(m.reason), cell: ({ reason }) => <span dir="auto">{reason}</span> },
];

const waitingColumns = (led: Led): readonly Column<Paper>[] => [
  paperColumn(led),
  { key: "by", label: led.words.t(m.by), cell: ({ by, count }) => (count === 1 ? <bdi>{by}</bdi> : "—") },
  { key: "count", label: led.words.t(m.count), isNumber: true, cell: ({ count }) => led.words.number(count, 0) },
];
