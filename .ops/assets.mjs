// Builds what the browser fetches, and writes its version: `node .ops/assets.mjs` after any change of src/ui/styles,
// src/ui/client.js or htmx. A unit test fails when it was forgotten.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const STYLES = ["tokens", "base", "shell", "head", "parts", "table", "form", "narrow", "print"];
const at = (path) => new URL(`../${path}`, import.meta.url);
const read = (path) => readFileSync(at(path), "utf8");

/** Comments and indentation out; nothing else is touched. */
const dense = (css) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/([,{};(])\s*\n\s*/g, "$1")
    .replace(/\s*\n\s*/g, " ")
    .replace(/\s*([{}])\s*/g, "$1")
    .replace(/;\}/g, "}");

export function assets() {
  const css = `${STYLES.map((name) => dense(read(`src/ui/styles/${name}.css`))).join("\n")}\n`;
  const htmx = read("node_modules/htmx.org/dist/htmx.min.js").replace(/\n?\/\/# sourceMappingURL=.*\n?/, "");
  const js = `/* htmx 4.0.1, Zero-Clause BSD */\n${htmx}\n${read("src/ui/client.js")}`;
  const hash = createHash("sha256").update(css).update(js).digest("hex").slice(0, 10);
  return { css, js, version: `export const ASSET_VERSION = "${hash}";\n` };
}

if (process.argv[1] === import.meta.filename) {
  const { css, js, version } = assets();
  writeFileSync(at("src/ui/public/assets/mizan.css"), css);
  writeFileSync(at("src/ui/public/assets/mizan.js"), js);
  writeFileSync(at("src/ui/asset-version.ts"), version);
}
