import { asc, type SQL, sql } from "drizzle-orm";
import { organisation } from "../../people/schema.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { agreement, project } from "../schema.ts";
import { agreementInReach, projectInReach } from "./reach.ts";

/** So many agreements or projects are offered to choose from; where there are more, their code is typed. */
export const MOST_OFFERED = 25;

/** The codes of the first projects within reach: one more than are offered tells that there are more. */
export const projectCodes = (scope: Scope): Read<readonly string[]> =>
  firstCodes(scope, project, projectInReach(scope));

/** The codes of the first agreements within reach: one more than are offered tells that there are more. */
export const agreementCodes = (scope: Scope): Read<readonly string[]> =>
  firstCodes(scope, agreement, agreementInReach(scope));

const firstCodes = (
  scope: Scope,
  table: typeof project | typeof agreement,
  isInReach: SQL | undefined,
): Read<readonly string[]> =>
  reading(
    scope.db
      .select({ code: table.code })
      .from(asKnown(scope, table))
      .where(isInReach)
      .orderBy(asc(table.code))
      .limit(MOST_OFFERED + 1),
    (rows) => rows.map(({ code }) => code),
  );

/** The codes of the donors of agreements within reach. */
export const donorCodes = (scope: Scope): Read<readonly string[]> =>
  reading(
    scope.db
      .select({ code: organisation.code })
      .from(asKnown(scope, organisation))
      .where(
        sql`EXISTS (SELECT 1 FROM ${asKnown(scope, agreement)} WHERE ${agreement.donorId} = ${organisation.id} AND ${agreementInReach(scope)})`,
      )
      .orderBy(asc(organisation.code)),
    (rows) => rows.map(({ code }) => code),
  );
