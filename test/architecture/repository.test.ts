import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, ROOT, textOf } from "./sources.ts";

const FOLDERS = ["src", "reports", "test", "migrations", ".ops", ".ci"];
const CODE = [".ts", ".tsx", ".mjs", ".css"];
const files = filesIn(FOLDERS, [""]);

describe("files", () => {
  const code = filesIn(FOLDERS, CODE).filter((path) => !path.startsWith("src/ui/public/"));

  it("were found", () => {
    expect(code.length).toBeGreaterThan(70);
  });

  it("have at most 250 lines", () => {
    const long = code.map((path) => ({ path, lines: textOf(path).trimEnd().split("\n").length }));
    expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it("say in their name what they are about", () => {
    const vague = /^(utils?|helpers?|common|lib|services?|types?|index|misc|shared)$/i;
    const names = (path: string) => path.split("/").map((name) => name.replace(/\..*$/, ""));
    expect(files.filter((path) => names(path).some((name) => vague.test(name)))).toEqual([]);
  });

  it("and nothing else lie at the top, but for hidden ones", () => {
    const top = ["src", "migrations", "reports", "test", "wrangler.toml", "package.json", "package-lock.json"];
    const known = [...top, "tsconfig.json", "README.md", "LICENSE", "node_modules", "dist"];
    const entries = readdirSync(ROOT).filter((name) => !(name.startsWith(".") || name.endsWith(".log")));
    expect(entries).toContain("package.json");
    expect(entries.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe("package.json", () => {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(textOf("package.json"));
  const versions = Object.entries<string>({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
    ...overrides,
  });

  it("names exact versions", () => {
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("agrees with the lockfile", () => {
    const { packages } = JSON.parse(textOf("package-lock.json"));
    const locked = versions.map(([name]) => [name, packages[`node_modules/${name}`]?.version]);
    expect(locked).toEqual(versions);
  });

  it("has a lockfile with every platform's packages, without which npm ci refuses it", () => {
    const packages: Record<string, { optionalDependencies?: object }> = JSON.parse(
      textOf("package-lock.json"),
    ).packages;
    const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
    const named = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !locked.has(name))).toEqual([]);
  });
});

describe("migrations", () => {
  const migrations = filesIn(["migrations"], [".sql"]).map((path) => posix.basename(path));
  const digest = (name: string) =>
    createHash("sha256")
      .update(textOf(`migrations/${name}`))
      .digest("hex");

  it("are numbered from 0001 without gaps, and say what they bring", () => {
    expect(migrations.length).toBeGreaterThan(0);
    for (const [at, name] of migrations.entries())
      expect(name).toMatch(new RegExp(`^${String(at + 1).padStart(4, "0")}_[a-z0-9]+(_[a-z0-9]+)*\\.sql$`));
  });

  it("never change once landed: each is what test/architecture/migrations.lock says", () => {
    const now = migrations.map((name) => `${digest(name)}  ${name}`);
    const how =
      "A landed migration never changes: write a new one. Lock a new one by its line: " +
      "(cd migrations && sha256sum 0007_name.sql) >> test/architecture/migrations.lock";
    expect(textOf("test/architecture/migrations.lock").trimEnd().split("\n"), how).toEqual(now);
  });
});

describe("assets", () => {
  const assets = filesIn(["src/ui/public"], [".css", ".js"]);

  it("carry a version that changes with them, since browsers keep them for a year", async () => {
    expect(assets.length).toBeGreaterThan(1);
    const hash = createHash("sha256");
    for (const path of assets) hash.update(textOf(path));
    const expected = hash.digest("hex").slice(0, 10);
    const constant = /ASSET_VERSION = "([0-9a-f]*)"/.exec(textOf("src/ui/asset-version.ts"))?.[1];
    expect(constant, "set ASSET_VERSION in src/ui/asset-version.ts").toBe(expected);
  });
});
