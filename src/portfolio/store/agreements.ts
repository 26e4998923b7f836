import { and, asc, eq, getTableColumns, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { type Money, minus, money } from "../../kernel/money.ts";
import type { Span } from "../../kernel/period.ts";
import { searchText } from "../../kernel/search-text.ts";
import { organisation } from "../../people/schema.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { AgreementStatus, ExchangeMethod, ReferenceVersion } from "../rules/statuses.ts";
import { agreement, project } from "../schema.ts";
import { certainlyNamed, type Named, namedFrom, namedOn } from "./names.ts";
import { holdsWords } from "./projects.ts";
import { agreementIdOf, agreementInReach } from "./reach.ts";

/** An agreement with its organisations and what its projects, cancelled ones left out, take of it. */
export interface Agreement {
  readonly id: string;
  readonly code: string;
  readonly title: Texts;
  readonly donor: Named;
  readonly agency: Named | undefined;
  readonly status: AgreementStatus;
  readonly ceiling: Money;
  readonly allocated: Money;
  /** Ceiling less what is allocated. */
  readonly left: Money;
  /** A day, or only `YYYY-MM`. */
  readonly signedOn: string | undefined;
  readonly validFrom: CalendarDate | undefined;
  readonly validTo: CalendarDate | undefined;
  readonly execution: Span;
  readonly exchangeMethod: ExchangeMethod;
  readonly fixedRateMicro: number | undefined;
  readonly notifyBps: number;
  readonly amendBps: number;
  readonly overspendBps: number;
  readonly liquidationDays: number;
  readonly hasModes: boolean;
  readonly isVatEligible: boolean;
  readonly justifiedBps: number;
  readonly explainedBps: number;
  readonly referenceVersion: ReferenceVersion;
  readonly basis: string;
  readonly cancelReason: string;
  readonly sinceSeq: number;
}

export interface AgreementFilter {
  readonly q: string;
  readonly donor: string;
  readonly statuses: readonly AgreementStatus[];
}

/** The page of a list that begins after a code; empty for the first. */
export interface After {
  readonly after: string;
  readonly limit: number;
}

/** An agreement within reach, or one of whose projects is. */
export const agreementByCode = (scope: Scope, code: string): Read<Agreement | undefined> =>
  reading(selectAgreements(scope).where(and(eq(agreement.code, code), agreementInReach(scope))), ([row]) =>
    row ? agreementFrom(row) : undefined,
  );

/** The agreement of a project within reach. */
export const agreementOfProject = (scope: Scope, projectCode: string): Read<Agreement | undefined> =>
  reading(selectAgreements(scope).where(sql`${agreement.id} = ${agreementIdOf(scope, projectCode)}`), ([row]) =>
    row ? agreementFrom(row) : undefined,
  );

/** The agreements within reach that pass the filter, by code. */
export function agreementsFound(scope: Scope, filter: AgreementFilter, page: After): Read<readonly Agreement[]> {
  const words = searchText(filter.q);
  const query = selectAgreements(scope)
    .where(
      and(
        agreementInReach(scope),
        gt(agreement.code, page.after),
        inArray(agreement.status, [...filter.statuses]),
        words ? holdsWords(agreement.search, words) : undefined,
        filter.donor ? donorIs(scope, filter.donor) : undefined,
      ),
    )
    .orderBy(asc(agreement.code))
    .limit(page.limit);
  return reading(query, (rows) => rows.map(agreementFrom));
}

const donorIs = (scope: Scope, code: string): SQL =>
  sql`${agreement.donorId} = (SELECT ${organisation.id} FROM ${asKnown(scope, organisation)} WHERE ${organisation.code} = ${code})`;

const selectAgreements = (scope: Scope) =>
  scope.db
    .select(
      fieldsOf({
        ...getTableColumns(agreement),
        donor: namedOn(scope, agreement.donorId),
        agency: namedOn(scope, agreement.agencyId),
        allocatedMinor: takenOf(scope),
      }),
    )
    .from(asKnown(scope, agreement));

/** What its projects take of an agreement together: cofinancing and partner contributions are no projects (BUD-08). */
function takenOf(scope: Scope): SQL<number> {
  const sum = sql`(SELECT coalesce(sum(${project.amountMinor}), 0) FROM ${asKnown(scope, project)}
    WHERE ${project.agreementId} = ${agreement.id} AND ${project.status} <> 'cancelled')`;
  return sql<number>`${sum}`;
}

type Row = Awaited<ReturnType<typeof selectAgreements>>[number];

function agreementFrom(row: Row): Agreement {
  const { currency, ceilingMinor, allocatedMinor, executionStart, executionEnd, ...rest } = row;
  const { donorId: _, agencyId: __, revision: ___, search: ____, ...facts } = rest;
  const ceiling = money(ceilingMinor, currency);
  const allocated = money(allocatedMinor, currency);
  return {
    ...facts,
    donor: certainlyNamed(row.donor),
    agency: namedFrom(row.agency),
    ceiling,
    allocated,
    left: minus(ceiling, allocated),
    signedOn: row.signedOn ?? undefined,
    validFrom: row.validFrom ?? undefined,
    validTo: row.validTo ?? undefined,
    execution: { start: executionStart, end: executionEnd },
    fixedRateMicro: row.fixedRateMicro ?? undefined,
  };
}
