import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

const OPS = resolve(import.meta.dirname, "../../../.ops");

export interface Running {
  /** What it wrote so far, to either stream. */
  readonly told: () => string;
  /** Resolves once it wrote this, and fails when it ends without. */
  readonly says: (text: string) => Promise<void>;
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<number | null>;
}

/** One of the scripts of .ops, as npm would run it. */
export function running(
  script: string,
  args: readonly string[],
  given: { env: NodeJS.ProcessEnv; input?: string },
): Running {
  const child = spawn(process.execPath, [resolve(OPS, script), ...args], { env: { ...process.env, ...given.env } });
  child.stdin.end(given.input ?? "");
  let text = "";
  const ended = new Promise<number | null>((done) => child.once("close", done));
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  return {
    told: () => text,
    says: (wanted) =>
      saying(
        child,
        () => text.includes(wanted),
        () => text,
      ),
    ended,
    stop,
  };

  function stop(): Promise<number | null> {
    child.kill("SIGINT");
    return ended;
  }
}

async function saying(child: ChildProcess, isSaid: () => boolean, told: () => string): Promise<void> {
  while (!isSaid()) {
    if (child.exitCode !== null) throw new Error(`it ended before: ${told()}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
