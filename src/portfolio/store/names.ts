import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Texts } from "../../kernel/language.ts";
import { organisation, organisationName } from "../../people/schema.ts";
import { asKnown } from "../../platform/known.ts";
import { onDay, type Scope } from "../../platform/scope.ts";

/** An organisation by the names it had on the date d'arrêté. */
export interface Named {
  readonly id: string;
  readonly code: string;
  readonly name: Texts;
  readonly shortName: Texts;
}

/**
 * An organisation as JSON, by the name that was valid on the date d'arrêté (handbook 1.3, trap 6), else by its latest;
 * null for no organisation. For a select list.
 */
export function namedOn(scope: Scope, id: SQLiteColumn): SQL<string | null> {
  const { name, shortName, organisationId, validFrom, validTo } = organisationName;
  const isValid = sql`(${validFrom} IS NULL OR ${validFrom} <= ${onDay(scope)}) AND (${validTo} IS NULL OR ${validTo} >= ${onDay(scope)})`;
  const found = sql`(SELECT json_object('id', ${organisation.id}, 'code', ${organisation.code}, 'name', json(${name}), 'shortName', json(${shortName}))
    FROM ${asKnown(scope, organisation)} JOIN ${asKnown(scope, organisationName)} ON ${organisationId} = ${organisation.id}
    WHERE ${organisation.id} = ${id} ORDER BY ${isValid} DESC, ${validFrom} DESC LIMIT 1)`;
  // Wrapped: a select from one table takes the table's name off the columns on top.
  return sql<string | null>`${found}`;
}

export const namedFrom = (json: string | null): Named | undefined =>
  json === null ? undefined : (JSON.parse(json) as Named);

/** The same, where the database promises that there is one. */
export function certainlyNamed(json: string | null): Named {
  const named = namedFrom(json);
  if (!named) throw new Error("an organisation has no name");
  return named;
}
