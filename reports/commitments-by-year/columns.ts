import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import type { Edition } from "../kit/edition.ts";
import { clipped } from "../kit/heights.ts";
import type { Column, Group } from "../kit/sheet.ts";
import { R03 } from "./messages.ts";
import type { YearRow } from "./years.ts";

/** R03’s columns in the handbook’s order (6.2). */
export function yearColumns({ currency }: Edition, amountWidth: number): Column<YearRow>[] {
  const amount = (minor: number | null) => (minor === null ? null : money(minor, currency));
  const sum = { width: amountWidth, kind: "amount", total: "sum" } as const;
  const partial = { ...sum, isPartial: true } as const;
  const rate = { width: 10.5, kind: "rate" } as const;
  return [
    { key: "donor", heading: R03.donor, width: 18, kind: "text", read: ({ donor }) => donor.name },
    { key: "agreement", heading: R03.agreement, width: 11, kind: "code", read: ({ agreement }) => agreement.code },
    { key: "project", heading: R03.project, width: 27, kind: "text", read: ({ project }) => shown(project) },
    { key: "year", heading: R03.year, width: 9, kind: "year", repeatedFrom: 1, read: ({ year }) => year },
    { key: "budget", heading: R03.budget, ...sum, read: (row) => amount(row.budgetMinor) },
    { key: "carriedIn", heading: R03.carriedIn, ...sum, read: (row) => amount(row.carriedInMinor) },
    { key: "credit", heading: R03.credit, ...sum, derived: { plus: ["budget", "carriedIn"] } },
    { key: "committed", heading: R03.committed, ...sum, read: (row) => amount(row.committedMinor) },
    { key: "spent", heading: R03.spent, ...sum, read: (row) => amount(row.spentMinor) },
    { key: "commitmentRate", heading: R03.commitmentRate, ...rate, derived: { top: "committed", bottom: "credit" } },
    { key: "absorption", heading: R03.absorption, ...rate, derived: { top: "spent", bottom: "credit" } },
    { key: "spentOnEarlier", heading: R03.spentOnEarlier, ...partial, read: (row) => amount(row.spentOnEarlierMinor) },
    { key: "unspent", heading: R03.unspent, ...sum, derived: { plus: ["credit"], minus: ["spent"] } },
    {
      key: "unspentCommitted",
      heading: R03.unspentCommitted,
      ...partial,
      read: (row) => amount(row.unspentCommittedMinor),
    },
    { key: "carryOver", heading: R03.carryOver, ...partial, read: (row) => amount(row.carryOverMinor) },
    { key: "cancelled", heading: R03.cancelled, ...partial, read: (row) => amount(row.cancelledMinor) },
  ];
}

const shown = ({ code, name }: { code: string; name: string }): string => `${code} — ${name}`;

/** Characters over the donor, the agreement and the project. */
const LABEL_CHARS = 54;

/** Exercice, then bailleur. */
export const yearPath = ({ year, donor }: YearRow, { t }: Words): Group[] => [
  { key: String(year), label: t(R03.totalYear, { year: String(year) }) },
  { key: donor.code, label: clipped(t(R03.totalDonor, { year: String(year), name: donor.name }), LABEL_CHARS) },
];
