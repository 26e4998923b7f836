import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import { pageOf } from "../people/page.tsx";
import type { AppEnv } from "../platform/http.ts";
import { projectIndicators } from "./actions/project-indicators.ts";
import { indicators as m } from "./messages.ts";
import { IndicatorsView } from "./views/page.tsx";

export const indicatorRoutes = new Hono<AppEnv>();

indicatorRoutes.get(paths.projectIndicators(), async (c) => {
  const { visit, project, elapsed, all } = await projectIndicators(c);
  const { words } = visit;
  const place = { path: c.req.path, query: new URL(c.req.url).searchParams };
  return pageOf(c, visit, {
    title: `${project.code} · ${words.t(m.title)}`,
    children: <IndicatorsView words={words} all={all} elapsed={elapsed} place={place} />,
  });
});
