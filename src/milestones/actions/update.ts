import type { Received } from "../../evidence/actions/receiving.ts";
import { type Evidence, evidenceOf, savingProof } from "../../evidence/store.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { type Conflict, merged } from "../../kernel/merge.ts";
import { type MessageValue, said } from "../../kernel/messages.ts";
import { type Money, money } from "../../kernel/money.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import { again } from "../../people/actions/again.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { Typing } from "../../people/rules/typing.ts";
import { commit } from "../../platform/commit.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { further } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { asDrawn, asOfNow } from "../../portfolio/store/editing.ts";
import { type ReportedProject, reportedProjects } from "../../portfolio/store/reporting.ts";
import type { Typed } from "../../ui/form-state.ts";
import { updateRule as m, updateField } from "../rules/messages.ts";
import { moneyAtRisk } from "../rules/money.ts";
import {
  laidOver,
  type MilestoneUpdate,
  REASON_CODES,
  spokenOf,
  type Telling,
  updateProblems,
  withPending,
} from "../rules/update.ts";
import { isAchieved } from "../rules.ts";
import { type LinkedLine, linkedLines } from "../store/links.ts";
import {
  agreementStart,
  type MilestoneAt,
  reportedPlan,
  reportedUpdates,
  type StoredMilestone,
  savingUpdate,
} from "../store/plan.ts";
import { dayOfNow } from "./day.ts";

/** What the form of an update is drawn from. */
export interface UpdateForm {
  readonly visit: Visit;
  readonly project: ReportedProject;
  readonly milestone: StoredMilestone;
  /** As it would stand if all that waits were accepted. */
  readonly standing: Telling;
  /** Sent and not decided yet, in order. */
  readonly pending: readonly MilestoneUpdate[];
  readonly draft: MilestoneUpdate | undefined;
  /** The person’s last update, where it was returned. */
  readonly returned: MilestoneUpdate | undefined;
  readonly draftEvidence: readonly Evidence[];
  /** Codes of predecessors that are not achieved (JAL-07). */
  readonly unachieved: readonly string[];
  readonly agreementStart: CalendarDate;
  readonly updates: readonly MilestoneUpdate[];
  /** Open commitments and forecasts of its lines; undefined when it carries none. */
  readonly atRisk: Money | undefined;
}

const readsNow = (asked: Scope, at: MilestoneAt) => {
  const scope = asOfNow(asked);
  const { code } = at;
  return {
    project: further(reportedProjects(scope, { code }), ([one]) => one),
    start: agreementStart(scope, code),
    milestones: reportedPlan(scope, at),
    updates: reportedUpdates(scope, at),
    evidence: evidenceOf(scope, { code }, "milestone_update"),
    lines: linkedLines(scope, code, at.milestone),
  };
};

/** As it stood when the form was drawn; what was not drawn (the API) is of now. */
const readsDrawn = (asked: Scope, at: MilestoneAt, drawnAt: number | undefined) => {
  const scope = drawnAt === undefined ? asOfNow(asked) : asDrawn(asked, drawnAt);
  return { drawn: reportedPlan(scope, at), drawnUpdates: reportedUpdates(scope, at) };
};

async function opened(c: AppContext, at: MilestoneAt, drawnAt?: number) {
  dayOfNow(c);
  const { visit, found } = await enter(c, "milestone.update", (scope) => ({
    ...readsNow(scope, at),
    ...readsDrawn(scope, at, drawnAt),
  }));
  const { project, start, milestones, drawn } = found;
  const milestone = milestones.find((one) => one.code === at.milestone && one.projectCode === at.code);
  if (!(project && start && milestone)) throw new Missing();
  const mine = (all: readonly MilestoneUpdate[]) => all.filter(({ milestoneId }) => milestoneId === milestone.id);
  const updates = mine(found.updates);
  const own = updates.filter(({ enteredBy }) => enteredBy === visit.actor.personId);
  const draft = own.find(({ status }) => status === "draft");
  const last = own.at(-1);
  const form: UpdateForm = {
    ...{ visit, project, milestone, updates, draft, agreementStart: start },
    standing: withPending(tellingOf(milestone), updates),
    pending: updates.filter(({ status }) => status === "submitted"),
    returned: last?.status === "returned" ? last : undefined,
    draftEvidence: found.evidence.filter(({ entityId }) => entityId === draft?.id),
    unachieved: unachievedOf(milestone, milestones, visit.on),
    atRisk: atRiskOf(found.lines),
  };
  const before = drawn.find(({ id }) => id === milestone.id);
  return { form, drawn: before && withPending(tellingOf(before), mine(found.drawnUpdates)) };
}

function atRiskOf(lines: readonly LinkedLine[]): Money | undefined {
  const [line] = lines;
  return line && money(moneyAtRisk(lines).atRiskMinor, line.currency);
}

const unachievedOf = (milestone: StoredMilestone, all: readonly StoredMilestone[], on: CalendarDate) =>
  all
    .filter(({ id }) => milestone.predecessors.some(({ milestoneId }) => milestoneId === id))
    .filter((one) => !isAchieved(one, on))
    .map(({ code }) => code);

/** The fields that a form holds, of whatever has more. */
const tellingOf = ({ forecastOn, actualOn, progress, reasonCode, cause, correctiveAction }: Telling): Telling => ({
  ...{ forecastOn, actualOn, progress, reasonCode, cause, correctiveAction },
});

export const updateForm = async (c: AppContext, at: MilestoneAt): Promise<UpdateForm> => (await opened(c, at)).form;

/** What stands in the form at first: what waits, and the person’s own draft over it. */
export const firstTelling = ({ standing, draft }: UpdateForm): Telling =>
  draft ? laidOver(standing, draft) : standing;

