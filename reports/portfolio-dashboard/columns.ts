import { type Currency, money } from "../../src/kernel/money.ts";
import type { Places } from "../kit/places.ts";
import type { Column } from "../kit/sheet.ts";
import { R04 } from "./messages.ts";
import type { PortfolioDashboard, ProjectRow } from "./portfolio.ts";

const AMOUNT = { width: 14, kind: "amount", total: "sum" } as const;
const COUNT = { width: 9, kind: "integer", total: "sum" } as const;
const RATE = { width: 10, kind: "rate" } as const;
const TEXT = { kind: "text" } as const;

/** R04’s columns in the handbook’s order (6.2); pairs of numbers in one heading there are two columns here. */
export function projectColumns(currency: Currency): readonly Column<ProjectRow>[] {
  const amount = (minor: number | null) => (minor === null ? null : money(minor, currency));
  return [
    { key: "status", heading: R04.status, width: 14, ...TEXT, read: ({ status }) => status },
    {
      key: "project",
      heading: R04.project,
      width: 26,
      ...TEXT,
      read: ({ project }) => `${project.code} — ${project.name}`,
    },
    { key: "donor", heading: R04.donor, width: 12, ...TEXT, read: ({ donor }) => donor },
    { key: "responsible", heading: R04.responsible, width: 12, ...TEXT, read: (row) => row.responsible || null },
    { key: "start", heading: R04.start, width: 11, kind: "date", read: ({ start }) => ({ day: start }) },
    { key: "end", heading: R04.end, width: 11, kind: "date", read: ({ end }) => ({ day: end }) },
    { key: "elapsed", heading: R04.elapsed, ...RATE, read: ({ elapsed }) => elapsed },
    { key: "amount", heading: R04.amount, ...AMOUNT, read: (row) => amount(row.budgetMinor) },
    { key: "spent", heading: R04.spent, ...AMOUNT, read: (row) => amount(row.spentMinor) },
    { key: "rate", heading: R04.rate, ...RATE, derived: { top: "spent", bottom: "amount" } },
    { key: "burn", heading: R04.burn, width: 12, kind: "factor", read: ({ burn }) => burn },
    { key: "progress", heading: R04.progress, ...RATE, read: ({ progress }) => progress },
    { key: "due", heading: R04.due, ...COUNT, read: (row) => row.milestonesDue },
    { key: "done", heading: R04.done, ...COUNT, read: (row) => row.milestonesDone },
    { key: "index", heading: R04.index, ...RATE, read: ({ index }) => index },
    { key: "onTarget", heading: R04.onTarget, ...COUNT, width: 11, read: (row) => row.indicatorsOnTarget },
    { key: "indicators", heading: R04.indicators, ...COUNT, width: 11, read: (row) => row.indicators },
    {
      key: "atCompletion",
      heading: R04.atCompletion,
      ...AMOUNT,
      isPartial: true,
      read: (row) => amount(row.atCompletionMinor),
    },
    {
      key: "unspent",
      heading: R04.unspent,
      ...AMOUNT,
      isPartial: true,
      read: (row) => amount(row.atCompletionMinor === null ? null : row.budgetMinor - row.atCompletionMinor),
    },
    { key: "risk", heading: R04.risk, width: 26, ...TEXT, read: ({ risk }) => risk || null },
    { key: "decision", heading: R04.decision, width: 20, ...TEXT, read: ({ decision }) => decision || null },
  ];
}

export const quarterColumns = (currency: Currency): readonly Column<PortfolioDashboard["quarters"][number]>[] => [
  { key: "quarter", heading: R04.quarter, width: 22, ...TEXT, read: ({ quarter }) => quarter },
  { key: "planned", heading: R04.planned, ...AMOUNT, width: 18, read: (row) => money(row.plannedMinor, currency) },
  {
    key: "spent",
    heading: R04.spent,
    ...{ ...AMOUNT, width: 18 },
    read: ({ spentMinor }) => (spentMinor === null ? null : money(spentMinor, currency)),
  },
];

type DonorRow = PortfolioDashboard["donors"][number];

/** Each donor’s figures, added up by formula from the rows of the projects. */
export function donorColumns(currency: Currency, tableId: string): readonly Column<DonorRow>[] {
  const added = (key: string, minor: (row: DonorRow) => number) => (row: DonorRow) => ({
    formula: (at: Places) => {
      const donor = `${at.column(tableId, "donor")}="${row.donor.replaceAll('"', '""')}"`;
      return `SUMPRODUCT((${donor})*1,${at.column(tableId, key)})`;
    },
    result: money(minor(row), currency),
  });
  const sum = { ...AMOUNT, width: 18 } as const;
  return [
    { key: "donor", heading: R04.donor, width: 22, ...TEXT, read: ({ donor }) => donor },
    { key: "amount", heading: R04.amount, ...sum, read: added("amount", ({ budgetMinor }) => budgetMinor) },
    { key: "spent", heading: R04.spent, ...sum, read: added("spent", ({ spentMinor }) => spentMinor) },
    { key: "rate", heading: R04.rate, ...RATE, derived: { top: "spent", bottom: "amount" } },
  ];
}
