import { money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { meetings } from "../../portfolio/rules/meeting.ts";
import { amountTyped } from "../../portfolio/rules/reading.ts";
import type { Typed } from "../../ui/form-state.ts";
import { ConflictView } from "../../ui/second-look.tsx";
import type { MetVersion } from "../actions/version-meeting.ts";
import type { VersionScene } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { versionField as f } from "../rules/messages/version-fields.ts";
import { fieldOfMove } from "../rules/revision.ts";
import { fieldOfMode } from "../rules/revision-form.ts";
import { cellOfField, modeOfField } from "../rules/version-merge.ts";

type Where = Pick<VersionScene, "lines" | "project">;

interface ConflictProps {
  readonly words: Words;
  readonly scene: Where;
  readonly met: MetVersion;
}

/** Both people's drafts, cell by cell where somebody changed one, above the form that is to be saved again. */
export function VersionConflict({ words, scene, met }: ConflictProps) {
  const shown = (value: unknown) =>
    typeof value === "number" ? words.amount(money(value, scene.project.currency)) : String(value ?? "");
  const labelOf = (field: string) => {
    const line = modeOfField(field);
    if (line !== undefined) return words.t(m.modeOf, { line: codeOf(scene, line) });
    const cell = cellOfField(field);
    if (!cell) return words.t(f.reason);
    return words.t(m.gridCell, { line: codeOf(scene, cell.lineId), year: String(cell.year) });
  };
  const fields = meetings(met).map(({ field, base, theirs, yours, changedBy }) => ({
    ...{ label: labelOf(field), changedBy },
    ...{ base: shown(base), theirs: shown(theirs), yours: shown(yours) },
  }));
  return <ConflictView words={words} name={met.saved?.name ?? ""} at={met.saved?.at ?? ""} fields={fields} />;
}

const codeOf = ({ lines }: Where, lineId: string): string => lines.find(({ id }) => id === lineId)?.code ?? "";

/** What the form goes on from: everything as it was typed, and theirs where only they changed something. */
export function typedWithTheirs(typed: Typed, { words, scene, met }: ConflictProps): Typed {
  const taken = meetings(met)
    .filter(({ changedBy }) => changedBy === "theirs")
    .map(({ field, theirs }) => {
      const line = modeOfField(field);
      if (line !== undefined) return [fieldOfMode(codeOf(scene, line)), String(theirs)] as const;
      const cell = cellOfField(field);
      if (!cell) return ["reason", String(theirs)] as const;
      const text = theirs === 0 ? "" : amountTyped(money(Number(theirs), scene.project.currency), words.language);
      return [fieldOfMove(codeOf(scene, cell.lineId), cell.year), text] as const;
    });
  return { ...typed, ...Object.fromEntries(taken) };
}
