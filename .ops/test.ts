import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { ROOT } from "./local.ts";

// Types, lint, dead code, then every test; one plain line of counts at the end.
const bin = (name: string): string => resolve(ROOT, "node_modules/.bin", name);
const run = (command: string, args: readonly string[]): boolean => {
  console.log(`\n› ${command} ${args.join(" ")}`);
  return spawnSync(bin(command), args, { stdio: "inherit", cwd: ROOT }).status === 0;
};

const checks = [
  run("tsc", ["--noEmit"]),
  run("tsc", ["--noEmit", "-p", "test/browser"]),
  run("biome", ["check", "--config-path=.biome.json", "."]),
  run("knip", []),
];

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTotalTests: number;
  readonly numFailedTestSuites: number;
}

const file = resolve(ROOT, ".mizan/test-report.json");
rmSync(file, { force: true });
const isGreen = run("vitest", [
  "run",
  "--config",
  "test/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${file}`,
  ...process.argv.slice(2),
]);
const report = reportOf(file);
const passed = report.numPassedTests + checks.filter(Boolean).length;
const failed = Math.max(report.numFailedTests, isGreen ? 0 : 1) + checks.filter((isOk) => !isOk).length;
console.log(`\n${passed} passed, ${failed} failed, ${report.numPendingTests} skipped`);
process.exit(failed === 0 ? 0 : 1);

function reportOf(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTotalTests: 0, numFailedTestSuites: 1 };
  }
}
