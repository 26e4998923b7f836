import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { said } from "../../kernel/messages.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Visit } from "../../people/entering.ts";
import { formKeyOf, plainText, typedOf } from "../../people/typed.ts";
import { Unreadable } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import { DateField, NumberField, TextArea, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { type FormState, freshForm, type Typed } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { answerProposal, type SentAnswer } from "../actions/proposal.ts";
import {
  proposeRevision,
  type RevisionForm,
  revisionForm,
  saveThresholds,
  thresholdForm,
} from "../actions/schedule.ts";
import { decision, revision as r } from "../messages/decision.ts";
import { plan as m } from "../messages/plan.ts";
import { planField as f } from "../rules/plan-messages.ts";
import { placeOf } from "./place.ts";

export const scheduleRoutes = new Hono<AppEnv>();

scheduleRoutes.get(paths.rebaseline(), async (c) => {
  const form = await revisionForm(c, placeOf(c));
  return revisionPage(c, form, { state: freshForm(form.visit.words), formKey: newId() });
});

scheduleRoutes.post(paths.rebaseline(), async (c) => {
  const at = placeOf(c);
  const typed = await typedOf(c);
  const formKey = formKeyOf(typed);
  const page = paths.milestone(at.code, at.milestone);
  return onceOr(c, page, async () => {
    const { form, problems } = await proposeRevision(c, at, { typed, formKey });
    if (problems.length === 0) return c.redirect(withQuery(page, { done: "revisionProposed" }), 303);
    const state = { words: form.visit.words, typed, problems };
    return revisionPage(c, form, { state, formKey: formKey ?? newId() });
  });
});

interface Drawn {
  readonly state: FormState;
  readonly formKey: string;
}

function revisionPage(c: AppContext, { visit, project, milestone }: RevisionForm, { state, formKey }: Drawn) {
  const { words } = visit;
  const { code, baselineOn } = milestone;
  return formPage(c, visit, {
    project,
    state,
    title: words.t(r.title, { code }),
    note: words.t(r.note, { day: { day: baselineOn } }),
    children: (
      <Form
        form={state}
        action={paths.rebaseline(project.code, code)}
        cancelHref={paths.milestone(project.code, code)}
        formKey={formKey}
        submit={words.t(r.send)}
      >
        <DateField form={state} name="toOn" label={words.t(r.toOn)} />
        <TextField form={state} name="document" label={words.t(r.document)} maxLength={300} isOptional />
        <TextArea form={state} name="reason" label={words.t(r.reason)} maxLength={1000} />
      </Form>
    ),
  });
}

interface FormPage {
  readonly project: ProjectFacts;
  readonly state: FormState;
  readonly title: string;
  readonly note: string;
  readonly children: Child;
}

function formPage(c: AppContext, visit: Visit, { project, state, title, note, children }: FormPage) {
  const hasErrors = state.problems.length > 0;
  return projectPage(c, visit, {
    project,
    tab: "milestones",
    title: `${project.code} · ${title}`,
    hasFigures: false,
    hasErrors,
    status: hasErrors ? 422 : 200,
    children: (
      <Sheet title={title} note={note}>
        <SheetBody>{children}</SheetBody>
      </Sheet>
    ),
  });
}

scheduleRoutes.get(paths.milestoneSettings(), async (c) => {
  const form = await thresholdForm(c, pathParam(c, "code"));
  const { atRiskAfterDays, lateAfterDays } = form.thresholds;
  const typed = { atRisk: String(atRiskAfterDays), late: String(lateAfterDays) };
  return settingsPage(c, form, { state: freshForm(form.visit.words, typed), formKey: newId() });
});

scheduleRoutes.post(paths.milestoneSettings(), async (c) => {
  const code = pathParam(c, "code");
  const typed = await typedOf(c);
  const formKey = formKeyOf(typed);
  const page = paths.projectMilestones(code);
  return onceOr(c, page, async () => {
    const { form, problems } = await saveThresholds(c, code, { typed, formKey });
    if (problems.length === 0) return c.redirect(withQuery(page, { done: "changed" }), 303);
    return settingsPage(c, form, { state: { words: form.visit.words, typed, problems }, formKey: formKey ?? newId() });
  });
});

type ThresholdsOf = Awaited<ReturnType<typeof thresholdForm>>;

function settingsPage(c: AppContext, { visit, project }: ThresholdsOf, { state, formKey }: Drawn) {
  const { words } = visit;
  return formPage(c, visit, {
    project,
    state,
    title: words.t(m.settings),
    note: words.t(m.settingsNote),
    children: (
      <Form
        form={state}
        action={paths.milestoneSettings(project.code)}
        cancelHref={paths.projectMilestones(project.code)}
        formKey={formKey}
      >
        <NumberField form={state} name="atRisk" label={words.t(f.atRisk)} />
        <NumberField form={state} name="late" label={words.t(f.late)} />
      </Form>
    ),
  });
}

scheduleRoutes.post(paths.milestoneProposal(), async (c) => {
  const at = placeOf(c);
  const typed = await typedOf(c);
  const page = paths.milestone(at.code, at.milestone);
  return onceOr(c, page, async () => {
    const { answer } = await answerProposal(c, at, () => answerTyped(typed));
    return c.redirect(withQuery(page, { done: answer === "accepted" ? "updateSent" : "changed" }), 303);
  });
});

/** An answer as a form sends it; throws Unreadable for neither yes nor no. */
export function answerTyped(typed: Typed): SentAnswer {
  const answer = (["accepted", "dismissed"] as const).find((one) => one === plainText(typed, "answer"));
  if (!answer) throw new Unreadable(said(decision.badBody));
  const reason = plainText(typed, "reason").trim().slice(0, 1_000);
  return { answer, reason, proposal: plainText(typed, "proposal"), formKey: formKeyOf(typed) };
}
