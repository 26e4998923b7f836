import { isCalendarDate } from "../../kernel/calendar-date.ts";
import { type Message, said } from "../../kernel/messages.ts";
import { enter } from "../../people/entering.ts";
import { Unreadable } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { projectCodes } from "../../portfolio/store/filter-choices.ts";
import { list as m } from "../messages/list.ts";
import { MILESTONE_KINDS } from "../rules/plan.ts";
import { MILESTONE_STATES, standings } from "../rules.ts";
import type { MilestoneFilter, PageKey } from "../store/found.ts";
import { type ListedMilestone, milestoneCountOf, milestonePageOf, PAGE_SIZE } from "../store/list.ts";

const keyText = ({ baselineOn, id }: ListedMilestone): string => `${baselineOn} ${id}`;

/** The milestones of the asking person’s portfolio, page by page. */
export async function listedMilestones(c: AppContext) {
  const filter = filterAsked(c);
  const key = keyAsked(c);
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    rows: milestonePageOf(scope, filter, key),
    count: milestoneCountOf(scope, filter),
    projects: projectCodes(scope),
  }));
  const isMore = found.rows.length > PAGE_SIZE;
  const page = found.rows.slice(0, PAGE_SIZE);
  const rows = key?.way === "before" ? page.toReversed() : page;
  const [first, last] = [rows[0], rows.at(-1)];
  const hasNext = key?.way === "before" || isMore;
  const hasPrevious = key?.way === "before" ? isMore : key !== undefined;
  const all = standings(rows, visit.on);
  return {
    ...{ visit, filter, all, projects: found.projects },
    /** All that the filter finds, counted so far; undefined without a filter. */
    count: found.count,
    after: hasNext && last ? keyText(last) : undefined,
    before: hasPrevious && first ? keyText(first) : undefined,
  };
}

export type ListedPage = Awaited<ReturnType<typeof listedMilestones>>;

function filterAsked(c: AppContext): MilestoneFilter {
  const one = (name: string, label: Message, isKnown: (value: string) => boolean): string => {
    const value = c.req.query(name) ?? "";
    if (value !== "" && !isKnown(value))
      throw new Unreadable(said(m.badFilter, { name: label, value: value.slice(0, 40) }));
    return value;
  };
  return {
    project: one("project", m.project, (value) => value.length <= 40),
    state: one("state", m.state, (value) =>
      (MILESTONE_STATES as readonly string[]).includes(value),
    ) as MilestoneFilter["state"],
    kind: one("kind", m.kind, (value) => (MILESTONE_KINDS as readonly string[]).includes(value)),
    from: one("from", m.from, isCalendarDate),
    until: one("until", m.until, isCalendarDate),
  };
}

function keyAsked(c: AppContext): PageKey | undefined {
  for (const way of ["after", "before"] as const) {
    const [, baselineOn, id] = /^(\d{4}-\d{2}-\d{2}) (.{1,100})$/.exec(c.req.query(way) ?? "") ?? [];
    if (baselineOn && id) return { way, baselineOn, id };
  }
  return undefined;
}
