import type { Child } from "hono/jsx";
import { type Execution, execution, summed } from "../../budgets/rules/execution.ts";
import { type Currency, type Money, money } from "../../kernel/money.ts";
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

/** The projects of one currency together, rates recomputed (scenario 15). */
interface Total {
  readonly currency: Currency;
  readonly figures: Execution;
}

type Row = OverviewRow | Total;

const isTotal = (row: Row): row is Total => "currency" in row;

const figuresOf = (row: Row): Execution => (isTotal(row) ? row.figures : row.standing.figures);

const currencyOf = (row: Row): Currency => (isTotal(row) ? row.currency : row.standing.project.currency);

/** The projects of each agreement, one row each, and the total of those under way. */
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
          totals={totalsOf(open)}
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

function totalsOf(rows: readonly OverviewRow[]): readonly Total[] {
  const groups = Map.groupBy(rows, currencyOf);
  return [...groups].map(([currency, own]) => ({ currency, figures: execution(summed(own.map(figuresOf))) }));
}

/** What only a project has, and no total. */
const ofProject =
  (cell: (row: OverviewRow) => Child) =>
  (row: Row): Child =>
    isTotal(row) ? "" : cell(row);

function columnsOf(props: OverviewProps): readonly Column<Row>[] {
  const { words, wayTo } = props;
  const hasQuestions = props.rows.some(({ openQuestions }) => openQuestions !== undefined);
  const sum = (key: "budgetMinor" | "spentMinor", label: string): Column<Row> => ({
    key,
    label,
    isNumber: true,
    cell: (row) => <Sum words={words} value={money(figuresOf(row)[key], currencyOf(row))} />,
  });
  const rate: Column<Row> = {
    key: "rate",
    label: words.t(m.executionRate),
    isNumber: true,
    cell: (row) => <Percent words={words} value={figuresOf(row).executionRate} />,
  };
  const name: Column<Row> = {
    key: "project",
    label: words.t(m.project),
    isRowHeader: true,
    cell: (row) => (isTotal(row) ? words.t(m.total) : <Name words={words} row={row} href={wayTo} />),
  };
  const asked: Column<Row> = {
    key: "questions",
    label: words.t(m.openQuestions),
    isNumber: true,
    cell: ofProject(({ openQuestions }) => <Count words={words} value={openQuestions} />),
  };
  const figures = [sum("budgetMinor", words.t(m.budget)), sum("spentMinor", words.t(m.spent)), rate];
  return [name, ...figures, ...stateColumns(words), ...(hasQuestions ? [asked] : [])];
}

const stateColumns = (words: Words): readonly Column<Row>[] => [
  {
    key: "against",
    label: words.t(m.against),
    cell: ofProject(({ standing }) => <Against words={words} standing={standing} />),
  },
  {
    key: "late",
    label: words.t(m.lateCount),
    isNumber: true,
    cell: ofProject(({ lateMilestones }) => <Count words={words} value={lateMilestones} />),
  },
  {
    key: "status",
    label: words.t(m.state),
    cell: ofProject(({ standing: { project, status } }) =>
      isActive(project) ? <StatusChip words={words} status={status} /> : words.t(PROJECT_STATUS[project.status]),
    ),
  },
  {
    key: "approved",
    label: words.t(m.approvedAt),
    isNumber: true,
    cell: ofProject(({ approvedAt }) => <Since words={words} at={approvedAt} />),
  },
];

function Name({ words, row, href }: { words: Words; row: OverviewRow; href: OverviewProps["wayTo"] }) {
  const { project } = row.standing;
  return (
    <>
      <Code>{project.code}</Code>{" "}
      <a href={href(project.code)}>
        <UserText words={words} texts={project.title} />
      </a>
      <div class="note">{words.t(m.ofAgreement, { code: project.agreementCode })}</div>
    </>
  );
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
