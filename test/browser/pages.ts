import type { Role } from "../../src/kernel/actor.ts";
import { PERMISSIONS } from "../../src/people/rules.ts";
import { addressOf, type Needs, ROUTES } from "../worker/routes.ts";

/** A page of the app: its address, who looks at it, and what it answers where that is not 200. */
export interface PageAt {
  readonly path: string;
  readonly as: string;
  readonly status?: number;
}

export const NOBODY = "nobody";

const LOOKING: readonly Role[] = ["manager", "admin", "officer"];

/** Somebody of the demo who may do it. */
function personFor(needs: Needs): string {
  if (needs === "anybody") return NOBODY;
  const roles: readonly Role[] = PERMISSIONS[needs].roles;
  const other = roles.includes("finance") ? "finance" : "bmz";
  return LOOKING.find((role) => roles.includes(role)) ?? other;
}

const isPage = (route: string): boolean =>
  route.startsWith("GET /") &&
  !/\.(xlsx|csv)$/.test(route) &&
  !/ \/(api\/|healthz|calendar\/:file|workbooks\/:(report|table)|workbooks\/runs|workbooks\/R09|invitation\/:token|evidence\/:id|shared\/|progress\/:code\/questions\/:id|agreements\/:code\/shares\/:id|projects\/:code\/(funding|reported)\/:id)/.test(
    route,
  );

/** Every page of the matrix of routes: a new route is looked at without a line here. */
const OF_ROUTES: readonly PageAt[] = Object.entries(ROUTES)
  .filter(([route]) => isPage(route))
  .map(([route, needs]) => ({ path: addressOf(route, personFor(needs)), as: personFor(needs) }));

/** Pages as they look in other situations: modes, dirhams, the past, empty, closed, another role, refusals. */
const OTHERS: readonly PageAt[] = [
  { path: "/", as: "bmz" },
  { path: "/?on=2024-12-31&known=20", as: "auditor" },
  { path: "/?known=0", as: "manager" },
  { path: "/projects?q=introuvable", as: "manager" },
  { path: "/search?q=num%C3%A9rique", as: "manager" },
  { path: "/search?q=rapport&kind=entry", as: "finance" },
  { path: "/projects/P4", as: "belgium" },
  { path: "/projects/P4/budget", as: "finance" },
  { path: "/projects/P1/budget?currency=MAD", as: "finance" },
  { path: "/projects/P3/budget", as: "finance" },
  { path: "/projects/P1/budget?on=2019-01-01", as: "finance" },
  { path: "/projects/P4/entries?component=A_02&mode=cogestion&year=2025", as: "finance" },
  { path: "/projects/P1/entries?line=C9", as: "finance" },
  { path: "/projects/P1/entries/new?kind=commitment", as: "finance" },
  { path: "/projects/P1/entries/entry-p1-c1-2025-q2-expenditure/reduction", as: "finance" },
  { path: "/projects/P4/milestones", as: "belgium" },
  { path: "/projects/P2/indicators", as: "bmz" },
  { path: "/projects/P1/indicators?open=I1.4", as: "officer" },
  { path: "/work?on=2025-08-21", as: "officer" },
  { path: "/report?on=2025-09-30", as: "officer" },
  { path: "/report/P1/I1.4?period=2025-Q3", as: "officer" },
  { path: "/history?page=2", as: "admin" },
  { path: "/invitation/none", as: NOBODY, status: 404 },
  { path: "/nowhere", as: NOBODY, status: 404 },
  { path: "/projects/P9", as: "manager", status: 404 },
  { path: "/projects/P4/budget", as: "bmz", status: 404 },
  { path: "/admin/users", as: "finance", status: 403 },
  { path: "/workbooks/R01.xlsx?currency=XYZ", as: "finance", status: 400 },
  { path: "/?on=2025-02-30", as: "manager", status: 400 },
];

export const PAGES: readonly PageAt[] = [...OF_ROUTES, ...OTHERS];
