import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import { can } from "../people/rules.ts";
import type { AppEnv } from "../platform/http.ts";
import { projectPage } from "../portfolio/views/project-shell.tsx";
import { ActionLink } from "../ui/parts.tsx";
import { projectIndicators } from "./actions/project-indicators.ts";
import { entryPage } from "./messages/entry.ts";
import { entryRoutes } from "./routes/entry.tsx";
import { IndicatorsView } from "./views/page.tsx";

export const indicatorRoutes = new Hono<AppEnv>();

indicatorRoutes.route("/", entryRoutes);

indicatorRoutes.get(paths.projectIndicators(), async (c) => {
  const { visit, project, elapsed, all } = await projectIndicators(c);
  const place = { path: c.req.path, query: new URL(c.req.url).searchParams };
  return projectPage(c, visit, {
    project,
    tab: "indicators",
    actions: can(visit.actor, "indicator.enter") && !visit.scope.known && (
      <ActionLink href={paths.enterValues(project.code)} kind="main">
        {visit.words.t(entryPage.open)}
      </ActionLink>
    ),
    children: <IndicatorsView words={visit.words} all={all} elapsed={elapsed} place={place} />,
  });
});
