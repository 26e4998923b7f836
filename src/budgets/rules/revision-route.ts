import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { signedPercent, thresholdPercent } from "./bare-amount.ts";
import { MODE_NAME } from "./messages/version-fields.ts";
import { versionWords as m } from "./messages/versions.ts";
import type { HeadingChange, RevisionGround, RouteNeed, Simulation } from "./revision-terms.ts";
import type { Move, Route, Version } from "./version.ts";

const WEIGHT: Readonly<Record<Route, number>> = { notification: 0, committee: 1, amendment: 2 };

/** The procedures that a revision's headings need (REV-03 to REV-05), and the release of a reserve (BUD-06). */
export function routeNeeds(
  headings: readonly HeadingChange[],
  moves: readonly Move[],
  ground: RevisionGround,
): readonly RouteNeed[] {
  const touched = headings.filter(({ isTouched, variation }) => isTouched && variation.numerator !== 0);
  return [
    ...touched.map((heading) => headingNeed(heading, ground)),
    ...reserveNeeds(moves, ground),
    ...modeNeeds(ground),
  ];
}

function headingNeed(heading: HeadingChange, { notifyBps, amendBps }: RevisionGround): RouteNeed {
  const { code, variation, route } = heading;
  const values = { heading: code, variation: signedPercent(variation) };
  if (route === "notification") {
    const why = said(m.notified, { ...values, threshold: thresholdPercent(notifyBps) });
    return { route, problem: { ...blocked("REV-03", "", why), severity: "inform" } };
  }
  if (route === "committee") {
    const why = said(m.committee, { ...values, threshold: thresholdPercent(notifyBps) });
    return { route, problem: { ...blocked("REV-04", "", why), severity: "warn" } };
  }
  const why =
    variation.denominator === 0
      ? said(m.newHeading, values)
      : said(m.amendmentOf, { ...values, threshold: thresholdPercent(amendBps) });
  return { route, problem: { ...blocked("REV-05", "", why), severity: "warn" } };
}

function reserveNeeds(moves: readonly Move[], { lines }: RevisionGround): readonly RouteNeed[] {
  const released = lines.filter(({ id, category }) => category === "reserve" && netOf(id, moves) < 0);
  return released.map(({ code }) => ({
    route: "committee",
    problem: { ...blocked("BUD-06", "", said(m.reserveReleased, { line: code })), severity: "warn" },
  }));
}

/** BUD-07: another mode is another legal regime, which the steering committee decides on. */
const modeNeeds = ({ lines, modes = [] }: RevisionGround): readonly RouteNeed[] =>
  modes.map(({ lineId, mode }) => {
    const line = lines.find(({ id }) => id === lineId)?.code ?? "";
    const why = said(m.modeChanges, { line, mode: MODE_NAME[mode] });
    return { route: "committee", problem: { ...blocked("BUD-07", "", why), severity: "warn" } };
  });

const netOf = (lineId: string, moves: readonly Move[]): number =>
  moves.filter((move) => move.lineId === lineId).reduce((total, { deltaMinor }) => total + deltaMinor, 0);

export const heaviest = (needs: readonly RouteNeed[]): Route =>
  needs.reduce<Route>((a, { route }) => (WEIGHT[route] > WEIGHT[a] ? route : a), "notification");

/** How a version is decided: the date and reference of the decision, and the amendment where one is needed. */
export interface DecisionDraft {
  readonly decidedOn: CalendarDate;
  readonly document: string;
  readonly decision: string;
  readonly amendmentId: string | null;
}

interface DecisionGround {
  readonly version: Pick<Version, "kind" | "opinionBy">;
  /** Of the last approved version. */
  readonly last: { readonly number: number; readonly decidedOn: CalendarDate } | undefined;
  readonly today: CalendarDate;
}

/** What stands against the date of a decision, and the opinion that must come before it (REV-03). */
export function decisionProblems(draft: DecisionDraft, { version, last, today }: DecisionGround): readonly Problem[] {
  const problems: Problem[] = [];
  if (draft.decidedOn > today)
    problems.push(blocked("BUD-05", "decidedOn", said(m.decidedLater, { today: { day: today } })));
  if (last && draft.decidedOn < last.decidedOn) {
    const values = { number: String(last.number), day: { day: last.decidedOn } };
    problems.push(blocked("BUD-05", "decidedOn", said(m.decidedTooEarly, values)));
  }
  if (version.kind === "revision" && version.opinionBy === null)
    problems.push(blocked("REV-03", "", said(m.noOpinion)));
  return problems;
}

/** REV-04, REV-05: minutes attached for the steering committee's route, a recorded amendment for the amendment's. */
export function routeProblems(
  { hasMinutes, amendmentId }: Pick<DecisionDraft, "amendmentId"> & { readonly hasMinutes: boolean },
  { route, needs }: Pick<Simulation, "route" | "needs">,
  amendBps: number,
): readonly Problem[] {
  if (route === "amendment" && amendmentId === null) {
    const [first] = needs.filter((need) => need.route === "amendment");
    const why = first?.problem.said ?? said(m.amendmentNeeded, { threshold: thresholdPercent(amendBps) });
    return [blocked("REV-05", "amendmentId", why)];
  }
  if (route !== "committee" || hasMinutes) return [];
  return needs
    .filter((need) => need.route === "committee")
    .map(({ problem }) => ({ ...problem, field: "file", severity: "block" as const }));
}
