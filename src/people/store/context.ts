import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Actor, EVERYTHING, isRole, type Reach } from "../../kernel/actor.ts";
import { type CalendarDate, calendarDate } from "../../kernel/calendar-date.ts";
import { asking } from "../../platform/asking.ts";
import { GENESIS, type Head } from "../../platform/chain.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { SESSION } from "../rules.ts";

/** Who asks, and the state of the house at that moment: the first question of every batch. */
export interface Context {
  readonly actor: Actor | undefined;
  readonly sessionId: string | undefined;
  readonly canWrite: boolean;
  /** An API token, not a browser's session. */
  readonly isToken: boolean;
  readonly lastSeenAt: string;
  readonly isDemo: boolean;
  readonly on: CalendarDate;
  readonly head: Head;
}

interface ContextRow {
  readonly personId: string | null;
  readonly sessionId: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly organisationId: string;
  readonly reach: string;
  readonly agreementIds: string;
  readonly projectIds: string;
  readonly componentIds: string | null;
  readonly canWrite: number;
  readonly kind: string | null;
  readonly lastSeenAt: string;
  readonly isDemo: number;
  readonly onDay: string;
  readonly seq: number | null;
  readonly hash: string | null;
}

/** The instant from which a browser's session must have been seen, written as `toISOString` writes. */
const seenSince = (scope: Scope): SQL =>
  sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${scope.now}, ${`-${SESSION.idleMinutes} minutes`})`;

/** A live session or token: not ended, not expired, and for a browser not idle too long. */
const liveSession = (scope: Scope): SQL => sql`s.token_hash = ${scope.credential} AND s.ended_at IS NULL
  AND s.expires_at > ${scope.now} AND (s.kind = 'api' OR s.last_seen_at > ${seenSince(scope)})`;

export const contextOf = asking(
  (scope: Scope) =>
    scope.db.select(columns(scope)).from(sql`installation i
      LEFT JOIN journal j ON j.seq = (SELECT max(seq) FROM journal)
      LEFT JOIN session s ON ${liveSession(scope)}
      LEFT JOIN person p ON p.id = s.person_id AND p.ended_at IS NULL`),
  ([row]) => contextFrom(row),
);

const columns = (scope: Scope) =>
  fieldsOf({
    isDemo: sql<number>`i.is_demo`,
    onDay: onDay(scope),
    seq: sql<number | null>`j.seq`,
    hash: sql<string | null>`j.hash`,
    sessionId: sql<string | null>`s.id`,
    canWrite: sql<number>`s.can_write`,
    kind: sql<string | null>`s.kind`,
    lastSeenAt: sql<string>`s.last_seen_at`,
    personId: sql<string | null>`p.id`,
    name: sql<string>`p.name`,
    email: sql<string>`p.email`,
    role: sql<string>`p.role`,
    organisationId: sql<string>`p.organisation_id`,
    reach: sql<string>`p.reach`,
    agreementIds: sql<string>`p.agreement_ids`,
    projectIds: sql<string>`p.project_ids`,
    componentIds: sql<string | null>`p.component_ids`,
  });

function contextFrom(row: ContextRow | undefined): Context {
  if (!row) throw new Error("the installation row is missing: migrate the database");
  return {
    actor: actorFrom(row),
    sessionId: row.sessionId ?? undefined,
    canWrite: row.canWrite === 1,
    isToken: row.kind === "api",
    lastSeenAt: row.lastSeenAt,
    isDemo: row.isDemo === 1,
    on: calendarDate(row.onDay),
    head: row.seq === null || row.hash === null ? GENESIS : { seq: row.seq, hash: row.hash },
  };
}

function actorFrom(row: ContextRow): Actor | undefined {
  if (row.personId === null || !isRole(row.role)) return undefined;
  const { personId, name, email, role, organisationId } = row;
  return { personId, name, email, role, organisationId, reach: reachFrom(row) };
}

function reachFrom({ reach, agreementIds, projectIds, componentIds }: ContextRow): Reach {
  if (reach === "all") return EVERYTHING;
  if (componentIds !== null) return { kind: "parts", componentIds: JSON.parse(componentIds) as string[] };
  return {
    kind: "some",
    agreementIds: JSON.parse(agreementIds) as string[],
    projectIds: JSON.parse(projectIds) as string[],
  };
}

interface ReachColumns {
  readonly agreementId: SQLiteColumn;
  readonly projectId?: SQLiteColumn;
}

/**
 * The condition that a row's project or agreement lies within the asking person's reach, in SQL, so that it can stand
 * in the same batch as the question who asks. Nobody reaches nothing.
 */
export const reachable = (scope: Scope, columns: ReachColumns): SQL<boolean> =>
  scope.shareHash === undefined
    ? sql<boolean>`(${reachesAll(scope)} OR ${isListed(scope, columns)})`
    : isShared(scope, columns);

/** The asking person reaches everything; whoever comes by a link does not. */
export const reachesAll = (scope: Scope): SQL<boolean> =>
  scope.shareHash === undefined
    ? sql<boolean>`(SELECT p.reach FROM session s JOIN person p ON p.id = s.person_id WHERE s.token_hash = ${scope.credential}) = 'all'`
    : sql<boolean>`0`;

/** A share link that was neither revoked nor has expired, by the hash of its secret. */
export const liveShare = ({ shareHash = "", now }: Scope): SQL =>
  sql`l.secret_hash = ${shareHash} AND l.revoked_at IS NULL AND l.expires_at > ${now}`;

/** The project is the one of the link, or of the agreement of a link to all of it. */
function isShared(scope: Scope, { agreementId, projectId }: ReachColumns): SQL<boolean> {
  const byProject = projectId
    ? sql` OR ${projectId} = (SELECT l.project_id FROM share_link l WHERE ${liveShare(scope)})`
    : sql``;
  return sql<boolean>`(${agreementId} = (SELECT l.agreement_id FROM share_link l WHERE ${liveShare(scope)} AND l.project_id IS NULL)${byProject})`;
}

/** The agreement or project is one of those that the asking person was given: found by their keys, nothing is scanned. */
export function isListed(scope: Scope, columns: ReachColumns): SQL<boolean> {
  if (scope.shareHash !== undefined) return isShared(scope, columns);
  const byProject = columns.projectId
    ? sql` OR ${columns.projectId} IN (SELECT value FROM session s JOIN person p ON p.id = s.person_id, json_each(p.project_ids) WHERE s.token_hash = ${scope.credential})`
    : sql``;
  return sql<boolean>`(${columns.agreementId} IN (SELECT value FROM session s JOIN person p ON p.id = s.person_id, json_each(p.agreement_ids) WHERE s.token_hash = ${scope.credential})${byProject})`;
}

/**
 * The asking person is no donor, and asks not for donors: those see approved and published rows only (SEC-02). Nobody
 * counts as a donor.
 */
export const isNoDonor = (scope: Scope): SQL<boolean> =>
  scope.isForDonors || scope.shareHash !== undefined ? sql<boolean>`0` : isNoDonorAsking(scope);

const isNoDonorAsking = (scope: Scope): SQL<boolean> =>
  sql<boolean>`coalesce((SELECT p.role FROM session s JOIN person p ON p.id = s.person_id WHERE s.token_hash = ${scope.credential}), 'donor') <> 'donor'`;
