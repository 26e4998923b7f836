import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import { type TypedFields, Typing } from "../../people/rules/typing.ts";
import { circleOf } from "./chain.ts";
import { decisionRule } from "./messages.ts";
import {
  DEPENDENCY_TYPES,
  type DependencyType,
  MILESTONE_KINDS,
  type MilestoneKind,
  type Predecessor,
} from "./plan.ts";
import { planField as f, planRule as m } from "./plan-messages.ts";

export const DECISIONS = ["none", "cancelled", "suspended"] as const;

/** What a plan says of one milestone, and of the weights of all. */
export interface PlanForm {
  readonly code: string;
  readonly componentCode: string | null;
  readonly title: Texts;
  readonly kind: MilestoneKind;
  readonly baselineOn: CalendarDate;
  readonly startOn: CalendarDate | null;
  readonly responsible: string;
  readonly criteria: string;
  readonly decision: (typeof DECISIONS)[number];
  readonly predecessors: readonly Predecessor[];
  readonly lineIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly weight: number;
}

interface Other {
  readonly id: string;
  readonly code: string;
  readonly weight: number;
  readonly predecessors: readonly Predecessor[];
}

interface Coded {
  readonly id: string;
  readonly code: string;
}

/** What the form is read against. */
export interface PlanGround {
  /** The milestone’s own id, new or not. */
  readonly id: string;
  readonly stored: Pick<PlanForm, "code" | "baselineOn"> | undefined;
  /** The other milestones of the project. */
  readonly others: readonly Other[];
  readonly components: readonly string[];
  readonly lines: readonly Coded[];
  readonly indicators: readonly Coded[];
}

/** The plan of a milestone with the weights of the others by code (JAL-06, JAL-07, JAL-09). */
export function planRead(
  typed: TypedFields,
  ground: PlanGround,
): Outcome<{ readonly plan: PlanForm; readonly weights: ReadonlyMap<string, number> }> {
  const typing = new Typing(typed);
  const of = (name: keyof typeof f, most = 200) => ({ name, label: f[name], most });
  const component = typing.optional(of("component"));
  const weight = typing.count(of("weight"), 0, 100);
  const weights = weightsRead(typing, typed, ground);
  const plan: PlanForm = {
    code: codeRead(typing, ground),
    componentCode: component === "" ? null : typing.choice(of("component"), ground.components),
    title: typing.texts(of("title", 300)),
    kind: typing.choice(of("kind"), MILESTONE_KINDS),
    baselineOn: baselineRead(typing, ground),
    startOn: typing.day(of("startOn")),
    responsible: typing.optional(of("responsible")),
    criteria: typing.optional(of("criteria", 1_000)),
    decision: ground.stored ? typing.choice(of("decision"), DECISIONS) : "none",
    predecessors: predecessorsRead(typing, typed, ground),
    lineIds: idsRead(typing, "lines", ground.lines),
    indicatorIds: idsRead(typing, "indicators", ground.indicators),
    weight,
  };
  return typing.outcome({ plan, weights }, (read) => furtherProblems(read, ground));
}

function codeRead(typing: Typing, { stored, others }: PlanGround): string {
  if (stored) return stored.code;
  const code = typing.text({ name: "code", label: f.code, most: 20 });
  if (code !== "" && !/^[A-Z][A-Za-z0-9._-]*$/.test(code))
    typing.add([blocked("CODE", "code", said(m.code, { value: code }))]);
  if (others.some((other) => other.code === code)) typing.add([blocked("CODE", "code", said(m.taken, { code }))]);
  return code;
}

/** Fixed once it is there (JAL-06). */
function baselineRead(typing: Typing, { stored }: PlanGround): CalendarDate {
  const typed = typing.day({ name: "baselineOn", label: f.baselineOn });
  if (stored && typed && typed !== stored.baselineOn)
    typing.add([blocked("JAL-06", "baselineOn", said(decisionRule.locked))]);
  const day = stored?.baselineOn ?? typed;
  if (!day) typing.add([blocked("JAL-06", "baselineOn", said(m.baseline))]);
  return day as CalendarDate;
}

