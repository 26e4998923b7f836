import { Hono } from "hono";
import { paths } from "../../kernel/paths.ts";
import { pageOf } from "../../people/page.tsx";
import type { AppEnv } from "../../platform/http.ts";
import { listedMilestones } from "../actions/list.ts";
import { list as m } from "../messages/list.ts";
import { ListView } from "../views/list.tsx";

export const listRoutes = new Hono<AppEnv>();

listRoutes.get(paths.milestones, async (c) => {
  const page = await listedMilestones(c);
  const { visit } = page;
  const query = new URL(c.req.url).searchParams;
  return pageOf(c, visit, { title: visit.words.t(m.title), children: <ListView page={page} query={query} /> });
});
