import { execution, NOTHING } from "../../budgets/rules/execution.ts";
import { sumsByProject } from "../../budgets/rules/portfolio.ts";
import { type CalendarDate, yearOf } from "../../kernel/calendar-date.ts";
import { milestoneState } from "../../milestones/rules.ts";
import type { ReadValues } from "../../platform/read.ts";
import { isOpen, type Question } from "../../questions/rules/question.ts";
import type { OverviewRow } from "../views/overview.tsx";
import type { overviewReads } from "./reading.ts";

type Found = ReadValues<ReturnType<typeof overviewReads>>;

/** A row for each project; without questions where nobody may read them. */
export function overviewRows(found: Found, on: CalendarDate, questions?: readonly Question[]): readonly OverviewRow[] {
  const sums = sumsByProject(found.budgets, found.sums, yearOf(on));
  const milestones = Map.groupBy(found.milestones, ({ projectId }) => projectId);
  const approvals = new Map(found.approvals.map((one) => [one.projectId, one]));
  return found.projects
    .filter(({ status }) => status !== "cancelled")
    .map((project) => {
      const own = approvals.get(project.id);
      const late = (milestones.get(project.id) ?? []).filter((one) => milestoneState(one, on) === "late");
      return {
        project,
        figures: execution(sums.get(project.id) ?? NOTHING),
        lateMilestones: late.length,
        approvedAt:
          [own?.money, own?.milestones, own?.results]
            .filter((at) => typeof at === "string")
            .sort()
            .at(-1) ?? null,
        openQuestions: questions?.filter((one) => one.projectId === project.id && isOpen(one)).length,
      };
    });
}
