import { Hono } from "hono";
import { money } from "../../kernel/money.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { formKeyOf, plainText, revisionOf, typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { amountTyped } from "../../portfolio/rules/reading.ts";
import type { Typed } from "../../ui/form-state.ts";
import { addLine, type GridScene, gridScene, pasteGrid, saveGrid } from "../actions/grid.ts";
import { gridGround } from "../actions/grid-ground.ts";
import type { MetVersion } from "../actions/version-meeting.ts";
import { versions as m } from "../messages/versions.ts";
import { gridTyped } from "../rules/grid.ts";
import type { PastedGrid } from "../rules/grid-paste.ts";
import { fieldOfMove } from "../rules/revision.ts";
import { BudgetGrid, LineForm, PasteForm } from "../views/budget-grid.tsx";
import { typedWithTheirs } from "../views/version-conflict.tsx";
import { lineRoutes } from "./lines.tsx";
import { budgetPart } from "./versions.tsx";

export const gridRoutes = new Hono<AppEnv>();

gridRoutes.route("/", lineRoutes);

interface Drawn {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** The revision that a form that came back was drawn from. */
  readonly revision?: number | undefined;
  readonly met?: MetVersion | undefined;
}

const FRESH: Drawn = { typed: {}, problems: [] };

const drawnFrom = (typed: Typed) => ({ id: plainText(typed, "id"), revision: revisionOf(typed) });

const doneWith = (isMerged: boolean) => ({ done: isMerged ? "merged" : "changed" });

gridRoutes.get(paths.budgetGrid(), async (c) => {
  const scene = await gridScene(c, pathParam(c, "code"));
  return gridPage(c, scene, { typed: typedFrom(scene), problems: [] });
});

gridRoutes.post(paths.budgetGrid(), async (c) => {
  const code = pathParam(c, "code");
  const typed = await typedOf(c);
  const saved = await saveGrid(c, code, {
    ...drawnFrom(typed),
    formKey: formKeyOf(typed),
    rowsOf: (scene) => gridTyped(typed, gridGround(scene, scene.othersMinor)),
  });
  if (saved.kind === "done") return c.redirect(withQuery(paths.budgetGrid(code), doneWith(saved.isMerged)), 303);
  const { scene } = saved;
  if (saved.kind === "refused")
    return gridPage(c, scene, { typed, problems: saved.problems, revision: revisionOf(typed) });
  const { met } = saved;
  const both = typedWithTheirs(typed, { words: scene.visit.words, scene, met });
  return gridPage(c, scene, { typed: both, problems: [], met });
});

/** The draft as it stands. */
function typedFrom({ row, lines, project, visit }: GridScene): Typed {
  const codes = new Map(lines.map(({ id, code }) => [id, code]));
  const cells = (row?.moves ?? []).map(({ lineId, year, deltaMinor }) => {
    const text = amountTyped(money(deltaMinor, project.currency), visit.words.language);
    return [fieldOfMove(codes.get(lineId) ?? "", year), text] as const;
  });
  return Object.fromEntries(cells);
}

function gridPage(c: AppContext, scene: GridScene, drawn: Drawn) {
  const { words } = scene.visit;
  const { met, revision = scene.row?.revision ?? 0, ...sent } = drawn;
  const props = { scene, revision, met, form: { words, ...sent }, formKey: newId() };
  const shown = { title: words.t(m.grid), hasErrors: drawn.problems.length > 0, isMet: met !== undefined };
  return budgetPart(c, scene, { ...shown, children: <BudgetGrid {...props} /> });
}

gridRoutes.get(paths.newLine(), async (c) => linePage(c, await gridScene(c, pathParam(c, "code")), FRESH));

gridRoutes.post(paths.newLine(), async (c) => {
  const code = pathParam(c, "code");
  const typed = await typedOf(c);
  const saved = await addLine(c, code, { typed, formKey: formKeyOf(typed) });
  if (saved.kind === "refused") return linePage(c, saved.scene, { typed, problems: saved.problems });
  return c.redirect(withQuery(paths.budgetGrid(code), { done: "created" }), 303);
});

function linePage(c: AppContext, scene: GridScene, drawn: Drawn) {
  const { words } = scene.visit;
  const children = <LineForm scene={scene} form={{ words, ...drawn }} formKey={newId()} />;
  return budgetPart(c, scene, { title: words.t(m.addLine), hasErrors: drawn.problems.length > 0, children });
}

gridRoutes.get(paths.budgetPaste(), async (c) => pastePage(c, await gridScene(c, pathParam(c, "code")), FRESH));

gridRoutes.post(paths.budgetPaste(), async (c) => {
  const code = pathParam(c, "code");
  const typed = await typedOf(c);
  const text = plainText(typed, "pasted").slice(0, 60_000);
  const isConfirmed = plainText(typed, "confirmed") === "yes";
  const answer = await pasteGrid(c, code, { ...drawnFrom(typed), text, isConfirmed, formKey: formKeyOf(typed) });
  if (answer.kind === "done") return c.redirect(withQuery(paths.budgetGrid(code), doneWith(answer.isMerged)), 303);
  const { scene } = answer;
  if (answer.kind === "conflict") return pastePage(c, scene, { typed, problems: [], met: answer.met });
  const pasted = answer.kind === "looked" ? answer.pasted : undefined;
  return pastePage(c, scene, { typed, problems: answer.problems, pasted, revision: revisionOf(typed) });
});

function pastePage(c: AppContext, scene: GridScene, drawn: Drawn & { readonly pasted?: PastedGrid | undefined }) {
  const { words } = scene.visit;
  const { pasted, met, revision = scene.row?.revision ?? 0, ...sent } = drawn;
  const props = { scene, revision, met, pasted, form: { words, ...sent }, formKey: newId() };
  const shown = { title: words.t(m.paste), hasErrors: drawn.problems.length > 0, isMet: met !== undefined };
  return budgetPart(c, scene, { ...shown, children: <PasteForm {...props} /> });
}
