import type { Words } from "../../kernel/words.ts";
import { Count, Method, OpenFigure } from "../../ui/figures.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { METHOD_NAME, indicators as m, STATUS_NAME, WHY_LEFT_OUT } from "../messages.ts";
import type { Indicator, ReportedValue, ValueStatus } from "../rules/indicator.ts";
import type { Standing } from "../rules/standing.ts";
import { periodText, reckonedText, sumText, valueText } from "./writing.ts";

interface ValuesProps {
  readonly words: Words;
  readonly standing: Standing;
  readonly isOpen: boolean;
}

export const valuesId = ({ code }: Indicator): string => `values-${code}`;

/** What an actual opens to: the values that made it, the method with its sums, and what was left out and why. */
export function Values({ words, standing, isOpen }: ValuesProps) {
  const { indicator, actual } = standing;
  const { counted, leftOut } = actual;
  const label = words.t(m.values, { count: counted.length, out: leftOut.filter(isNotable).length });
  return (
    <OpenFigure id={valuesId(indicator)} label={label} isOpen={isOpen}>
      {counted.length > 0 && (
        <Table
          words={words}
          caption={words.t(m.valuesOf, { code: indicator.code })}
          columns={columnsOf(words, indicator, counted)}
          rows={counted}
        />
      )}
      <Working words={words} standing={standing} />
    </OpenFigure>
  );
}

/** How the figure was made: the method, what was left out and why, and the sums. */
export function Working({ words, standing }: Omit<ValuesProps, "isOpen">) {
  const { indicator, actual } = standing;
  return (
    <>
      <Method
        words={words}
        method={words.t(METHOD_NAME[indicator.accumulation])}
        leftOut={actual.leftOut.map(({ value, why }) =>
          words.t(m.leftOutValue, {
            period: periodText(words, value),
            value: value.valueMilli === null ? value.noDataReason : valueText(words, indicator, value.valueMilli),
            why: words.t(WHY_LEFT_OUT[why]),
          }),
        )}
      />
      <Sums words={words} standing={standing} />
    </>
  );
}

/** Earlier values of an indicator that counts its latest are its history; the others wait for somebody. */
const isNotable = ({ why }: Standing["actual"]["leftOut"][number]): boolean => why !== "superseded" && why !== "later";

/** The sums written out, so that a reader can follow them; formulas run left to right in every language. */
function Sums({ words, standing }: { words: Words; standing: Standing }) {
  const { indicator, actual, achieved, expectedMilli, isByYear } = standing;
  if (actual.milli === undefined || !achieved) return null;
  const text = (milli: number) => valueText(words, indicator, milli);
  const { baselineMilli, targetMilli } = indicator;
  const sum = sumText(words, indicator, actual);
  const way = `(${text(actual.milli)} − ${text(baselineMilli)}) ÷ (${text(targetMilli)} − ${text(baselineMilli)})`;
  return (
    <div class="method">
      {sum && (
        <p>
          <bdi dir="ltr">{sum}</bdi>
        </p>
      )}
      <p>
        {words.t(m.rateSum)}{" "}
        <bdi dir="ltr">
          {way} = {words.percent(achieved, 1)}
        </bdi>
      </p>
      {expectedMilli !== undefined && (
        <p>
          {words.t(isByYear ? m.expectedByYear : m.expected, { value: reckonedText(words, indicator, expectedMilli) })}
        </p>
      )}
    </div>
  );
}

export const STATUS_SHOWN: Readonly<Record<ValueStatus, State>> = {
  draft: "draft",
  submitted: "draft",
  approved: "done",
  returned: "risk",
  published: "ok",
};

function columnsOf(words: Words, indicator: Indicator, values: readonly ReportedValue[]): Column<ReportedValue>[] {
  const has = (field: "women" | "denominator") => values.some((value) => value[field] !== null);
  return [
    {
      key: "period",
      label: words.t(m.period),
      isRowHeader: true,
      cell: (value) => periodText(words, value),
    },
    {
      key: "value",
      label: words.t(m.value),
      isNumber: true,
      cell: ({ valueMilli }) => <bdi>{valueText(words, indicator, valueMilli ?? 0)}</bdi>,
    },
    ...(has("denominator") ? [fraction(words)] : []),
    ...(has("women") ? peopleColumns(words) : []),
    { key: "source", label: words.t(m.source), cell: ({ source }) => <span dir="auto">{source}</span> },
    {
      key: "status",
      label: words.t(m.state),
      cell: ({ status }) => (
        <StateChip words={words} state={STATUS_SHOWN[status]} label={words.t(STATUS_NAME[status])} />
      ),
    },
  ];
}

const fraction = (words: Words): Column<ReportedValue> => ({
  key: "fraction",
  label: words.t(m.fraction),
  isNumber: true,
  cell: ({ numerator, denominator }) =>
    denominator !== null && (
      <bdi dir="ltr">
        {words.number(numerator ?? 0, 0)} / {words.number(denominator, 0)}
      </bdi>
    ),
});

const peopleColumns = (words: Words): Column<ReportedValue>[] => [
  { key: "women", label: words.t(m.women), isNumber: true, cell: (value) => people(words, value.women) },
  { key: "men", label: words.t(m.men), isNumber: true, cell: (value) => people(words, value.men) },
];

const people = (words: Words, count: number | null) => <Count words={words} value={count ?? undefined} />;
