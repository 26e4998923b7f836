import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { enter } from "../../people/entering.ts";
import { can } from "../../people/rules.ts";
import { typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import type { Typed } from "../../ui/form-state.ts";
import { enterGrid } from "../actions/entry-grid.ts";
import { type EntryPlace, placeOf } from "../actions/entry-ground.ts";
import { gridPage as m } from "../messages/entry-grid.ts";
import { type CheckedRow, numbered } from "../rules/entry-grid.ts";
import { isGoodEntry } from "../rules/entry-run.ts";
import { groundReads } from "../store/entry-ground.ts";
import { EntryGrid } from "../views/entry-grid.tsx";
import { sentOf } from "./entries.tsx";

export const entryGridRoutes = new Hono<AppEnv>();

entryGridRoutes.get(paths.entryGrid(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "entry.write", (scope) => groundReads(scope, code));
  const place = placeOf(visit, found);
  const { currency } = place.project;
  const typed = { currency, supplier: "company", documentKind: "invoice", origin: "agreement" };
  return gridOf(c, place, { typed, checked: [], problems: [] });
});

entryGridRoutes.post(paths.entryGrid(), async (c) => {
  const code = pathParam(c, "code");
  const typed = await typedOf(c);
  return onceOr(c, paths.waitingEntries(code), async () => {
    const answer = await enterGrid(c, code, sentOf(typed));
    if (answer.kind === "looked") {
      const { checked, problems } = answer;
      // What was pasted stands in the grid by now.
      const kept = problems.length > 0 ? typed : { ...typed, table: "" };
      return gridOf(c, answer, { typed: kept, checked, problems });
    }
    const { ids, left, isSubmitted } = answer;
    const done = isSubmitted ? "awaitsOther" : "draftSaved";
    if (left.length === 0) return c.redirect(withQuery(paths.waitingEntries(code), { done }), 303);
    return gridOf(c, answer, {
      typed: { ...typed, table: "" },
      checked: renumbered(left),
      problems: [],
      imported: ids.length,
    });
  });
});

const renumbered = (left: readonly CheckedRow[]): readonly CheckedRow[] => {
  const rows = numbered(left.map(({ row }) => row.cells));
  return left.map((one, at) => ({ ...one, row: rows[at] ?? one.row }));
};

interface Drawn {
  readonly typed: Typed;
  readonly checked: readonly CheckedRow[];
  readonly problems: readonly Problem[];
  readonly imported?: number;
}

function gridOf(c: AppContext, { visit, project, ground }: EntryPlace, { typed, problems, ...rest }: Drawn) {
  const { words, actor } = visit;
  const isWrong = rest.imported === undefined && (problems.length > 0 || rest.checked.some((row) => !isGoodEntry(row)));
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.title)}`,
    isLandscape: true,
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: (
      <EntryGrid
        form={{ words, typed, problems }}
        {...{ project, lines: ground.lines, formKey: newId(), ...rest }}
        canSubmit={can(actor, "entry.submit")}
      />
    ),
  });
}
