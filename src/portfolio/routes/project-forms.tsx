import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Visit } from "../../people/entering.ts";
import { pageOf } from "../../people/page.tsx";
import { plainText } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { type FormState, freshForm, type Typed } from "../../ui/form-state.ts";
import { SecondLook } from "../../ui/second-look.tsx";
import { cancelProject } from "../actions/cancellations.ts";
import { type ExistingProject, groundOf, offeredBy } from "../actions/project-form.ts";
import {
  changeProject,
  createProject,
  type NewProjectForm as New,
  newProject,
  projectToChange,
} from "../actions/projects.ts";
import { form as t } from "../messages/forms.ts";
import { page as m } from "../messages/pages.ts";
import { projectTyped } from "../rules/project-form.ts";
import { Conflict } from "../views/conflict.tsx";
import { organisationOptions } from "../views/list-parts.tsx";
import { NewProjectForm, ProjectForm } from "../views/project-form.tsx";
import { onceOr, sentForm } from "./sent.ts";

export const projectFormRoutes = new Hono<AppEnv>();

projectFormRoutes.get(paths.newProject, async (c) => {
  const { visit, form } = await newProject(c);
  const typed = { status: "pipeline", agreement: c.req.query("agreement") ?? "" };
  return newPage(c, visit, { form, state: freshForm(visit.words, typed), formKey: newId() });
});

projectFormRoutes.post(paths.newProject, async (c) => {
  const { typed, formKey } = await sentForm(c);
  const code = plainText(typed, "code").trim();
  return onceOr(c, paths.project(code), async () => {
    const agreementCode = plainText(typed, "agreement").trim();
    const answer = await createProject(c, { typed, code, agreementCode, formKey });
    if (answer.kind === "saved") return c.redirect(withQuery(paths.project(code), { done: "created" }), 303);
    const { visit, form, problems } = answer;
    return newPage(c, visit, { form, state: { words: visit.words, typed, problems }, formKey: formKey ?? newId() });
  });
});

function newPage(c: AppContext, visit: Visit, drawn: { form: New; state: FormState; formKey: string }) {
  const { words, on } = visit;
  const { form, state, formKey } = drawn;
  const codes = form.organisations.filter(({ isCancelled }) => !isCancelled).map(({ code }) => code);
  const hasErrors = state.problems.length > 0;
  return pageOf(c, visit, {
    title: words.t(m.newProject),
    crumbs: [{ href: paths.projects, label: words.t(m.projects) }],
    hasFigures: false,
    hasErrors,
    status: hasErrors ? 422 : 200,
    children: (
      <NewProjectForm
        form={state}
        action={paths.newProject}
        cancelHref={paths.projects}
        formKey={formKey}
        organisations={organisationOptions(words, { organisations: form.organisations, codes, on })}
        agreements={form.agreements.map(({ code, left }) => ({
          value: code,
          label: words.t(t.agreementOption, { code, left }),
        }))}
      />
    ),
  });
}

projectFormRoutes.get(paths.editProject(), async (c) => {
  const { visit, form } = await projectToChange(c, pathParam(c, "code"));
  const typed = projectTyped(form.draft, form.agreement.currency, visit.words.language);
  return editPage(c, visit, { form, state: freshForm(visit.words, typed), formKey: newId() });
});

projectFormRoutes.post(paths.editProject(), async (c) => {
  const code = pathParam(c, "code");
  const sent = await sentForm(c);
  return onceOr(c, paths.project(code), async () => {
    const answer = await changeProject(c, code, sent);
    if (answer.kind === "saved")
      return c.redirect(withQuery(paths.project(code), { done: answer.isMerged ? "merged" : "changed" }), 303);
    const { visit, form } = answer;
    const formKey = sent.formKey ?? newId();
    if (answer.kind === "refused") {
      const { typed, problems } = answer;
      const state = { words: visit.words, typed, problems };
      return editPage(c, visit, { form, state, formKey, revision: sent.revision, status: 422 });
    }
    const { currency } = form.agreement;
    const typed = { ...projectTyped(answer.toDecide, currency, visit.words.language), reason: sent.reason };
    const around = (child: Child) => (
      <Conflict words={visit.words} meetings={answer.meetings} currency={currency} author={form.author}>
        {child}
      </Conflict>
    );
    return editPage(c, visit, { form, state: freshForm(visit.words, typed), formKey, around, status: 409 });
  });
});

interface EditPage {
  readonly form: ExistingProject;
  readonly state: FormState;
  readonly formKey: string;
  /** Of the version that was started from; the current one unless told. */
  readonly revision?: number;
  readonly status?: ContentfulStatusCode;
  readonly around?: (form: Child) => Child;
}

function editPage(c: AppContext, visit: Visit, drawn: EditPage) {
  const { form, state, formKey, revision = form.revision, status = 200, around = (child) => child } = drawn;
  const { words, on, scope } = visit;
  const { project, components } = form.rows;
  const codes = offeredBy(form).organisations;
  return pageOf(c, visit, {
    title: words.t(m.editNamed, { code: project.code }),
    crumbs: crumbsOf(visit, project.code),
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: around(
      <ProjectForm
        form={state}
        action={paths.editProject(project.code)}
        cancelHref={paths.project(project.code)}
        formKey={formKey}
        revision={revision}
        ground={groundOf(form, project.code, scope.today)}
        components={components}
        organisations={organisationOptions(words, { organisations: form.organisations, codes, on })}
      />,
    ),
  });
}

const crumbsOf = ({ words }: Visit, code: string) => [
  { href: paths.projects, label: words.t(m.projects) },
  { href: paths.project(code), label: code },
];

projectFormRoutes.get(paths.cancelProject(), async (c) => {
  const { visit, form } = await projectToChange(c, pathParam(c, "code"));
  return cancelPage(c, visit, { form, state: freshForm(visit.words), formKey: newId() });
});

projectFormRoutes.post(paths.cancelProject(), async (c) => {
  const code = pathParam(c, "code");
  const sent = await sentForm(c);
  return onceOr(c, paths.project(code), async () => {
    const { visit, form, problems, isStale } = await cancelProject(c, code, sent);
    if (problems.length === 0) return c.redirect(withQuery(paths.project(code), { done: "cancelled" }), 303);
    const typed: Typed = { reason: sent.reason };
    const state = { words: visit.words, typed, problems };
    return cancelPage(c, visit, { form, state, formKey: sent.formKey ?? newId(), status: isStale ? 409 : 422 });
  });
});

function cancelPage(c: AppContext, visit: Visit, { form, state, formKey, status = 200 }: EditPage) {
  const { words } = visit;
  const { code, amountMinor, title } = form.rows.project;
  const heading = words.t(t.cancelProject, { code });
  const amount = { minor: amountMinor, currency: form.agreement.currency };
  return pageOf(c, visit, {
    title: heading,
    crumbs: crumbsOf(visit, code),
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: (
      <SecondLook
        form={state}
        title={words.text(title).text}
        action={paths.cancelProject(code)}
        submit={words.t(t.cancelProjectDo)}
        cancelHref={paths.project(code)}
        revision={form.revision}
        formKey={formKey}
        asksReason
      >
        <p>{words.t(t.cancelProjectWhy, { amount })}</p>
      </SecondLook>
    ),
  });
}
