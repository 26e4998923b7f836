import { Hono } from "hono";
import { paths, withQuery } from "../kernel/paths.ts";
import type { Visit } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { can } from "../people/rules.ts";
import { Missing } from "../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../platform/http.ts";
import { isActive } from "../portfolio/rules/facts.ts";
import type { ProjectStatus } from "../portfolio/rules/statuses.ts";
import { projectPage } from "../portfolio/views/project-shell.tsx";
import { ActionLink } from "../ui/parts.tsx";
import { projectIndicators } from "./actions/project-indicators.ts";
import { sharedPortfolio } from "./actions/shared-indicators.ts";
import { approvals } from "./messages/approvals.ts";
import { definition } from "./messages/definition.ts";
import { entryPage } from "./messages/entry.ts";
import { lightEntry } from "./messages/report.ts";
import { shared } from "./messages/roll-ups.ts";
import { approvalRoutes } from "./routes/approvals.tsx";
import { definitionRoutes } from "./routes/definition.tsx";
import { entryRoutes } from "./routes/entry.tsx";
import { reportRoutes } from "./routes/report.tsx";
import { IndicatorView } from "./views/indicator-page.tsx";
import { IndicatorsView } from "./views/page.tsx";
import { SharedView } from "./views/shared-page.tsx";

export const indicatorRoutes = new Hono<AppEnv>();

indicatorRoutes.route("/", entryRoutes);
indicatorRoutes.route("/", approvalRoutes);
indicatorRoutes.route("/", definitionRoutes);
indicatorRoutes.route("/", reportRoutes);

indicatorRoutes.get(paths.projectIndicators(), async (c) => {
  const { visit, project, elapsed, all } = await projectIndicators(c);
  const place = { path: c.req.path, query: new URL(c.req.url).searchParams };
  return projectPage(c, visit, {
    project,
    tab: "indicators",
    actions: visit.scope.known ? undefined : <Ways visit={visit} code={project.code} />,
    children: <IndicatorsView {...{ all, elapsed, place, words: visit.words, workbook: workbookOf(c, project) }} />,
  });
});

/** R06 of a project, of the page’s day and moment; reports hold no mere ideas of projects. */
function workbookOf(c: AppContext, { code, status }: { code: string; status: ProjectStatus }): string | undefined {
  const { on, known, lang } = c.req.query();
  if (!isActive({ status }) && status !== "closed") return undefined;
  return withQuery(paths.workbook("R06.xlsx"), { project: code, on, known, lang });
}

indicatorRoutes.get(paths.indicator(), async (c) => {
  const { visit, project, elapsed, all, values, revisions, evidence } = await projectIndicators(c);
  const code = pathParam(c, "indicator");
  const standing = all.find(({ indicator }) => indicator.code === code);
  if (!standing) throw new Missing();
  const { id } = standing.indicator;
  const isOf = ({ indicatorId }: { indicatorId: string }) => indicatorId === id;
  return projectPage(c, visit, {
    project,
    tab: "indicators",
    title: `${project.code} · ${code} · ${visit.words.text(standing.indicator.title).text}`,
    actions: !visit.scope.known && <IndicatorWays visit={visit} at={[project.code, code]} />,
    children: (
      <IndicatorView
        words={visit.words}
        standing={standing}
        on={visit.on}
        values={values.filter(isOf)}
        revisions={revisions.filter(isOf)}
        elapsed={elapsed}
        hasHistory={can(visit.actor, "history.read")}
        evidence={evidence}
        back={can(visit.actor, "evidence.add") && !visit.scope.known ? paths.indicator(project.code, code) : undefined}
      />
    ),
  });
});

indicatorRoutes.get(paths.sharedIndicators, async (c) => {
  const { visit, all } = await sharedPortfolio(c);
  const title = visit.words.t(shared.title);
  return pageOf(c, visit, { title, children: <SharedView words={visit.words} all={all} /> });
});

function IndicatorWays({ visit, at }: { visit: Visit; at: readonly [string, string] }) {
  const { words, actor } = visit;
  return (
    <>
      {can(actor, "indicator.define") && (
        <>
          <ActionLink href={paths.editIndicator(...at)}>{words.t(definition.edit)}</ActionLink>
          <ActionLink href={paths.reviseTarget(...at)}>{words.t(definition.retarget)}</ActionLink>
        </>
      )}
      {can(actor, "indicator.enter") && (
        <ActionLink href={paths.reportIndicator(...at)} kind="main">
          {words.t(lightEntry.enter)}
        </ActionLink>
      )}
    </>
  );
}

/** Where a person may go on to from the results framework. */
function Ways({ visit, code }: { visit: Visit; code: string }) {
  const { actor, words } = visit;
  return (
    <>
      <ActionLink href={paths.sharedIndicators}>{words.t(shared.title)}</ActionLink>
      {can(actor, "indicator.approve") && (
        <ActionLink href={paths.valueApprovals}>{words.t(approvals.title)}</ActionLink>
      )}
      {can(actor, "indicator.define") && (
        <ActionLink href={paths.newIndicator(code)}>{words.t(definition.create)}</ActionLink>
      )}
      {can(actor, "indicator.enter") && (
        <ActionLink href={paths.enterValues(code)} kind="main">
          {words.t(entryPage.open)}
        </ActionLink>
      )}
    </>
  );
}
