import { type Amounts, applied, type Move, movesBetween, type Version } from "../rules/version.ts";
import { groundOf, type VersionScene } from "./versions.ts";

export interface Compared {
  /** Undefined while there is nothing to compare. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly before: Amounts;
  readonly after: Amounts;
  readonly moves: readonly Move[];
}

const NOTHING: Amounts = new Map();

/** Two versions of a budget, the original and the latest unless others are asked for; an open one as if approved now. */
export function comparedIn(
  scene: VersionScene,
  asked: { readonly from: string | undefined; readonly to: string | undefined },
): Compared {
  const { versions, last } = scene;
  const named = (text: string | undefined) => versions.find(({ number }) => String(number) === text);
  const from = named(asked.from) ?? versions[0];
  const to = named(asked.to) ?? last ?? versions.at(-1);
  const [before, after] = [amountsIn(scene, from), amountsIn(scene, to)];
  return { from: from?.number, to: to?.number, before, after, moves: movesBetween(before, after) };
}

/** A version's amounts: its own where it is approved, else what it would make of the version in force. */
function amountsIn(scene: VersionScene, version: Version | undefined): Amounts {
  if (!version) return NOTHING;
  const own = scene.amounts.get(version.number);
  return own ?? applied(version.kind === "original" ? NOTHING : groundOf(scene).base, version.moves);
}
