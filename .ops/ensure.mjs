// Runs on any Node >= 20 with npm alone: makes node_modules match package-lock.json, and with --tests brings what the
// browser and workbook tests need, where apt is there to bring it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const STAMP = "node_modules/.installed-lock";

const has = (command) => process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, command)));

/** As test/browser/chromium.ts looks for it. */
const CHROMIUMS = process.env.CHROMIUM_PATH
  ? [process.env.CHROMIUM_PATH]
  : ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

const NEEDED = [
  {
    isThere: () => CHROMIUMS.some(existsSync),
    packages: ["chromium-headless-shell"],
    without: "the browser tests are skipped (or set CHROMIUM_PATH to a Chromium of yours)",
  },
  {
    isThere: () => has("soffice"),
    packages: ["libreoffice-calc"],
    without: "the tests that recalculate workbooks in LibreOffice are skipped",
  },
  {
    isThere: () => has("pdftotext"),
    packages: ["poppler-utils"],
    without: "the tests of printed workbooks are skipped",
  },
  {
    isThere: () => existsSync("/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf"),
    packages: ["fonts-noto-core"],
    without: "Arabic may be missing in pictures",
  },
];

install();
if (process.argv.includes("--tests")) installForTests();

function install() {
  const want = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === want) return;
  console.log("Installing dependencies (npm ci)…");
  const { status } = spawnSync("npm ci --no-audit --no-fund --loglevel=error", { stdio: "inherit", shell: true });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, want);
}

function installForTests() {
  const packages = NEEDED.filter(({ isThere }) => !isThere()).flatMap((need) => need.packages);
  if (packages.length > 0 && process.getuid?.() === 0 && has("apt-get")) {
    console.log(`Installing for the tests: ${packages.join(", ")}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { stdio: "ignore", env });
  }
  for (const { isThere, packages: names, without } of NEEDED)
    if (!isThere()) console.log(`Without ${names.join(" and ")} (Debian's name): ${without}.`);
}
