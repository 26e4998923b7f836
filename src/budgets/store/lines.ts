import { and, eq, getTableColumns } from "drizzle-orm";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { saving, type Write } from "../../platform/write.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import { budgetLine } from "../schema.ts";

export type LineRow = typeof budgetLine.$inferSelect;

/** A line as it stands now, with its lock. */
export const lineRow = (scope: Scope, code: string, line: string): Read<LineRow | undefined> =>
  reading(
    scope.db
      .select(getTableColumns(budgetLine))
      .from(budgetLine)
      .where(and(ofProjects(scope, { code }, budgetLine.projectId), eq(budgetLine.code, line))),
    ([row]) => row,
  );

/** Every line of a project as it stands now, with its lock. */
export const lineRowsOf = (scope: Scope, code: string): Read<readonly LineRow[]> =>
  reading(
    scope.db
      .select(getTableColumns(budgetLine))
      .from(budgetLine)
      .where(ofProjects(scope, { code }, budgetLine.projectId)),
    (rows) => rows,
  );

export const savingLine = (before: LineRow, after: LineRow): Write => saving(budgetLine, before, after);
