import { type Period, statusOn } from "../../budgets/rules/periods.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { type Message, type Said, said } from "../../kernel/messages.ts";
import { paths } from "../../kernel/paths.ts";
import { nextQuarter, type Quarter, quarterOf, quarterSpan, type Span } from "../../kernel/period.ts";
import type { Action } from "../../people/rules.ts";
import { quarterName } from "../../portfolio/rules/quarter-name.ts";
import { gapWords as m } from "./messages/gaps.ts";

/** Something that keeps a report from being clean, and the page where it is put right, for who may see that. */
export interface Gap {
  readonly said: Said;
  readonly href?: string;
  readonly action?: Action;
}

/** Per project, by its id. */
type Counts = ReadonlyMap<string, number>;

export interface GapGround {
  readonly on: CalendarDate;
  readonly projects: readonly GapProject[];
  readonly periods: readonly (Period & { readonly agreementId: string })[];
  /** Amounts that were forecast: a project without any has no forecast. */
  readonly forecasts: Counts;
  readonly counts: Readonly<Record<CountedGap, Counts>>;
}

interface GapProject {
  readonly id: string;
  readonly code: string;
  readonly agreementId: string;
  readonly agreementCode: string;
  readonly span: Span;
}

export type CountedGap = "entries" | "unrated" | "openForecasts" | "values" | "unreported" | "overdue" | "revisions";

type Looked = CountedGap | "noForecast";

/** What each report is made of, as far as something of it can be missing. */
const LOOKED_AT: Readonly<Record<string, readonly Looked[]>> = {
  R01: ["entries", "unrated"],
  R02: ["entries", "unrated", "noForecast", "openForecasts"],
  R03: ["entries", "revisions"],
  R04: ["entries", "noForecast", "values", "unreported", "overdue", "revisions"],
  R05: ["overdue"],
  R06: ["values", "unreported"],
  R07: ["entries", "noForecast", "openForecasts"],
  R08: ["revisions"],
  R10: ["entries", "unrated", "noForecast"],
};

/** Whether a report says something of that gap. */
export const looksAt = (report: string, kind: CountedGap): boolean => LOOKED_AT[report]?.includes(kind) ?? false;

const PLACES: Readonly<Record<Looked, { href: (code: string) => string; action: Action; words: Message }>> = {
  entries: { href: paths.waitingEntries, action: "entry.await", words: m.entries },
  unrated: { href: () => paths.rates, action: "rate.read", words: m.unrated },
  openForecasts: { href: paths.forecasts, action: "portfolio.read", words: m.openForecasts },
  noForecast: { href: paths.forecasts, action: "portfolio.read", words: m.noForecast },
  values: { href: paths.projectIndicators, action: "portfolio.read", words: m.values },
  unreported: { href: paths.enterValues, action: "indicator.enter", words: m.unreported },
  overdue: { href: paths.projectMilestones, action: "portfolio.read", words: m.overdue },
  revisions: { href: paths.budgetVersions, action: "portfolio.read", words: m.revisions },
};

/** What is missing for a clean report on a day: quarters not closed first (PER-01), then what waits or was not said. */
export function gapsOf(report: string, ground: GapGround): readonly Gap[] {
  const kinds = LOOKED_AT[report] ?? [];
  const own = ground.projects.flatMap((project) => kinds.flatMap((kind) => gapOf(kind, project, ground)));
  return [...periodGaps(ground), ...own];
}

function gapOf(kind: Looked, { id, code }: GapProject, { counts, forecasts }: GapGround): Gap[] {
  const isMissing = kind === "noForecast" && !forecasts.get(id);
  const count = kind === "noForecast" ? Number(isMissing) : (counts[kind].get(id) ?? 0);
  const { href, action, words } = PLACES[kind];
  return count === 0 ? [] : [{ said: said(words, { project: code, count }), href: href(code), action }];
}

function periodGaps({ on, projects, periods }: GapGround): readonly Gap[] {
  const isWithin = quarterSpan(quarterOf(on)).end !== on;
  const agreements = Map.groupBy(projects, ({ agreementId }) => agreementId);
  const open = [...agreements].flatMap(([agreementId, own]): Gap[] => {
    const closed = new Set(
      periods
        .filter((one) => one.agreementId === agreementId && statusOn(one, on) === "closed")
        .map(({ quarter }) => quarter),
    );
    const first = own.map(({ span }) => quarterOf(span.start)).sort()[0];
    const left = quartersUpTo(first, quarterOf(on)).filter((quarter) => !closed.has(quarter));
    const [from, last] = [left[0], left.at(-1)];
    if (!from || !last) return [];
    const values = { agreement: own[0]?.agreementCode ?? "", count: left.length };
    const named = { first: quarterName(from), last: quarterName(last) };
    return [{ said: said(m.notClosed, { ...values, ...named }), href: paths.periods, action: "period.read" }];
  });
  return [...(isWithin ? [{ said: said(m.midQuarter) }] : []), ...open];
}

function quartersUpTo(first: Quarter | undefined, last: Quarter): readonly Quarter[] {
  const all: Quarter[] = [];
  if (first) for (let at = first; at <= last; at = nextQuarter(at)) all.push(at);
  return all;
}
