// Runs on any Node >= 20 with npm alone: makes node_modules match package-lock.json, and with --tests brings what the
// browser and workbook tests need, where apt is there to bring it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const want = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const stamp = "node_modules/.installed-lock";
const have = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
if (have !== want) {
  console.log("Installing dependencies (npm ci)…");
  const result = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: "inherit" });
  if (result.status !== 0) process.exit(result.status ?? 1);
  writeFileSync(stamp, want);
}

const NEEDED = [
  { file: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", packages: ["chromium"], for: "browser tests" },
  { file: "/usr/bin/soffice", packages: ["libreoffice-calc", "poppler-utils"], for: "workbook tests in LibreOffice" },
  {
    file: "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf",
    packages: ["fonts-noto-core"],
    for: "Arabic pictures",
  },
];

if (process.argv.includes("--tests")) {
  const missing = NEEDED.filter(({ file }) => !existsSync(file));
  const packages = missing.flatMap((need) => need.packages);
  if (packages.length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`Installing ${packages.join(", ")} for the tests…`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { stdio: "ignore", env });
  }
  for (const need of NEEDED)
    if (!existsSync(need.file))
      console.log(`Skipping ${need.for}: install ${need.packages.join(" and ")} (Debian's names) to run them.`);
}
