import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { freshForm, type Typed } from "../../ui/form-state.ts";
import { again } from "../actions/again.ts";
import { addName, type ChangedName, changeName, type NameRecord, nameRecord } from "../actions/names.ts";
import { type OrganisationRecord, organisationRecord } from "../actions/organisations.ts";
import { organisations as m } from "../messages/organisations.ts";
import { revisionOf, typedOf } from "../typed.ts";
import { Met } from "../views/met.tsx";
import { AddName, EditName, nameShown, typedName } from "../views/organisation-forms.tsx";
import { formPage } from "./organisation.tsx";

export const organisationNameRoutes = new Hono<AppEnv>();

organisationNameRoutes.get(paths.newOrganisationName(), async (c) =>
  addPage(c, await organisationRecord(c, pathParam(c, "code"))),
);

organisationNameRoutes.post(paths.newOrganisationName(), async (c) => {
  const typed = await typedOf(c);
  const code = pathParam(c, "code");
  const added = await again(() => addName(c, code, typed));
  if (added.kind === "refused") return addPage(c, added, { typed, problems: added.problems });
  return c.redirect(withQuery(paths.organisation(code), { done: "created" }), 303);
});

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

function addPage(c: AppContext, { visit, row }: OrganisationRecord, sent: Sent = { typed: {}, problems: [] }) {
  const { words } = visit;
  return formPage(c, visit, {
    title: words.t(m.addName),
    status: sent.problems.length > 0 ? 422 : 200,
    children: <AddName form={{ words, ...sent }} code={row.code} formKey={newId()} />,
  });
}

organisationNameRoutes.get(paths.organisationName(), async (c) =>
  editPage(c, await nameRecord(c, pathParam(c, "code"), pathParam(c, "name"))),
);

organisationNameRoutes.post(paths.organisationName(), async (c) => {
  const typed = await typedOf(c);
  const at = { code: pathParam(c, "code"), id: pathParam(c, "name") };
  const changed = await again(() => changeName(c, at, typed));
  if (changed.kind !== "done") return editPage(c, changed, { typed, changed });
  return c.redirect(withQuery(paths.organisation(at.code), { done: changed.isMerged ? "merged" : "changed" }), 303);
});

interface NotChanged {
  readonly typed: Typed;
  readonly changed: Exclude<ChangedName, { kind: "done" }>;
}

function editPage(c: AppContext, { visit, row, name }: NameRecord, not?: NotChanged) {
  const { words } = visit;
  const title = words.t(m.changeName);
  const about = { code: row.code, id: name.id, formKey: newId() };
  if (!not) {
    const form = freshForm(words, typedName(name));
    return formPage(c, visit, {
      title,
      status: 200,
      children: <EditName form={form} {...about} revision={name.revision} />,
    });
  }
  const { typed, changed } = not;
  if (changed.kind === "refused") {
    const form = { words, typed, problems: changed.problems };
    const revision = revisionOf(typed);
    return formPage(c, visit, {
      title,
      status: 422,
      children: <EditName form={form} {...about} revision={revision} />,
    });
  }
  const children = (
    <Met visit={visit} versions={changed.versions} fields={nameShown(words)}>
      <EditName form={freshForm(words, typedName(changed.toDecide))} {...about} revision={name.revision} />
    </Met>
  );
  return formPage(c, visit, { title, status: 409, children });
}
