import { and, asc, eq } from "drizzle-orm";
import { organisation } from "../../people/schema.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import type { Scope } from "../../platform/scope.ts";
import { participation } from "../schema.ts";
import { ofProjects, type Which } from "./within.ts";

/** The organisation that leads a project. */
export interface Lead {
  readonly projectId: string;
  readonly code: string;
}

export const leadsOf = asking(
  (scope: Scope, which: Which) =>
    scope.db
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
      .orderBy(asc(organisation.code)),
  (rows): readonly Lead[] => rows,
);
