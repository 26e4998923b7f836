import { Hono } from "hono";
import type { Message } from "../../kernel/messages.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Typed } from "../../ui/form-state.ts";
import { type AccessRecord, accessRecord, endAccess, inviteAgain } from "../actions/access.ts";
import { again } from "../actions/again.ts";
import { users as m } from "../messages/users.ts";
import { pageOf } from "../page.tsx";
import { typedOf } from "../typed.ts";
import { EndPage, NewLinkPage } from "../views/user.tsx";
import { linkPage } from "./link-page.tsx";

export const accessRoutes = new Hono<AppEnv>();

accessRoutes.get(paths.userEnd(), async (c) => {
  const record = await accessRecord(c, pathParam(c, "id"));
  if (record.person.endedAt !== null) return c.redirect(endedAt(record), 303);
  return decisionPage(c, record, { kind: "end" });
});

accessRoutes.post(paths.userEnd(), async (c) => {
  const typed = await typedOf(c);
  const ended = await again(() => endAccess(c, pathParam(c, "id"), typed));
  if (ended.kind === "refused") return decisionPage(c, ended, { kind: "end", typed, problems: ended.problems });
  return c.redirect(endedAt(ended), 303);
});

const endedAt = ({ person }: AccessRecord): string => withQuery(paths.user(person.id), { done: "ended" });

accessRoutes.get(paths.userInvitation(), async (c) =>
  decisionPage(c, await accessRecord(c, pathParam(c, "id")), { kind: "link" }),
);

accessRoutes.post(paths.userInvitation(), async (c) => {
  const typed = await typedOf(c);
  const invited = await again(() => inviteAgain(c, pathParam(c, "id"), typed));
  if (invited.kind === "refused") return decisionPage(c, invited, { kind: "link", typed, problems: invited.problems });
  const { visit, person, token } = invited;
  return linkPage(c, visit, { name: person.name, email: person.email, token });
});

interface Decision {
  readonly kind: "end" | "link";
  readonly typed?: Typed;
  readonly problems?: readonly Problem[];
}

const TITLE: Readonly<Record<Decision["kind"], Message>> = { end: m.end, link: m.newLink };

function decisionPage(c: AppContext, { visit, person }: AccessRecord, decision: Decision) {
  const { words } = visit;
  const { kind, typed = {}, problems = [] } = decision;
  const props = { form: { words, typed, problems }, person, formKey: newId() };
  return pageOf(c, visit, {
    title: words.t(TITLE[kind]),
    crumbs: [
      { href: paths.users, label: words.t(m.title) },
      { href: paths.user(person.id), label: person.name },
    ],
    hasFigures: false,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
    children: kind === "end" ? <EndPage {...props} /> : <NewLinkPage {...props} />,
  });
}
