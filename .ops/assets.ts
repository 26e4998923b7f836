// Builds what the browser fetches, and writes its version: `node .ops/assets.ts` after any change of src/ui/styles,
// src/ui/client.js, src/ui/upload.js or htmx. A unit test fails when it was forgotten.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const STYLES = ["tokens", "base", "shell", "head", "parts", "chart", "table", "form", "narrow", "print"];
const at = (path: string): string => resolve(import.meta.dirname, "..", path);
const read = (path: string): string => readFileSync(at(path), "utf8");

export function assets(): { css: string; js: string; version: string } {
  const css = `${STYLES.map((name) => dense(read(`src/ui/styles/${name}.css`))).join("\n")}\n`;
  const htmx = read("node_modules/htmx.org/dist/htmx.min.js").replace(/\n?\/\/# sourceMappingURL=.*\n?/, "");
  const { version } = JSON.parse(read("node_modules/htmx.org/package.json")) as { version: string };
  const js = `/* htmx ${version}, Zero-Clause BSD */\n${htmx}\n${read("src/ui/upload.js")}${read("src/ui/client.js")}`;
  const hash = createHash("sha256")
    .update(css)
    .update(js)
    .update(read("src/ui/public/assets/report.css"))
    .digest("hex")
    .slice(0, 10);
  return { css, js, version: `export const ASSET_VERSION = "${hash}";\n` };
}

/** Comments, indentation, spaces that mean nothing and zeros before a point out; nothing else is touched. */
const dense = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/([,{};(])\s*\n\s*/g, "$1")
    .replace(/\s*\n\s*/g, " ")
    .replace(/\s*([{}])\s*/g, "$1")
    .replace(/;\}/g, "}")
    .replace(/([{;][\w-]+): /g, "$1:")
    .replace(/ ?([,>]) /g, "$1")
    .replace(/([:\s,(])0\.(\d)/g, "$1.$2");

if (process.argv[1] === import.meta.filename) {
  const { css, js, version } = assets();
  writeFileSync(at("src/ui/public/assets/mizan.css"), css);
  writeFileSync(at("src/ui/public/assets/mizan.js"), js);
  writeFileSync(at("src/ui/asset-version.ts"), version);
}
