import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Instant } from "../../ui/figures.tsx";
import { Hidden, Submit } from "../../ui/form.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { receipts as m } from "../messages.ts";
import { runNumber } from "../rules.ts";
import type { Acknowledgement, Run } from "../store.ts";

/** Who may take note of an edition, here: a donor. */
export interface Reader {
  readonly personId: string;
  readonly formKey: string;
  /** Where to come back to; the edition’s own page when left out. */
  readonly back?: string;
}

interface ReceiptsProps {
  readonly words: Words;
  readonly run: Run;
  readonly receipts: readonly Acknowledgement[];
  readonly reader: Reader | undefined;
}

/** Who has taken note of an edition that was made for donors, and when; with the button for who has not yet. */
export function Receipts({ words, run, receipts, reader }: ReceiptsProps) {
  const isOpen = reader && receipts.every(({ personId }) => personId !== reader.personId);
  return (
    <Sheet
      id="receipts"
      title={words.t(m.title)}
      note={words.t(m.note)}
      actions={isOpen && <Acknowledge words={words} number={runNumber(run)} reader={reader} />}
    >
      <Table
        words={words}
        caption={words.t(m.title)}
        columns={columnsOf(words)}
        rows={receipts}
        empty={<EmptyState words={words} title={words.t(m.none)} />}
      />
    </Sheet>
  );
}

const columnsOf = (words: Words): readonly Column<Acknowledgement>[] => [
  { key: "by", label: words.t(m.by), isRowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
  {
    key: "at",
    label: words.t(m.at),
    cell: ({ acknowledgedAt }) => <Instant words={words} value={acknowledgedAt} />,
  },
];

/** One button: a donor confirms that an edition was received. */
export function Acknowledge({ words, number, reader }: { words: Words; number: string; reader: Reader }) {
  const { formKey, back = "" } = reader;
  return (
    <form
      class="button-form"
      method="post"
      action={paths.acknowledgement(number)}
      aria-label={words.t(m.acknowledgeOf, { number })}
    >
      <Hidden name="formKey" value={`${formKey}-${number}`} />
      <Hidden name="back" value={back} />
      <Submit kind="plain" label={words.t(m.acknowledge)} />
    </form>
  );
}
