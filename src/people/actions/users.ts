import { said } from "../../kernel/messages.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { blocked } from "../../kernel/outcome.ts";
import { commit } from "../../platform/commit.ts";
import { Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Typed } from "../../ui/form-state.ts";
import { enter, type Visit } from "../entering.ts";
import {
  type Account,
  accountTyped,
  invitationTyped,
  type Offered,
  ownRoleProblems,
  reachProblems,
} from "../rules/accounts.ts";
import { meeting } from "../rules/meeting.ts";
import { wrong } from "../rules/messages.ts";
import type { Organisation } from "../rules/organisations.ts";
import { person } from "../schema.ts";
import { agreementChoices, type Choice, componentChoices, projectChoices } from "../store/choices.ts";
import { addingInvitation } from "../store/invitations.ts";
import { organisations } from "../store/organisations.ts";
import { emailIsTaken, type PersonRow, passwordState, personRow, savingPerson } from "../store/people.ts";
import { lastSaved, type Saved, versionOf } from "../store/versions.ts";
import { formKeyOf, plainText, revisionOf } from "../typed.ts";
import { newInvitation } from "./invitation.ts";

/** What the form of a person offers to choose from. */
export interface Choices {
  readonly organisations: readonly Organisation[];
  readonly agreements: readonly Choice[];
  readonly projects: readonly Choice[];
  readonly components: readonly Choice[];
}

export const choiceReads = (scope: Scope) => ({
  organisations: organisations(scope),
  agreements: agreementChoices(scope),
  projects: projectChoices(scope),
  components: componentChoices(scope),
});

/** The ids to choose from; a cancelled organisation only where it is the person's already. */
const offeredBy = (
  { organisations: all, agreements, projects, components }: Choices,
  organisationId?: string,
): Offered => ({
  organisationIds: all.filter((one) => !one.isCancelled || one.id === organisationId).map(({ id }) => id),
  agreementIds: agreements.map(({ id }) => id),
  projectIds: projects.map(({ id }) => id),
  componentIds: components.map(({ id }) => id),
});

interface Refused {
  readonly kind: "refused";
  readonly visit: Visit;
  readonly choices: Choices;
  readonly problems: readonly Problem[];
}

export type InvitedUser =
  | Refused
  | {
      readonly kind: "done";
      readonly visit: Visit;
      readonly name: string;
      readonly email: string;
      readonly token: string;
    };

/** Invites a person: they exist from now on, and enter once they have chosen a password at the link. */
export async function inviteUser(c: AppContext, typed: Typed): Promise<InvitedUser> {
  const { visit, found } = await enter(c, "people.manage", (scope) => ({
    ...choiceReads(scope),
    isTaken: emailIsTaken(scope, plainText(typed, "email").slice(0, 254)),
  }));
  const read = invitationTyped(typed, { ...offeredBy(found), isTaken: found.isTaken });
  if (!read.ok) return { kind: "refused", visit, choices: found, problems: read.problems };
  const { reason, ...account } = read.value;
  const id = newId();
  const { token, row } = newInvitation(id, visit.scope.now);
  await commit(visit, {
    action: "person.invite",
    writes: [savingPerson(undefined, { ...account, id, endedAt: null })],
    reason,
    formKey: formKeyOf(typed),
    beside: (db) => [addingInvitation(db, row)],
  });
  return { kind: "done", visit, name: account.name, email: account.email, token };
}

/** A person's record and everything its page needs. */
export interface UserRecord {
  readonly visit: Visit;
  readonly choices: Choices;
  readonly person: PersonRow;
  readonly hasPassword: boolean;
}

export async function userRecord(c: AppContext, id: string): Promise<UserRecord> {
  const { visit, found } = await enter(c, "people.manage", (scope) => ({
    ...choiceReads(scope),
    person: personRow(scope, id),
    password: passwordState(scope, id),
  }));
  if (!found.person) throw new Missing();
  return { visit, choices: found, person: found.person, hasPassword: found.password.isSet };
}

export interface Versions {
  readonly base: Account;
  readonly theirs: Account;
  readonly yours: Account;
  readonly saved: Saved | undefined;
}

/** In a conflict `toDecide` is the merged version, with yours in the fields that both changed. */
export type ChangedUser =
  | { readonly kind: "done"; readonly isMerged: boolean }
  | ({ readonly kind: "refused"; readonly problems: readonly Problem[] } & UserRecord)
  | ({ readonly kind: "conflict"; readonly versions: Versions; readonly toDecide: Account } & UserRecord);

/** Changes a person's role and scope; what someone else changed meanwhile is merged with, or shown (409). */
export async function changeUser(c: AppContext, id: string, typed: Typed): Promise<ChangedUser> {
  const { visit, found } = await enter(c, "people.manage", (scope) => ({
    ...choiceReads(scope),
    person: personRow(scope, id),
    password: passwordState(scope, id),
    base: versionOf(scope, person, { id, revision: revisionOf(typed) }),
    saved: lastSaved(scope, person, id),
  }));
  if (!found.person) throw new Missing();
  if (!found.base) throw new Stale();
  const record = { visit, choices: found, person: found.person, hasPassword: found.password.isSet };
  const read = accountTyped(typed, offeredBy(found, found.person.organisationId));
  if (!read.ok) return { kind: "refused", problems: read.problems, ...record };
  const { reason, ...yours } = read.value;
  const [base, theirs] = [accountOf(found.base), accountOf(found.person)];
  const met = meeting({ base, theirs, yours });
  const versions = { base, theirs, yours, saved: found.saved };
  if (met.toDecide) return { kind: "conflict", versions, toDecide: met.toDecide, ...record };
  const problems = changeProblems(record, met.merged);
  if (problems.length > 0) return { kind: "refused", problems, ...record };
  const writes = [savingPerson(found.person, { ...found.person, ...met.merged })];
  await commit(visit, { action: "person.change", writes, reason, formKey: formKeyOf(typed) });
  return { kind: "done", isMerged: found.base.revision !== found.person.revision };
}

function changeProblems({ visit, person: before }: UserRecord, after: Account): readonly Problem[] {
  if (before.endedAt !== null) return [blocked("personEnded", "", said(wrong.personEnded))];
  return [...ownRoleProblems(visit.actor.personId === before.id, before, after), ...reachProblems(after)];
}

/** The part of a person that a form changes. */
const accountOf = ({ name, role, organisationId, reach, ...named }: Account): Account => ({
  ...{ name, role, organisationId, reach },
  ...{ agreementIds: named.agreementIds, projectIds: named.projectIds, componentIds: named.componentIds },
});
