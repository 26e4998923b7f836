import { merged } from "../../kernel/merge.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { again } from "../../people/actions/again.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { commit } from "../../platform/commit.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { further } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { asDrawn, asOfNow } from "../../portfolio/store/editing.ts";
import { projectFacts } from "../../portfolio/store/facts.ts";
import { type Component, componentsOf } from "../../portfolio/store/parts.ts";
import type { Typed } from "../../ui/form-state.ts";
import { plan as words } from "../messages/plan.ts";
import { type PlanForm, planRead } from "../rules/plan-form.ts";
import { type LinkedIndicator, type LinkedLine, linkedIndicators, linkedLines } from "../store/links.ts";
import { type MilestoneRow, plannedOf, type StoredMilestone, savingMilestone } from "../store/plan.ts";
import { dayOfNow } from "./day.ts";

/** What the form of a milestone’s plan is drawn from. */
export interface PlanOf {
  readonly visit: Visit;
  readonly project: ProjectFacts;
  readonly milestone: StoredMilestone | undefined;
  readonly others: readonly StoredMilestone[];
  readonly components: readonly Component[];
  readonly lines: readonly LinkedLine[];
  readonly indicators: readonly LinkedIndicator[];
}

interface PlanAt {
  readonly code: string;
  /** Undefined for one to be. */
  readonly milestone: string | undefined;
}

const readsNow = (asked: Scope, code: string) => {
  const scope = asOfNow(asked);
  return {
    project: further(projectFacts(scope, { code }), ([one]) => one),
    milestones: plannedOf(scope, { code }),
    components: componentsOf(scope, code),
    lines: linkedLines(scope, code),
    indicators: linkedIndicators(scope, code),
  };
};

async function opened(c: AppContext, at: PlanAt, drawnAt?: number) {
  dayOfNow(c);
  const { visit, found } = await enter(c, "milestone.plan", (scope) => ({
    ...readsNow(scope, at.code),
    drawn: plannedOf(drawnAt === undefined ? asOfNow(scope) : asDrawn(scope, drawnAt), { code: at.code }),
  }));
  const { project, milestones, lines, indicators, drawn } = found;
  const milestone = milestones.find(({ code }) => code === at.milestone);
  if (!project || (at.milestone !== undefined && !milestone)) throw new Missing();
  const components = found.components.filter(({ isCancelled }) => !isCancelled);
  const others = milestones.filter((one) => one !== milestone);
  return { form: { visit, project, milestone, others, components, lines, indicators } satisfies PlanOf, drawn };
}

export const planOf = async (c: AppContext, at: PlanAt): Promise<PlanOf> => (await opened(c, at)).form;

export interface SentPlan {
  readonly typed: Typed;
  readonly drawnAt?: number | undefined;
  readonly formKey?: string | undefined;
}

export interface PlanAnswer {
  readonly form: PlanOf;
  readonly problems: readonly Problem[];
  readonly isConflict: boolean;
  readonly code: string;
}

/** Creates a milestone or changes its plan, with the weights of all; what others changed meanwhile is merged. */
export const savePlan = (c: AppContext, at: PlanAt, sent: SentPlan): Promise<PlanAnswer> =>
  again(() => savedOnce(c, at, sent));

async function savedOnce(c: AppContext, at: PlanAt, { typed, drawnAt, formKey }: SentPlan): Promise<PlanAnswer> {
  const { form, drawn } = await opened(c, at, drawnAt);
  const { visit, project, milestone, others, components, lines, indicators } = form;
  const id = milestone?.id ?? newId();
  const codes = components.map(({ code }) => code);
  const read = planRead(typed, { id, stored: milestone, others, components: codes, lines, indicators });
  const answer = { form, isConflict: false, code: at.milestone ?? "" };
  if (!read.ok) return { ...answer, problems: read.problems };
  const { plan, weights } = read.value;
  const base = drawn.find((one) => one.id === id);
  const met = milestone
    ? merged<PlanForm>({ base: base ?? milestone, theirs: milestone, yours: plan })
    : { merged: plan, conflicts: [] };
  if (met.conflicts.length > 0)
    return { ...answer, isConflict: true, problems: met.conflicts.map(({ field }) => metProblem(field)) };
  const own = savingMilestone(milestone, rowOf(met.merged, form, id));
  const shifted = others.filter(({ code, weight }) => weights.get(code) !== weight);
  const rest = shifted.map((one) => savingMilestone(one, { ...one, weight: weights.get(one.code) ?? one.weight }));
  await commit(visit, { action: "milestone.plan", writes: [own, ...rest], projectId: project.id, formKey });
  return { ...answer, problems: [], code: plan.code };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  componentCode: "component",
  lineIds: "lines",
  indicatorIds: "indicators",
  title: "title.fr",
};

const metProblem = (field: string): Problem => blocked("MET", FIELD_OF[field] ?? field, said(words.met));

function rowOf(plan: PlanForm, { visit, project, milestone, components }: PlanOf, id: string): MilestoneRow {
  const { componentCode, ...fields } = plan;
  const forecastOn = plan.baselineOn >= visit.on ? plan.baselineOn : null;
  const fresh: MilestoneRow = {
    ...{ id, projectId: project.id, revision: 0, sinceSeq: 0, revisedBaselineOn: null, forecastOn, actualOn: null },
    ...{ evidence: "", cause: "", basis: "", progress: 0, reasonCode: "", correctiveAction: "" },
    ...fields,
    componentId: null,
  };
  const componentId = components.find(({ code }) => code === componentCode)?.id ?? null;
  return { ...fresh, ...milestone, ...fields, componentId };
}
