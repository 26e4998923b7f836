import type { Words } from "../../kernel/words.ts";
import { Day, Percent, UserText } from "../../ui/figures.tsx";
import { Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { definition } from "../messages/definition.ts";
import { indicatorPage as m } from "../messages/indicator-page.ts";
import { indicators, LEVEL_NAME, METHOD_NAME, STATUS_NAME } from "../messages.ts";
import { definitionName as f } from "../rules/definition-messages.ts";
import { type Indicator, isInWords, type ReportedValue } from "../rules/indicator.ts";
import type { Standing } from "../rules/standing.ts";
import type { TargetRevision } from "../store/definitions.ts";
import { IndicatorChart } from "./indicator-chart.tsx";
import { STATUS_SHOWN } from "./values.tsx";
import { periodText, reckonedText, reportedText, valueText } from "./writing.ts";

interface IndicatorProps {
  readonly words: Words;
  readonly standing: Standing;
  readonly values: readonly ReportedValue[];
  readonly revisions: readonly TargetRevision[];
}

/** One indicator: its way in a chart with the table behind it, what it is, and how its target changed. */
export function IndicatorView(props: IndicatorProps) {
  const { words, standing, values, revisions } = props;
  const { indicator } = standing;
  return (
    <>
      {!isInWords(indicator) && (
        <Sheet title={words.t(m.chart)} note={words.t(m.legend)}>
          <SheetBody>
            <IndicatorChart words={words} standing={standing} />
          </SheetBody>
        </Sheet>
      )}
      <Sheet title={words.t(m.all)} note={words.t(METHOD_NAME[indicator.accumulation])}>
        <Table
          words={words}
          caption={words.t(m.all)}
          columns={valueColumns(words, indicator)}
          rows={values}
          empty={<EmptyState words={words} title={words.t(m.noValues)} />}
        />
      </Sheet>
      <Sheet title={words.t(m.facts)}>
        <SheetBody>
          <About {...props} />
        </SheetBody>
      </Sheet>
      {revisions.length > 0 && (
        <Sheet title={words.t(m.targets)} note={words.t(definition.retargetNote)}>
          <Table
            words={words}
            caption={words.t(m.targets)}
            columns={revisionColumns(words, indicator)}
            rows={revisions}
          />
        </Sheet>
      )}
    </>
  );
}

const valueColumns = (words: Words, indicator: Indicator): Column<ReportedValue>[] => [
  { key: "period", label: words.t(indicators.period), isRowHeader: true, cell: (value) => periodText(words, value) },
  {
    key: "value",
    label: words.t(indicators.value),
    isNumber: !isInWords(indicator),
    cell: (value) => <bdi>{reportedText(words, indicator, value)}</bdi>,
  },
  {
    key: "people",
    label: words.t(indicators.womenMen),
    isNumber: true,
    cell: ({ women, men }) =>
      women !== null && (
        <bdi dir="ltr">
          {words.number(women, 0)} / {words.number(men ?? 0, 0)}
        </bdi>
      ),
  },
  {
    key: "source",
    label: words.t(indicators.source),
    cell: ({ source }) => <span dir="auto">{source}</span>,
  },
  { key: "comment", label: words.t(m.comment), cell: ({ comment }) => <span dir="auto">{comment ?? ""}</span> },
  {
    key: "status",
    label: words.t(m.status),
    cell: ({ status }) => <StateChip words={words} state={STATUS_SHOWN[status]} label={words.t(STATUS_NAME[status])} />,
  },
];

function About({ words, standing }: IndicatorProps) {
  const { indicator, achieved, expectedMilli } = standing;
  const texts = (key: "definition" | "assumptions" | "unit") => {
    const value = indicator[key];
    return { label: words.t(f[key]), value: value && <UserText words={words} texts={value} /> };
  };
  const dated = (milli: number, year: number) => `${valueText(words, indicator, milli)} (${year})`;
  const items = [
    { label: words.t(f.level), value: words.t(LEVEL_NAME[indicator.level]) },
    texts("definition"),
    texts("unit"),
    { label: words.t(f.baseline), value: dated(indicator.baselineMilli, indicator.baselineYear) },
    { label: words.t(f.target), value: dated(indicator.targetMilli, indicator.targetYear) },
    { label: words.t(f.isMaintained), value: indicator.isMaintained && words.t(m.yes) },
    {
      label: words.t(indicators.achievement),
      value: achieved && <Percent words={words} value={achieved} decimals={1} />,
    },
    {
      label: words.t(m.expected),
      value: expectedMilli === undefined ? undefined : reckonedText(words, indicator, expectedMilli),
    },
    texts("assumptions"),
    { label: words.t(f.frequency), value: indicator.frequency && words.t(definition[indicator.frequency]) },
    { label: words.t(f.responsible), value: indicator.responsible },
    { label: words.t(f.sharedCode), value: indicator.sharedCode },
  ];
  return <Facts items={items} />;
}

const revisionColumns = (words: Words, indicator: Indicator): Column<TargetRevision>[] => {
  const dated = (milli: number, year: number) => `${valueText(words, indicator, milli)} (${year})`;
  return [
    {
      key: "on",
      label: words.t(f.decidedOn),
      isRowHeader: true,
      cell: ({ decidedOn }) => <Day words={words} value={decidedOn} />,
    },
    { key: "from", label: words.t(m.before), isNumber: true, cell: (one) => dated(one.fromMilli, one.fromYear) },
    { key: "to", label: words.t(m.after), isNumber: true, cell: (one) => dated(one.toMilli, one.toYear) },
    { key: "why", label: words.t(f.decision), cell: ({ decision }) => <span dir="auto">{decision}</span> },
  ];
};
