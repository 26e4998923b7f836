import { merged } from "../../kernel/merge.ts";
import { type Message, said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { again } from "../../people/actions/again.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { Typing } from "../../people/rules/typing.ts";
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
import { definitionRead, targetRead } from "../rules/definition.ts";
import { definitionName, definitionRule as m } from "../rules/definition-messages.ts";
import { type Definition, type Indicator, PLAIN_INDICATOR } from "../rules/indicator.ts";
import { indicatorRows, recordingRevision, type StoredIndicator, savingIndicator } from "../store/definitions.ts";
import { indicatorsOf, valuesOf } from "../store.ts";

/** What the form of an indicator is drawn from. */
export interface DefinitionForm {
  readonly visit: Visit;
  readonly project: ProjectFacts;
  readonly components: readonly Component[];
  /** Undefined for one to be. */
  readonly indicator: Indicator | undefined;
  readonly hasValues: boolean;
}

export interface SentDefinition {
  readonly typed: Typed;
  /** The journal number at which the form was drawn. */
  readonly drawnAt: number;
  readonly formKey?: string | undefined;
}

export interface DefinitionAnswer {
  readonly form: DefinitionForm;
  readonly problems: readonly Problem[];
  readonly isConflict: boolean;
  /** The code that was saved. */
  readonly code: string;
}

const formReads = (asked: Scope, code: string) => {
  const scope = asOfNow(asked);
  return {
    project: further(projectFacts(scope, { code }), ([one]) => one),
    components: componentsOf(scope, code),
    indicators: indicatorsOf(scope, { code }),
    rows: indicatorRows(scope, code),
    values: valuesOf(scope, { code }),
  };
};

/** Throws Missing for a project, or an indicator, that is not there. */
async function opened(c: AppContext, at: { code: string; indicator: string | undefined }, drawnAt?: number) {
  const { visit, found } = await enter(c, "indicator.define", (scope) => ({
    ...formReads(scope, at.code),
    drawn: indicatorsOf(drawnAt === undefined ? asOfNow(scope) : asDrawn(scope, drawnAt), { code: at.code }),
  }));
  const { project } = found;
  const indicator = found.indicators.find(({ code }) => code === at.indicator);
  if (!project || (at.indicator !== undefined && !indicator)) throw new Missing();
  const components = found.components.filter(({ isCancelled }) => !isCancelled);
  const hasValues = found.values.some(({ indicatorId }) => indicatorId === indicator?.id);
  return { form: { visit, project, components, indicator, hasValues }, found };
}

export const definitionForm = async (c: AppContext, code: string, indicator?: string): Promise<DefinitionForm> =>
  (await opened(c, { code, indicator })).form;

/** Defines an indicator, or tells one better; what others changed meanwhile is merged field by field. */
export const defineIndicator = (
  c: AppContext,
  at: { code: string; indicator?: string | undefined },
  sent: SentDefinition,
): Promise<DefinitionAnswer> => again(() => definedOnce(c, { indicator: undefined, ...at }, sent));

async function definedOnce(
  c: AppContext,
  at: { code: string; indicator: string | undefined },
  { typed, drawnAt, formKey }: SentDefinition,
): Promise<DefinitionAnswer> {
  const { form, found } = await opened(c, at, drawnAt);
  const { indicator, hasValues, components } = form;
  const codes = components.map(({ code }) => code);
  const base = found.drawn.find(({ id }) => id === indicator?.id) ?? indicator;
  const read = definitionRead(typed, { components: codes, stored: base, hasValues });
  const answer = { form, isConflict: false, code: at.indicator ?? "" };
  if (!read.ok) return { ...answer, problems: read.problems };
  const { code } = read.value;
  if (!indicator && found.indicators.some((one) => one.code === code))
    return { ...answer, problems: [blocked("CODE", "code", said(m.takenCode, { code }))] };
  const { merged: definition, conflicts } =
    indicator && base
      ? merged<Definition>({ base, theirs: indicator, yours: read.value })
      : { merged: read.value, conflicts: [] };
  if (conflicts.length > 0) return { ...answer, isConflict: true, problems: conflicts.map(({ field }) => met(field)) };
  const before = found.rows.find(({ id }) => id === indicator?.id);
  const after = rowOf(definition, form, { before, position: found.indicators.length + 1 });
  const action = before ? "indicator.change" : "indicator.define";
  await commit(form.visit, { action, writes: [savingIndicator(before, after)], projectId: form.project.id, formKey });
  return { ...answer, problems: [], code };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  componentCode: "component",
  isAscending: "direction",
  baselineMilli: "baseline",
  dimensions: "dimension.0",
};

const met = (field: string): Problem => blocked("MET", FIELD_OF[field] ?? field, said(m.met));

function rowOf(
  { componentCode, ...definition }: Definition,
  { project, components }: DefinitionForm,
  { before, position }: { before: StoredIndicator | undefined; position: number },
): StoredIndicator {
  return {
    ...{ id: newId(), projectId: project.id, position, revision: 0, sinceSeq: 0 },
    ...before,
    ...PLAIN_INDICATOR,
    ...fieldsOnly(definition),
    componentId: components.find(({ code }) => code === componentCode)?.id ?? null,
  };
}

/** Without what an indicator has besides its definition: merging keeps all of theirs. */
function fieldsOnly(definition: Omit<Definition, "componentCode">): Omit<Definition, "componentCode"> {
  const { projectCode: _, ...fields } = definition as Omit<Definition, "componentCode"> & { projectCode?: string };
  return fields;
}

/** Changes an indicator’s targets by a revision that keeps the old ones (IND-11). */
export async function reviseTarget(
  c: AppContext,
  at: { code: string; indicator: string },
  { typed, drawnAt, formKey }: SentDefinition,
): Promise<DefinitionAnswer> {
  const { form, found } = await opened(c, at, drawnAt);
  const before = found.rows.find(({ id }) => id === form.indicator?.id);
  if (!(form.indicator && before)) throw new Missing();
  const answer = { form, isConflict: false, code: at.indicator };
  const read = targetRead(typed, form.indicator);
  const reading = new Typing(typed);
  const decidedOn = reading.day({ name: "decidedOn", label: definitionName.decidedOn });
  if (!decidedOn) reading.wrong({ name: "decidedOn", label: definitionName.decidedOn }, "required");
  const decision = reading.text({ name: "decision", label: definitionName.decision, most: 1_000 });
  const decided = reading.outcome({});
  const wrong = [read, decided].flatMap((one) => (one.ok ? [] : one.problems));
  if (wrong.length > 0 || !read.ok || !decidedOn) return { ...answer, problems: wrong };
  const problem = revisionProblem(before, read.value, found.drawn);
  if (problem) return { ...answer, problems: [problem], isConflict: problem.rule === "MET" };
  const fact = {
    ...{ id: newId(), projectId: before.projectId, indicatorId: before.id, decidedOn, decision },
    ...{ fromMilli: before.targetMilli, fromYear: before.targetYear, fromYearly: before.yearlyTargets },
    ...{ toMilli: read.value.targetMilli, toYear: read.value.targetYear, toYearly: read.value.yearlyTargets },
  };
  const writes = [savingIndicator(before, { ...before, ...read.value }), recordingRevision(fact)];
  const { id: projectId } = form.project;
  await commit(form.visit, { action: "indicator.retarget", writes, projectId, reason: decision, formKey });
  return { ...answer, problems: [] };
}

type Target = Pick<StoredIndicator, "targetMilli" | "targetYear" | "yearlyTargets">;

const sameTarget = (a: Target | undefined, b: Target): boolean =>
  a !== undefined &&
  a.targetMilli === b.targetMilli &&
  a.targetYear === b.targetYear &&
  JSON.stringify(a.yearlyTargets) === JSON.stringify(b.yearlyTargets);

function revisionProblem(before: StoredIndicator, target: Target, drawn: readonly Indicator[]): Problem | undefined {
  const problem = (rule: string, message: Message) => blocked(rule, "target", said(message));
  if (sameTarget(before, target)) return problem("IND-11", m.sameAsNow);
  const base = drawn.find(({ id }) => id === before.id);
  return sameTarget(base, before) ? undefined : problem("MET", m.met);
}
