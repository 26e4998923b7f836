import { money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { Amount, Code, Day, Method, UserText } from "../../ui/figures.tsx";
import { FilterBar, FilterSelect } from "../../ui/list.tsx";
import { ActionLink, Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { budget as b } from "../messages/budget.ts";
import { entries as m } from "../messages/entries.ts";
import type { Line } from "../rules/ledger.ts";
import { ENTRIES_PER_PAGE, type Entry, type EntryFilter, type EntryTotal } from "../store/entries.ts";

export interface EntriesPageProps {
  readonly words: Words;
  readonly project: ProjectFacts;
  readonly lines: readonly Line[];
  readonly filter: EntryFilter;
  /** One more than a page when another follows. */
  readonly entries: readonly Entry[];
  readonly totals: readonly EntryTotal[];
  /** The address's own parameters. */
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** The entries that a total is made of, with what was left out and why. */
export function EntriesPage(props: EntriesPageProps) {
  const { words, project, totals, query } = props;
  const back = withQuery(paths.projectBudget(project.code), { on: query["on"], known: query["known"] });
  const left = totals.filter(({ status }) => status !== "approved");
  return (
    <Sheet
      title={words.t(m.title)}
      note={narrowed(props)}
      actions={<ActionLink href={back}>{words.t(m.back)}</ActionLink>}
    >
      <Filters {...props} />
      <div id="entries">
        <EntryTable {...props} />
        <SheetBody>
          <NextPage {...props} />
          <Method
            words={words}
            method={words.t(m.method)}
            leftOut={left.map(({ status, count, agreementMinor }) =>
              words.t(b.leftOut, { count, status: m[status], amount: money(agreementMinor, project.currency) }),
            )}
          />
        </SheetBody>
      </div>
    </Sheet>
  );
}

/** What the total was of that led here, beside what the filters say. */
function narrowed({ words, lines, filter }: EntriesPageProps): string {
  const { component, mode, year, before } = filter;
  const title = lines.find(({ componentCode }) => componentCode === component)?.componentTitle;
  const known = (["none", "regie", "cogestion"] as const).find((one) => one === mode);
  const parts = [
    component && `${component} ${title ? words.text(title).text : ""}`,
    known && `${words.t(b.mode)} ${words.t(b[known])}`,
    year && `${words.t(b.year)} ${year}`,
    before && words.t(m.before, { year: before }),
  ];
  return parts.filter(Boolean).join(" · ");
}

function Filters({ words, project, lines, query }: EntriesPageProps) {
  const kinds = (["commitment", "expenditure"] as const).map((value) => ({ value, label: words.t(m[value]) }));
  const address = paths.projectEntries(project.code);
  const kept = {
    on: query["on"],
    known: query["known"],
    component: query["component"],
    mode: query["mode"],
    year: query["year"],
    before: query["before"],
  };
  return (
    <FilterBar
      words={words}
      action={address}
      target="entries"
      kept={kept}
      clearHref={withQuery(address, { on: query["on"], known: query["known"] })}
    >
      <FilterSelect
        name="kind"
        label={words.t(m.kind)}
        value={query["kind"]}
        all={words.t(m.allKinds)}
        options={kinds}
      />
      <FilterSelect
        name="line"
        label={words.t(b.line)}
        value={query["line"]}
        all={words.t(m.allLines)}
        options={lines.map(({ code, label }) => ({ value: code, label: `${code} ${words.text(label).text}` }))}
      />
    </FilterBar>
  );
}

interface TotalRow {
  readonly total: EntryTotal | undefined;
}

type Row = Entry | TotalRow;

const isEntry = (row: Row): row is Entry => "id" in row;

function EntryTable({ words, project, entries, totals }: EntriesPageProps) {
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
      cell: (row) => (isEntry(row) ? <Day words={words} value={row.bookedOn} /> : words.t(m.total)),
    },
    text("quarter", words.t(m.quarter), (entry) => words.quarter(entry.quarter)),
    text("line", words.t(b.line), (entry) => <LineName words={words} entry={entry} />),
    text("kind", words.t(m.kind), (entry) => words.t(m[entry.kind])),
    amountColumn(words, project),
    madColumn(words),
    text("rate", words.t(m.rate), (entry) => <RateOf words={words} entry={entry} />),
    text("origin", words.t(m.origin), (entry) => words.t(m[entry.origin])),
    text("document", words.t(m.document), (entry) => entry.document),
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

function NextPage({ words, project, entries, query }: EntriesPageProps) {
  const last = entries[ENTRIES_PER_PAGE - 1];
  if (!last || entries.length <= ENTRIES_PER_PAGE) return null;
  const href = withQuery(paths.projectEntries(project.code), { ...query, after: `${last.bookedOn}~${last.id}` });
  return <ActionLink href={href}>{words.t(m.next)}</ActionLink>;
}
