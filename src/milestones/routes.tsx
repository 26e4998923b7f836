import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import type { AppEnv } from "../platform/http.ts";
import { projectPage } from "../portfolio/views/project-shell.tsx";
import { sortingRead } from "../ui/sorting.ts";
import { projectMilestones } from "./actions.ts";
import { MilestonesView, ORDERS } from "./views/page.tsx";

export const milestoneRoutes = new Hono<AppEnv>();

milestoneRoutes.get(paths.projectMilestones(), async (c) => {
  const { visit, project, milestones } = await projectMilestones(c);
  const place = { path: c.req.path, query: new URL(c.req.url).searchParams };
  const sorting = sortingRead(place.query.get("sort"), ORDERS);
  const props = { words: visit.words, on: visit.on, milestones, sorting, place };
  return projectPage(c, visit, { project, tab: "milestones", children: <MilestonesView {...props} /> });
});
