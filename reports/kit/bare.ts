import { WrongExtent } from "./lines.ts";
import type { ReadRow, Table } from "./sheet.ts";

/** True for a table whose lines are its rows as they were read: nothing in it is grouped, derived or added up. */
export const isBare = ({ depth, groupCount, totalLabel, parts, columns }: Table): boolean =>
  depth === 0 &&
  groupCount === 0 &&
  totalLabel === undefined &&
  parts === undefined &&
  columns.every(({ derived }) => derived === undefined);

/** Pages of a bare table’s rows. Throws WrongExtent when they are not as many as announced. */
export async function* barePages(table: Table): AsyncGenerator<readonly ReadRow[]> {
  let came = 0;
  for await (const page of table.pages()) {
    const rows = Array.isArray(page) ? (page as readonly ReadRow[]) : [...page];
    came += rows.length;
    yield rows;
  }
  if (came !== table.rowCount) throw new WrongExtent(table.id, table.rowCount, came);
}
