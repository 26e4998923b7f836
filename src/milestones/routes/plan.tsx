import { Hono } from "hono";
import { paths, withQuery } from "../../kernel/paths.ts";
import { formKeyOf, revisionOf, typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import { type FormState, freshForm, type Typed } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { type PlanOf, planOf, savePlan } from "../actions/plan.ts";
import { plan as m } from "../messages/plan.ts";
import { PlanFormView } from "../views/plan-form.tsx";

export const planRoutes = new Hono<AppEnv>();

const placeOf = (c: AppContext) => ({
  code: pathParam(c, "code"),
  milestone: pathParam(c, "milestone") || undefined,
});

const pathOf = ({ code, milestone }: ReturnType<typeof placeOf>): string =>
  milestone === undefined ? paths.newMilestone(code) : paths.editMilestone(code, milestone);

for (const path of [paths.newMilestone(), paths.editMilestone()]) {
  planRoutes.get(path, async (c) => {
    const form = await planOf(c, placeOf(c));
    const state = freshForm(form.visit.words, planTyped(form));
    return drawn(c, form, { state, formKey: newId(), drawnAt: form.visit.head.seq, status: 200 });
  });

  planRoutes.post(path, async (c) => {
    const at = placeOf(c);
    const typed = await typedOf(c);
    const formKey = formKeyOf(typed);
    return onceOr(c, paths.projectMilestones(at.code), async () => {
      const { form, problems, isConflict, code } = await savePlan(c, at, {
        typed,
        drawnAt: revisionOf(typed),
        formKey,
      });
      if (problems.length === 0) return c.redirect(withQuery(paths.milestone(at.code, code), { done: "changed" }), 303);
      const state = { words: form.visit.words, typed, problems };
      const drawnAt = isConflict ? form.visit.head.seq : revisionOf(typed);
      return drawn(c, form, { state, formKey: formKey ?? newId(), drawnAt, status: isConflict ? 409 : 422 });
    });
  });
}

interface Drawn {
  readonly state: FormState;
  readonly formKey: string;
  readonly drawnAt: number;
  readonly status: 200 | 409 | 422;
}

function drawn(c: AppContext, form: PlanOf, { state, formKey, drawnAt, status }: Drawn) {
  const { visit, project, milestone } = form;
  const { words } = visit;
  const title = milestone ? words.t(m.editOf, { code: milestone.code }) : words.t(m.create);
  const cancelHref = milestone ? paths.milestone(project.code, milestone.code) : paths.projectMilestones(project.code);
  const action = pathOf(placeOf(c));
  return projectPage(c, visit, {
    project,
    tab: "milestones",
    title: `${project.code} · ${title}`,
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: (
      <Sheet title={title}>
        <SheetBody>
          <PlanFormView
            of={form}
            form={state}
            action={action}
            cancelHref={cancelHref}
            formKey={formKey}
            drawnAt={drawnAt}
          />
        </SheetBody>
      </Sheet>
    ),
  });
}

/** What stands, as the form’s fields. */
function planTyped({ milestone, others, lines, indicators }: PlanOf): Typed {
  const weights = others.map(({ code, weight }) => [`weight.${code}`, String(weight)]);
  if (!milestone) return Object.fromEntries([...weights, ["kind", "deliverable"]]);
  const { title, componentCode, kind, baselineOn, startOn, decision, responsible, criteria, weight } = milestone;
  const links = milestone.predecessors.flatMap(({ milestoneId, type, lagDays }, at) => [
    [`predecessors.${at}.code`, others.find(({ id }) => id === milestoneId)?.code ?? ""],
    [`predecessors.${at}.type`, type],
    [`predecessors.${at}.lag`, String(lagDays)],
  ]);
  const codesOf = (all: readonly { id: string; code: string }[], ids: readonly string[]) =>
    all.filter(({ id }) => ids.includes(id)).map(({ code }) => code);
  return {
    ...Object.fromEntries([...weights, ...links]),
    ...{ "title.fr": title.fr, "title.ar": title.ar, "title.en": title.en },
    ...{ component: componentCode ?? "", kind, baselineOn, startOn: startOn ?? "", decision, responsible, criteria },
    weight: String(weight),
    lines: codesOf(lines, milestone.lineIds),
    indicators: codesOf(indicators, milestone.indicatorIds),
  };
}
