import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Texts } from "../../../src/kernel/language.ts";
import { searchText } from "../../../src/kernel/search-text.ts";
import { sha256 } from "../../../src/platform/chain.ts";
import type { Agreement, ExchangeRate, Organisation, OrganisationName, Person, Session } from "./rows.ts";
import { LOADED_AT, SHAPE, type Size, YEARS } from "./sizes.ts";

/** The bearer token of the manager, who asks for everything: taken by pages and API alike. */
export const TOKEN = "mizan-bench-manager";

/** The bearer token of whoever keeps the books: a manager enters nothing. */
export const FINANCE_TOKEN = "mizan-bench-finance";

export const PERSON_ID = "person-manager";

export const padded = (n: number, digits: number): string => String(n).padStart(digits, "0");

const donorId = (n: number): string => `org-donor-${padded(n, 2)}`;

export const MINISTRY = "org-ministry";

export const texts = (fr: string, ar: string, en: string): Texts => ({ fr, ar, en });

const donorsOf = ({ donors }: Size): readonly number[] => Array.from({ length: donors }, (_, at) => at + 1);

export const organisationsOf = (size: Size): readonly Organisation[] => [
  { id: MINISTRY, code: "MTNRA", kind: "10", isCancelled: false },
  ...donorsOf(size).map((n) => ({ id: donorId(n), code: `DONOR-${padded(n, 2)}`, kind: "10", isCancelled: false })),
];

/** Two names each: the second since 2025. */
export const namesOf = (size: Size): readonly OrganisationName[] =>
  organisationsOf(size).flatMap(({ id, code }) =>
    [
      { until: calendarDate("2024-12-31"), since: null, suffix: "" },
      { until: null, since: calendarDate("2025-01-01"), suffix: " (nouveau)" },
    ].map(({ until, since, suffix }, at) => ({
      id: `${id}-name-${at + 1}`,
      organisationId: id,
      name: texts(`Organisation ${code}${suffix}`, `المنظمة ${code}`, `Organisation ${code}`),
      shortName: texts(code, code, code),
      validFrom: since,
      validTo: until,
    })),
  );

/** A EUR/MAD rate each month, between 10,50 and 10,99. */
export const RATES: readonly ExchangeRate[] = YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => ({
    id: `rate-mad-${year}-${padded(at + 1, 2)}`,
    quote: "MAD" as const,
    micro: 10_500_000 + ((year * 12 + at) % 50) * 10_000,
    ratedOn: calendarDate(`${year}-${padded(at + 1, 2)}-01`),
    source: "InforEuro (bench)",
  })),
);

export const agreementId = (n: number): string => `ag-${padded(n, 4)}`;

export const agreementOfProject = (project: number): number => Math.ceil(project / SHAPE.projectsOfAgreement);

export const donorOfAgreement = (agreement: number, { donors }: Size): string =>
  donorId(((agreement - 1) % donors) + 1);

export function agreementOf(n: number, size: Size, ceilingMinor: number): Agreement {
  const code = `AG-${padded(n, 4)}`;
  const title = texts(`Convention de financement ${n}`, `اتفاقية التمويل ${n}`, `Financing agreement ${n}`);
  return {
    id: agreementId(n),
    code,
    title,
    donorId: donorOfAgreement(n, size),
    agencyId: null,
    status: "executing",
    currency: "EUR",
    ceilingMinor,
    signedOn: "2023-11-15",
    validFrom: calendarDate("2023-11-15"),
    validTo: calendarDate("2027-06-30"),
    executionStart: calendarDate("2024-01-01"),
    executionEnd: calendarDate("2026-12-31"),
    exchangeMethod: "inforeuro",
    fixedRateMicro: null,
    notifyBps: 1_000,
    amendBps: 2_500,
    overspendBps: 200,
    liquidationDays: 90,
    hasModes: n % 3 === 0,
    basis: "bench",
    search: searchText(code, title.fr, title.ar, title.en),
    cancelReason: "",
  };
}

const person = (role: "manager" | "finance"): Person => ({
  id: `person-${role}`,
  email: `${role}@bench.example`,
  name: "Bench",
  role,
  organisationId: MINISTRY,
  reach: "all",
  agreementIds: [],
  projectIds: [],
  componentIds: null,
  endedAt: null,
});

export const PEOPLE: readonly Person[] = [person("manager"), person("finance")];

const session = (role: "manager" | "finance", token: string): Session => ({
  tokenHash: sha256(token),
  id: `token-${role}`,
  personId: `person-${role}`,
  kind: "api",
  label: "Bench",
  canWrite: true,
  createdAt: LOADED_AT,
  expiresAt: "2099-12-31T23:59:59.999Z",
  lastSeenAt: LOADED_AT,
  endedAt: null,
});

export const SESSIONS: readonly Session[] = [session("manager", TOKEN), session("finance", FINANCE_TOKEN)];
