import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { Typing } from "../../people/rules/typing.ts";
import { commit } from "../../platform/commit.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { further } from "../../platform/read.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import { projectFacts } from "../../portfolio/store/facts.ts";
import type { Typed } from "../../ui/form-state.ts";
import { revision as words } from "../messages/decision.ts";
import { decisionRule as m } from "../rules/messages.ts";
import { type ThresholdForm, thresholdsRead } from "../rules/plan-form.ts";
import { DEMO_THRESHOLDS } from "../rules.ts";
import type { MilestoneAt } from "../store/plan.ts";
import { plannedOf, type StoredMilestone, savingRevision, savingSetting, settingOf } from "../store/plan.ts";
import { dayOfNow } from "./day.ts";

export interface RevisionForm {
  readonly visit: Visit;
  readonly project: ProjectFacts;
  readonly milestone: StoredMilestone;
}

/** The milestone whose baseline is to be revised; throws Missing for any other. */
export async function revisionForm(c: AppContext, { code, milestone: asked }: MilestoneAt): Promise<RevisionForm> {
  dayOfNow(c);
  const { visit, found } = await enter(c, "milestone.plan", (scope) => ({
    project: further(projectFacts(asOfNow(scope), { code }), ([one]) => one),
    milestones: plannedOf(asOfNow(scope), { code }),
  }));
  const milestone = found.milestones.find((one) => one.code === asked);
  if (!(found.project && milestone)) throw new Missing();
  return { visit, project: found.project, milestone };
}

/** Proposes a new reference date: it holds once another person has approved it (JAL-06). */
export async function proposeRevision(
  c: AppContext,
  at: MilestoneAt,
  sent: { typed: Typed; formKey?: string | undefined },
) {
  const form = await revisionForm(c, at);
  const { visit, milestone } = form;
  const typing = new Typing(sent.typed);
  const toOn = typing.day({ name: "toOn", label: words.toOn });
  if (!toOn) typing.wrong({ name: "toOn", label: words.toOn }, "required");
  const reason = typing.text({ name: "reason", label: words.reason, most: 1_000 });
  const document = typing.optional({ name: "document", label: words.document, most: 300 });
  const fromOn = milestone.revisedBaselineOn ?? milestone.baselineOn;
  const outcome = typing.outcome({ toOn, reason, document }, () => revisionProblems(milestone, toOn, fromOn));
  const id = newId();
  if (!outcome.ok || !toOn) return { form, id, problems: outcome.ok ? [] : outcome.problems };
  const { id: milestoneId, projectId } = milestone;
  const write = savingRevision(undefined, {
    ...{ id, revision: 0, sinceSeq: 0, projectId, milestoneId, fromOn, toOn, reason, document, decision: "" },
    ...{ decidedOn: null, status: "proposed", requestedBy: visit.actor.personId, decidedBy: null, decisionReason: "" },
  });
  const { formKey } = sent;
  await commit(visit, { action: "milestone.proposeRevision", writes: [write], projectId, reason, formKey });
  return { form, id, problems: [] };
}

function revisionProblems({ actualOn }: StoredMilestone, toOn: string | null, fromOn: string): readonly Problem[] {
  if (actualOn) return [blocked("JAL-06", "toOn", said(m.achieved))];
  return toOn === fromOn ? [blocked("JAL-06", "toOn", said(m.sameBaseline, { day: { day: fromOn as never } }))] : [];
}

/** The thresholds of a project as they are. */
export async function thresholdForm(c: AppContext, code: string) {
  dayOfNow(c);
  const { visit, found } = await enter(c, "milestone.plan", (scope) => ({
    project: further(projectFacts(asOfNow(scope), { code }), ([one]) => one),
    setting: settingOf(asOfNow(scope), code),
  }));
  if (!found.project) throw new Missing();
  const thresholds: ThresholdForm = found.setting ?? DEMO_THRESHOLDS;
  return { visit, project: found.project, setting: found.setting, thresholds };
}

/** Changes the thresholds of a project; the last one to save counts. */
export async function saveThresholds(
  c: AppContext,
  code: string,
  sent: { typed: Typed; formKey?: string | undefined },
) {
  const form = await thresholdForm(c, code);
  const read = thresholdsRead(sent.typed);
  if (!read.ok) return { form, problems: read.problems };
  const { visit, project, setting } = form;
  const write = savingSetting(setting, { id: setting?.id ?? newId(), projectId: project.id, ...read.value });
  const { formKey } = sent;
  await commit(visit, { action: "milestone.thresholds", writes: [write], projectId: project.id, formKey });
  return { form, problems: [] };
}
