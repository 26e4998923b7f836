/** Roles are jobs, never organisations (handbook 4.7). */
export const ROLES = ["officer", "manager", "finance", "donor", "auditor", "admin"] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/**
 * What an actor may reach: everything, only the named agreements and projects (by id), or, for a focal point, parts:
 * nothing of a project but what is to report of its components.
 */
export type Reach =
  | { readonly kind: "all" }
  | { readonly kind: "some"; readonly agreementIds: readonly string[]; readonly projectIds: readonly string[] }
  | { readonly kind: "parts"; readonly componentIds: readonly string[] };

/** Who acts: the person behind a session or a token, as the database knows them at this request. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly reach: Reach;
}

export const EVERYTHING: Reach = { kind: "all" };

/** True when the reach covers a project of an agreement, whole. */
export function reaches(reach: Reach, projectId: string, agreementId: string): boolean {
  if (reach.kind === "parts") return false;
  return reach.kind === "all" || reach.projectIds.includes(projectId) || reach.agreementIds.includes(agreementId);
}
