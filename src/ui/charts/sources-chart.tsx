import { scaleBand } from "d3-scale";
import { stack } from "d3-shape";
import { type Currency, money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import type { Column } from "../table.tsx";
import { ValueAxis } from "./axes.tsx";
import { ChartFigure, type ChartFrame } from "./figure.tsx";
import { charts as m } from "./messages.ts";
import { type Space, short, valueScale } from "./space.ts";

/** One donor’s budget and spending of one budget year, in minor units. */
export interface SourceYear {
  readonly donor: string;
  readonly year: number;
  readonly sourceMinor: number;
  readonly useMinor: number;
}

interface SourcesProps extends ChartFrame {
  readonly currency: Currency;
  readonly rows: readonly SourceYear[];
}

/** Percent of the width that the values of the axis stand in. */
const AXIS = 14;

const SPACE = { height: 260, top: 28, bottom: 26 } as const;

/** Sources and uses by budget year: two columns each, stacked by donor. Mirrored in Arabic. */
export function SourcesChart({ rows, currency, ...frame }: SourcesProps) {
  const { words, id } = frame;
  const space = { ...SPACE, isMirrored: words.direction === "rtl" };
  const donors = [...new Set(rows.map(({ donor }) => donor))];
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  const columns = years.flatMap((year) => [columnOf(rows, year, "sourceMinor"), columnOf(rows, year, "useMinor")]);
  const scale = valueScale(
    columns.map(({ totalMinor }) => totalMinor),
    space,
    true,
  );
  const text = (minor: number) => words.whole(money(Math.trunc(minor), currency));
  return (
    <ChartFigure
      {...frame}
      summary={saidOf(words, { rows, years, currency })}
      height={SPACE.height}
      keys={keysOf(words, { id, donors })}
      columns={tableOf(words, { currency })}
      rows={rows}
    >
      <Patterns id={id} count={donors.length} />
      <ValueAxis space={space} scale={scale} text={text} />
      <Columns id={id} donors={donors} columns={columns} space={space} at={scale.at} />
    </ChartFigure>
  );
}

type Measure = "sourceMinor" | "useMinor";

interface StackedColumn {
  readonly year: number;
  readonly measure: Measure;
  readonly minorOf: ReadonlyMap<string, number>;
  readonly totalMinor: number;
}

function columnOf(rows: readonly SourceYear[], year: number, measure: Measure): StackedColumn {
  const minorOf = new Map<string, number>();
  for (const row of rows) if (row.year === year) minorOf.set(row.donor, (minorOf.get(row.donor) ?? 0) + row[measure]);
  return { year, measure, minorOf, totalMinor: [...minorOf.values()].reduce((a, b) => a + b, 0) };
}

interface ColumnsProps {
  readonly id: string;
  readonly donors: readonly string[];
  readonly columns: readonly StackedColumn[];
  readonly space: Space;
  readonly at: (minor: number) => number;
}

function Columns({ id, donors, columns, space, at }: ColumnsProps) {
  const years = [...new Set(columns.map(({ year }) => String(year)))];
  const band = scaleBand(years, space.isMirrored ? [100 - AXIS, 0] : [AXIS, 100])
    .paddingInner(0.3)
    .paddingOuter(0.25);
  const half = band.bandwidth() / 2;
  const stacks = stack<StackedColumn, string>()
    .keys(donors)
    .value(({ minorOf }, donor) => minorOf.get(donor) ?? 0)([...columns]);
  const foot = space.height - space.bottom;
  // Sources stand before uses in the direction of reading.
  const leftOf = ({ year, measure }: StackedColumn) =>
    short((band(String(year)) ?? 0) + ((measure === "useMinor") === space.isMirrored ? 0 : half));
  return (
    <>
      {stacks.map((series, nth) => (
        <g fill={`url(#${id}-fill-${nth % FILLS.length})`} stroke={COLOURS[nth % COLOURS.length]}>
          {series.map(([from, to], column) => {
            const one = series[column]?.data;
            if (!one || to === from) return null;
            const height = short(at(from) - at(to));
            const opacity = one.measure === "sourceMinor" ? 0.55 : undefined;
            return (
              <rect
                x={`${leftOf(one)}%`}
                y={at(to)}
                width={`${short(half * 0.94)}%`}
                height={height}
                opacity={opacity}
              />
            );
          })}
        </g>
      ))}
      <g fill="var(--quiet)" font-size="12" text-anchor="middle">
        {years.map((year) => (
          <text x={`${short((band(year) ?? 0) + half)}%`} y={foot + 18}>
            {year}
          </text>
        ))}
      </g>
    </>
  );
}

const COLOURS = ["var(--green)", "var(--blue)", "var(--amber)", "var(--quiet)"] as const;

/** Full, slanted lines, dots, level lines: donors are told apart without colour. */
const FILLS = ["M0 0h8v8H0z", "M-2 2l4-4M0 8l8-8M6 10l4-4", "M2 2h3v3H2z", "M0 2h8M0 6h8"] as const;

function Patterns({ id, count }: { id: string; count: number }) {
  return (
    <defs>
      {FILLS.slice(0, Math.max(count, 1)).map((path, nth) => (
        <pattern id={`${id}-fill-${nth}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--sheet)" />
          <path
            d={path}
            stroke={nth % 2 === 0 ? undefined : COLOURS[nth]}
            stroke-width="2"
            fill={nth % 2 === 0 ? COLOURS[nth] : undefined}
          />
        </pattern>
      ))}
    </defs>
  );
}

const keysOf = (words: Words, { id, donors }: { id: string; donors: readonly string[] }) => [
  ...donors.map((label, nth) => ({
    mark: (
      <rect
        x="4"
        width="16"
        height="12"
        fill={`url(#${id}-fill-${nth % FILLS.length})`}
        stroke={COLOURS[nth % COLOURS.length]}
      />
    ),
    label,
  })),
  { mark: <rect x="4" width="16" height="12" fill="var(--ink)" opacity="0.45" />, label: words.t(m.sources) },
  { mark: <rect x="4" width="16" height="12" fill="var(--ink)" />, label: words.t(m.uses) },
];

interface Told {
  readonly rows: readonly SourceYear[];
  readonly years: readonly number[];
  readonly currency: Currency;
}

function saidOf(words: Words, { rows, years, currency }: Told): string {
  const sum = (measure: Measure) => rows.reduce((total, row) => total + row[measure], 0);
  const told = (measure: Measure) => `${words.whole(money(sum(measure), currency))}\u00A0${currency}`;
  return words.t(m.sourcesSaid, {
    from: String(years[0] ?? ""),
    to: String(years.at(-1) ?? ""),
    sources: told("sourceMinor"),
    uses: told("useMinor"),
  });
}

function tableOf(words: Words, { currency }: { currency: Currency }): readonly Column<SourceYear>[] {
  const amount = (minor: number) => <bdi>{words.amount(money(minor, currency))}</bdi>;
  return [
    { key: "year", label: words.t(m.year), isRowHeader: true, cell: ({ year, donor }) => `${year} · ${donor}` },
    { key: "sources", label: words.t(m.sources), isNumber: true, cell: (row) => amount(row.sourceMinor) },
    { key: "uses", label: words.t(m.uses), isNumber: true, cell: (row) => amount(row.useMinor) },
  ];
}
