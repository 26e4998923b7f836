import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

/** The typed query builder over D1. Only stores and this folder see it. */
export type Db = DrizzleD1Database<Record<string, never>> & { readonly $client: D1Database };

export const database = (d1: D1Database): Db => drizzle(d1);
