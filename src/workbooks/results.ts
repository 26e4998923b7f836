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
import { inTurns } from "./paging.ts";
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

export type ResultsFound = ReadValues<ReturnType<typeof resultsReads> & ReturnType<typeof resultsParts>>;

const LEVELS = ["impact", "outcome", "output"] as const;

/** R06’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export async function resultsData(visit: Visit, asked: Asked, found: ResultsFound): Promise<ResultsFramework> {
  const projects = found.projects.filter((project) => asksFor(asked, project));
  if (projects.length === 0 && isNarrowed(asked)) throw new Missing();
  const reading = { on: visit.on, isPublishedOnly: seesPublishedOnly(visit.actor) };
  const held = heldIn(found);
  const told = await inTurns(projects, (project) =>
    standingOf(project, held(project), reading).map((standing) => ({
      line: lineOf(standing, { words: visit.words, reading }),
      values: countingOf(standing, visit.words),
    })),
  );
  return {
    edition: editionOf(visit, asked, { report: "R06", projects, known: found.known, rates: [] }),
    period: visit.words.quarter(quarterOf(visit.on)),
    lines: told.flatMap((own) => own.map(({ line }) => line)),
    values: told.flatMap((own) => own.flatMap(({ values }) => values)),
    exclusions: [],
  };
}

type Held = Pick<ResultsFound, "indicators" | "values">;

/** Each project’s own part of what was read of all. */
function heldIn(found: Held): (of: ProjectFacts) => Held {
  const indicators = Map.groupBy(found.indicators, ({ projectId }) => projectId);
  const values = Map.groupBy(found.values, ({ projectId }) => projectId);
  return ({ id }) => ({ indicators: indicators.get(id) ?? [], values: values.get(id) ?? [] });
}

/** A project’s indicators by level, then in their order. */
function standingOf(project: ProjectFacts, held: Held, reading: Reading): readonly Standing[] {
  const indicators = LEVELS.flatMap((level) => held.indicators.filter((one) => one.level === level));
  return standings({ indicators, values: held.values }, reading, elapsedOf(project.span, reading.on));
}

interface Told {
  readonly words: Words;
  readonly reading: Reading;
}

function lineOf(standing: Standing, told: Told): ResultLine {
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
    periodMilli: ofQuarter(standing, told.reading),
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
function ofQuarter({ indicator, actual }: Standing, reading: Reading): number | null {
  const quarter = quarterSpan(quarterOf(reading.on));
  const values = [...actual.counted, ...actual.leftOut.map(({ value }) => value)];
  const own = values.filter(({ periodEnd }) => contains(quarter, periodEnd));
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
