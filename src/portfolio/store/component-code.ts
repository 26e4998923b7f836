import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { asKnown } from "../../platform/known.ts";
import type { Scope } from "../../platform/scope.ts";
import { component } from "../schema.ts";

/**
 * The code of a row’s component, looked up by its key. A join to the components as they were known would first gather
 * those of the whole house, however few rows are asked for.
 */
export const componentCodeOf = (scope: Scope, id: SQLiteColumn): SQL<string | null> =>
  sql<string | null>`(SELECT ${component.code} FROM ${asKnown(scope, component)} WHERE ${component.id} = ${id})`;
