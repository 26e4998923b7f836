import { desc, sql } from "drizzle-orm";
import { cellsOf, dirhamRate, entrySumsOf, linesOf } from "../budgets/store/ledgers.ts";
import { projectBudgets, projectEntrySums } from "../budgets/store/portfolio.ts";
import { ratesUsed } from "../budgets/store/rates.ts";
import { seqOf } from "../platform/known.ts";
import { type Read, reading } from "../platform/read.ts";
import { journal } from "../platform/schema.ts";
import type { Scope } from "../platform/scope.ts";
import { projectFacts } from "../portfolio/store/facts.ts";
import type { Which } from "../portfolio/store/within.ts";
import type { Asked } from "./asked.ts";

/** The journal entry that the figures are known as of. */
export interface KnownAt {
  readonly seq: number;
  readonly at: string;
}

/** The journal’s end at the scope’s moment. */
export function knownAt(scope: Scope): Read<KnownAt | undefined> {
  const { seq, at } = journal;
  const until = scope.known ? sql`${seq} <= ${seqOf(scope.known)}` : undefined;
  const query = scope.db.select({ seq, at }).from(journal).where(until).orderBy(desc(seq)).limit(1);
  return reading(query, ([row]) => row);
}

/** Everything R01 is made of, for one batch; the sums by project are asked apart, to hold the lines against them. */
export function executionReads(scope: Scope, { project }: Asked) {
  const which: Which = project ? { code: project } : "reachable";
  return {
    projects: projectFacts(scope, which),
    lines: linesOf(scope, which),
    cells: cellsOf(scope, which),
    entries: entrySumsOf(scope, which),
    budgets: projectBudgets(scope),
    sums: projectEntrySums(scope),
    rate: dirhamRate(scope),
    rates: ratesUsed(scope, which),
    known: knownAt(scope),
  };
}

/** What the catalogue offers to choose from. */
export const catalogueReads = (scope: Scope) => ({ projects: projectFacts(scope, "reachable") });
