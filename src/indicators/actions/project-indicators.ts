import { evidenceOf } from "../../evidence/store.ts";
import { enter } from "../../people/entering.ts";
import { seesPublishedOnly } from "../../people/rules.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { further } from "../../platform/read.ts";
import { projectFacts } from "../../portfolio/store/facts.ts";
import { elapsedOf, standings } from "../rules/standing.ts";
import { targetRevisions } from "../store/definitions.ts";
import { indicatorsOf, valuesOf } from "../store.ts";

/** A project of the asking person with its indicators as they stand for that person; throws Missing for any other. */
export async function projectIndicators(c: AppContext) {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    project: further(projectFacts(scope, { code }), ([one]) => one),
    indicators: indicatorsOf(scope, { code }),
    values: valuesOf(scope, { code }),
    revisions: targetRevisions(scope, code),
    evidence: evidenceOf(scope, { code }, "indicator_value"),
  }));
  const { project, revisions, evidence, ...reported } = found;
  if (!project) throw new Missing();
  const elapsed = elapsedOf(project.span, visit.on);
  const reading = { on: visit.on, isPublishedOnly: seesPublishedOnly(visit.actor) };
  return { visit, project, elapsed, ...reported, revisions, evidence, all: standings(reported, reading, elapsed) };
}
