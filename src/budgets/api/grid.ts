import * as z from "zod";
import type { Endpoint } from "../../platform/endpoint.ts";
import { Stale } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../../portfolio/api/answers.ts";
import { addLine, type SavedGrid, saveGrid } from "../actions/grid.ts";
import { changeLine, lineScene } from "../actions/lines.ts";
import { CATEGORY_CHOICES, namedRows } from "../rules/grid.ts";
import { cellShape } from "./version-shapes.ts";

const PROBLEMS = ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"] as const;

const line = z.strictObject({
  code: z.string(),
  component: z.string().describe("The component’s code"),
  label: z.strictObject({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() }),
  mode: z.enum(["", "regie", "cogestion"]).optional().describe("Required where the agreement has modes (BUD-07)"),
  category: z.enum(CATEGORY_CHOICES),
});

const lineChange = line
  .omit({ code: true, component: true })
  .extend({ id: z.string().describe("As it was read") })
  .extend({ revision: z.int().describe("As it was read: what others changed since merges, or is refused (409)") });

const lineAnswer = z.object({
  id: z.string(),
  code: z.string(),
  label: line.shape.label,
  mode: z.enum(["none", "regie", "cogestion"]),
  category: z.string(),
  revision: z.int(),
});

const grid = z.strictObject({
  lines: z.array(
    z.strictObject({
      line: z.string(),
      cells: z.array(cellShape.pick({ year: true, amountMinor: true })),
      totalMinor: z.int().optional().describe("Checked against the years where it is given (BUD-02)"),
    }),
  ),
});

export const gridEndpoints: readonly Endpoint[] = [
  {
    method: "post",
    path: "/projects/:code/budget/lines",
    summary: "Add a budget line, at nothing",
    action: "budget.propose",
    body: line,
    answer: z.object({ code: z.string() }),
    status: 201,
    problems: PROBLEMS,
    handle: postLine,
  },
  {
    method: "get",
    path: "/projects/:code/budget/lines/:line",
    summary: "A budget line, with the revision to send a change back with",
    action: "budget.propose",
    answer: lineAnswer,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing"],
    handle: showLine,
  },
  {
    method: "put",
    path: "/projects/:code/budget/lines/:line",
    summary:
      "Put a line’s words, category and mode right until the original is submitted; then a mode is a revision’s (BUD-07)",
    action: "budget.propose",
    body: lineChange,
    answer: z.object({ code: z.string(), isMerged: z.boolean() }),
    problems: PROBLEMS,
    handle: putLine,
  },
  {
    method: "put",
    path: "/projects/:code/budget/original",
    summary: "Write the draft of the original budget, whole; once approved only revisions change it (BUD-05)",
    action: "budget.propose",
    body: grid,
    answer: z.object({ number: z.literal(1) }),
    problems: PROBLEMS,
    handle: putOriginal,
  },
];

function answered(c: AppContext, saved: SavedGrid, done: () => Response): Response {
  if (saved.kind === "conflict") throw new Stale();
  return saved.kind === "refused" ? refusal(c, saved.scene.visit.words, saved.problems) : done();
}

async function postLine(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, line);
  if (!body.ok) return body.answer;
  const { label, code, component, mode, category } = body.value;
  const typed = { code, component, mode, category, "label.fr": label.fr, "label.ar": label.ar, "label.en": label.en };
  const saved = await addLine(c, pathParam(c, "code"), { typed, formKey: keyOf(c) });
  return answered(c, saved, () => c.json({ code }, 201));
}

const lineAt = (c: AppContext) => ({ code: pathParam(c, "code"), line: pathParam(c, "line") });

async function showLine(c: AppContext): Promise<Response> {
  const { row } = await lineScene(c, lineAt(c));
  const { id, code, label, mode, category, revision } = row;
  return c.json({ id, code, label, mode, category, revision });
}

async function putLine(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, lineChange);
  if (!body.ok) return body.answer;
  const { id, label, mode = "", category, revision } = body.value;
  const typed = { mode, category, "label.fr": label.fr, "label.ar": label.ar, "label.en": label.en };
  const changed = await changeLine(c, lineAt(c), { typed, id, revision, formKey: keyOf(c) });
  if (changed.kind === "conflict") throw new Stale();
  if (changed.kind === "refused") return refusal(c, changed.scene.visit.words, changed.problems);
  return c.json({ code: pathParam(c, "line"), isMerged: changed.isMerged });
}

async function putOriginal(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, grid);
  if (!body.ok) return body.answer;
  const { lines } = body.value;
  const sent = { revision: undefined, formKey: keyOf(c) };
  const saved = await saveGrid(c, pathParam(c, "code"), { ...sent, rowsOf: (scene) => namedRows(lines, scene.lines) });
  return answered(c, saved, () => c.json({ number: 1 }));
}
