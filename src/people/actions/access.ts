import type { Problem } from "../../kernel/outcome.ts";
import { commit } from "../../platform/commit.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Typed } from "../../ui/form-state.ts";
import { enter, type Visit } from "../entering.ts";
import { endingTyped, reasonTyped } from "../rules/accounts.ts";
import { addingInvitation, closingInvitationsOf } from "../store/invitations.ts";
import { type PersonRow, passwordState, personRow, savingPassword, savingPerson } from "../store/people.ts";
import { endingSessionsOf } from "../store/sessions.ts";
import { formKeyOf } from "../typed.ts";
import { newInvitation } from "./invitation.ts";

/** A person before a decision about their access. */
export interface AccessRecord {
  readonly visit: Visit;
  readonly person: PersonRow;
}

export async function accessRecord(c: AppContext, id: string): Promise<AccessRecord> {
  const { visit, found } = await enter(c, "people.manage", (scope) => ({ person: personRow(scope, id) }));
  if (!found.person) throw new Missing();
  return { visit, person: found.person };
}

type Refused = { readonly kind: "refused"; readonly problems: readonly Problem[] } & AccessRecord;

/** Ends a person's access at once, with all their sessions, tokens and links; the person stays in the journal. */
export async function endAccess(
  c: AppContext,
  id: string,
  typed: Typed,
): Promise<({ readonly kind: "done" } & AccessRecord) | Refused> {
  const { visit, person } = await accessRecord(c, id);
  if (person.endedAt !== null) return { kind: "done", visit, person };
  const read = endingTyped(typed, visit.actor.personId === id);
  if (!read.ok) return { kind: "refused", problems: read.problems, visit, person };
  const { scope } = visit;
  await commit(visit, {
    action: "person.end",
    writes: [savingPerson(person, { ...person, endedAt: scope.now })],
    reason: read.value.reason,
    formKey: formKeyOf(typed),
    beside: () => [endingSessionsOf(scope, id), closingInvitationsOf(scope, id)],
  });
  return { kind: "done", visit, person };
}

/** Makes a new link: takes the password away, ends what is open, and opens an access that had ended. */
export async function inviteAgain(
  c: AppContext,
  id: string,
  typed: Typed,
): Promise<({ kind: "done"; token: string } & AccessRecord) | Refused> {
  const { visit, found } = await enter(c, "people.manage", (scope) => ({
    person: personRow(scope, id),
    password: passwordState(scope, id),
  }));
  const { person, password } = found;
  if (!person) throw new Missing();
  const read = reasonTyped(typed);
  if (!read.ok) return { kind: "refused", problems: read.problems, visit, person };
  const { scope } = visit;
  const { token, row } = newInvitation(id, scope.now);
  const opened = savingPerson(person, { ...person, endedAt: null });
  await commit(visit, {
    action: "person.inviteAgain",
    writes: password.isSet ? [opened, savingPassword(id, password, undefined)] : [opened],
    isEvent: true,
    reason: read.value.reason,
    formKey: formKeyOf(typed),
    beside: (db) => [endingSessionsOf(scope, id), closingInvitationsOf(scope, id), addingInvitation(db, row)],
  });
  return { kind: "done", token, visit, person };
}
