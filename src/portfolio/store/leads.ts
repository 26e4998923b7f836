import { and, asc, eq } from "drizzle-orm";
import { organisation } from "../../people/schema.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { participation } from "../schema.ts";
import { type Among, ofProjects, type Which } from "./within.ts";

/** The organisation that leads a project. */
export interface Lead {
  readonly projectId: string;
  readonly code: string;
}

export function leadsOf(scope: Scope, which: Which | Among): Read<readonly Lead[]> {
  const query = scope.db
    .select(fieldsOf({ projectId: participation.projectId, code: organisation.code }))
    .from(asKnown(scope, participation))
    .innerJoin(asKnown(scope, organisation), eq(organisation.id, participation.organisationId))
    .where(
      and(
        ofProjects(scope, which, participation.projectId),
        eq(participation.role, "lead"),
        eq(participation.isCancelled, false),
      ),
    )
    .orderBy(asc(organisation.code));
  return reading(query, (rows) => rows);
}
