import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Visit } from "../../people/entering.ts";
import { pageOf } from "../../people/page.tsx";
import { plainText } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import { SecondLook } from "../../ui/second-look.tsx";
import { choosable, type AgreementForm as Drawn, type ExistingForm } from "../actions/agreement-form.ts";
import { agreementToChange, changeAgreement, createAgreement, newAgreement } from "../actions/agreements.ts";
import { cancelAgreement } from "../actions/cancellations.ts";
import { form as t } from "../messages/forms.ts";
import { page as m } from "../messages/pages.ts";
import { isSigned } from "../rules/agreement.ts";
import { AGREEMENT_START, agreementTyped } from "../rules/agreement-form.ts";
import { AgreementForm } from "../views/agreement-form.tsx";
import { Conflict } from "../views/conflict.tsx";
import { organisationOptions } from "../views/list-parts.tsx";
import { onceOr, sentForm } from "./sent.ts";

export const agreementFormRoutes = new Hono<AppEnv>();

interface FormPage<F> {
  readonly form: F;
  readonly state: FormState;
  readonly formKey: string;
  readonly revision?: number;
  readonly status?: ContentfulStatusCode;
  readonly around?: (form: Child) => Child;
}

agreementFormRoutes.get(paths.newAgreement, async (c) => {
  const { visit, form } = await newAgreement(c);
  return newPage(c, visit, { form, state: freshForm(visit.words, AGREEMENT_START), formKey: newId() });
});

agreementFormRoutes.post(paths.newAgreement, async (c) => {
  const { typed, formKey } = await sentForm(c);
  const code = plainText(typed, "code").trim();
  return onceOr(c, paths.agreement(code), async () => {
    const answer = await createAgreement(c, { typed, code, formKey });
    if (answer.kind === "saved") return c.redirect(withQuery(paths.agreement(code), { done: "created" }), 303);
    const { visit, form, problems } = answer;
    const state = { words: visit.words, typed, problems };
    return newPage(c, visit, { form, state, formKey: formKey ?? newId(), status: 422 });
  });
});

const optionsOf = ({ words, on }: Visit, form: Drawn) =>
  organisationOptions(words, { organisations: form.organisations, codes: choosable(form), on });

function newPage(c: AppContext, visit: Visit, { form, state, formKey, status = 200 }: FormPage<Drawn>) {
  const { words } = visit;
  return pageOf(c, visit, {
    title: words.t(m.newAgreement),
    crumbs: [{ href: paths.agreements, label: words.t(m.agreements) }],
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: (
      <AgreementForm
        form={state}
        action={paths.newAgreement}
        cancelHref={paths.agreements}
        formKey={formKey}
        revision={undefined}
        isSigned={false}
        organisations={optionsOf(visit, form)}
      />
    ),
  });
}

agreementFormRoutes.get(paths.editAgreement(), async (c) => {
  const { visit, form } = await agreementToChange(c, pathParam(c, "code"));
  const typed = agreementTyped(form.draft, visit.words.language);
  return editPage(c, visit, { form, state: freshForm(visit.words, typed), formKey: newId() });
});

agreementFormRoutes.post(paths.editAgreement(), async (c) => {
  const code = pathParam(c, "code");
  const sent = await sentForm(c);
  return onceOr(c, paths.agreement(code), async () => {
    const answer = await changeAgreement(c, code, sent);
    if (answer.kind === "saved")
      return c.redirect(withQuery(paths.agreement(code), { done: answer.isMerged ? "merged" : "changed" }), 303);
    const { visit, form } = answer;
    const formKey = sent.formKey ?? newId();
    if (answer.kind === "refused") {
      const state = { words: visit.words, typed: answer.typed, problems: answer.problems };
      return editPage(c, visit, { form, state, formKey, revision: sent.revision, status: 422 });
    }
    const typed = { ...agreementTyped(answer.toDecide, visit.words.language), reason: sent.reason };
    const around = (child: Child) => (
      <Conflict words={visit.words} meetings={answer.meetings} currency={form.row.currency} author={form.author}>
        {child}
      </Conflict>
    );
    return editPage(c, visit, { form, state: freshForm(visit.words, typed), formKey, around, status: 409 });
  });
});

function editPage(c: AppContext, visit: Visit, drawn: FormPage<ExistingForm>) {
  const { form, state, formKey, revision = form.revision, status = 200, around = (child) => child } = drawn;
  const { code } = form.row;
  return pageOf(c, visit, {
    title: visit.words.t(m.editNamed, { code }),
    crumbs: crumbsOf(visit, code),
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: around(
      <AgreementForm
        form={state}
        action={paths.editAgreement(code)}
        cancelHref={paths.agreement(code)}
        formKey={formKey}
        revision={revision}
        isSigned={isSigned(form.row.status)}
        organisations={optionsOf(visit, form)}
      />,
    ),
  });
}

const crumbsOf = ({ words }: Visit, code: string) => [
  { href: paths.agreements, label: words.t(m.agreements) },
  { href: paths.agreement(code), label: code },
];

agreementFormRoutes.get(paths.cancelAgreement(), async (c) => {
  const { visit, form } = await agreementToChange(c, pathParam(c, "code"));
  return cancelPage(c, visit, { form, state: freshForm(visit.words), formKey: newId() });
});

agreementFormRoutes.post(paths.cancelAgreement(), async (c) => {
  const code = pathParam(c, "code");
  const sent = await sentForm(c);
  return onceOr(c, paths.agreement(code), async () => {
    const { visit, form, problems, isStale } = await cancelAgreement(c, code, sent);
    if (problems.length === 0) return c.redirect(withQuery(paths.agreement(code), { done: "cancelled" }), 303);
    const state = { words: visit.words, typed: { reason: sent.reason }, problems };
    return cancelPage(c, visit, { form, state, formKey: sent.formKey ?? newId(), status: isStale ? 409 : 422 });
  });
});

function cancelPage(c: AppContext, visit: Visit, { form, state, formKey, status = 200 }: FormPage<ExistingForm>) {
  const { words } = visit;
  const { code, title } = form.row;
  return pageOf(c, visit, {
    title: words.t(t.cancelAgreement, { code }),
    crumbs: crumbsOf(visit, code),
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: (
      <SecondLook
        form={state}
        title={words.text(title).text}
        action={paths.cancelAgreement(code)}
        submit={words.t(t.cancelAgreementDo)}
        cancelHref={paths.agreement(code)}
        revision={form.revision}
        formKey={formKey}
        asksReason
      >
        <p>{words.t(t.cancelAgreementWhy)}</p>
      </SecondLook>
    ),
  });
}
