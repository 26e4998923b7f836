import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { freshForm, type Typed } from "../../ui/form-state.ts";
import { again } from "../actions/again.ts";
import {
  aboutOf,
  type ChangedOrganisation,
  cancelOrganisation,
  changeOrganisation,
  type OrganisationRecord,
  organisationRecord,
} from "../actions/organisations.ts";
import { enter } from "../entering.ts";
import { organisations as m } from "../messages/organisations.ts";
import { pageOf } from "../page.tsx";
import { nameOn } from "../rules/organisations.ts";
import { can } from "../rules.ts";
import { organisations } from "../store/organisations.ts";
import { revisionOf, typedOf } from "../typed.ts";
import { Met } from "../views/met.tsx";
import { CancelOrganisation, OrganisationActions, OrganisationPage } from "../views/organisation.tsx";
import { aboutShown, EditOrganisation } from "../views/organisation-forms.tsx";
import { OrganisationChip } from "../views/organisation-list.tsx";

export const organisationRoutes = new Hono<AppEnv>();

organisationRoutes.get(paths.organisation(), async (c) => {
  const { visit, found } = await enter(c, "organisation.read", (scope) => ({ all: organisations(scope) }));
  const organisation = found.all.find(({ code }) => code === pathParam(c, "code"));
  if (!organisation) throw new Missing();
  const { words, on, actor } = visit;
  const name = nameOn(organisation.names, on);
  const mayWrite = can(actor, "organisation.write");
  return pageOf(c, visit, {
    title: name ? words.text(name.name).text : organisation.code,
    aside: <OrganisationChip words={words} isCancelled={organisation.isCancelled} />,
    actions: mayWrite && <OrganisationActions words={words} organisation={organisation} />,
    crumbs: [{ href: paths.organisations, label: words.t(m.title) }],
    children: <OrganisationPage words={words} organisation={organisation} mayWrite={mayWrite} />,
  });
});

organisationRoutes.get(paths.editOrganisation(), async (c) => {
  const record = await organisationRecord(c, pathParam(c, "code"));
  return editPage(c, record);
});

organisationRoutes.post(paths.editOrganisation(), async (c) => {
  const typed = await typedOf(c);
  const changed = await again(() => changeOrganisation(c, pathParam(c, "code"), typed));
  if (changed.kind !== "done") return editPage(c, changed, { typed, changed });
  return c.redirect(
    withQuery(paths.organisation(changed.code), { done: changed.isMerged ? "merged" : "changed" }),
    303,
  );
});

interface NotChanged {
  readonly typed: Typed;
  readonly changed: Exclude<ChangedOrganisation, { kind: "done" }>;
}

function editPage(c: AppContext, { visit, row }: OrganisationRecord, not?: NotChanged) {
  const { words } = visit;
  const about = { code: row.code, id: row.id, formKey: newId() };
  if (!not) {
    const form = freshForm(words, { ...aboutOf(row) });
    return formPage(c, visit, {
      status: 200,
      children: <EditOrganisation form={form} {...about} revision={row.revision} />,
    });
  }
  const { typed, changed } = not;
  if (changed.kind === "refused") {
    const form = { words, typed, problems: changed.problems };
    const revision = revisionOf(typed);
    return formPage(c, visit, {
      status: 422,
      children: <EditOrganisation form={form} {...about} revision={revision} />,
    });
  }
  const form = freshForm(words, { ...changed.toDecide });
  const children = (
    <Met visit={visit} versions={changed.versions} fields={aboutShown(words)}>
      <EditOrganisation form={form} {...about} revision={row.revision} />
    </Met>
  );
  return formPage(c, visit, { status: 409, children });
}

interface FormPage {
  readonly status: 200 | 409 | 422;
  readonly title?: string;
  readonly children: Child;
}

export function formPage(c: AppContext, visit: OrganisationRecord["visit"], { status, title, children }: FormPage) {
  const { words } = visit;
  return pageOf(c, visit, {
    title: title ?? words.t(m.change),
    crumbs: crumbsTo(words, pathParam(c, "code")),
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children,
  });
}

const crumbsTo = (words: Words, code: string) => [
  { href: paths.organisations, label: words.t(m.title) },
  { href: paths.organisation(code), label: code },
];

organisationRoutes.get(paths.cancelOrganisation(), async (c) => {
  const record = await organisationRecord(c, pathParam(c, "code"));
  return cancelPage(c, record);
});

organisationRoutes.post(paths.cancelOrganisation(), async (c) => {
  const typed = await typedOf(c);
  const code = pathParam(c, "code");
  const cancelled = await again(() => cancelOrganisation(c, code, typed));
  if (cancelled.kind === "refused") return cancelPage(c, cancelled, { typed, problems: cancelled.problems });
  return c.redirect(withQuery(paths.organisation(code), { done: "cancelled" }), 303);
});

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

function cancelPage(c: AppContext, { visit, row }: OrganisationRecord, sent: Sent = { typed: {}, problems: [] }) {
  const { words } = visit;
  return formPage(c, visit, {
    title: words.t(m.cancel),
    status: sent.problems.length > 0 ? 422 : 200,
    children: <CancelOrganisation form={{ words, ...sent }} code={row.code} formKey={newId()} />,
  });
}
