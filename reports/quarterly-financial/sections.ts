import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { noteBlock, sectionBlock } from "../kit/book.ts";
import { KIT } from "../kit/messages.ts";
import type { Places } from "../kit/places.ts";
import { type Block, type Column, type Lines, table } from "../kit/sheet.ts";
import type { Cell } from "../kit/values.ts";
import { R02 } from "./messages.ts";
import type { MonthRate, QuarterlyFinancial, QuarterRevision } from "./quarterly.ts";

export const QUARTER_TABLE = "r02";
export const CASH_TABLE = "cash";

/** Below R02’s table: cash, rates by month, revisions of the quarter (handbook 6.2). */
export const sectionsBelow = (data: QuarterlyFinancial, words: Words): readonly Block[] => [
  sectionBlock(words.t(R02.cash)),
  cashBlock(data, words),
  sectionBlock(words.t(R02.ratesByMonth)),
  ratesBlock(data),
  sectionBlock(words.t(R02.revisions)),
  revisionsBlock(data, words),
];

/** What those who sign declare: on the page of the signatures. */
export const certification = ({ t }: Words): Lines => ({
  kind: "lines",
  lines: [
    { text: t(R02.certification), style: "section" },
    { text: t(R02.certify), style: "subtitle" },
  ],
});

interface CashRow {
  readonly nth: string;
  readonly label: string;
  readonly amount: Cell;
}

/** Opening balance + instalments − expenditure = closing balance; the expenditure comes from the table. */
function cashBlock({ cash, edition: { currency } }: QuarterlyFinancial, { t }: Words): Block {
  if (!cash) return noteBlock(t(R02.noCash));
  const rows: CashRow[] = [
    { nth: "1", label: t(R02.opening), amount: money(cash.openingMinor, currency) },
    { nth: "2", label: t(R02.received), amount: money(cash.receivedMinor, currency) },
    {
      nth: "3",
      label: t(R02.paid),
      amount: {
        formula: (at) => paidFormula(at, t(KIT.regie)),
        result: money(-cash.paidMinor, currency),
      },
    },
  ];
  const columns: Column<CashRow>[] = [
    { key: "nth", heading: R02.nth, width: 9.5, kind: "code", read: ({ nth }) => nth },
    { key: "label", heading: R02.cashLine, width: 31, kind: "text", read: ({ label }) => label },
    { key: "currency", heading: R02.currency, width: 11.5, kind: "code", read: () => currency },
    { key: "amount", heading: R02.amount, width: 12.5, kind: "amount", total: "sum", read: ({ amount }) => amount },
  ];
  return table({ id: CASH_TABLE, columns, rows, totalLabel: t(R02.closing) });
}

/** The quarter’s spending from the table, but for the lines that the agency pays itself. */
function paidFormula(at: Places, regie: string): string {
  const column = (key: string) => at.column(QUARTER_TABLE, key);
  return `-SUMIFS(${column("quarter")},${column("label")},"<>",${column("mode")},"<>${regie}")`;
}

/** The rate of each month of the quarter, with its date and source (FX-01). */
function ratesBlock({ months }: QuarterlyFinancial): Block {
  const columns: Column<MonthRate>[] = [
    { key: "month", heading: R02.month, width: 9.5, kind: "code", read: ({ month }) => monthOf(month) },
    { key: "source", heading: R02.source, width: 31, kind: "text", read: ({ rate }) => rate?.source ?? null },
    {
      key: "on",
      heading: R02.ratedOn,
      width: 11.5,
      kind: "date",
      read: ({ rate }) => (rate ? { day: rate.on } : null),
    },
    {
      key: "rate",
      heading: R02.monthRate,
      width: 12.5,
      kind: "factor",
      read: ({ rate }) => (rate ? rate.micro / 1_000_000 : null),
    },
  ];
  return table({ id: "months", columns, rows: months });
}

const monthOf = (day: string): string => `${day.slice(5, 7)}/${day.slice(0, 4)}`;

function revisionsBlock({ revisions, edition: { currency } }: QuarterlyFinancial, { t }: Words): Block {
  if (revisions.length === 0) return noteBlock(t(R02.noRevision));
  const columns: Column<QuarterRevision>[] = [
    {
      key: "number",
      heading: R02.number,
      width: 9.5,
      kind: "code",
      read: ({ project, number }) => `${project}-${number}`,
    },
    { key: "reason", heading: R02.reason, width: 31, kind: "text", read: ({ reason }) => reason || null },
    {
      key: "decidedOn",
      heading: R02.decidedOn,
      width: 11.5,
      kind: "date",
      read: ({ decidedOn }) => ({ day: decidedOn }),
    },
    {
      key: "amount",
      heading: R02.moved,
      width: 12.5,
      kind: "amount",
      read: ({ amountMinor }) => money(amountMinor, currency),
    },
    { key: "from", heading: R02.from, width: 12.5, kind: "text", read: ({ from }) => from || null },
    { key: "to", heading: R02.to, width: 12.5, kind: "text", read: ({ to }) => to || null },
    { key: "decision", heading: R02.decision, width: 12.5, kind: "text", read: ({ decision }) => decision || null },
  ];
  return table({ id: "revisions", columns, rows: revisions });
}
