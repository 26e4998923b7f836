import type { BaseProject, BaseRow, FlatBase, ProjectRows } from "../../../reports/flat-base/base.ts";
import type { Edition } from "../../../reports/kit/edition.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { money } from "../../../src/kernel/money.ts";

// Rows out of nothing, the same for every writer: what is measured with them is writing alone.

const PAGE_ROWS = 500;
const QUARTERS = ["T1", "T2", "T3", "T4"] as const;
const MEASURES = ["ENGAGEMENT", "REALISE", "BUDGET_INITIAL", "BUDGET_REVISE"] as const;

const EDITION: Edition = {
  ...{ report: "R10", number: "1234", version: 1, status: "provisional", currency: "EUR", isDemo: false },
  onDate: calendarDate("2025-12-31"),
  known: { seq: 1_234, at: "2026-01-01T08:00:00.000Z", hash: "4c1f".repeat(16) },
  editedAt: "2026-01-02T08:00:00.000Z",
  editedBy: { name: "Bench", role: "Gestionnaire" },
  direction: null,
  donors: [{ code: "DONOR-01", name: "Organisation DONOR-01" }],
  ...{ agreements: [], projects: [], rates: [], filters: [] },
};

const projectAt = (page: number): BaseProject => ({
  donor: { code: `DONOR-0${page % 8}`, name: `Organisation DONOR-0${page % 8} (nouveau)` },
  agreement: `AG-${page}`,
  project: { code: `PRJ-${page}`, name: `Projet ${page} : dématérialisation des démarches administratives` },
  sectors: "15110 (70 %) + 22040 (30 %)",
});

const rowAt = (n: number): BaseRow => ({
  component: { code: `C${n % 5}`, name: `Composante ${n % 5} : services numériques` },
  line: `C${n % 5}.${n % 40}`,
  mode: n % 3 === 0 ? "REGIE" : "COGESTION",
  year: 2024 + (n % 3),
  quarter: QUARTERS[n % 4] ?? null,
  period: "OUVERTE",
  measure: MEASURES[n % 4] ?? "REALISE",
  amount: money(1_000_000 + ((n * 7_919) % 9_000_000), "EUR"),
  rateMicro: 10_500_000 + (n % 50) * 10_000,
  eur: money(1_000_000 + ((n * 7_919) % 9_000_000), "EUR"),
  mad: money(11_000_000 + ((n * 104_729) % 90_000_000), "MAD"),
});

/** So many rows, a few hundred to a project. */
export function* projectRows(count: number): Generator<ProjectRows> {
  for (let from = 0; from < count; from += PAGE_ROWS) {
    const length = Math.min(PAGE_ROWS, count - from);
    yield { of: projectAt(from / PAGE_ROWS), rows: Array.from({ length }, (_, at) => rowAt(from + at)) };
  }
}

export const flatBaseOf = (rowCount: number): FlatBase => ({
  ...{ edition: EDITION, projects: [], rowCount, exclusions: [] },
  rows: async function* () {
    yield* projectRows(rowCount);
  },
  totals: { BUDGET_INITIAL: 0, BUDGET_REVISE: 0, ENGAGEMENT: 0, REALISE: 0, PREVISION: 0, VERSEMENT: 0 },
});
