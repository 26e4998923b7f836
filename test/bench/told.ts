import type { Gate } from "./gates.ts";
import type { Counts } from "./measure/counts.ts";
import { TARGETS } from "./measure/latency.ts";
import { quantile } from "./serve/requests.ts";
import type { SizeResult } from "./size-run.ts";

type Cell = string | number;

const row = (cells: readonly Cell[]): string => `| ${cells.join(" | ")} |`;

const table = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [row(heads), row(heads.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(row)].join("\n");

const ms = (number: number): string => number.toFixed(number < 10 ? 2 : 0);

/** The whole run as Markdown: what is counted, what is timed, and each promise. */
export function told(results: readonly SizeResult[], gates: readonly Gate[]): string {
  const timed = results.filter(({ timing }) => timing !== undefined);
  return [
    "## Counted (the same on every machine)",
    counted(results),
    ...timed.flatMap((result) => [`## Timed at ${result.size}: one asker, ms`, latency(result), loadTold(result)]),
    "## Started",
    starts(results),
    "## Promises",
    table(
      ["promise", "found", "kept"],
      gates.map((gate) => [gate.promise, gate.found, keptTold(gate)]),
    ),
  ].join("\n\n");
}

function keptTold({ isKept, isGoal = false }: Gate): string {
  if (isGoal) return isKept ? "yes (goal)" : "goal, not yet";
  return isKept ? "yes" : "**NO**";
}

function counted(results: readonly SizeResult[]): string {
  const heads = results.flatMap(({ size }) => [`${size} rows read`, `${size} KB`]);
  const names = (of: (result: SizeResult) => readonly Counts[]) =>
    results
      .slice(0, 1)
      .flatMap(of)
      .map(({ page }) => page);
  const rows = [...names(({ counts }) => counts), ...names(({ writes }) => writes)].map((name) => {
    const all = results.map(({ counts, writes }) => [...counts, ...writes].find(({ page }) => page === name));
    const first = all.find((counts) => counts !== undefined && counts.status < 400);
    return [name, first?.trips ?? "—", first?.statements ?? "—", ...all.flatMap(costs)];
  });
  return table(["", "round trips", "statements", ...heads], rows);
}

function costs(counts: Counts | undefined): readonly Cell[] {
  if (!counts) return ["—", "—"];
  if (counts.status >= 400) return [`(${counts.status})`, "—"];
  const { rowsRead, rowsWritten, bytes } = counts;
  return [rowsWritten > 0 ? `${rowsRead}, ${rowsWritten} written` : rowsRead, Math.ceil(bytes / 1_024)];
}

function latency({ timing }: SizeResult): string {
  const all = timing?.latencies ?? [];
  const pages = [...new Set(all.map(({ page }) => page))];
  const rows = pages.flatMap((page) =>
    TARGETS.flatMap((target) => all.filter((each) => each.page === page && each.target === target)).map((each) => [
      each.page,
      each.target,
      ms(each.p50),
      ms(each.p10),
      ms(each.cpuMs),
      `${each.toFloor.toFixed(2)} ×`,
    ]),
  );
  return table(["page", "target", "p50", "p10", "CPU ms/request", "to floor-d1"], rows);
}

function loadTold({ timing }: SizeResult): string {
  const rows = (timing?.throughputs ?? []).map(({ target, perSecond, cpuMs, failures }) => [
    `budget, 16 at once, ${target}`,
    perSecond.toFixed(0),
    ms(cpuMs),
    failures,
  ]);
  const { open } = timing ?? {};
  const last =
    open &&
    `Open loop, ${open.perSecond} a second: p50 ${ms(open.p50)} ms, p99 ${ms(open.p99)} ms, ${open.failures} failed.`;
  return [table(["load", "requests/s", "CPU ms/request", "failed"], rows), last].filter(Boolean).join("\n\n");
}

const starts = (results: readonly SizeResult[]): string =>
  table(
    ["size", "first right page, ms (median)", "starts", "MB idle", "MB after the run"],
    results.map(({ size, startsMs, rssMb }) => [
      size,
      ms(quantile(startsMs, 0.5)),
      startsMs.length,
      rssMb.idle,
      rssMb.after,
    ]),
  );

/** What it ran on, in one line: every value with its name. */
export const machineTold = (machine: Readonly<Record<string, string | number | readonly number[]>>): string =>
  Object.entries(machine)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.map((one) => one.toFixed(2)).join(" ") : value}`)
    .join("; ");
