import { STATE_OF_PACE } from "../../budgets/views/budget-page.tsx";
import { money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { quotient } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import type { Standing } from "../../standing/rules/status.ts";
import { StatusChip } from "../../standing/views/status.tsx";
import { PaceBar } from "../../ui/bars.tsx";
import { Amount, Code, Count, FigureLink, Percent, UserText } from "../../ui/figures.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { dashboard as m } from "../messages.ts";
import { MOST_LISTED } from "../rules.ts";
import type { Shown } from "./shown.ts";

interface ClosedProps extends Pick<Shown, "words" | "kept"> {
  readonly standings: readonly Standing[];
}

type Row = Standing | "total";

/** The active projects, the worst first, one row each, with the recomputed total of all. */
export function ProjectsTable({ words, active, kept, currency, figures: all }: Shown) {
  const figures = (row: Row) => (row === "total" ? all : row.figures);
  const only = (row: Row, cell: (standing: Standing) => unknown) => (row === "total" ? "" : (cell(row) as string));
  const columns: Column<Row>[] = [
    {
      key: "project",
      label: words.t(m.project),
      isRowHeader: true,
      cell: (row) => (row === "total" ? words.t(m.total) : <ProjectName words={words} standing={row} kept={kept} />),
    },
    {
      key: "donor",
      label: words.t(m.donor),
      cell: (row) => only(row, ({ project }) => <UserText words={words} texts={project.donorName} />),
    },
    {
      key: "budget",
      label: words.t(m.budget),
      isNumber: true,
      cell: (row) => <Amount words={words} value={money(figures(row).budgetMinor, currency)} as="whole" />,
    },
    {
      key: "executed",
      label: words.t(m.executed),
      isNumber: true,
      cell: (row) => <Percent words={words} value={figures(row).executionRate} />,
    },
    {
      key: "against",
      label: words.t(m.against),
      cell: (row) => only(row, (standing) => <Against words={words} standing={standing} />),
    },
    {
      key: "index",
      label: words.t(m.index),
      isNumber: true,
      cell: (row) =>
        only(row, (standing) => <Count words={words} value={quotient(standing.index, 3)} decimals={3} isFixed />),
    },
    {
      key: "status",
      label: words.t(m.status),
      cell: (row) => only(row, ({ status }) => <StatusChip words={words} status={status} />),
    },
  ];
  return (
    <Table
      words={words}
      caption={words.t(m.projects)}
      columns={columns}
      rows={active.slice(0, MOST_LISTED)}
      totals={["total"]}
    />
  );
}

function ProjectName({
  words,
  standing: { project },
  kept,
}: {
  words: Words;
  standing: Standing;
  kept: Shown["kept"];
}) {
  return (
    <>
      <Code>{project.code}</Code>{" "}
      <a href={withQuery(paths.project(project.code), kept)}>
        <UserText words={words} texts={project.title} />
      </a>
    </>
  );
}

function Against({ words, standing: { figures, elapsed, burn, status } }: { words: Words; standing: Standing }) {
  return (
    <>
      <PaceBar
        words={words}
        executed={figures.executionRate}
        elapsed={elapsed}
        state={STATE_OF_PACE[status.finances]}
      />{" "}
      <Percent words={words} value={elapsed} decimals={0} />{" "}
      <small class="note">
        <Count words={words} value={burn} decimals={3} isFixed />
      </small>
    </>
  );
}

/** Closed projects with their final account, outside every active total. */
export function ClosedTable({ words, standings, kept }: ClosedProps) {
  const amount = (key: "budgetMinor" | "spentMinor" | "balanceMinor", label: string): Column<Standing> => ({
    key,
    label,
    isNumber: true,
    cell: ({ project, figures }) => {
      const shown = <Amount words={words} value={money(figures[key], project.currency)} as="whole" />;
      if (key !== "spentMinor") return shown;
      return (
        <FigureLink href={withQuery(paths.projectEntries(project.code), { ...kept, kind: "expenditure" })}>
          {shown}
        </FigureLink>
      );
    },
  });
  const columns: Column<Standing>[] = [
    {
      key: "project",
      label: words.t(m.project),
      isRowHeader: true,
      cell: (standing) => <ProjectName words={words} standing={standing} kept={kept} />,
    },
    {
      key: "donor",
      label: words.t(m.donor),
      cell: ({ project }) => <UserText words={words} texts={project.donorName} />,
    },
    amount("budgetMinor", words.t(m.budget)),
    amount("spentMinor", words.t(m.spent)),
    {
      key: "rate",
      label: words.t(m.executionRate),
      isNumber: true,
      cell: ({ figures }) => <Percent words={words} value={figures.executionRate} />,
    },
    amount("balanceMinor", words.t(m.unspent)),
  ];
  return <Table words={words} caption={words.t(m.closed)} columns={columns} rows={standings} />;
}
