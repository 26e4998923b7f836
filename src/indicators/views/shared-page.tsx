import { paths } from "../../kernel/paths.ts";
import { ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import { Code, Method, NotReported, OpenFigure, UserText } from "../../ui/figures.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { shared as m, ROLL_UP_NAME, WHY_NOT } from "../messages/roll-ups.ts";
import { indicators } from "../messages.ts";
import type { Part, RollUp } from "../rules/roll-up.ts";
import { valueText } from "./writing.ts";

interface SharedProps {
  readonly words: Words;
  readonly all: readonly RollUp[];
}

/** One figure for each shared indicator, opening to the projects that made it. */
export function SharedView({ words, all }: SharedProps) {
  return (
    <Sheet title={words.t(m.title)} note={words.t(m.note)}>
      <Table
        words={words}
        caption={words.t(m.title)}
        columns={columnsOf(words)}
        rows={all}
        idOf={({ code }) => code}
        detail={(rollUp) => <Parts words={words} rollUp={rollUp} />}
        empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
      />
    </Sheet>
  );
}

const columnsOf = (words: Words): Column<RollUp>[] => [
  {
    key: "indicator",
    label: words.t(indicators.indicator),
    isRowHeader: true,
    cell: ({ code, parts }) => <Shared words={words} code={code} parts={parts} />,
  },
  {
    key: "figure",
    label: words.t(m.figure),
    isNumber: true,
    cell: ({ method, fraction, milli, parts: [first] }) => {
      if (method === "never") return "—";
      if (milli === undefined || !first) return <NotReported words={words} />;
      return <bdi>{fraction ? words.percent(fraction) : valueText(words, first.indicator, milli)}</bdi>;
    },
  },
  {
    key: "women",
    label: words.t(indicators.womenMen),
    isNumber: true,
    cell: ({ women }) => women.denominator > 0 && words.t(indicators.womenShare, { share: women }),
  },
];

/** The shared code, with the title where all projects give the same. */
function Shared({ words, code, parts }: { words: Words; code: string; parts: readonly Part[] }) {
  const [first] = parts;
  const titles = new Set(parts.map(({ indicator }) => words.text(indicator.title).text));
  return (
    <>
      <Code>{code}</Code> {first && titles.size === 1 && <UserText words={words} texts={first.indicator.title} />}
      <div class="note">{first && <UserText words={words} texts={first.indicator.unit} />}</div>
    </>
  );
}

function Parts({ words, rollUp }: { words: Words; rollUp: RollUp }) {
  const { parts, method } = rollUp;
  const leftOut = parts.flatMap(({ why, indicator }) =>
    why ? [words.t(m.leftOut, { project: indicator.projectCode, code: indicator.code, why: WHY_NOT[why] })] : [],
  );
  const sum = sumText(words, rollUp);
  return (
    <OpenFigure label={words.t(m.parts, { count: parts.length })}>
      <Table words={words} caption={rollUp.code} columns={partColumns(words)} rows={parts} />
      <Method words={words} method={words.t(ROLL_UP_NAME[method])} leftOut={leftOut} />
      {sum && (
        <p class="method">
          <bdi dir="ltr">{sum}</bdi>
        </p>
      )}
    </OpenFigure>
  );
}

/** `(24 + 90) ÷ (60 + 150) = 114 ÷ 210 = 54,29 %`. */
function sumText(words: Words, { parts, method, fraction, milli }: RollUp): string {
  const counted = parts.filter(({ why }) => why === undefined);
  if (counted.length < 2 || milli === undefined) return "";
  const number = (value: number) => words.number(value, 0);
  if (method === "sum")
    return `${counted.map(({ indicator, actual }) => valueText(words, indicator, actual.milli ?? 0)).join(" + ")} = ${valueText(words, { measure: "unit" }, milli)}`;
  if (!fraction) return "";
  const values = counted.flatMap(({ actual }) => actual.counted);
  const side = (key: "numerator" | "denominator") => `(${values.map((value) => number(value[key] ?? 0)).join(" + ")})`;
  const whole = `${number(fraction.numerator)} ÷ ${number(fraction.denominator)}`;
  return `${side("numerator")} ÷ ${side("denominator")} = ${whole} = ${words.percent(fraction)}`;
}

const partColumns = (words: Words): Column<Part>[] => [
  {
    key: "project",
    label: words.t(m.project),
    isRowHeader: true,
    cell: ({ indicator }) => (
      <a href={paths.indicator(indicator.projectCode, indicator.code)}>
        <Code>{indicator.projectCode}</Code> · <Code>{indicator.code}</Code>{" "}
        <UserText words={words} texts={indicator.title} />
      </a>
    ),
  },
  {
    key: "fraction",
    label: words.t(indicators.fraction),
    isNumber: true,
    cell: ({ actual }) => {
      const { numerator, denominator } = fractionOf(actual);
      return denominator > 0 ? (
        <bdi dir="ltr">{`${words.number(numerator, 0)} / ${words.number(denominator, 0)}`}</bdi>
      ) : (
        ""
      );
    },
  },
  {
    key: "actual",
    label: words.t(indicators.actual),
    isNumber: true,
    cell: ({ indicator, actual }) =>
      actual.milli === undefined ? (
        <NotReported words={words} />
      ) : (
        <bdi>{valueText(words, indicator, actual.milli)}</bdi>
      ),
  },
];

const fractionOf = ({ counted }: Part["actual"]) =>
  counted.reduce(
    (sum, { numerator, denominator }) => ratio(sum.numerator + (numerator ?? 0), sum.denominator + (denominator ?? 0)),
    ratio(0, 0),
  );
