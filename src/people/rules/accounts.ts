import { ROLES, type Role } from "../../kernel/actor.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import { LONGEST_TOKEN_DAYS, SHORTEST_PASSWORD } from "../rules.ts";
import { field, wrong } from "./messages.ts";
import { type TypedFields, Typing } from "./typing.ts";

/** What an administrator decides about a person. */
export interface Account {
  readonly name: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly reach: "all" | "some";
  readonly agreementIds: readonly string[];
  readonly projectIds: readonly string[];
  /** The components of a focal point; null for everybody else. */
  readonly componentIds: readonly string[] | null;
}

/** The ids that a form offers: anything else in it was forged. */
export interface Offered {
  readonly organisationIds: readonly string[];
  readonly agreementIds: readonly string[];
  readonly projectIds: readonly string[];
  readonly componentIds: readonly string[];
}

const REACHES = ["all", "some"] as const;

export type AccountTyped = Account & { readonly reason: string };

/** Reads a person's role and scope with the reason for it (SEC-02: donors have some agreements, never everything). */
export function accountTyped(typed: TypedFields, offered: Offered): Outcome<AccountTyped> {
  const typing = new Typing(typed);
  return typing.outcome({ ...accountFields(typing, offered), reason: reasonField(typing) });
}

export type InvitationTyped = AccountTyped & { readonly email: string };

/** Reads an invitation; `isTaken` tells whether somebody already has the e-mail that was typed. */
export function invitationTyped(
  typed: TypedFields,
  { isTaken, ...offered }: Offered & { readonly isTaken: boolean },
): Outcome<InvitationTyped> {
  const typing = new Typing(typed);
  const about = { name: "email", label: field.email, most: 254 };
  const email = typing.text(about).toLowerCase();
  if (email !== "" && !/^[^\s@<>()",;:]{1,64}@[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,}$/.test(email))
    typing.wrong(about, "noEmail", { value: email.slice(0, 60) });
  else if (isTaken) typing.wrong(about, "emailTaken", { email });
  return typing.outcome({ email, ...accountFields(typing, offered), reason: reasonField(typing) });
}

function accountFields(typing: Typing, offered: Offered): Account {
  const name = typing.text({ name: "name", label: field.name, most: 120 });
  const role = typing.choice({ name: "role", label: field.role }, ROLES);
  const organisationId = typing.choice({ name: "organisation", label: field.organisation }, offered.organisationIds);
  const reach = typing.choice({ name: "reach", label: field.reach }, REACHES);
  const agreementIds = typing.choices({ name: "agreements", label: field.agreements }, offered.agreementIds);
  const projectIds = typing.choices({ name: "projects", label: field.projects }, offered.projectIds);
  const components = typing.choices({ name: "components", label: field.components }, offered.componentIds);
  const componentIds = components.length > 0 ? components : null;
  const some = reach === "some" ? { agreementIds, projectIds, componentIds } : NOTHING_NAMED;
  const account = { name, role, organisationId, reach, ...some };
  typing.add(reachProblems(account));
  return account;
}

const NOTHING_NAMED = { agreementIds: [], projectIds: [], componentIds: null } as const;

const reasonField = (typing: Typing): string => typing.text({ name: "reason", label: field.reason, most: 500 });

/** What is wrong with a scope for a role. */
export function reachProblems(account: Account): readonly Problem[] {
  const { role, reach, agreementIds, projectIds } = account;
  if (account.componentIds !== null) return focalPointProblems(account);
  if (role === "donor" && reach === "all") return [blocked("SEC-02", "reach", said(wrong.donorSeesSome))];
  if (role === "donor" && agreementIds.length === 0)
    return [blocked("SEC-02", "agreements", said(wrong.donorNeedsAgreements))];
  if (reach === "some" && agreementIds.length + projectIds.length === 0)
    return [blocked("reachIsEmpty", "reach", said(wrong.reachIsEmpty))];
  return [];
}

/** A focal point is an officer, and reaches components alone. */
function focalPointProblems({ role, agreementIds, projectIds }: Account): readonly Problem[] {
  const rule = (key: "focalPointIsOfficer" | "focalPointHasPartsOnly") => [
    blocked(key, "components", said(wrong[key])),
  ];
  if (role !== "officer") return rule("focalPointIsOfficer");
  return agreementIds.length + projectIds.length > 0 ? rule("focalPointHasPartsOnly") : [];
}

/** Nobody changes their own role: an administrator could lock everybody out, or grant themself more. */
export const ownRoleProblems = (isSelf: boolean, before: Account, after: Account): readonly Problem[] =>
  isSelf && before.role !== after.role ? [blocked("ownRole", "role", said(wrong.ownRole))] : [];

/** Reads why something is done; nobody ends their own access. */
export function endingTyped(typed: TypedFields, isSelf: boolean): Outcome<{ readonly reason: string }> {
  const typing = new Typing(typed);
  const own = isSelf ? [blocked("ownAccess", "", said(wrong.ownAccess))] : [];
  return typing.outcome({ reason: reasonField(typing) }, () => own);
}

/** Reads why something is done. */
export function reasonTyped(typed: TypedFields): Outcome<{ readonly reason: string }> {
  const typing = new Typing(typed);
  return typing.outcome({ reason: reasonField(typing) });
}

const LONGEST_PASSWORD = 200;

/** Reads a password chosen twice: long enough, not one's own e-mail. Spaces count and nothing is trimmed. */
export function passwordTyped(typed: TypedFields, email: string): Outcome<string> {
  const [password, repeated] = [plain(typed["password"]), plain(typed["repeated"])];
  const length = [...password].length;
  const typing = new Typing(typed);
  const about = { name: "password", label: field.password };
  if (length < SHORTEST_PASSWORD) typing.wrong(about, "shortPassword", { length, least: SHORTEST_PASSWORD });
  else if (length > LONGEST_PASSWORD) typing.wrong(about, "tooLong", { length, most: LONGEST_PASSWORD });
  else if (password.toLowerCase() === email || new Set(password).size === 1) typing.wrong(about, "obviousPassword");
  if (repeated !== password) typing.wrong({ name: "repeated", label: field.repeated }, "unlikePassword");
  return typing.outcome(password);
}

const plain = (value: TypedFields[string]): string => (typeof value === "string" ? value : "");

const ACCESSES = ["read", "write"] as const;

export interface TokenTyped {
  readonly label: string;
  readonly canWrite: boolean;
  readonly days: number;
}

/** Reads an API token to be: what it is for, whether it may write, and its life in days. */
export function tokenTyped(typed: TypedFields): Outcome<TokenTyped> {
  const typing = new Typing(typed);
  const label = typing.text({ name: "label", label: field.label, most: 80 });
  const canWrite = typing.choice({ name: "access", label: field.access }, ACCESSES) === "write";
  const days = typing.count({ name: "days", label: field.days }, 1, LONGEST_TOKEN_DAYS);
  return typing.outcome({ label, canWrite, days });
}
