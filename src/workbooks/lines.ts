import type { BudgetExecution, ExecutionLine, LineYear } from "../../reports/budget-execution/execution.ts";
import { type Execution, execution, type Sums, summed } from "../budgets/rules/execution.ts";
import type { Forecast } from "../budgets/rules/forecast.ts";
import { type Cell, componentSums, type EntrySum, type Ledger, type Line, yearSums } from "../budgets/rules/ledger.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import type { Words } from "../kernel/words.ts";
import { isActive, type ProjectFacts } from "../portfolio/rules/facts.ts";
import type { Asked } from "./asked.ts";

type OfProject = { readonly projectId: string };

/** What was read, of all projects together. */
export interface Read {
  readonly projects: readonly ProjectFacts[];
  readonly lines: readonly Line[];
  readonly cells: readonly (Cell & OfProject)[];
  readonly entries: readonly (EntrySum & OfProject)[];
  readonly forecasts?: readonly (Forecast & OfProject)[];
}

/** A project in the report, with its own ledger. */
export interface Reported {
  readonly project: ProjectFacts;
  readonly ledger: Ledger;
  readonly forecasts: readonly Forecast[];
  /** Minor units of the agreement’s currency in the report’s. */
  readonly convert: (minor: number) => number;
}

/** The projects asked for: active ones, closed ones on request, none that was cancelled. */
export function asksFor(asked: Asked, project: ProjectFacts): boolean {
  const { donor, agreement } = asked;
  if (donor && project.donorCode !== donor) return false;
  if (agreement && project.agreementCode !== agreement) return false;
  return isActive(project) || (project.status === "closed" && (asked.hasClosed || asked.project !== undefined));
}

/** Each project with its own part of what was read, in the order of donor, agreement and project. */
export function reportedOf(read: Read, isIn: (project: ProjectFacts) => boolean): readonly Reported[] {
  const [lines, cells, entries, forecasts] = [read.lines, read.cells, read.entries, read.forecasts ?? []].map((rows) =>
    Map.groupBy(rows as readonly OfProject[], ({ projectId }) => projectId),
  );
  const own = <T>(rows: Map<string, OfProject[]> | undefined, id: string) =>
    (rows?.get(id) ?? []) as unknown as readonly T[];
  return inOrder(read.projects.filter(isIn)).map((project) => ({
    project,
    ledger: {
      currency: project.currency,
      lines: own<Line>(lines, project.id),
      cells: own<Cell>(cells, project.id),
      entries: own<EntrySum>(entries, project.id),
    },
    forecasts: own<Forecast>(forecasts, project.id),
    convert: (minor) => minor,
  }));
}

/** In the order of donor, agreement and project. */
export const inOrder = (projects: readonly ProjectFacts[]): readonly ProjectFacts[] =>
  projects.toSorted((a, b) => key(a).localeCompare(key(b)));

const key = ({ donorCode, agreementCode, code }: ProjectFacts): string =>
  [donorCode, agreementCode, code].join("\u0000");

export interface Told {
  readonly words: Words;
  readonly on: CalendarDate;
}

/** A project's lines of R01: one per component, or one per budget line under its result where lines have a mode. */
export const executionLines = ({ project, ledger }: Reported, told: Told): readonly ExecutionLine[] =>
  componentSums(ledger, told.on).flatMap((component) => {
    const heading = { code: component.code, name: nameOf(told.words, component.title) };
    if (!project.hasModes)
      return [lineOf({ project, ledger, told, heading: null, component: heading, mode: null, lines: component.lines })];
    return component.lines.map((own) => {
      const name = { code: own.line.code, name: nameOf(told.words, own.line.label) };
      const mode = own.line.mode === "none" ? null : own.line.mode;
      return lineOf({ project, ledger, told, heading, component: name, mode, lines: [own] });
    });
  });

interface LineFrom extends Pick<ExecutionLine, "heading" | "component" | "mode">, Pick<Reported, "project" | "ledger"> {
  readonly told: Told;
  readonly lines: readonly { readonly line: Line; readonly sums: Sums }[];
}

function lineOf({ project, ledger, told: { words }, heading, component, mode, lines }: LineFrom): ExecutionLine {
  const figures = execution(summed(lines.map(({ sums }) => sums)));
  const ids = new Set(lines.map(({ line }) => line.id));
  return {
    donor: { code: project.donorCode, name: nameOf(words, project.donorName) },
    agreement: { code: project.agreementCode, name: nameOf(words, project.agreementTitle) },
    project: { code: project.code, name: nameOf(words, project.title) },
    heading,
    component,
    mode,
    originalMinor: figures.originalMinor,
    netRevisionMinor: figures.revisionsMinor,
    committedMinor: figures.committedMinor,
    spentBeforeMinor: figures.spentPriorMinor,
    spentThisYearMinor: figures.spentYearMinor,
    spentMadMinor: figures.spentMadMinor ?? null,
    remarks: "",
    years: yearsOf(ledger, ids),
  };
}

const yearsOf = (ledger: Ledger, ids: ReadonlySet<string>): LineYear[] =>
  yearSums(ledger, (id) => ids.has(id)).map((year) => ({
    year: year.year,
    originalMinor: year.originalMinor,
    netRevisionMinor: year.budgetMinor - year.originalMinor,
    committedMinor: year.committedMinor,
    spentMinor: year.spentMinor,
    spentMadMinor: year.spentMadMinor ?? null,
  }));

export const nameOf = (words: Words, texts: Texts): string => words.text(texts).text;

/** The totals that the sheet Contrôles holds the lines against. */
export const totalsOf = (figures: Execution, lineCount: number): BudgetExecution["totals"] => ({
  lineCount,
  originalMinor: figures.originalMinor,
  netRevisionMinor: figures.revisionsMinor,
  revisedMinor: figures.budgetMinor,
  committedMinor: figures.committedMinor,
  spentBeforeMinor: figures.spentPriorMinor,
  spentThisYearMinor: figures.spentYearMinor,
  spentMinor: figures.spentMinor,
  unpaidMinor: figures.unpaidMinor,
  availableMinor: figures.availableMinor,
  balanceMinor: figures.balanceMinor,
  spentMadMinor: figures.spentMadMinor ?? null,
});
