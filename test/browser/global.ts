/// <reference path="./provided.d.ts" />
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { loadDemo } from "../../src/demo/load.ts";
import { CHROMIUM, CHROMIUM_ARGUMENTS, hasChromium } from "./chromium.ts";

/** One app with the demo portfolio and one Chromium for all browser tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  project.provide("baseUrl", "");
  project.provide("chromiumAddress", "");
  if (!hasChromium) return async () => {};
  const state = mkdtempSync(join(tmpdir(), "mizan-browser-"));
  process.env["MIZAN_STATE"] = state;
  const { begin } = await import("../../.ops/local.ts");
  const { freePort, served } = await import("../../.ops/served.ts");
  await begin(loadDemo);
  const app = served(await freePort());
  const [browser, isReady] = await Promise.all([
    chromium.launchServer({ executablePath: CHROMIUM, headless: true, args: CHROMIUM_ARGUMENTS }),
    app.ready,
  ]);
  if (!isReady) throw new Error("the app did not start");
  project.provide("baseUrl", app.address);
  project.provide("chromiumAddress", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await app.stop();
    rmSync(state, { recursive: true, force: true });
  };
}
