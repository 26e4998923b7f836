import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import { pageOf } from "../people/page.tsx";
import { isFocalPoint } from "../people/rules.ts";
import type { AppEnv } from "../platform/http.ts";
import { searched } from "./actions/search.ts";
import { search as m } from "./messages.ts";
import { SearchView } from "./views/page.tsx";

export const searchRoutes = new Hono<AppEnv>();

searchRoutes.get(paths.search, async (c) => {
  const { visit, ...found } = await searched(c);
  const query = new URL(c.req.url).searchParams;
  const props = { ...found, words: visit.words, asked: found.words, query, isReporter: isFocalPoint(visit.actor) };
  return pageOf(c, visit, {
    title: found.q === "" ? visit.words.t(m.title) : `${visit.words.t(m.title)} : ${found.q}`,
    heading: visit.words.t(m.title),
    hasFigures: false,
    children: <SearchView {...props} />,
  });
});
