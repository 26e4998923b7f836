import type { GridGround } from "../rules/grid.ts";
import type { VersionScene } from "./versions.ts";

/** What an original budget is checked against. */
export function gridGround({ project, lines }: VersionScene, othersMinor: number): GridGround {
  const { currency, span, hasModes, amountMinor: allocatedMinor, ceilingMinor } = project;
  return { currency, span, lines, hasModes, allocatedMinor, ceilingMinor, othersMinor };
}
