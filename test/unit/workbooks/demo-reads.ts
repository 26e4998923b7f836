import type { Funding } from "../../../src/budgets/rules/cash.ts";
import { counts, yearSums } from "../../../src/budgets/rules/ledger.ts";
import { AGREEMENTS } from "../../../src/demo/agreements.ts";
import { RATES } from "../../../src/demo/rates.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Language } from "../../../src/kernel/language.ts";
import { quarterOf } from "../../../src/kernel/period.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import type { Visit } from "../../../src/people/entering.ts";
import type { Asked } from "../../../src/workbooks/asked.ts";
import { type BaseFound, type BasePage, baseDataFrom } from "../../../src/workbooks/base-report.ts";
import type { DashboardFound } from "../../../src/workbooks/dashboard-report.ts";
import type { MilestonesFound } from "../../../src/workbooks/milestones-report.ts";
import type { PlanFound } from "../../../src/workbooks/plan-report.ts";
import type { QuarterFound } from "../../../src/workbooks/quarter-report.ts";
import type { RevisionsFound } from "../../../src/workbooks/revisions-report.ts";
import type { VersionRow } from "../../../src/workbooks/store.ts";
import type { YearsFound } from "../../../src/workbooks/years-report.ts";
import { demoForecasts, demoLedger, JUNE_RATE, ON } from "../budgets/sample.ts";
import { plannedWith } from "../milestones/sample.ts";
import { DEMO_IDS, demoPortfolio, factsOf } from "../standing/sample.ts";

const EVERYTHING = { project: undefined, agreement: undefined, donor: undefined };

export const ASKED: Asked = { ...EVERYTHING, currency: "EUR", hasClosed: false };

/** The finance officer asks for the demo’s situation, in a language. */
export const visitIn = (language: Language, role = "finance"): Visit =>
  ({
    ...{ words: wordsIn(language), on: ON, isDemo: true },
    actor: { name: "Karima Benjelloun", role },
    scope: { now: "2025-07-02T09:30:00.000Z" },
  }) as unknown as Visit;

const ledgers = DEMO_IDS.map((projectId) => ({ projectId, ledger: demoLedger(projectId) }));

const ofAll = <T>(rows: (one: (typeof ledgers)[number]) => readonly T[]) =>
  ledgers.flatMap((one) => rows(one).map((row) => ({ ...row, projectId: one.projectId })));

const ledgerReads = {
  projects: DEMO_IDS.map((id) => factsOf(id)),
  lines: ledgers.flatMap(({ ledger }) => ledger.lines),
  cells: ofAll(({ ledger }) => ledger.cells),
  entries: ofAll(({ ledger }) => ledger.entries),
  forecasts: ofAll(({ projectId }) => demoForecasts(projectId)),
  rate: JUNE_RATE,
  known: { seq: 412, at: "2025-07-02T09:15:00Z", hash: "4c1f".repeat(16) },
};

/** As the database narrows what it gives to one project. */
export const narrowed = <F extends { readonly projects: readonly { readonly code: string }[] }>(
  found: F,
  { project }: Pick<Asked, "project">,
): F => ({
  ...found,
  projects: found.projects.filter(({ code }) => project === undefined || code === project),
});

/** What the database adds up by itself, here from the same entries. */
const databaseReads = {
  budgets: ledgers.map(({ projectId, ledger }) => ({
    projectId,
    originalMinor: ledger.cells.reduce((sum, { originalMinor }) => sum + originalMinor, 0),
    budgetMinor: ledger.cells.reduce((sum, { budgetMinor }) => sum + budgetMinor, 0),
  })),
  yearSums: ofAll(({ ledger }) =>
    yearSums(ledger).flatMap(({ year, committedMinor, spentMinor }) => [
      { kind: "commitment" as const, year, amountMinor: committedMinor, madMinor: 0, madMissing: 0 },
      { kind: "expenditure" as const, year, amountMinor: spentMinor, madMinor: 0, madMissing: 0 },
    ]),
  ),
  quarterSums: ofAll(({ ledger }) =>
    ledger.entries.filter(counts).map(({ kind, quarter: own, amountMinor }) => ({ kind, quarter: own, amountMinor })),
  ),
};

export const quarterFound = (what: Partial<QuarterFound> = {}): QuarterFound => ({
  ...ledgerReads,
  previous: [],
  explanations: new Map(),
  sums: databaseReads.quarterSums,
  budgets: databaseReads.budgets,
  dated: RATES.map((rate) => ({ ...rate, quote: "MAD" as const, kind: "inforeuro" as const, agreementId: null })),
  agreements: AGREEMENTS as unknown as QuarterFound["agreements"],
  periods: [],
  versions: [],
  funding: [],
  ...what,
});

export const yearsFound = (what: Partial<YearsFound> = {}): YearsFound => ({
  ...ledgerReads,
  budgets: databaseReads.budgets,
  sums: databaseReads.yearSums,
  earlier: [],
  versions: [],
  ...what,
});

export const planFound = (what: Partial<PlanFound> = {}): PlanFound => ({
  ...ledgerReads,
  budgets: databaseReads.budgets,
  sums: databaseReads.yearSums,
  funding: [],
  ...what,
});

