import { and, asc, desc, type SQL, sql } from "drizzle-orm";
import { isListed, reachesAll } from "../../people/store/context.ts";
import { asKnown, seqOf } from "../../platform/known.ts";
import { change, journal } from "../../platform/schema.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { type JournalFilter, type JournalPage, PAGE_SIZE, WHOLE_JOURNAL } from "../rules/filter.ts";

/** What is asked of the journal. */
export interface Asked {
  readonly filter: JournalFilter;
  readonly page: JournalPage;
  /** So many entries at most; a page and one more unless told. */
  readonly most?: number;
}

/**
 * The numbers of a page's entries within the asking person's reach, and one more that tells whether others follow.
 * Whoever reads the whole journal, or every project's part of it, walks along its end; others along the index of their
 * projects. Two arms of three are empty, and read nothing: their limit is 0.
 */
export function seqsOf(scope: Scope, { filter, page, most = PAGE_SIZE + 1 }: Asked): SQL {
  const order = "after" in page ? asc(journal.seq) : desc(journal.seq);
  const arm = (isWhose: SQL, isIn: SQL) =>
    sql`SELECT seq FROM (SELECT ${journal.seq} AS seq FROM ${journal}
      WHERE ${isIn} AND ${passes(scope, filter, page)} ORDER BY ${order} LIMIT CASE WHEN ${isWhose} THEN ${most} ELSE 0 END)`;
  const [whole, all] = [readsWhole(scope), reachesAll(scope)];
  const arms = [
    arm(whole, sql`true`),
    arm(sql`NOT ${whole} AND ${all}`, sql`${journal.projectId} IS NOT NULL`),
    arm(sql`NOT (${all})`, sql`${journal.projectId} IN (${projectsListed(scope)})`),
  ];
  return sql`(${sql.join(arms, sql` UNION ALL `)})`;
}

/** Nobody's role reads nothing of the whole. */
const readsWhole = (scope: Scope): SQL =>
  sql`coalesce((SELECT p.reach = 'all' AND p.role IN ${[...WHOLE_JOURNAL]} FROM session s
    JOIN person p ON p.id = s.person_id WHERE s.token_hash = ${scope.credential}), 0)`;

const projectsListed = (scope: Scope): SQL =>
  sql`SELECT ${project.id} FROM ${project} WHERE ${isListed(scope, { agreementId: project.agreementId, projectId: project.id })}`;

function passes(scope: Scope, filter: JournalFilter, page: JournalPage): SQL | undefined {
  const { from, until, personId, action, q } = filter;
  return and(
    within(page),
    scope.known && sql`${journal.seq} <= ${seqOf(scope.known)}`,
    from ? sql`${journal.at} >= ${from}` : undefined,
    until ? sql`${journal.at} < ${until}` : undefined,
    personId ? sql`${journal.actorId} = ${personId}` : undefined,
    action ? sql`${journal.action} = ${action}` : undefined,
    q ? sql`instr(lower(${journal.reason}), lower(${q})) > 0` : undefined,
    ofProject(scope, filter),
    ofThing(filter),
  );
}

function within(page: JournalPage): SQL {
  if ("only" in page) return sql`${journal.seq} = ${page.only}`;
  return "after" in page ? sql`${journal.seq} > ${page.after}` : sql`${journal.seq} < ${page.before}`;
}

const ofProject = (scope: Scope, { projectCode }: JournalFilter): SQL | undefined =>
  projectCode
    ? sql`${journal.projectId} = (SELECT ${project.id} FROM ${asKnown(scope, project)} WHERE ${project.code} = ${projectCode})`
    : undefined;

/** A thing's own history is read from the changes' key; any thing of a kind from each entry's changes. */
function ofThing({ entity, thingId }: JournalFilter): SQL | undefined {
  if (!entity) return undefined;
  const named = sql`${change.entity} = ${entity}`;
  return thingId
    ? sql`${journal.seq} IN (SELECT ${change.seq} FROM ${change} WHERE ${named} AND ${change.entityId} = ${thingId})`
    : sql`EXISTS (SELECT 1 FROM ${change} WHERE ${change.seq} = ${journal.seq} AND ${named})`;
}
