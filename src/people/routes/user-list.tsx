import { Hono } from "hono";
import { isRole } from "../../kernel/actor.ts";
import { paths } from "../../kernel/paths.ts";
import type { AppContext, AppEnv } from "../../platform/http.ts";
import { sortingRead } from "../../ui/sorting.ts";
import { choiceReads } from "../actions/users.ts";
import { enter } from "../entering.ts";
import { users as m } from "../messages/users.ts";
import { pageOf } from "../page.tsx";
import { pageOfList } from "../rules/paging.ts";
import { ACCESS_STATES, listed, type PeopleAsked, SORT_KEYS } from "../rules/people-list.ts";
import { people } from "../store/people.ts";
import { InviteLink, UserList } from "../views/user-list.tsx";

export const userListRoutes = new Hono<AppEnv>();

userListRoutes.get(paths.users, async (c) => {
  const { visit, found } = await enter(c, "people.manage", (scope) => ({ ...choiceReads(scope), all: people(scope) }));
  const { all, ...choices } = found;
  const { words, scope } = visit;
  const asked = askedOf(c);
  const query = new URL(c.req.url).searchParams;
  const props = {
    words,
    today: scope.today,
    query,
    asked,
    choices,
    ...pageOfList(listed(all, asked), query.get("page")),
  };
  return pageOf(c, visit, {
    title: words.t(m.title),
    hasFigures: false,
    actions: <InviteLink words={words} />,
    children: <UserList {...props} />,
  });
});

function askedOf(c: AppContext): PeopleAsked {
  const { q = "", role = "", state = "", sort } = c.req.query();
  return {
    search: q.trim().slice(0, 100),
    role: isRole(role) ? role : "",
    state: ACCESS_STATES.find((one) => one === state) ?? "",
    sort: sortingRead(sort, SORT_KEYS),
  };
}
