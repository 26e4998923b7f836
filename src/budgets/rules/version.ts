import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { ReferenceVersion } from "../../portfolio/rules/statuses.ts";

/** What a revision moves: to a line and year the new difference, in minor units. */
export interface Move {
  readonly lineId: string;
  readonly year: number;
  readonly deltaMinor: number;
}

/** What a revision makes of a line's mode (BUD-07). */
export interface ModeChange {
  readonly lineId: string;
  readonly mode: "regie" | "cogestion";
}

export type VersionStatus = "draft" | "submitted" | "approved" | "rejected";

/** How a revision has to be decided, the lightest first (REV-03 to REV-05). */
export type Route = "notification" | "committee" | "amendment";

/** A version of a budget as it stands: drafts hold only their moves, approved ones are frozen (BUD-05). */
export interface Version {
  readonly id: string;
  readonly number: number;
  readonly kind: "original" | "revision";
  readonly status: VersionStatus;
  readonly reason: string;
  readonly moves: readonly Move[];
  readonly modes: readonly ModeChange[];
  readonly decidedOn: CalendarDate | null;
  readonly decision: string;
  readonly document: string;
  readonly route: Route | "";
  readonly amendmentId: string | null;
  readonly opinion: string;
  readonly opinionVerdict: "" | "favourable" | "unfavourable";
  readonly opinionBy: string | null;
  readonly requestedBy: string;
  readonly requestedOn: CalendarDate | null;
  readonly decidedBy: string | null;
  readonly revision: number;
}

/** Amounts in minor units by line and year; see `cellKey`. */
export type Amounts = ReadonlyMap<string, number>;

export const cellKey = (lineId: string, year: number): string => `${lineId} ${year}`;

/** The line and year of a key. */
export function cellOf(key: string): { readonly lineId: string; readonly year: number } {
  const at = key.lastIndexOf(" ");
  return { lineId: key.slice(0, at), year: Number(key.slice(at + 1)) };
}

export const amountsOf = (
  cells: readonly { readonly lineId: string; readonly year: number; readonly amountMinor: number }[],
): Amounts => new Map(cells.map(({ lineId, year, amountMinor }) => [cellKey(lineId, year), amountMinor]));

/** One move per line and year, in their first order; those that come to nothing are left out. */
export function mergedMoves(moves: readonly Move[]): readonly Move[] {
  const sums = new Map<string, number>();
  for (const { lineId, year, deltaMinor } of moves) {
    const key = cellKey(lineId, year);
    sums.set(key, (sums.get(key) ?? 0) + deltaMinor);
  }
  return [...sums].filter(([, deltaMinor]) => deltaMinor !== 0).map(([key, deltaMinor]) => movedTo(key, deltaMinor));
}

const movedTo = (key: string, deltaMinor: number): Move => ({ ...cellOf(key), deltaMinor });

/** The new totals of every line and year: a version holds all of its cells, never differences. */
export function applied(base: Amounts, moves: readonly Move[]): Amounts {
  const after = new Map(base);
  for (const { lineId, year, deltaMinor } of moves) {
    const key = cellKey(lineId, year);
    after.set(key, (after.get(key) ?? 0) + deltaMinor);
  }
  return after;
}

/** What differs between two versions: the moves that make `after` of `before`. */
export function movesBetween(before: Amounts, after: Amounts): readonly Move[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .map((key) => movedTo(key, (after.get(key) ?? 0) - (before.get(key) ?? 0)))
    .filter(({ deltaMinor }) => deltaMinor !== 0);
}

/** The sum of the cells that are asked for: all of them by default. */
export function totalOf(
  amounts: Amounts,
  isIn: (cell: { readonly lineId: string; readonly year: number }) => boolean = () => true,
): number {
  let total = 0;
  for (const [key, minor] of amounts) if (isIn(cellOf(key))) total += minor;
  return total;
}

export const inForce = <V extends Pick<Version, "number" | "status">>(versions: readonly V[]): V | undefined =>
  versions.filter(isApproved).reduce<V | undefined>((a, b) => (a && a.number > b.number ? a : b), undefined);

const isApproved = ({ status }: Pick<Version, "status">): boolean => status === "approved";

/**
 * REV-02: variations are measured, as the agreement says, against the original, or against the last version that the
 * steering committee or an amendment decided; never against the last notice.
 */
export function referenceOf<V extends Pick<Version, "number" | "status" | "kind" | "route">>(
  versions: readonly V[],
  by: ReferenceVersion,
): V | undefined {
  const isWeighty = ({ kind, route }: V) =>
    kind === "original" || (by === "committee" && (route === "committee" || route === "amendment"));
  return inForce(versions.filter((version) => isApproved(version) && isWeighty(version)));
}

/** The number that a new version takes. */
export const nextNumber = (versions: readonly Pick<Version, "number">[]): number =>
  Math.max(0, ...versions.map(({ number }) => number)) + 1;

/** The number that a version is approved under: later approvals bear higher numbers, whoever was drafted first. */
export function approvedNumber(
  version: Pick<Version, "number">,
  versions: readonly Pick<Version, "number" | "status">[],
): number {
  const last = inForce(versions)?.number ?? 0;
  return version.number > last ? version.number : nextNumber(versions);
}
