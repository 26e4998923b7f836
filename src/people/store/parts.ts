import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Scope } from "../../platform/scope.ts";

/**
 * The component is one of those that the asking person, a focal point, was given (handbook 8.1). Only reads of the light
 * entry ask this: everything else asks `reachable`, which a focal point's scope never satisfies.
 */
export const isGivenPart = (scope: Scope, componentId: SQLiteColumn | SQL): SQL<boolean> =>
  sql<boolean>`${componentId} IN (SELECT value FROM session s JOIN person p ON p.id = s.person_id, json_each(p.component_ids) WHERE s.token_hash = ${scope.credential})`;
