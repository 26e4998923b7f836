import { Hono } from "hono";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { wordsIn } from "../../kernel/words.ts";
import type { AppContext, AppEnv } from "../../platform/http.ts";
import { readAll } from "../../platform/read.ts";
import { freshForm, type Typed } from "../../ui/form-state.ts";
import { type SignedIn, signIn, signInAsDemo, signOut } from "../actions/sign-in.ts";
import { dropSession, keepSession } from "../cookie.ts";
import { signIn as m } from "../messages/sign-in.ts";
import { openPageOf } from "../page.tsx";
import { type KeptForm, keptRead, keptText } from "../rules/kept-form.ts";
import { ownPath } from "../rules/own-path.ts";
import { firstPageOf } from "../rules.ts";
import { contextOf } from "../store/context.ts";
import { demoPeople } from "../store/people.ts";
import { plainText, typedOf } from "../typed.ts";
import { SignInPage } from "../views/sign-in.tsx";

export const signInRoutes = new Hono<AppEnv>();

signInRoutes.get(paths.signIn, (c) => signInPage(c, { next: c.req.query("next") ?? "" }));

signInRoutes.post(paths.signIn, async (c) => {
  const typed = await typedOf(c);
  const demoId = plainText(typed, "demo");
  const signedIn = demoId ? await asDemo(c, demoId) : await withPassword(c, typed);
  if (signedIn.kind === "in") {
    keepSession(c, signedIn.secret);
    const next = plainText(typed, "next");
    return c.redirect(next ? ownPath(next) : firstPageOf(signedIn.role), 303);
  }
  return signInPage(c, typed, signedIn);
});

signInRoutes.post(paths.signOut, async (c) => {
  await signOut(c.var.scope);
  dropSession(c);
  return c.redirect(withQuery(paths.signIn, { done: "signedOut" }), 303);
});

const withPassword = (c: AppContext, typed: Typed): Promise<SignedIn> =>
  signIn(c.var.scope, {
    email: plainText(typed, "email").trim().slice(0, 254),
    password: plainText(typed, "password"),
    address: c.req.header("cf-connecting-ip") ?? "local",
  });

async function asDemo(c: AppContext, id: string): Promise<SignedIn> {
  const signedIn = await signInAsDemo(c.var.scope, id);
  return signedIn ?? { kind: "refused", journalled: Promise.resolve() };
}

type NotIn = Exclude<SignedIn, { kind: "in" }>;

/** The page of a form whose session ended: it comes back with what was typed after signing in. */
export const signInAgain = (c: AppContext, kept: KeptForm): Promise<Response> =>
  signInPage(c, { kept: keptText(kept) });

async function signInPage(c: AppContext, typed: Typed, notIn?: NotIn): Promise<Response> {
  const { scope } = c.var;
  const words = wordsIn(scope.language);
  // After the answer: how long it takes must not tell whether somebody has the e-mail.
  if (notIn?.kind === "refused") c.executionCtx.waitUntil(notIn.journalled);
  if (notIn?.kind === "wait") c.header("retry-after", String(notIn.minutes * 60));
  const { context, demo } = await readAll(scope.db, { context: contextOf(scope), demo: demoPeople(scope) });
  const kept = keptRead(plainText(typed, "kept"));
  const form = { ...freshForm(words, typed), problems: notIn ? [problemOf(notIn)] : [] };
  return openPageOf(c, context, {
    title: words.t(m.title),
    hasErrors: notIn !== undefined,
    status: statusOf(notIn, kept !== undefined),
    children: <SignInPage form={form} next={nextOf(typed)} kept={keptText(kept)} demo={demo} />,
  });
}

const problemOf = (notIn: NotIn): Problem =>
  notIn.kind === "wait"
    ? blocked("throttled", "", said(m.wait, { minutes: notIn.minutes }))
    : blocked("sign-in", "email", said(m.refused));

function statusOf(notIn: NotIn | undefined, isKept: boolean): 200 | 401 | 422 | 429 {
  if (!notIn) return isKept ? 401 : 200;
  return notIn.kind === "wait" ? 429 : 422;
}

/** Where somebody came from; empty where they came for nothing, so that their role decides. */
function nextOf(typed: Typed): string {
  const next = plainText(typed, "next");
  return next === "" ? "" : ownPath(next);
}
