import { Hono } from "hono";
import { paths, withQuery } from "../../kernel/paths.ts";
import { pageOf } from "../../people/page.tsx";
import { typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import { createShare, liveRecord, revokeShare, type ShareRecord, shareRecord } from "../actions/shares.ts";
import { shares as m } from "../messages/shares.ts";
import { USUAL_SHARE_DAYS, WHOLE } from "../rules/share.ts";
import { RevokePage, SharesPage } from "../views/shares.tsx";

export const shareRoutes = new Hono<AppEnv>();

shareRoutes.get(paths.shares(), async (c) => sharesPage(c, await shareRecord(c)));

shareRoutes.post(paths.shares(), async (c) => {
  const typed = await typedOf(c);
  return onceOr(c, paths.shares(pathParam(c, "code")), async () => {
    const created = await createShare(c, typed);
    if (created.kind === "refused")
      return sharesPage(c, created, { form: { words: created.visit.words, typed, problems: created.problems } });
    const address = new URL(paths.shared(created.secret), c.req.url).href;
    return sharesPage(c, created, { created: { label: created.share.label, address } });
  });
});

shareRoutes.get(paths.revokeShare(), async (c) => {
  const { visit, agreement, share } = await liveRecord(c);
  const { words } = visit;
  return pageOf(c, visit, {
    title: words.t(m.revoke),
    crumbs: [{ href: paths.shares(agreement.code), label: words.t(m.titleOf, { code: agreement.code }) }],
    hasFigures: false,
    children: <RevokePage form={freshForm(words)} formKey={newId()} agreementCode={agreement.code} share={share} />,
  });
});

shareRoutes.post(paths.revokeShare(), async (c) => {
  const { agreement } = await revokeShare(c, await typedOf(c));
  return c.redirect(withQuery(paths.shares(agreement.code), { done: "linkRevoked" }), 303);
});

interface Shown {
  readonly form?: FormState;
  readonly created?: { readonly label: string; readonly address: string };
}

function sharesPage(c: AppContext, { visit, agreement, projects, shares }: ShareRecord, shown: Shown = {}) {
  const { words, scope } = visit;
  const { created, form = freshForm(words, { scope: WHOLE, days: String(USUAL_SHARE_DAYS) }) } = shown;
  const isWrong = form.problems.length > 0;
  return pageOf(c, visit, {
    title: words.t(m.titleOf, { code: agreement.code }),
    crumbs: [{ href: paths.agreement(agreement.code), label: agreement.code }],
    hasFigures: false,
    hasErrors: isWrong,
    status: statusOf(isWrong, created !== undefined),
    children: (
      <SharesPage
        form={form}
        formKey={newId()}
        agreementCode={agreement.code}
        projectCodes={projects.map(({ code }) => code)}
        shares={shares}
        now={scope.now}
        created={created}
      />
    ),
  });
}

function statusOf(isWrong: boolean, isCreated: boolean): 200 | 201 | 422 {
  if (isWrong) return 422;
  return isCreated ? 201 : 200;
}
