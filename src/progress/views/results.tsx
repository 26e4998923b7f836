import { indicators as im, PROGRESS_NAME } from "../../indicators/messages.ts";
import { reachedOf, wayOf } from "../../indicators/rules/course.ts";
import { isInWords } from "../../indicators/rules/indicator.ts";
import type { Standing } from "../../indicators/rules/standing.ts";
import { SHOWN_AS } from "../../indicators/views/matrix.tsx";
import { valueText } from "../../indicators/views/writing.ts";
import type { Words } from "../../kernel/words.ts";
import { ProgressBar } from "../../ui/bars.tsx";
import { LinesChart } from "../../ui/charts/lines-chart.tsx";
import { Code, NotReported, Percent, UserText } from "../../ui/figures.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { progress as m } from "../messages.ts";
import type { ProgressFile } from "../rules/file.ts";
import { Ask, type WayToAsk } from "./ask.tsx";
import { Since } from "./milestones.tsx";

interface ResultsProps {
  readonly words: Words;
  readonly file: ProgressFile;
  readonly rows?: readonly Standing[];
  /** When each value was approved, by its id; left out where there is no room. */
  readonly since?: ReadonlyMap<string, string> | undefined;
  readonly ask?: WayToAsk;
}

/** Each indicator from its baseline to its target, by its published values. */
export function ResultTable(props: ResultsProps) {
  const { words, file, rows = file.indicators } = props;
  return (
    <Table
      words={words}
      caption={words.t(m.results)}
      columns={columnsOf(props)}
      rows={rows}
      empty={<EmptyState words={words} title={words.t(im.none)} />}
    />
  );
}

function columnsOf({ words, file, since, ask }: ResultsProps): readonly Column<Standing>[] {
  const bound = (key: "baseline" | "target", label: string): Column<Standing> => ({
    key,
    label,
    isNumber: true,
    cell: ({ indicator }) => <Bound words={words} indicator={indicator} which={key} />,
  });
  const approved: Column<Standing> = {
    key: "approved",
    label: words.t(m.approvedAt),
    isNumber: true,
    cell: ({ actual }) => <Since words={words} at={since?.get(actual.counted.at(-1)?.id ?? "")} />,
  };
  return [
    {
      key: "indicator",
      label: words.t(m.indicator),
      isRowHeader: true,
      cell: ({ indicator: { code, title, unit } }) => (
        <>
          <Code>{code}</Code> <UserText words={words} texts={title} />
          {"\u00A0"}
          <Ask words={words} way={ask} about={`indicator:${code}`} label={code} />
          <div class="note">
            <UserText words={words} texts={unit} />
          </div>
        </>
      ),
    },
    bound("baseline", words.t(m.start)),
    { key: "actual", label: words.t(m.actual), isNumber: true, cell: (row) => <Actual words={words} standing={row} /> },
    bound("target", words.t(m.target)),
    {
      key: "achievement",
      label: words.t(m.achievement),
      isNumber: true,
      cell: (standing) => <Achieved words={words} standing={standing} elapsed={file.elapsed} />,
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
    ...(since ? [approved] : []),
  ];
}

function Bound(props: { words: Words; indicator: Standing["indicator"]; which: "baseline" | "target" }) {
  const { words, indicator, which } = props;
  if (isInWords(indicator)) return <>—</>;
  return (
    <span>
      <bdi>{valueText(words, indicator, indicator[`${which}Milli`])}</bdi>{" "}
      <span class="note">({indicator[`${which}Year`]})</span>
    </span>
  );
}

function Actual({ words, standing: { indicator, actual } }: { words: Words; standing: Standing }) {
  const told = actual.counted.at(-1)?.words;
  if (told) return <span dir="auto">{told}</span>;
  if (actual.milli === undefined) return <NotReported words={words} />;
  return (
    <>
      <bdi>{valueText(words, indicator, actual.milli)}</bdi>
      {actual.women.denominator > 0 && <div class="note">{words.t(im.womenShare, { share: actual.women })}</div>}
    </>
  );
}

function Achieved(props: { words: Words; standing: Standing; elapsed: ProgressFile["elapsed"] }) {
  const { words, standing, elapsed } = props;
  const { achieved, state } = standing;
  return (
    <span class="achieved">
      {achieved && (
        <ProgressBar words={words} achieved={achieved} expected={elapsed} state={state && SHOWN_AS[state]} />
      )}
      <Percent words={words} value={achieved} decimals={1} />
    </span>
  );
}

/** An indicator’s way from its baseline to its target, with what was published of it. */
export function ResultPath({ words, file, standing }: { words: Words; file: ProgressFile; standing: Standing }) {
  const { indicator, actual } = standing;
  const text = (milli: number) => valueText(words, indicator, milli);
  const points = (course: ReturnType<typeof wayOf>) => course.map(({ on, milli }) => ({ on, value: milli }));
  const said = {
    baseline: text(indicator.baselineMilli),
    target: text(indicator.targetMilli),
    actual: actual.milli === undefined ? "—" : text(actual.milli),
  };
  return (
    <LinesChart
      words={words}
      id={`path-${indicator.code}`}
      title={words.t(m.path, { code: indicator.code })}
      summary={words.t(m.pathSaid, said)}
      on={file.on}
      text={text}
      isFromZero={false}
      courses={[
        { kind: "planned", label: words.t(m.way), points: points(wayOf(indicator)) },
        { kind: "actual", label: words.t(m.actual), points: points(reachedOf(standing)) },
      ]}
    />
  );
}
