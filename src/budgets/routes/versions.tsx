import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { received, uploadTyped } from "../../evidence/actions/receiving.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { enter } from "../../people/entering.ts";
import { formKeyOf, plainText, revisionOf } from "../../people/typed.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { metOr } from "../../portfolio/routes/sent.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import type { Typed } from "../../ui/form-state.ts";
import { bridgeOf, bridgeReads } from "../actions/bridge.ts";
import { comparedIn } from "../actions/comparison.ts";
import { drawnReads } from "../actions/version-meeting.ts";
import { isVersionStep, stepVersion, type VersionStep } from "../actions/version-steps.ts";
import { sceneOf, type VersionScene, versionAt, versionReads } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { BridgePage } from "../views/bridge-page.tsx";
import { ComparisonPage } from "../views/comparison-page.tsx";
import type { MetStep } from "../views/step-conflict.tsx";
import { VersionList } from "../views/version-list.tsx";
import { VersionPage } from "../views/version-page.tsx";
import { versionTold, versionTyped } from "../views/version-told.ts";

export const versionRoutes = new Hono<AppEnv>();

async function sceneAsked(c: AppContext): Promise<VersionScene> {
  const { visit, found } = await enter(c, "portfolio.read", (scope) => versionReads(scope, pathParam(c, "code")));
  return sceneOf(visit, found);
}

interface Shown {
  readonly title: string;
  readonly hasErrors?: boolean;
  /** Two people's drafts met. */
  readonly isMet?: boolean;
  readonly children: Child;
}

/** A page under a project's budget. */
export function budgetPart(c: AppContext, scene: Pick<VersionScene, "visit" | "project">, shown: Shown) {
  const { visit, project } = scene;
  const { title, hasErrors = false, isMet = false, children } = shown;
  const status = hasErrors ? 422 : 200;
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${title}`,
    isLandscape: true,
    hasErrors,
    status: isMet ? 409 : status,
    children,
  });
}

versionRoutes.get(paths.budgetVersions(), async (c) => {
  const scene = await sceneAsked(c);
  return budgetPart(c, scene, { title: scene.visit.words.t(m.title), children: <VersionList scene={scene} /> });
});

versionRoutes.get(paths.budgetComparison(), async (c) => {
  const scene = await sceneAsked(c);
  const compared = comparedIn(scene, { from: c.req.query("from"), to: c.req.query("to") });
  const children = <ComparisonPage scene={scene} compared={compared} />;
  return budgetPart(c, scene, { title: scene.visit.words.t(m.comparison), children });
});

versionRoutes.get(paths.budgetBridge(), async (c) => {
  const { visit, found } = await enter(c, "portfolio.read", (scope) => bridgeReads(scope, pathParam(c, "code")));
  const bridge = bridgeOf(visit, found);
  return budgetPart(c, bridge.scene, { title: visit.words.t(m.bridge), children: <BridgePage bridge={bridge} /> });
});

/** The number of the address; throws Missing for what is no version's. */
export function numberAsked(c: AppContext): number {
  const text = pathParam(c, "number");
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Missing();
  return Number(text);
}

versionRoutes.get(paths.budgetVersion(), async (c) => versionPage(c, await sceneAsked(c)));

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly met?: MetStep;
}

function versionPage(c: AppContext, scene: VersionScene, sent: Sent = { typed: {}, problems: [] }) {
  const { words } = scene.visit;
  const version = versionAt(scene, numberAsked(c));
  const { met, typed, problems } = sent;
  return budgetPart(c, scene, {
    title: words.t(m.numbered, { number: String(version.number) }),
    hasErrors: problems.length > 0,
    isMet: met !== undefined,
    children: (
      <VersionPage scene={scene} version={version} form={{ words, typed, problems }} formKey={newId()} met={met} />
    ),
  });
}

const DONE: Readonly<Record<VersionStep, string>> = {
  submit: "versionSubmitted",
  recall: "changed",
  abandon: "cancelled",
  opine: "changed",
  approve: "versionApproved",
  return: "returned",
  reject: "returned",
};

versionRoutes.post(paths.budgetVersion(), async (c) => {
  const typed = await uploadTyped(c);
  const step = c.req.query("step") ?? "";
  if (!isVersionStep(step)) return nowhere(c);
  return metOr(
    () => stepped(c, step, typed),
    () => metPage(c, { ...typed, step }),
  );
});

async function stepped(c: AppContext, step: VersionStep, typed: Typed): Promise<Response> {
  const at = { code: pathParam(c, "code"), number: numberAsked(c) };
  const done = await stepVersion(c, at, {
    ...{ step, typed, revision: revisionOf(typed), formKey: formKeyOf(typed) },
    received: (projectId, fields) => received(c, fields, projectId),
  });
  if (done.kind === "refused")
    return versionPage(c, done.scene, { typed: { ...done.typed, step }, problems: done.problems });
  return c.redirect(withQuery(paths.budgetVersion(at.code, String(done.row.number)), { done: DONE[step] }), 303);
}

/** A step from a page that was no longer true: both versions, and the form again with what was typed. */
async function metPage(c: AppContext, typed: Typed): Promise<Response> {
  const from = { id: plainText(typed, "id"), revision: revisionOf(typed) };
  const { visit, found } = await enter(c, "portfolio.read", (asked) => {
    const scope = asOfNow(asked);
    return { ...versionReads(scope, pathParam(c, "code")), ...drawnReads(scope, from) };
  });
  const { drawn, saved, ...rest } = found;
  const scene = sceneOf(visit, rest);
  const now = versionAt(scene, numberAsked(c));
  const base = drawn?.id === now.id ? drawn : now;
  const met = {
    ...{ base: versionTold(scene, base), theirs: versionTold(scene, now) },
    ...{ typed: versionTyped(scene, typed), saved: drawn?.id === now.id ? saved : undefined },
  };
  return versionPage(c, scene, { typed, problems: [], met });
}

/** No such step: said to those only who may see the budget. */
async function nowhere(c: AppContext): Promise<never> {
  await enter(c, "portfolio.read", () => ({}));
  throw new Missing();
}
