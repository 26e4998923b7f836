import { type SQL, sql } from "drizzle-orm";
import { entry, forecast } from "../../budgets/schema.ts";
import { indicatorValue } from "../../indicators/schema.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { milestone } from "../../milestones/schema.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { ofProjects, openTo, type Which } from "../../portfolio/store/within.ts";
import type { Told, ToldOf } from "../rules/freshness.ts";

/** What was last told of a project, of each kind: up to which day, when, and by whom. */
export const toldOf = asking(
  (scope: Scope, which: Which) =>
    scope.db
      .select(
        fieldsOf({
          what: sql<ToldOf>`t.what`,
          upTo: sql<CalendarDate | null>`t.up_to`,
          at: sql<string | null>`j.at`,
          role: sql<string | null>`j.actor_role`,
          name: sql<string | null>`p.name`,
        }),
      )
      .from(
        sql`(${lastTold(scope, which)}) t LEFT JOIN journal j ON j.seq = t.seq LEFT JOIN person p ON p.id = j.actor_id`,
      ),
  (rows): readonly Told[] => rows,
);

function lastTold(scope: Scope, which: Which): SQL {
  const parts: readonly SQL[] = [
    sql`SELECT 'spending' AS what, max(${entry.bookedOn}) AS up_to, max(${entry.sinceSeq}) AS seq FROM ${asKnown(scope, entry)}
      WHERE ${ofProjects(scope, which, entry.projectId)} AND ${entry.kind} = 'expenditure' AND ${entry.status} = 'approved' AND ${entry.bookedOn} <= ${onDay(scope)}`,
    sql`SELECT 'milestones', NULL, max(${milestone.sinceSeq}) FROM ${asKnown(scope, milestone)}
      WHERE ${ofProjects(scope, which, milestone.projectId)}`,
    sql`SELECT 'values', max(${indicatorValue.periodEnd}), max(${indicatorValue.sinceSeq}) FROM ${asKnown(scope, indicatorValue)}
      WHERE ${ofProjects(scope, which, indicatorValue.projectId)} AND ${openTo(scope, indicatorValue.status)}
        AND ${indicatorValue.status} IN ('approved', 'published') AND ${indicatorValue.periodEnd} <= ${onDay(scope)}`,
    sql`SELECT 'forecast', max(${forecast.madeOn}), max(${forecast.sinceSeq}) FROM ${factsKnown(scope, forecast)}
      WHERE ${ofProjects(scope, which, forecast.projectId)} AND ${forecast.madeOn} <= ${onDay(scope)}`,
  ];
  return sql`${sql.join([...parts], sql` UNION ALL `)}`;
}
