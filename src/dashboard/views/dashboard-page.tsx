import { paths, withQuery } from "../../kernel/paths.ts";
import { list as milestoneList } from "../../milestones/messages/list.ts";
import { standing } from "../../standing/messages.ts";
import { AlertsTable } from "../../standing/views/alerts-table.tsx";
import { Method } from "../../ui/figures.tsx";
import { ActionLink, Banner, PrintButton, Sheet, SheetBody } from "../../ui/parts.tsx";
import { EmptyState } from "../../ui/table.tsx";
import { dashboard as m } from "../messages.ts";
import { MOST_ALERTS, MOST_LISTED, MOST_MILESTONES, type Section, sectionsOf } from "../rules.ts";
import { Charts } from "./charts.tsx";
import { DonorsTable, YearsTable } from "./donors-table.tsx";
import { FreshnessTable } from "./freshness-table.tsx";
import { KeyFigures } from "./key-figures.tsx";
import { MilestonesTable, toWatch } from "./milestones-table.tsx";
import { ClosedTable, ProjectsTable } from "./projects-table.tsx";
import type { Shown } from "./shown.ts";

/** The portfolio at a glance, in the order in which the role looks at it. */
export function DashboardPage(props: Shown) {
  const { words, active, others, activeCount } = props;
  if (activeCount + props.closed.length === 0) return <Nothing {...props} />;
  const looked = active.length + others;
  return (
    <>
      {others > 0 && <Banner kind="info">{words.t(m.otherCurrency, { count: others })}</Banner>}
      {looked < activeCount && (
        <Banner kind="info">{words.t(m.watchedOnly, { count: looked, all: words.number(activeCount) })}</Banner>
      )}
      <KeyFigures {...props} />
      {sectionsOf(props.actor.role).map((section) => SECTION[section](props))}
    </>
  );
}

const SECTION: Readonly<Record<Section, (props: Shown) => ReturnType<typeof Projects> | false>> = {
  alerts: (props) => <Alerts {...props} />,
  projects: (props) => <Projects {...props} />,
  charts: (props) => <Charts {...props} />,
  donors: (props) => (
    <Sheet title={props.words.t(m.donors)} id="donors">
      <DonorsTable {...props} />
    </Sheet>
  ),
  years: (props) => (
    <Sheet title={props.words.t(m.years)} id="years">
      <YearsTable {...props} />
    </Sheet>
  ),
  milestones: (props) => <Milestones {...props} />,
  freshness: (props) =>
    props.watched.length > 0 && (
      <Sheet title={props.words.t(standing.freshness)} id="freshness">
        <FreshnessTable {...props} />
      </Sheet>
    ),
  closed: (props) =>
    props.closed.length > 0 && (
      <Sheet title={props.words.t(m.closed)} id="closed" note={props.words.t(m.closedNote)}>
        <ClosedTable {...props} standings={props.closed} />
      </Sheet>
    ),
};

function Nothing({ words, canRecord }: Shown) {
  const action = canRecord && <ActionLink href={paths.newAgreement}>{words.t(m.newAgreement)}</ActionLink>;
  return (
    <Sheet title={words.t(m.projects)}>
      <EmptyState words={words} title={words.t(m.empty)} hint={words.t(m.emptyHint)} action={action} />
    </Sheet>
  );
}

function Projects(props: Shown) {
  const { words, active, activeCount } = props;
  const count = Math.min(active.length, MOST_LISTED);
  const note = activeCount > count ? words.t(m.worstOf, { count }) : undefined;
  return (
    <Sheet title={words.t(m.projects)} id="projects" note={note} actions={<Acts {...props} />}>
      <ProjectsTable {...props} />
      <SheetBody>
        <Method words={words} method={words.t(m.method)} />
      </SheetBody>
    </Sheet>
  );
}

function Acts({ words, kept, activeCount }: Shown) {
  const workbook = withQuery(paths.workbook("R04.xlsx"), { ...kept, lang: words.language });
  return (
    <>
      <ActionLink href={withQuery(paths.projects, kept)}>{words.t(m.allProjects, { count: activeCount })}</ActionLink>
      <PrintButton words={words} />
      <ActionLink kind="main" href={workbook} isDownload>
        {words.t(m.excel)}
      </ActionLink>
    </>
  );
}

function Alerts({ words, actor, alerts, kept }: Shown) {
  const left = alerts.length - MOST_ALERTS;
  return (
    <Sheet
      title={words.t(standing.alerts)}
      id="alerts"
      note={left > 0 ? words.t(standing.moreAlerts, { count: left }) : undefined}
    >
      <AlertsTable words={words} actor={actor} alerts={alerts.slice(0, MOST_ALERTS)} kept={kept} />
    </Sheet>
  );
}

function Milestones(props: Shown) {
  const { words, kept } = props;
  const left = toWatch(props).length - MOST_MILESTONES;
  return (
    <Sheet
      title={words.t(m.toWatch)}
      id="milestones"
      note={left > 0 ? words.t(m.moreMilestones, { count: left }) : undefined}
      actions={<ActionLink href={withQuery(paths.milestones, kept)}>{words.t(milestoneList.title)}</ActionLink>}
    >
      <MilestonesTable {...props} />
    </Sheet>
  );
}
