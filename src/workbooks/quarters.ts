import type { QuarterFigures } from "../../reports/kit/quarters.ts";
import { counts } from "../budgets/rules/ledger.ts";
import type { Quarter } from "../kernel/period.ts";
import { plannedByQuarter } from "../standing/rules/curve.ts";
import type { Reported } from "./lines.ts";

/** What a project planned for and realised in each quarter with either, in order. */
export function quarterFigures(one: Reported): readonly QuarterFigures[] {
  const parts = [...plannedIn(one), ...spentIn(one)];
  const total = (own: readonly Part[], key: "plannedMinor" | "spentMinor") =>
    own.reduce((sum, part) => sum + part[key], 0);
  return [...Map.groupBy(parts, ({ at }) => at)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([at, own]) => ({
      project: one.project.code,
      quarter: at,
      plannedMinor: total(own, "plannedMinor"),
      spentMinor: total(own, "spentMinor"),
    }));
}

interface Part {
  readonly at: Quarter;
  readonly plannedMinor: number;
  readonly spentMinor: number;
}

const plannedIn = ({ project, ledger }: Reported): readonly Part[] =>
  plannedByQuarter(ledger.cells, project.span, ledger.currency).map(({ quarter, minor }) => ({
    at: quarter,
    plannedMinor: minor,
    spentMinor: 0,
  }));

const spentIn = ({ ledger }: Reported): readonly Part[] =>
  ledger.entries
    .filter((entry) => counts(entry) && entry.kind === "expenditure")
    .map((entry) => ({ at: entry.quarter, plannedMinor: 0, spentMinor: entry.amountMinor }));
