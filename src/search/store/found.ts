import { and, eq, type SQL, sql } from "drizzle-orm";
import { entry } from "../../budgets/schema.ts";
import { evidence } from "../../evidence/schema.ts";
import { isShown } from "../../evidence/store.ts";
import { indicator } from "../../indicators/schema.ts";
import { milestone } from "../../milestones/schema.ts";
import { isNoDonor } from "../../people/store/context.ts";
import { isGivenPart } from "../../people/store/parts.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { agreementInReach, projectInReach } from "../../portfolio/store/reach.ts";
import type { AskedWords, Hit } from "../rules.ts";
import { hitThings } from "./things.ts";

/** What is asked for, and how many hits of each kind are looked for. */
export interface Search {
  readonly words: AskedWords;
  readonly most: number;
}

type Found = Read<readonly Hit[]>;

/** Projects within reach, by code, titles and identifiers. */
export function projectsHit(scope: Scope, { words, most }: Search): Found {
  const query = scope.db
    .selectDistinct(fieldsOf({ id: project.id, code: project.code, title: project.title, status: project.status }))
    .from(sql`${hitThings(scope, "project", words)} CROSS JOIN ${project} ON ${project.id} = hit.thing_id`)
    .where(projectInReach(scope))
    .limit(most);
  return reading(query, (rows) => rows.map((row) => ({ kind: "project", project: row.code, ...row })));
}

/** Agreements within reach, by code and titles. */
export function agreementsHit(scope: Scope, { words, most }: Search): Found {
  const query = scope.db
    .selectDistinct(fieldsOf({ id: agreement.id, code: agreement.code, title: agreement.title }))
    .from(sql`${hitThings(scope, "agreement", words)} CROSS JOIN ${agreement} ON ${agreement.id} = hit.thing_id`)
    .where(agreementInReach(scope))
    .limit(most);
  return reading(query, (rows) => rows.map((row) => ({ kind: "agreement", project: "", ...row })));
}

/** Milestones of projects within reach, and of a focal point's components. */
export function milestonesHit(scope: Scope, { words, most }: Search): Found {
  const { id, code, title } = milestone;
  const query = scope.db
    .selectDistinct(fieldsOf({ id, code, title, project: project.code }))
    .from(sql`${hitThings(scope, "milestone", words)} CROSS JOIN ${milestone} ON ${milestone.id} = hit.thing_id`)
    .innerJoin(project, eq(project.id, milestone.projectId))
    .where(inReachOrGiven(scope, sql`${milestone.componentId}`))
    .limit(most);
  return reading(query, (rows) => rows.map((row) => ({ kind: "milestone", ...row })));
}

/** Indicators of projects within reach, and of a focal point's components. */
export function indicatorsHit(scope: Scope, { words, most }: Search): Found {
  const { id, code, title } = indicator;
  const query = scope.db
    .selectDistinct(fieldsOf({ id, code, title, project: project.code }))
    .from(sql`${hitThings(scope, "indicator", words)} CROSS JOIN ${indicator} ON ${indicator.id} = hit.thing_id`)
    .innerJoin(project, eq(project.id, indicator.projectId))
    .where(inReachOrGiven(scope, sql`${indicator.componentId}`))
    .limit(most);
  return reading(query, (rows) => rows.map((row) => ({ kind: "indicator", ...row })));
}

/** Documents and links of projects within reach; donors are given those that prove what counts, and are meant for them. */
export function documentsHit(scope: Scope, { words, most }: Search): Found {
  const { id, title, fileName } = evidence;
  const query = scope.db
    .selectDistinct(fieldsOf({ id, title, fileName, way: evidence.kind, project: project.code }))
    .from(sql`${hitThings(scope, "evidence", words)} CROSS JOIN ${evidence} ON ${evidence.id} = hit.thing_id`)
    .innerJoin(project, eq(project.id, evidence.projectId))
    .where(and(projectInReach(scope), isShown(scope)))
    .limit(most);
  return reading(query, (rows) =>
    rows.map(({ title: fr, fileName: note, ...row }) => ({ kind: "evidence", code: "", title: { fr }, note, ...row })),
  );
}

/** Entries of projects within reach; donors are given approved ones only (SEC-02). */
export function entriesHit(scope: Scope, { words, most }: Search): Found {
  const { id, reference, document, supplier, status, kind, agreementMinor, bookedOn } = entry;
  const query = scope.db
    .selectDistinct(
      fieldsOf({
        ...{ id, reference, document, supplier, status, agreementMinor, bookedOn },
        ...{ way: kind, project: project.code, currency: agreement.currency },
      }),
    )
    .from(sql`${hitThings(scope, "entry", words)} CROSS JOIN ${entry} ON ${entry.id} = hit.thing_id`)
    .innerJoin(project, eq(project.id, entry.projectId))
    .innerJoin(agreement, eq(agreement.id, project.agreementId))
    .where(and(projectInReach(scope), sql`(${entry.status} = 'approved' OR ${isNoDonor(scope)})`))
    .limit(most);
  return reading(query, (rows) =>
    rows.map(({ reference: code, document: fr, agreementMinor: minor, currency, ...row }) => ({
      ...{ kind: "entry" as const, code, title: { fr }, amount: { minor, currency } },
      ...row,
    })),
  );
}

const inReachOrGiven = (scope: Scope, componentId: SQL): SQL =>
  sql`(${projectInReach(scope)} OR ${isGivenPart(scope, componentId)})`;
