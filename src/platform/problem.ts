import type { Problem } from "../kernel/outcome.ts";
import type { Words } from "../kernel/words.ts";
import type { AppContext } from "./http.ts";

/** The closed list of what an API answer can go wrong with; each is an RFC 9457 problem type. */
export type ProblemCode =
  | "unreadable"
  | "sign-in-needed"
  | "forbidden"
  | "missing"
  | "stale"
  | "refused"
  | "too-many"
  | "failed";

const STATUS = {
  unreadable: 400,
  "sign-in-needed": 401,
  forbidden: 403,
  missing: 404,
  stale: 409,
  refused: 422,
  "too-many": 429,
  failed: 500,
} as const satisfies Readonly<Record<ProblemCode, number>>;

export interface ProblemDetails {
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail?: string | undefined;
  /** One per field and rule, in the reader's language. */
  readonly problems?: readonly Problem[];
}

/** Answers with an RFC 9457 problem; `instance` carries the request id. */
export function problemAnswer(
  c: AppContext,
  words: Words,
  { code, title, detail, problems }: ProblemDetails,
): Response {
  const body = {
    type: `urn:mizan:problem:${code}`,
    title,
    status: STATUS[code],
    ...(detail && { detail }),
    instance: `urn:mizan:request:${c.var.scope.requestId}`,
    ...(problems && {
      problems: problems.map((problem) => ({
        rule: problem.rule,
        field: problem.field,
        detail: words.say(problem.said),
      })),
    }),
  };
  return c.body(JSON.stringify(body), STATUS[code], { "content-type": "application/problem+json; charset=utf-8" });
}
