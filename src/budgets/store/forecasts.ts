import { and, desc, eq, sql } from "drizzle-orm";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Quarter } from "../../kernel/period.ts";
import { isNoDonor } from "../../people/store/context.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Fields, recording, saving, type Write } from "../../platform/write.ts";
import { agreement } from "../../portfolio/schema.ts";
import { agreementIdOf } from "../../portfolio/store/reach.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import type { Forecast } from "../rules/forecast.ts";
import { forecastVersion } from "../schema/forecast.ts";
import { forecast } from "../schema.ts";

/** A version of a project's forecast without its amounts but their sum. */
export interface ForecastHead {
  readonly id: string;
  readonly quarter: Quarter;
  readonly version: number;
  readonly madeOn: CalendarDate;
  readonly status: "draft" | "submitted" | "approved" | "returned";
  readonly forecastMinor: number;
  readonly enteredById: string;
  readonly enteredBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly decisionReason: string;
}

/** Every version of a project's forecast, newest first; donors are given the approved ones (SEC-02). */
export function forecastHeads(scope: Scope, code: string): Read<readonly ForecastHead[]> {
  const { id, quarter, version, madeOn, status, decidedOn, decisionReason, enteredBy } = forecastVersion;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id, quarter, version, madeOn, status, decidedOn, decisionReason },
        enteredById: enteredBy,
        forecastMinor: sql<number>`(SELECT coalesce(sum(value ->> 'amountMinor'), 0) FROM json_each(${forecastVersion.cells}))`,
        enteredBy: sql<string | null>`(SELECT p.name FROM person p WHERE p.id = forecast_version.entered_by)`,
        decidedBy: sql<string | null>`(SELECT p.name FROM person p WHERE p.id = forecast_version.decided_by)`,
      }),
    )
    .from(asKnown(scope, forecastVersion))
    .where(visible(scope, code))
    .orderBy(desc(quarter), desc(version));
  return reading(query, (rows) => rows);
}

const visible = (scope: Scope, code: string) =>
  and(
    ofProjects(scope, { code }, forecastVersion.projectId),
    sql`(${forecastVersion.status} = 'approved' OR ${isNoDonor(scope)})`,
  );

export type ForecastRow = typeof forecastVersion.$inferSelect;

/** Which version: of a quarter the given one, else its last. */
export interface VersionAsked {
  readonly code: string;
  readonly quarter: Quarter;
  readonly version?: number | undefined;
}

const { id, projectId, quarter, version, madeOn, status, cells, explanations, note } = forecastVersion;
const { enteredBy, decidedBy, decidedOn, decisionReason, revision, sinceSeq } = forecastVersion;
const ALL = {
  ...{ id, projectId, quarter, version, madeOn, status, cells, explanations, note },
  ...{ enteredBy, decidedBy, decidedOn, decisionReason, revision, sinceSeq },
};

/** One version with its amounts, as it was known. */
export const forecastShown = (scope: Scope, asked: VersionAsked): Read<ForecastRow | undefined> =>
  reading(
    scope.db
      .select(ALL)
      .from(asKnown(scope, forecastVersion))
      .where(and(visible(scope, asked.code), ...isAsked(asked)))
      .orderBy(desc(forecastVersion.version))
      .limit(1),
    ([row]) => row,
  );

/** The last version of a quarter as it stands now, with its lock. */
export const forecastRow = (scope: Scope, asked: VersionAsked): Read<ForecastRow | undefined> =>
  reading(
    scope.db
      .select(ALL)
      .from(forecastVersion)
      .where(and(ofProjects(scope, { code: asked.code }, forecastVersion.projectId), ...isAsked(asked)))
      .orderBy(desc(forecastVersion.version))
      .limit(1),
    ([row]) => row,
  );

const isAsked = ({ quarter: of, version: number }: VersionAsked) => [
  eq(forecastVersion.quarter, of),
  number === undefined ? undefined : eq(forecastVersion.version, number),
];

/** Everybody who ever changed the last version of a quarter: none of them approves it (SEC-01). */
export const forecastWriters = (scope: Scope, { code, quarter: of }: VersionAsked): Read<readonly string[]> =>
  reading(
    scope.db
      .select(fieldsOf({ by: sql<string>`h.entered_by` }))
      .from(sql`forecast_version_history AS h`)
      .innerJoin(forecastVersion, sql`${forecastVersion.id} = h.id AND ${forecastVersion.quarter} = ${of}`)
      .where(ofProjects(scope, { code }, forecastVersion.projectId)),
    (rows) => rows.map(({ by }) => by),
  );

/** What a project may take of its agreement: the ceiling less what its other projects are given. */
export const ceilingFor = (scope: Scope, code: string): Read<number | undefined> =>
  reading(
    scope.db
      .select(
        fieldsOf({
          minor: sql<number>`${agreement.ceilingMinor} - (SELECT coalesce(sum(o.amount_minor), 0) FROM project o
            WHERE o.agreement_id = ${agreement.id} AND o.code <> ${code} AND o.status <> 'cancelled')`,
        }),
      )
      .from(agreement)
      .where(sql`${agreement.id} = ${agreementIdOf(scope, code)}`),
    ([row]) => row?.minor,
  );

export const savingForecast = (before: ForecastRow | undefined, after: Fields<typeof forecastVersion>): Write =>
  saving(forecastVersion, before, after);

/** The facts that an approved version becomes. */
export const recordingForecast = (row: ForecastRow): readonly Write[] =>
  row.cells.map((cell: Forecast) =>
    recording(forecast, {
      id: `${row.id}:${cell.lineId}:${cell.period}`,
      projectId: row.projectId,
      lineId: cell.lineId,
      madeOn: row.madeOn,
      version: row.version,
      period: cell.period,
      amountMinor: cell.amountMinor,
      isIllustrative: false,
    }),
  );
