import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { said } from "../../kernel/messages.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { isFocalPoint } from "../../people/rules.ts";
import { formKeyOf, plainText, revisionOf, typedOf } from "../../people/typed.ts";
import { Missing, Unreadable } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import { type FormState, freshForm, type Typed } from "../../ui/form-state.ts";
import { type EntryForm, enterValues, entryForm } from "../actions/enter-values.ts";
import { entryPage as m } from "../messages/entry.ts";
import { valueClosed } from "../rules/closed-period.ts";
import { isLocked } from "../rules/entry.ts";
import type { Indicator } from "../rules/indicator.ts";
import { periodSpan, periodsUntil } from "../rules/reporting-period.ts";
import { draftOf, draftTyped } from "../rules/value-draft.ts";
import { EntryView } from "../views/entry-page.tsx";

export const entryRoutes = new Hono<AppEnv>();

entryRoutes.get(paths.enterValues(), async (c) => {
  const form = wholeOf(await entryForm(c, pathParam(c, "code")));
  const period = c.req.query("period") || (periodsUntil(form.visit.on)[0] ?? "");
  const state = freshForm(form.visit.words, standing(form, period));
  return drawn(c, form, { state, period, formKey: newId(), drawnAt: form.visit.head.seq, status: 200 });
});

entryRoutes.post(paths.enterValues(), async (c) => {
  const code = pathParam(c, "code");
  const typed = await typedOf(c);
  const period = plainText(typed, "period");
  const formKey = formKeyOf(typed);
  if (!periodSpan(period)) wholeOf(await entryForm(c, code));
  return onceOr(c, paths.projectIndicators(code), async () => {
    const prefixOf = ({ id }: Indicator) => (typed[`${id}.source`] === undefined ? undefined : `${id}.`);
    const isSubmitted = plainText(typed, "step") === "submit";
    const sent = {
      isWhole: true,
      span: spanOf(period),
      typed,
      drawnAt: revisionOf(typed),
      isSubmitted,
      formKey,
      prefixOf,
    };
    const { form, problems, isConflict, isMerged } = await enterValues(c, code, sent);
    if (problems.length === 0) {
      const done = isMerged ? "merged" : "changed";
      return c.redirect(withQuery(paths.enterValues(code), { period, done }), 303);
    }
    const { words } = form.visit;
    const drawnAt = isConflict ? form.visit.head.seq : revisionOf(typed);
    const state = { words, typed, problems };
    return drawn(c, form, { state, period, formKey: formKey ?? newId(), drawnAt, status: isConflict ? 409 : 422 });
  });
});

/** A project’s own page: a focal point, who was given parts of it, has the light entry instead. */
function wholeOf(form: EntryForm): EntryForm {
  if (isFocalPoint(form.visit.actor)) throw new Missing();
  return form;
}

export function spanOf(period: string) {
  const span = periodSpan(period);
  if (!span) throw new Unreadable(said(m.badPeriod, { value: period.slice(0, 40) }));
  return span;
}

interface Drawn {
  readonly state: FormState;
  readonly period: string;
  readonly formKey: string;
  readonly drawnAt: number;
  readonly status: ContentfulStatusCode;
}

function drawn(c: AppContext, form: EntryForm, { status, ...rest }: Drawn) {
  const { visit, project, periods } = form;
  const span = spanOf(rest.period);
  const closed = valueClosed(span.end, { periods, today: visit.scope.today });
  return projectPage(c, visit, {
    project,
    tab: "indicators",
    title: `${project.code} · ${visit.words.t(m.title)}`,
    hasErrors: status !== 200,
    status,
    children: <EntryView {...form} {...rest} on={visit.on} span={span} closed={closed} />,
  });
}

/** What stands of the period, as the form’s fields. */
export function standing({ visit, indicators, values }: EntryForm, period: string): Typed {
  const { start, end } = spanOf(period);
  const { language } = visit.words;
  const pairs = indicators.flatMap((indicator) => {
    const stored = values.findLast(
      (value) => value.indicatorId === indicator.id && value.periodStart === start && value.periodEnd === end,
    );
    if (isLocked(stored)) return [];
    const fields = draftTyped(draftOf(stored), { indicator, language });
    return Object.entries(fields).map(([name, text]) => [`${indicator.id}.${name}`, text]);
  });
  return Object.fromEntries(pairs) as Typed;
}
