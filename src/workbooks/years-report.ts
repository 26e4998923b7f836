import type { CommitmentsByYear, YearRow } from "../../reports/commitments-by-year/years.ts";
import { type YearSums, yearSums } from "../budgets/rules/ledger.ts";
import { yearOf } from "../kernel/calendar-date.ts";
import type { Visit } from "../people/entering.ts";
import type { ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import type { Among, Which } from "../portfolio/store/within.ts";
import type { Asked } from "./asked.ts";
import { chosenOf, exclusionsOf } from "./chosen.ts";
import { conversionRates, editionOf } from "./edition.ts";
import { nameOf, type Reported } from "./lines.ts";
import { carriedOver } from "./moves.ts";
import { inTurns } from "./paging.ts";
import { ledgerParts, moneyReads, spentOnEarlier, versionsOf } from "./store.ts";

export const yearsReads = moneyReads;

/** What R03 says of some projects. */
export const yearsParts = (scope: Scope, which: Which | Among) => ({
  ...ledgerParts(scope, which),
  earlier: spentOnEarlier(scope, which),
  versions: versionsOf(scope, which),
});

export type YearsFound = ReadValues<ReturnType<typeof yearsReads> & ReturnType<typeof yearsParts>>;

/** R03’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export async function yearsData(visit: Visit, asked: Asked, found: YearsFound): Promise<CommitmentsByYear> {
  const chosen = await chosenOf(visit, asked, found);
  const { reported } = chosen;
  const projects = reported.map(({ project }) => project);
  const versions = Map.groupBy(found.versions, ({ projectId }) => projectId);
  const earlier = Map.groupBy(found.earlier, ({ projectId }) => projectId);
  const all = await inTurns(reported, (one) => {
    const { id } = one.project;
    return rowsOf(one, visit, { versions: versions.get(id) ?? [], earlier: earlier.get(id) ?? [] });
  });
  const rows = all
    .flat()
    .filter(({ year }) => asked.year === undefined || year === asked.year)
    .sort((a, b) => a.year - b.year);
  const years = [...new Set(rows.map(({ year }) => year))];
  const rates = conversionRates(asked, found.rate);
  return {
    edition: editionOf(visit, asked, { report: "R03", projects, known: found.known, rates }),
    years: years.length > 1 ? `${years[0]}–${years.at(-1)}` : years.join(""),
    rows,
    totals: await totalsOf(reported, asked, found),
    exclusions: exclusionsOf(visit, asked, { found, chosen }),
  };
}

/** What was read of one project. */
type Own = Pick<YearsFound, "versions" | "earlier">;

/** A project’s budget years in order: what it may spend, signed, spent, and what becomes of the rest. */
function rowsOf(reported: Reported, { words, on }: Visit, { versions, earlier }: Own): readonly YearRow[] {
  const { project, ledger, convert } = reported;
  const years = yearSums(ledger);
  const carried = carriedOver(versions.filter(({ status }) => status === "approved").map(({ moves }) => moves));
  return years.map((sums): YearRow => {
    const carriedInMinor = convert(carried.get(sums.year) ?? 0);
    return {
      year: sums.year,
      donor: { code: project.donorCode, name: nameOf(words, project.donorName) },
      agreement: { code: project.agreementCode, name: nameOf(words, project.agreementTitle) },
      project: { code: project.code, name: nameOf(words, project.title) },
      budgetMinor: sums.budgetMinor - carriedInMinor,
      carriedInMinor,
      committedMinor: sums.committedMinor,
      spentMinor: sums.spentMinor,
      spentOnEarlierMinor: onEarlier(reported, sums.year, earlier),
      ...restOf(sums, years, {
        isOver: project.span.end <= on,
        thisYear: yearOf(on),
        isLast: `${sums.year}-12-31` <= on,
      }),
    };
  });
}

function onEarlier({ convert }: Reported, year: number, earlier: Own["earlier"]): number | null {
  const own = earlier.find((sum) => sum.year === year);
  return own && own.linkedCount > 0 ? convert(own.earlierMinor) : null;
}

interface Moment {
  /** The project has ended: nothing is carried over any more. */
  readonly isOver: boolean;
  readonly thisYear: number;
  /** The year’s last day has come. */
  readonly isLast: boolean;
}

/** What a year left unspent: signed, to be carried over, lapsed (handbook 5.3); null before it can be known. */
function restOf(sums: YearSums, years: readonly YearSums[], { isOver, thisYear, isLast }: Moment) {
  const left = Math.max(0, sums.budgetMinor - sums.spentMinor);
  const upTo = years.filter(({ year }) => year <= sums.year);
  const unpaid = upTo.reduce((sum, { committedMinor, spentMinor }) => sum + committedMinor - spentMinor, 0);
  const unspentCommittedMinor = sums.year > thisYear ? null : Math.min(left, Math.max(0, unpaid));
  if (isOver) return { unspentCommittedMinor, carryOverMinor: 0, cancelledMinor: left };
  if (isLast) return { unspentCommittedMinor, carryOverMinor: left, cancelledMinor: 0 };
  return { unspentCommittedMinor, carryOverMinor: null, cancelledMinor: null };
}

/** In the agreements’ currency the database adds up anew; an equivalent, or one year’s budget, line by line. */
async function totalsOf(
  reported: readonly Reported[],
  asked: Asked,
  found: YearsFound,
): Promise<CommitmentsByYear["totals"]> {
  const ids = new Set(reported.map(({ project }) => project.id));
  const isIn = ({ year }: { readonly year: number }) => asked.year === undefined || year === asked.year;
  const lined = (await inTurns(reported, ({ ledger }) => yearSums(ledger).filter(isIn))).flat();
  const budgets = found.budgets.filter(({ projectId }) => ids.has(projectId));
  const isWhole = asked.currency !== "MAD" && asked.year === undefined;
  const creditMinor = added((isWhole ? budgets : lined).map(({ budgetMinor }) => budgetMinor));
  if (asked.currency === "MAD")
    return {
      creditMinor,
      committedMinor: added(lined.map(({ committedMinor }) => committedMinor)),
      spentMinor: added(lined.map(({ spentMinor }) => spentMinor)),
    };
  const sums = found.sums.filter((sum) => ids.has(sum.projectId) && isIn(sum));
  const of = (kind: string) => added(sums.filter((sum) => sum.kind === kind).map(({ amountMinor }) => amountMinor));
  return { creditMinor, committedMinor: of("commitment"), spentMinor: of("expenditure") };
}

const added = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0);
