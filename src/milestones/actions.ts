import { enter } from "../people/entering.ts";
import { Missing } from "../platform/errors.ts";
import { type AppContext, pathParam } from "../platform/http.ts";
import { further } from "../platform/read.ts";
import { projectFacts } from "../portfolio/store/facts.ts";
import { pendingOf, plannedOf } from "./store/plan.ts";

/** A project of the asking person with its milestones; throws Missing for any other. */
export async function projectMilestones(c: AppContext) {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    project: further(projectFacts(scope, { code }), ([one]) => one),
    milestones: plannedOf(scope, { code }),
    pending: pendingOf(scope, code),
  }));
  const { project, milestones, pending } = found;
  if (!project) throw new Missing();
  return { visit, project, milestones, pending };
}
