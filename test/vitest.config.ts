/// <reference path="./browser/global.ts" />
import { resolve } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { hasChromium } from "./browser/chromium.ts";

const root = resolve(import.meta.dirname, "..");

/** `vitest run --config test/vitest.config.ts --project unit|worker|browser`, from any folder. */
export default defineConfig({
  test: {
    projects: [
      {
        root,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.{ts,tsx}", "test/architecture/**/*.test.ts"],
          environment: "node",
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: resolve(root, "wrangler.toml") },
            miniflare: {
              bindings: { TEST_MIGRATIONS: await readD1Migrations(resolve(root, "migrations")) },
              email: { send_email: [{ name: "MAIL" }] },
            },
          })),
        ],
        test: {
          name: "worker",
          include: ["test/worker/**/*.test.{ts,tsx}"],
          globalSetup: [resolve(root, "test/worker/relays.ts")],
          setupFiles: [resolve(root, "test/worker/setup.ts")],
          // One isolate for all files is five times faster; the setup file empties D1 and R2 before each file.
          isolate: false,
          maxWorkers: 1,
          // A limit against hanging, not a measure: speed lives in the bench.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          environment: "node",
          globalSetup: [resolve(root, "test/browser/global.ts")],
          // Without Chromium no name fits: the tests are counted as skipped.
          ...(hasChromium ? {} : { testNamePattern: /$^/ }),
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
