import { readFileSync } from "node:fs";

/** What vitest's JSON reporter says of a run; `testResults` are its files. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A file that could not be read, or whose hooks failed, counts as one failed test when it names none. */
export function countsOf(path: string): Counts {
  try {
    const report = JSON.parse(readFileSync(path, "utf8")) as Report;
    const isFailed = ({ status }: { readonly status: string }) => status === "failed";
    const nameless = report.testResults.filter((file) => isFailed(file) && !file.assertionResults.some(isFailed));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + nameless.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
