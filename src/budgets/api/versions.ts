import * as z from "zod";
import { received } from "../../evidence/actions/receiving.ts";
import { enter } from "../../people/entering.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import { Missing, Stale } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../../portfolio/api/answers.ts";
import { bridgeOf, bridgeReads } from "../actions/bridge.ts";
import { comparedIn } from "../actions/comparison.ts";
import { carryOverDraft, type SentRevision, saveRevision } from "../actions/revisions.ts";
import { stepVersion, VERSION_STEPS, type VersionStep } from "../actions/version-steps.ts";
import { sceneOf, simulationOf, versionAt, versionReads } from "../actions/versions.ts";
import { modesNamed, modesTyped, movesNamed } from "../rules/revision-form.ts";
import {
  cellShape,
  cellsJson,
  movesJson,
  namedMode,
  namedMove,
  simulationJson,
  simulationShape,
  versionJson,
  versionShape,
} from "./version-shapes.ts";

const PROBLEMS = ["unreadable", "sign-in-needed", "forbidden", "missing"] as const;
const WRITES = [...PROBLEMS, "stale", "refused"] as const;

const draft = z.strictObject({
  reason: z.string().min(1).max(500),
  moves: z.array(namedMove).max(2_000),
  modes: z.array(namedMode).max(500).optional().describe("Lines whose mode changes (BUD-07)"),
});
const numbered = z.object({ number: z.int() });

const decision = z.strictObject({
  decidedOn: z.string(),
  document: z.string().optional(),
  decision: z.string().optional(),
  amendmentId: z.string().optional(),
  held: z.array(z.string()).max(5).optional().describe("Files sent before, as POST /projects/{code}/files names them"),
  link: z.string().optional().describe("The committee’s route wants its minutes: a file or a link (REV-04)"),
  linkTitle: z.string().optional(),
  isForDonors: z.boolean().optional().describe("Donors may see the minutes"),
});
const why = z.strictObject({ decision: z.string() });
const opinion = z.strictObject({ opinionVerdict: z.enum(["favourable", "unfavourable"]), opinion: z.string() });
const nothing = z.strictObject({});

const STEPS: readonly (readonly [verb: string, step: VersionStep, body: z.ZodType, summary: string])[] = [
  ["submission", "submit", nothing, "Send one’s own draft to be decided"],
  ["recall", "recall", nothing, "Take one’s own submitted version back"],
  ["withdrawal", "abandon", nothing, "Give one’s own draft up"],
  ["opinion", "opine", opinion, "Finance’s opinion on another person’s version"],
  ["approval", "approve", decision, "Approve another person’s version: it is in force from the day of its decision"],
  ["return", "return", why, "Send another person’s version back, with the reason"],
  ["rejection", "reject", why, "Reject another person’s revision, with the reason"],
];

export const versionEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/projects/:code/budget/versions",
    summary: "Versions of a budget: the original, its revisions, and for those who may see them the drafts",
    action: "portfolio.read",
    answer: z.object({ project: z.string(), inForce: z.int().nullable(), versions: z.array(versionShape) }),
    problems: PROBLEMS,
    handle: listVersions,
  },
  {
    method: "get",
    path: "/projects/:code/budget/versions/:number",
    summary: "A version with its amounts, or what it would do where it is not approved",
    action: "portfolio.read",
    answer: versionShape.extend({ cells: z.array(cellShape), simulation: simulationShape.nullable() }),
    problems: PROBLEMS,
    handle: showVersion,
  },
  {
    method: "get",
    path: "/projects/:code/budget/comparison",
    summary: "What differs between two versions, per line and year",
    action: "portfolio.read",
    query: z.object({ from: z.string().optional(), to: z.string().optional() }),
    answer: z.object({ from: z.int(), to: z.int(), moves: z.array(namedMove) }),
    problems: PROBLEMS,
    handle: compareVersions,
  },
  {
    method: "get",
    path: "/projects/:code/budget/bridge",
    summary: "From the original budget to what was realised: revisions, volume, exchange, timing",
    action: "portfolio.read",
    query: z.object({ on: z.iso.date().optional(), known: z.string().optional() }),
    answer: z.object({
      project: z.string(),
      versions: z.array(z.int()),
      rows: z.array(z.unknown()),
      total: z.unknown(),
    }),
    problems: PROBLEMS,
    handle: showBridge,
  },
  {
    method: "post",
    path: "/projects/:code/budget/revisions",
    summary: "Draft a revision: signed differences that balance, by line and year",
    action: "budget.propose",
    body: draft,
    answer: numbered,
    status: 201,
    problems: WRITES,
    handle: (c) => postDraft(c, undefined),
  },
  {
    method: "post",
    path: "/projects/:code/budget/revisions/simulation",
    summary: "What a revision would do; nothing is saved",
    action: "budget.propose",
    body: draft,
    answer: simulationShape,
    problems: WRITES,
    handle: (c) => postDraft(c, undefined, true),
  },
  {
    method: "put",
    path: "/projects/:code/budget/revisions/:number",
    summary: "Change one’s own draft",
    action: "budget.propose",
    body: draft,
    answer: numbered,
    problems: WRITES,
    handle: (c) => postDraft(c, numberAsked(c)),
  },
  {
    method: "post",
    path: "/projects/:code/budget/carry-overs",
    summary: "Draft the revision that carries a year’s unspent over to the next",
    action: "budget.propose",
    body: z.strictObject({ year: z.int() }),
    answer: numbered,
    status: 201,
    problems: WRITES,
    handle: postCarryOver,
  },
  ...STEPS.map(
    ([verb, step, body, summary]): Endpoint => ({
      method: "post",
      path: `/projects/:code/budget/versions/:number/${verb}`,
      summary,
      action: VERSION_STEPS[step].action,
      body,
      answer: z.object({ number: z.int(), status: versionShape.shape.status, route: versionShape.shape.route }),
      problems: WRITES,
      handle: (c) => postStep(c, step, body),
    }),
  ),
];

