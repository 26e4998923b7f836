import type { Outcome } from "../../kernel/outcome.ts";
import { type TypedFields, Typing } from "../../people/rules/typing.ts";
import { CATEGORY_CHOICES, type LineDraft, lineProblems } from "./grid.ts";
import { versionField as f } from "./messages/version-fields.ts";

/** What may still change of a line; its code and component stay, for amounts and entries name them. */
export type LineChange = Pick<LineDraft, "label" | "mode" | "category">;

/** Reads a line's form again; the mode is compulsory where the agreement has modes (BUD-07). */
export function lineChanged(typed: TypedFields, { hasModes }: { readonly hasModes: boolean }): Outcome<LineChange> {
  const read = new Typing(typed);
  const label = read.texts({ name: "label", label: f.label });
  const mode = read.optional({ name: "mode", label: f.mode });
  const category = read.choice({ name: "category", label: f.category }, CATEGORY_CHOICES);
  read.add(lineProblems({ code: "", mode }, { codes: [], hasModes }));
  return read.outcome({ label, mode: mode === "regie" || mode === "cogestion" ? mode : "none", category });
}
