import { LANGUAGES } from "../../kernel/language.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { receipts as receiptWords } from "../../runs/messages.ts";
import { runNumber } from "../../runs/rules.ts";
import type { Acknowledgement, Run } from "../../runs/store.ts";
import { Acknowledge, type Reader } from "../../runs/views/receipts.tsx";
import { Day, Instant } from "../../ui/figures.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { progress as m } from "../messages.ts";

export interface ReportsProps {
  readonly words: Words;
  readonly runs: readonly Run[];
  readonly receipts: readonly Acknowledgement[];
  /** Who may take note, here: a donor. */
  readonly reader: Reader | undefined;
}

/** The reports that were issued to the donor, to download and to acknowledge. */
export function ReportsSheet(props: ReportsProps) {
  const { words, runs } = props;
  return (
    <Sheet id="reports" title={words.t(m.reports)} note={words.t(m.reportsNote)}>
      <Table
        words={words}
        caption={words.t(m.reports)}
        columns={columnsOf(props)}
        rows={runs}
        empty={<EmptyState words={words} title={words.t(m.noReport)} />}
      />
    </Sheet>
  );
}

function columnsOf(props: ReportsProps): readonly Column<Run>[] {
  const { words } = props;
  return [
    {
      key: "number",
      label: words.t(m.report),
      isRowHeader: true,
      cell: (run) => (
        <a href={paths.edition(runNumber(run))}>
          <bdi>{runNumber(run)}</bdi>
        </a>
      ),
    },
    { key: "on", label: words.t(m.onDay), isNumber: true, cell: ({ onDate }) => <Day words={words} value={onDate} /> },
    {
      key: "at",
      label: words.t(m.issuedAt),
      isNumber: true,
      cell: ({ issuedAt }) => <Instant words={words} value={issuedAt} />,
    },
    { key: "file", label: words.t(m.file), cell: (run) => <Files number={runNumber(run)} /> },
    { key: "receipt", label: words.t(receiptWords.receipt), cell: (run) => <Receipt {...props} run={run} /> },
  ];
}

const Files = ({ number }: { number: string }) => (
  <>
    {LANGUAGES.map((language) => (
      <>
        <a href={paths.editionFile(number, `${language}.xlsx`)} download="" aria-label={`${number} ${language}`}>
          <bdi>{language.toUpperCase()}</bdi>
        </a>{" "}
      </>
    ))}
  </>
);

/** The donor confirms with one button; the others see whether somebody did. */
function Receipt({ words, run, receipts, reader }: ReportsProps & { run: Run }) {
  const own = receipts.filter(({ runId }) => runId === run.id);
  const [mine] = reader ? own.filter(({ personId }) => personId === reader.personId) : own;
  if (mine) return <>{words.t(receiptWords.acknowledged, { at: words.instant(mine.acknowledgedAt) })}</>;
  if (!reader) return <>{words.t(receiptWords.notYet)}</>;
  return <Acknowledge words={words} number={runNumber(run)} reader={reader} />;
}
