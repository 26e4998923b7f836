import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { pageOf } from "../../people/page.tsx";
import { can, isSomeoneElse, seesPublishedOnly } from "../../people/rules.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr, sentForm } from "../../portfolio/routes/sent.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import type { Typed } from "../../ui/form-state.ts";
import { agreementFunding, enterFunding, FUNDING_STEPS, type FundingStep, stepFunding } from "../actions/funding.ts";
import { keptOf } from "../asked.ts";
import { funding as m } from "../messages/funding.ts";
import { cashStatement } from "../rules/cash-statement.ts";
import { execution } from "../rules/execution.ts";
import { ledgerSums } from "../rules/ledger.ts";
import { fundingListed, fundingRow, isReversed } from "../store/funding.ts";
import { budgetReads, oneProject } from "../store/pages.ts";
import { AgreementFunding } from "../views/agreement-funding.tsx";
import { FundingForm, OneFunding } from "../views/funding-form.tsx";
import { FundingPage } from "../views/funding-page.tsx";

export const fundingRoutes = new Hono<AppEnv>();

fundingRoutes.get(paths.projectFunding(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    ...budgetReads(scope, code),
    fundings: fundingListed(scope, code),
  }));
  const { project, lines, cells, entries, forecasts, fundings } = found;
  if (!project) throw new Missing();
  const { words, on, actor } = visit;
  const { span, justifiedBps } = project;
  const ledger = { currency: project.currency, lines, cells, entries };
  const props = {
    ...{ words, project, fundings },
    statement: cashStatement({ ledger, fundings, forecasts, on, span, justifiedBps }),
    figures: execution(ledgerSums(ledger, on)),
    canEnter: can(actor, "funding.enter"),
    kept: keptOf(c),
  };
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.title)}`,
    children: <FundingPage {...props} />,
  });
});

fundingRoutes.get(paths.newFunding(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "funding.enter", (scope) => ({ project: oneProject(scope, code) }));
  if (!found.project) throw new Missing();
  const typed = { kind: "receipt", currency: found.project.currency };
  return formPage(c, visit, { project: found.project, typed, problems: [] });
});

fundingRoutes.get(paths.agreementFunding(), async (c) => {
  const { visit, agreement, fundings } = await agreementFunding(c);
  const { words } = visit;
  return pageOf(c, visit, {
    title: `${agreement.code} · ${words.t(m.ofAgreement)}`,
    crumbs: [{ href: paths.agreement(agreement.code), label: agreement.code }],
    children: <AgreementFunding words={words} agreement={agreement} fundings={fundings} />,
  });
});

interface Sent {
  readonly project: ProjectFacts;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

fundingRoutes.post(paths.newFunding(), async (c) => {
  const code = pathParam(c, "code");
  const { typed, formKey } = await sentForm(c);
  return onceOr(c, paths.projectFunding(code), async () => {
    const entered = await enterFunding(c, code, { typed, formKey });
    if (entered.kind === "refused") return formPage(c, entered.visit, { ...entered, typed });
    return c.redirect(withQuery(paths.funding(code, entered.id), { done: "awaitsOther" }), 303);
  });
});

function formPage(c: AppContext, visit: Visit, { project, typed, problems }: Sent) {
  const { words } = visit;
  const isWrong = problems.length > 0;
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.enter)}`,
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: <FundingForm form={{ words, typed, problems }} project={project} formKey={newId()} />,
  });
}

fundingRoutes.get(paths.funding(), (c) => onePage(c));

const DONE: Readonly<Record<FundingStep, string>> = {
  confirm: "approved",
  return: "returned",
  reverse: "awaitsOther",
};

const isStep = (text: string): text is FundingStep => Object.hasOwn(FUNDING_STEPS, text);

fundingRoutes.post(paths.funding(), async (c) => {
  const [code, id, step] = [pathParam(c, "code"), pathParam(c, "id"), c.req.query("step") ?? ""];
  const sent = await sentForm(c);
  if (!isStep(step)) {
    await enter(c, "funding.enter", () => ({}));
    throw new Missing();
  }
  const done = await stepFunding(c, { code, id, step, ...sent });
  if (done.kind === "refused") return onePage(c, { typed: sent.typed, problems: done.problems, step });
  return c.redirect(withQuery(paths.funding(code, done.id), { done: DONE[step] }), 303);
});

async function onePage(c: AppContext, sent: Omit<Sent, "project"> & { step: string } = NOTHING_SENT) {
  const [code, id] = [pathParam(c, "code"), pathParam(c, "id")];
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    project: oneProject(scope, code),
    fundings: fundingListed(scope, code, id),
    row: fundingRow(scope, { code, id }),
    isReversed: isReversed(scope, id),
  }));
  const { project, row } = found;
  const [funding] = found.fundings;
  if (!project || !funding || !row) throw new Missing();
  const { words, actor } = visit;
  const isOpen = funding.status === "submitted";
  const isOwn = !isSomeoneElse(actor, funding.enteredById);
  const isWrong = sent.problems.length > 0;
  const isStanding = funding.status === "approved" && funding.originalId === null && !found.isReversed;
  const may = {
    decide: isOpen && !isOwn && can(actor, "funding.confirm"),
    isOwn: isOpen && isOwn,
    reverse: isStanding && can(actor, "funding.enter"),
  };
  const look = { form: { words, ...sent }, project, funding, may, step: sent.step };
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.title)}`,
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: (
      <OneFunding {...look} revision={row.revision} namesPeople={!seesPublishedOnly(actor)} formKey={newId()} />
    ),
  });
}

const NOTHING_SENT = { typed: {}, problems: [], step: "" };
