import type { Problem } from "../../kernel/outcome.ts";
import { commit } from "../../platform/commit.ts";
import { Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Typed } from "../../ui/form-state.ts";
import { enter, type Visit } from "../entering.ts";
import { reasonTyped } from "../rules/accounts.ts";
import { meeting } from "../rules/meeting.ts";
import { newOrganisationTyped, type OrganisationTyped, organisationTyped } from "../rules/organisations.ts";
import { organisation } from "../schema.ts";
import {
  type NameRow,
  nameRows,
  type OrganisationRow,
  organisationCodes,
  organisationRow,
  savingName,
  savingOrganisation,
} from "../store/organisations.ts";
import { lastSaved, type Saved, versionOf } from "../store/versions.ts";
import { formKeyOf, plainText, revisionOf } from "../typed.ts";

type Refused = { readonly kind: "refused"; readonly visit: Visit; readonly problems: readonly Problem[] };

/** Creates an organisation with its first name. */
export async function createOrganisation(
  c: AppContext,
  typed: Typed,
): Promise<Refused | { readonly kind: "done"; readonly code: string }> {
  const { visit, found } = await enter(c, "organisation.write", (scope) => ({ codes: organisationCodes(scope) }));
  const read = newOrganisationTyped(typed, found.codes);
  if (!read.ok) return { kind: "refused", visit, problems: read.problems };
  const { code, kind, first } = read.value;
  const id = newId();
  await commit(visit, {
    action: "organisation.create",
    writes: [
      savingOrganisation(undefined, { id, code, kind, isCancelled: false }),
      savingName(undefined, { id: newId(), organisationId: id, ...first }),
    ],
    formKey: formKeyOf(typed),
  });
  return { kind: "done", code };
}

/** An organisation as it stands now, with its names. */
export interface OrganisationRecord {
  readonly visit: Visit;
  readonly row: OrganisationRow;
  readonly names: readonly NameRow[];
}

export async function organisationRecord(c: AppContext, code: string): Promise<OrganisationRecord> {
  const { visit, found } = await enter(c, "organisation.write", (scope) => ({
    row: organisationRow(scope, code),
    names: nameRows(scope, code),
  }));
  if (!found.row) throw new Missing();
  return { visit, row: found.row, names: found.names };
}

export interface OrganisationVersions {
  readonly base: OrganisationTyped;
  readonly theirs: OrganisationTyped;
  readonly yours: OrganisationTyped;
  readonly saved: Saved | undefined;
}

export type ChangedOrganisation =
  | { readonly kind: "done"; readonly code: string; readonly isMerged: boolean }
  | ({ readonly kind: "refused"; readonly problems: readonly Problem[] } & OrganisationRecord)
  | ({
      readonly kind: "conflict";
      readonly versions: OrganisationVersions;
      readonly toDecide: OrganisationTyped;
    } & OrganisationRecord);

/** Changes an organisation's code or type. The form carries its id, since another change may move the code. */
export async function changeOrganisation(c: AppContext, code: string, typed: Typed): Promise<ChangedOrganisation> {
  const id = plainText(typed, "id").slice(0, 100);
  const { visit, found } = await enter(c, "organisation.write", (scope) => ({
    row: organisationRow(scope, code),
    names: nameRows(scope, code),
    codes: organisationCodes(scope),
    base: versionOf(scope, organisation, { id, revision: revisionOf(typed) }),
    saved: lastSaved(scope, organisation, id),
  }));
  const { row, names, codes, base: was, saved } = found;
  if (!row) throw new Missing();
  if (was?.id !== row.id) throw new Stale();
  const record = { visit, row, names };
  const others = codes.filter((one) => one !== row.code);
  const read = organisationTyped(typed, others);
  if (!read.ok) return { kind: "refused", problems: read.problems, ...record };
  const [base, theirs, yours] = [aboutOf(was), aboutOf(row), read.value];
  const met = meeting({ base, theirs, yours });
  const versions = { base, theirs, yours, saved };
  if (met.toDecide) return { kind: "conflict", versions, toDecide: met.toDecide, ...record };
  const writes = [savingOrganisation(row, { ...row, ...met.merged })];
  await commit(visit, { action: "organisation.change", writes, formKey: formKeyOf(typed) });
  return { kind: "done", code: met.merged.code, isMerged: was.revision !== row.revision };
}

export const aboutOf = ({ code, kind }: OrganisationTyped): OrganisationTyped => ({ code, kind });

/** Cancels an organisation: it stays where it is named, and can no longer be chosen. */
export async function cancelOrganisation(
  c: AppContext,
  code: string,
  typed: Typed,
): Promise<
  { readonly kind: "done" } | ({ readonly kind: "refused"; readonly problems: readonly Problem[] } & OrganisationRecord)
> {
  const record = await organisationRecord(c, code);
  const { visit, row } = record;
  const read = reasonTyped(typed);
  if (!read.ok) return { kind: "refused", problems: read.problems, ...record };
  await commit(visit, {
    action: "organisation.cancel",
    writes: [savingOrganisation(row, { ...row, isCancelled: true })],
    reason: read.value.reason,
    formKey: formKeyOf(typed),
  });
  return { kind: "done" };
}
