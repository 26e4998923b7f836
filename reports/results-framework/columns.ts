import type { Column } from "../kit/sheet.ts";
import type { Kind } from "../kit/values.ts";
import type { ResultLine, ResultValue } from "./framework.ts";
import { R06 } from "./messages.ts";

const units = (milli: number | null): number | null => (milli === null ? null : milli / 1_000);

/** Whole numbers without decimals, unless one of them has some. */
const kindOf = (millis: readonly (number | null)[]): Kind =>
  millis.every((milli) => milli === null || milli % 1_000 === 0) ? "integer" : "amount";

/** R06’s columns in the handbook’s order (6.2), after the project. */
export function frameworkColumns(lines: readonly ResultLine[]): Column<ResultLine>[] {
  const number = { width: 11, kind: kindOf(lines.flatMap(numbersOf)) } as const;
  const people = { width: 9, kind: "integer" } as const;
  return [
    { key: "project", heading: R06.project, width: 7.5, kind: "code", read: ({ project }) => project },
    { key: "level", heading: R06.level, width: 11, kind: "text", read: ({ level }) => level },
    { key: "code", heading: R06.code, width: 8, kind: "code", read: ({ code }) => code },
    { key: "indicator", heading: R06.indicator, width: 36, kind: "text", read: ({ title }) => title },
    { key: "unit", heading: R06.unit, width: 12, kind: "text", read: ({ unit }) => unit },
    { key: "accumulation", heading: R06.accumulation, width: 14, kind: "text", read: (line) => line.accumulation },
    { key: "direction", heading: R06.direction, width: 10, kind: "text", read: ({ direction }) => direction },
    { key: "baseline", heading: R06.baseline, ...number, read: (line) => units(line.baselineMilli) },
    { key: "baselineYear", heading: R06.baselineYear, width: 9, kind: "year", read: (line) => line.baselineYear },
    { key: "target", heading: R06.target, ...number, read: (line) => units(line.targetMilli) },
    { key: "periodTarget", heading: R06.periodTarget, ...number, read: (line) => units(line.periodTargetMilli) },
    { key: "periodActual", heading: R06.periodActual, ...number, read: (line) => units(line.periodMilli) },
    { key: "actual", heading: R06.actual, ...number, read: (line) => units(line.actualMilli) },
    { key: "achievement", heading: R06.achievement, width: 10.5, kind: "rate", read: ({ achieved }) => achieved },
    { key: "women", heading: R06.women, ...people, read: ({ women }) => women },
    { key: "men", heading: R06.men, ...people, read: ({ men }) => men },
    { key: "others", heading: R06.others, width: 20, kind: "text", read: ({ others }) => others || null },
    { key: "source", heading: R06.source, width: 26, kind: "text", read: ({ source }) => source || null },
    { key: "status", heading: R06.status, width: 12, kind: "text", read: ({ status }) => status || null },
    { key: "comment", heading: R06.comment, width: 22, kind: "text", read: ({ comment }) => comment || null },
  ];
}

const numbersOf = (line: ResultLine) => [
  line.baselineMilli,
  line.targetMilli,
  line.periodTargetMilli,
  line.periodMilli,
  line.actualMilli,
];

/** Données: one row per reported value, typed. */
export function valueColumns(values: readonly ResultValue[]): Column<ResultValue>[] {
  const count = { width: 13, kind: "integer" } as const;
  return [
    { key: "project", heading: R06.project, width: 9, kind: "code", read: ({ project }) => project },
    { key: "code", heading: R06.code, width: 10, kind: "code", read: ({ code }) => code },
    { key: "from", heading: R06.from, width: 12, kind: "date", read: ({ from }) => ({ day: from }) },
    { key: "to", heading: R06.to, width: 12, kind: "date", read: ({ to }) => ({ day: to }) },
    {
      key: "value",
      heading: R06.value,
      width: 13,
      kind: kindOf(values.map(({ milli }) => milli)),
      read: ({ milli }) => units(milli),
    },
    { key: "numerator", heading: R06.numerator, ...count, read: ({ numerator }) => numerator },
    { key: "denominator", heading: R06.denominator, ...count, read: ({ denominator }) => denominator },
    { key: "women", heading: R06.women, ...count, read: ({ women }) => women },
    { key: "men", heading: R06.men, ...count, read: ({ men }) => men },
    { key: "undeclared", heading: R06.undeclared, ...count, read: ({ undeclared }) => undeclared },
    { key: "status", heading: R06.status, width: 14, kind: "text", read: ({ status }) => status },
    { key: "source", heading: R06.source, width: 50, kind: "text", read: ({ source }) => source || null },
    { key: "comment", heading: R06.comment, width: 40, kind: "text", read: ({ comment }) => comment || null },
  ];
}
