/// <reference path="./provided.d.ts" />
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { createTestHarness } from "wrangler";
import { loadDemo } from "../../src/demo/load.ts";

const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** No telemetry, no update check, no call to workers.cloudflare.com: the tests run without a network. */
const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};

/** One app with the demo portfolio and one Chromium for all browser tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { CHROMIUM_PATH = "/usr/bin/chromium" } = process.env;
  Object.assign(process.env, QUIET);
  const app = createTestHarness({ workers: [{ configPath: resolve(import.meta.dirname, "../../wrangler.toml") }] });
  const [{ url }, browser] = await Promise.all([
    app.listen(),
    chromium.launchServer({
      executablePath: CHROMIUM_PATH,
      headless: true,
      args: CHROMIUM_ARGUMENTS,
    }),
  ]);
  const worker = app.getWorker<{ DB: D1Database }>();
  await worker.applyD1Migrations("DB");
  const { DB } = await worker.getEnv();
  await loadDemo(DB);
  project.provide("baseUrl", url.origin);
  project.provide("chromiumAddress", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await app.close();
  };
}
