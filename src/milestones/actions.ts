import { enter } from "../people/entering.ts";
import { Missing } from "../platform/errors.ts";
import { type AppContext, pathParam } from "../platform/http.ts";
import { further } from "../platform/read.ts";
import { projectFacts } from "../portfolio/store/facts.ts";
import { milestonesOf } from "./store.ts";

/** A project of the asking person with its milestones; throws Missing for any other. */
export async function projectMilestones(c: AppContext) {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    project: further(projectFacts(scope, { code }), ([one]) => one),
    milestones: milestonesOf(scope, { code }),
  }));
  if (!found.project) throw new Missing();
  return { visit, project: found.project, milestones: found.milestones };
}
