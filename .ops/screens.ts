import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { loadDemo } from "../src/demo/load.ts";
import { personId } from "../src/demo/people.ts";
import { CHROMIUM, CHROMIUM_ARGUMENTS, hasChromium } from "../test/browser/chromium.ts";

// `npm run screens`: pictures of a fresh demo, for the README and for whoever looks after the look: .github/screens/.
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };

interface Screen {
  readonly name: string;
  readonly path: string;
  /** The demo person who looks; nobody when left out. */
  readonly as?: string;
  readonly lang?: "fr" | "ar" | "en";
  readonly size?: { readonly width: number; readonly height: number };
  readonly isDark?: boolean;
}

const SCREENS: readonly Screen[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "dashboard", path: "/", as: "manager" },
  { name: "dashboard-dark", path: "/", as: "manager", isDark: true },
  { name: "dashboard-ar", path: "/", as: "manager", lang: "ar" },
  { name: "dashboard-phone", path: "/", as: "manager", size: NARROW },
  { name: "dashboard-phone-ar-dark", path: "/", as: "manager", lang: "ar", size: NARROW, isDark: true },
  { name: "projects", path: "/projects", as: "manager" },
  { name: "project", path: "/projects/P1", as: "manager" },
  { name: "project-ar", path: "/projects/P1", as: "manager", lang: "ar" },
  { name: "budget", path: "/projects/P1/budget", as: "finance", size: { width: 1280, height: 1200 } },
  { name: "budget-ar", path: "/projects/P1/budget", as: "finance", lang: "ar" },
  { name: "budget-phone", path: "/projects/P1/budget", as: "finance", size: NARROW },
  { name: "milestones", path: "/projects/P1/milestones", as: "officer" },
  { name: "milestones-ar", path: "/projects/P1/milestones", as: "officer", lang: "ar" },
  { name: "milestones-phone", path: "/projects/P1/milestones", as: "officer", size: NARROW },
  { name: "indicators", path: "/projects/P1/indicators", as: "officer" },
  { name: "indicators-ar", path: "/projects/P1/indicators", as: "officer", lang: "ar" },
  { name: "form", path: "/projects/P1/edit", as: "manager" },
  { name: "form-ar-phone", path: "/projects/P1/edit", as: "manager", lang: "ar", size: NARROW },
  { name: "workbooks", path: "/workbooks", as: "finance" },
  { name: "history", path: "/history?action=demo.load", as: "auditor" },
  { name: "as-known-then", path: "/projects/P1/budget?on=2025-03-31&known=14", as: "auditor" },
  { name: "donor", path: "/", as: "bmz", lang: "en" },
  { name: "users", path: "/admin/users", as: "admin" },
];

const MOST_BYTES = 250_000;

if (!hasChromium) {
  console.error("Chromium is needed: install Debian's chromium, or set CHROMIUM_PATH.");
  process.exit(1);
}
const state = mkdtempSync(join(tmpdir(), "mizan-screens-"));
process.env["MIZAN_STATE"] = state;
const { begin, ROOT } = await import("./local.ts");
const { freePort, served } = await import("./served.ts");
const folder = resolve(ROOT, ".github/screens");

await begin(loadDemo);
const app = served(await freePort());
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS });
try {
  if (!(await app.ready)) throw new Error("the app did not start");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const screen of SCREENS) await drawn(browser, screen);
} finally {
  await browser.close();
  await app.stop();
  rmSync(state, { recursive: true, force: true });
}

async function drawn(on: Browser, screen: Screen): Promise<void> {
  const { name, path, as, lang = "fr", size = WIDE, isDark = false } = screen;
  const context = await on.newContext({
    baseURL: app.address,
    viewport: size,
    colorScheme: isDark ? "dark" : "light",
    locale: lang,
  });
  if (as) {
    const headers = { origin: app.address };
    await context.request.post("/sign-in", { form: { demo: personId({ name: as }) }, headers, maxRedirects: 0 });
  }
  const page = await context.newPage();
  const answer = await page.goto(path, { waitUntil: "load" });
  const file = resolve(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: "disabled", scale: "css" });
  await context.close();
  const bytes = statSync(file).size;
  console.log(`${name.padEnd(26)}${String(bytes).padStart(8)} bytes  ${answer?.status()} ${path}`);
  if (!answer?.ok() || bytes > MOST_BYTES) process.exitCode = 1;
}
