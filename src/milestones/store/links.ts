import { sql } from "drizzle-orm";
import type { Texts } from "../../kernel/language.ts";
import type { Currency } from "../../kernel/money.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import type { LineForecast, LineMoney } from "../rules/money.ts";

// Budget lines, entries, forecasts and indicators are slices beside this one: their tables are asked themselves.

/** A budget line that a milestone may carry, with its money up to the date d’arrêté. */
export interface LinkedLine extends LineMoney {
  readonly label: Texts;
  readonly currency: Currency;
}

const ofProject = (scope: Scope, code: string) =>
  sql`(SELECT ${project.id} FROM ${project} WHERE ${ofProjects(scope, { code }, project.id)})`;

/** Everything as it is now: what is at risk is a question of today. With a milestone, only the lines that it carries. */
export function linkedLines(scope: Scope, code: string, milestone?: string): Read<readonly LinkedLine[]> {
  const carried = sql` AND l.id IN (SELECT v.value FROM milestone m, json_each(m.line_ids) v WHERE m.project_id = l.project_id AND m.code = ${milestone})`;
  const sumOf = (kind: string) =>
    sql<number>`(SELECT coalesce(sum(e.agreement_minor), 0) FROM entry e WHERE e.project_id = l.project_id AND e.line_id = l.id AND e.kind = ${kind}
      AND e.status = 'approved' AND e.booked_on <= ${onDay(scope)})`;
  const latest = sql`(SELECT f.made_on, f.version FROM forecast f WHERE f.project_id = l.project_id AND f.made_on <= ${onDay(scope)}
    ORDER BY f.made_on DESC, f.version DESC LIMIT 1)`;
  const query = scope.db
    .select(
      fieldsOf({
        id: sql<string>`l.id`,
        code: sql<string>`l.code`,
        label: sql<string>`l.label`,
        currency: sql<Currency>`(SELECT a.currency FROM agreement a JOIN project p ON p.agreement_id = a.id WHERE p.id = l.project_id)`,
        committedMinor: sumOf("commitment"),
        spentMinor: sumOf("expenditure"),
        forecasts: sql<string>`(SELECT json_group_array(json_object('period', f.period, 'amountMinor', f.amount_minor))
          FROM forecast f WHERE f.project_id = l.project_id AND f.line_id = l.id AND (f.made_on, f.version) = ${latest})`,
      }),
    )
    .from(sql`budget_line AS l`)
    .where(sql`l.project_id = ${ofProject(scope, code)}${milestone === undefined ? sql`` : carried}`)
    .orderBy(sql`l.position`, sql`l.code`);
  return reading(query, (rows) =>
    rows.map(({ label, forecasts, ...row }) => ({
      ...row,
      label: JSON.parse(label) as Texts,
      forecasts: JSON.parse(forecasts) as LineForecast[],
    })),
  );
}

/** An indicator that a milestone may serve. */
export interface LinkedIndicator {
  readonly id: string;
  readonly code: string;
  readonly title: Texts;
}

export function linkedIndicators(scope: Scope, code: string): Read<readonly LinkedIndicator[]> {
  const query = scope.db
    .select(fieldsOf({ id: sql<string>`i.id`, code: sql<string>`i.code`, title: sql<string>`i.title` }))
    .from(sql`indicator AS i`)
    .where(sql`i.project_id = ${ofProject(scope, code)}`)
    .orderBy(sql`i.position`);
  return reading(query, (rows) => rows.map(({ title, ...row }) => ({ ...row, title: JSON.parse(title) as Texts })));
}
