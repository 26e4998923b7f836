import { eq, getTableColumns, sql } from "drizzle-orm";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Fields, saving, type Write } from "../../platform/write.ts";
import type { Organisation, OrganisationName } from "../rules/organisations.ts";
import { organisation, organisationName } from "../schema.ts";

export type OrganisationRow = typeof organisation.$inferSelect;
export type NameRow = typeof organisationName.$inferSelect;

/** Every organisation with its names, by code, as known at the scope's moment; the cancelled ones too. */
export function organisations(scope: Scope): Read<readonly Organisation[]> {
  const { id, code, kind, isCancelled } = organisation;
  const { id: nameId, name, shortName, validFrom, validTo } = organisationName;
  const query = scope.db
    .select(fieldsOf({ id, code, kind, isCancelled, nameId, name, shortName, validFrom, validTo }))
    .from(asKnown(scope, organisation))
    .leftJoin(asKnown(scope, organisationName), eq(organisationName.organisationId, organisation.id))
    .orderBy(organisation.code, sql`coalesce(${organisationName.validFrom}, '')`);
  return reading(query, (rows) => grouped(rows as unknown as readonly NamedRow[]));
}

/** One row per name; an organisation without any has one row without one. */
type NamedRow = Omit<Organisation, "names"> &
  Omit<OrganisationName, "id"> & { readonly nameId: OrganisationName["id"] | null };

function grouped(rows: readonly NamedRow[]): readonly Organisation[] {
  const byId = [...Map.groupBy(rows, ({ id }) => id).values()];
  return byId.flatMap(([first, ...rest]) => (first ? [organisationFrom(first, [first, ...rest])] : []));
}

const organisationFrom = ({ id, code, kind, isCancelled }: NamedRow, rows: readonly NamedRow[]): Organisation => ({
  ...{ id, code, kind, isCancelled },
  names: rows.flatMap(({ nameId, name, shortName, validFrom, validTo }) =>
    nameId === null ? [] : [{ id: nameId, name, shortName, validFrom, validTo }],
  ),
});

/** An organisation as it stands now, with its lock. */
export const organisationRow = (scope: Scope, code: string): Read<OrganisationRow | undefined> =>
  reading(
    scope.db.select(getTableColumns(organisation)).from(organisation).where(eq(organisation.code, code)),
    (rows) => rows[0],
  );

/** The names of an organisation as they stand now, with their locks, from the oldest. */
export function nameRows(scope: Scope, code: string): Read<readonly NameRow[]> {
  const query = scope.db
    .select(getTableColumns(organisationName))
    .from(organisationName)
    .innerJoin(organisation, eq(organisation.id, organisationName.organisationId))
    .where(eq(organisation.code, code))
    .orderBy(sql`coalesce(${organisationName.validFrom}, '')`);
  return reading(query, (rows) => rows);
}

export const organisationCodes = (scope: Scope): Read<readonly string[]> =>
  reading(scope.db.select({ code: organisation.code }).from(organisation), (rows) => rows.map(({ code }) => code));

export const savingOrganisation = (before: OrganisationRow | undefined, after: Fields<typeof organisation>): Write =>
  saving(organisation, before, after);

export const savingName = (before: NameRow | undefined, after: Fields<typeof organisationName>): Write =>
  saving(organisationName, before, after);
