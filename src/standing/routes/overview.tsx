import { Hono } from "hono";
import type { EntrySum } from "../../budgets/rules/ledger.ts";
import { counts } from "../../budgets/rules/ledger.ts";
import { cellsOf, entrySumsOf } from "../../budgets/store/ledgers.ts";
import { paths } from "../../kernel/paths.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { can, seesPublishedOnly } from "../../people/rules.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import type { ReadValues } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { isActive } from "../../portfolio/rules/facts.ts";
import { componentsOf, initiativesOf, participationsOf } from "../../portfolio/store/parts.ts";
import { projectByCode } from "../../portfolio/store/projects.ts";
import { ProjectActions } from "../../portfolio/views/project-actions.tsx";
import { ProjectOverview } from "../../portfolio/views/project-overview.tsx";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import { SCurve } from "../../ui/charts/s-curve.tsx";
import { ActionLink, Sheet, SheetBody } from "../../ui/parts.tsx";
import { standing as m } from "../messages.ts";
import { alertsOf, isMissingForReport } from "../rules/alerts.ts";
import { curveOf, plannedByQuarter } from "../rules/curve.ts";
import { type Standing, standingsOf } from "../rules/status.ts";
import { toldOf } from "../store/freshness.ts";
import { alertReads, portfolioOf, standingReads, watchedOf } from "../store/pages.ts";
import { AlertsTable } from "../views/alerts-table.tsx";
import { FreshnessTable } from "../views/freshness-table.tsx";
import { StandingFacts } from "../views/status.tsx";

export const overviewRoutes = new Hono<AppEnv>();

const reads = (scope: Scope, code: string) => ({
  ...standingReads(scope, { code }),
  ...alertReads(scope, { code }),
  project: projectByCode(scope, code),
  components: componentsOf(scope, code),
  participations: participationsOf(scope, code),
  initiatives: initiativesOf(scope, code),
  cells: cellsOf(scope, { code }),
  entries: entrySumsOf(scope, { code }),
  told: toldOf(scope, { code }),
});

type Found = ReadValues<ReturnType<typeof reads>>;

overviewRoutes.get(paths.project(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => reads(scope, code));
  const { project } = found;
  if (!project) throw new Missing();
  const query = new URL(c.req.url).searchParams;
  const { actor, words, on } = visit;
  const [standing] = standingsOf(portfolioOf(found, on), { on, isPublishedOnly: seesPublishedOnly(actor) });
  return projectPage(c, visit, {
    project,
    tab: "overview",
    actions: <ProjectActions visit={visit} project={project} />,
    children: (
      <>
        {standing && <HowItStands visit={visit} standing={standing} found={found} kept={keptOf(c)} />}
        <ProjectOverview
          {...found}
          words={words}
          query={query}
          project={project}
          hasHistory={can(actor, "history.read")}
        />
      </>
    ),
  });
});

const keptOf = (c: AppContext) => ({ on: c.req.query("on"), known: c.req.query("known") });

interface HowProps {
  readonly visit: Visit;
  readonly standing: Standing;
  readonly found: Found;
  readonly kept: Readonly<Record<string, string | undefined>>;
}

/** The standing of an active project with what asks for a deed; the curve of any that has money; how fresh it all is. */
function HowItStands(props: HowProps) {
  const { visit, standing } = props;
  const { words, on, actor, scope } = visit;
  const { project } = standing;
  const isFixable = can(actor, "standing.fix") && !scope.known;
  return (
    <>
      {isActive(project) && (
        <Sheet
          title={words.t(m.title)}
          note={words.t(m.note)}
          id="standing"
          actions={isFixable && <ActionLink href={paths.projectStanding(project.code)}>{words.t(m.fix)}</ActionLink>}
        >
          <SheetBody>
            <StandingFacts words={words} standing={standing} on={on} />
          </SheetBody>
        </Sheet>
      )}
      {isActive(project) && <Alerts {...props} />}
      {standing.figures.budgetMinor > 0 && <Curve {...props} />}
      {isActive(project) && <Freshness {...props} />}
    </>
  );
}

function alertsIn({ visit: { actor, on }, standing, found }: HowProps) {
  return alertsOf(watchedOf([standing], found, on), { on, isPublishedOnly: seesPublishedOnly(actor) });
}

function Alerts(props: HowProps) {
  const { words, actor } = props.visit;
  const alerts = alertsIn(props).filter((alert) => !isMissingForReport(alert));
  if (alerts.length === 0) return null;
  return (
    <Sheet title={words.t(m.alerts)} id="alerts">
      <AlertsTable words={words} actor={actor} alerts={alerts} kept={props.kept} isOfOne />
    </Sheet>
  );
}

function Curve({ visit: { words, on }, standing: { project, figures }, found }: HowProps) {
  const { span, currency } = project;
  const spent = found.entries.filter(isSpent).map(({ quarter, amountMinor }) => ({ quarter, minor: amountMinor }));
  const planned = plannedByQuarter(found.cells, span, currency);
  const isRunning = isActive(project) && figures.balanceMinor > 0;
  const curve = curveOf({ span, on, planned, spent, forecasts: isRunning ? found.forecasts : [] });
  return (
    <Sheet title={words.t(m.curve)} note={words.t(m.curveNote)} id="curve">
      <SCurve
        {...curve}
        words={words}
        id="s-curve"
        title={`${project.code} · ${words.t(m.curve)}`}
        currency={currency}
        on={on < span.end ? on : span.end}
      />
    </Sheet>
  );
}

const isSpent = (entry: EntrySum): boolean => counts(entry) && entry.kind === "expenditure";

function Freshness(props: HowProps) {
  const { visit, found, kept } = props;
  const { words, actor } = visit;
  const missing = alertsIn(props).filter(isMissingForReport);
  return (
    <Sheet title={words.t(m.freshness)} note={words.t(m.freshnessNote)} id="freshness">
      <FreshnessTable words={words} told={found.told} hasNames={actor.role !== "donor"} />
      {missing.length > 0 && (
        <>
          <SheetBody>
            <h3>{words.t(m.missing)}</h3>
          </SheetBody>
          <AlertsTable words={words} actor={actor} alerts={missing} kept={kept} isOfOne />
        </>
      )}
    </Sheet>
  );
}
