import type { Action } from "../../../src/people/rules.ts";

/** My work, calendars and reminders, for the matrix of routes. */
export const WORK_ROUTES: Readonly<Record<string, Action | "anybody">> = {
  "GET /account/calendar": "account.own",
  "POST /account/calendar": "account.own",
  "POST /account/reminders": "account.own",
  "GET /calendar/:file{[\\w-]{20,80}\\.ics}": "anybody",
  "GET /reminders/:secret": "anybody",
  "POST /reminders/:secret": "anybody",
  "GET /admin/outbox": "people.manage",
  "POST /admin/outbox": "people.manage",
  "GET /work": "work.read",
  "GET /api/v1/work": "work.read",
  "POST /projects/:code/milestones/:milestone/shift": "forecast.write",
  "POST /api/v1/projects/:code/milestones/:milestone/shift": "forecast.write",
};
