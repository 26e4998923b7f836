import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Visit } from "../../people/entering.ts";
import { pageOf } from "../../people/page.tsx";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { Amount, Day } from "../../ui/figures.tsx";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import { Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import type { ExistingForm } from "../actions/agreement-form.ts";
import { agreementToChange } from "../actions/agreements.ts";
import { amendAgreement } from "../actions/amendments.ts";
import { form as t } from "../messages/forms.ts";
import { page as m } from "../messages/pages.ts";
import { fieldName as f } from "../rules/messages/field.ts";
import { AmendmentForm } from "../views/agreement-form.tsx";
import { Conflict } from "../views/conflict.tsx";
import { onceOr, sentForm } from "./sent.ts";

export const amendmentRoutes = new Hono<AppEnv>();

amendmentRoutes.get(paths.amendments(), async (c) => {
  const { visit, form } = await agreementToChange(c, pathParam(c, "code"));
  return amendmentPage(c, visit, { form, state: freshForm(visit.words), formKey: newId() });
});

amendmentRoutes.post(paths.amendments(), async (c) => {
  const code = pathParam(c, "code");
  const { typed, revision, formKey } = await sentForm(c);
  return onceOr(c, paths.agreement(code), async () => {
    const answer = await amendAgreement(c, code, { typed, revision, formKey });
    if (answer.kind === "saved")
      return c.redirect(`${withQuery(paths.agreement(code), { done: "created" })}#amendments`, 303);
    const { visit, form } = answer;
    const key = formKey ?? newId();
    if (answer.kind === "refused") {
      const state = { words: visit.words, typed, problems: answer.problems };
      return amendmentPage(c, visit, { form, state, formKey: key, revision, status: 422 });
    }
    const around = (child: Child) => (
      <Conflict words={visit.words} meetings={answer.meetings} currency={form.row.currency} author={form.author}>
        {child}
      </Conflict>
    );
    const state = freshForm(visit.words, typed);
    return amendmentPage(c, visit, { form, state, formKey: key, around, status: 409 });
  });
});

interface AmendmentPage {
  readonly form: ExistingForm;
  readonly state: FormState;
  readonly formKey: string;
  readonly revision?: number;
  readonly status?: ContentfulStatusCode;
  readonly around?: (form: Child) => Child;
}

function amendmentPage(c: AppContext, visit: Visit, drawn: AmendmentPage) {
  const { form, state, formKey, revision = form.revision, status = 200, around = (child) => child } = drawn;
  const { words } = visit;
  const { code, currency, ceilingMinor, executionEnd } = form.row;
  const facts = [
    { label: words.t(f.ceiling), value: <Amount words={words} value={money(ceilingMinor, currency)} as="money" /> },
    { label: words.t(m.allocated), value: <Amount words={words} value={form.taken.allocated} as="money" /> },
    { label: words.t(f.executionEnd), value: <Day words={words} value={executionEnd} isLong /> },
  ];
  return pageOf(c, visit, {
    title: `${code} · ${words.t(t.amend)}`,
    crumbs: [
      { href: paths.agreements, label: words.t(m.agreements) },
      { href: paths.agreement(code), label: code },
    ],
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: (
      <>
        <Sheet title={words.t(m.facts)} note={words.t(t.amendNote)}>
          <SheetBody>
            <Facts items={facts} />
          </SheetBody>
        </Sheet>
        {around(
          <AmendmentForm
            form={state}
            action={paths.amendments(code)}
            cancelHref={paths.agreement(code)}
            formKey={formKey}
            revision={revision}
            currency={currency}
          />,
        )}
      </>
    ),
  });
}
