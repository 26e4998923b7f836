import { type SQL, sql } from "drizzle-orm";

/**
 * One row when it holds, none otherwise, to begin a FROM with: SQLite tests a condition with a subquery in it once for
 * every row, however constant it is, but walks nothing that stands beside no row.
 */
export const when = (condition: SQL): SQL => sql`(SELECT 1 WHERE ${condition}) CROSS JOIN`;
