import { Hono } from "hono";
import { paths, withQuery } from "../../kernel/paths.ts";
import { formKeyOf, revisionOf, typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import { fixStatus, type StandingForm, standingForm } from "../actions.ts";
import { standing as m } from "../messages.ts";
import { OverrideForm } from "../views/override-form.tsx";

export const standingRoutes = new Hono<AppEnv>();

standingRoutes.get(paths.projectStanding(), async (c) => {
  const form = await standingForm(c, pathParam(c, "code"));
  const { override } = form.standing.status;
  const typed = { pace: override?.pace ?? "automatic", reason: override?.reason ?? "" };
  return formPage(c, form, { state: freshForm(form.visit.words, typed), formKey: newId(), status: 200 });
});

standingRoutes.post(paths.projectStanding(), async (c) => {
  const code = pathParam(c, "code");
  const typed = await typedOf(c);
  const formKey = formKeyOf(typed);
  const page = paths.project(code);
  return onceOr(c, page, async () => {
    const { form, problems, isConflict } = await fixStatus(c, code, { typed, formKey, revision: revisionOf(typed) });
    if (problems.length === 0) return c.redirect(withQuery(page, { done: "changed" }), 303);
    const state = { words: form.visit.words, typed, problems };
    return formPage(c, form, { state, formKey: newId(), status: isConflict ? 409 : 422 });
  });
});

interface Drawn {
  readonly state: FormState;
  readonly formKey: string;
  readonly status: 200 | 409 | 422;
}

function formPage(c: AppContext, { visit, standing, row }: StandingForm, { state, formKey, status }: Drawn) {
  const { words, on } = visit;
  return projectPage(c, visit, {
    project: standing.project,
    tab: "overview",
    title: `${standing.project.code} · ${words.t(m.fix)}`,
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: (
      <OverrideForm
        words={words}
        standing={standing}
        on={on}
        state={state}
        formKey={formKey}
        revision={row?.revision ?? 0}
      />
    ),
  });
}
