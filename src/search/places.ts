import { paths } from "../kernel/paths.ts";
import type { Hit } from "./rules.ts";

/** Where a hit leads; a focal point, who reaches no project, is led to what they report. */
export function placeOf({ kind, code, project, id, way }: Hit, isReporter: boolean): string {
  switch (kind) {
    case "project":
      return paths.project(code);
    case "agreement":
      return paths.agreement(code);
    case "milestone":
      return isReporter ? paths.updateMilestone(project, code) : paths.milestone(project, code);
    case "indicator":
      return isReporter ? paths.reportIndicator(project, code) : paths.indicator(project, code);
    case "evidence":
      return way === "file" ? paths.evidence(id) : paths.projectDocuments(project);
    case "entry":
      return paths.entry(project, id);
  }
}
