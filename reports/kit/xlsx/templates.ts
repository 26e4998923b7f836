import type { PlacedSheet } from "../layout.ts";
import type { Line, Role } from "../lines.ts";
import { isDense, type Table } from "../sheet.ts";
import type { Looks } from "./styles.ts";

/** A row under a sheet that only shows how a table's lines look: read for its style numbers, then cut out. */
export interface TemplateRow {
  readonly row: number;
  readonly key: string;
  readonly looks: readonly Looks[];
}

export const templateKey = (
  tableId: string,
  { role, depth }: Pick<Line, "role" | "depth">,
  isForeign: boolean,
): string => `${tableId}/${role}/${depth}/${isForeign}`;

/** One template row per kind of line of each table, below the sheet's last row; twice where a text may be foreign. */
export function templatesOf(placed: PlacedSheet, isRtl: boolean): TemplateRow[] {
  const tables = placed.blocks.flatMap(({ block }) => (block.kind === "table" ? [block] : []));
  const wanted = tables.flatMap((table) => variantsOf(table, isRtl).map((variant) => ({ table, ...variant })));
  return wanted.map(({ table, role, depth, isForeign }, index) => ({
    row: placed.lastRow + 1 + index,
    key: templateKey(table.id, { role, depth }, isForeign),
    looks: table.columns.map(({ kind }, at) => ({
      part: role,
      kind: at === 0 && role !== "row" ? "text" : kind,
      depth,
      isRtl,
      isForeign,
      isDense: isDense(table),
    })),
  }));
}

interface Variant {
  readonly role: Role;
  readonly depth: number;
  readonly isForeign: boolean;
}

function variantsOf(table: Table, isRtl: boolean): Variant[] {
  const roles = [
    { role: "row", depth: 0 },
    ...Array.from({ length: table.depth }, (_, at) => ({ role: "group", depth: at + 1 }) as const),
    ...(table.totalLabel === undefined ? [] : [{ role: "total", depth: 0 } as const]),
    ...(table.parts ? [{ role: "part", depth: 0 } as const] : []),
  ] as const;
  return roles.flatMap((role) => (isRtl ? [false, true] : [false]).map((isForeign) => ({ ...role, isForeign })));
}
