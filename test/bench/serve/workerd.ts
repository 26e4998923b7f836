import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { BENCH, copiedDatabase } from "../data/kept.ts";
import type { Size } from "../data/sizes.ts";
import { ROOT, SERVED } from "./bundle.ts";
import { databasePath, type Ports, workerdConfig } from "./config.ts";

export const BINARY = resolve(ROOT, "node_modules/@cloudflare/workerd-linux-64/bin/workerd");
const RUN = resolve(BENCH, "run");
const CONFIG = resolve(SERVED, "config.capnp");
const PATIENCE_MS = 20_000;

export interface Served {
  readonly pid: number;
  readonly base: Readonly<Record<keyof Ports, string>>;
  readonly file: string;
  readonly stop: () => Promise<void>;
}

/** Puts a fresh copy of a size's database where the D1 service looks for it. */
export function preparedFile(size: Size): string {
  rmSync(RUN, { recursive: true, force: true });
  const file = resolve(RUN, databasePath());
  mkdirSync(dirname(file), { recursive: true });
  copiedDatabase(size, file);
  written(file);
  return file;
}

/** Waits until the disk has it: a large copy that is still being written slows down whatever is measured first. */
function written(file: string): void {
  const open = openSync(file, "r+");
  fsyncSync(open);
  closeSync(open);
}

export const cleared = (): void => rmSync(RUN, { recursive: true, force: true });

/** Starts workerd over the prepared file; resolves once `isReady` says so of the app, polled without pause. */
export async function served(file: string, isReady: (base: string) => Promise<boolean>): Promise<Served> {
  const ports = await freePorts();
  writeFileSync(CONFIG, workerdConfig(ports, { data: RUN, assets: resolve(ROOT, "src/ui/public") }));
  const child = spawn(BINARY, ["serve", CONFIG], { stdio: ["ignore", "inherit", "inherit"] });
  const base = addresses(ports);
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isReady(base.app).catch(() => false))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill();
      throw new Error("workerd did not come to answer a page");
    }
    await new Promise((wake) => setTimeout(wake, 5));
  }
  return { pid: child.pid ?? 0, base, file, stop: () => stopped(child) };
}

const addresses = (ports: Ports): Served["base"] => ({
  app: `http://127.0.0.1:${ports.app}`,
  floor: `http://127.0.0.1:${ports.floor}`,
  hello: `http://127.0.0.1:${ports.hello}`,
  counter: `http://127.0.0.1:${ports.counter}`,
});

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });
}

async function freePorts(): Promise<Ports> {
  const [app = 0, floor = 0, hello = 0, counter = 0] = await Promise.all([1, 2, 3, 4].map(freePort));
  return { app, floor, hello, counter };
}

/** A port that nobody listens at. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });

const TICKS_PER_SECOND = 100;

/** Processor time of a process so far, user and system, in milliseconds. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
}

/** Resident memory of a process, in megabytes: now, or at its most. */
export function rssMb(pid: number, which: "VmRSS" | "VmHWM" = "VmRSS"): number {
  const kilobytes = new RegExp(`^${which}:\\s+(\\d+) kB$`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1_024);
}
