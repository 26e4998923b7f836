import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { can, isSomeoneElse } from "../../people/rules.ts";
import { plainText } from "../../people/typed.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr, sentForm } from "../../portfolio/routes/sent.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import type { Typed } from "../../ui/form-state.ts";
import {
  enterReported,
  RECONCILIATION_STEPS,
  type ReconciliationStep,
  reconciliationsIn,
  reportedReads,
  stepReconciliation,
} from "../actions/reported.ts";
import { reported as m } from "../messages/reported.ts";
import type { Reported, ReportedComponent } from "../rules/reported.ts";
import { oneProject } from "../store/pages.ts";
import { componentsOf, reconciliationRow } from "../store/reported.ts";
import { OneReported, ReportedForm } from "../views/reported-form.tsx";
import { ReportedPage } from "../views/reported-page.tsx";

export const reportedRoutes = new Hono<AppEnv>();

reportedRoutes.get(paths.reportedAmounts(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "reported.read", (scope) => reportedReads(scope, code));
  const rows = reconciliationsIn(found);
  const { project, components } = found;
  if (!project) throw new Missing();
  const { words } = visit;
  const props = { words, project, components, rows, canEnter: can(visit.actor, "reported.enter") };
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.title)}`,
    isLandscape: true,
    children: <ReportedPage {...props} />,
  });
});

reportedRoutes.get(paths.newReported(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "reported.enter", (scope) => ({
    project: oneProject(scope, code),
    components: componentsOf(scope, code),
  }));
  if (!found.project) throw new Missing();
  return formPage(c, visit, { ...found, project: found.project, typed: {}, problems: [] });
});

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

reportedRoutes.post(paths.newReported(), async (c) => {
  const code = pathParam(c, "code");
  const { typed, formKey } = await sentForm(c);
  return onceOr(c, paths.reportedAmounts(code), async () => {
    const done = await enterReported(c, code, { typed, formKey });
    if (done.kind === "done") return c.redirect(withQuery(paths.reportedAmounts(code), { done: "created" }), 303);
    const { visit, project, ground, problems } = done;
    return formPage(c, visit, { project, components: ground.components, typed, problems });
  });
});

interface FormSent extends Sent {
  readonly project: ProjectFacts;
  readonly components: readonly ReportedComponent[];
}

function formPage(c: AppContext, visit: Visit, { project, components, typed, problems }: FormSent) {
  const { words, scope } = visit;
  const isWrong = problems.length > 0;
  const form = { words, typed, problems };
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.enter)}`,
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: <ReportedForm {...{ form, project, components }} today={scope.today} formKey={newId()} />,
  });
}

reportedRoutes.get(paths.reportedAmount(), (c) => onePage(c));

const isStep = (text: string): text is ReconciliationStep => Object.hasOwn(RECONCILIATION_STEPS, text);

const DONE: Readonly<Record<ReconciliationStep, string>> = {
  explain: "awaitsOther",
  approve: "approved",
  return: "returned",
};

reportedRoutes.post(paths.reportedAmount(), async (c) => {
  const [code, id, step] = [pathParam(c, "code"), pathParam(c, "id"), c.req.query("step") ?? ""];
  const sent = await sentForm(c);
  if (!isStep(step)) {
    await enter(c, "reported.read", () => ({}));
    throw new Missing();
  }
  const explanation = plainText(sent.typed, "explanation").normalize("NFC").trim().slice(0, 1_000);
  const done = await stepReconciliation(c, { code, id, step, explanation, ...sent });
  if (done.kind === "refused") return onePage(c, { typed: sent.typed, problems: done.problems, step });
  return c.redirect(withQuery(paths.reportedAmount(code, id), { done: DONE[step] }), 303);
});

async function onePage(c: AppContext, sent: Sent & { step: string } = { typed: {}, problems: [], step: "" }) {
  const [code, id] = [pathParam(c, "code"), pathParam(c, "id")];
  const { visit, found } = await enter(c, "reported.read", (scope) => ({
    ...reportedReads(scope, code),
    row: reconciliationRow(scope, { code, id }),
  }));
  const { project, all, components, explanations, row } = found;
  const one = reconciliationsIn(found).find(({ reported }) => reported.id === id);
  if (!project) throw new Missing();
  if (!one) return movedOn(c, code, all);
  const { words, actor } = visit;
  const isWrong = sent.problems.length > 0;
  const isOwn = one.explained !== undefined && !isSomeoneElse(actor, one.explained.enteredById);
  const isWaiting = one.state === "submitted";
  const may = {
    explain: ["toExplain", "returned"].includes(one.state) && can(actor, "reported.enter"),
    decide: isWaiting && !isOwn && can(actor, "reported.approve"),
    isOwn: isWaiting && isOwn,
  };
  const typed = { explanation: one.explained?.explanation ?? "", ...sent.typed };
  const props = {
    ...{ form: { words, typed, problems: sent.problems }, project, components, one, may, step: sent.step },
    enteredBy: all.find((each) => each.id === id)?.enteredBy ?? "",
    explainedBy: explanations.find(({ reportedId }) => reportedId === id)?.enteredBy,
    ...{ earlier: earlierThan(one.reported, all), revision: row?.revision ?? 0, formKey: newId() },
  };
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.title)}`,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: <OneReported {...props} />,
  });
}

/** An amount that was corrected leads to the one that stands now; what never was is missing. */
function movedOn(c: AppContext, code: string, all: readonly Reported[]): Response {
  const later = all.find(({ supersedesId }) => supersedesId === pathParam(c, "id"));
  if (!later) throw new Missing();
  return c.redirect(paths.reportedAmount(code, later.id), 303);
}

/** The chain of amounts that a standing one corrected, newest first. */
function earlierThan<T extends Reported>(reported: Reported, all: readonly T[]): readonly T[] {
  const before = all.find(({ id }) => id === reported.supersedesId);
  return before ? [before, ...earlierThan(before, all)] : [];
}
