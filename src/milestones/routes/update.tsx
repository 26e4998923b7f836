import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { received, uploadTyped } from "../../evidence/actions/receiving.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { pageOf } from "../../people/page.tsx";
import { isFocalPoint } from "../../people/rules.ts";
import { formKeyOf, plainText, revisionOf } from "../../people/typed.ts";
import type { AppContext, AppEnv } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import { type FormState, freshForm, type Typed } from "../../ui/form-state.ts";
import { firstTelling, sendUpdate, type UpdateForm, updateForm } from "../actions/update.ts";
import { updatePage as m } from "../messages/update.ts";
import type { Telling } from "../rules/update.ts";
import { UpdateFormView } from "../views/update-form.tsx";
import { placeOf } from "./place.ts";

export const updateRoutes = new Hono<AppEnv>();

updateRoutes.get(paths.updateMilestone(), async (c) => {
  const form = await updateForm(c, placeOf(c));
  const { words, head } = form.visit;
  const state = freshForm(words, typedFrom(firstTelling(form), c.req.query("forecastOn")));
  return drawn(c, form, { state, formKey: newId(), drawnAt: head.seq, status: 200 });
});

updateRoutes.post(paths.updateMilestone(), async (c) => {
  const at = placeOf(c);
  const typed = await uploadTyped(c);
  const formKey = formKeyOf(typed);
  const after = paths.milestone(at.code, at.milestone);
  return onceOr(c, after, async () => {
    const isSubmitted = plainText(typed, "step") !== "draft";
    const answer = await sendUpdate(c, at, {
      ...{ typed, formKey, isSubmitted, drawnAt: revisionOf(typed) },
      received: (projectId, fields) => received(c, fields, projectId),
    });
    const { form, problems, isConflict, isMerged } = answer;
    const page = isFocalPoint(form.visit.actor) ? paths.report : after;
    if (problems.length === 0) return c.redirect(withQuery(page, { done: doneOf(isMerged, isSubmitted) }), 303);
    const state = { words: form.visit.words, typed: answer.typed, problems };
    const drawnAt = isConflict ? form.visit.head.seq : revisionOf(typed);
    return drawn(c, form, { state, formKey: formKey ?? newId(), drawnAt, status: isConflict ? 409 : 422 });
  });
});

function doneOf(isMerged: boolean, isSubmitted: boolean): string {
  if (isMerged) return "merged";
  return isSubmitted ? "updateSent" : "changed";
}

interface Drawn {
  readonly state: FormState;
  readonly formKey: string;
  readonly drawnAt: number;
  readonly status: ContentfulStatusCode;
}

function drawn(c: AppContext, form: UpdateForm, { state, formKey, drawnAt, status }: Drawn) {
  const { visit, project, milestone } = form;
  const page = {
    title: `${project.code} · ${visit.words.t(m.title, { code: milestone.code })}`,
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: <UpdateFormView of={form} form={state} formKey={formKey} drawnAt={drawnAt} />,
  };
  // A focal point has the light entry around it, not the project.
  if (isFocalPoint(visit.actor))
    return pageOf(c, visit, { ...page, crumbs: [{ href: paths.report, label: visit.words.t(m.toReport) }] });
  return projectPage(c, visit, { project, tab: "milestones", ...page });
}

/** What stands, as the form’s fields; a proposed forecast may come with the address. */
function typedFrom({ progress, forecastOn, actualOn, ...words }: Telling, proposed: string | undefined): Typed {
  return { ...words, forecastOn: proposed ?? forecastOn ?? "", actualOn: actualOn ?? "", progress: String(progress) };
}
