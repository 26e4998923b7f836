import { getTableColumns, getTableName, type SQL, Subquery, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Json } from "../../kernel/canonical.ts";
import type { Db } from "../../platform/database.ts";
import { type Read, reading } from "../../platform/read.ts";
import { change } from "../../platform/schema.ts";
import type { FactTable, ThingTable } from "../../platform/write.ts";
import type { State, Step, Version } from "../rules/thing.ts";

/** So many ids are looked at in one round trip. */
export const STRETCH = 400;

/** A stretch of a table's ids, in order, `after` excluded. */
export interface Stretch {
  readonly table: ThingTable | FactTable;
  readonly after: string;
}

type ById<T> = ReadonlyMap<string, readonly T[]>;

/** The last id of a stretch; ids that only the journal or the twin still knows count too. Undefined after the end. */
export function lastIdOf(db: Db, stretch: Stretch): Read<string | undefined> {
  const query = db.select({ id: sql<string | null>`last_id` }).from(sql`(SELECT ${lastId(stretch)} AS last_id)`);
  return reading(query, ([row]) => row?.id ?? undefined);
}

/** The rows as they stand and every row that they replaced, oldest first. */
export function versionsOf(db: Db, stretch: Stretch): Read<ById<Version>> {
  const query = db
    .select({ ...getTableColumns(stretch.table as SQLiteTable), untilSeq: sql<number | null>`until_seq` })
    .from(named(stretch, everyVersion(stretch)))
    .where(within(stretch, sql`id`))
    .orderBy(sql`id, until_seq IS NULL, since_seq`);
  return reading(query, (rows) => Map.groupBy(rows.map(versionFrom), ({ id }) => id));
}

/** What the journal says of them, oldest first. */
export function stepsOf(db: Db, stretch: Stretch): Read<ById<Step>> {
  const query = db
    .select({ id: change.entityId, seq: change.seq, revision: change.revision, fields: change.fields })
    .from(change)
    .where(sql`${change.entity} = ${getTableName(stretch.table)} AND ${within(stretch, sql`${change.entityId}`)}`)
    .orderBy(change.entityId, change.revision);
  return reading(query, (rows) => Map.groupBy(rows, ({ id }) => id));
}

/** What a row holds in the columns that were added after it was written. */
export const defaultsOf = (table: ThingTable | FactTable): State =>
  Object.fromEntries(
    Object.entries(getTableColumns(table as SQLiteTable)).map(([name, column]) => [
      name,
      (column.default ?? null) as Json,
    ]),
  );

const nameOf = ({ table }: Stretch): SQL => sql`${sql.identifier(getTableName(table))}`;

/** A query under the table's own name, as the query builder wants it. */
const named = ({ table }: Stretch, query: SQL): SQL =>
  new Subquery(query, getTableColumns(table as SQLiteTable), getTableName(table)) as unknown as SQL;

/** The twin's name; facts have none. */
const twinOf = ({ table }: Stretch): SQL | undefined =>
  "revision" in table ? sql`${sql.identifier(`${getTableName(table)}_history`)}` : undefined;

function everyVersion(stretch: Stretch): SQL {
  const columns = sql.join(
    Object.values(getTableColumns(stretch.table as SQLiteTable)).map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  const [now, twin] = [nameOf(stretch), twinOf(stretch)];
  const current = sql`SELECT ${columns}, NULL AS until_seq FROM ${now}`;
  return twin ? sql`${current} UNION ALL SELECT ${columns}, until_seq FROM ${twin}` : current;
}

const within = (stretch: Stretch, id: SQL): SQL => sql`${id} > ${stretch.after} AND ${id} <= ${lastId(stretch)}`;

/** Each arm comes in the order of its index, so that only a stretch of it is read. */
function lastId(stretch: Stretch): SQL {
  const { table, after } = stretch;
  const twin = twinOf(stretch);
  return sql`(SELECT max(id) FROM (SELECT id FROM ${nameOf(stretch)} WHERE id > ${after}
    UNION SELECT entity_id FROM change WHERE entity = ${getTableName(table)} AND entity_id > ${after}
    ${twin ? sql`UNION SELECT id FROM ${twin} WHERE id > ${after}` : sql``} ORDER BY 1 LIMIT ${STRETCH}))`;
}

/** A fact is its own first and only revision. */
function versionFrom(row: Readonly<Record<string, unknown>>): Version & { readonly id: string } {
  const { id, revision = 1, sinceSeq, untilSeq, ...state } = JSON.parse(JSON.stringify(row)) as Record<string, Json>;
  const until = untilSeq == null ? undefined : Number(untilSeq);
  return { id: String(id), revision: Number(revision), sinceSeq: Number(sinceSeq), untilSeq: until, state };
}
