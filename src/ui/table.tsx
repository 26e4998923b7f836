import type { Child } from "hono/jsx";
import type { Words } from "../kernel/words.ts";
import { table as m } from "./messages/table.ts";
import type { SortLink } from "./sorting.ts";

/** What a row is in the ledger: totals stand out. */
export type RowKind = "row" | "line" | "subtotal" | "total" | "part";

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => Child;
  /** Numbers stand at the end, aligned at the decimal. */
  readonly isNumber?: boolean | undefined;
  /** The cell that names the row. */
  readonly isRowHeader?: boolean | undefined;
  readonly sort?: SortLink | undefined;
  /** Left out of the cards on a phone, and of nothing else. */
  readonly isWideOnly?: boolean | undefined;
}

export interface TableProps<Row> {
  readonly words: Words;
  /** Says what the table holds; heard, and seen with `isCaptionShown`. */
  readonly caption: string;
  readonly isCaptionShown?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Rows of the foot: totals. */
  readonly totals?: readonly Row[] | undefined;
  readonly kindOf?: ((row: Row) => RowKind) | undefined;
  /** An anchor on the row, for links to it. */
  readonly idOf?: ((row: Row) => string | undefined) | undefined;
  /** What a row opens to, across the whole table, under it. */
  readonly detail?: ((row: Row) => Child) | undefined;
  /** `cards` on a phone (default), or `scroll` in its own region: for ledgers with many columns. */
  readonly onPhone?: "cards" | "scroll" | undefined;
  /** Shown instead of the table when there is no row. */
  readonly empty?: Child;
}

/** The heart of every page: a table with sticky head, aligned numbers, totals, and cards on a phone. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, totals = [], onPhone = "cards", kindOf = () => "row" } = props;
  if (rows.length === 0) return <>{props.empty ?? <EmptyState words={props.words} />}</>;
  return (
    <section class={onPhone === "scroll" ? "scroll broad" : "scroll"} aria-label={props.caption} tabindex={0}>
      <table class={onPhone === "cards" ? "stack" : undefined}>
        <caption class={props.isCaptionShown ? undefined : "hidden"}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading words={props.words} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RowOf {...props} row={row} kind={kindOf(row)} />
          ))}
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            {totals.map((row, at) => (
              <RowOf {...props} row={row} kind={props.kindOf ? kindOf(row) : totalKind(at)} />
            ))}
          </tfoot>
        )}
      </table>
    </section>
  );
}

const totalKind = (at: number): RowKind => (at === 0 ? "total" : "part");

function Heading<Row>({ words, column }: { words: Words; column: Column<Row> }) {
  const { sort } = column;
  return (
    <th scope="col" class={cellClass(column)} aria-sort={sort?.direction}>
      {sort ? (
        <a class="sort" href={sort.href} title={words.t(m.sortBy, { column: column.label })}>
          {column.label}
          <svg
            class={`icon ${sort.direction ?? "unsorted"}`}
            viewBox="0 0 12 12"
            width="12"
            height="12"
            aria-hidden="true"
          >
            <path d={SORT_ICON[sort.direction ?? "unsorted"]} />
          </svg>
        </a>
      ) : (
        column.label
      )}
    </th>
  );
}

const SORT_ICON = {
  ascending: "M6 2l4 6H2z",
  descending: "M6 10l4-6H2z",
  unsorted: "M6 1l3 4H3zM6 11l3-4H3z",
} as const;

function RowOf<Row>(props: TableProps<Row> & { row: Row; kind: RowKind }) {
  const { columns, row, kind, detail, idOf } = props;
  const opened = detail?.(row);
  return (
    <>
      <tr class={kind === "row" ? undefined : kind} id={idOf?.(row)}>
        {columns.map((column) => (
          <Cell column={column} row={row} isLabelled={props.onPhone !== "scroll"} />
        ))}
      </tr>
      {opened && (
        <tr class="detail">
          <td colspan={columns.length}>{opened}</td>
        </tr>
      )}
    </>
  );
}

function Cell<Row>({ column, row, isLabelled }: { column: Column<Row>; row: Row; isLabelled: boolean }) {
  const content = column.cell(row);
  if (column.isRowHeader)
    return (
      <th scope="row" class={cellClass(column)}>
        {content}
      </th>
    );
  return (
    <td class={cellClass(column)} data-l={isLabelled ? column.label : undefined}>
      {content}
    </td>
  );
}

function cellClass<Row>({ isNumber, isWideOnly }: Column<Row>): string | undefined {
  if (!isWideOnly) return isNumber ? "n" : undefined;
  return isNumber ? "n wide-only" : "wide-only";
}

interface EmptyProps {
  readonly words: Words;
  /** What is not there. */
  readonly title?: string | undefined;
  /** Why, or what to do about it. */
  readonly hint?: string | undefined;
  /** A way on: a link to clear filters, a button to create the first. */
  readonly action?: Child;
}

/** What a list says when it has nothing. */
export function EmptyState({ words, title, hint, action }: EmptyProps) {
  return (
    <div class="empty">
      <p>
        <strong>{title ?? words.t(m.nothing)}</strong>
      </p>
      {hint && <p>{hint}</p>}
      {action}
    </div>
  );
}
