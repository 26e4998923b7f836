import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import { pageOf } from "../people/page.tsx";
import { isFocalPoint } from "../people/rules.ts";
import type { AppEnv } from "../platform/http.ts";
import { held } from "../ui/address.ts";
import { ownWork } from "./actions.ts";
import { work as m } from "./messages.ts";
import { accountRoutes } from "./routes/account.tsx";
import { outboxRoutes } from "./routes/outbox.tsx";
import { shiftRoutes } from "./routes/shift.tsx";
import { workCount } from "./rules.ts";
import { WorkActions, WorkView } from "./views/work-page.tsx";

export const workRoutes = new Hono<AppEnv>();

workRoutes.route("/", accountRoutes);
workRoutes.route("/", outboxRoutes);
workRoutes.route("/", shiftRoutes);

workRoutes.get(paths.work, async (c) => {
  const { visit, work } = await ownWork(c);
  const query = new URL(c.req.url).searchParams;
  if (isFocalPoint(visit.actor)) return c.redirect(held(query, paths.report), 303);
  return pageOf(c, visit, {
    title: visit.words.t(m.title),
    waiting: workCount(work),
    actions: <WorkActions visit={visit} query={query} />,
    children: <WorkView words={visit.words} on={visit.on} work={work} query={query} />,
  });
});
