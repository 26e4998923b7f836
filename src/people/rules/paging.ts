/** One page of a list that is held whole: its rows, the number of the first from 1, and the pages beside it. */
export interface ListPage<T> {
  readonly rows: readonly T[];
  readonly from: number;
  readonly count: number;
  readonly previousPage: number | undefined;
  readonly nextPage: number | undefined;
}

const PAGE_SIZE = 25;

/** The page that the address asks for (`page=2`), or the nearest there is. */
export function pageOfList<T>(all: readonly T[], asked: string | null): ListPage<T> {
  const last = Math.max(Math.ceil(all.length / PAGE_SIZE), 1);
  const wanted = /^\d{1,6}$/.test(asked ?? "") ? Number(asked) : 1;
  const page = Math.min(Math.max(wanted, 1), last);
  const start = (page - 1) * PAGE_SIZE;
  return {
    rows: all.slice(start, start + PAGE_SIZE),
    from: start + 1,
    count: all.length,
    previousPage: page > 1 ? page - 1 : undefined,
    nextPage: page < last ? page + 1 : undefined,
  };
}
