import { type Actor, type Role, reaches } from "../kernel/actor.ts";
import { paths } from "../kernel/paths.ts";

const BUSINESS: readonly Role[] = ["officer", "manager", "finance", "donor", "auditor"];

/**
 * Who may do what (handbook 4.7), as one table: whatever is not here is denied. Reading is further confined to the
 * actor's reach, and donors to approved and published figures (SEC-02).
 */
export const PERMISSIONS = {
  "portfolio.read": { roles: BUSINESS, writes: false },
  "search.read": { roles: BUSINESS, writes: false },
  "portfolio.write": { roles: ["manager", "finance"], writes: true },
  "organisation.read": { roles: ["manager", "finance", "auditor", "admin"], writes: false },
  "organisation.write": { roles: ["manager", "admin"], writes: true },
  "progress.read": { roles: BUSINESS, writes: false },
  "question.ask": { roles: ["donor"], writes: true },
  "question.answer": { roles: ["officer", "manager", "finance"], writes: true },
  "report.acknowledge": { roles: ["donor"], writes: true },
  "share.manage": { roles: ["manager", "finance"], writes: true },
  "workbook.export": { roles: BUSINESS, writes: false },
  "workbook.issue": { roles: ["officer", "manager", "finance"], writes: true },
  "history.read": { roles: ["officer", "manager", "finance", "auditor", "admin"], writes: false },
  "history.export": { roles: ["auditor", "admin"], writes: false },
  "indicator.enter": { roles: ["officer", "manager"], writes: true },
  "indicator.define": { roles: ["officer", "manager"], writes: true },
  "indicator.approve": { roles: ["manager"], writes: true },
  "milestone.update": { roles: ["officer", "manager"], writes: true },
  "milestone.accept": { roles: ["manager"], writes: true },
  "milestone.plan": { roles: ["officer", "manager"], writes: true },
  "evidence.add": { roles: ["officer", "manager", "finance"], writes: true },
  "entry.write": { roles: ["officer", "finance"], writes: true },
  "entry.submit": { roles: ["finance"], writes: true },
  "entry.approve": { roles: ["finance"], writes: true },
  "entry.await": { roles: ["officer", "manager", "finance", "auditor"], writes: false },
  "budget.propose": { roles: ["officer", "manager", "finance"], writes: true },
  "budget.opine": { roles: ["finance"], writes: true },
  "budget.approve": { roles: ["manager"], writes: true },
  "rate.read": { roles: ["finance", "auditor", "admin"], writes: false },
  "rate.propose": { roles: ["finance"], writes: true },
  "rate.confirm": { roles: ["finance"], writes: true },
  "period.read": { roles: ["officer", "manager", "finance", "auditor", "admin"], writes: false },
  "period.close": { roles: ["finance"], writes: true },
  "period.askReopening": { roles: ["officer", "manager", "finance"], writes: true },
  "period.approveReopening": { roles: ["finance", "admin"], writes: true },
  "funding.enter": { roles: ["finance"], writes: true },
  "funding.confirm": { roles: ["finance"], writes: true },
  "forecast.write": { roles: ["officer", "manager", "finance"], writes: true },
  "forecast.approve": { roles: ["manager", "finance"], writes: true },
  "reported.read": { roles: ["officer", "manager", "finance", "auditor"], writes: false },
  "reported.enter": { roles: ["officer", "finance"], writes: true },
  "reported.approve": { roles: ["finance"], writes: true },
  "work.read": { roles: ["officer", "manager", "finance", "admin"], writes: false },
  "standing.fix": { roles: ["manager"], writes: true },
  "people.manage": { roles: ["admin"], writes: true },
  "account.own": { roles: [...BUSINESS, "admin"], writes: false },
  "token.manage": { roles: [...BUSINESS, "admin"], writes: true },
} as const satisfies Readonly<Record<string, { readonly roles: readonly Role[]; readonly writes: boolean }>>;

export type Action = keyof typeof PERMISSIONS;

/** All that a focal point may do of an officer's job (handbook 8.1). */
const FOCAL_POINT: readonly Action[] = [
  "search.read",
  "indicator.enter",
  "milestone.update",
  "evidence.add",
  "work.read",
  "account.own",
  "token.manage",
];

/** What an action is about, where it is about one project or agreement. */
export interface Subject {
  readonly projectId?: string | undefined;
  readonly agreementId?: string | undefined;
}

/** True when the actor's role may do it, its reach covers the subject, and a focal point keeps to reporting. */
export function can(actor: Actor, action: Action, subject?: Subject): boolean {
  const roles: readonly Role[] = PERMISSIONS[action].roles;
  if (!roles.includes(actor.role) || (isFocalPoint(actor) && !FOCAL_POINT.includes(action))) return false;
  return !subject || reaches(actor.reach, subject.projectId ?? "", subject.agreementId ?? "");
}

/** A focal point (handbook 8.1) reports what is due of some components, and reaches nothing else. */
export const isFocalPoint = ({ reach }: Pick<Actor, "reach">): boolean => reach.kind === "parts";

/** Where somebody comes after signing in (product.md): to what waits, or to the dashboard of the role. */
export function firstPageOf(role: string): string {
  if (role === "donor") return paths.progress;
  return role === "officer" || role === "manager" ? paths.work : paths.home;
}

/** True when approving is by someone else than the one who entered (SEC-01, IND-10). */
export const isSomeoneElse = (actor: Actor, enteredById: string): boolean => actor.personId !== enteredById;

/** Donors see approved and published figures only (SEC-02, IND-12). */
export const seesPublishedOnly = (actor: Actor): boolean => actor.role === "donor";

/** Failures that are counted, and for how long, before a sign-in must wait. */
export const THROTTLE = { perEmail: 5, perAddress: 30, windowMinutes: 15 } as const;

/** The instants of counted failures, of one e-mail and of one network address. */
export interface Failures {
  readonly email: readonly string[];
  readonly address: readonly string[];
}

/** Minutes until a sign-in may be tried, rounded up; 0 when it may be tried now. Each key has its own limit. */
export const signInWait = ({ email, address }: Failures, now: string): number =>
  Math.max(waitOf(email, THROTTLE.perEmail, now), waitOf(address, THROTTLE.perAddress, now));

function waitOf(instants: readonly string[], most: number, now: string): number {
  const ends = instants.map((at) => Date.parse(at) + THROTTLE.windowMinutes * MINUTE_MS);
  const counted = ends.filter((end) => end > Date.parse(now)).sort((a, b) => a - b);
  const freed = counted.at(-most);
  return freed === undefined ? 0 : Math.ceil((freed - Date.parse(now)) / MINUTE_MS);
}

const MINUTE_MS = 60_000;

/** How long a session lasts, in minutes: unused, and at all. */
export const SESSION = { idleMinutes: 30, absoluteMinutes: 8 * 60 } as const;

/** The shortest password that an invitation accepts (NIST SP 800-63B: length, no composition rules). */
export const SHORTEST_PASSWORD = 12;

/** Days that the link of an invitation works. */
export const INVITATION_DAYS = 7;

/** The longest life of an API token, in days. */
export const LONGEST_TOKEN_DAYS = 365;
