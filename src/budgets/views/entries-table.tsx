import { money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { Amount, Code, Day, UserText } from "../../ui/figures.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { budget as b } from "../messages/budget.ts";
import { entries as m } from "../messages/entries.ts";
import { ENTRIES_PER_PAGE, type Entry, type EntryTotal } from "../store/entries.ts";
import type { EntriesPageProps } from "./entries-shown.ts";

type TableProps = Pick<EntriesPageProps, "words" | "project" | "entries" | "totals">;

interface TotalRow {
  readonly total: EntryTotal | undefined;
}

type Row = Entry | TotalRow;

const isEntry = (row: Row): row is Entry => "id" in row;

/** The entries of a page with the total of all that are approved. */
export function EntryTable({ words, project, entries, totals }: TableProps) {
  const approved = totals.find(({ status }) => status === "approved");
  return (
    <Table<Row>
      words={words}
      caption={words.t(m.title)}
      columns={columnsOf(words, project)}
      rows={entries.slice(0, ENTRIES_PER_PAGE)}
      totals={[{ total: approved }]}
      idOf={(row) => (isEntry(row) ? row.id : undefined)}
      empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
    />
  );
}

function columnsOf(words: Words, project: ProjectFacts): Column<Row>[] {
  const text = (key: string, label: string, cell: (entry: Entry) => unknown): Column<Row> => ({
    key,
    label,
    cell: (row) => (isEntry(row) ? (cell(row) as string) : ""),
  });
  return [
    {
      key: "bookedOn",
      label: words.t(m.bookedOn),
      isRowHeader: true,
      cell: (row) =>
        isEntry(row) ? (
          <a href={paths.entry(project.code, row.id)}>
            <Day words={words} value={row.bookedOn} />
          </a>
        ) : (
          words.t(m.total)
        ),
    },
    text("quarter", words.t(m.quarter), (entry) => <QuarterOf words={words} entry={entry} />),
    text("line", words.t(b.line), (entry) => <LineName words={words} entry={entry} />),
    text("kind", words.t(m.kind), (entry) => words.t(m[entry.kind])),
    amountColumn(words, project),
    madColumn(words),
    text("rate", words.t(m.rate), (entry) => <RateOf words={words} entry={entry} />),
    text("origin", words.t(m.origin), (entry) => words.t(m[entry.origin])),
    text("document", words.t(m.document), (entry) => (
      <span dir="auto">{[entry.reference, entry.document].filter(Boolean).join(" · ")}</span>
    )),
    text("status", words.t(m.status), (entry) => words.t(m[entry.status])),
  ];
}

function amountColumn(words: Words, { currency }: ProjectFacts): Column<Row> {
  return {
    key: "amount",
    label: words.t(b.inCurrency, { currency }),
    isNumber: true,
    cell: (row) => {
      const minor = isEntry(row) ? row.agreementMinor : (row.total?.agreementMinor ?? 0);
      const isForeign = isEntry(row) && row.currency !== currency;
      return (
        <>
          <Amount words={words} value={money(minor, currency)} />
          {isForeign && <small class="note">{words.money(money(row.amountMinor, row.currency))}</small>}
        </>
      );
    },
  };
}

const madColumn = (words: Words): Column<Row> => ({
  key: "mad",
  label: words.t(m.mad),
  isNumber: true,
  cell: (row) => <Amount words={words} value={madOf(row)} />,
});

function madOf(row: Row) {
  if (isEntry(row)) return row.madMinor === null ? undefined : money(row.madMinor, "MAD");
  return !row.total || row.total.madMissing > 0 ? undefined : money(row.total.madMinor, "MAD");
}

function QuarterOf({ words, entry }: { words: Words; entry: Entry }) {
  const name = words.quarter(entry.quarter);
  return entry.isRegularisation ? (
    <>
      {name} <small class="note">{words.t(m.regularisation)}</small>
    </>
  ) : (
    name
  );
}

function LineName({ words, entry }: { words: Words; entry: Entry }) {
  return (
    <>
      <Code>{entry.lineCode}</Code> <UserText words={words} texts={entry.lineLabel} />
    </>
  );
}

function RateOf({ words, entry }: { words: Words; entry: Entry }) {
  if (entry.rateMicro === null) return <>—</>;
  return (
    <>
      <bdi>{words.number(entry.rateMicro / 1_000_000, 4, true)}</bdi>{" "}
      <small class="note">
        <Day words={words} value={entry.ratedOn ?? undefined} /> {entry.rateSource}
      </small>
    </>
  );
}