/** The number of the address; throws Missing for what is no version's. */
function numberAsked(c: AppContext): number {
  const text = pathParam(c, "number");
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Missing();
  return Number(text);
}

async function sceneAsked(c: AppContext) {
  const { visit, found } = await enter(c, "portfolio.read", (scope) => versionReads(scope, pathParam(c, "code")));
  return sceneOf(visit, found);
}

async function listVersions(c: AppContext): Promise<Response> {
  const { project, versions, lines, last } = await sceneAsked(c);
  return c.json({
    project: project.code,
    inForce: last?.number ?? null,
    versions: versions.map((version) => versionJson(version, lines)),
  });
}

async function showVersion(c: AppContext): Promise<Response> {
  const scene = await sceneAsked(c);
  const version = versionAt(scene, numberAsked(c));
  const { lines, amounts } = scene;
  const isWeighed = version.kind === "revision" && version.status !== "rejected";
  return c.json({
    ...versionJson(version, lines),
    cells: cellsJson(amounts.get(version.number) ?? new Map(), lines),
    simulation: isWeighed ? simulationJson(simulationOf(scene, version), scene) : null,
  });
}

async function compareVersions(c: AppContext): Promise<Response> {
  const scene = await sceneAsked(c);
  const { from, to, moves } = comparedIn(scene, { from: c.req.query("from"), to: c.req.query("to") });
  if (from === undefined || to === undefined) throw new Missing();
  return c.json({ from, to, moves: movesJson(moves, scene.lines) });
}

async function showBridge(c: AppContext): Promise<Response> {
  const { visit, found } = await enter(c, "portfolio.read", (scope) => bridgeReads(scope, pathParam(c, "code")));
  const { project, versions, rows, total } = bridgeOf(visit, found);
  return c.json({ project: project.code, versions, rows: rows.map(({ title: _, ...row }) => row), total });
}

async function postDraft(c: AppContext, number: number | undefined, isTrial = false): Promise<Response> {
  const body = await bodyOf(c, draft);
  if (!body.ok) return body.answer;
  const { reason, moves, modes = [] } = body.value;
  return saved(c, {
    ...{ number, formKey: keyOf(c), isTrial },
    draftOf: ({ lines }) => {
      const read = movesNamed(moves, lines);
      if (!read.ok) return read;
      return { ok: true, value: { reason, moves: read.value, modes: modesTyped(modesNamed(modes), { lines }) } };
    },
  });
}

async function postCarryOver(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, z.strictObject({ year: z.int() }));
  if (!body.ok) return body.answer;
  return saved(c, { formKey: keyOf(c), draftOf: carryOverDraft(body.value.year) });
}

async function saved(c: AppContext, sent: SentRevision): Promise<Response> {
  const answer = await saveRevision(c, pathParam(c, "code"), sent);
  if (answer.kind === "refused") return refusal(c, answer.scene.visit.words, answer.problems);
  if (answer.kind === "conflict") throw new Stale();
  if (answer.kind === "tried") return c.json(simulationJson(answer.simulation, answer.scene));
  return c.json({ number: answer.number }, sent.number === undefined ? 201 : 200);
}

async function postStep(c: AppContext, step: VersionStep, shape: z.ZodType): Promise<Response> {
  const body = await bodyOf(c, shape);
  if (!body.ok) return body.answer;
  const at = { code: pathParam(c, "code"), number: numberAsked(c) };
  const { isForDonors, ...fields } = body.value as Readonly<Record<string, string>>;
  const typed = { ...fields, isForDonors: isForDonors ? "yes" : "" };
  const stepped = await stepVersion(c, at, {
    ...{ step, typed, revision: undefined, formKey: keyOf(c) },
    received: (projectId, own) => received(c, own, projectId),
  });
  if (stepped.kind === "refused") return refusal(c, stepped.scene.visit.words, stepped.problems);
  const { number, status, route } = stepped.row;
  return c.json({ number, status, route });
}
