import type {
  MonthRate,
  QuarterCash,
  QuarterLine,
  QuarterlyFinancial,
  QuarterRevision,
} from "../../reports/quarterly-financial/quarterly.ts";
import { windowed } from "../budgets/rules/forecast.ts";
import { counts, type EntrySum, type Line } from "../budgets/rules/ledger.ts";
import { servingRate } from "../budgets/rules/rates.ts";
import { datedRates } from "../budgets/store/exchange-rates.ts";
import { fundingOf } from "../budgets/store/funding.ts";
import { forecastsOf } from "../budgets/store/ledgers.ts";
import { periodAgreements, periodsOf } from "../budgets/store/periods.ts";
import { addedDays, type CalendarDate, calendarDate } from "../kernel/calendar-date.ts";
import { said } from "../kernel/messages.ts";
import { numberOfQuarter, type Quarter, quarterOf, yearOfQuarter } from "../kernel/period.ts";
import type { Visit } from "../people/entering.ts";
import { Unreadable } from "../platform/errors.ts";
import type { ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import type { Among, Which } from "../portfolio/store/within.ts";
import { accountIn, wholeAccount } from "./account.ts";
import type { Asked } from "./asked.ts";
import { chosenOf, exclusionsOf } from "./chosen.ts";
import { conversionRates, editionOf, explainedOf, thresholdsOf } from "./edition.ts";
import { type Laid, laidOut, spreadNotes } from "./forecasts.ts";
import { nameOf, type Reported } from "./lines.ts";
import { workbooks as m } from "./messages.ts";
import { modeOf, transfersOf } from "./moves.ts";
import { inTurns } from "./paging.ts";
import { quarterTotals } from "./quarter-totals.ts";
import { quarterFigures } from "./quarters.ts";
import { explanationsFor, ledgerParts, moneyReads, previousForecasts, quarterSums, versionsOf } from "./store.ts";

/** What R02 reads first. */
export function quarterReads(scope: Scope, asked: Asked) {
  const { sums: _, ...reads } = moneyReads(scope, asked);
  return {
    ...reads,
    dated: datedRates(scope),
    agreements: periodAgreements(scope),
    periods: periodsOf(scope),
  };
}

/** What R02 says of some projects. */
export const quarterParts = (scope: Scope, which: Which | Among) => ({
  ...ledgerParts(scope, which),
  forecasts: forecastsOf(scope, which),
  previous: previousForecasts(scope, which),
  explanations: explanationsFor(scope, which),
  sums: quarterSums(scope, which),
  versions: versionsOf(scope, which),
  funding: fundingOf(scope, which),
});

export type QuarterFound = ReadValues<ReturnType<typeof quarterReads> & ReturnType<typeof quarterParts>>;

/**
 * R02’s data, without its edition number yet. Throws Unreadable where neither a project nor an agreement is named, Missing
 * for a scope that holds nothing for this person.
 */
export async function quarterData(visit: Visit, asked: Asked, found: QuarterFound): Promise<QuarterlyFinancial> {
  if (!asked.project && !asked.agreement) throw new Unreadable(said(m.scopeNeeded));
  const chosen = await chosenOf(visit, asked, found);
  const { reported } = chosen;
  const quarter = quarterOf(visit.on);
  const projects = reported.map(({ project }) => project);
  const laid = await inTurns(reported, (one) => laidOut(one, quarter, 2));
  const { known, periods } = found;
  const months = monthsOf(visit.on, reported, found);
  const rates = [...conversionRates(asked, found.rate), ...months.flatMap(({ rate }) => rate ?? [])];
  return {
    edition: editionOf(visit, asked, { report: "R02", projects, known, periods, rates }),
    quarter,
    next: laid[0]?.quarters[0] ?? quarter,
    after: laid[0]?.quarters[1] ?? quarter,
    lines: (await inTurns(reported, (one, at) => linesIn(one, { visit, found, laid: laid[at] }))).flat(),
    quarters: (await inTurns(reported, quarterFigures)).flat(),
    totals: quarterTotals(reported, { quarter, asked, found }),
    cash: cashOf(reported, quarter, found),
    months,
    revisions: reported.flatMap((one) => revisionsIn(one, quarter, { visit, found })),
    exclusions: [...exclusionsOf(visit, asked, { found, chosen }), ...spreadNotes(laid, visit.words)],
    thresholds: [...thresholdsOf(projects, visit), ...explainedOf(projects, visit)],
  };
}

interface Making {
  readonly visit: Visit;
  readonly found: QuarterFound;
}

function linesIn(reported: Reported, making: Making & { readonly laid: Laid | undefined }): readonly QuarterLine[] {
  const { project, ledger } = reported;
  const { words, on } = making.visit;
  const expected = expectedOf(reported, quarterOf(on), making.found);
  return ledger.lines.map((line) => ({
    project: { code: project.code, name: nameOf(words, project.title) },
    heading: project.hasModes ? { code: line.componentCode, name: nameOf(words, line.componentTitle) } : null,
    line: { code: line.code, name: nameOf(words, line.label) },
    mode: modeOf(line),
    approvedMinor: added(ledger.cells.filter(ofLine(line)).map(({ budgetMinor }) => budgetMinor)),
    ...spendingOf(ledger.entries.filter(ofLine(line)), quarterOf(on)),
    ...forecastOf(line, making.laid),
    plannedMinor: expected(line.id),
    explainedBps: project.explainedBps,
    explanation: making.found.explanations.get(line.id) ?? "",
  }));
}

const ofLine =
  ({ id }: Line) =>
  ({ lineId }: { readonly lineId: string }): boolean =>
    lineId === id;

function spendingOf(entries: readonly EntrySum[], quarter: Quarter) {
  const approved = entries.filter(counts);
  const spent = approved.filter(({ kind }) => kind === "expenditure");
  const year = yearOfQuarter(quarter);
  const where = (isIn: (entry: EntrySum) => boolean) => added(spent.filter(isIn).map((entry) => entry.amountMinor));
  return {
    beforeMinor: where((entry) => entry.quarter < quarter),
    quarterMinor: where((entry) => entry.quarter >= quarter),
    priorYearsMinor: where((entry) => yearOfQuarter(entry.quarter) < year),
    yearMinor: where((entry) => yearOfQuarter(entry.quarter) >= year),
    committedMinor: added(approved.filter(({ kind }) => kind === "commitment").map((entry) => entry.amountMinor)),
  };
}

/** A project with a forecast that names no amount for a line expects 0 there; without one nothing is known. */
function forecastOf(line: Line, laid: Laid | undefined): Pick<QuarterLine, "nextMinor" | "afterMinor"> {
  if (!laid?.hasForecast) return { nextMinor: null, afterMinor: null };
  const cells = laid.byLine.get(line.id)?.cells;
  return { nextMinor: cells?.[0] ?? 0, afterMinor: cells?.[1] ?? 0 };
}

/** What had been forecast for the quarter before it began, laid out as the page of forecasts lays it out. */
function expectedOf({ project, convert }: Reported, quarter: Quarter, { previous }: QuarterFound): Expected {
  const own = previous.filter(({ projectId }) => projectId === project.id);
  if (own.length === 0) return () => null;
  const lines = windowed(own, { first: quarter, count: 1, span: project.span });
  return (lineId) => convert(lines.get(lineId)?.cells[0] ?? 0);
}

/** By line; null where the project had no forecast. */
type Expected = (lineId: string) => number | null;

/** Null where nothing was ever received: then there is no account to reconcile. */
function cashOf(reported: readonly Reported[], quarter: Quarter, { funding }: QuarterFound): QuarterCash | null {
  const accounts = reported.flatMap((one) => {
    const own = funding.filter(({ projectId }) => projectId === one.project.id);
    if (!wholeAccount(one, own)) return [];
    return [
      {
        before: accountIn(one, own, (row) => row.quarter < quarter),
        within: accountIn(one, own, (row) => row.quarter >= quarter),
      },
    ];
  });
  if (accounts.length === 0) return null;
  return {
    openingMinor: added(accounts.map(({ before }) => before.receivedMinor - before.paidMinor)),
    receivedMinor: added(accounts.map(({ within }) => within.receivedMinor)),
    paidMinor: added(accounts.map(({ within }) => within.paidMinor)),
  };
}

/** The rate of each month of the quarter by the agreement’s own method (FX-03); none of months still to come. */
function monthsOf(on: CalendarDate, [first]: readonly Reported[], found: QuarterFound): readonly MonthRate[] {
  const agreement = found.agreements.find(({ id }) => id === first?.project.agreementId);
  const quarter = quarterOf(on);
  const firstMonth = numberOfQuarter(quarter) * 3 - 2;
  return [0, 1, 2].map((nth) => {
    const month = calendarDate(`${yearOfQuarter(quarter)}-${String(firstMonth + nth).padStart(2, "0")}-01`);
    const isCome = agreement && month <= on;
    const day = lastDayOf(month);
    const rate = isCome && servingRate(found.dated, { agreement, quote: "MAD", on: day < on ? day : on });
    return { month, rate: rate || null };
  });
}

/** The last day of the month that begins on a day: 31 days on, the next month is never over. */
function lastDayOf(month: CalendarDate): CalendarDate {
  const next = addedDays(month, 31);
  return addedDays(next, -Number(next.slice(8)));
}

function revisionsIn({ project, ledger, convert }: Reported, quarter: Quarter, { found }: Making) {
  const cellOf = (cell: { lineId: string; year: number } | null): string => {
    const line = ledger.lines.find(({ id }) => id === cell?.lineId);
    return cell && line ? `${line.code} (${cell.year})` : "";
  };
  return found.versions.flatMap(({ projectId, status, number, decidedOn, moves, reason, decision }) => {
    const isIn = projectId === project.id && status === "approved" && decidedOn && quarterOf(decidedOn) === quarter;
    if (!isIn || !decidedOn) return [];
    return transfersOf(moves).map(
      ({ from, to, amountMinor }): QuarterRevision => ({
        ...{ project: project.code, number, decidedOn, reason, decision },
        from: cellOf(from),
        to: cellOf(to),
        amountMinor: convert(amountMinor),
      }),
    );
  });
}

const added = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0);
