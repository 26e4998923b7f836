import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import { pageOf } from "../people/page.tsx";
import type { AppEnv } from "../platform/http.ts";
import { sortingRead } from "../ui/sorting.ts";
import { projectMilestones } from "./actions.ts";
import { milestones as m } from "./messages.ts";
import type { Order } from "./rules.ts";
import { MilestonesView, ORDERS } from "./views/page.tsx";

export const milestoneRoutes = new Hono<AppEnv>();

milestoneRoutes.get(paths.projectMilestones(), async (c) => {
  const { visit, project, milestones } = await projectMilestones(c);
  const { words, on } = visit;
  const query = new URL(c.req.url).searchParams;
  const sorting = { ...sortingRead(query.get("sort"), ORDERS) } as ReturnType<typeof sortingRead> & { key: Order };
  return pageOf(c, visit, {
    title: `${project.code} · ${words.t(m.title)}`,
    children: (
      <MilestonesView
        words={words}
        on={on}
        milestones={milestones}
        sorting={sorting}
        place={{ path: c.req.path, query }}
      />
    ),
  });
});
