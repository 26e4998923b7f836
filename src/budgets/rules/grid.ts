import type { Texts } from "../../kernel/language.ts";
import { said } from "../../kernel/messages.ts";
import { type Currency, money } from "../../kernel/money.ts";
import { blocked, done, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { budgetYearsOf, type Span } from "../../kernel/period.ts";
import { type TypedFields, Typing } from "../../people/rules/typing.ts";
import { ceilingProblems } from "../../portfolio/rules/ceiling.ts";
import { bareAmount } from "./bare-amount.ts";
import type { Line, Mode } from "./ledger.ts";
import { versionField as f } from "./messages/version-fields.ts";
import { versionWords as m } from "./messages/versions.ts";
import { fieldOfMove, yearOutside } from "./revision.ts";
import { cellTyped, placeOf } from "./revision-form.ts";
import type { Move } from "./version.ts";

/** What an original budget is checked against; amounts in minor units of the agreement's currency. */
export interface GridGround {
  readonly currency: Currency;
  readonly span: Span;
  readonly lines: readonly Pick<Line, "id" | "code" | "mode">[];
  readonly hasModes: boolean;
  /** What the project was allocated: the lines add up to it (BUD-02). */
  readonly allocatedMinor: number;
  readonly ceilingMinor: number;
  /** What the agreement's other projects take of it (BUD-01). */
  readonly othersMinor: number;
}

/** A line's amounts as they are given: by year, and the total where it was typed. */
export interface GridLine {
  readonly lineId: string;
  readonly code: string;
  readonly years: ReadonlyMap<number, number>;
  readonly totalMinor: number | undefined;
}

/** The field that holds a line's typed total. */
export const fieldOfTotal = (code: string): string => `total.${code}`;

/** Reads the grid of an original budget: an amount per line and year, and the line's total where somebody typed it. */
export function gridTyped(typed: TypedFields, { lines, span, currency }: GridGround): Outcome<readonly GridLine[]> {
  const problems: Problem[] = [];
  const kept = (read: number | Problem): number => {
    if (typeof read === "object") problems.push(read);
    return typeof read === "object" ? 0 : read;
  };
  const rows = lines.map(({ id, code }): GridLine => {
    const cells = budgetYearsOf(span).map((year) => {
      const place = { name: fieldOfMove(code, year), where: placeOf(code, year), currency };
      return [year, kept(cellTyped(typed, place))] as const;
    });
    const total = { name: fieldOfTotal(code), where: { fr: code, ar: code, en: code }, currency };
    const totalMinor = isTyped(typed, total.name) ? kept(cellTyped(typed, total)) : undefined;
    return { lineId: id, code, years: new Map(cells), totalMinor };
  });
  return problems.length > 0 ? refused(problems) : done(rows);
}

const isTyped = (typed: TypedFields, name: string): boolean => String(typed[name] ?? "").trim() !== "";

/** What stands against keeping a draft of an original budget: BUD-01 to BUD-04. */
export function gridProblems(rows: readonly GridLine[], ground: GridGround): readonly Problem[] {
  const total = rows.reduce((sum, row) => sum + yearsTotal(row), 0);
  const inMoney = (minor: number) => money(minor, ground.currency);
  return [
    ...rows.flatMap((row) => rowProblems(row, ground)),
    ...ceilingProblems("grid", inMoney(ground.ceilingMinor), inMoney(total + ground.othersMinor)),
  ];
}

const yearsTotal = ({ years }: GridLine): number => [...years.values()].reduce((a, b) => a + b, 0);

/** BUD-02 within a line, BUD-03, BUD-04. */
export function rowProblems(
  row: GridLine,
  { span, currency }: Pick<GridGround, "span" | "currency">,
): readonly Problem[] {
  const { code, years, totalMinor } = row;
  const own = new Set(budgetYearsOf(span));
  const cells = [...years].flatMap(([year, minor]) => {
    if (minor < 0) return [blocked("BUD-03", fieldOfMove(code, year), said(m.negative))];
    return minor !== 0 && !own.has(year) ? [yearOutside(fieldOfMove(code, year), year, span)] : [];
  });
  const sum = yearsTotal(row);
  if (totalMinor === undefined || totalMinor === sum) return cells;
  const values = {
    years: bareAmount(sum, currency),
    total: bareAmount(totalMinor, currency),
    gap: bareAmount(sum - totalMinor, currency),
  };
  return [...cells, blocked("BUD-02", fieldOfTotal(code), said(m.yearsDiffer, values))];
}

/** What stands against sending an original budget to be approved: it adds up to the project (BUD-02), modes (BUD-07). */
export function submissionProblems(moves: readonly Move[], ground: GridGround): readonly Problem[] {
  const { currency, allocatedMinor, lines, hasModes } = ground;
  const total = moves.reduce((sum, { deltaMinor }) => sum + deltaMinor, 0);
  const values = {
    lines: bareAmount(total, currency),
    total: bareAmount(allocatedMinor, currency),
    gap: bareAmount(total - allocatedMinor, currency),
  };
  return [
    ...(total === allocatedMinor ? [] : [blocked("BUD-02", "grid", said(m.linesDiffer, values))]),
    ...lines
      .filter(({ mode }) => hasModes && mode === "none")
      .map(({ code }) => blocked("BUD-07", "grid", said(m.modeMissingOf, { line: code }))),
  ];
}

/** A draft holds its amounts as moves from nothing. */
export const gridMoves = (rows: readonly GridLine[]): readonly Move[] =>
  rows.flatMap(({ lineId, years }) =>
    [...years].filter(([, minor]) => minor !== 0).map(([year, deltaMinor]) => ({ lineId, year, deltaMinor })),
  );

export const CATEGORY_CHOICES = ["activity", "reserve", "staff", "investment", "running", "evaluation"] as const;

/** A line to be. */
export interface LineDraft {
  readonly componentId: string;
  readonly code: string;
  readonly label: Texts;
  readonly mode: Mode;
  readonly category: (typeof CATEGORY_CHOICES)[number];
}

/** What a new line is checked against. */
export interface LineGround {
  readonly components: readonly { readonly id: string; readonly code: string }[];
  readonly codes: readonly string[];
  readonly hasModes: boolean;
}

/** Reads a new line; the mode is compulsory where the agreement has modes (BUD-07), and has no place elsewhere. */
export function lineTyped(typed: TypedFields, ground: LineGround): Outcome<LineDraft> {
  const read = new Typing(typed);
  const code = read.text({ name: "code", label: f.code, most: 20 });
  const component = { name: "component", label: f.component };
  const componentCode = read.choice(
    component,
    ground.components.map((one) => one.code),
  );
  const label = read.texts({ name: "label", label: f.label });
  const mode = read.optional({ name: "mode", label: f.mode });
  const category = read.choice({ name: "category", label: f.category }, CATEGORY_CHOICES);
  read.add(lineProblems({ code, mode }, ground));
  const componentId = ground.components.find((one) => one.code === componentCode)?.id ?? "";
  return read.outcome({ componentId, code, label, mode: isMode(mode) ? mode : "none", category });
}

const isMode = (text: string): text is "regie" | "cogestion" => text === "regie" || text === "cogestion";

/** What is wrong with a line's code and mode. */
export function lineProblems(
  { code, mode }: { readonly code: string; readonly mode: string },
  { codes, hasModes }: Pick<LineGround, "codes" | "hasModes">,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (code !== "" && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/.test(code))
    problems.push(blocked("CODE", "code", said(m.badCode, { code })));
  if (codes.some((other) => other.toLowerCase() === code.toLowerCase()))
    problems.push(blocked("CODE", "code", said(m.codeTaken, { code })));
  if (hasModes && !isMode(mode)) problems.push(blocked("BUD-07", "mode", said(m.modeMissing)));
  if (!hasModes && mode !== "" && mode !== "none") problems.push(blocked("BUD-07", "mode", said(m.modeIdle)));
  return problems;
}

/** Reads the rows of a grid by the codes of their lines, as the API sends them. */
export function namedRows(
  sent: readonly {
    readonly line: string;
    readonly cells: readonly { readonly year: number; readonly amountMinor: number }[];
    readonly totalMinor?: number | undefined;
  }[],
  lines: readonly Pick<Line, "id" | "code">[],
): Outcome<readonly GridLine[]> {
  const ids = new Map(lines.map(({ id, code }) => [code, id]));
  const unknown = sent.filter(({ line }) => !ids.has(line));
  if (unknown.length > 0)
    return refused(
      unknown.map(({ line }) => blocked("REF", "lines", said(m.unknownLine, { line: line.slice(0, 40) }))),
    );
  return done(
    sent.map(({ line: code, cells, totalMinor }) => ({
      ...{ lineId: ids.get(code) ?? "", code, totalMinor },
      years: new Map(cells.map(({ year, amountMinor }) => [year, amountMinor])),
    })),
  );
}