export interface SentUpdate {
  readonly typed: Typed;
  /** The journal number at which the form was drawn; what the API sends is of now. */
  readonly drawnAt?: number | undefined;
  readonly isSubmitted: boolean;
  readonly formKey?: string | undefined;
  /** Checks and stores the evidence, once the person is known to be at home in the project. */
  readonly received: (projectId: string, typed: Typed) => Promise<Received>;
}

export interface UpdateAnswer {
  readonly form: UpdateForm;
  /** Empty when it was saved. */
  readonly problems: readonly Problem[];
  readonly isConflict: boolean;
  readonly isMerged: boolean;
  readonly typed: Typed;
  readonly id: string;
}

/** Sends an update, or keeps it as a draft. What others sent meanwhile is merged field by field. */
export const sendUpdate = (c: AppContext, at: MilestoneAt, sent: SentUpdate): Promise<UpdateAnswer> =>
  again(() => sentOnce(c, at, sent));

async function sentOnce(c: AppContext, at: MilestoneAt, sent: SentUpdate): Promise<UpdateAnswer> {
  const { form, drawn } = await opened(c, at, sent.drawnAt);
  const { visit, project, standing, draft } = form;
  const received = await sent.received(project.id, sent.typed);
  const base = sent.drawnAt === undefined ? standing : (drawn ?? standing);
  const read = tellingRead(sent.typed, standing);
  const answer = { form, isConflict: false, isMerged: false, typed: received.typed, id: draft?.id ?? newId() };
  const wrong = [...(read.ok ? [] : read.problems), ...received.problems];
  if (wrong.length > 0 || !read.ok) return { ...answer, problems: wrong };
  const met = merged<Telling>({ base, theirs: standing, yours: read.value });
  if (met.conflicts.length > 0) return { ...answer, isConflict: true, problems: met.conflicts.map(metProblem) };
  const problems = sent.isSubmitted ? updateProblems(met.merged, groundOf(form, received)) : [];
  if (problems.length > 0) return { ...answer, problems };
  const update = updateOf(form, { id: answer.id, telling: met.merged, isSubmitted: sent.isSubmitted });
  const of = {
    projectId: project.id,
    entity: "milestone_update",
    entityId: update.id,
    enteredBy: visit.actor.personId,
  };
  const isForDonors = sent.typed["isForDonors"] === "yes";
  const proofs = received.proofs.map((proof) => savingProof(proof, { ...of, id: newId(), isForDonors }));
  const action = sent.isSubmitted ? "milestone.update" : "milestone.draft";
  const writes = [savingUpdate(draft, update), ...proofs];
  await commit(visit, { action, writes, projectId: project.id, formKey: sent.formKey });
  return { ...answer, problems: [], isMerged: differs(base, standing) };
}

const differs = (a: Telling, b: Telling): boolean =>
  (Object.keys(tellingOf(a)) as (keyof Telling)[]).some((field) => a[field] !== b[field]);

const groundOf = ({ standing, milestone, visit, agreementStart, draftEvidence }: UpdateForm, { proofs }: Received) => ({
  ...{ base: standing, baselineOn: milestone.baselineOn, on: visit.on, agreementStart },
  evidenceCount: proofs.length + draftEvidence.length + (isProven(milestone) ? 1 : 0),
});

/** What proved an achievement goes on proving it; documents of another update prove none. */
const isProven = ({ actualOn, evidence }: StoredMilestone): boolean => actualOn !== null && evidence !== "";

function metProblem({ field, base, theirs }: Conflict): Problem {
  const shown = (value: unknown): MessageValue =>
    field.endsWith("On") && typeof value === "string" ? { day: value as CalendarDate } : String(value ?? "—") || "—";
  return blocked("MET", field, said(m.met, { base: shown(base), theirs: shown(theirs) }));
}

function updateOf(
  { visit, milestone, standing, draft, updates }: UpdateForm,
  { id, telling, isSubmitted }: { id: string; telling: Telling; isSubmitted: boolean },
): MilestoneUpdate {
  return {
    ...{ id, revision: draft?.revision ?? 0, sinceSeq: 0, projectId: milestone.projectId, milestoneId: milestone.id },
    number: draft?.number ?? Math.max(0, ...updates.map(({ number }) => number)) + 1,
    ...spokenOf(standing, telling),
    toldOn: visit.on,
    status: isSubmitted ? "submitted" : "draft",
    enteredBy: visit.actor.personId,
    decidedBy: null,
    decisionReason: "",
  };
}

const MOST = 1_000;

/** The fields as they were typed; one that was not sent, and progress left empty, stay what they were. */
function tellingRead(typed: Typed, standing: Telling): Outcome<Telling> {
  const typing = new Typing(typed);
  const of = (name: keyof Telling) => ({ name, label: updateField[name], most: MOST });
  const read = <K extends keyof Telling>(name: K, given: () => Telling[K]): Telling[K] =>
    typed[name] === undefined ? standing[name] : given();
  const isEmpty = (name: keyof Telling) => typing.optional(of(name)) === "";
  return typing.outcome({
    forecastOn: read("forecastOn", () => typing.day(of("forecastOn"))),
    actualOn: read("actualOn", () => typing.day(of("actualOn"))),
    progress: isEmpty("progress") ? standing.progress : typing.count(of("progress"), 0, 100),
    reasonCode: read("reasonCode", () => (isEmpty("reasonCode") ? "" : typing.choice(of("reasonCode"), REASON_CODES))),
    cause: read("cause", () => typing.optional(of("cause"))),
    correctiveAction: read("correctiveAction", () => typing.optional(of("correctiveAction"))),
  });
}
