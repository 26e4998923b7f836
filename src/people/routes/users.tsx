import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { freshForm, type Typed } from "../../ui/form-state.ts";
import { SheetBody } from "../../ui/parts.tsx";
import { again } from "../actions/again.ts";
import {
  type ChangedUser,
  type Choices,
  changeUser,
  choiceReads,
  inviteUser,
  type UserRecord,
  userRecord,
} from "../actions/users.ts";
import { enter, type Visit } from "../entering.ts";
import { users as m } from "../messages/users.ts";
import { pageOf } from "../page.tsx";
import { revisionOf, typedOf } from "../typed.ts";
import { Named } from "../views/named.tsx";
import { AccessChip, UserActions, UserPage } from "../views/user.tsx";
import { typedAccount, UserForm } from "../views/user-form.tsx";
import { linkPage } from "./link-page.tsx";

export const userRoutes = new Hono<AppEnv>();

userRoutes.get(paths.newUser, async (c) => {
  const { visit, found } = await enter(c, "people.manage", choiceReads);
  return invitePage(c, visit, { choices: found });
});

userRoutes.post(paths.users, async (c) => {
  const typed = await typedOf(c);
  const invited = await again(() => inviteUser(c, typed));
  if (invited.kind === "refused") return invitePage(c, invited.visit, { ...invited, typed });
  return linkPage(c, invited.visit, invited);
});

interface InviteShown {
  readonly choices: Choices;
  readonly typed?: Typed;
  readonly problems?: readonly Problem[];
}

function invitePage(c: AppContext, visit: Visit, { choices, typed = {}, problems = [] }: InviteShown) {
  const { words, scope } = visit;
  const form = { words, typed, problems };
  return pageOf(c, visit, {
    title: words.t(m.invite),
    crumbs: toUsers(words),
    hasFigures: false,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
    children: (
      <section class="sheet">
        <SheetBody>
          <UserForm form={form} today={scope.today} choices={choices} formKey={newId()} />
        </SheetBody>
      </section>
    ),
  });
}

userRoutes.get(paths.user(), async (c) => userPage(c, await userRecord(c, pathParam(c, "id"))));

userRoutes.post(paths.user(), async (c) => {
  const id = pathParam(c, "id");
  const typed = await typedOf(c);
  const changed = await again(() => changeUser(c, id, typed));
  if (changed.kind === "done")
    return c.redirect(withQuery(paths.user(id), { done: changed.isMerged ? "merged" : "changed" }), 303);
  return userPage(c, changed, { typed, changed });
});

interface NotChanged {
  readonly typed: Typed;
  readonly changed: Exclude<ChangedUser, { kind: "done" }>;
}

function userPage(c: AppContext, record: UserRecord, not?: NotChanged) {
  const { visit, person } = record;
  const { words } = visit;
  const fresh = freshForm(words, typedAccount(person));
  const form = not ? formAfter(words, not) : fresh;
  const isConflict = not?.changed.kind === "conflict";
  const revision = not && !isConflict ? revisionOf(not.typed) : person.revision;
  return pageOf(c, visit, {
    title: person.name,
    heading: <Named name={person.name} />,
    aside: <AccessChip words={words} record={record} />,
    actions: <UserActions words={words} person={person} isSelf={visit.actor.personId === person.id} />,
    crumbs: toUsers(words),
    hasFigures: false,
    hasErrors: not !== undefined,
    status: statusOf(not),
    children: (
      <UserPage
        record={record}
        form={form}
        formKey={newId()}
        revision={revision}
        versions={not?.changed.kind === "conflict" ? not.changed.versions : undefined}
      />
    ),
  });
}

function statusOf(not: NotChanged | undefined): 200 | 409 | 422 {
  if (!not) return 200;
  return not.changed.kind === "conflict" ? 409 : 422;
}

/** What was typed stays; in a conflict the fields that only the other version changed are already taken over. */
function formAfter(words: Words, { typed, changed }: NotChanged) {
  if (changed.kind === "refused") return { words, typed, problems: changed.problems };
  return { words, typed: { ...typed, ...typedAccount(changed.toDecide) }, problems: [] };
}

const toUsers = (words: Words) => [{ href: paths.users, label: words.t(m.title) }];
