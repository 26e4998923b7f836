import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { BENCH } from "../data/kept.ts";
import { ROOT, SERVED } from "../serve/bundle.ts";
import { BINARY, cpuMs, freePort, rssMb } from "../serve/workerd.ts";
import { download } from "./download.ts";

// Mizan's R10 beside raw XML of the same rows and beside plain exceljs, in one runtime: what writing costs, apart from
// reading.

const WRITERS = ["raw", "mizan", "exceljs"] as const;

type Writer = (typeof WRITERS)[number];

/** Plain exceljs holds everything: with more rows it would outgrow the isolate. */
const MOST_FOR_EXCELJS = 10_000;

export interface Writing {
  readonly rows: number;
  readonly writer: Writer;
  /** Of the round that was least disturbed: what others do on the machine only ever adds. */
  readonly cpuMs: number;
  /** In proportion to raw XML. */
  readonly toRaw: number;
  /** What a fresh process grew by at most, writing once. */
  readonly grewMb: number;
  readonly bytes: number;
}

interface Slot {
  readonly cpuMs: number;
  readonly bytes: number;
}

/** Writes each size with each writer in turn, round after round, so that noise falls on all alike. */
export async function writings(sizes: readonly number[], rounds: number): Promise<readonly Writing[]> {
  bundleBooks();
  const found: Writing[] = [];
  for (const rows of sizes) {
    const writers = WRITERS.filter((writer) => writer !== "exceljs" || rows <= MOST_FOR_EXCELJS);
    const slots = await withBooks(async (books) => {
      const all: Readonly<Record<string, Slot>>[] = [];
      for (let round = 0; round <= rounds; round += 1) all.push(await roundOf(books, writers, rows));
      return all.slice(1);
    });
    for (const writer of writers) found.push(await writingOf(writer, rows, slots));
  }
  return found;
}

interface Books {
  readonly base: string;
  readonly pid: number;
}

/** So many rows are written in a slot at least: the clock of the processor ticks every 10 ms. */
const ROWS_OF_SLOT = 20_000;

async function roundOf({ base, pid }: Books, writers: readonly Writer[], rows: number) {
  const slots: Record<string, Slot> = {};
  const times = Math.max(1, Math.ceil(ROWS_OF_SLOT / rows));
  for (const writer of writers) {
    const cpu = cpuMs(pid);
    let bytes = 0;
    for (let n = 0; n < times; n += 1) bytes = (await download(`${base}/${writer}/${rows}`)).bytes;
    slots[writer] = { cpuMs: (cpuMs(pid) - cpu) / times, bytes };
  }
  return slots;
}

async function writingOf(
  writer: Writer,
  rows: number,
  rounds: readonly Readonly<Record<string, Slot>>[],
): Promise<Writing> {
  const leastOf = (name: string) => Math.min(...rounds.map((round) => round[name]?.cpuMs ?? Number.NaN));
  const grewMb = await withBooks(async ({ base, pid }) => {
    const before = rssMb(pid);
    await download(`${base}/${writer}/${rows}`);
    return rssMb(pid, "VmHWM") - before;
  });
  return {
    ...{ rows, writer, grewMb },
    cpuMs: leastOf(writer),
    toRaw: leastOf(writer) / leastOf("raw"),
    bytes: rounds[0]?.[writer]?.bytes ?? 0,
  };
}

const ENTRY = "books-worker";

function bundleBooks(): void {
  const wrangler = resolve(ROOT, "node_modules/wrangler/bin/wrangler.js");
  const out = resolve(BENCH, "books");
  const told = spawnSync(
    process.execPath,
    [wrangler, "deploy", resolve(import.meta.dirname, `../${ENTRY}.ts`), "--dry-run", "--outdir", out],
    {
      ...{ cwd: ROOT, encoding: "utf8" },
      env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_WRITE_LOGS: "false" },
    },
  );
  if (told.status !== 0) throw new Error(`wrangler deploy --dry-run failed:\n${told.stdout}${told.stderr}`);
  copyFileSync(resolve(out, `${ENTRY}.js`), resolve(SERVED, "books.js"));
}

const config = (port: number): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "books", worker = (modules = [(name = "books.js", esModule = embed "books.js")],
    compatibilityDate = "2026-10-01"))],
  sockets = [(name = "books", address = "127.0.0.1:${port}", http = (), service = "books")]
);
`;

/** A fresh workerd with the writers alone, for as long as something is measured in it. */
async function withBooks<T>(measure: (books: Books) => Promise<T>): Promise<T> {
  const port = await freePort();
  const file = resolve(SERVED, "books.capnp");
  writeFileSync(file, config(port));
  const child = spawn(BINARY, ["serve", file], { stdio: ["ignore", "inherit", "inherit"] });
  const base = `http://127.0.0.1:${port}`;
  try {
    await answering(`${base}/raw/1`);
    return await measure({ base, pid: child.pid ?? 0 });
  } finally {
    child.kill("SIGTERM");
  }
}

const PATIENCE_MS = 20_000;

async function answering(url: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await download(url).catch(() => undefined);
    if (answer?.status === 200) return;
    if (performance.now() > deadline) throw new Error("workerd did not come to write");
    await new Promise((wake) => setTimeout(wake, 20));
  }
}
