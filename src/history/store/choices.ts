import { asc, sql } from "drizzle-orm";
import { person } from "../../people/schema.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { projectInReach } from "../../portfolio/store/reach.ts";

const MOST = 500;

/** A person or a project that a list can be narrowed to. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Who may have done something: everybody but donors, who only read. */
export function peopleChoices(scope: Scope): Read<readonly Choice[]> {
  const query = scope.db
    .select({ value: person.id, label: person.name })
    .from(asKnown(scope, person))
    .where(sql`${person.role} <> 'donor'`)
    .orderBy(asc(person.name))
    .limit(MOST);
  return reading(query, (rows) => rows);
}

/** The projects within reach, by their codes. */
export function projectChoices(scope: Scope): Read<readonly Choice[]> {
  const query = scope.db
    .select({ value: project.code })
    .from(asKnown(scope, project))
    .where(projectInReach(scope))
    .orderBy(asc(project.code))
    .limit(MOST);
  return reading(query, (rows) => rows.map(({ value }) => ({ value, label: value })));
}
