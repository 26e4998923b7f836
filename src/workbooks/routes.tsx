import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import { enter } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { Missing } from "../platform/errors.ts";
import { type AppEnv, pathParam } from "../platform/http.ts";
import { askedOf, fromPeriod } from "./asked.ts";
import { ISSUES } from "./issues.ts";
import { workbooks as m } from "./messages.ts";
import { catalogueReads } from "./store.ts";
import { Catalogue } from "./views.tsx";

export const workbookRoutes = new Hono<AppEnv>();

workbookRoutes.get(paths.workbooks, async (c) => {
  const { visit, found } = await enter(c, "workbook.export", catalogueReads);
  const props = { words: visit.words, on: visit.on, known: c.req.query("known"), projects: found.projects };
  return pageOf(c, visit, { title: visit.words.t(m.title), children: <Catalogue {...props} /> });
});

workbookRoutes.get(paths.workbook(), async (c) => {
  const issue = ISSUES[pathParam(c, "report")];
  if (!issue) throw new Missing();
  const elsewhere = fromPeriod(c);
  return elsewhere ? c.redirect(elsewhere, 302) : issue(c, askedOf(c));
});
