import type { Child } from "hono/jsx";
import type { Words } from "../../kernel/words.ts";
import { OpenFigure } from "../figures.tsx";
import { type Column, Table } from "../table.tsx";
import { charts as m } from "./messages.ts";

export interface ChartFrame {
  readonly words: Words;
  /** Unique on its page: the drawing is named by its title and its sentence. */
  readonly id: string;
  readonly title: string;
}

interface FigureProps<Row> extends ChartFrame {
  /** What the drawing shows, in one sentence: its alternative, and read by everyone. */
  readonly summary: string;
  readonly height: number;
  readonly keys: readonly Key[];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly totals?: readonly Row[] | undefined;
  /** What is drawn: across in percent, downwards in pixels. */
  readonly children?: Child;
}

/** A line of the legend: a small drawing, 24 × 12 pixels, and its word. */
export interface Key {
  readonly mark: Child;
  readonly label: string;
}

/** A chart as a whole: title, sentence, drawing, legend, and the table of its data behind it. */
export function ChartFigure<Row>(props: FigureProps<Row>) {
  const { words, id, title, summary, height, keys } = props;
  return (
    <figure class="chart">
      <figcaption>
        <strong>{title}</strong>
        <p id={`${id}-said`} class="note">
          {summary}
        </p>
      </figcaption>
      <svg width="100%" height={height} role="img" aria-labelledby={`${id}-title ${id}-said`} direction="ltr">
        <title id={`${id}-title`}>{title}</title>
        {props.children}
      </svg>
      {keys.length > 0 && <Keys label={words.t(m.legend)} keys={keys} />}
      <OpenFigure label={words.t(m.data)}>
        <Table
          words={words}
          caption={title}
          columns={props.columns}
          rows={props.rows}
          totals={props.totals}
          onPhone="scroll"
        />
      </OpenFigure>
    </figure>
  );
}

function Keys({ label, keys }: { label: string; keys: readonly Key[] }) {
  return (
    <ul class="keys" aria-label={label}>
      {keys.map(({ mark, label: name }) => (
        <li>
          <svg width="24" height="12" aria-hidden="true">
            {mark}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
