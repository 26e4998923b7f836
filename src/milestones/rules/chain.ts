import { addedDays, type CalendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import { isAchieved, type PlannedMilestone } from "../rules.ts";
import type { Predecessor } from "./plan.ts";

type Linked = Pick<PlannedMilestone, "id" | "code" | "predecessors">;

/** The codes along a circle of dependencies, the first one again at its end; undefined when there is none. */
export function circleOf(all: readonly Linked[]): readonly string[] | undefined {
  const byId = new Map(all.map((one) => [one.id, one]));
  const finished = new Set<string>();
  const along = (one: Linked, trail: readonly Linked[]): readonly string[] | undefined => {
    const at = trail.indexOf(one);
    if (at >= 0) return [...trail.slice(at), one].map(({ code }) => code).toReversed();
    if (finished.has(one.id)) return undefined;
    for (const { milestoneId } of one.predecessors) {
      const before = byId.get(milestoneId);
      const circle = before && along(before, [...trail, one]);
      if (circle) return circle;
    }
    finished.add(one.id);
    return undefined;
  };
  for (const one of all) {
    const circle = along(one, []);
    if (circle) return circle;
  }
  return undefined;
}

/** When the work towards a milestone begins and ends, as far as is known. */
interface Place {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

function placeOf(one: PlannedMilestone, on: CalendarDate): Place {
  const done = isAchieved(one, on) ? one.actualOn : null;
  const end = done ?? one.forecastOn ?? one.revisedBaselineOn ?? one.baselineOn;
  return { start: one.startOn && one.startOn < end ? one.startOn : end, end };
}

/** A later forecast that follows from a predecessor’s dates: proposed, never imposed. */
export interface ProposedDate {
  readonly milestoneId: string;
  readonly code: string;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  /** The predecessor that asks for it. */
  readonly because: string;
}

/** Milestones whose dates still move. */
const isOpen = (one: PlannedMilestone, on: CalendarDate): boolean => one.decision === "none" && !isAchieved(one, on);

/**
 * The later forecasts that dependencies ask for, down the chain: what is proposed for one is counted on for the next.
 * FS and SS bind the start, FF and SF the end; lag in calendar days. Undefined places and circles propose nothing.
 */
export function proposedDates(all: readonly PlannedMilestone[], on: CalendarDate): readonly ProposedDate[] {
  const places = new Map(all.map((one) => [one.id, placeOf(one, on)]));
  const byId = new Map(all.map((one) => [one.id, one]));
  return inOrder(all).flatMap((one) => {
    const place = places.get(one.id);
    if (!(place && isOpen(one, on))) return [];
    const asked = one.predecessors.flatMap((link) => {
      const before = places.get(link.milestoneId);
      const because = byId.get(link.milestoneId);
      if (!(before && because) || because.decision === "cancelled") return [];
      return [{ end: askedEnd(link, before, place), because: because.code, isStart: bindsStart(link) }];
    });
    const last = asked.toSorted((a, b) => (a.end < b.end ? -1 : 1)).at(-1);
    if (!last || last.end <= place.end) return [];
    const days = daysBetween(place.end, last.end);
    places.set(one.id, { start: last.isStart ? addedDays(place.start, days) : place.start, end: last.end });
    return [{ milestoneId: one.id, code: one.code, fromOn: place.end, toOn: last.end, because: last.because }];
  });
}

const bindsStart = ({ type }: Predecessor): boolean => type === "FS" || type === "SS";

function askedEnd({ type, lagDays }: Predecessor, before: Place, own: Place): CalendarDate {
  const from = type === "FS" || type === "FF" ? before.end : before.start;
  const days = bindsStart({ type, lagDays, milestoneId: "" }) ? daysBetween(own.start, own.end) : 0;
  return addedDays(from, lagDays + days);
}

/** Predecessors before those that wait for them; what stands in a circle is left out. */
function inOrder(all: readonly PlannedMilestone[]): readonly PlannedMilestone[] {
  const waiting = new Map(all.map((one) => [one.id, one]));
  const ordered: PlannedMilestone[] = [];
  for (let found = true; found; ) {
    found = false;
    for (const one of waiting.values()) {
      if (one.predecessors.some(({ milestoneId }) => waiting.has(milestoneId))) continue;
      waiting.delete(one.id);
      ordered.push(one);
      found = true;
    }
  }
  return ordered;
}

/**
 * Days by which each open milestone may still slip before the last date of the project moves; 0 or less is critical.
 * Achieved, cancelled and suspended ones have none.
 */
export function slackDays(all: readonly PlannedMilestone[], on: CalendarDate): ReadonlyMap<string, number> {
  const open = inOrder(all).filter((one) => isOpen(one, on));
  const places = new Map(open.map((one) => [one.id, placeOf(one, on)]));
  const last = open.map(({ id }) => places.get(id)?.end ?? "").reduce((a, b) => (a > b ? a : b), "") as CalendarDate;
  const slack = new Map<string, number>();
  for (const one of open.toReversed()) {
    const place = places.get(one.id);
    if (!place) continue;
    const bounds = open.flatMap((after) => {
      const own = places.get(after.id);
      const rest = slack.get(after.id) ?? 0;
      const links = after.predecessors.filter(({ milestoneId }) => milestoneId === one.id);
      return own ? links.map((link) => rest + daysBetween(askedEnd(link, place, own), own.end)) : [];
    });
    slack.set(one.id, bounds.length > 0 ? Math.min(...bounds) : daysBetween(place.end, last));
  }
  return slack;
}

/** Milestones of the critical path: linked ones without slack, and the last of all. */
export function criticalPath(all: readonly PlannedMilestone[], on: CalendarDate): ReadonlySet<string> {
  const slack = slackDays(all, on);
  return new Set([...slack].filter(([, days]) => days <= 0).map(([id]) => id));
}
