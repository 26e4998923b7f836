import { LANGUAGES, type Language } from "../../kernel/language.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Count, Day, Hash, Instant } from "../../ui/figures.tsx";
import { ActionLink, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { runs as m } from "../messages.ts";
import { runNumber } from "../rules.ts";
import type { RunFile } from "../schema.ts";
import type { Acknowledgement, Run } from "../store.ts";
import { type Reader, Receipts } from "./receipts.tsx";

/** The editions that were issued, newest first. */
export function RunList({ words, runs }: { words: Words; runs: readonly Run[] }) {
  return (
    <Sheet
      title={words.t(m.title)}
      note={words.t(m.listNote)}
      id="runs"
      actions={<ActionLink href={paths.verify}>{words.t(m.verify)}</ActionLink>}
    >
      <Table
        words={words}
        caption={words.t(m.title)}
        columns={listColumns(words)}
        rows={runs}
        empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
      />
    </Sheet>
  );
}

const listColumns = (words: Words): readonly Column<Run>[] => [
  {
    key: "number",
    label: words.t(m.number),
    isRowHeader: true,
    cell: (run) => (
      <a href={paths.edition(runNumber(run))}>
        <bdi>{runNumber(run)}</bdi>
      </a>
    ),
  },
  { key: "on", label: words.t(m.on), cell: ({ onDate }) => <Day words={words} value={onDate} /> },
  { key: "status", label: words.t(m.status), cell: ({ status }) => words.t(m[status]) },
  { key: "for", label: words.t(m.audience), cell: (run) => words.t(run.isForDonors ? m.forDonors : m.internal) },
  { key: "at", label: words.t(m.issuedAt), cell: ({ issuedAt }) => <Instant words={words} value={issuedAt} /> },
  { key: "by", label: words.t(m.issuedBy), cell: ({ issuerName }) => issuerName },
];

interface RunPageProps {
  readonly words: Words;
  readonly run: Run;
  readonly receipts: readonly Acknowledgement[];
  readonly reader: Reader | undefined;
}

/** All that is recorded of one edition, its files, and who has taken note of it. */
export function RunPage(props: RunPageProps) {
  const { words, run } = props;
  const number = runNumber(run);
  const files = LANGUAGES.map((language) => ({ language, ...run.files[language] }));
  return (
    <>
      <Sheet title={words.t(m.files)} note={words.t(m.filesNote)}>
        <Table words={words} caption={words.t(m.files)} columns={fileColumns(words, number)} rows={files} />
      </Sheet>
      {run.isForDonors && <Receipts {...props} />}
      <Sheet title={words.t(m.record)}>
        <SheetBody>
          <Facts
            items={[
              { label: words.t(m.number), value: <bdi>{number}</bdi> },
              { label: words.t(m.on), value: <Day words={words} value={run.onDate} /> },
              { label: words.t(m.status), value: words.t(m[run.status]) },
              { label: words.t(m.audience), value: words.t(run.isForDonors ? m.forDonors : m.internal) },
              { label: words.t(m.issuedAt), value: <Instant words={words} value={run.issuedAt} /> },
              { label: words.t(m.issuedBy), value: run.issuerName },
              { label: words.t(m.language), value: run.language.toUpperCase() },
              { label: words.t(m.rows), value: <Count words={words} value={run.rowCount} /> },
              { label: words.t(m.known), value: <bdi>{run.knownSeq}</bdi> },
              { label: words.t(m.headHash), value: <Hash value={run.headHash} /> },
              { label: words.t(m.dataHash), value: <Hash value={run.dataSha256} /> },
            ]}
          />
        </SheetBody>
      </Sheet>
    </>
  );
}

type FileRow = RunFile & { readonly language: Language };

const fileColumns = (words: Words, number: string): readonly Column<FileRow>[] => [
  {
    key: "file",
    label: words.t(m.file),
    isRowHeader: true,
    cell: ({ language, name }) => (
      <a href={paths.editionFile(number, `${language}.xlsx`)} download="">
        <bdi>
          {name.split(/(?<=[_-])/).map((part) => (
            <>
              {part}
              <wbr />
            </>
          ))}
        </bdi>
      </a>
    ),
  },
  {
    key: "size",
    label: words.t(m.size),
    isNumber: true,
    cell: ({ sizeBytes }) => <Count words={words} value={sizeBytes} />,
  },
  { key: "hash", label: words.t(m.fileHash), cell: ({ sha256 }) => <Hash value={sha256} /> },
];
