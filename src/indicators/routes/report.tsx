import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { received, uploadTyped } from "../../evidence/actions/receiving.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { pageOf } from "../../people/page.tsx";
import { formKeyOf, plainText, revisionOf } from "../../people/typed.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import { type EntryForm, enterValues, entryForm } from "../actions/enter-values.ts";
import { lightEntry as m } from "../messages/report.ts";
import { valueClosed } from "../rules/closed-period.ts";
import { dueOn } from "../rules/due.ts";
import type { Indicator } from "../rules/indicator.ts";
import { periodSpan } from "../rules/reporting-period.ts";
import { LightEntryView } from "../views/light-entry.tsx";
import { spanOf, standing } from "./entry.tsx";

export const reportRoutes = new Hono<AppEnv>();

reportRoutes.get(paths.reportIndicator(), async (c) => {
  const form = await entryForm(c, pathParam(c, "code"));
  const indicator = indicatorOf(c, form);
  const { words, head, on } = form.visit;
  const [due] = dueOn([indicator], form.values, on);
  const period = c.req.query("period") || (due?.period ?? "");
  const state = freshForm(words, standing({ ...form, indicators: [indicator] }, period));
  return drawn(c, form, { indicator, state, period, formKey: newId(), drawnAt: head.seq, status: 200 });
});

reportRoutes.post(paths.reportIndicator(), async (c) => {
  const code = pathParam(c, "code");
  const typed = await uploadTyped(c);
  const period = plainText(typed, "period");
  const formKey = formKeyOf(typed);
  // Who may not enter anything is told so before what is wrong with the period.
  if (!periodSpan(period)) indicatorOf(c, await entryForm(c, code));
  const span = spanOf(period);
  return onceOr(c, paths.report, async () => {
    const prefixOf = (one: Indicator) => (one.code === pathParam(c, "indicator") ? `${one.id}.` : undefined);
    const isSubmitted = plainText(typed, "step") === "submit";
    const toProve = (projectId: string) => received(c, typed, projectId);
    const sent = { span, typed, drawnAt: revisionOf(typed), isSubmitted, formKey, prefixOf, received: toProve };
    const { form, problems, isConflict, isMerged, typed: kept } = await enterValues(c, code, sent);
    const indicator = indicatorOf(c, form);
    if (problems.length === 0)
      return c.redirect(withQuery(paths.report, { done: isMerged ? "merged" : "changed" }), 303);
    const { words, head } = form.visit;
    const drawnAt = isConflict ? head.seq : revisionOf(typed);
    const state = { words, typed: kept, problems };
    const status = isConflict ? 409 : 422;
    return drawn(c, form, { indicator, state, period, formKey: formKey ?? newId(), drawnAt, status });
  });
});

/** The indicator of the address, among those that the person reports. */
function indicatorOf(c: AppContext, { indicators }: EntryForm): Indicator {
  const indicator = indicators.find(({ code }) => code === pathParam(c, "indicator"));
  if (!indicator) throw new Missing();
  return indicator;
}

interface Drawn {
  readonly indicator: Indicator;
  readonly state: FormState;
  readonly period: string;
  readonly formKey: string;
  readonly drawnAt: number;
  readonly status: ContentfulStatusCode;
}

function drawn(c: AppContext, form: EntryForm, { status, ...rest }: Drawn) {
  const { visit, project, periods } = form;
  const { words } = visit;
  const span = spanOf(rest.period);
  const closed = valueClosed(span.end, { periods, today: visit.scope.today });
  return pageOf(c, visit, {
    title: `${rest.indicator.code} · ${words.text(rest.indicator.title).text}`,
    crumbs: [{ href: paths.report, label: words.t(m.list) }],
    hasErrors: status !== 200,
    status,
    children: (
      <LightEntryView
        {...rest}
        projectCode={project.code}
        values={form.values}
        span={span}
        on={visit.on}
        closed={closed}
      />
    ),
  });
}
