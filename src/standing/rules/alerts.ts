import { completion, type Forecast } from "../../budgets/rules/forecast.ts";
import { type Due, isToReport } from "../../indicators/rules/due.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { type Said, said } from "../../kernel/messages.ts";
import { type Money, money } from "../../kernel/money.ts";
import type { Quarter } from "../../kernel/period.ts";
import { quotient } from "../../kernel/ratio.ts";
import { isAchieved, type Milestone } from "../../milestones/rules.ts";
import { quarterName } from "../../portfolio/rules/quarter-name.ts";
import { alertWords as m } from "./messages.ts";
import { lastEndedQuarter, lastQuarterEnd } from "./quarters.ts";
import type { Standing } from "./status.ts";

/** What the books of a project tell besides its sums; days up to the date d’arrêté. */
export interface MoneySigns {
  readonly projectId: string;
  /** The last day on which spending was booked. */
  readonly lastSpentOn: CalendarDate | null;
  /** The day that the valid forecast was made at. */
  readonly forecastOn: CalendarDate | null;
  /** Commitments with a reference, older than three months, that nothing was paid on. */
  readonly unpaidCount: number;
  readonly unpaidMinor: number;
  /** Entries that wait for their approval, and those among them without a rate. */
  readonly pendingCount: number;
  readonly unratedCount: number;
}

/** A project with all that alerts are made from. */
export interface Watched {
  readonly standing: Standing;
  readonly signs: MoneySigns | undefined;
  readonly forecasts: readonly Forecast[];
  readonly milestones: readonly Milestone[];
  /** What is to report of its indicators. */
  readonly due: readonly Due[];
  /** Quarters of its agreement that ended over thirty days ago and are not closed, the oldest first. */
  readonly openQuarters: readonly Quarter[];
}

export const ALERT_RULES = [
  "overrun",
  "noSpending",
  "neverSpent",
  "milestoneLate",
  "rateMissing",
  "unpaid",
  "ceilingNear",
  "periodOpen",
  "valueMissing",
  "forecastMissing",
  "pending",
] as const;

export type AlertRule = (typeof ALERT_RULES)[number];

/** Something that asks for a deed, by rule. */
export interface Alert {
  readonly rule: AlertRule;
  /** The code of its project; of the agreement for periods. */
  readonly place: string;
  readonly title: Texts;
  readonly projectCode: string;
  readonly said: Said;
  /** What the next step is about: a quarter, a milestone’s code. */
  readonly at: string;
}

/** What donors are told: nothing of what only waits inside the house (SEC-02). */
const FOR_DONORS: readonly AlertRule[] = ["overrun", "noSpending", "neverSpent", "milestoneLate", "ceilingNear"];

/** The alerts of several projects in the order of their rules; those of an agreement once. */
export function alertsOf(all: readonly Watched[], reading: { on: CalendarDate; isPublishedOnly: boolean }) {
  const found = all.flatMap((one) => alertsOfOne(one, reading.on));
  const shown = reading.isPublishedOnly ? found.filter(({ rule }) => FOR_DONORS.includes(rule)) : found;
  const once = new Map(shown.map((alert) => [`${alert.rule} ${alert.place}`, alert]));
  return [...once.values()].toSorted((a, b) => ALERT_RULES.indexOf(a.rule) - ALERT_RULES.indexOf(b.rule));
}

/** What is missing before the next report of a project can be made. */
export const isMissingForReport = ({ rule }: Pick<Alert, "rule">): boolean =>
  (["milestoneLate", "rateMissing", "valueMissing", "forecastMissing", "pending"] as const).some((one) => one === rule);

function alertsOfOne(watched: Watched, on: CalendarDate): readonly Alert[] {
  const { project } = watched.standing;
  if (project.status === "suspended" || project.span.start > on) return [];
  const found: readonly (Found | undefined)[] = [
    overrun(watched),
    noSpending(watched, on),
    milestoneLate(watched, on),
    rateMissing(watched),
    unpaid(watched),
    ceilingNear(watched),
    periodOpen(watched),
    valueMissing(watched),
    forecastMissing(watched, on),
    pending(watched),
  ];
  const where = { place: project.code, title: project.title, projectCode: project.code, at: "" };
  return found.filter((one) => one !== undefined).map((one) => ({ ...where, ...one }));
}

type Found = Pick<Alert, "rule" | "said"> & Partial<Pick<Alert, "place" | "title" | "at">>;

const amountOf = ({ standing }: Watched, minor: number): Money => money(minor, standing.project.currency);

