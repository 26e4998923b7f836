import type { Evidence } from "../../evidence/store.ts";
import { EvidenceList } from "../../evidence/views/list.tsx";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { HistoryLink } from "../../ui/figures.tsx";
import { StateChip } from "../../ui/state.tsx";
import type { Column } from "../../ui/table.tsx";
import { entryPage } from "../messages/entry.ts";
import { indicatorPage as m } from "../messages/indicator-page.ts";
import { indicators, STATUS_NAME } from "../messages.ts";
import { isLocked } from "../rules/entry.ts";
import { isInWords, type ReportedValue } from "../rules/indicator.ts";
import type { Standing } from "../rules/standing.ts";
import { CategoriesCell, PeopleCell, ReportedCell, SourceCell } from "./value-cells.tsx";
import { STATUS_SHOWN } from "./values.tsx";
import { periodText } from "./writing.ts";

interface ValueTable {
  readonly words: Words;
  readonly standing: Standing;
  readonly values: readonly ReportedValue[];
  readonly hasHistory: boolean;
  readonly evidence: readonly Evidence[];
  /** The page to come back to, where the person may show documents to donors. */
  readonly back: string | undefined;
}

/** Where the journal tells everything about one thing. */
export const thingHistory = (entity: string, id: string): string => withQuery(paths.history, { entity, thing: id });

/** The columns of all values of one indicator; breakdowns only where there are some. */
export function valueColumns(table: ValueTable): Column<ReportedValue>[] {
  const { words, standing, values, hasHistory, evidence, back } = table;
  const { indicator } = standing;
  const isBySex = values.some(({ women }) => women !== null);
  const isSplit = values.some(({ categories }) => categories !== null);
  const people: Column<ReportedValue> = {
    key: "people",
    label: words.t(indicators.womenMen),
    isNumber: true,
    cell: (value) => <PeopleCell words={words} value={value} />,
  };
  const split: Column<ReportedValue> = {
    key: "split",
    label: words.t(indicators.split),
    cell: (value) => <CategoriesCell words={words} indicator={indicator} value={value} />,
  };
  return [
    { key: "period", label: words.t(indicators.period), isRowHeader: true, cell: (value) => periodText(words, value) },
    {
      key: "value",
      label: words.t(indicators.value),
      isNumber: !isInWords(indicator),
      cell: (value) => <ReportedCell words={words} indicator={indicator} value={value} />,
    },
    ...(isBySex ? [people] : []),
    ...(isSplit ? [split] : []),
    {
      key: "source",
      label: words.t(indicators.source),
      cell: (value) => (
        <div>
          <SourceCell words={words} value={value} />
          <EvidenceList
            words={words}
            all={evidence.filter(({ entityId }) => entityId === value.id)}
            back={back}
            mayWithdraw={!isLocked(value)}
          />
        </div>
      ),
    },
    {
      key: "status",
      label: words.t(m.status),
      cell: (value) => <Status words={words} value={value} hasHistory={hasHistory} />,
    },
  ];
}

function Status({ words, value, hasHistory }: Pick<ValueTable, "words" | "hasHistory"> & { value: ReportedValue }) {
  const { status, decisionReason } = value;
  return (
    <div>
      <StateChip words={words} state={STATUS_SHOWN[status]} label={words.t(STATUS_NAME[status])} />
      {hasHistory && (
        <HistoryLink words={words} href={thingHistory("indicator_value", value.id)} label={periodText(words, value)} />
      )}
      {decisionReason && <div class="note">{words.t(entryPage.returned, { reason: decisionReason })}</div>}
    </div>
  );
}
