import { said } from "../../kernel/messages.ts";
import type { Currency } from "../../kernel/money.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { budgetYearsOf, type Span, yearOfQuarter } from "../../kernel/period.ts";
import { type Ratio, ratio } from "../../kernel/ratio.ts";
import { bareAmount, signedAmount } from "./bare-amount.ts";
import { counts, type EntrySum } from "./ledger.ts";
import { versionWords as m } from "./messages/versions.ts";
import { heaviest, routeNeeds } from "./revision-route.ts";
import type { HeadingChange, LineChange, RevisionGround, Simulation } from "./revision-terms.ts";
import { type Amounts, applied, cellKey, type Move, type Route, totalOf } from "./version.ts";

/** Looks at a revision as if it were applied: REV-01 to REV-07, BUD-03, BUD-04. `isAmended`: an amendment is linked. */
export function simulated(moves: readonly Move[], ground: RevisionGround, isAmended = false): Simulation {
  const after = applied(ground.base, moves);
  const headings = headingsOf(after, moves, ground);
  const needs = routeNeeds(headings, moves, ground);
  const sum = (sign: 1 | -1) =>
    moves.reduce((total, { deltaMinor }) => total + Math.max(deltaMinor * sign, 0), 0) * sign;
  const [increaseMinor, decreaseMinor] = [sum(1), sum(-1) || 0];
  const totals = { beforeMinor: totalOf(ground.base), afterMinor: totalOf(after), increaseMinor, decreaseMinor };
  const lines = linesTouched(after, moves, ground);
  const problems = [
    ...(moves.length + (ground.modes ?? []).length === 0 ? [blocked("REV-01", "moves", said(m.noMove))] : []),
    ...balanceProblems(totals, ground, isAmended),
    ...cellProblems(after, moves, ground),
    ...lineProblems(lines, ground.currency),
  ];
  const route = isAmended || increaseMinor + decreaseMinor !== 0 ? "amendment" : heaviest(needs);
  return { headings, lines, after, ...totals, route, needs, problems };
}

/** The reading of what moves do to the headings: variations are cumulative, against the reference (REV-02). */
function headingsOf(after: Amounts, moves: readonly Move[], ground: RevisionGround): readonly HeadingChange[] {
  const touched = new Set(moves.map(({ lineId }) => lineId));
  return [...Map.groupBy(ground.lines, ({ componentId }) => componentId).values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const ids = new Set(lines.map(({ id }) => id));
    const sum = (amounts: Amounts) => totalOf(amounts, ({ lineId }) => ids.has(lineId));
    const [referenceMinor, baseMinor, afterMinor] = [sum(ground.reference), sum(ground.base), sum(after)];
    const variation = ratio(afterMinor - referenceMinor, referenceMinor);
    const route = routeOf(variation, ground);
    const isTouched = lines.some(({ id }) => touched.has(id));
    const heading = { code: first.componentCode, title: first.componentTitle };
    return [{ ...heading, referenceMinor, baseMinor, afterMinor, variation, isTouched, route }];
  });
}

/** REV-03 to REV-05 for one heading; a threshold itself is still below. */
function routeOf({ numerator, denominator }: Ratio, terms: Pick<RevisionGround, "notifyBps" | "amendBps">): Route {
  const scaled = BigInt(Math.abs(numerator)) * 10_000n;
  const isWithin = (bps: number) => scaled <= BigInt(bps) * BigInt(denominator);
  if (isWithin(terms.notifyBps)) return "notification";
  return isWithin(terms.amendBps) ? "committee" : "amendment";
}

function linesTouched(after: Amounts, moves: readonly Move[], ground: RevisionGround): readonly LineChange[] {
  const touched = new Set(moves.map(({ lineId }) => lineId));
  return ground.lines
    .filter(({ id }) => touched.has(id))
    .map((line) => {
      const sum = (amounts: Amounts) => totalOf(amounts, ({ lineId }) => lineId === line.id);
      const [baseMinor, afterMinor, engagedMinor] = [sum(ground.base), sum(after), engagedOn(line.id, ground.entries)];
      return { line, baseMinor, afterMinor, engagedMinor, availableMinor: afterMinor - engagedMinor };
    });
}

