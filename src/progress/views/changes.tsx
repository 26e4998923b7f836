import { valueText } from "../../indicators/views/writing.ts";
import { money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { STATE_NAME } from "../../milestones/messages.ts";
import { runNumber } from "../../runs/rules.ts";
import type { Run } from "../../runs/store.ts";
import { Code, NotReported, UserText } from "../../ui/figures.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { progress as m } from "../messages.ts";
import type { Changes, IndicatorChange, MilestoneChange, MoneyKey } from "../rules/changes.ts";
import type { ProgressFile } from "../rules/file.ts";

/** What is no longer as the last report said. */
export interface SinceReport {
  readonly run: Run;
  readonly changes: Changes;
}

interface ChangesProps {
  readonly words: Words;
  readonly file: ProgressFile;
  /** Undefined while no report was issued. */
  readonly since: SinceReport | undefined;
}

interface Row {
  readonly name: unknown;
  readonly before: unknown;
  readonly after: unknown;
}

export function ChangesSheet({ words, file, since }: ChangesProps) {
  const { t } = words;
  return (
    <Sheet id="changes" title={t(m.changes)} note={since && noteOf(words, since)}>
      {since ? (
        <ChangesTable words={words} file={file} changes={since.changes} />
      ) : (
        <EmptyState words={words} title={t(m.noReportYet)} />
      )}
    </Sheet>
  );
}

export const noteOf = (words: Words, { run }: SinceReport): string =>
  words.t(m.changesNote, { number: runNumber(run), on: { day: run.onDate }, at: words.instant(run.issuedAt) });

/** Each figure that changed, as it was in the report and as it is. */
export function ChangesTable(props: { words: Words; file: ProgressFile; changes: Changes; most?: number }) {
  const { words, file, changes, most } = props;
  const rows = [
    ...changes.money.map((change): Row => moneyRow(words, file, change)),
    ...changes.milestones.map((change): Row => milestoneRow(words, change)),
    ...changes.indicators.map((change): Row => indicatorRow(words, file, change)),
  ].slice(0, most);
  return (
    <Table
      words={words}
      caption={words.t(m.changes)}
      columns={columnsOf(words)}
      rows={rows}
      empty={<EmptyState words={words} title={words.t(m.noChange)} />}
    />
  );
}

const MONEY_NAME = {
  budgetMinor: m.budget,
  committedMinor: m.committed,
  spentMinor: m.spent,
  balanceMinor: m.balance,
} as const;

function moneyRow(
  words: Words,
  file: ProgressFile,
  change: { key: MoneyKey; beforeMinor: number; afterMinor: number },
) {
  const amount = (minor: number) => <bdi>{words.whole(money(minor, file.project.currency))}</bdi>;
  return {
    name: words.t(MONEY_NAME[change.key]),
    before: amount(change.beforeMinor),
    after: amount(change.afterMinor),
  };
}

const milestoneRow = (words: Words, { code, title, before, after }: MilestoneChange): Row => ({
  name: <Named words={words} code={code} title={title} />,
  before: before ? thenText(words, before) : words.t(m.isNew),
  after: thenText(words, after),
});

const thenText = (words: Words, { state, endOn }: MilestoneChange["after"]): string =>
  `${words.t(STATE_NAME[state])} · ${endOn ? words.day(endOn) : "—"}`;

function indicatorRow(words: Words, file: ProgressFile, { code, title, before, after }: IndicatorChange): Row {
  const indicator = file.indicators.find((one) => one.indicator.code === code)?.indicator;
  const figure = (milli: number | undefined) =>
    milli === undefined || !indicator ? <NotReported words={words} /> : <bdi>{valueText(words, indicator, milli)}</bdi>;
  return { name: <Named words={words} code={code} title={title} />, before: figure(before), after: figure(after) };
}

const Named = ({ words, code, title }: { words: Words } & Pick<IndicatorChange, "code" | "title">) => (
  <>
    <Code>{code}</Code> <UserText words={words} texts={title} />
  </>
);

const columnsOf = (words: Words): readonly Column<Row>[] => [
  { key: "name", label: words.t(m.figure), isRowHeader: true, cell: ({ name }) => name as string },
  { key: "before", label: words.t(m.before), isNumber: true, cell: ({ before }) => before as string },
  { key: "after", label: words.t(m.after), isNumber: true, cell: ({ after }) => after as string },
];
