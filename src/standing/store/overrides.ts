import { and, getTableColumns, sql } from "drizzle-orm";
import { asking } from "../../platform/asking.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, quarterIn, type Scope } from "../../platform/scope.ts";
import { type Fields, saving, type Write } from "../../platform/write.ts";
import { type Among, type Looked, ofProjects, type Which } from "../../portfolio/store/within.ts";
import type { Override } from "../rules/override.ts";
import { statusOverride } from "../schema.ts";

export type OverrideRow = typeof statusOverride.$inferSelect;

/** The statuses that were fixed by hand, of every quarter. */
export const overridesOf = asking(
  (scope: Scope, which: Looked | Among) =>
    scope.db
      .select(getTableColumns(statusOverride))
      .from(asKnown(scope, statusOverride))
      .where(ofProjects(scope, which, statusOverride.projectId)),
  (rows): readonly Override[] => rows,
);

const quarterNow = (scope: Scope) => quarterIn(onDay(scope));

/** The one of a project and of the quarter of the date d'arrêté, withdrawn or not, as it stands now, with its lock. */
export const overrideRow = (scope: Scope, which: Which): Read<OverrideRow | undefined> =>
  reading(
    scope.db
      .select(getTableColumns(statusOverride))
      .from(statusOverride)
      .where(
        and(ofProjects(scope, which, statusOverride.projectId), sql`${statusOverride.quarter} = ${quarterNow(scope)}`),
      ),
    ([row]) => row,
  );

export const savingOverride = (before: OverrideRow | undefined, after: Fields<typeof statusOverride>): Write =>
  saving(statusOverride, before, after);
