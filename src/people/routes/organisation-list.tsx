import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { AppContext, AppEnv } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Typed } from "../../ui/form-state.ts";
import { ActionLink } from "../../ui/parts.tsx";
import { again } from "../actions/again.ts";
import { createOrganisation } from "../actions/organisations.ts";
import { enter, type Visit } from "../entering.ts";
import { organisations as m } from "../messages/organisations.ts";
import { pageOf } from "../page.tsx";
import { type OrganisationsAsked, organisationsFound } from "../rules/organisation-list.ts";
import { KINDS } from "../rules/organisations.ts";
import { pageOfList } from "../rules/paging.ts";
import { can } from "../rules.ts";
import { organisations } from "../store/organisations.ts";
import { typedOf } from "../typed.ts";
import { NewOrganisation } from "../views/organisation-forms.tsx";
import { OrganisationList } from "../views/organisation-list.tsx";

export const organisationListRoutes = new Hono<AppEnv>();

organisationListRoutes.get(paths.organisations, async (c) => {
  const { visit, found } = await enter(c, "organisation.read", (scope) => ({ all: organisations(scope) }));
  const { words, on, actor } = visit;
  const asked = askedOf(c);
  const query = new URL(c.req.url).searchParams;
  const page = pageOfList(organisationsFound(found.all, asked), query.get("page"));
  return pageOf(c, visit, {
    title: words.t(m.title),
    actions: can(actor, "organisation.write") && (
      <ActionLink kind="main" href={paths.newOrganisation}>
        {words.t(m.create)}
      </ActionLink>
    ),
    children: <OrganisationList words={words} on={on} query={query} asked={asked} {...page} />,
  });
});

function askedOf(c: AppContext): OrganisationsAsked {
  const { q = "", type = "" } = c.req.query();
  return { search: q.trim().slice(0, 100), kind: KINDS.includes(type) ? type : "" };
}

organisationListRoutes.get(paths.newOrganisation, async (c) => {
  const { visit } = await enter(c, "organisation.write", () => ({}));
  return newPage(c, visit);
});

organisationListRoutes.post(paths.organisations, async (c) => {
  const typed = await typedOf(c);
  const created = await again(() => createOrganisation(c, typed));
  if (created.kind === "refused") return newPage(c, created.visit, { typed, problems: created.problems });
  return c.redirect(withQuery(paths.organisation(created.code), { done: "created" }), 303);
});

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

function newPage(c: AppContext, visit: Visit, sent: Sent = { typed: {}, problems: [] }) {
  const { words } = visit;
  const isWrong = sent.problems.length > 0;
  return pageOf(c, visit, {
    title: words.t(m.create),
    crumbs: [{ href: paths.organisations, label: words.t(m.title) }],
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: <NewOrganisation form={{ words, ...sent }} formKey={newId()} />,
  });
}
