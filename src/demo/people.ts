import type { Role } from "../kernel/actor.ts";
import type { Message } from "../kernel/messages.ts";
import type { person, session } from "../people/schema.ts";
import { sha256 } from "../platform/chain.ts";
import type { Fields } from "../platform/write.ts";

/** A demo person: one per job, named by it; a second finance officer, because nobody approves their own entry. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly job: Message;
  readonly role: Role;
  readonly organisationId: string;
  /** Nothing here is everything. */
  readonly only?: { readonly agreementIds: readonly string[]; readonly projectIds: readonly string[] };
}

/** One password for all of them; they exist in demo mode only. */
export const DEMO_PASSWORD = "mizan-demo";

/** Its hash as the handbook's cost gives it, written down because hashing is slow; a test holds it against the password. */
export const DEMO_HASH = "scrypt$16384$8$5$bWl6YW4tZGVtby1zYWx0IQ$urw9SVQdLBgjjdRKTDT-LgFxBkNUVx4ZfCNhOHrYM9E";

const demoPerson = (name: string, rest: Omit<DemoPerson, "name" | "email">): DemoPerson => ({
  name,
  email: `${name}@mizan.example`,
  ...rest,
});

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  demoPerson("officer", {
    job: { fr: "Chargée de projet", ar: "المكلفة بالمشروع", en: "Project officer" },
    role: "officer",
    organisationId: "org-mtnra",
    only: { agreementIds: [], projectIds: ["p1", "p2"] },
  }),
  demoPerson("manager", {
    job: { fr: "Responsable de programme", ar: "المسؤول عن البرنامج", en: "Programme manager" },
    role: "manager",
    organisationId: "org-mtnra",
  }),
  demoPerson("finance", {
    job: { fr: "Cadre du service financier", ar: "إطار بالمصلحة المالية", en: "Finance officer" },
    role: "finance",
    organisationId: "org-mtnra",
  }),
  demoPerson("finance2", {
    job: {
      fr: "Cadre du service financier (second contrôle)",
      ar: "إطار بالمصلحة المالية (المراقبة الثانية)",
      en: "Finance officer (second check)",
    },
    role: "finance",
    organisationId: "org-mtnra",
  }),
  demoPerson("auditor", {
    job: { fr: "Auditeur", ar: "المدقق", en: "Auditor" },
    role: "auditor",
    organisationId: "org-mtnra",
  }),
  demoPerson("admin", {
    job: { fr: "Administrateur", ar: "مدير النظام", en: "Administrator" },
    role: "admin",
    organisationId: "org-mtnra",
  }),
  demoPerson("bmz", {
    job: { fr: "Bailleur — BMZ", ar: "الجهة المانحة — BMZ", en: "Donor — BMZ" },
    role: "donor",
    organisationId: "org-bmz",
    only: { agreementIds: ["ag-de-01", "ag-de-02"], projectIds: [] },
  }),
  demoPerson("belgium", {
    job: { fr: "Bailleur — Belgique", ar: "الجهة المانحة — بلجيكا", en: "Donor — Belgium" },
    role: "donor",
    organisationId: "org-be-dgd",
    only: { agreementIds: ["ag-be-01", "ag-be-02"], projectIds: [] },
  }),
];

/** The API token of a demo person. */
export const demoToken = ({ name }: Pick<DemoPerson, "name">): string => `mizan-demo-${name}`;

export const personId = ({ name }: Pick<DemoPerson, "name">): string => `person-${name}`;

export const personRow = (demo: DemoPerson): Fields<typeof person> => ({
  id: personId(demo),
  email: demo.email,
  name: demo.job.fr,
  role: demo.role,
  organisationId: demo.organisationId,
  reach: demo.only ? "some" : "all",
  agreementIds: demo.only?.agreementIds ?? [],
  projectIds: demo.only?.projectIds ?? [],
  componentIds: null,
  endedAt: null,
});

export const tokenRow = (demo: DemoPerson, createdAt: string): typeof session.$inferInsert => ({
  tokenHash: sha256(demoToken(demo)),
  id: `token-${demo.name}`,
  personId: personId(demo),
  kind: "api",
  label: "Jeton de démonstration",
  canWrite: true,
  createdAt,
  expiresAt: "2099-12-31T23:59:59.999Z",
  lastSeenAt: createdAt,
});
