import { type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Quarter } from "../../kernel/period.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Period, PeriodStatus } from "../rules/periods.ts";

/** A quarter of the agreement that a project belongs to. */
export interface ProjectPeriod extends Period {
  readonly projectId: string;
}

/**
 * The quarters, now, of the agreements of some projects, for the rules of whoever dates a figure there (PER-01). Asked
 * of the periods' table itself, which stands a floor above. `projectIds` is a subquery that keeps to the asking
 * person's reach.
 */
export function periodsAround(scope: Scope, projectIds: SQL): Read<readonly ProjectPeriod[]> {
  const query = scope.db
    .select(
      fieldsOf({
        projectId: sql<string>`o.id`,
        quarter: sql<Quarter>`p.quarter`,
        status: sql<PeriodStatus>`p.status`,
        reopeningAskedBy: sql<string | null>`p.reopening_asked_by`,
        reopenedUntil: sql<CalendarDate | null>`p.reopened_until`,
      }),
    )
    .from(sql`period p JOIN project o ON o.agreement_id = p.agreement_id`)
    .where(sql`o.id IN (${projectIds})`);
  return reading(query, (rows) => rows);
}
