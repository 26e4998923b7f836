import type { Gate } from "../gates.ts";
import type { Writing } from "./books.ts";
import type { Export, Meanwhile } from "./exports.ts";

/** What the workbooks' part of the bench found. */
export interface WorkbooksResult {
  readonly writings: readonly Writing[];
  readonly exports: readonly Export[];
  readonly meanwhile: readonly Meanwhile[];
}

const LIMITS = { toRaw: 1.3, firstMs: 1_000, grewMb: 128, toIdle: 4, longestMs: 150 } as const;

/** The ratio binds where rows decide; a workbook of fewer is much of it cover, controls and styles: a goal. */
const ROWS_THAT_BIND = 100_000;

/** Issue 6 point 6 and performance.md F6. */
export const workbookGates = ({ writings, exports, meanwhile }: WorkbooksResult): readonly Gate[] => [
  ...writings.filter(({ writer }) => writer === "mizan").map(ratioKept),
  ...exports.flatMap(exportKept),
  ...meanwhile.map(othersServed),
];

const STREAMED = "R10.";

const ratioKept = ({ rows, toRaw }: Writing): Gate => ({
  promise: `R10 of ${told(rows)} rows ≤ ${LIMITS.toRaw} × the processor time of raw XML`,
  isKept: toRaw <= LIMITS.toRaw,
  found: `${toRaw.toFixed(2)} ×`,
  isGoal: rows < ROWS_THAT_BIND,
});

function exportKept({ file, rows, status, firstMs, grewMb }: Export): readonly Gate[] {
  const name = `${file} of ${told(rows)} rows`;
  return [
    {
      promise: `${name}: first byte ≤ ${LIMITS.firstMs} ms`,
      isKept: status === 200 && rows > 0 && firstMs <= LIMITS.firstMs,
      found: status === 200 ? `${firstMs.toFixed(0)} ms` : `status ${status}`,
      // What adds everything up begins when it has; what is streamed row by row has no reason to wait.
      isGoal: !file.startsWith(STREAMED),
    },
    {
      promise: `${name}: the process grows by ≤ ${LIMITS.grewMb} MB`,
      isKept: grewMb <= LIMITS.grewMb,
      found: `${grewMb} MB`,
    },
  ];
}

const othersServed = ({ file, idleP50, p50, max, failures, asked }: Meanwhile): Gate => ({
  promise: `while ${file} is written a page answers within ${LIMITS.toIdle} × its idle p50, ≤ ${LIMITS.longestMs} ms, no errors`,
  isKept: asked > 0 && failures === 0 && p50 <= LIMITS.toIdle * idleP50 && max <= LIMITS.longestMs,
  found: `p50 ${p50.toFixed(1)} ms (idle ${idleP50.toFixed(1)}), longest ${max.toFixed(0)} ms, ${failures} failed of ${asked}`,
});

const told = (rows: number): string => rows.toLocaleString("en");
