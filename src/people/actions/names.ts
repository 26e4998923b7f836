import type { Problem } from "../../kernel/outcome.ts";
import { commit } from "../../platform/commit.ts";
import { Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Typed } from "../../ui/form-state.ts";
import { enter } from "../entering.ts";
import { meeting } from "../rules/meeting.ts";
import { endedBefore, type NameTyped, nameProblems, nameTyped } from "../rules/organisations.ts";
import { organisationName } from "../schema.ts";
import { type NameRow, nameRows, organisationRow, savingName } from "../store/organisations.ts";
import { lastSaved, type Saved, versionOf } from "../store/versions.ts";
import { formKeyOf, plainText, revisionOf } from "../typed.ts";
import { type OrganisationRecord, organisationRecord } from "./organisations.ts";

type Refused = { readonly kind: "refused"; readonly problems: readonly Problem[] } & OrganisationRecord;

/** Adds a name; where it was asked for, the open-ended name before it ends the day before. */
export async function addName(c: AppContext, code: string, typed: Typed): Promise<{ readonly kind: "done" } | Refused> {
  const record = await organisationRecord(c, code);
  const { visit, row, names } = record;
  const ended = endedWith(typed, names);
  const others = names.map((name) => (name.id === ended?.id ? ended : name));
  const read = nameTyped(typed, others);
  if (!read.ok) return { kind: "refused", problems: read.problems, ...record };
  const before = names.find(({ id }) => id === ended?.id);
  const added = savingName(undefined, { id: newId(), organisationId: row.id, ...read.value });
  await commit(visit, {
    action: "organisation.name",
    writes: before && ended ? [savingName(before, ended), added] : [added],
    formKey: formKeyOf(typed),
  });
  return { kind: "done" };
}

/** The name that is to end, when the box is ticked and the new one has a first day. */
function endedWith(typed: Typed, names: readonly NameRow[]): NameRow | undefined {
  const first = nameTyped(typed, []);
  if (plainText(typed, "endsPrevious") !== "yes" || !first.ok || !first.value.validFrom) return undefined;
  return endedBefore(names, first.value.validFrom);
}

export interface NameRecord extends OrganisationRecord {
  readonly name: NameRow;
}

export async function nameRecord(c: AppContext, code: string, id: string): Promise<NameRecord> {
  const record = await organisationRecord(c, code);
  const name = record.names.find((one) => one.id === id);
  if (!name) throw new Missing();
  return { ...record, name };
}

export interface NameVersions {
  readonly base: NameTyped;
  readonly theirs: NameTyped;
  readonly yours: NameTyped;
  readonly saved: Saved | undefined;
}

export type ChangedName =
  | { readonly kind: "done"; readonly isMerged: boolean }
  | ({ readonly kind: "refused"; readonly problems: readonly Problem[] } & NameRecord)
  | ({ readonly kind: "conflict"; readonly versions: NameVersions; readonly toDecide: NameTyped } & NameRecord);

interface NameAt {
  readonly code: string;
  readonly id: string;
}

/** Corrects a name or its period. */
export async function changeName(c: AppContext, { code, id }: NameAt, typed: Typed): Promise<ChangedName> {
  const { visit, found } = await enter(c, "organisation.write", (scope) => ({
    row: organisationRow(scope, code),
    names: nameRows(scope, code),
    was: versionOf(scope, organisationName, { id, revision: revisionOf(typed) }),
    saved: lastSaved(scope, organisationName, id),
  }));
  const { row, names, was, saved } = found;
  const name = names.find((one) => one.id === id);
  if (!(row && name)) throw new Missing();
  if (!was) throw new Stale();
  const record = { visit, row, names, name };
  const others = names.filter((one) => one.id !== id);
  const read = nameTyped(typed, others);
  if (!read.ok) return { kind: "refused", problems: read.problems, ...record };
  const [base, theirs, yours] = [periodOf(was), periodOf(name), read.value];
  const met = meeting({ base, theirs, yours });
  const versions = { base, theirs, yours, saved };
  if (met.toDecide) return { kind: "conflict", versions, toDecide: met.toDecide, ...record };
  const problems = nameProblems(met.merged, others);
  if (problems.length > 0) return { kind: "refused", problems, ...record };
  const writes = [savingName(name, { ...name, ...met.merged })];
  await commit(visit, { action: "organisation.name", writes, formKey: formKeyOf(typed) });
  return { kind: "done", isMerged: was.revision !== name.revision };
}

/** The part of a name that a form changes. */
const periodOf = ({ name, shortName, validFrom, validTo }: NameTyped): NameTyped => ({
  ...{ name, shortName, validFrom, validTo },
});