const engagedOn = (lineId: string, entries: readonly EntrySum[]): number =>
  entries
    .filter((entry) => entry.lineId === lineId && entry.kind === "commitment" && counts(entry))
    .reduce((total, { amountMinor }) => total + amountMinor, 0);

/** Realised on a line in a budget year, in minor units. */
export const spentOn = (lineId: string, year: number, entries: readonly EntrySum[]): number =>
  entries
    .filter((entry) => entry.lineId === lineId && entry.kind === "expenditure" && counts(entry))
    .filter(({ quarter }) => yearOfQuarter(quarter) === year)
    .reduce((total, { amountMinor }) => total + amountMinor, 0);

type Totals = Pick<Simulation, "increaseMinor" | "decreaseMinor" | "afterMinor">;

/** REV-01; an amendment makes the budget what the project was allocated under the new ceiling (BUD-01). */
function balanceProblems(totals: Totals, ground: RevisionGround, isAmended: boolean): readonly Problem[] {
  const { increaseMinor, decreaseMinor, afterMinor } = totals;
  const gap = increaseMinor + decreaseMinor;
  const { currency, allocatedMinor } = ground;
  if (gap === 0 || (isAmended && afterMinor === allocatedMinor)) return [];
  if (isAmended) {
    const values = {
      after: bareAmount(afterMinor, currency),
      total: bareAmount(allocatedMinor, currency),
      gap: bareAmount(afterMinor - allocatedMinor, currency),
    };
    return [blocked("REV-01", "moves", said(m.unbalancedByAmendment, values))];
  }
  const values = {
    increase: signedAmount(increaseMinor, currency),
    decrease: signedAmount(decreaseMinor, currency),
    gap: bareAmount(gap, currency),
  };
  return [blocked("REV-01", "moves", said(m.unbalanced, values))];
}

/** BUD-03, BUD-04, REV-06 for past years and REV-07, for each line and year that is moved. */
function cellProblems(after: Amounts, moves: readonly Move[], ground: RevisionGround): readonly Problem[] {
  const code = new Map(ground.lines.map(({ id, code: own }) => [id, own]));
  const years = new Set(budgetYearsOf(ground.span));
  const closed = [...new Set(moves.map(({ year }) => year))].filter((year) => ground.closedYears.has(year));
  return [
    ...closed.map((year) => blocked("REV-07", "moves", said(m.yearClosed, { year: String(year) }))),
    ...moves.flatMap(({ lineId, year, deltaMinor }) => {
      const line = code.get(lineId);
      if (line === undefined) return [blocked("REF", "moves", said(m.unknownLine, { line: lineId }))];
      const field = fieldOfMove(line, year);
      if (!years.has(year)) return [yearOutside(field, year, ground.span)];
      const minor = after.get(cellKey(lineId, year)) ?? 0;
      const values = { line, year: String(year), after: bareAmount(minor, ground.currency) };
      if (minor < 0) return [blocked("BUD-03", field, said(m.negativeAt, values))];
      const spent = spentOn(lineId, year, ground.entries);
      if (year >= ground.year || deltaMinor >= 0 || minor >= spent) return [];
      return [blocked("REV-06", field, said(m.belowSpent, { ...values, spent: bareAmount(spent, ground.currency) }))];
    }),
  ];
}

/** BUD-04. */
export const yearOutside = (field: string, year: number, { start, end }: Span): Problem =>
  blocked("BUD-04", field, said(m.yearOutside, { year: String(year), start: { day: start }, end: { day: end } }));

/** The field of a form that holds what is moved to a line and year. */
export const fieldOfMove = (lineCode: string, year: number): string => `move.${lineCode}.${year}`;

/** REV-06: what a revision takes from a line leaves its commitments covered. */
function lineProblems(lines: readonly LineChange[], currency: Currency): readonly Problem[] {
  return lines
    .filter(({ baseMinor, afterMinor, engagedMinor }) => afterMinor < baseMinor && afterMinor < engagedMinor)
    .map(({ line, afterMinor, engagedMinor }) => {
      const values = {
        line: line.code,
        after: bareAmount(afterMinor, currency),
        engaged: bareAmount(engagedMinor, currency),
      };
      return blocked("REV-06", "moves", said(m.belowEngaged, values));
    });
}
