import { paths } from "../../kernel/paths.ts";
import type { Ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import { changed } from "../../ui/address.ts";
import { ProgressBar } from "../../ui/bars.tsx";
import { Code, FigureLink, NotReported, Percent, UserText } from "../../ui/figures.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { LEVEL_NAME, METHOD_NAME, indicators as m, PROGRESS_NAME } from "../messages.ts";
import type { ProgressState } from "../rules/achievement.ts";
import { type Indicator, isInWords } from "../rules/indicator.ts";
import type { Standing } from "../rules/standing.ts";
import { Spark } from "./spark.tsx";
import { Values, valuesId } from "./values.tsx";
import { valueText } from "./writing.ts";

export interface MatrixProps {
  readonly words: Words;
  readonly all: readonly Standing[];
  readonly elapsed: Ratio;
  readonly place: { readonly path: string; readonly query: URLSearchParams };
}

const LEVELS = ["impact", "outcome", "output"] as const;

export const SHOWN_AS: Readonly<Record<ProgressState, State>> = {
  reached: "done",
  onTrack: "ok",
  atRisk: "risk",
  late: "late",
};

/** The results framework, a part for each level that opens and closes; an indicator opens to its values. */
export function Matrix(props: MatrixProps) {
  const { words, all } = props;
  if (all.length === 0) return <EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />;
  const columns = columnsOf(props);
  return (
    <>
      {LEVELS.map((level) => (
        <Level
          {...props}
          level={level}
          columns={columns}
          own={all.filter(({ indicator }) => indicator.level === level)}
        />
      ))}
    </>
  );
}

interface LevelProps extends MatrixProps {
  readonly level: Indicator["level"];
  readonly columns: readonly Column<Standing>[];
  readonly own: readonly Standing[];
}

function Level({ words, level, columns, own, place }: LevelProps) {
  if (own.length === 0) return null;
  const open = place.query.get("open");
  return (
    <details class="level" open>
      <summary>
        <strong>{words.t(LEVEL_NAME[level])}</strong> · {words.t(m.count, { count: own.length })}
      </summary>
      <Table
        words={words}
        caption={`${words.t(m.matrix)} · ${words.t(LEVEL_NAME[level])}`}
        columns={columns}
        rows={own}
        idOf={({ indicator }) => indicator.code}
        detail={(row) => <Values words={words} standing={row} isOpen={open === row.indicator.code} />}
      />
    </details>
  );
}

function columnsOf({ words, elapsed, place }: MatrixProps): Column<Standing>[] {
  const columns: Column<Standing>[] = [
    {
      key: "indicator",
      label: words.t(m.indicator),
      isRowHeader: true,
      cell: ({ indicator }) => <Name words={words} indicator={indicator} />,
    },
    {
      key: "baseline",
      label: words.t(m.baseline),
      isNumber: true,
      cell: ({ indicator }) => <Dated words={words} indicator={indicator} which="baseline" />,
    },
    {
      key: "target",
      label: words.t(m.target),
      isNumber: true,
      cell: ({ indicator }) => <Dated words={words} indicator={indicator} which="target" />,
    },
    {
      key: "actual",
      label: words.t(m.actual),
      isNumber: true,
      cell: (standing) => <ActualFigure words={words} standing={standing} place={place} />,
    },
    {
      key: "path",
      label: words.t(m.path),
      cell: (standing) =>
        isInWords(standing.indicator) ? (
          ""
        ) : (
          <Spark words={words} standing={standing} state={standing.state && SHOWN_AS[standing.state]} />
        ),
    },
  ];
  return [...columns, ...outcomeColumns(words, elapsed)];
}

const outcomeColumns = (words: Words, elapsed: Ratio): Column<Standing>[] => [
  {
    key: "achievement",
    label: words.t(m.achievement),
    isNumber: true,
    cell: ({ achieved, state }) => (
      <span class="achieved">
        {achieved && (
          <ProgressBar words={words} achieved={achieved} expected={elapsed} state={state && SHOWN_AS[state]} />
        )}
        <Percent words={words} value={achieved} decimals={1} />
      </span>
    ),
  },
  {
    key: "people",
    label: words.t(m.womenMen),
    isNumber: true,
    cell: ({ actual }) => (actual.women.denominator > 0 ? <People words={words} women={actual.women} /> : ""),
  },
  {
    key: "state",
    label: words.t(m.state),
    cell: ({ state }) =>
      state ? (
        <StateChip words={words} state={SHOWN_AS[state]} label={words.t(PROGRESS_NAME[state])} />
      ) : (
        <NotReported words={words} />
      ),
  },
];

function Name({ words, indicator }: { words: Words; indicator: Indicator }) {
  const direction = words.t(indicator.isAscending ? m.rising : m.falling);
  return (
    <>
      <a href={paths.indicator(indicator.projectCode, indicator.code)}>
        <Code>{indicator.code}</Code> <UserText words={words} texts={indicator.title} />
      </a>
      <div class="note">
        {indicator.componentCode && (
          <>
            <bdi>{indicator.componentCode}</bdi> ·{" "}
          </>
        )}
        <UserText words={words} texts={indicator.unit} /> · {direction} · {words.t(METHOD_NAME[indicator.accumulation])}
      </div>
    </>
  );
}

/** A value with the year it stands for. */
function Dated(props: { words: Words; indicator: Indicator; which: "baseline" | "target" }) {
  const { words, indicator, which } = props;
  return (
    <span>
      <bdi>{valueText(words, indicator, indicator[`${which}Milli`])}</bdi>{" "}
      <span class="note">({indicator[`${which}Year`]})</span>
    </span>
  );
}

function ActualFigure({ words, standing, place }: Pick<MatrixProps, "words" | "place"> & { standing: Standing }) {
  const { indicator, actual } = standing;
  const href = `${changed(place.path, place.query, { open: indicator.code })}#${valuesId(indicator)}`;
  return (
    <FigureLink href={href} title={words.t(m.openValues, { code: indicator.code })}>
      {actual.milli === undefined ? (
        <NotReported words={words} />
      ) : (
        <bdi>{valueText(words, indicator, actual.milli)}</bdi>
      )}
    </FigureLink>
  );
}

function People({ words, women }: { words: Words; women: Ratio }) {
  return (
    <div>
      <bdi dir="ltr">
        {words.number(women.numerator, 0)} / {words.number(women.denominator - women.numerator, 0)}
      </bdi>
      <div class="note">{words.t(m.womenShare, { share: women })}</div>
    </div>
  );
}
