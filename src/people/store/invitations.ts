import { and, eq, isNull } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Db } from "../../platform/database.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { invitation, person } from "../schema.ts";

type Statement = BatchItem<"sqlite">;

/** An invitation with the person it is for. */
export interface Invitation {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly role: (typeof person.$inferSelect)["role"];
  readonly isOpen: boolean;
}

export function invitationOf(scope: Scope, tokenHash: string): Read<Invitation | undefined> {
  const { email, name, role, endedAt } = person;
  const { personId, expiresAt, usedAt } = invitation;
  const query = scope.db
    .select(fieldsOf({ personId, email, name, role, endedAt, expiresAt, usedAt }))
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.personId))
    .where(eq(invitation.tokenHash, tokenHash));
  return reading(query, ([row]) => {
    if (!row) return undefined;
    const { endedAt: ended, expiresAt: expires, usedAt: used, ...rest } = row;
    return { ...rest, isOpen: used === null && ended === null && expires > scope.now };
  });
}

export const addingInvitation = (db: Db, row: typeof invitation.$inferInsert): Statement =>
  db.insert(invitation).values(row);

/** A used invitation cannot be used again: the database refuses a second one (STALE). */
export const usingInvitation = (scope: Scope, tokenHash: string): Statement =>
  scope.db.update(invitation).set({ usedAt: scope.now }).where(eq(invitation.tokenHash, tokenHash));

/** Links that were sent before lead nowhere any more. */
export const closingInvitationsOf = (scope: Scope, personId: string): Statement =>
  scope.db
    .update(invitation)
    .set({ usedAt: scope.now })
    .where(and(eq(invitation.personId, personId), isNull(invitation.usedAt)));
