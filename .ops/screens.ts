import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { loadDemo } from "../src/demo/load.ts";
import { personId } from "../src/demo/people.ts";
import { LANGUAGES, type Language } from "../src/kernel/language.ts";
import { CHROMIUM, CHROMIUM_ARGUMENTS, hasChromium } from "../test/browser/chromium.ts";

// `npm run screens`: pictures of a fresh demo, for the README and for whoever looks after the look: .github/screens/.
const WIDE = { width: 1280, height: 1280 };
const NARROW = { width: 360, height: 1100 };

interface Screen {
  readonly name: string;
  readonly path: string;
  /** The demo person who looks; nobody when left out. */
  readonly as?: string;
  readonly lang?: Language;
  readonly size?: { readonly width: number; readonly height: number };
  readonly isDark?: boolean;
}

/** The pages that carry the product: each in three languages, light and dark, wide and on a phone. */
const PILLARS = [
  { name: "dashboard", path: "/", as: "manager" },
  { name: "project", path: "/projects/P1", as: "manager" },
  { name: "progress", path: "/progress/P1", as: "bmz" },
] as const;

const LOOKS = [
  { suffix: "", size: WIDE, isDark: false },
  { suffix: "-dark", size: WIDE, isDark: true },
  { suffix: "-phone", size: NARROW, isDark: false },
  { suffix: "-phone-dark", size: NARROW, isDark: true },
] as const;

const EVERY_LOOK: readonly Screen[] = PILLARS.flatMap(({ name, ...at }) =>
  LANGUAGES.flatMap((lang) =>
    LOOKS.map(({ suffix, ...look }) => ({ name: `${name}-${lang}${suffix}`, ...at, lang, ...look })),
  ),
);

const SHORT = { width: 1280, height: 800 };
const SHORT_NARROW = { width: 360, height: 740 };

const OTHERS: readonly Screen[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "projects", path: "/projects", as: "manager" },
  { name: "budget", path: "/projects/P1/budget", as: "finance", size: { width: 1280, height: 1200 } },
  { name: "budget-ar", path: "/projects/P1/budget", as: "finance", lang: "ar" },
  { name: "budget-phone", path: "/projects/P1/budget", as: "finance", size: SHORT_NARROW },
  { name: "milestones", path: "/projects/P1/milestones", as: "officer" },
  { name: "milestones-ar", path: "/projects/P1/milestones", as: "officer", lang: "ar" },
  { name: "milestones-phone", path: "/projects/P1/milestones", as: "officer", size: SHORT_NARROW },
  { name: "indicators", path: "/projects/P1/indicators", as: "officer" },
  { name: "indicators-ar", path: "/projects/P1/indicators", as: "officer", lang: "ar" },
  { name: "form", path: "/projects/P1/edit", as: "manager" },
  { name: "form-ar-phone", path: "/projects/P1/edit", as: "manager", lang: "ar", size: SHORT_NARROW },
  { name: "search", path: "/search?q=signature", as: "manager" },
  { name: "search-ar", path: "/search?q=%D8%B1%D9%82%D9%85%D9%8A", as: "manager", lang: "ar" },
  { name: "workbooks", path: "/workbooks", as: "finance" },
  { name: "history", path: "/history?action=demo.load", as: "auditor" },
  { name: "as-known-then", path: "/projects/P1/budget?on=2025-03-31&known=14", as: "auditor" },
  { name: "donor", path: "/", as: "bmz", lang: "en" },
  { name: "users", path: "/admin/users", as: "admin" },
];

const SCREENS = [...EVERY_LOOK, ...OTHERS];

/** What one picture, and all of them, take of the repository at the most. */
const MOST_BYTES = 150_000;
const MOST_BYTES_OF_ALL = 4_000_000;

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
  let all = 0;
  for (const screen of SCREENS) all += await drawn(browser, screen);
  console.log(`${SCREENS.length} pictures, ${all} bytes`);
  if (all > MOST_BYTES_OF_ALL) process.exitCode = 1;
} finally {
  await browser.close();
  await app.stop();
  rmSync(state, { recursive: true, force: true });
}

async function drawn(on: Browser, screen: Screen): Promise<number> {
  const { name, path, as, lang = "fr", size = SHORT, isDark = false } = screen;
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
  const picture = await pictured(page);
  await context.close();
  writeFileSync(resolve(folder, `${name}.webp`), picture);
  console.log(`${name.padEnd(28)}${String(picture.length).padStart(8)} bytes  ${answer?.status()} ${path}`);
  if (!answer?.ok() || picture.length > MOST_BYTES) process.exitCode = 1;
  return picture.length;
}

/** The window as WebP, a third of a PNG. */
async function pictured(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  return Buffer.from(data, "base64");
}
