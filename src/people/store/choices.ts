import { sql } from "drizzle-orm";
import type { Texts } from "../../kernel/language.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";

/** An agreement or a project that a person's scope may name. */
export interface Choice {
  readonly id: string;
  readonly code: string;
  readonly title: Texts;
}

/**
 * The portfolio lies a floor above, so its two tables are named in SQL: an administrator chooses from codes and titles
 * and sees nothing else of them.
 */
const choicesFrom = (scope: Scope, table: "agreement" | "project"): Read<readonly Choice[]> =>
  reading(
    scope.db
      .select(fieldsOf({ id: sql<string>`t.id`, code: sql<string>`t.code`, title: sql<string>`t.title` }))
      .from(sql`${sql.identifier(table)} t`)
      .orderBy(sql`t.code`),
    (rows) => rows.map(({ title, ...row }) => ({ ...row, title: JSON.parse(title) as Texts })),
  );

/** Components by the code of their project and their own; cancelled ones are not offered. */
export const componentChoices = (scope: Scope): Read<readonly Choice[]> =>
  reading(
    scope.db
      .select(
        fieldsOf({ id: sql<string>`c.id`, code: sql<string>`p.code || ' · ' || c.code`, title: sql<string>`c.title` }),
      )
      .from(sql`component c JOIN project p ON p.id = c.project_id`)
      .where(sql`c.is_cancelled = 0`)
      .orderBy(sql`p.code, c.position, c.code`),
    (rows) => rows.map(({ title, ...row }) => ({ ...row, title: JSON.parse(title) as Texts })),
  );

export const agreementChoices = (scope: Scope) => choicesFrom(scope, "agreement");

export const projectChoices = (scope: Scope) => choicesFrom(scope, "project");
