import { existsSync } from "node:fs";

/** Debian's Chromium without its windows: the same engine, lighter on two cores. */
const SHELL = "/usr/bin/chromium-headless-shell";

/** Debian's Chromium, or the one that CHROMIUM_PATH names; without it the browser tests are skipped. */
export const CHROMIUM = process.env["CHROMIUM_PATH"] ?? (existsSync(SHELL) ? SHELL : "/usr/bin/chromium");
export const hasChromium = existsSync(CHROMIUM);

export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
