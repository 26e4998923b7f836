import type { Versions } from "../../kernel/merge.ts";
import type { RevisionDraft } from "./revision-form.ts";
import { cellKey, cellOf, type ModeChange } from "./version.ts";

/** What a draft says: why, and an amount in minor units under each `cellKey`; one flat record, so that cells merge. */
export type FlatVersion = Readonly<Record<string, string | number>>;

const REASON = "reason";

/** Before the line of a mode. */
const MODE = "mode ";

/** Three states of a draft side by side: each with every cell that any of them has, 0 where it has nothing. */
export function flatVersions(drafts: Versions<RevisionDraft>): Versions<FlatVersion> {
  const all = [drafts.base, drafts.theirs, drafts.yours].flatMap(({ moves }) => moves);
  const nothing = Object.fromEntries(all.map(({ lineId, year }) => [cellKey(lineId, year), 0]));
  const modes = [drafts.base, drafts.theirs, drafts.yours].flatMap((draft) => draft.modes);
  const asIs = Object.fromEntries(modes.map(({ lineId }) => [MODE + lineId, ""]));
  const flat = ({ reason, moves, modes: own }: RevisionDraft): FlatVersion => ({
    [REASON]: reason,
    ...nothing,
    ...asIs,
    ...Object.fromEntries(own.map(({ lineId, mode }) => [MODE + lineId, mode])),
    ...Object.fromEntries(moves.map(({ lineId, year, deltaMinor }) => [cellKey(lineId, year), deltaMinor])),
  });
  return { base: flat(drafts.base), theirs: flat(drafts.theirs), yours: flat(drafts.yours) };
}

/** A flat record as the draft that it says; cells of nothing are left out. */
export function draftOfFlat(flat: FlatVersion): RevisionDraft {
  const moves = Object.entries(flat).flatMap(([key, minor]) =>
    typeof minor === "number" && minor !== 0 ? [{ ...cellOf(key), deltaMinor: minor }] : [],
  );
  const modes = Object.entries(flat).flatMap(([key, mode]): readonly ModeChange[] =>
    key.startsWith(MODE) && (mode === "regie" || mode === "cogestion")
      ? [{ lineId: key.slice(MODE.length), mode }]
      : [],
  );
  return { reason: String(flat[REASON] ?? ""), moves, modes };
}

/** The line of a field that met about its mode; undefined for others. */
export const modeOfField = (field: string): string | undefined =>
  field.startsWith(MODE) ? field.slice(MODE.length) : undefined;

/** The cell of a field that met, or undefined for the reason. */
export const cellOfField = (field: string): ReturnType<typeof cellOf> | undefined =>
  field === REASON || field.startsWith(MODE) ? undefined : cellOf(field);
