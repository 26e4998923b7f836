import { paths } from "../kernel/paths.ts";
import { commit, headOf } from "../platform/commit.ts";
import { database } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { newInvitation } from "./actions/invitation.ts";
import { addingInvitation } from "./store/invitations.ts";
import { savingName, savingOrganisation } from "./store/organisations.ts";
import { savingPerson } from "./store/people.ts";

/**
 * Begins an empty installation: the ministry, and an administrator (`admin@mizan.local`) who chooses a password at the
 * path that this gives, once. Everybody else is invited from there.
 */
export async function inviteFirstAdministrator(d1: D1Database, now: string): Promise<string> {
  const db = database(d1);
  const [organisationId, personId] = [newId(), newId()];
  const { token, row } = newInvitation(personId, now);
  const head = await headOf(db);
  await commit(
    { scope: { db, now, origin: "system" }, by: { personId: "system", role: "system" }, head },
    {
      action: "installation.begin",
      writes: [
        savingOrganisation(undefined, { id: organisationId, code: "MTNRA", kind: "10", isCancelled: false }),
        savingName(undefined, { id: newId(), organisationId, ...MINISTRY }),
        savingPerson(undefined, { ...ADMINISTRATOR, id: personId, organisationId }),
      ],
      beside: () => [addingInvitation(db, row)],
    },
  );
  return paths.invitation(token);
}

const MINISTRY = {
  name: {
    fr: "Ministère de la Transition numérique et de la Réforme de l’administration",
    ar: "وزارة الانتقال الرقمي وإصلاح الإدارة",
    en: "Ministry of Digital Transition and Administration Reform",
  },
  shortName: { fr: "MTNRA", ar: "وزارة الانتقال الرقمي", en: "MTNRA" },
  validFrom: null,
  validTo: null,
};

const ADMINISTRATOR = {
  email: "admin@mizan.local",
  name: "Administrateur",
  role: "admin",
  reach: "all",
  agreementIds: [],
  projectIds: [],
  componentIds: null,
  endedAt: null,
} as const;
