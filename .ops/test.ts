import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { type Counts, countsOf } from "./counts.ts";
import { ROOT } from "./local.ts";

// `npm test [-- --project unit …]`: types, lint, dead code, then every test; one plain line of counts at the very end,
// in which each of the first four counts as a test. Arguments go to vitest.
const REPORT = resolve(ROOT, ".mizan/test-report.json");

const CHECKS: readonly (readonly [string, ...string[]])[] = [
  ["tsc", "--noEmit"],
  ["tsc", "--noEmit", "-p", "test/browser"],
  ["biome", "check", "--config-path=.biome.json", "."],
  ["knip"],
];

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

const started = performance.now();
const checks = CHECKS.map(([command, ...args]) => run(command, args));
const tests = tested(process.argv.slice(2));
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

function tested(args: readonly string[]): Counts {
  rmSync(REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const isGreen = run("vitest", ["run", "--config", "test/vitest.config.ts", ...reporters, ...args]);
  const { passed, failed, skipped } = countsOf(REPORT);
  // What vitest finds outside of any test (an error nobody caught, no report at all) is one failure too.
  return { passed, failed: isGreen ? failed : Math.max(failed, 1), skipped };
}
