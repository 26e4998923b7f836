import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { milestoneState } from "../../milestones/rules.ts";
import type { ReadValues } from "../../platform/read.ts";
import { isOpen, type Question } from "../../questions/rules/question.ts";
import { standingsOf } from "../../standing/rules/status.ts";
import { portfolioOf } from "../../standing/store/pages.ts";
import type { Approvals } from "../store/approvals.ts";
import type { OverviewRow } from "../views/overview.tsx";
import type { overviewReads } from "./reading.ts";

type Found = ReadValues<ReturnType<typeof overviewReads>>;

/** A row for each project; without questions where nobody may read them. */
export function overviewRows(found: Found, on: CalendarDate, questions?: readonly Question[]): readonly OverviewRow[] {
  const projects = found.projects.filter(({ status }) => status !== "cancelled");
  const milestones = Map.groupBy(found.milestones, ({ projectId }) => projectId);
  const approvals = new Map(found.approvals.map((one) => [one.projectId, one]));
  const portfolio = portfolioOf({ ...found, projects }, on);
  return standingsOf(portfolio, { on, isPublishedOnly: true }).map((standing) => {
    const { id } = standing.project;
    return {
      standing,
      lateMilestones: (milestones.get(id) ?? []).filter((one) => milestoneState(one, on) === "late").length,
      approvedAt: lastOf(approvals.get(id)),
      openQuestions: questions?.filter((one) => one.projectId === id && isOpen(one)).length,
    };
  });
}

/** The last approval of anything, as an instant; null for never. */
function lastOf(approvals: Approvals | undefined): string | null {
  const instants = [approvals?.money, approvals?.milestones, approvals?.results].filter((at) => typeof at === "string");
  return instants.toSorted().at(-1) ?? null;
}
