import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import type { Visit } from "../people/entering.ts";
import { can } from "../people/rules.ts";
import type { AppEnv } from "../platform/http.ts";
import { projectPage } from "../portfolio/views/project-shell.tsx";
import { ActionLink } from "../ui/parts.tsx";
import { projectIndicators } from "./actions/project-indicators.ts";
import { approvals } from "./messages/approvals.ts";
import { entryPage } from "./messages/entry.ts";
import { approvalRoutes } from "./routes/approvals.tsx";
import { entryRoutes } from "./routes/entry.tsx";
import { IndicatorsView } from "./views/page.tsx";

export const indicatorRoutes = new Hono<AppEnv>();

indicatorRoutes.route("/", entryRoutes);
indicatorRoutes.route("/", approvalRoutes);

indicatorRoutes.get(paths.projectIndicators(), async (c) => {
  const { visit, project, elapsed, all } = await projectIndicators(c);
  const place = { path: c.req.path, query: new URL(c.req.url).searchParams };
  return projectPage(c, visit, {
    project,
    tab: "indicators",
    actions: visit.scope.known ? undefined : <Ways visit={visit} code={project.code} />,
    children: <IndicatorsView words={visit.words} all={all} elapsed={elapsed} place={place} />,
  });
});

/** Where a person may go on to from the results framework. */
function Ways({ visit, code }: { visit: Visit; code: string }) {
  const { actor, words } = visit;
  return (
    <>
      {can(actor, "indicator.approve") && (
        <ActionLink href={paths.valueApprovals}>{words.t(approvals.title)}</ActionLink>
      )}
      {can(actor, "indicator.enter") && (
        <ActionLink href={paths.enterValues(code)} kind="main">
          {words.t(entryPage.open)}
        </ActionLink>
      )}
    </>
  );
}
