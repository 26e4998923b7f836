import type { WorkbooksResult } from "./gates.ts";

type Row = readonly (string | number)[];

const table = (heads: Row, rows: readonly Row[]): string =>
  [heads, heads.map((_, at) => (at === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const whole = (value: number): string => Math.round(value).toLocaleString("en");

/** The workbooks' part as Markdown. */
export const workbooksTold = ({ writings, exports, meanwhile }: WorkbooksResult): string =>
  [
    "## Workbooks: writing R10's rows, in workerd",
    table(
      ["writer", "rows", "CPU ms", "to raw XML", "process grew, MB", "KB"],
      writings.map(({ writer, rows, cpuMs, toRaw, grewMb, bytes }) => [
        ...[writer, whole(rows), whole(cpuMs), `${toRaw.toFixed(2)} ×`, whole(grewMb), whole(bytes / 1_024)],
      ]),
    ),
    "## Workbooks of a portfolio, by the rows of its flat base, from the app and its database",
    table(
      ["file", "rows", "first byte, ms", "whole, ms", "CPU ms", "process grew, MB", "KB"],
      exports.map(({ file, rows, firstMs, ms, cpuMs, grewMb, bytes }) => [
        ...[file, whole(rows), whole(firstMs), whole(ms), whole(cpuMs), whole(grewMb), whole(bytes / 1_024)],
      ]),
    ),
    "## Workbooks: a project's page meanwhile",
    table(
      ["while", "p50 idle, ms", "p50, ms", "longest, ms", "asked", "failed"],
      meanwhile.map(({ file, idleP50, p50, max, asked, failures }) => [
        ...[file, idleP50.toFixed(1), p50.toFixed(1), whole(max), asked, failures],
      ]),
    ),
  ].join("\n\n");
