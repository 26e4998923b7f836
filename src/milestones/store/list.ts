import { and, asc, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { component, project } from "../../portfolio/schema.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import { DEMO_THRESHOLDS, type MilestoneState } from "../rules.ts";
import { milestone, milestoneSetting } from "../schema.ts";
import type { StoredMilestone } from "./plan.ts";

/** What a list of milestones is narrowed by; an empty text narrows nothing. */
export interface MilestoneFilter {
  /** A project’s code; otherwise all current projects. */
  readonly project: string;
  readonly state: MilestoneState | "";
  readonly kind: string;
  readonly from: string;
  readonly until: string;
}

/** Where a page begins: after, or before, a row by its baseline date and id. */
export interface PageKey {
  readonly way: "after" | "before";
  readonly baselineOn: string;
  readonly id: string;
}

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
  const query = scope.db
    .select(
      fieldsOf({
        ...getTableColumns(milestone),
        projectCode: project.code,
        componentCode: sql<string | null>`${component.code}`,
        atRiskAfterDays: sql<number | null>`${milestoneSetting.atRiskAfterDays}`,
        lateAfterDays: sql<number | null>`${milestoneSetting.lateAfterDays}`,
        updatedAt: sql<string>`(SELECT j.at FROM journal j WHERE j.seq = ${milestone.sinceSeq})`,
      }),
    )
    .from(asKnown(scope, milestone))
    .innerJoin(asKnown(scope, project), eq(project.id, milestone.projectId))
    .leftJoin(asKnown(scope, component), eq(component.id, milestone.componentId))
    .leftJoin(asKnown(scope, milestoneSetting), eq(milestoneSetting.projectId, milestone.projectId))
    .where(and(within(scope, filter), ...narrowed(scope, filter), key && beyond(key)))
    .orderBy(order(milestone.baselineOn), order(milestone.id))
    .limit(PAGE_SIZE + 1);
  return reading(query, (rows) => rows);
}

/** Without a project the list is walked by its dates: the plus keeps the planner from gathering every project first. */
function within(scope: Scope, { project: code }: MilestoneFilter): SQL {
  if (code !== "") return ofProjects(scope, { code }, milestone.projectId);
  const walked = sql`+${milestone.projectId}` as unknown as typeof milestone.projectId;
  return sql`${ofProjects(scope, "reachable", walked)} AND ${project.status} IN ('implementation', 'finalisation', 'suspended')`;
}

const narrowed = (scope: Scope, { state, kind, from, until }: MilestoneFilter): (SQL | undefined)[] => [
  state === "" ? undefined : sql`${stateOn(scope)} = ${state}`,
  kind === "" ? undefined : sql`${milestone.kind} = ${kind}`,
  from === "" ? undefined : sql`${milestone.baselineOn} >= ${from}`,
  until === "" ? undefined : sql`${milestone.baselineOn} <= ${until}`,
];

const beyond = ({ way, baselineOn, id }: PageKey): SQL =>
  way === "after"
    ? sql`${milestone.baselineOn} >= ${baselineOn} AND (${milestone.baselineOn} > ${baselineOn} OR ${milestone.id} > ${id})`
    : sql`${milestone.baselineOn} <= ${baselineOn} AND (${milestone.baselineOn} < ${baselineOn} OR ${milestone.id} < ${id})`;

/** `milestoneState` of the rules, as SQL: the two are held together by a test. */
function stateOn(scope: Scope): SQL {
  const on = onDay(scope);
  const { atRiskAfterDays, lateAfterDays } = DEMO_THRESHOLDS;
  const risk = sql`coalesce(${milestoneSetting.atRiskAfterDays}, ${atRiskAfterDays})`;
  const late = sql`coalesce(${milestoneSetting.lateAfterDays}, ${lateAfterDays})`;
  const isAchieved = sql`(${milestone.actualOn} IS NOT NULL AND ${milestone.actualOn} <= ${on} AND ${milestone.evidence} <> '')`;
  const end = sql`CASE WHEN ${isAchieved} THEN ${milestone.actualOn} ELSE ${milestone.forecastOn} END`;
  const slip = sql`coalesce(julianday(${end}) - julianday(${milestone.baselineOn}), 0)`;
  const isOverdue = sql`${milestone.baselineOn} < ${on}`;
  const hasNoForecast = sql`(${milestone.forecastOn} IS NULL OR ${milestone.forecastOn} < ${on})`;
  return sql`CASE
    WHEN ${isAchieved} THEN CASE WHEN ${slip} > 0 THEN 'doneLate' ELSE 'done' END
    WHEN ${milestone.decision} <> 'none' THEN ${milestone.decision}
    WHEN ${slip} > ${late} OR (${isOverdue} AND ${hasNoForecast}) THEN 'late'
    WHEN ${slip} > ${risk} OR ${isOverdue} THEN 'atRisk'
    ELSE 'onTime' END`;
}
