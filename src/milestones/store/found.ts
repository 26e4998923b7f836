import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { reachable, reachesAll } from "../../people/store/context.ts";
import { asKnown } from "../../platform/known.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { when } from "../../platform/when.ts";
import { project } from "../../portfolio/schema.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import { DEMO_THRESHOLDS, type MilestoneState } from "../rules.ts";
import { milestone, milestoneSetting } from "../schema.ts";

// A filter's milestones are gathered from its own index while they are few, and then put in order; where they are many
// the index of dates is walked, which finds a page of them soon. Neither reads a long list to its end.

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

/** So many are counted; one more says “more than that”. */
export const MOST_COUNTED = 1_000;

export const isFiltered = (filter: MilestoneFilter): boolean => Object.values(filter).some((value) => value !== "");

interface Page {
  readonly key: PageKey | undefined;
  readonly size: number;
}

/** The ids of one page in the order of the page's way, as a query. */
export function pageIds(scope: Scope, filter: MilestoneFilter, { key, size }: Page): SQL {
  const way = key?.way === "before" ? sql`DESC` : sql`ASC`;
  const { baselineOn, id } = milestone;
  const few = { baselineOn: sql`few.baseline_on`, id: sql`few.id` };
  const isMany = sql`(SELECT count(*) FROM few) > ${MOST_COUNTED}`;
  const isWalked = isFiltered(filter) ? isMany : sql`(${reachesAll(scope)} OR ${isMany})`;
  return sql`WITH few AS MATERIALIZED (${gathered(scope, filter)})
    SELECT id FROM (SELECT few.id FROM few WHERE true${beyond(key, few)} ORDER BY few.baseline_on ${way}, few.id ${way}
      LIMIT CASE WHEN ${isWalked} THEN 0 ELSE ${size} END)
    UNION ALL
    SELECT id FROM (SELECT ${id} AS id FROM ${rowsOf(scope)} WHERE ${walked(scope, filter)}${beyond(key, { baselineOn, id })}
      ORDER BY ${baselineOn} ${way}, ${id} ${way} LIMIT CASE WHEN ${isWalked} THEN ${size} ELSE 0 END)`;
}

/** How many a filter finds, as a query: up to one more than are counted. */
export const foundCount = (scope: Scope, filter: MilestoneFilter): SQL<number> =>
  sql<number>`(SELECT count(*) FROM (${gathered(scope, filter)}))`;

const rowsOf = (scope: Scope): SQL =>
  sql`${asKnown(scope, milestone)} LEFT JOIN ${asKnown(scope, milestoneSetting)} ON ${milestoneSetting.projectId} = ${milestone.projectId}`;

/** Unfiltered, whoever reaches everything gathers nothing. */
function gathered(scope: Scope, filter: MilestoneFilter): SQL {
  const guard = isFiltered(filter) ? sql`` : when(sql`NOT ${reachesAll(scope)}`);
  const parts = partsOf(scope, filter).map(
    (part) => sql`SELECT ${milestone.id} AS id, ${milestone.baselineOn} AS baseline_on FROM ${guard} ${rowsOf(scope)}
      WHERE ${part} AND ${sql.join(narrowed(scope, filter, isSlipping(filter) ? PASSED_BY : baseline), sql` AND `)}`,
  );
  return sql`SELECT id, baseline_on FROM (${sql.join(parts, sql` UNION ALL `)}) LIMIT ${MOST_COUNTED + 1}`;
}

/** The index to begin with: disjoint parts that hold at least all that the filter asks for. */
function partsOf(scope: Scope, filter: MilestoneFilter): readonly SQL[] {
  const { state, kind, project: code } = filter;
  const isWithin = within(scope, code, milestone.projectId);
  if (code !== "" || (state === "" && kind === "")) return [isWithin];
  const isReached = within(scope, code, walkedId);
  if (state === "") return [isReached];
  return STATE_PARTS[state](onDay(scope)).map((part) => sql`${part} AND ${isReached}`);
}

const walked = (scope: Scope, filter: MilestoneFilter): SQL => {
  const isWithin = filter.project === "" ? ofCurrent(scope) : ofProjects(scope, { code: filter.project }, walkedId);
  return sql.join([isWithin, ...narrowed(scope, filter, baseline)], sql` AND `);
};

/** The plus keeps the planner from gathering every project first. */
const walkedId = sql`+${milestone.projectId}` as unknown as typeof milestone.projectId;

const IS_CURRENT = sql`${project.status} IN ('implementation', 'finalisation', 'suspended')`;

/** Of a current project within reach: each row asks for its own project, for a page that is walked has few. */
const ofCurrent = (scope: Scope): SQL =>
  sql`EXISTS (SELECT 1 FROM ${asKnown(scope, project)} WHERE ${project.id} = ${milestone.projectId} AND ${IS_CURRENT} AND ${reachable(scope, { agreementId: project.agreementId, projectId: project.id })})`;

function within(scope: Scope, code: string, projectId: typeof milestone.projectId): SQL {
  if (code !== "") return ofProjects(scope, { code }, projectId);
  const current = sql`SELECT ${project.id} FROM ${asKnown(scope, project)} WHERE ${IS_CURRENT}`;
  return sql`${ofProjects(scope, "reachable", projectId)} AND +${milestone.projectId} IN (${current})`;
}

