import type { ResultLine, ResultsFramework, ResultValue } from "../../reports/results-framework/framework.ts";
import { LEVEL_NAME, METHOD_NAME, STATUS_NAME, indicators as words } from "../indicators/messages.ts";
import type { Reading } from "../indicators/rules/actual.ts";
import { actualOf } from "../indicators/rules/actual.ts";
import { type Indicator, isInWords, type ReportedValue } from "../indicators/rules/indicator.ts";
import { elapsedOf, type Standing, standings } from "../indicators/rules/standing.ts";
import { indicatorsOf, valuesOf } from "../indicators/store.ts";
import { yearOf } from "../kernel/calendar-date.ts";
import { contains, quarterOf, quarterSpan } from "../kernel/period.ts";
import type { Words } from "../kernel/words.ts";
import type { Visit } from "../people/entering.ts";
import { seesPublishedOnly } from "../people/rules.ts";
import { Missing } from "../platform/errors.ts";
import { journalEnd } from "../platform/journal-end.ts";
import type { ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import type { ProjectFacts } from "../portfolio/rules/facts.ts";
import { projectFacts } from "../portfolio/store/facts.ts";
import type { Among, Which } from "../portfolio/store/within.ts";
import type { Asked } from "./asked.ts";
import { isNarrowed } from "./chosen.ts";
import { editionOf } from "./edition.ts";
import { asksFor, nameOf } from "./lines.ts";
import { whichOf } from "./store.ts";

/** What R06 reads first. */
export const resultsReads = (scope: Scope, asked: Asked) => ({
  projects: projectFacts(scope, whichOf(asked)),
  known: journalEnd(scope),
});

/** What R06 says of some projects. */
export const resultsParts = (scope: Scope, which: Which | Among) => ({
  indicators: indicatorsOf(scope, which),
  values: valuesOf(scope, which),
});

type Found = ReadValues<ReturnType<typeof resultsReads> & ReturnType<typeof resultsParts>>;

const LEVELS = ["impact", "outcome", "output"] as const;

/** R06’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export function resultsData(visit: Visit, asked: Asked, found: Found): ResultsFramework {
  const projects = found.projects.filter((project) => asksFor(asked, project));
  if (projects.length === 0 && isNarrowed(asked)) throw new Missing();
  const reading = { on: visit.on, isPublishedOnly: seesPublishedOnly(visit.actor) };
  const standing = projects.flatMap((project) => standingOf(project, found, reading));
  const values = standing.flatMap((one) => countingOf(one, visit.words));
  return {
    edition: editionOf(visit, asked, { report: "R06", projects, known: found.known, rates: [] }),
    period: visit.words.quarter(quarterOf(visit.on)),
    lines: standing.map((one) => lineOf(one, found.values, { words: visit.words, reading })),
    values,
    exclusions: [],
  };
}

/** A project’s indicators by level, then in their order. */
function standingOf(project: ProjectFacts, found: Found, reading: Reading): readonly Standing[] {
  const own = found.indicators.filter(({ projectId }) => projectId === project.id);
  const indicators = LEVELS.flatMap((level) => own.filter((one) => one.level === level));
  const values = found.values.filter(({ projectId }) => projectId === project.id);
  return standings({ indicators, values }, reading, elapsedOf(project.span, reading.on));
}

interface Told {
  readonly words: Words;
  readonly reading: Reading;
}

function lineOf(standing: Standing, values: readonly ReportedValue[], told: Told): ResultLine {
  const { indicator, actual, achieved } = standing;
  const { t } = told.words;
  const hasNumbers = !isInWords(indicator);
  const last = actual.counted.at(-1);
  const { numerator: women, denominator } = actual.women;
  return {
    project: indicator.projectCode,
    level: t(LEVEL_NAME[indicator.level]),
    code: indicator.code,
    title: nameOf(told.words, indicator.title),
    unit: nameOf(told.words, indicator.unit),
    accumulation: t(METHOD_NAME[indicator.accumulation]),
    direction: t(indicator.isAscending ? words.rising : words.falling),
    baselineMilli: hasNumbers ? indicator.baselineMilli : null,
    baselineYear: indicator.baselineYear,
    targetMilli: hasNumbers ? indicator.targetMilli : null,
    periodTargetMilli: periodTarget(indicator, told.reading),
    periodMilli: ofQuarter(indicator, values, told.reading),
    actualMilli: actual.milli ?? null,
    achieved: achieved ?? null,
    women: denominator > 0 ? women : null,
    men: denominator > 0 ? denominator - women : null,
    others: othersOf(last),
    source: last?.source || indicator.source,
    status: last ? t(STATUS_NAME[last.status]) : "",
    comment: [last?.words, last?.comment].filter(Boolean).join(" "),
  };
}

/** The yearly target of the day’s year. */
const periodTarget = ({ yearlyTargets }: Indicator, { on }: Reading): number | null =>
  yearlyTargets?.find(({ year }) => year === yearOf(on))?.milli ?? null;

/** What was reported for a period that ends within the day’s quarter. */
function ofQuarter(indicator: Indicator, values: readonly ReportedValue[], reading: Reading): number | null {
  const quarter = quarterSpan(quarterOf(reading.on));
  const own = values.filter((value) => value.indicatorId === indicator.id && contains(quarter, value.periodEnd));
  return actualOf(indicator, own, reading).milli ?? null;
}

const othersOf = (value: ReportedValue | undefined): string =>
  Object.entries(value?.categories ?? {})
    .map(([key, count]) => `${key.replace("|", " / ")} ${count}`)
    .join(" ; ");

/** The values that count by the day, earlier ones of a latest value too. */
function countingOf({ indicator, actual }: Standing, { t }: Words): readonly ResultValue[] {
  const earlier = actual.leftOut.filter(({ why }) => why === "superseded").map(({ value }) => value);
  return [...earlier, ...actual.counted].map((value) => ({
    project: indicator.projectCode,
    code: indicator.code,
    from: value.periodStart,
    to: value.periodEnd,
    milli: value.valueMilli,
    numerator: value.numerator,
    denominator: value.denominator,
    women: value.women,
    men: value.men,
    undeclared: value.undeclared,
    status: t(STATUS_NAME[value.status]),
    source: value.source,
    comment: [value.words, value.comment].filter(Boolean).join(" "),
  }));
}
