import { writings } from "./books.ts";
import { exportsOf, meanwhilesOf } from "./exports.ts";
import type { WorkbooksResult } from "./gates.ts";

const ROWS = [1_000, 10_000, 100_000];
/** Projects that make about as many rows. */
const PROJECTS = [3, 22, 222] as const;
const LARGEST = 222;

/** The workbooks' part of the bench; the bundle of the app is there. Quickly: without the largest, one round. */
export async function workbooksMeasured(isQuick: boolean): Promise<WorkbooksResult> {
  const [rows, projects] = isQuick ? [ROWS.slice(0, 2), PROJECTS.slice(0, 2)] : [ROWS, PROJECTS];
  const written = await writings(rows, isQuick ? 2 : 5);
  const exports = [];
  for (const count of projects) exports.push(...(await exportsOf(count, count === LARGEST)));
  return { writings: written, exports, meanwhile: isQuick ? [] : await meanwhilesOf(LARGEST) };
}