/** Found by how far they slip: their dates are looked at, not looked up. */
const isSlipping = ({ state }: MilestoneFilter): boolean => state === "late" || state === "atRisk";

const narrowed = (scope: Scope, { state, kind, from, until }: MilestoneFilter, day: SQL | typeof baseline): SQL[] => [
  sql`true`,
  ...(state === "" ? [] : [sql`${stateOn(scope)} = ${state}`]),
  ...(kind === "" ? [] : [sql`${milestone.kind} = ${kind}`]),
  ...(from === "" ? [] : [sql`${day} >= ${from}`]),
  ...(until === "" ? [] : [sql`${day} <= ${until}`]),
];

function beyond(key: PageKey | undefined, { baselineOn, id }: { baselineOn: SQL | unknown; id: SQL | unknown }): SQL {
  if (!key) return sql``;
  const than = key.way === "after" ? sql`>` : sql`<`;
  return sql` AND ${baselineOn} ${than}= ${key.baselineOn} AND (${baselineOn} ${than} ${key.baselineOn} OR ${id} ${than} ${key.id})`;
}

const { baselineOn: baseline, forecastOn: forecast, actualOn: actual, evidence, decision } = milestone;

const PASSED_BY = sql`+${baseline}`;
const IS_ACHIEVED = sql`${actual} IS NOT NULL AND ${evidence} <> ''`;
const IS_OPEN = sql`${decision} = 'none' AND (${actual} IS NULL OR ${evidence} = '')`;
const SETTLED = sql`CASE WHEN ${IS_ACHIEVED} THEN CASE WHEN ${actual} > ${baseline} THEN 'doneLate' ELSE 'done' END WHEN ${decision} <> 'none' THEN ${decision} ELSE 'open' END`;
const SLIPPAGE = sql`julianday(${forecast}) - julianday(${baseline})`;
const DUE = sql`max(${baseline}, coalesce(${forecast}, ${baseline}))`;

/** The lowest threshold of any project. */
const least = (column: SQLiteColumn, usual: number): SQL =>
  sql`min(${usual}, coalesce((SELECT min(${sql.identifier(column.name)}) FROM ${sql.identifier("milestone_setting")}), ${usual}))`;

const LEAST_RISK = least(milestoneSetting.atRiskAfterDays, DEMO_THRESHOLDS.atRiskAfterDays);
const LEAST_LATE = least(milestoneSetting.lateAfterDays, DEMO_THRESHOLDS.lateAfterDays);

const settledAs = (state: string): SQL => sql`${SETTLED} = ${sql.raw(`'${state}'`)}`;
const slipsBeyond = (days: SQL): SQL => sql`${IS_OPEN} AND ${SLIPPAGE} > ${days}`;
const slipsWithin = (days: SQL): SQL => sql`coalesce(${SLIPPAGE}, 0) <= ${days}`;
const achievedAfter = (on: SQL): SQL => sql`${IS_ACHIEVED} AND ${actual} > ${on}`;

const STATE_PARTS: Readonly<Record<MilestoneState, (on: SQL) => readonly SQL[]>> = {
  late: (on) => [
    slipsBeyond(LEAST_LATE),
    sql`${IS_OPEN} AND ${DUE} < ${on} AND ${slipsWithin(LEAST_LATE)}`,
    achievedAfter(on),
  ],
  atRisk: (on) => [
    slipsBeyond(LEAST_RISK),
    sql`${settledAs("open")} AND ${baseline} < ${on} AND ${slipsWithin(LEAST_RISK)}`,
    achievedAfter(on),
  ],
  onTime: (on) => [sql`${settledAs("open")} AND ${baseline} >= ${on}`, achievedAfter(on)],
  suspended: (on) => [settledAs("suspended"), achievedAfter(on)],
  cancelled: (on) => [settledAs("cancelled"), achievedAfter(on)],
  doneLate: () => [settledAs("doneLate")],
  done: () => [settledAs("done")],
};

/** `milestoneState` of the rules, as SQL: the two are held together by a test. */
function stateOn(scope: Scope): SQL {
  const on = onDay(scope);
  const { atRiskAfterDays, lateAfterDays } = DEMO_THRESHOLDS;
  const risk = sql`coalesce(${milestoneSetting.atRiskAfterDays}, ${atRiskAfterDays})`;
  const late = sql`coalesce(${milestoneSetting.lateAfterDays}, ${lateAfterDays})`;
  const isAchieved = sql`(${actual} IS NOT NULL AND ${actual} <= ${on} AND ${evidence} <> '')`;
  const end = sql`CASE WHEN ${isAchieved} THEN ${actual} ELSE ${forecast} END`;
  const slip = sql`coalesce(julianday(${end}) - julianday(${baseline}), 0)`;
  const isOverdue = sql`${baseline} < ${on}`;
  const hasNoForecast = sql`(${forecast} IS NULL OR ${forecast} < ${on})`;
  return sql`CASE
    WHEN ${isAchieved} THEN CASE WHEN ${slip} > 0 THEN 'doneLate' ELSE 'done' END
    WHEN ${decision} <> 'none' THEN ${decision}
    WHEN ${slip} > ${late} OR (${isOverdue} AND ${hasNoForecast}) THEN 'late'
    WHEN ${slip} > ${risk} OR ${isOverdue} THEN 'atRisk'
    ELSE 'onTime' END`;
}
