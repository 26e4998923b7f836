import { auditJournal } from "../../../reports/audit-journal/report.ts";
import { commitmentsByYear } from "../../../reports/commitments-by-year/report.ts";
import { disbursementPlan } from "../../../reports/disbursement-plan/report.ts";
import { flatBase } from "../../../reports/flat-base/report.ts";
import type { Workbook } from "../../../reports/kit/sheet.ts";
import { xlsxOf } from "../../../reports/kit/xlsx.ts";
import { milestoneTracking } from "../../../reports/milestone-tracking/report.ts";
import { portfolioDashboard } from "../../../reports/portfolio-dashboard/report.ts";
import { quarterlyFinancial } from "../../../reports/quarterly-financial/report.ts";
import { resultsFramework } from "../../../reports/results-framework/report.ts";
import { revisionsList } from "../../../reports/revisions-list/report.ts";
import type { Language } from "../../../src/kernel/language.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import type { Asked } from "../../../src/workbooks/asked.ts";
import { dashboardData } from "../../../src/workbooks/dashboard-report.ts";
import { milestonesData } from "../../../src/workbooks/milestones-report.ts";
import { planData } from "../../../src/workbooks/plan-report.ts";
import { quarterData } from "../../../src/workbooks/quarter-report.ts";
import { resultsData } from "../../../src/workbooks/results.ts";
import { revisionsData } from "../../../src/workbooks/revisions-report.ts";
import { yearsData } from "../../../src/workbooks/years-report.ts";
import { demoJournal } from "../history/demo-journal.ts";
import { bytesOf } from "../reports/package-parts.ts";
import { demoPortfolio } from "../standing/sample.ts";
import {
  ASKED,
  dashboardFound,
  demoBase,
  instalment,
  milestonesFound,
  narrowed,
  planFound,
  quarterFound,
  revision,
  revisionsFound,
  visitIn,
  yearsFound,
} from "./demo-reads.ts";

/** A year with everything in it: instalments, two revisions, a forecast that was missed. */
const FUNDING = [instalment("p1", "2024-01-15", 1_240_000), instalment("p1", "2025-05-15", 295_000)];
const VERSIONS = [
  revision(2, [
    ["C3", 2025, -50],
    ["C2", 2025, 50],
  ]),
  {
    ...revision(3, [
      ["C1", 2025, -70],
      ["C1", 2026, 70],
      ["C3", 2025, -20],
      ["X", 2025, 20],
    ]),
    route: "committee" as const,
    decision: "PV du comité de pilotage n° 4 du 12/06/2025",
    reason: "Report des essais de signature électronique sur 2026 et renfort du suivi-évaluation",
  },
];
const PLANNED = ["c1", "c2", "c3", "x"].map((code, at) => ({
  projectId: "p1",
  lineId: `p1-line-${code}`,
  period: "2025-Q2",
  amountMinor: [10_000_000, 8_000_000, 3_000_000, 1_500_000][at] ?? 0,
}));
const EXPLANATIONS = new Map([
  ["p1-line-c2", "Le marché d’accompagnement a été signé en avance ; la dépense glisse de T3."],
]);

const BOOKS: Readonly<Record<string, (asked: Asked, language: Language) => Promise<Workbook>>> = {
  R02: async (asked, language) => {
    const what = { funding: FUNDING, versions: VERSIONS, previous: PLANNED, explanations: EXPLANATIONS };
    const data = await quarterData(visitIn(language), asked, narrowed(quarterFound(what), asked));
    return quarterlyFinancial(data, wordsIn(language));
  },
  R03: async (asked, language) => {
    const data = await yearsData(visitIn(language), asked, narrowed(yearsFound({ versions: VERSIONS }), asked));
    return commitmentsByYear(data, wordsIn(language));
  },
  R04: async (asked, language) => {
    const data = await dashboardData(visitIn(language), asked, narrowed(dashboardFound(), asked));
    return portfolioDashboard(data, wordsIn(language));
  },
  R05: async (asked, language) => {
    const data = await milestonesData(visitIn(language), asked, narrowed(milestonesFound(), asked));
    return milestoneTracking(data, wordsIn(language));
  },
  R06: async (asked, language) => {
    const data = await resultsData(
      visitIn(language),
      asked,
      narrowed({ ...dashboardFound(), ...demoPortfolio() }, asked),
    );
    return resultsFramework(data, wordsIn(language));
  },
  R07: async (asked, language) => {
    const data = await planData(visitIn(language), asked, narrowed(planFound({ funding: FUNDING }), asked));
    return disbursementPlan(data, wordsIn(language));
  },
  R08: async (asked, language) => {
    const data = await revisionsData(visitIn(language), asked, narrowed(revisionsFound({ versions: VERSIONS }), asked));
    return revisionsList(data, wordsIn(language));
  },
  R09: async (_asked, language) => auditJournal(await demoJournal(language), wordsIn(language)),
  R10: (asked, language) => flatBase(demoBase({ visit: visitIn(language), asked }), wordsIn(language)),
};

const files = new Map<string, Promise<Uint8Array>>();

/** A report of the demo with money received, revisions and a missed forecast, as a file: made once as it is asked. */
export function demoBook(report: string, language: Language, asked: Partial<Asked> = {}): Promise<Uint8Array> {
  const key = JSON.stringify([report, language, asked]);
  const file = files.get(key) ?? fileOf(report, language, asked);
  files.set(key, file);
  return file;
}

async function fileOf(report: string, language: Language, asked: Partial<Asked>): Promise<Uint8Array> {
  const book = BOOKS[report];
  if (!book) throw new Error(`no report ${report}`);
  return bytesOf(await xlsxOf(await book({ ...ASKED, ...asked }, language)));
}
