import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { countsOf } from "../../../.ops/counts.ts";

const home = mkdtempSync(join(tmpdir(), "mizan-counts-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function counted(files: readonly { status: string; tests: readonly string[] }[]) {
  const statuses = files.flatMap(({ tests }) => tests);
  const number = (status: string) => statuses.filter((one) => one === status).length;
  const path = join(home, "report.json");
  const report = {
    numPassedTests: number("passed"),
    numFailedTests: number("failed"),
    numPendingTests: number("skipped"),
    numTodoTests: number("todo"),
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((one) => ({ status: one })),
    })),
  };
  writeFileSync(path, JSON.stringify(report));
  return countsOf(path);
}

describe("the counts at the end of npm test", () => {
  test("are those of the tests, what is still to do counted with what was skipped", () => {
    const files = [
      { status: "passed", tests: ["passed", "skipped", "todo"] },
      { status: "failed", tests: ["passed", "failed", "failed"] },
    ];
    expect(counted(files)).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  test("count a file that could not be read, or whose hook failed, as one failure", () => {
    const files = [
      { status: "failed", tests: [] },
      { status: "failed", tests: ["skipped", "skipped"] },
    ];
    expect(counted(files)).toEqual({ passed: 0, failed: 2, skipped: 2 });
  });

  test("are one failure when there is no report", () => {
    expect(countsOf(join(home, "none.json"))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