function overrun(watched: Watched): Found | undefined {
  const { varianceMinor = 0 } = completion(watched.standing.figures, watched.forecasts) ?? {};
  if (varianceMinor >= 0) return undefined;
  return { rule: "overrun", said: said(m.overrun, { excess: amountOf(watched, -varianceMinor) }) };
}

/** Nothing was booked in the last quarter that ended, nor since; not before a whole quarter was there to spend in. */
function noSpending({ standing, signs }: Watched, on: CalendarDate): Found | undefined {
  const { project, figures } = standing;
  const quarter = lastEndedQuarter(on);
  const { start } = quarter;
  if (project.span.start > start || project.span.end < start || figures.balanceMinor <= 0) return undefined;
  const last = signs?.lastSpentOn;
  if (!last) return { rule: "neverSpent", said: said(m.neverSpent, { since: { day: project.span.start } }) };
  return last < start ? { rule: "noSpending", said: said(m.noSpending, { since: { day: last } }) } : undefined;
}

const MOST_CODES = 3;

const listed = (codes: readonly string[]): string =>
  codes.length > MOST_CODES ? `${codes.slice(0, MOST_CODES).join(", ")}…` : codes.join(", ");

function milestoneLate({ milestones }: Watched, on: CalendarDate): Found | undefined {
  const codes = milestones.filter((one) => isUnforeseen(one, on)).map(({ code }) => code);
  if (codes.length === 0) return undefined;
  return { rule: "milestoneLate", at: codes[0] ?? "", said: said(m.milestoneLate, countedCodes(codes)) };
}

/** Its reference has passed and nobody says when it will be achieved (JAL-03). */
const isUnforeseen = (one: Milestone, on: CalendarDate): boolean =>
  one.decision === "none" &&
  !isAchieved(one, on) &&
  one.baselineOn < on &&
  (one.revisedBaselineOn ?? "") < on &&
  (one.forecastOn ?? "") < on;

const countedCodes = (codes: readonly string[]) => ({ count: codes.length, codes: listed(codes) });

function rateMissing({ signs }: Watched): Found | undefined {
  const count = signs?.unratedCount ?? 0;
  return count > 0 ? { rule: "rateMissing", said: said(m.rateMissing, { count }) } : undefined;
}

function unpaid(watched: Watched): Found | undefined {
  const { unpaidCount: count = 0, unpaidMinor = 0 } = watched.signs ?? {};
  if (count === 0) return undefined;
  return { rule: "unpaid", said: said(m.unpaid, { count, amount: amountOf(watched, unpaidMinor) }) };
}

/** From this share of the budget committed, while more than a tenth of the time is left. */
const NEAR = { committed: 0.95, elapsed: 0.9 } as const;

function ceilingNear(watched: Watched): Found | undefined {
  const { figures, elapsed } = watched.standing;
  const committed = quotient(figures.commitmentRate, 6) ?? 0;
  if (committed < NEAR.committed || (quotient(elapsed, 6) ?? 1) >= NEAR.elapsed) return undefined;
  const left = amountOf(watched, figures.availableMinor);
  return { rule: "ceilingNear", said: said(m.ceilingNear, { rate: figures.commitmentRate, elapsed, left }) };
}

function periodOpen({ openQuarters, standing }: Watched): Found | undefined {
  const [oldest] = openQuarters;
  if (!oldest) return undefined;
  const { agreementCode, agreementTitle } = standing.project;
  const words = said(m.periodOpen, { count: openQuarters.length, quarter: quarterName(oldest) });
  return { rule: "periodOpen", place: agreementCode, title: agreementTitle, at: oldest, said: words };
}

function valueMissing({ due }: Watched): Found | undefined {
  const codes = due.filter(isToReport).map(({ indicator }) => indicator.code);
  return codes.length > 0 ? { rule: "valueMissing", said: said(m.valueMissing, countedCodes(codes)) } : undefined;
}

function forecastMissing({ signs, standing }: Watched, on: CalendarDate): Found | undefined {
  const { figures, project } = standing;
  const day = lastQuarterEnd(on);
  const isDue = figures.budgetMinor > 0 && project.span.start <= day && project.span.end > day;
  if (!isDue || (signs?.forecastOn ?? "") >= day) return undefined;
  return { rule: "forecastMissing", said: said(m.forecastMissing, { day: { day } }) };
}

function pending({ signs }: Watched): Found | undefined {
  const count = signs?.pendingCount ?? 0;
  return count > 0 ? { rule: "pending", said: said(m.pending, { count }) } : undefined;
}
