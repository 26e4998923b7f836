import type { Action } from "../../src/people/rules.ts";

/** Who may use a route: the action it needs (people/rules.ts), or anybody, signed in or not. */
export type Needs = Action | "anybody";

/**
 * Every route of the app, in the spelling of `app.routes`, and the action it needs. A new route without a row here
 * fails test/worker/permissions.test.ts.
 */
export const ROUTES: Readonly<Record<string, Needs>> = {
  "GET /healthz": "anybody",
  "GET /sign-in": "anybody",
  "POST /sign-in": "anybody",
  "GET /invitation/:token": "anybody",
  "POST /invitation/:token": "anybody",
  "GET /api/openapi.json": "anybody",

  "GET /": "account.own",
  "GET /account/tokens": "token.manage",
  "POST /account/tokens": "token.manage",
  "GET /account/tokens/:id/end": "token.manage",
  "POST /account/tokens/:id/end": "token.manage",

  "GET /admin/users": "people.manage",
  "POST /admin/users": "people.manage",
  "GET /admin/users/new": "people.manage",
  "GET /admin/users/:id": "people.manage",
  "POST /admin/users/:id": "people.manage",
  "GET /admin/users/:id/end": "people.manage",
  "POST /admin/users/:id/end": "people.manage",
  "GET /admin/users/:id/invitation": "people.manage",
  "POST /admin/users/:id/invitation": "people.manage",

  "GET /admin/rates": "rate.read",
  "POST /admin/rates": "rate.propose",
  "GET /admin/rates/new": "rate.propose",
  "GET /admin/rates/import": "rate.propose",
  "POST /admin/rates/import": "rate.propose",
  "GET /admin/rates/proposals/:lot{[0-9]{1,12}}": "rate.read",
  "POST /admin/rates/proposals/:lot{[0-9]{1,12}}": "rate.confirm",
  "GET /admin/periods": "period.read",
  "GET /admin/periods/:code/:quarter": "period.read",
  "POST /admin/periods/:code/:quarter": "period.read",

  "GET /admin/organisations": "organisation.read",
  "POST /admin/organisations": "organisation.write",
  "GET /admin/organisations/new": "organisation.write",
  "GET /admin/organisations/:code": "organisation.read",
  "GET /admin/organisations/:code/edit": "organisation.write",
  "POST /admin/organisations/:code/edit": "organisation.write",
  "GET /admin/organisations/:code/cancellation": "organisation.write",
  "POST /admin/organisations/:code/cancellation": "organisation.write",
  "GET /admin/organisations/:code/names/new": "organisation.write",
  "POST /admin/organisations/:code/names/new": "organisation.write",
  "GET /admin/organisations/:code/names/:name": "organisation.write",
  "POST /admin/organisations/:code/names/:name": "organisation.write",

  "GET /projects": "portfolio.read",
  "GET /projects/new": "portfolio.write",
  "POST /projects/new": "portfolio.write",
  "GET /projects/:code": "portfolio.read",
  "GET /projects/:code/edit": "portfolio.write",
  "POST /projects/:code/edit": "portfolio.write",
  "GET /projects/:code/cancellation": "portfolio.write",
  "POST /projects/:code/cancellation": "portfolio.write",
  "GET /projects/:code/documents": "portfolio.read",
  "GET /projects/:code/budget": "portfolio.read",
  "GET /projects/:code/entries": "portfolio.read",
  "GET /projects/:code/funding": "portfolio.read",
  "GET /projects/:code/funding/new": "funding.enter",
  "POST /projects/:code/funding/new": "funding.enter",
  "GET /projects/:code/funding/:id": "portfolio.read",
  "POST /projects/:code/funding/:id": "funding.enter",
  "GET /projects/:code/milestones": "portfolio.read",
  "GET /projects/:code/indicators": "portfolio.read",
  "GET /projects/:code/indicators/new": "indicator.define",
  "POST /projects/:code/indicators/new": "indicator.define",
  "GET /projects/:code/indicators/:indicator": "portfolio.read",
  "GET /projects/:code/indicators/:indicator/edit": "indicator.define",
  "POST /projects/:code/indicators/:indicator/edit": "indicator.define",
  "GET /projects/:code/indicators/:indicator/target": "indicator.define",
  "POST /projects/:code/indicators/:indicator/target": "indicator.define",
  "GET /indicators": "portfolio.read",
  "GET /indicators/approvals": "indicator.approve",
  "POST /indicators/values/:id": "indicator.approve",
  "GET /projects/:code/values": "indicator.enter",
  "POST /projects/:code/values": "indicator.enter",
  "GET /projects/:code/history": "history.read",
  "GET /initiatives": "portfolio.read",

  "GET /agreements": "portfolio.read",
  "GET /agreements/new": "portfolio.write",
  "POST /agreements/new": "portfolio.write",
  "GET /agreements/:code": "portfolio.read",
  "GET /agreements/:code/edit": "portfolio.write",
  "POST /agreements/:code/edit": "portfolio.write",
  "GET /agreements/:code/cancellation": "portfolio.write",
  "POST /agreements/:code/cancellation": "portfolio.write",
  "GET /agreements/:code/amendments": "portfolio.write",
  "POST /agreements/:code/amendments": "portfolio.write",

  "GET /workbooks": "workbook.export",
  "GET /workbooks/:report{R[0-9]{2}\\.xlsx}": "workbook.export",

  "GET /history": "history.read",
  "GET /history/:seq{[0-9]{1,12}}": "history.read",
  "GET /verify": "history.read",

  "GET /api/v1/me": "account.own",
  "GET /api/v1/organisations": "organisation.read",
  "GET /api/v1/projects": "portfolio.read",
  "POST /api/v1/projects": "portfolio.write",
  "GET /api/v1/projects/:code": "portfolio.read",
  "PUT /api/v1/projects/:code": "portfolio.write",
  "GET /api/v1/projects/:code/execution": "portfolio.read",
  "GET /api/v1/projects/:code/milestones": "portfolio.read",
  "GET /api/v1/projects/:code/indicators": "portfolio.read",
  "GET /api/v1/initiatives": "portfolio.read",
  "GET /api/v1/agreements": "portfolio.read",
  "GET /api/v1/agreements/:code": "portfolio.read",
  "POST /api/v1/agreements/:code/amendments": "portfolio.write",
  "POST /api/v1/indicator-values/:id/approval": "indicator.approve",
  "GET /api/v1/indicators": "portfolio.read",
  "POST /api/v1/indicator-values/:id/decision": "indicator.approve",
  "POST /api/v1/projects/:code/indicators": "indicator.define",
  "POST /api/v1/projects/:code/indicator-values": "indicator.enter",

  "GET /api/v1/projects/:code/funding": "portfolio.read",
  "POST /api/v1/projects/:code/funding": "funding.enter",
  "POST /api/v1/projects/:code/funding/:id/confirmation": "funding.confirm",
  "POST /api/v1/projects/:code/funding/:id/return": "funding.confirm",
  "POST /api/v1/projects/:code/funding/:id/reversal": "funding.enter",
  "GET /api/v1/rates": "rate.read",
  "POST /api/v1/rates": "rate.propose",
  "POST /api/v1/rates/proposals/:lot/confirmation": "rate.confirm",
  "POST /api/v1/rates/proposals/:lot/rejection": "rate.confirm",
  "GET /api/v1/agreements/:code/periods": "period.read",
  "GET /api/v1/agreements/:code/periods/:quarter": "period.read",
  "POST /api/v1/agreements/:code/periods/:quarter/review": "period.close",
  "POST /api/v1/agreements/:code/periods/:quarter/closure": "period.close",
  "POST /api/v1/agreements/:code/periods/:quarter/reopening-request": "period.askReopening",
  "POST /api/v1/agreements/:code/periods/:quarter/reopening-approval": "period.approveReopening",
  "POST /api/v1/agreements/:code/periods/:quarter/reopening-refusal": "period.approveReopening",

  // Last: it ends the sessions that the other rows are asked with.
  "POST /sign-out": "anybody",
};

