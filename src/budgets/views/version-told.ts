import { money } from "../../kernel/money.ts";
import { plainText } from "../../people/typed.ts";
import type { Typed } from "../../ui/form-state.ts";
import type { VersionScene } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { versionField as f, MODE_NAME, VERDICT_NAME } from "../rules/messages/version-fields.ts";
import type { Version } from "../rules/version.ts";
import type { Told } from "./step-conflict.tsx";

type Row = Pick<
  Version,
  "status" | "reason" | "moves" | "modes" | "opinion" | "opinionVerdict" | "document" | "decision"
>;

/** A version as its page tells it, field by field, and what it moves cell by cell. */
export function versionTold({ visit: { words }, lines, project }: VersionScene, row: Row): Told {
  const code = new Map(lines.map(({ id, code: own }) => [id, own]));
  const moved = row.moves.map(({ lineId, year, deltaMinor }) => [
    words.t(m.gridCell, { line: code.get(lineId) ?? "", year: String(year) }),
    words.amount(money(deltaMinor, project.currency)),
  ]);
  return {
    [words.t(m.status)]: words.t(m[row.status]),
    [words.t(f.reason)]: row.reason,
    [words.t(f.opinionVerdict)]: row.opinionVerdict === "" ? "" : words.t(VERDICT_NAME[row.opinionVerdict]),
    [words.t(f.opinion)]: row.opinion,
    [words.t(f.document)]: row.document,
    [words.t(f.decision)]: row.decision,
    ...Object.fromEntries(moved),
    ...Object.fromEntries(
      row.modes.map(({ lineId, mode }) => [
        words.t(m.modeOf, { line: code.get(lineId) ?? "" }),
        words.t(MODE_NAME[mode]),
      ]),
    ),
  };
}

/** What was typed for a step, under the same names. */
export function versionTyped({ visit: { words } }: VersionScene, typed: Typed): Told {
  const verdict = plainText(typed, "opinionVerdict");
  const named = verdict === "favourable" || verdict === "unfavourable" ? words.t(VERDICT_NAME[verdict]) : verdict;
  const fields = (["opinion", "decidedOn", "document", "decision"] as const).map((name) => [
    words.t(f[name]),
    plainText(typed, name),
  ]);
  return { [words.t(f.opinionVerdict)]: named, ...Object.fromEntries(fields) };
}
