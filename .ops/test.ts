import { spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { setPriority } from "node:os";
import { resolve } from "node:path";
import { type Counts, countsOf } from "./counts.ts";
import { ROOT } from "./local.ts";

// `npm test [-- --project unit …]`: types, lint, dead code, then every test; one plain line of counts at the very end,
// in which each of the first four counts as a test. Arguments go to vitest; without any, its projects run beside one
// another, and are told one after another. The first, which takes the longest and never uses more than one core, goes
// before the others wherever there are fewer cores than work.
const REPORTS = resolve(ROOT, ".mizan/test-reports");

/** A third of a core's time where the first wants all of it. */
const NICE = 5;

const CHECKS: readonly (readonly [string, ...string[]])[] = [
  ["tsc", "--noEmit"],
  ["tsc", "--noEmit", "-p", "test/browser"],
  ["biome", "check", "--config-path=.biome.json", "."],
  ["knip"],
];

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

const started = performance.now();
const checks = CHECKS.map(([command, ...args]) => run(command, args));
const asked = process.argv.slice(2);
const beside = ["worker", "unit", "browser"].map((project) => ["--project", project]);
rmSync(REPORTS, { recursive: true, force: true });
const runs = await Promise.all((asked.length > 0 ? [asked] : beside).map(tested));
const of = (key: keyof Counts): number => runs.reduce((sum, counts) => sum + counts[key], 0);
const tests = { passed: of("passed"), failed: of("failed"), skipped: of("skipped") };
const isOk = checks.filter(Boolean).length;
const failed = tests.failed + checks.length - isOk;
console.log(`\nTook ${seconds(started)}.`);
console.log(`${tests.passed + isOk} passed, ${failed} failed, ${tests.skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);

function run(command: string, args: readonly string[]): boolean {
  const start = performance.now();
  console.log(`\n› ${command} ${args.join(" ")}`);
  const { status } = spawnSync(resolve(ROOT, "node_modules/.bin", command), args, { stdio: "inherit", cwd: ROOT });
  console.log(`  ${status === 0 ? "fine" : "FAILED"}, ${seconds(start)}`);
  return status === 0;
}

async function tested(args: readonly string[], at: number): Promise<Counts> {
  const report = resolve(REPORTS, `${at}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const isGreen = await ran(["run", "--config", "test/vitest.config.ts", ...reporters, ...args], at === 0);
  const { passed, failed, skipped } = countsOf(report);
  // What vitest finds outside of any test (an error nobody caught, no report at all) is one failure too.
  return { passed, failed: isGreen ? failed : Math.max(failed, 1), skipped };
}

/** Runs vitest; what one that runs beside another says is kept until it ends. */
function ran(args: readonly string[], isFirst: boolean): Promise<boolean> {
  const start = performance.now();
  const title = `\n› vitest ${args.join(" ")}`;
  if (isFirst) console.log(title);
  const child = spawn(resolve(ROOT, "node_modules/.bin/vitest"), args, {
    cwd: ROOT,
    stdio: isFirst ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  if (!isFirst && child.pid !== undefined) setPriority(child.pid, NICE);
  const heard: Buffer[] = [];
  child.stdout?.on("data", (part: Buffer) => heard.push(part));
  child.stderr?.on("data", (part: Buffer) => heard.push(part));
  return new Promise((done) => {
    child.once("close", (status) => {
      if (!isFirst) console.log(`${title}\n${Buffer.concat(heard)}`);
      console.log(`  ${status === 0 ? "fine" : "FAILED"}, ${seconds(start)}`);
      done(status === 0);
    });
  });
}
