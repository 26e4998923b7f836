import { money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { list as milestoneList } from "../../milestones/messages/list.ts";
import type { Standing as MilestoneStanding } from "../../milestones/rules.ts";
import { type Standing, total } from "../../standing/rules/status.ts";
import { Amount, Code, Count, Day, Method, Percent, UserText } from "../../ui/figures.tsx";
import { ActionLink, Banner, Kpi, Kpis, PrintButton, Sheet, SheetBody } from "../../ui/parts.tsx";
import { StateChip } from "../../ui/state.tsx";
import { EmptyState, Table } from "../../ui/table.tsx";
import { dashboard as m } from "../messages.ts";
import { DonorsTable } from "./donors-table.tsx";
import { ClosedTable, ProjectsTable } from "./projects-table.tsx";

export interface DashboardProps {
  readonly words: Words;
  readonly active: readonly Standing[];
  readonly closed: readonly Standing[];
  /** Active projects in another currency than the first: never added (FX-09). */
  readonly others: number;
  readonly milestones: readonly MilestoneStanding[];
  readonly canRecord: boolean;
  readonly kept: Readonly<Record<string, string | undefined>>;
}

/** The portfolio at a glance. */
export function DashboardPage(props: DashboardProps) {
  const { words, active, closed, kept } = props;
  if (active.length + closed.length === 0) return <Nothing {...props} />;
  return (
    <>
      {props.others > 0 && <Banner kind="info">{words.t(m.otherCurrency, { count: props.others })}</Banner>}
      <KeyFigures {...props} />
      <Sheet title={words.t(m.projects)} id="projects" actions={<Acts {...props} />}>
        <ProjectsTable words={words} standings={active} kept={kept} />
        <SheetBody>
          <Method words={words} method={words.t(m.method)} />
        </SheetBody>
      </Sheet>
      <Sheet title={words.t(m.donors)} id="donors">
        <DonorsTable words={words} standings={active} />
      </Sheet>
      <Sheet
        title={words.t(m.toWatch)}
        id="milestones"
        actions={<ActionLink href={withQuery(paths.milestones, kept)}>{words.t(milestoneList.title)}</ActionLink>}
      >
        <ToWatch {...props} />
      </Sheet>
      {closed.length > 0 && (
        <Sheet title={words.t(m.closed)} id="closed" note={words.t(m.closedNote)}>
          <ClosedTable words={words} standings={closed} kept={kept} />
        </Sheet>
      )}
    </>
  );
}

function Nothing({ words, canRecord }: DashboardProps) {
  const action = canRecord && <ActionLink href={paths.newAgreement}>{words.t(m.newAgreement)}</ActionLink>;
  return (
    <Sheet title={words.t(m.projects)}>
      <EmptyState words={words} title={words.t(m.empty)} hint={words.t(m.emptyHint)} action={action} />
    </Sheet>
  );
}

function KeyFigures({ words, active, milestones }: DashboardProps) {
  const figures = total(active);
  const currency = active[0]?.project.currency ?? "EUR";
  const whole = (minor: number) => words.whole(money(minor, currency));
  const late = milestones.filter(({ state }) => state === "late").length;
  const slow = active.filter(({ status }) => status.finances === "bad").length;
  return (
    <Kpis label={words.t(m.keyFigures)}>
      <Kpi
        label={words.t(m.activeBudget)}
        value={<Amount words={words} value={money(figures.budgetMinor, currency)} as="whole" />}
        note={currency}
        href="#donors"
      />
      <Kpi
        label={words.t(m.commitmentRate)}
        value={<Percent words={words} value={figures.commitmentRate} />}
        note={words.t(m.committedNote, { amount: whole(figures.committedMinor) })}
        href="#donors"
      />
      <Kpi
        label={words.t(m.executionRate)}
        value={<Percent words={words} value={figures.executionRate} />}
        note={words.t(m.spentNote, { amount: whole(figures.spentMinor) })}
        href="#donors"
      />
      <Kpi
        label={words.t(m.lateMilestones)}
        value={<Count words={words} value={late} />}
        note={words.t(m.ofMilestones, { count: milestones.length })}
        href="#milestones"
        state={late > 0 ? "late" : "ok"}
      />
      <Kpi
        label={words.t(m.pace)}
        value={words.t(m.slowProjects, { count: slow })}
        note={words.t(m.slowNote)}
        href="#projects"
        state={slow > 0 ? "late" : "ok"}
      />
    </Kpis>
  );
}

function Acts({ words, kept }: DashboardProps) {
  const workbook = withQuery(paths.workbook("R01.xlsx"), { ...kept, lang: words.language });
  return (
    <>
      <PrintButton words={words} />
      <ActionLink kind="main" href={workbook} isDownload>
        {words.t(m.excel)}
      </ActionLink>
    </>
  );
}

function ToWatch({ words, milestones, kept }: DashboardProps) {
  const rows = milestones.filter(({ state }) => state === "late" || state === "atRisk");
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
