/** Rows of the journal that one workbook holds at most: what a sheet of Excel has room for beside its head and notes. */
export const MOST_ROWS = 1_048_500;

/** So many entries are read at a time. */
export const PAGE_ENTRIES = 1_000;
