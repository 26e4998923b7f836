import type * as z from "zod";
import type { Json } from "../../kernel/canonical.ts";
import { type Said, said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { type Words, wordsIn } from "../../kernel/words.ts";
import { jsonBody } from "../../platform/endpoint.ts";
import type { AppContext } from "../../platform/http.ts";
import { problemAnswer } from "../../platform/problem.ts";
import { api as m } from "../messages/api.ts";
import type { Meeting } from "../rules/meeting.ts";

/** A body of the shape asked for, or the answer that says field by field why it is none. */
export type Body<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: Response };

export async function bodyOf<T extends z.ZodType>(c: AppContext, shape: T): Promise<Body<z.infer<T>>> {
  const read = shape.safeParse(await jsonBody(c, m.noJson));
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, answer: refusal(c, wordsIn(c.var.scope.language), read.error.issues.flatMap(problemsOf)) };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue): Problem[] {
  const field = issue.path.join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => blocked("SHAPE", key, said(m.unknownField, { field: key })));
  return [blocked("SHAPE", field, shapeSaid(issue, field || "JSON"))];
}

function shapeSaid(issue: Issue, field: string): Said {
  if (issue.code === "invalid_type" && issue.input === undefined) return said(m.missingField, { field });
  return said(m.badShape, { field, expected: expectedBy(issue) });
}

function expectedBy(issue: Issue): string {
  if (issue.code === "invalid_type") return issue.expected;
  return issue.code === "invalid_value" ? issue.values.map(String).join(", ") : issue.code;
}

/** 422: what the rules said, each in the reader's language. */
export const refusal = (c: AppContext, words: Words, problems: readonly Problem[]): Response =>
  problemAnswer(c, words, { code: "refused", title: words.t(m.refused), problems });

/** 409: both versions of every field that met. */
export function conflict(
  c: AppContext,
  words: Words,
  met: { meetings: readonly Meeting[]; revision: number },
): Response {
  const text = (value: Json) => (typeof value === "string" ? value : JSON.stringify(value));
  const problems = met.meetings
    .filter(({ changedBy }) => changedBy !== "yours")
    .map(({ field, base, theirs, yours }) =>
      blocked("STALE", field, said(m.met, { base: text(base), theirs: text(theirs), yours: text(yours) })),
    );
  const detail = words.t(m.staleWhy, { revision: String(met.revision) });
  return problemAnswer(c, words, { code: "stale", title: words.t(m.stale), detail, problems });
}

/** The one-time key of a request, as the form's: a second sending changes nothing. */
export const keyOf = (c: AppContext): string | undefined => c.req.header("idempotency-key")?.slice(0, 100) || undefined;