function weightsRead(typing: Typing, typed: TypedFields, { others }: PlanGround): ReadonlyMap<string, number> {
  const pairs = others.map(({ code, weight }) => {
    const name = `weight.${code}`;
    return [code, typed[name] === undefined ? weight : typing.count({ name, label: f.weight }, 0, 100)] as const;
  });
  return new Map(pairs);
}

function idsRead(typing: Typing, name: "lines" | "indicators", all: readonly Coded[]): readonly string[] {
  const codes = typing.choices(
    { name, label: f[name] },
    all.map(({ code }) => code),
  );
  return all.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
}

/** Rows that a form may hold. */
export const PREDECESSOR_ROWS = 6;

function predecessorsRead(typing: Typing, typed: TypedFields, { others }: PlanGround): readonly Predecessor[] {
  return Array.from({ length: PREDECESSOR_ROWS }, (_, at) => `predecessors.${at}`).flatMap((name) => {
    const code = typing.optional({ name: `${name}.code`, label: f.predecessor });
    if (code === "") return [];
    const before = others.find((other) => other.code === code);
    if (!before) {
      typing.add([blocked("JAL-07", `${name}.code`, said(m.unknown, { value: code.slice(0, 40) }))]);
      return [];
    }
    const type: DependencyType = typed[`${name}.type`]
      ? typing.choice({ name: `${name}.type`, label: f.type }, DEPENDENCY_TYPES)
      : "FS";
    return [{ milestoneId: before.id, type, lagDays: lagRead(typing, `${name}.lag`) }];
  });
}

function lagRead(typing: Typing, name: string): number {
  const value = typing.optional({ name, label: f.lag });
  const days = /^[-−]?\d{1,4}$/.test(value) ? Number(value.replace("−", "-")) : Number.NaN;
  if (value === "" || Math.abs(days) <= 1_000) return value === "" ? 0 : days;
  typing.add([blocked("JAL-07", name, said(m.lag, { value: value.slice(0, 40) }))]);
  return 0;
}

function furtherProblems(
  { plan, weights }: { plan: PlanForm; weights: ReadonlyMap<string, number> },
  { id, others }: PlanGround,
): readonly Problem[] {
  const sum = [...weights.values()].reduce((a, b) => a + b, plan.weight);
  const { startOn, baselineOn, predecessors, code } = plan;
  const ids = predecessors.map(({ milestoneId }) => milestoneId);
  const twice = others.find((other) => ids.indexOf(other.id) !== ids.lastIndexOf(other.id));
  const circle = circleOf([{ id, code, predecessors }, ...others]);
  const problems: (Problem | false)[] = [
    sum !== 100 && blocked("JAL-09", "weight", said(m.weights, { sum })),
    twice !== undefined && blocked("JAL-07", "predecessors", said(m.twice, { code: twice.code })),
    circle !== undefined && blocked("JAL-07", "predecessors", said(m.circle, { circle: circle.join(" → ") })),
    startOn !== null &&
      startOn > baselineOn &&
      blocked("START", "startOn", said(m.startAfter, { start: { day: startOn }, baseline: { day: baselineOn } })),
  ];
  return problems.filter((one): one is Problem => one !== false);
}

/** From how many days of slippage a milestone is at risk, or late. */
export interface ThresholdForm {
  readonly atRiskAfterDays: number;
  readonly lateAfterDays: number;
}

export function thresholdsRead(typed: TypedFields): Outcome<ThresholdForm> {
  const typing = new Typing(typed);
  const value = {
    atRiskAfterDays: typing.count({ name: "atRisk", label: f.atRisk }, 0, 1_000),
    lateAfterDays: typing.count({ name: "late", label: f.late }, 1, 1_000),
  };
  return typing.outcome(value, ({ atRiskAfterDays: atRisk, lateAfterDays: late }) =>
    late > atRisk ? [] : [blocked("THRESHOLDS", "late", said(m.thresholds, { late, atRisk }))],
  );
}