/** What stands in an address for each parameter, by the words before it: things of the demo that every role reaches. */
const PLACES: Readonly<Record<string, string>> = {
  "/projects/:code": "/projects/P1",
  "/indicators/:indicator": "/indicators/I1.1",
  "/agreements/:code": "/agreements/AG-DE-01",
  "/organisations/:code": "/organisations/MTNRA",
  "/periods/:code/:quarter": "/periods/AG-DE-01/2025-Q2",
  "/periods/:quarter": "/periods/2025-Q2",
  "/proposals/:lot{[0-9]{1,12}}": "/proposals/4",
  "/names/:name": "/names/org-mtnra-name",
  "/users/:id": "/users/person-finance2",
  "/tokens/:id": "/tokens/token-OWN",
  "/history/:seq{[0-9]{1,12}}": "/history/4",
  "/workbooks/:report{R[0-9]{2}\\.xlsx}": "/workbooks/R01.xlsx",
};

/** An address of a route: the demo’s own things, and `none` for what the demo has nothing of. */
export function addressOf(route: string, person: string): string {
  const [method = "", pattern = ""] = route.split(" ");
  const placed = Object.entries(PLACES).reduce((path, [from, to]) => path.replace(from, to), pattern);
  // One’s own token to look at, but none to end: the other rows are asked with it.
  const token = method === "GET" ? `token-${person}` : "none";
  return placed.replace("token-OWN", token).replace(/:\w+/g, "none");
}
