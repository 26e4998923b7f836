import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths } from "../../kernel/paths.ts";
import { wordsIn } from "../../kernel/words.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { freshForm } from "../../ui/form-state.ts";
import { acceptInvitation, type Invited, invitedBy } from "../actions/invitation.ts";
import { keepSession } from "../cookie.ts";
import { invitation as m } from "../messages/invitation.ts";
import { openPageOf } from "../page.tsx";
import { typedOf } from "../typed.ts";
import { ClosedInvitation, InvitationPage } from "../views/invitation.tsx";

export const invitationRoutes = new Hono<AppEnv>();

invitationRoutes.get(paths.invitation(), async (c) =>
  invitationPage(c, await invitedBy(c.var.scope, pathParam(c, "token"))),
);

invitationRoutes.post(paths.invitation(), async (c) => {
  const accepted = await acceptInvitation(c.var.scope, pathParam(c, "token"), await typedOf(c));
  if (accepted.kind === "in") {
    keepSession(c, accepted.secret);
    return c.redirect(paths.home, 303);
  }
  if (accepted.kind === "refused") return invitationPage(c, accepted, accepted.problems);
  return closedPage(c, accepted);
});

function invitationPage(
  c: AppContext,
  invited: Invited,
  problems: readonly Problem[] = [],
): Response | Promise<Response> {
  const { context, invitation } = invited;
  if (!invitation?.isOpen) return closedPage(c, invited);
  const words = wordsIn(c.var.scope.language);
  const form = { ...freshForm(words), problems };
  return openPageOf(c, context, {
    title: words.t(m.title),
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
    children: <InvitationPage form={form} token={pathParam(c, "token")} invitation={invitation} />,
  });
}

function closedPage(c: AppContext, { context, invitation }: Invited): Response | Promise<Response> {
  const words = wordsIn(c.var.scope.language);
  const status = invitation ? 410 : 404;
  return openPageOf(c, context, {
    title: words.t(m.closedTitle),
    status,
    children: <ClosedInvitation words={words} />,
  });
}
