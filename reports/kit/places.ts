/** Where things stand in a workbook, for formulas: every answer is a reference with its sheet, `'R01'!$H$9`. */
export interface Places {
  /** The lines of a column, from the first under the header to the last above the total: rows and subtotals. */
  readonly column: (tableId: string, key: string) => string;
  /** The cell of a column in the table's total row. */
  readonly total: (tableId: string, key: string) => string;
  /** The value cell of a fact. */
  readonly fact: (factId: string) => string;
}

/** `1` is A, `27` is AA. */
export function letter(column: number): string {
  const rest = (column - 1) % 26;
  const head = column > 26 ? letter((column - 1 - rest) / 26) : "";
  return head + String.fromCharCode(65 + rest);
}

/** `C5`, for use inside one sheet. */
export const address = (column: number, row: number): string => `${letter(column)}${row}`;

/** `'Données'!`: a sheet's name as a formula wants it. */
export const quoted = (sheetName: string): string => `'${sheetName}'!`;
