import type { Words } from "../../src/kernel/words.ts";
import type { Named } from "./edition.ts";
import type { Places } from "./places.ts";
import { SYNTHESIS } from "./synthesis-messages.ts";

/** A line of the report, in minor units of the edition’s currency. */
export interface SynthesisPart extends Named {
  readonly project: Named;
  /** The component, where the line is only a part of one. */
  readonly heading: Named | null;
  readonly budgetMinor: number;
  readonly spentMinor: number;
}

/** The report’s table, and its columns; `project` where it has several. */
export interface SynthesisSource {
  readonly tableId: string;
  readonly project?: string;
  readonly code: string;
  readonly budget: string;
  readonly spent: string;
}

/** A pair of columns of the chart, and the lines of the report that make it. */
export interface Bar {
  readonly label: string;
  readonly name: string;
  readonly lines: readonly LineKey[];
  /** All lines but these. */
  readonly isRest: boolean;
  readonly budgetMinor: number;
  readonly spentMinor: number;
}

interface LineKey {
  readonly project: string;
  /** Every line of the project when left out. */
  readonly code?: string;
}

/** The most that a chart shows legibly. */
const MOST_BARS = 18;

/** More components than a chart shows, and of more than one project: the projects stand for them. */
export const isByProject = (parts: readonly SynthesisPart[]): boolean =>
  componentsIn(parts).size > MOST_BARS && projectsIn(parts).size > 1;

const projectsIn = (parts: readonly SynthesisPart[]) => Map.groupBy(parts, ({ project }) => project.code);

const componentsIn = (parts: readonly SynthesisPart[]) =>
  Map.groupBy(parts, ({ project, heading, code }) => `${project.code}\u0000${(heading ?? { code }).code}`);

/** One bar per component, or per project where that is too many; then the largest budgets, and one for all others. */
export function barsOf(parts: readonly SynthesisPart[], words: Words): readonly Bar[] {
  const all = isByProject(parts) ? projectBars(parts) : componentBars(parts);
  if (all.length <= MOST_BARS) return all;
  const largest = new Set(all.toSorted((a, b) => b.budgetMinor - a.budgetMinor).slice(0, MOST_BARS - 1));
  const shown = all.filter((bar) => largest.has(bar));
  const rest = all.filter((bar) => !largest.has(bar));
  const others: Bar = {
    label: words.t(SYNTHESIS.others),
    name: words.t(SYNTHESIS.othersName, { count: rest.length }),
    lines: shown.flatMap(({ lines }) => lines),
    isRest: true,
    ...summed(rest),
  };
  return [...shown, others];
}

function componentBars(parts: readonly SynthesisPart[]): readonly Bar[] {
  const isOfMany = projectsIn(parts).size > 1;
  return [...componentsIn(parts).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { code, name } = first.heading ?? first;
    return {
      label: isOfMany ? `${first.project.code} ${code}` : code,
      ...{ name, isRest: false },
      lines: own.map((part) => ({ project: part.project.code, code: part.code })),
      ...summed(own),
    };
  });
}

const projectBars = (parts: readonly SynthesisPart[]): readonly Bar[] =>
  [...projectsIn(parts)].map(([code, own]) => ({
    label: code,
    name: own[0]?.project.name ?? "",
    lines: [{ project: code }],
    isRest: false,
    ...summed(own),
  }));

const summed = (parts: readonly Pick<Bar, "budgetMinor" | "spentMinor">[]) => ({
  budgetMinor: parts.reduce((sum, { budgetMinor }) => sum + budgetMinor, 0),
  spentMinor: parts.reduce((sum, { spentMinor }) => sum + spentMinor, 0),
});

/**
 * The formula that adds up a bar’s lines in the report’s table. By `=` rather than `SUMIFS`, for which the codes 1.1 and
 * 1.10 would be one; subtotals, which have no code, are left out.
 */
export function foundIn(at: Places, source: SynthesisSource, { bar, key }: { bar: Bar; key: string }): string {
  const column = (own: string) => at.column(source.tableId, own);
  const is = (own: string, text: string) => `(${column(own)}="${text.replaceAll('"', '""')}")`;
  const isLine = ({ project, code }: LineKey): string =>
    [
      ...(source.project === undefined ? [] : [is(source.project, project)]),
      ...(code === undefined ? [] : [is(source.code, code)]),
    ].join("*");
  const hasCode = `(${column(source.code)}<>"")`;
  const isAny = bar.lines.map(isLine).join("+");
  return `SUMPRODUCT(${hasCode}*(${bar.isRest ? `1-(${isAny})` : isAny}),${column(key)})`;
}
