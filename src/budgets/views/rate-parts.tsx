import type { Words } from "../../kernel/words.ts";
import { StateChip } from "../../ui/state.tsx";
import type { Column } from "../../ui/table.tsx";
import { rates as m } from "../messages/rates.ts";
import { rateField as f, RATE_KIND_NAME } from "../rules/messages/rates.ts";
import { type DatedRate, rateText, unusualRate } from "../rules/rates.ts";

type Shown = DatedRate & { readonly agreementCode?: string | null };

/** `10,7500 MAD`, read left to right. */
export function RateValue({ words, rate }: { words: Words; rate: Pick<DatedRate, "micro" | "quote"> }) {
  return <bdi dir="ltr">{`${words.t(rateText(rate.micro))}\u00A0${rate.quote}`}</bdi>;
}

/** The kind, with the agreement that a transfer belongs to. */
export const kindText = (words: Words, { kind, agreementCode }: Shown): string =>
  [words.t(RATE_KIND_NAME[kind]), agreementCode].filter(Boolean).join(" · ");

/** What every table of rates begins with. */
export const rateColumns = (words: Words): readonly Column<Shown>[] => [
  { key: "on", label: words.t(f.ratedOn), isRowHeader: true, cell: ({ on }) => words.day(on) },
  { key: "rate", label: words.t(m.rate), isNumber: true, cell: (rate) => <RateValue words={words} rate={rate} /> },
  { key: "kind", label: words.t(f.kind), cell: (rate) => kindText(words, rate) },
  { key: "source", label: words.t(f.source), cell: ({ source }) => <bdi>{source}</bdi> },
];

/** Says what is unusual about a rate (FX-07), or that nothing is. */
export function RateCheck({ words, rate, known }: { words: Words; rate: DatedRate; known: readonly DatedRate[] }) {
  const unusual = unusualRate(rate, known);
  if (!unusual) return <StateChip words={words} state="ok" label={words.t(m.usual)} />;
  return (
    <>
      <StateChip words={words} state="risk" label={words.t(m.toCheck)} />{" "}
      <span class="note">{words.say(unusual.said)}</span>
    </>
  );
}
