import { paths } from "../../kernel/paths.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Visit } from "../entering.ts";
import { users as m } from "../messages/users.ts";
import { pageOf } from "../page.tsx";
import { LinkPage } from "../views/user.tsx";

interface LinkShown {
  readonly name: string;
  readonly email: string;
  readonly token: string;
}

/** Answers with an invitation's link: here and now only, since nothing but its hash is kept. */
export function linkPage(c: AppContext, visit: Visit, { name, email, token }: LinkShown) {
  const { words } = visit;
  const link = new URL(paths.invitation(token), c.req.url).href;
  return pageOf(c, visit, {
    title: words.t(m.linkTitle, { name }),
    crumbs: [{ href: paths.users, label: words.t(m.title) }],
    hasFigures: false,
    status: 201,
    children: <LinkPage words={words} email={email} link={link} />,
  });
}
