import type { Counts } from "./measure/counts.ts";
import type { Latency } from "./measure/latency.ts";
import { MILESTONE_UPDATE } from "./measure/writes.ts";
import { PAGES } from "./pages.ts";
import { quantile } from "./serve/requests.ts";
import type { SizeResult } from "./size-run.ts";

/** A promise and whether it was kept, in one line. A goal is told, but its miss fells nothing. */
export interface Gate {
  readonly promise: string;
  readonly isKept: boolean;
  readonly found: string;
  readonly isGoal?: boolean;
}

const LIMITS = {
  readTrips: 1,
  writeTrips: 2,
  toFloor: 2,
  coldMs: 2_000,
  growth: 1.5,
  updateRows: 20,
  toSqlite: 4,
} as const;

/** Every promise of the bench over the sizes that ran; one is kept only where something was measured for it. */
export function gatesOf(results: readonly SizeResult[]): readonly Gate[] {
  return [
    ...results.map(answersAgree),
    ...results.flatMap(pagesAnswer),
    ...results.flatMap(tripsOf),
    ...sameRows(results),
    ...sameUpdate(results),
    ...results.map(updateRows),
    ...results.flatMap(mostRows),
    ...results.flatMap(goalRows),
    ...results.flatMap(floorsKept),
    ...growths(results),
    ...results.flatMap(importsKept),
    ...results.map(coldStart),
    ...results.map(totalsTrue),
  ];
}

const gate = (promise: string, isKept: boolean, found: string): Gate => ({ promise, isKept, found });

const answersAgree = ({ size, differences }: SizeResult): Gate =>
  gate(`${size}: all targets give equal answers`, differences.length === 0, differences[0] ?? "equal");

const pagesAnswer = ({ size, counts, writes }: SizeResult): readonly Gate[] => {
  const wrong = [...counts, ...writes].filter(({ status }) => status >= 400);
  return [
    gate(
      `${size}: every page and write answers`,
      counts.length > 0 && wrong.length === 0,
      wrong.map(({ page, status }) => `${page} ${status}`).join(", ") || `${counts.length} pages`,
    ),
  ];
};

const tripsOf = ({ size, counts, writes }: SizeResult): readonly Gate[] => [
  atMost(`${size}: D1 round trips per page`, counts, LIMITS.readTrips),
  atMost(`${size}: D1 round trips per write`, writes, LIMITS.writeTrips),
];

function atMost(what: string, counts: readonly Counts[], limit: number): Gate {
  const answered = counts.filter(({ status }) => status < 400);
  const worst = [...answered].sort((a, b) => b.trips - a.trips)[0];
  return gate(
    `${what} ≤ ${limit}`,
    worst !== undefined && worst.trips <= limit,
    worst ? `${worst.trips} (${worst.page})` : "nothing counted",
  );
}

/** The first and the last size that ran: a project's page reads the same rows in both. */
function sameRows(results: readonly SizeResult[]): readonly Gate[] {
  const [first, last] = [results[0], results.at(-1)];
  if (!first || !last || first === last) return [];
  return PAGES.filter(({ scope }) => scope === "project").map(({ name }) => {
    const [small, large] = [first, last].map(({ counts }) => rowsOf(counts, name));
    const promise = `${name}: as many rows read at ${last.size} as at ${first.size}`;
    return gate(promise, small !== undefined && small === large, `${small ?? "none"} and ${large ?? "none"}`);
  });
}

const rowsOf = (counts: readonly Counts[], name: string): number | undefined =>
  counts.find(({ page, status }) => page === name && status < 400)?.rowsRead;

/** A milestone's update reads the same rows in every portfolio (performance.md, F3). */
function sameUpdate(results: readonly SizeResult[]): readonly Gate[] {
  const [first, last] = [results[0], results.at(-1)];
  if (!first || !last || first === last) return [];
  const [small, large] = [first, last].map(({ writes }) => rowsOf(writes, MILESTONE_UPDATE));
  const promise = `${MILESTONE_UPDATE}: as many rows read at ${last.size} as at ${first.size}`;
  return [gate(promise, small !== undefined && small === large, `${small ?? "none"} and ${large ?? "none"}`)];
}

