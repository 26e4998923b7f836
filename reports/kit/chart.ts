/** A chart beside a table, drawn from the table’s own lines: change a figure and the chart follows. */
export interface Chart {
  readonly title: string;
  readonly shape: ChartShape;
  /** The text column that names the points. */
  readonly names: string;
  /** Columns of numbers, with the colour (RRGGBB) each is drawn in; `none` holds its place without being seen. */
  readonly series: readonly ChartSeries[];
  /** Rows that it takes at least, however short its table is. */
  readonly leastRows: number;
  /** How the numbers stand at the axis. */
  readonly numFmt: string;
  /** Where the axis begins, instead of at 0. */
  readonly from?: number;
}

export interface ChartSeries {
  readonly column: string;
  readonly colour: string | "none";
  /** With an edge, so that what takes no time is seen too. */
  readonly isEdged?: boolean;
}

/** `columns`: side by side, upright. `gantt`: one behind the other, lying, the first line on top. */
export type ChartShape = "columns" | "gantt";

/** Budget or plan, and what was realised: told apart by lightness too, for a print in grey. */
export const CHART_COLOURS = Object.freeze({ planned: "9FC9BF", realised: "0B5C4D", late: "C2710C" });

/** Two columns per point: what was planned, and what was realised. */
export const pairedColumns = (title: string, of: { names: string; planned: string; realised: string }): Chart => ({
  title,
  shape: "columns",
  names: of.names,
  series: [
    { column: of.planned, colour: CHART_COLOURS.planned },
    { column: of.realised, colour: CHART_COLOURS.realised },
  ],
  leastRows: 15,
  numFmt: "#,##0",
});
