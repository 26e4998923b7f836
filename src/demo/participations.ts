import type { Fields } from "../platform/write.ts";
import type { participation } from "../portfolio/schema.ts";

type Participation = Fields<typeof participation>;

type Role = Participation["role"];

const as = (projectId: string, organisationId: string, ...roles: readonly Role[]): readonly Participation[] =>
  roles.map((role) => ({
    id: `${projectId}-${organisationId}-${role}`,
    projectId,
    organisationId,
    role,
    isCancelled: false,
  }));

/**
 * Who does what (handbook 2.1). S2 says “Organisme de tutelle : Multiples” for P1 without naming them: which ones is
 * illustrative, as is every role in P2 and P4 beyond donor, agency and ministry. The Ministry of the Interior is in
 * no donor's project (trap 4).
 */
export const PARTICIPATIONS: readonly Participation[] = [
  ...as("p1", "org-bmz", "funding"),
  ...as("p1", "org-giz", "extending", "implementing"),
  ...as("p1", "org-mtnra", "accountable", "lead"),
  ...as("p1", "org-add", "lead", "participant"),
  ...as("p1", "org-mef-db", "steering"),
  ...as("p2", "org-bmz", "funding"),
  ...as("p2", "org-giz", "extending", "implementing"),
  ...as("p2", "org-mtnra", "accountable", "lead"),
  ...as("p2", "org-add", "implementing"),
  ...as("p3", "org-be-dgd", "funding"),
  ...as("p3", "org-enabel", "implementing"),
  ...as("p3", "org-mtnra", "accountable", "lead"),
  ...as("p3", "org-add", "participant"),
  ...as("p3", "org-mef-db", "steering"),
  ...as("p4", "org-be-dgd", "funding"),
  ...as("p4", "org-enabel", "implementing"),
  ...as("p4", "org-mtnra", "accountable", "lead"),
  ...as("p4", "org-mef-db", "steering"),
];
