import type { Role } from "../../kernel/actor.ts";
import { searchText } from "../../kernel/search-text.ts";
import type { Account } from "./accounts.ts";

/** A person as the list of users shows them. */
export interface Listed extends Account {
  readonly id: string;
  readonly email: string;
  readonly endedAt: string | null;
  readonly hasPassword: boolean;
  /** When they last did anything, an instant. */
  readonly lastSeenAt: string | null;
}

export const ACCESS_STATES = ["active", "invited", "ended"] as const;

/** Whether somebody can sign in, has not chosen a password yet, or no longer may. */
export type AccessState = (typeof ACCESS_STATES)[number];

export function accessState({ endedAt, hasPassword }: Pick<Listed, "endedAt" | "hasPassword">): AccessState {
  if (endedAt !== null) return "ended";
  return hasPassword ? "active" : "invited";
}

export const SORT_KEYS = ["name", "email", "role", "seen"] as const;

/** What a list of users is asked for; empty asks for all. */
export interface PeopleAsked {
  readonly search: string;
  readonly role: Role | "";
  readonly state: AccessState | "";
  readonly sort: { readonly key: string; readonly isDescending: boolean };
}

/** The users that were asked for, in order; the search looks into names and e-mails, without accents or case. */
export function listed(all: readonly Listed[], { search, role, state, sort }: PeopleAsked): readonly Listed[] {
  const words = searchText(search).split(" ");
  const found = all.filter(
    (person) =>
      (role === "" || person.role === role) &&
      (state === "" || accessState(person) === state) &&
      words.every((word) => searchText(person.name, person.email).includes(word)),
  );
  const sign = sort.isDescending ? -1 : 1;
  return found.toSorted((a, b) => sign * collator.compare(keyOf(a, sort.key), keyOf(b, sort.key)) || byEmail(a, b));
}

const collator = new Intl.Collator("fr");

const byEmail = (a: Listed, b: Listed): number => collator.compare(a.email, b.email);

function keyOf(person: Listed, key: string): string {
  if (key === "seen") return person.lastSeenAt ?? "";
  if (key === "email" || key === "role") return person[key];
  return person.name;
}
