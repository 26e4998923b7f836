import type { ChangedFigure } from "../../../reports/reading/figures.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import type { DeedSince } from "../../runs/store.ts";
import { Instant } from "../../ui/figures.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { editions as e } from "../messages/editions.ts";

interface ChangesProps {
  readonly words: Words;
  readonly figures: readonly ChangedFigure[];
  /** Undefined for those who do not read the journal. */
  readonly deeds: readonly DeedSince[] | undefined;
}

/** The figures that are no longer those of an edition, and who changed what why since then. */
export function ChangesPage({ words, figures, deeds }: ChangesProps) {
  const { t } = words;
  const none = <EmptyState words={words} title={t(e.nothingChanged)} />;
  const noDeed = <EmptyState words={words} title={t(e.noDeed)} />;
  return (
    <>
      <Sheet title={t(e.changedFigures)} note={t(e.changedNote)}>
        <Table words={words} caption={t(e.changedFigures)} columns={columns(words)} rows={figures} empty={none} />
      </Sheet>
      {deeds && (
        <Sheet title={t(e.deeds)} note={t(e.deedsNote)}>
          <Table words={words} caption={t(e.deeds)} columns={deedColumns(words)} rows={deeds} empty={noDeed} />
        </Sheet>
      )}
    </>
  );
}

const columns = (words: Words): readonly Column<ChangedFigure>[] => {
  const figure = (value: number | undefined) => (value === undefined ? "—" : words.number(value, 4));
  return [
    { key: "row", label: words.t(e.row), isRowHeader: true, cell: ({ row }) => <bdi>{row.join(" · ")}</bdi> },
    { key: "column", label: words.t(e.column), cell: ({ column }) => column },
    { key: "before", label: words.t(e.before), isNumber: true, cell: ({ before }) => <bdi>{figure(before)}</bdi> },
    { key: "after", label: words.t(e.after), isNumber: true, cell: ({ after }) => <bdi>{figure(after)}</bdi> },
  ];
};

const deedColumns = (words: Words): readonly Column<DeedSince>[] => [
  {
    key: "seq",
    label: words.t(e.entry),
    isRowHeader: true,
    cell: ({ seq }) => <a href={paths.journalEntry(String(seq))}>{seq}</a>,
  },
  { key: "project", label: words.t(e.project), cell: ({ projectCode }) => <bdi>{projectCode}</bdi> },
  { key: "by", label: words.t(e.by), cell: ({ actorName }) => actorName },
  { key: "at", label: words.t(e.at), cell: ({ at }) => <Instant words={words} value={at} /> },
  { key: "reason", label: words.t(e.reason), cell: ({ reason }) => <bdi>{reason}</bdi> },
];
