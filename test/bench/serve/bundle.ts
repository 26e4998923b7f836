import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { resolve } from "node:path";
import { BENCH } from "../data/kept.ts";

export const ROOT = resolve(import.meta.dirname, "../../..");

/** Where the bundle, the other workers and workerd's configuration lie. */
export const SERVED = resolve(BENCH, "served");

const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_WRITE_LOGS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};

/** The very bundle that would be deployed, and the bench's own workers beside it. */
export function bundle(): void {
  mkdirSync(SERVED, { recursive: true });
  const wrangler = resolve(ROOT, "node_modules/wrangler/bin/wrangler.js");
  const out = resolve(BENCH, "bundle");
  const { status, stdout, stderr } = spawnSync(process.execPath, [wrangler, "deploy", "--dry-run", "--outdir", out], {
    cwd: ROOT,
    env: { ...process.env, ...QUIET },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`wrangler deploy --dry-run failed:\n${stdout}${stderr}`);
  copyFileSync(resolve(out, "worker.js"), resolve(SERVED, "app.js"));
  for (const name of ["d1", "floor", "hello"]) strip(name, name);
  strip("hello", "files");
}

/** Node says of its own type stripping that it is experimental: it runs this file, too. */
function strip(from: string, to: string): void {
  process.removeAllListeners("warning");
  const source = readFileSync(resolve(import.meta.dirname, `../${from}-worker.ts`), "utf8");
  writeFileSync(resolve(SERVED, `${to}.js`), stripTypeScriptTypes(source));
}
