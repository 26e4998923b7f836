import { createHash } from "node:crypto";
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { MIGRATIONS, writeDatabase } from "./database.ts";
import type { Size } from "./sizes.ts";

/** Everything the bench leaves behind; ignored by git. */
export const BENCH = resolve(import.meta.dirname, "../../../.mizan/bench");

/** The generated file of a size, made when it is missing; a new generator or schema makes a new one. */
export function keptDatabase(size: Size): string {
  const file = keptFile(size);
  if (existsSync(file)) return file;
  mkdirSync(BENCH, { recursive: true });
  for (const old of readdirSync(BENCH).filter((name) => name.startsWith(`data-${size.name}-`)))
    rmSync(resolve(BENCH, old));
  const partial = `${file}.partial`;
  writeDatabase(partial, size);
  renameSync(partial, file);
  return file;
}

export const isKept = (size: Size): boolean => existsSync(keptFile(size));

const keptFile = ({ name }: Size): string => resolve(BENCH, `data-${name}-${generatorHash()}.sqlite`);

/** A copy to write upon: the kept file stays as it was generated. */
export function copiedDatabase(size: Size, to: string): void {
  copyFileSync(keptDatabase(size), to, constants.COPYFILE_FICLONE);
}

function generatorHash(): string {
  const hash = createHash("sha256");
  for (const folder of [import.meta.dirname, MIGRATIONS])
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(resolve(folder, name)));
  return hash.digest("hex").slice(0, 16);
}