/** Goal of F2: bare statements; here the session, the rights, the budget lines and the journal ride along. */
function updateRows({ size, writes }: SizeResult): Gate {
  const rows = rowsOf(writes, MILESTONE_UPDATE);
  const isKept = rows !== undefined && rows <= LIMITS.updateRows;
  const promise = `${size}: ${MILESTONE_UPDATE} reads ≤ ${LIMITS.updateRows} rows`;
  return { ...gate(promise, isKept, `${rows ?? "none"}`), isGoal: true };
}

const mostRows = ({ size, counts }: SizeResult): readonly Gate[] =>
  PAGES.flatMap(({ name, mostRows: limit }) =>
    limit === undefined ? [] : [rowsWithin({ size, counts, name, limit })],
  );

const goalRows = ({ size, counts }: SizeResult): readonly Gate[] =>
  PAGES.flatMap(({ name, goalRows: limit }) =>
    limit === undefined ? [] : [{ ...rowsWithin({ size, counts, name, limit }), isGoal: true }],
  );

type Within = Pick<SizeResult, "size" | "counts"> & { readonly name: string; readonly limit: number };

function rowsWithin({ size, counts, name, limit }: Within): Gate {
  const rows = rowsOf(counts, name);
  return gate(`${size}: ${name} reads ≤ ${limit} rows`, rows !== undefined && rows <= limit, `${rows ?? "none"}`);
}

function floorsKept({ size, timing }: SizeResult): readonly Gate[] {
  const isHeld = (name: string) => PAGES.some((page) => page.name === name && page.scope === "project");
  const pages = timing?.latencies.filter(({ target, page }) => target === "app" && isHeld(page)) ?? [];
  return pages.map(({ page, toFloor }: Latency) =>
    gate(`${size}: ${page} p50 ≤ ${LIMITS.toFloor} × bare D1`, toFloor <= LIMITS.toFloor, `${toFloor.toFixed(2)} ×`),
  );
}

/** The first and the last size that was timed: what a steady page costs beside an empty answer of the same minute. */
function growths(results: readonly SizeResult[]): readonly Gate[] {
  const timed = results.filter(({ timing }) => timing !== undefined);
  const [first, last] = [timed[0], timed.at(-1)];
  if (!first || !last || first === last) return [];
  const grown = (name: string, cost: (result: SizeResult) => number): Gate => {
    const growth = cost(last) / cost(first);
    const promise = `${name}: p50 at ${last.size} ≤ ${LIMITS.growth} × ${first.size}`;
    return gate(promise, growth <= LIMITS.growth, `${growth.toFixed(2)} ×`);
  };
  const pages = PAGES.filter(({ isSteady }) => isSteady).map(({ name }) =>
    grown(name, (result) => costOf(result, name)),
  );
  return [...pages, grown(MILESTONE_UPDATE, updateCost)];
}

const updateCost = ({ updateTime }: SizeResult): number =>
  updateTime ? updateTime.appMs / updateTime.helloMs : Number.NaN;

/** Median of the app over that of the hello worker in the same rounds: the machine's own pace taken out. */
function costOf({ timing }: SizeResult, name: string): number {
  const p50 = (target: string) =>
    timing?.latencies.find((each) => each.page === name && each.target === target)?.p50 ?? Number.NaN;
  return p50("app") / p50("hello");
}

/** Entered through the API beside bare rows with the same triggers (performance.md, F7). */
function importsKept({ size, imported }: SizeResult): readonly Gate[] {
  if (!imported) return [];
  const { entries, appMs, floorMs } = imported;
  const promise = `${size}: ${entries} imported entries ≤ ${LIMITS.toSqlite} × SQLite in process`;
  const found = `${(appMs / floorMs).toFixed(2)} × (${appMs.toFixed(0)} and ${floorMs.toFixed(0)} ms)`;
  return [gate(promise, appMs <= LIMITS.toSqlite * floorMs, found)];
}

function coldStart({ size, startsMs }: SizeResult): Gate {
  const ms = quantile(startsMs, 0.5);
  return gate(`${size}: first page ≤ ${LIMITS.coldMs} ms from cold`, ms <= LIMITS.coldMs, `${ms.toFixed(0)} ms`);
}

const totalsTrue = ({ size, untrueTotals, differences }: SizeResult): Gate =>
  gate(
    `${size}: after the run the API’s totals are the ledger’s`,
    differences.length === 0 && untrueTotals.length === 0,
    untrueTotals[0] ?? "equal",
  );
