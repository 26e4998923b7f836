/** Rows of the journal that one workbook holds at most: what memory holds with ease, and a person can still filter. */
export const MOST_ROWS = 20_000;
