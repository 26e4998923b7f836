import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { paths, withQuery } from "../kernel/paths.ts";
import { wordsIn } from "../kernel/words.ts";
import { Forbidden, Held, Missing, Repeated, SignInNeeded, Stale, Unreadable } from "../platform/errors.ts";
import { type AppContext, isApi } from "../platform/http.ts";
import { type ProblemCode, problemAnswer } from "../platform/problem.ts";
import { ErrorContent, type Failure, failureTitle, statusOf } from "../ui/error-page.tsx";
import { Page } from "../ui/page.tsx";
import { lookIn } from "./entering.ts";
import { keptOf } from "./keeping.ts";
import { frameOf } from "./page.tsx";
import { signInAgain } from "./routes/sign-in.tsx";

const CODE: Readonly<Record<Failure, ProblemCode>> = {
  missing: "missing",
  forbidden: "forbidden",
  conflict: "stale",
  refused: "unreadable",
  tooMany: "too-many",
  signIn: "sign-in-needed",
  failed: "failed",
};

/** Answers once for everything that was thrown: as a page, or as an RFC 9457 problem. */
export async function failing(error: Error, c: AppContext): Promise<Response> {
  const failure = failureOf(error);
  if (failure === "failed") console.error(c.var.scope?.requestId, error);
  if (error instanceof Repeated && !isApi(c)) return c.redirect(withQuery(c.req.path, { done: "repeated" }), 303);
  if (failure === "signIn" && !isApi(c)) return toSignIn(c);
  return answerFor(c, failure, detailOf(error, c));
}

/** An address that leads nowhere. */
export const missing = (c: AppContext): Promise<Response> => failing(new Missing(), c);

function failureOf(error: Error): Failure {
  if (error instanceof Missing) return "missing";
  if (error instanceof Forbidden) return "forbidden";
  if (error instanceof Stale || error instanceof Repeated || error instanceof Held) return "conflict";
  if (error instanceof Unreadable) return "refused";
  if (error instanceof SignInNeeded) return "signIn";
  if (error instanceof HTTPException) return FROM_STATUS[error.status] ?? "refused";
  return "failed";
}

const FROM_STATUS: Readonly<Record<number, Failure>> = {
  401: "signIn",
  403: "forbidden",
  404: "missing",
  409: "conflict",
  429: "tooMany",
  500: "failed",
};

function detailOf(error: Error, c: AppContext): string | undefined {
  const words = wordsIn(c.var.scope.language);
  const said = error instanceof Unreadable || error instanceof Forbidden ? error.said : undefined;
  return said && words.say(said);
}

/** To the way in; a form whose session ended goes along. */
async function toSignIn(c: AppContext): Promise<Response> {
  const kept = await keptOf(c);
  return kept ? signInAgain(c, kept) : c.redirect(signInFor(c), 303);
}

function signInFor(c: AppContext): string {
  const { pathname, search } = new URL(c.req.url);
  const next = c.req.method === "GET" && pathname !== paths.home ? pathname + search : undefined;
  return withQuery(paths.signIn, { next });
}

async function answerFor(c: AppContext, failure: Failure, detail: string | undefined): Promise<Response> {
  const words = wordsIn(c.var.scope.language);
  const title = failureTitle(words, failure);
  if (isApi(c)) return problemAnswer(c, words, { code: CODE[failure], title, detail });
  const seen = await lookIn(c.var.scope).catch(() => undefined);
  const frame = frameOf(c, seen ?? { isDemo: false, actor: undefined, sessionId: undefined });
  const status = (detail && failure === "refused" ? 400 : statusOf(failure)) as ContentfulStatusCode;
  return c.html(
    <Page frame={frame} title={title}>
      <ErrorContent words={words} failure={failure} requestId={c.var.scope.requestId} detail={detail} />
    </Page>,
    status,
  );
}
