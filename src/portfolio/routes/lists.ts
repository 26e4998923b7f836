import { Hono } from "hono";
import { paths } from "../../kernel/paths.ts";
import { enter } from "../../people/entering.ts";
import { type ListForm, listHanded, MOST_LISTED } from "../../people/listing.tsx";
import { organisations } from "../../people/store/organisations.ts";
import type { AppContext, AppEnv } from "../../platform/http.ts";
import { journalEnd } from "../../platform/journal-end.ts";
import { agreementsFound } from "../store/agreements.ts";
import { projectsListed } from "../store/project-list.ts";
import { named } from "../views/list-parts.tsx";
import { agreementsForExcel, projectsForExcel } from "../views/lists.ts";
import { agreementAsked, projectAsked } from "./filters.ts";

/** The lists of projects and agreements as files: what their screens show, every page of it. */
export const listRoutes = new Hono<AppEnv>();

listRoutes.get(paths.projectsWorkbook, (c) => projectsHanded(c, "xlsx"));
listRoutes.get(paths.projectsTable, (c) => projectsHanded(c, "csv"));
listRoutes.get(paths.agreementsWorkbook, (c) => agreementsHanded(c, "xlsx"));
listRoutes.get(paths.agreementsTable, (c) => agreementsHanded(c, "csv"));

/** Where no status was asked for, closed projects too: the screen has them under their own heading. */
async function projectsHanded(c: AppContext, form: ListForm): Promise<Response> {
  const asked = projectAsked((name) => c.req.query(name));
  const { filter, status, sort } = asked;
  const statuses = status === "" ? [...filter.statuses, "closed" as const] : filter.statuses;
  const page = { sort: sort.key, isDescending: sort.isDescending, number: 1, size: MOST_LISTED + 1 };
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    rows: projectsListed(scope, { ...filter, statuses }, page),
    organisations: organisations(scope),
    known: journalEnd(scope),
  }));
  const { words, on } = visit;
  const rows = named(found.rows, found.organisations, on);
  return listHanded(visit, form, projectsForExcel({ words, rows, asked, known: found.known }));
}

async function agreementsHanded(c: AppContext, form: ListForm): Promise<Response> {
  const asked = agreementAsked((name) => c.req.query(name));
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    rows: agreementsFound(scope, asked.filter, { after: "", limit: MOST_LISTED + 1 }),
    known: journalEnd(scope),
  }));
  return listHanded(visit, form, agreementsForExcel({ words: visit.words, asked, ...found }));
}
