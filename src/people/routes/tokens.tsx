import { Hono } from "hono";
import { paths, withQuery } from "../../kernel/paths.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import { createToken, endToken, tokenRecord } from "../actions/tokens.ts";
import type { Visit } from "../entering.ts";
import { tokens as m } from "../messages/tokens.ts";
import { pageOf } from "../page.tsx";
import type { Token } from "../store/sessions.ts";
import { typedOf } from "../typed.ts";
import { EndTokenPage, TokensPage } from "../views/tokens.tsx";

export const tokenRoutes = new Hono<AppEnv>();

tokenRoutes.get(paths.tokens, async (c) => tokensPage(c, await tokenRecord(c)));

tokenRoutes.post(paths.tokens, async (c) => {
  const typed = await typedOf(c);
  const created = await createToken(c, typed);
  if (created.kind === "done") return tokensPage(c, { ...created, created });
  const { visit, tokens, problems } = created;
  return tokensPage(c, { visit, tokens, form: { words: visit.words, typed, problems } });
});

tokenRoutes.get(paths.endToken(), async (c) => {
  const { visit, tokens } = await tokenRecord(c);
  const token = tokens.find(({ id }) => id === pathParam(c, "id"));
  if (!token) throw new Missing();
  const { words } = visit;
  return pageOf(c, visit, {
    title: words.t(m.end),
    crumbs: [{ href: paths.tokens, label: words.t(m.title) }],
    hasFigures: false,
    children: <EndTokenPage form={freshForm(words)} token={token} />,
  });
});

tokenRoutes.post(paths.endToken(), async (c) => {
  await endToken(c, pathParam(c, "id"));
  return c.redirect(withQuery(paths.tokens, { done: "tokenEnded" }), 303);
});

interface TokensShown {
  readonly visit: Visit;
  readonly tokens: readonly Token[];
  readonly form?: FormState;
  readonly created?: { readonly label: string; readonly secret: string };
}

function tokensPage(c: AppContext, { visit, tokens, created, ...shown }: TokensShown) {
  const { form = freshForm(visit.words, { access: "read", days: "90" }) } = shown;
  const isWrong = form.problems.length > 0;
  return pageOf(c, visit, {
    title: visit.words.t(m.title),
    hasFigures: false,
    hasErrors: isWrong,
    status: statusOf(isWrong, created !== undefined),
    children: <TokensPage form={form} formKey={newId()} tokens={tokens} created={created} />,
  });
}

function statusOf(isWrong: boolean, isCreated: boolean): 200 | 201 | 422 {
  if (isWrong) return 422;
  return isCreated ? 201 : 200;
}
