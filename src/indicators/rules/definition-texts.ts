import type { Language } from "../../kernel/language.ts";
import type { Definition, Dimension, YearTarget } from "./indicator.ts";
import { milliRead, milliTyped } from "./typed-number.ts";

/** `2024 : 40`, a line a year, in their order; the first line that is none, as text. */
export function yearlyRead(text: string): readonly YearTarget[] | string {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const read: YearTarget[] = [];
  for (const line of lines) {
    const [, year, value] = /^(199\d|20\d\d|2100)\s*[:=]\s*(.+)$/.exec(line) ?? [];
    const milli = value === undefined ? undefined : milliRead(value);
    if (milli === undefined || Number(year) <= (read.at(-1)?.year ?? 0)) return line;
    read.push({ year: Number(year), milli });
  }
  return read;
}

const yearlyTyped = (targets: readonly YearTarget[] | null, language: Language): string =>
  (targets ?? []).map(({ year, milli }) => `${year} : ${milliTyped(milli, language)}`).join("\n");

/** `Région : Rabat ; Fès`: a name and two to twelve categories, each once. */
export function dimensionRead(text: string): Dimension | undefined {
  const [name = "", ...rest] = text.split(/[:：]/);
  const categories = rest
    .join(":")
    .split(/[;؛]/)
    .map((category) => category.trim())
    .filter((category) => category !== "");
  const isOnce = new Set(categories).size === categories.length;
  const isPlain = [name, ...categories].every((word) => !word.includes("|"));
  if (!(name.trim() && isOnce && isPlain && categories.length > 1 && categories.length <= 12)) return undefined;
  return { name: name.trim(), categories };
}

const dimensionTyped = (dimension: Dimension | undefined): string =>
  dimension ? `${dimension.name} : ${dimension.categories.join(" ; ")}` : "";

/** A definition as it stands in its form. */
export function definitionTyped(value: Definition, language: Language): Readonly<Record<string, string>> {
  const texts = (name: "title" | "unit" | "definition" | "assumptions") =>
    Object.fromEntries(Object.entries(value[name] ?? {}).map(([tongue, text]) => [`${name}.${tongue}`, text]));
  const yes = (flag: boolean | null) => (flag ? "yes" : "");
  return {
    ...texts("title"),
    ...texts("unit"),
    ...texts("definition"),
    ...texts("assumptions"),
    code: value.code,
    component: value.componentCode ?? "",
    level: value.level,
    measure: value.measure,
    direction: value.isAscending ? "rising" : "falling",
    accumulation: value.accumulation,
    baseline: milliTyped(value.baselineMilli, language),
    baselineYear: String(value.baselineYear),
    target: milliTyped(value.targetMilli, language),
    targetYear: String(value.targetYear),
    yearly: yearlyTyped(value.yearlyTargets, language),
    "dimension.0": dimensionTyped(value.dimensions?.[0]),
    "dimension.1": dimensionTyped(value.dimensions?.[1]),
    source: value.source,
    frequency: value.frequency ?? "",
    responsible: value.responsible ?? "",
    rollUp: value.rollUp ?? "",
    sharedCode: value.sharedCode ?? "",
    isBySex: yes(value.isBySex),
    mayExceed: yes(value.mayExceed),
    isMaintained: yes(value.isMaintained),
  };
}
