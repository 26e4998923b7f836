import type { Evidence } from "../../evidence/store.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import { ProgressBar } from "../../ui/bars.tsx";
import { Day, HistoryLink, NotReported, Percent, UserText } from "../../ui/figures.tsx";
import { type Fact, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { definition } from "../messages/definition.ts";
import { indicatorPage as m } from "../messages/indicator-page.ts";
import { ROLL_UP_NAME } from "../messages/roll-ups.ts";
import { indicators, LEVEL_NAME, METHOD_NAME, PROGRESS_NAME } from "../messages.ts";
import { definitionName as f } from "../rules/definition-messages.ts";
import { type Indicator, isInWords, type ReportedValue } from "../rules/indicator.ts";
import type { Standing } from "../rules/standing.ts";
import type { TargetRevision } from "../store/definitions.ts";
import { IndicatorChart } from "./indicator-chart.tsx";
import { SHOWN_AS } from "./matrix.tsx";
import { thingHistory, valueColumns } from "./value-table.tsx";
import { Working } from "./values.tsx";
import { reckonedText, valueText } from "./writing.ts";

export interface IndicatorProps {
  readonly words: Words;
  readonly standing: Standing;
  readonly on: CalendarDate;
  readonly elapsed: Ratio;
  readonly values: readonly ReportedValue[];
  readonly revisions: readonly TargetRevision[];
  /** Whether the history beside it may be opened. */
  readonly hasHistory: boolean;
  readonly evidence: readonly Evidence[];
  /** This page, where the person may show documents to donors. */
  readonly back: string | undefined;
}

/** One indicator: where it stands, its way in a chart with the table behind it, what it is, how its target changed. */
export function IndicatorView(props: IndicatorProps) {
  const { words, standing, values, revisions } = props;
  const { indicator } = standing;
  return (
    <>
      <Sheet
        title={`${indicator.code} · ${words.text(indicator.title).text}`}
        note={kindText(props)}
        actions={<Marks {...props} />}
      >
        <SheetBody>
          <Facts items={standingFacts(props)} />
          {!isInWords(indicator) && <IndicatorChart words={words} standing={standing} on={props.on} />}
        </SheetBody>
      </Sheet>
      <Sheet title={words.t(m.all)} note={words.t(METHOD_NAME[indicator.accumulation])}>
        <Table
          words={words}
          caption={words.t(m.all)}
          columns={valueColumns(props)}
          rows={values}
          empty={<EmptyState words={words} title={words.t(m.noValues)} />}
        />
        {values.length > 0 && <Working words={words} standing={standing} />}
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

/** `Extrant · C2 · personnes · à la hausse · somme des périodes`. */
function kindText({ words, standing: { indicator } }: IndicatorProps): string {
  const { level, componentCode, unit, isAscending, accumulation } = indicator;
  return [
    words.t(LEVEL_NAME[level]),
    componentCode,
    words.text(unit).text,
    words.t(isAscending ? indicators.rising : indicators.falling),
    words.t(METHOD_NAME[accumulation]),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Its state as a chip, and the way to its history. */
function Marks({ words, standing: { indicator, state }, hasHistory }: IndicatorProps) {
  return (
    <>
      {state && <StateChip words={words} state={SHOWN_AS[state]} label={words.t(PROGRESS_NAME[state])} />}
      {hasHistory && (
        <HistoryLink words={words} href={thingHistory("indicator", indicator.id)} label={indicator.code} />
      )}
    </>
  );
}

const dated = (words: Words, indicator: Indicator, at: readonly [milli: number, year: number]) =>
  `${valueText(words, indicator, at[0])} (${at[1]})`;

/** Where it stands: baseline, target, actual, its rate in both directions, what was expected, women. */
function standingFacts({ words, standing, elapsed }: IndicatorProps): readonly Fact[] {
  const { indicator, actual, achieved, expectedMilli, state } = standing;
  if (isInWords(indicator))
    return [
      { label: words.t(indicators.actual), value: actual.counted.at(-1)?.words ?? <NotReported words={words} /> },
    ];
  const { women, milli } = actual;
  return [
    { label: words.t(f.baseline), value: dated(words, indicator, [indicator.baselineMilli, indicator.baselineYear]) },
    { label: words.t(f.target), value: dated(words, indicator, [indicator.targetMilli, indicator.targetYear]) },
    {
      label: words.t(indicators.actual),
      value: milli === undefined ? <NotReported words={words} /> : valueText(words, indicator, milli),
    },
    {
      label: words.t(indicators.achievement),
      value: achieved && (
        <span class="achieved">
          <Percent words={words} value={achieved} decimals={1} />
          <ProgressBar words={words} achieved={achieved} expected={elapsed} state={state && SHOWN_AS[state]} />
        </span>
      ),
    },
    {
      label: words.t(m.expected),
      value: expectedMilli === undefined ? undefined : reckonedText(words, indicator, expectedMilli),
    },
    {
      label: words.t(indicators.womenMen),
      value: women.denominator > 0 && words.t(indicators.womenShare, { share: women }),
    },
  ];
}

function About({ words, standing: { indicator } }: IndicatorProps) {
  const texts = (key: "definition" | "assumptions" | "unit") => {
    const value = indicator[key];
    return { label: words.t(f[key]), value: value && <UserText words={words} texts={value} /> };
  };
  const { yearlyTargets, rollUp } = indicator;
  const items = [
    { label: words.t(f.level), value: words.t(LEVEL_NAME[indicator.level]) },
    texts("definition"),
    texts("unit"),
    { label: words.t(f.measure), value: words.t(MEASURE_IS[indicator.measure]) },
    { label: words.t(f.isMaintained), value: indicator.isMaintained && words.t(m.yes) },
    { label: words.t(f.yearly), value: yearlyTargets && yearlyText(words, indicator) },
    texts("assumptions"),
    { label: words.t(f.source), value: indicator.source || undefined },
    { label: words.t(f.frequency), value: indicator.frequency && words.t(definition[indicator.frequency]) },
    { label: words.t(f.responsible), value: indicator.responsible },
    { label: words.t(f.rollUp), value: rollUp && words.t(ROLL_UP_NAME[rollUp]) },
    { label: words.t(f.sharedCode), value: indicator.sharedCode },
  ];
  return <Facts items={items} />;
}

const MEASURE_IS = {
  unit: definition.unitIs,
  percentage: definition.percentageIs,
  nominal: definition.nominalIs,
  ordinal: definition.ordinalIs,
  qualitative: definition.qualitativeIs,
} as const;

/** `2024 : 40 · 2025 : 90`. */
const yearlyText = (words: Words, indicator: Indicator): string =>
  (indicator.yearlyTargets ?? [])
    .map(({ year, milli }) => `${year} : ${valueText(words, indicator, milli)}`)
    .join(" · ");

const revisionColumns = (words: Words, indicator: Indicator): Column<TargetRevision>[] => [
  {
    key: "on",
    label: words.t(f.decidedOn),
    isRowHeader: true,
    cell: ({ decidedOn }) => <Day words={words} value={decidedOn} />,
  },
  {
    key: "from",
    label: words.t(m.before),
    isNumber: true,
    cell: (one) => dated(words, indicator, [one.fromMilli, one.fromYear]),
  },
  {
    key: "to",
    label: words.t(m.after),
    isNumber: true,
    cell: (one) => dated(words, indicator, [one.toMilli, one.toYear]),
  },
  { key: "why", label: words.t(f.decision), cell: ({ decision }) => <span dir="auto">{decision}</span> },
];
