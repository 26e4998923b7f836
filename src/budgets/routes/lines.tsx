import { Hono } from "hono";
import type { Versions } from "../../kernel/merge.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { formKeyOf, plainText, revisionOf, typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import type { Typed } from "../../ui/form-state.ts";
import { changeLine, type FlatLine, type LineAt, type LineScene, lineScene } from "../actions/lines.ts";
import { versions as m } from "../messages/versions.ts";
import { LineChangeForm } from "../views/line-form.tsx";
import { budgetPart } from "./versions.tsx";

export const lineRoutes = new Hono<AppEnv>();

const lineAt = (c: AppContext): LineAt => ({ code: pathParam(c, "code"), line: pathParam(c, "line") });

lineRoutes.get(paths.editLine(), async (c) => {
  const scene = await lineScene(c, lineAt(c));
  const { label, mode, category, revision } = scene.row;
  const typed = { category, mode, "label.fr": label.fr, "label.ar": label.ar, "label.en": label.en };
  return linePage(c, scene, { typed, problems: [], revision });
});

lineRoutes.post(paths.editLine(), async (c) => {
  const at = lineAt(c);
  const typed = await typedOf(c);
  const revision = revisionOf(typed);
  const grid = paths.budgetGrid(at.code);
  return onceOr(c, grid, async () => {
    const sent = { typed, id: plainText(typed, "id"), revision, formKey: formKeyOf(typed) };
    const changed = await changeLine(c, at, sent);
    if (changed.kind === "done")
      return c.redirect(withQuery(grid, { done: changed.isMerged ? "merged" : "changed" }), 303);
    const { scene } = changed;
    if (changed.kind === "refused") return linePage(c, scene, { typed, problems: changed.problems, revision });
    return linePage(c, scene, { typed, problems: [], revision: scene.row.revision, met: changed.met });
  });
});

interface Drawn {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly revision: number;
  readonly met?: Versions<FlatLine>;
}

function linePage(c: AppContext, scene: LineScene, { typed, problems, revision, met }: Drawn) {
  const { words } = scene.visit;
  const props = { scene, revision, met, form: { words, typed, problems }, formKey: newId() };
  const shown = {
    title: words.t(m.changeLine, { line: scene.row.code }),
    hasErrors: problems.length > 0,
    isMet: met !== undefined,
  };
  return budgetPart(c, scene, { ...shown, children: <LineChangeForm {...props} /> });
}
