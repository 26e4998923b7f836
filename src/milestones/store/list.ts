import { asc, desc, sql } from "drizzle-orm";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { milestone } from "../schema.ts";
import { foundCount, isFiltered, type MilestoneFilter, type PageKey, pageIds } from "./found.ts";
import type { StoredMilestone } from "./plan.ts";
import { LAST_CHANGE, milestonesWith } from "./selected.ts";

/** A milestone of a list, with the instant of its last change. */
export type ListedMilestone = StoredMilestone & { readonly updatedAt: string };

export const PAGE_SIZE = 25;

/** One page and one row more, in the order of the page’s way: `after` forwards, `before` backwards. */
export function milestonePageOf(
  scope: Scope,
  filter: MilestoneFilter,
  key: PageKey | undefined,
): Read<readonly ListedMilestone[]> {
  const order = key?.way === "before" ? desc : asc;
  const ids = pageIds(scope, filter, { key, size: PAGE_SIZE + 1 });
  const query = milestonesWith(scope, LAST_CHANGE, sql`${milestone.id} IN (${ids})`);
  return reading(query.orderBy(order(milestone.baselineOn), order(milestone.id)), (rows) => rows);
}

/** How many a filter finds, one more than are counted at most; nothing is counted without a filter. */
export function milestoneCountOf(scope: Scope, filter: MilestoneFilter): Read<number | undefined> {
  const n = isFiltered(filter) ? foundCount(scope, filter) : sql<number | null>`NULL`;
  return reading(scope.db.select({ n: n.as("n") }).from(sql`(SELECT 1) AS one`), ([row]) => row?.n ?? undefined);
}
