import { Hono } from "hono";
import { paths } from "../../kernel/paths.ts";
import { pageOf } from "../../people/page.tsx";
import type { AppEnv } from "../../platform/http.ts";
import { ActionLink } from "../../ui/parts.tsx";
import { listedMilestones } from "../actions/list.ts";
import { list as m } from "../messages/list.ts";
import { milestonesBook } from "../views/book.ts";
import { ListView } from "../views/list.tsx";

export const listRoutes = new Hono<AppEnv>();

listRoutes.get(paths.milestones, async (c) => {
  const page = await listedMilestones(c);
  const { visit } = page;
  const query = new URL(c.req.url).searchParams;
  const { words } = visit;
  return pageOf(c, visit, {
    title: words.t(m.title),
    actions: (
      <ActionLink href={milestonesBook(query, words.language, page.filter.project)} isDownload>
        {words.t(m.excel)}
      </ActionLink>
    ),
    children: <ListView page={page} query={query} />,
  });
});
