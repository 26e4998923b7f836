import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import type { AppEnv } from "../platform/http.ts";
import { projectPage } from "../portfolio/views/project-shell.tsx";
import { projectIndicators } from "./actions/project-indicators.ts";
import { IndicatorsView } from "./views/page.tsx";

export const indicatorRoutes = new Hono<AppEnv>();

indicatorRoutes.get(paths.projectIndicators(), async (c) => {
  const { visit, project, elapsed, all } = await projectIndicators(c);
  const place = { path: c.req.path, query: new URL(c.req.url).searchParams };
  return projectPage(c, visit, {
    project,
    tab: "indicators",
    children: <IndicatorsView words={visit.words} all={all} elapsed={elapsed} place={place} />,
  });
});