/** Each entry in euros at no rate of its own, but P2’s, which were paid in dirhams. */
const basePage = (what: Partial<BasePage>): BasePage => ({
  lines: ledgerReads.lines,
  cells: ledgerReads.cells,
  forecasts: ledgerReads.forecasts,
  entries: ofAll(({ ledger }) => ledger.entries.filter(counts)).map(
    ({ projectId, lineId, kind, quarter: own, ...sum }) => {
      const isPaidInMad = projectId === "p2" && kind === "expenditure";
      return {
        ...{ projectId, lineId, kind, quarter: own, agreementMinor: sum.amountMinor },
        ...(isPaidInMad
          ? { currency: "MAD" as const, rateMicro: 10_800_000, amountMinor: sum.madMinor, madMinor: sum.madMinor }
          : { currency: "EUR" as const, rateMicro: null, amountMinor: sum.amountMinor, madMinor: null }),
      };
    },
  ),
  receipts: [],
  ...what,
});

/** What the database counts before it gives the rows, here of the same rows. */
const extents = <T extends { readonly projectId: string }>(rows: readonly T[], minor: (row: T) => number | null) =>
  [...Map.groupBy(rows, ({ projectId }) => projectId)].map(([projectId, own]) => ({
    projectId,
    rows: own.length,
    agreementMinor: own.reduce((sum, row) => sum + (minor(row) ?? 0), 0),
  }));

const baseFound = (page: BasePage, what: Partial<BaseFound>): BaseFound => ({
  ...ledgerReads,
  budgets: databaseReads.budgets,
  sums: databaseReads.yearSums,
  cells: extents(
    page.cells.flatMap((cell) => [cell.originalMinor, cell.budgetMinor].filter(Boolean).map(() => cell)),
    () => 0,
  ),
  entries: extents(page.entries, ({ agreementMinor }) => agreementMinor),
  forecasts: extents(
    page.forecasts.filter(({ amountMinor }) => amountMinor !== 0),
    ({ amountMinor }) => amountMinor,
  ),
  receipts: extents(page.receipts, ({ agreementMinor }) => agreementMinor),
  uncounted: [],
  periods: [],
  ...what,
});

interface BaseOf {
  readonly visit?: Visit;
  readonly asked?: Asked;
  readonly page?: Partial<BasePage>;
  readonly found?: Partial<BaseFound>;
}

/** R10 of the demo; its pages are read out of the demo’s rows. */
export function demoBase({ visit = visitIn("fr"), asked = ASKED, page, found }: BaseOf = {}) {
  const whole = basePage(page ?? {});
  const within = <T extends { readonly projectId: string }>(rows: readonly T[], ids: readonly string[]) =>
    rows.filter(({ projectId }) => ids.includes(projectId));
  return baseDataFrom({ visit, asked, found: narrowed(baseFound(whole, found ?? {}), asked) }, async (ids) => ({
    lines: within(whole.lines, ids),
    cells: within(whole.cells, ids),
    entries: within(whole.entries, ids),
    receipts: within(whole.receipts, ids),
    forecasts: within(whole.forecasts, ids),
  }));
}

/** The demo’s milestones, one of them re-baselined; all last told of before the edition. */
export const milestonesFound = (): MilestonesFound => ({
  projects: ledgerReads.projects,
  known: ledgerReads.known,
  milestones: demoPortfolio().milestones.map((one) => ({
    ...plannedWith(one),
    ...{
      componentId: null,
      basis: "",
      updatedAt: "2025-06-20T10:00:00.000Z",
      atRiskAfterDays: null,
      lateAfterDays: null,
    },
    revisedBaselineOn: one.code === "J1.4" ? calendarDate("2025-08-31") : null,
  })),
});

export const dashboardFound = (what: Partial<DashboardFound> = {}): DashboardFound => ({
  ...ledgerReads,
  ...{ budgets: databaseReads.budgets, sums: databaseReads.yearSums, versions: [], overrides: [] },
  milestones: milestonesFound().milestones,
  indicators: demoPortfolio().indicators,
  values: Map.groupBy(demoPortfolio().values, ({ indicatorId }) => indicatorId),
  leads: [{ projectId: "p1", code: "MTNRA" }],
  ...what,
});

export const revisionsFound = (what: Partial<RevisionsFound> = {}): RevisionsFound => ({
  ...ledgerReads,
  versions: [],
  ...what,
});

/** An approved instalment of a project’s donor. */
export function instalment(projectId: string, day: string, euros: number): Funding {
  const receivedOn = calendarDate(day);
  return {
    id: `funding-${projectId}-${day}`,
    projectId,
    ...{ kind: "receipt", status: "approved", currency: "EUR", madMinor: null },
    ...{ amountMinor: euros * 100, agreementMinor: euros * 100, receivedOn, bookedOn: receivedOn },
    ...{ quarter: quarterOf(receivedOn), isRegularisation: false, reference: "", document: "", note: "" },
    ...{ originalId: null, isIllustrative: true },
  };
}

/** An approved revision of P1: moves as line code, year and thousands of euros. */
export function revision(number: number, moves: readonly (readonly [code: string, year: number, thousands: number])[]) {
  return versionWith({
    number,
    moves: moves.map(([code, year, thousands]) => ({
      lineId: `p1-line-${code.toLowerCase()}`,
      year,
      deltaMinor: thousands * 100_000,
    })),
  });
}

const versionWith = (what: Partial<VersionRow>): VersionRow => ({
  projectId: "p1",
  number: 2,
  status: "approved",
  route: "notification",
  moves: [],
  ...{ requestedOn: calendarDate("2025-05-05"), decidedOn: calendarDate("2025-05-20") },
  ...{ decision: "Décision 12/2025", document: "", reason: "Besoins de formation" },
  ...{ requesterRole: "officer", deciderRole: "manager" },
  ...what,
});
