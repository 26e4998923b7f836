import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Pager } from "../../ui/list.tsx";
import { ActionLink, Sheet } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { rates as m } from "../messages/rates.ts";
import { rateField as f } from "../rules/messages/rates.ts";
import type { ListedRate, ProposedRate } from "../store/exchange-rates.ts";
import { kindText, RateValue, rateColumns } from "./rate-parts.tsx";

export interface RatesPageProps {
  readonly words: Words;
  readonly listed: readonly ListedRate[];
  readonly waiting: readonly ProposedRate[];
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
  /** Number of the first row, from 1. */
  readonly from: number;
}

/** What waits for a second person, and every confirmed rate, newest first. */
export function RatesPage(props: RatesPageProps) {
  const { words, listed, waiting } = props;
  const lots = lotsOf(waiting);
  return (
    <>
      {lots.length > 0 && (
        <Sheet title={words.t(m.waiting)} note={words.t(m.second)}>
          <Table words={words} caption={words.t(m.waiting)} columns={lotColumns(words)} rows={lots} />
        </Sheet>
      )}
      <Sheet title={words.t(m.listed)} note={words.t(m.convention)}>
        <Table
          words={words}
          caption={words.t(m.listed)}
          columns={listedColumns(words)}
          rows={listed}
          empty={<EmptyState words={words} title={words.t(m.noRates)} hint={words.t(m.noRatesHint)} />}
        />
        {(props.previousHref || props.nextHref) && (
          <Pager
            words={words}
            count={listed.length}
            label={words.t(m.counted, { count: listed.length })}
            previousHref={props.previousHref}
            nextHref={props.nextHref}
          />
        )}
      </Sheet>
    </>
  );
}

export function RateActions({ words }: { words: Words }) {
  return (
    <>
      <ActionLink kind="main" href={paths.newRate}>
        {words.t(m.propose)}
      </ActionLink>
      <ActionLink href={paths.importRates}>{words.t(m.import)}</ActionLink>
    </>
  );
}

const listedColumns = (words: Words): readonly Column<ListedRate>[] => [
  ...rateColumns(words),
  {
    key: "by",
    label: words.t(m.proposedBy),
    cell: ({ proposedBy }) => <bdi>{proposedBy ?? words.t(m.installed)}</bdi>,
  },
  {
    key: "confirmed",
    label: words.t(m.confirmedBy),
    cell: ({ confirmedBy }) => <bdi>{confirmedBy ?? words.t(m.installed)}</bdi>,
  },
];

/** Rates that were proposed together. */
interface Lot {
  readonly first: ProposedRate;
  readonly last: ProposedRate;
  readonly count: number;
}

function lotsOf(waiting: readonly ProposedRate[]): readonly Lot[] {
  const lots = new Map<number, Lot>();
  for (const rate of waiting) {
    const lot = lots.get(rate.lot) ?? { first: rate, last: rate, count: 0 };
    lots.set(rate.lot, { ...lot, last: rate, count: lot.count + 1 });
  }
  return [...lots.values()];
}

const lotColumns = (words: Words): readonly Column<Lot>[] => [
  { key: "on", label: words.t(f.ratedOn), isRowHeader: true, cell: (lot) => spanText(words, lot) },
  { key: "rate", label: words.t(m.rate), isNumber: true, cell: (lot) => <LotValue words={words} lot={lot} /> },
  { key: "kind", label: words.t(f.kind), cell: ({ first }) => kindText(words, first) },
  { key: "source", label: words.t(f.source), cell: ({ first }) => <bdi>{first.source}</bdi> },
  { key: "by", label: words.t(m.proposedBy), cell: ({ first }) => <bdi>{first.proposedBy}</bdi> },
  {
    key: "look",
    label: words.t(m.lot),
    cell: ({ first }) => <ActionLink href={paths.rateLot(String(first.lot))}>{words.t(m.look)}</ActionLink>,
  },
];

const spanText = (words: Words, { first, last, count }: Lot): string =>
  count === 1 ? words.day(first.on) : words.t(m.span, { first: { day: first.on }, last: { day: last.on } });

function LotValue({ words, lot: { first, count } }: { words: Words; lot: Lot }) {
  return count === 1 ? <RateValue words={words} rate={first} /> : <span>{words.t(m.counted, { count })}</span>;
}
