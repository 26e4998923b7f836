import type { Action } from "../../../src/people/rules.ts";

/** Indicators, their values and the light entry, for the matrix of routes. */
export const INDICATOR_ROUTES: Readonly<Record<string, Action>> = {
  "GET /projects/:code/indicators": "portfolio.read",
  "GET /projects/:code/indicators/new": "indicator.define",
  "POST /projects/:code/indicators/new": "indicator.define",
  "GET /projects/:code/indicators/:indicator": "portfolio.read",
  "GET /projects/:code/indicators/:indicator/edit": "indicator.define",
  "POST /projects/:code/indicators/:indicator/edit": "indicator.define",
  "GET /projects/:code/indicators/:indicator/target": "indicator.define",
  "POST /projects/:code/indicators/:indicator/target": "indicator.define",
  "GET /indicators": "portfolio.read",
  "GET /report": "indicator.enter",
  "GET /report/:code/:indicator": "indicator.enter",
  "POST /report/:code/:indicator": "indicator.enter",
  "GET /indicators/approvals": "indicator.approve",
  "POST /indicators/values/:id": "indicator.approve",
  "GET /projects/:code/values": "indicator.enter",
  "POST /projects/:code/values": "indicator.enter",
  "GET /api/v1/projects/:code/indicators": "portfolio.read",
  "POST /api/v1/indicator-values/:id/approval": "indicator.approve",
  "GET /api/v1/indicators": "portfolio.read",
  "GET /api/v1/report": "indicator.enter",
  "POST /api/v1/indicator-values/:id/decision": "indicator.approve",
  "POST /api/v1/projects/:code/indicators": "indicator.define",
  "POST /api/v1/projects/:code/indicator-values": "indicator.enter",
};
