import { type Money, money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { PROJECT_STATUS } from "../../portfolio/messages/names.ts";
import { isActive } from "../../portfolio/rules/facts.ts";
import type { Standing } from "../../standing/rules/status.ts";
import { StatusChip } from "../../standing/views/status.tsx";
import { PaceBar } from "../../ui/bars.tsx";
import { Amount, Code, Count, Percent, UserText } from "../../ui/figures.tsx";
import { Banner, Sheet } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { progress as m } from "../messages.ts";
import { stateOfPace } from "./figures.tsx";
import { Since } from "./milestones.tsx";

/** A project in one row. */
export interface OverviewRow {
  readonly standing: Standing;
  readonly lateMilestones: number;
  /** When any of its figures was last approved, as an instant. */
  readonly approvedAt: string | null;
  /** Undefined where questions are not shown. */
  readonly openQuestions: number | undefined;
}

interface OverviewProps {
  readonly words: Words;
  readonly rows: readonly OverviewRow[];
  readonly isPreview?: boolean | undefined;
  /** Where a project's own page is. */
  readonly wayTo: (code: string) => string;
}

/** The projects of each agreement, one row each. */
export function Overview(props: OverviewProps) {
  const { words, rows, isPreview } = props;
  const open = rows.filter(({ standing }) => isActive(standing.project));
  const closed = rows.filter(({ standing }) => !isActive(standing.project));
  return (
    <>
      {isPreview && <Banner kind="info">{words.t(m.preview)}</Banner>}
      <Sheet title={words.t(m.open)} note={words.t(m.approvedOnly)}>
        <Table
          words={words}
          caption={words.t(m.open)}
          columns={columnsOf(props)}
          rows={open}
          empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
        />
      </Sheet>
      {closed.length > 0 && (
        <Sheet title={words.t(m.closed)}>
          <Table words={words} caption={words.t(m.closed)} columns={columnsOf(props)} rows={closed} />
        </Sheet>
      )}
    </>
  );
}

function columnsOf(props: OverviewProps): readonly Column<OverviewRow>[] {
  const { words, wayTo } = props;
  const hasQuestions = props.rows.some(({ openQuestions }) => openQuestions !== undefined);
  const asked: Column<OverviewRow> = {
    key: "questions",
    label: words.t(m.openQuestions),
    isNumber: true,
    cell: ({ openQuestions }) => <Count words={words} value={openQuestions} />,
  };
  return [
    {
      key: "project",
      label: words.t(m.project),
      isRowHeader: true,
      cell: ({ standing: { project } }) => (
        <>
          <Code>{project.code}</Code>{" "}
          <a href={wayTo(project.code)}>
            <UserText words={words} texts={project.title} />
          </a>
          <div class="note">{words.t(m.ofAgreement, { code: project.agreementCode })}</div>
        </>
      ),
    },
    {
      key: "budget",
      label: words.t(m.budget),
      isNumber: true,
      cell: ({ standing: { project, figures } }) => (
        <Sum words={words} value={money(figures.budgetMinor, project.currency)} />
      ),
    },
    {
      key: "spent",
      label: words.t(m.spent),
      isNumber: true,
      cell: ({ standing: { project, figures } }) => (
        <Sum words={words} value={money(figures.spentMinor, project.currency)} />
      ),
    },
    {
      key: "rate",
      label: words.t(m.executionRate),
      isNumber: true,
      cell: ({ standing: { figures } }) => <Percent words={words} value={figures.executionRate} />,
    },
    {
      key: "against",
      label: words.t(m.against),
      cell: ({ standing }) => <Against words={words} standing={standing} />,
    },
    {
      key: "late",
      label: words.t(m.lateCount),
      isNumber: true,
      cell: ({ lateMilestones }) => <Count words={words} value={lateMilestones} />,
    },
    {
      key: "status",
      label: words.t(m.state),
      cell: ({ standing: { project, status } }) =>
        isActive(project) ? <StatusChip words={words} status={status} /> : words.t(PROJECT_STATUS[project.status]),
    },
    {
      key: "approved",
      label: words.t(m.approvedAt),
      isNumber: true,
      cell: ({ approvedAt }) => <Since words={words} at={approvedAt} />,
    },
    ...(hasQuestions ? [asked] : []),
  ];
}

/** Whole units with their currency behind them: agreements may be in several. */
const Sum = ({ words, value }: { words: Words; value: Money }) => (
  <>
    <Amount words={words} value={value} as="whole" /> <small class="note">{value.currency}</small>
  </>
);

function Against({ words, standing: { figures, elapsed, status } }: { words: Words; standing: Standing }) {
  const state = stateOfPace(status.finances);
  return (
    <>
      <PaceBar words={words} executed={figures.executionRate} elapsed={elapsed} state={state} />{" "}
      <Percent words={words} value={elapsed} decimals={0} />
    </>
  );
}
