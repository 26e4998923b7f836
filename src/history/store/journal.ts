import { desc, eq, getTableName, type SQL, sql } from "drizzle-orm";
import { budgetLine } from "../../budgets/schema.ts";
import { indicator } from "../../indicators/schema.ts";
import type { Json } from "../../kernel/canonical.ts";
import { milestone } from "../../milestones/schema.ts";
import { organisation, person } from "../../people/schema.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { change, journal } from "../../platform/schema.ts";
import type { Scope } from "../../platform/scope.ts";
import { agreement, component, initiative, project } from "../../portfolio/schema.ts";
import { type Asked, seqsOf } from "./seqs.ts";

/** An entry of the journal with the names of its person and project. */
export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  /** Null for the system itself. */
  readonly actorName: string | null;
  readonly actorRole: string;
  readonly action: string;
  readonly projectCode: string | null;
  readonly reason: string;
  readonly origin: "screen" | "api" | "import" | "system";
  readonly prevHash: string;
  readonly hash: string;
}

/** What an entry did to one thing. */
export interface ShownChange {
  readonly seq: number;
  readonly entity: string;
  readonly id: string;
  readonly revision: number;
  readonly fields: Readonly<Record<string, readonly [Json, Json]>>;
  /** How many things the entry changed; more than are shown. */
  readonly count: number;
}

/** The entries of a page, newest first. */
export function entriesOf(scope: Scope, asked: Asked): Read<readonly Entry[]> {
  const query = scope.db
    .select(
      fieldsOf({
        seq: journal.seq,
        at: journal.at,
        actorId: journal.actorId,
        actorName: sql<string | null>`${person.name}`,
        actorRole: journal.actorRole,
        action: journal.action,
        projectCode: sql<string | null>`${project.code}`,
        reason: journal.reason,
        origin: journal.origin,
        prevHash: journal.prevHash,
        hash: journal.hash,
      }),
    )
    .from(journal)
    .leftJoin(person, eq(person.id, journal.actorId))
    .leftJoin(asKnown(scope, project), eq(project.id, journal.projectId))
    .where(sql`${journal.seq} IN ${seqsOf(scope, asked)}`)
    .orderBy(desc(journal.seq));
  return reading(query, (rows) => rows);
}

/** A stretch of each entry's changes: `from` the first, so many at most. */
export interface Part {
  readonly from: number;
  readonly most: number;
}

/** The keys of the changes that are shown, counted and cut along the index alone, before anything large is read. */
const shownKeys = (scope: Scope, asked: Asked, { from, most }: Part): SQL => sql`(SELECT * FROM (
  SELECT seq, entity, entity_id, revision, count(*) OVER (PARTITION BY seq) AS count,
    row_number() OVER (PARTITION BY seq ORDER BY entity, entity_id, revision) AS place
  FROM change WHERE seq IN ${seqsOf(scope, asked)}) WHERE place > ${from} AND place <= ${from + most}) AS k`;

const isShown = sql`${change.entity} = k.entity AND ${change.entityId} = k.entity_id AND ${change.revision} = k.revision`;

/** What the same entries changed. */
export function changesOf(scope: Scope, asked: Asked, part: Part): Read<ReadonlyMap<number, readonly ShownChange[]>> {
  const query = scope.db
    .select(
      fieldsOf({
        seq: change.seq,
        entity: change.entity,
        id: change.entityId,
        revision: change.revision,
        fields: change.fields,
        count: sql<number>`k.count`,
      }),
    )
    .from(shownKeys(scope, asked, part))
    .innerJoin(change, isShown)
    .orderBy(sql`k.seq, k.place`);
  return reading(query, (rows) => Map.groupBy(rows, ({ seq }) => seq));
}

/** Things that people know by a code; persons by their name. */
const NAMED = [organisation, agreement, project, component, initiative, budgetLine, milestone, indicator];

/** The codes of the things that the shown changes concern or refer to, by id. */
export function labelsOf(scope: Scope, asked: Asked, part: Part): Read<ReadonlyMap<string, string>> {
  const shown = sql`shown AS (SELECT change.* FROM ${shownKeys(scope, asked, part)} JOIN change ON ${isShown})`;
  const mentioned = sql`mentioned AS (SELECT entity_id AS id FROM shown
    UNION SELECT v.value FROM shown, json_each(fields) f, json_each(f.value) v
    WHERE f.key GLOB '*Id' OR f.key GLOB '*By')`;
  const names = NAMED.map((table) => sql`(SELECT code FROM ${sql.identifier(getTableName(table))} WHERE id = m.id)`);
  const label = sql<string | null>`coalesce(${sql.join(names, sql`, `)}, (SELECT name FROM person WHERE id = m.id))`;
  const query = scope.db
    .select(fieldsOf({ id: sql<string>`m.id`, label }))
    .from(sql`(WITH ${shown}, ${mentioned} SELECT id FROM mentioned) AS m`);
  return reading(query, (rows) => new Map(rows.flatMap(({ id, label }) => (label ? [[id, label]] : []))));
}
