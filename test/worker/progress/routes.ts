import type { Action } from "../../../src/people/rules.ts";

/** The donor’s room, and what the ministry does for it. */
export const PROGRESS_ROUTES: Readonly<Record<string, Action | "anybody">> = {
  "GET /progress": "progress.read",
  "GET /progress/:code": "progress.read",
  "GET /progress/:code/report": "progress.read",
  "GET /progress/:code/questions/new": "question.ask",
  "POST /progress/:code/questions/new": "question.ask",
  "GET /progress/:code/questions/:id": "progress.read",
  "POST /progress/:code/questions/:id/answer": "question.answer",
  "POST /progress/:code/questions/:id/follow-up": "question.ask",
  "POST /workbooks/runs/:number/acknowledgement": "report.acknowledge",
  "GET /agreements/:code/shares": "share.manage",
  "POST /agreements/:code/shares": "share.manage",
  "GET /agreements/:code/shares/:id/revocation": "share.manage",
  "POST /agreements/:code/shares/:id/revocation": "share.manage",
  "GET /api/v1/progress/:code": "progress.read",
  "GET /api/v1/progress/:code/questions": "progress.read",
  "POST /api/v1/progress/:code/questions": "question.ask",
  "POST /api/v1/progress/:code/questions/:id/answer": "question.answer",
  "POST /api/v1/progress/:code/questions/:id/follow-up": "question.ask",
  "GET /shared/:secret": "anybody",
  "GET /shared/:secret/:code": "anybody",
  "GET /shared/:secret/:code/report": "anybody",
};
