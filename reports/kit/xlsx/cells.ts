import type { Cell as ExcelCell, Worksheet } from "exceljs";
import type { Layout, PlacedSheet } from "../layout.ts";
import { type Cell, isFormula, plain, type Value } from "../values.ts";
import { type Looks, styleOf } from "./styles.ts";

/** What every block's writer needs. */
export interface Place {
  readonly sheet: Worksheet;
  readonly placed: PlacedSheet;
  readonly layout: Layout;
  readonly isRtl: boolean;
}

/** Writes a value, through the one gate `plain`, with its looks. */
export function write(cell: ExcelCell, value: Value | Spelt, looks: Looks): void {
  const isSpelt = typeof value === "object" && value !== null && "spelt" in value;
  cell.value = isSpelt ? { formula: value.spelt, result: plain(value.result) ?? "" } : plain(value);
  cell.style = styleOf(looks);
}

/** A formula whose places are known. */
interface Spelt {
  readonly spelt: string;
  readonly result: Value;
}

export const speltOf = (cell: Cell, { at }: Layout): Value | Spelt =>
  isFormula(cell) ? { spelt: cell.formula(at), result: cell.result } : cell;
