import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter } from "../../people/entering.ts";
import { plainText } from "../../people/typed.ts";
import { commit } from "../../platform/commit.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Typed } from "../../ui/form-state.ts";
import {
  type CheckedRow,
  type GridDefaults,
  type GridRow,
  gridChecked,
  gridRead,
  gridRows,
  MOST_GRID_ROWS,
  numbered,
} from "../rules/entry-grid.ts";
import { isGoodEntry } from "../rules/entry-run.ts";
import { gridWords as m } from "../rules/messages/entry-grid.ts";
import { groundReads } from "../store/entry-ground.ts";
import { savingEntry } from "../store/entry-rows.ts";
import type { SentEntry } from "./enter-entry.ts";
import { type EntryPlace, placeOf, rowOf } from "./entry-ground.ts";

/** A table that was looked at: nothing of it is saved. */
export interface GridLooked extends EntryPlace {
  readonly kind: "looked";
  readonly checked: readonly CheckedRow[];
  readonly problems: readonly Problem[];
}

/** What was imported, and the rows that are still to be corrected. */
export interface GridImported extends EntryPlace {
  readonly kind: "done";
  readonly ids: readonly string[];
  readonly isSubmitted: boolean;
  readonly left: readonly CheckedRow[];
}

const gridDefaults = (typed: Typed): GridDefaults => ({
  currency: plainText(typed, "currency"),
  supplier: plainText(typed, "supplier"),
  documentKind: plainText(typed, "documentKind"),
  origin: plainText(typed, "origin"),
  justification: plainText(typed, "justification").trim(),
});

/**
 * Looks at a table of expenditure row by row, typed and pasted; enters its good rows only when the form says how many
 * those were (`good`) and that they are to be (`step` draft or submit). Rows without a rate stay drafts (FX-04).
 */
export async function enterGrid(c: AppContext, code: string, sent: SentEntry): Promise<GridLooked | GridImported> {
  const { typed, isSubmitted, formKey } = sent;
  const read = rowsOf(typed);
  const references = read.rows.map(({ cells }) => (cells.reference ?? "").trim());
  const { visit, found } = await enter(c, isSubmitted ? "entry.submit" : "entry.write", (scope) =>
    groundReads(scope, code, references),
  );
  const place = placeOf(visit, found);
  const checked = gridChecked(read.rows, place.ground, gridDefaults(typed));
  const good = checked.filter(isGoodEntry);
  const isMeant =
    ["draft", "submit"].includes(plainText(typed, "step")) && plainText(typed, "good") === String(good.length);
  if (!isMeant || good.length === 0 || read.problems.length > 0)
    return { ...place, kind: "looked", checked, problems: read.problems };
  const rows = good.flatMap(({ draft, isUnrated }) => {
    const status = isSubmitted && !isUnrated ? ("submitted" as const) : ("draft" as const);
    const standing = { id: newId(), projectId: place.project.id, status, enteredBy: visit.actor.personId };
    return draft ? [rowOf(draft, place.ground, standing)] : [];
  });
  const writes = rows.map((row) => savingEntry(undefined, row));
  const reason = plainText(typed, "justification").trim().slice(0, 500);
  await commit(visit, { action: "entry.import", writes, projectId: place.project.id, reason, formKey });
  const left = checked.filter((row) => !isGoodEntry(row));
  return { ...place, kind: "done", ids: rows.map(({ id }) => id), isSubmitted, left };
}

/** The rows of the grid with those pasted below them. */
function rowsOf(typed: Typed): { rows: readonly GridRow[]; problems: readonly Problem[] } {
  const typedRows = gridRows(typed);
  const table = plainText(typed, "table").slice(0, LONGEST_TABLE);
  if (table.trim() === "") {
    const none = typedRows.length === 0 ? [blocked("GRID", "table", said(m.noRows))] : [];
    return { rows: typedRows.slice(0, MOST_GRID_ROWS), problems: none };
  }
  const pasted = gridRead(table);
  if (!pasted.ok) return { rows: typedRows, problems: pasted.problems };
  const rows = numbered([...typedRows, ...pasted.value].map(({ cells }) => cells));
  if (rows.length <= MOST_GRID_ROWS) return { rows, problems: [] };
  const values = { count: rows.length, most: MOST_GRID_ROWS };
  return { rows: typedRows, problems: [blocked("GRID", "table", said(m.tooManyRows, values))] };
}

const LONGEST_TABLE = 120_000;
