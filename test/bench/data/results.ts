import { PLAIN_INDICATOR, PLAIN_VALUE } from "../../../src/indicators/rules/indicator.ts";
import { addedDays, type CalendarDate, calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Draw } from "./draw.ts";
import { PERSON_ID, padded, texts } from "./house.ts";
import { counted } from "./money.ts";
import type { Component, Indicator, IndicatorValue, Milestone } from "./rows.ts";
import { SHAPE, SITUATION_ON } from "./sizes.ts";

/** The first milestones weigh one point more, so that the weights of all total 100 (JAL-09). */
const weightOf = (n: number): number => Math.floor(100 / SHAPE.milestones) + (n <= 100 % SHAPE.milestones ? 1 : 0);

const componentOf = (components: readonly Component[], n: number): string | null =>
  components[(n - 1) % components.length]?.id ?? null;

export const milestonesOf = (projectId: string, components: readonly Component[], draw: Draw): readonly Milestone[] =>
  counted(SHAPE.milestones).map((n) => milestoneOf({ projectId, components, draw, n }));

interface Planned {
  readonly projectId: string;
  readonly components: readonly Component[];
  readonly draw: Draw;
  readonly n: number;
}

function milestoneOf({ projectId, components, draw, n }: Planned): Milestone {
  const baselineOn = addedDays(calendarDate("2024-02-01"), draw.between(0, 1_000));
  const slipped = addedDays(baselineOn, draw.between(-20, 90));
  const isDone = slipped <= SITUATION_ON && draw.chance(80);
  return {
    id: `${projectId}-m${padded(n, 2)}`,
    projectId,
    componentId: componentOf(components, n),
    code: `J${padded(n, 2)}`,
    title: texts(`Livrable ${n} validé`, `المخرج ${n} مصادق عليه`, `Deliverable ${n} accepted`),
    weight: weightOf(n),
    baselineOn,
    revisedBaselineOn: null,
    forecastOn: isDone ? null : slipped,
    actualOn: isDone ? slipped : null,
    evidence: isDone ? `Procès-verbal ${n}` : "",
    cause: slipped > baselineOn ? "Passation des marchés" : "",
    decision: "none",
    basis: "bench",
  };
}

export const indicatorsOf = (projectId: string, components: readonly Component[], draw: Draw): readonly Indicator[] =>
  counted(SHAPE.indicators).map((n) => ({
    id: `${projectId}-i${padded(n, 2)}`,
    projectId,
    componentId: componentOf(components, n),
    code: `I${padded(n, 2)}`,
    title: texts(`Services rendus en ligne ${n}`, `الخدمات المقدمة عبر الإنترنت ${n}`, `Services online ${n}`),
    level: n === 1 ? "impact" : draw.oneOf(["outcome", "output"] as const),
    measure: "unit",
    unit: texts("services", "خدمة", "services"),
    isAscending: true,
    accumulation: "cumulative",
    baselineMilli: 0,
    baselineYear: 2023,
    targetMilli: draw.between(40, 200) * 1_000,
    targetYear: 2026,
    source: "Rapport semestriel",
    position: n,
    ...PLAIN_INDICATOR,
  }));

export const valuesOf = (indicators: readonly Indicator[], draw: Draw): readonly IndicatorValue[] =>
  indicators.flatMap((indicator) => counted(SHAPE.valuesOfIndicator).map((n) => indicatorValueOf(indicator, n, draw)));

/** Quarterly from January 2024: published but for the last, which waits. */
function indicatorValueOf({ id, projectId, targetMilli }: Indicator, n: number, draw: Draw): IndicatorValue {
  const isLast = n === SHAPE.valuesOfIndicator;
  const [year, quarter] = [2024 + Math.floor((n - 1) / 4), (n - 1) % 4];
  const day = (month: number, date: string): CalendarDate => calendarDate(`${year}-${padded(month, 2)}-${date}`);
  return {
    id: `${id}-v${n}`,
    projectId,
    indicatorId: id,
    periodStart: day(quarter * 3 + 1, "01"),
    periodEnd: day(quarter * 3 + 3, quarter === 0 || quarter === 3 ? "31" : "30"),
    valueMilli: Math.floor((targetMilli * draw.between(1, 12)) / 100_000) * 1_000,
    numerator: null,
    denominator: null,
    women: null,
    men: null,
    noDataReason: "",
    source: "Rapport semestriel",
    status: isLast ? "submitted" : "published",
    enteredBy: "person-officer",
    decidedBy: isLast ? null : PERSON_ID,
    ...PLAIN_VALUE,
  };
}
