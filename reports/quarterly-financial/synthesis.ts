import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { KIT } from "../kit/messages.ts";
import { rateFact, type Synthesis, totalFact } from "../kit/synthesis.ts";
import { R02 } from "./messages.ts";
import { endMinor, isOfMany, type QuarterlyFinancial } from "./quarterly.ts";
import { QUARTER_TABLE } from "./sections.ts";

/** R02 on one page. */
export function quarterSynthesis(data: QuarterlyFinancial, words: Words): Synthesis {
  const { edition, lines, quarter, quarters, totals } = data;
  const { t } = words;
  const total = (label: string, column: string, minor: number) =>
    totalFact(label, [QUARTER_TABLE, column], money(minor, edition.currency));
  const spent = endMinor(totals);
  const share = { top: "end", bottom: "approved", numerator: spent, denominator: totals.approvedMinor };
  return {
    ...{ edition, quarters },
    title: t(R02.title),
    about: [
      edition.projects.map(({ code, name }) => t(KIT.codeAndName, { code, name })).join(", "),
      words.quarter(quarter),
    ],
    facts: [
      total(t(R02.approved), "approved", totals.approvedMinor),
      total(t(R02.spentOfQuarter), "quarter", totals.quarterMinor),
      total(t(R02.end), "end", spent),
      rateFact(t(R02.rate), QUARTER_TABLE, share),
      total(t(R02.balance), "balance", totals.approvedMinor - spent),
    ],
    source: {
      ...{ tableId: QUARTER_TABLE, code: "code", budget: "approved", spent: "end" },
      ...(isOfMany(data) ? { project: "project" } : {}),
    },
    parts: lines.map((row) => ({
      ...{ project: row.project, heading: row.heading, code: row.line.code, name: row.line.name },
      ...{ budgetMinor: row.approvedMinor, spentMinor: endMinor(row) },
    })),
  };
}
