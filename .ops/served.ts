import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { ROOT, STATE } from "./local.ts";

/** No telemetry, no update check, no call to any other machine. */
const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_WRITE_LOGS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};

export interface Served {
  readonly address: string;
  /** True once pages are answered; false when the server ended before. */
  readonly ready: Promise<boolean>;
  /** Resolves with the server's exit code. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<unknown>;
}

/** Mizan over the installation's state, by wrangler's own server, which says nothing but errors. */
export function served(port: number): Served {
  const wrangler = resolve(ROOT, "node_modules/wrangler/wrangler-dist/cli.js");
  const place = ["--port", `${port}`, "--inspector-port", "0", "--persist-to", STATE];
  const quiet = ["--show-interactive-dev-session=false", "--log-level", "error"];
  const server = spawn(process.execPath, ["--no-warnings", wrangler, "dev", ...place, ...quiet], {
    stdio: ["ignore", "inherit", "inherit"],
    cwd: ROOT,
    env: { ...process.env, ...QUIET },
  });
  const address = `http://localhost:${port}`;
  const ended = new Promise<number | null>((done) => server.once("exit", done));
  const stop = () => {
    server.kill("SIGTERM");
    return ended;
  };
  return { address, ready: answering(address, () => server.exitCode !== null || server.killed), ended, stop };
}

async function answering(address: string, isOver: () => boolean): Promise<boolean> {
  while (!isOver()) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  return false;
}

/** A port that nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "localhost", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
