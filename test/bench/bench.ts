import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { BENCH, isKept, keptDatabase } from "./data/kept.ts";
import { isSizeName, SIZES } from "./data/sizes.ts";
import { gatesOf } from "./gates.ts";
import { bundle, ROOT } from "./serve/bundle.ts";
import { measured, type Plan, type SizeResult } from "./size-run.ts";
import { machineTold, told } from "./told.ts";
import { workbookGates } from "./workbooks/gates.ts";
import { workbooksMeasured } from "./workbooks/run.ts";
import { workbooksTold } from "./workbooks/told.ts";

// `npm run bench [-- --sizes S,M,L] [--quick]`: what a page costs beside the floors beneath it; exit 1 when a promise
// is broken. Without sizes: S and M, and what is counted at L where its database was made before. `--only pages` and
// `--only workbooks` run one of its two parts.
const { values } = parseArgs({
  options: { sizes: { type: "string" }, quick: { type: "boolean", default: false }, only: { type: "string" } },
});

const FULL = { latency: { rounds: 5, requests: 60, mostMs: 800 }, load: { seconds: 3, rounds: 2 }, starts: 3 };
const QUICK = { latency: { rounds: 2, requests: 20, mostMs: 400 }, load: { seconds: 1, rounds: 1 }, starts: 1 };

const loadBefore = loadavg();
const plans = values.only === "workbooks" ? [] : plansOf(values.sizes, values.quick ? QUICK : FULL);
bundle();
const results: SizeResult[] = [];
for (const plan of plans) {
  const start = performance.now();
  keptDatabase(SIZES[plan.size]);
  say(`${plan.size}: data there`, start);
  const result = await measured(plan);
  results.push(result);
  if (result.differences.length > 0) refuse(result);
  say(`${plan.size}: measured`, start);
}
const workbooks = values.only === "pages" ? undefined : await workbooksMeasured(values.quick);
const gates = [...gatesOf(results), ...(workbooks ? workbookGates(workbooks) : [])];
const machine = { ...versions(), loadBefore, loadAfter: loadavg() };
mkdirSync(BENCH, { recursive: true });
writeFileSync(
  resolve(BENCH, "result.json"),
  `${JSON.stringify({ machine, results, workbooks, gates }, undefined, 2)}\n`,
);
const parts = [...(workbooks ? [workbooksTold(workbooks)] : []), told(results, gates), machineTold(machine)];
console.log(`\n${parts.join("\n\n")}`);
const fallen = gates.filter(({ isKept: isTrue, isGoal }) => !(isTrue || isGoal));
for (const { promise, found } of fallen) console.error(`FALLEN  ${promise}: ${found}`);
process.exit(fallen.length === 0 ? 0 : 1);

function plansOf(sizes: string | undefined, pace: Omit<Plan, "size">): readonly Plan[] {
  const names = (sizes ?? "S,M").split(",");
  const wrong = names.filter((name) => !isSizeName(name));
  if (wrong.length > 0) throw new RangeError(`no such size: ${wrong.join(", ")} (S, M and L are)`);
  const timed = names.filter(isSizeName).map((size) => ({ ...pace, size }));
  if (sizes !== undefined) return timed;
  if (!isKept(SIZES.L)) {
    console.error("L: left out; `npm run bench -- --sizes S,M,L` makes its database once");
    return timed;
  }
  return [...timed, { size: "L", latency: undefined, load: undefined, starts: 1 }];
}

/** Answers that differ make every timing meaningless: none is printed. */
function refuse({ size, differences }: SizeResult): never {
  for (const difference of differences) console.error(`FALLEN  ${size}: ${difference}`);
  process.exit(1);
}

function versions() {
  const { version: workerd } = JSON.parse(
    readFileSync(resolve(ROOT, "node_modules/@cloudflare/workerd-linux-64/package.json"), "utf8"),
  ) as { version: string };
  return { node: process.version, workerd, processor: cpus()[0]?.model ?? "", cores: cpus().length };
}

function say(what: string, start: number): void {
  console.error(`${what} (${((performance.now() - start) / 1_000).toFixed(1)} s)`);
}
