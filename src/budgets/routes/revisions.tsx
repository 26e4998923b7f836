import { Hono } from "hono";
import { money } from "../../kernel/money.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { enter } from "../../people/entering.ts";
import { isSomeoneElse } from "../../people/rules.ts";
import { formKeyOf, plainText, revisionOf, typedOf } from "../../people/typed.ts";
import { Forbidden } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { amountTyped } from "../../portfolio/rules/reading.ts";
import { freshForm, type Typed } from "../../ui/form-state.ts";
import { carryOverOf, draftSimulated, type SavedRevision, saveRevision } from "../actions/revisions.ts";
import type { MetVersion } from "../actions/version-meeting.ts";
import { sceneOf, type VersionScene, versionAt, versionReads } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { fieldOfMove } from "../rules/revision.ts";
import { fieldOfMode, modesTyped, movesTyped, type RevisionDraft, revisionTyped } from "../rules/revision-form.ts";
import type { Simulation } from "../rules/revision-terms.ts";
import type { ShownVersion } from "../store/revisions.ts";
import { RevisionForm } from "../views/revision-form.tsx";
import { typedWithTheirs } from "../views/version-conflict.tsx";
import { VersionPage } from "../views/version-page.tsx";
import { budgetPart, numberAsked } from "./versions.tsx";

export const revisionRoutes = new Hono<AppEnv>();

async function sceneToPropose(c: AppContext): Promise<VersionScene> {
  const { visit, found } = await enter(c, "budget.propose", (scope) => versionReads(scope, pathParam(c, "code")));
  return sceneOf(visit, found);
}

revisionRoutes.get(paths.newRevision(), async (c) => {
  const scene = await sceneToPropose(c);
  const year = /^\d{4}$/.exec(c.req.query("carryOver") ?? "")?.[0];
  const draft = year ? carryOverOf(scene, Number(year)).draft : undefined;
  return formPage(c, scene, { typed: draft ? typedFrom(scene, draft) : {}, simulation: draft && look(scene, draft) });
});

revisionRoutes.get(paths.editVersion(), async (c) => {
  const scene = await sceneToPropose(c);
  const version = versionAt(scene, numberAsked(c));
  // Only a draft is edited; everything else is read.
  if (version.kind === "original" || version.status !== "draft") return readPage(c, scene, version);
  if (isSomeoneElse(scene.visit.actor, version.requestedBy)) throw new Forbidden();
  const { id, revision } = version;
  return formPage(c, scene, { typed: typedFrom(scene, version), simulation: look(scene, version), id, revision });
});

function readPage(c: AppContext, scene: VersionScene, version: ShownVersion) {
  const { words } = scene.visit;
  return budgetPart(c, scene, {
    title: words.t(m.numbered, { number: String(version.number) }),
    children: <VersionPage scene={scene} version={version} form={freshForm(words)} formKey={newId()} />,
  });
}

const look = draftSimulated;

/** A draft as it stands in its form. */
function typedFrom({ lines, project, visit }: VersionScene, { reason, moves, modes }: RevisionDraft): Typed {
  const codes = new Map(lines.map(({ id, code }) => [id, code]));
  const cells = moves.map(({ lineId, year, deltaMinor }) => {
    const text = amountTyped(money(deltaMinor, project.currency), visit.words.language);
    return [fieldOfMove(codes.get(lineId) ?? "", year), text] as const;
  });
  const named = modes.map(({ lineId, mode }) => [fieldOfMode(codes.get(lineId) ?? ""), mode] as const);
  return { reason, ...Object.fromEntries([...cells, ...named]) };
}

interface Drawn {
  readonly typed: Typed;
  readonly problems?: readonly Problem[];
  readonly simulation: Simulation | undefined;
  readonly id?: string | undefined;
  readonly revision?: number | undefined;
  readonly met?: MetVersion | undefined;
}

function formPage(c: AppContext, scene: VersionScene, drawn: Drawn) {
  const { typed, problems = [], simulation, id, revision, met } = drawn;
  const { words } = scene.visit;
  const form = { words, typed, problems };
  const props = { scene, form, id, revision, simulation, met, action: c.req.path, formKey: newId() };
  return budgetPart(c, scene, {
    title: words.t(m.propose),
    hasErrors: problems.length > 0,
    isMet: met !== undefined,
    children: <RevisionForm {...props} />,
  });
}

revisionRoutes.post(paths.newRevision(), (c) => postForm(c, undefined));
revisionRoutes.post(paths.editVersion(), (c) => postForm(c, numberAsked(c)));

async function postForm(c: AppContext, number: number | undefined) {
  const code = pathParam(c, "code");
  const typed = await typedOf(c);
  const isTrial = plainText(typed, "step") === "simulate";
  const from = number === undefined ? {} : { id: plainText(typed, "id"), revision: revisionOf(typed) };
  const saved = await saveRevision(c, code, {
    ...{ number, ...from, formKey: formKeyOf(typed), isTrial },
    // A trial looks at the amounts alone: the reason may come last.
    draftOf: (scene) => revisionTyped(isTrial ? { ...typed, reason: "…" } : typed, formGround(scene)),
  });
  if (saved.kind !== "done") return cameBack(c, saved, { typed, ...from });
  const done = saved.isMerged ? "merged" : "changed";
  return c.redirect(withQuery(paths.budgetVersion(code, String(saved.number)), { done }), 303);
}

/** A form that came back: tried, refused, or met with what was saved meanwhile. */
function cameBack(
  c: AppContext,
  came: Exclude<SavedRevision, { kind: "done" }>,
  sent: Pick<Drawn, "typed" | "id" | "revision">,
) {
  const { scene } = came;
  if (came.kind === "tried") return formPage(c, scene, { ...sent, simulation: came.simulation });
  const problems = came.kind === "refused" ? came.problems : [];
  const met = came.kind === "conflict" ? came.met : undefined;
  const revision = came.kind === "conflict" ? came.revision : sent.revision;
  const typed = met ? typedWithTheirs(sent.typed, { words: scene.visit.words, scene, met }) : sent.typed;
  const modes = modesTyped(typed, scene);
  const simulation = look(scene, { ...movesTyped(typed, formGround(scene)), modes });
  return formPage(c, scene, { ...sent, typed, problems, simulation, revision, met });
}

const formGround = ({ lines, years, project }: VersionScene) => ({ lines, years, currency: project.currency });
