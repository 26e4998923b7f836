import { copyFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { paths } from "../../../src/kernel/paths.ts";
import { FINANCE_TOKEN } from "../data/house.ts";
import { BENCH } from "../data/kept.ts";
import { COUNTED_CODE } from "../pages.ts";
import { asked, quantile } from "../serve/requests.ts";
import type { Served } from "../serve/workerd.ts";

/** Many entries entered at once through the API, beside SQLite itself, which is given the rows that this makes. */
export interface Imported {
  readonly entries: number;
  /** Medians: sent, checked, converted, journalled and answered; and the same rows written with their triggers. */
  readonly appMs: number;
  readonly floorMs: number;
}

const ENTRIES = 5_000;
const ROUNDS = 3;

/** While the app still holds its database after answering. */
const PATIENCE_MS = 10_000;

/** Imports into the running app and, from a copy made before, into SQLite in process (performance.md, F7). */
export async function imported(served: Served): Promise<Imported> {
  const floor = resolve(BENCH, "run", "floor.sqlite");
  copied(served.file, floor);
  const [app, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    app.push(await sent(served, round));
    bare.push(inserted(served.file, floor));
  }
  rmSync(floor, { force: true });
  return { entries: ENTRIES, appMs: quantile(app, 0.5), floorMs: quantile(bare, 0.5) };
}

/** A whole copy, what lies in the write-ahead log too. */
function copied(from: string, to: string): void {
  rmSync(to, { force: true });
  const database = new DatabaseSync(from, { timeout: PATIENCE_MS });
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
  copyFileSync(from, to);
}

const reference = (round: number, n: number): string => `IMP-${round}-${n}`;

async function sent({ base }: Served, round: number): Promise<number> {
  const entries = Array.from({ length: ENTRIES }, (_, n) => ({
    ...{ kind: "expenditure", line: "C1.1", amount: "1.00", currency: "EUR", documentKind: "invoice" },
    ...{ reference: reference(round, n), supplier: "company", origin: "gid", document: `Facture ${n}, page 1` },
    ...{ documentOn: "2025-11-03", justification: "Reprise d’un tableau" },
  }));
  const url = `${base.app}${paths.api}/projects/${COUNTED_CODE}/entries/import`;
  const { status, ms, text } = await asked(url, { method: "POST", token: FINANCE_TOKEN, body: { entries } });
  if (status !== 201) throw new Error(`the import answered ${status}: ${text.slice(0, 400)}`);
  return ms;
}

/** What an import writes: the entries, what the journal says of them, the words that they are found by. */
const WRITTEN = [
  { table: "journal", rows: "SELECT * FROM journal WHERE seq > ?1 ORDER BY seq" },
  { table: "change", rows: "SELECT * FROM change WHERE seq > ?1" },
  { table: "entry", rows: "SELECT * FROM entry WHERE since_seq > ?1 ORDER BY rowid" },
  { table: "search_text", rows: "SELECT * FROM search_text WHERE id > ?2" },
  { table: "search_thing", rows: "SELECT * FROM search_thing WHERE text_id > ?2" },
] as const;

/** The same rows, in one transaction of SQLite in this process, with every trigger of the tables. */
function inserted(from: string, to: string): number {
  const database = new DatabaseSync(to);
  database.exec("PRAGMA synchronous = NORMAL");
  const { seq, text } = database
    .prepare("SELECT (SELECT max(seq) FROM journal) AS seq, (SELECT coalesce(max(id), 0) FROM search_text) AS text")
    .get() as { seq: number; text: number };
  const app = new DatabaseSync(from, { readOnly: true, timeout: PATIENCE_MS });
  const parts = WRITTEN.map(({ table, rows }) => ({
    table,
    rows: app.prepare(rows).all(...(rows.includes("?2") ? [seq, text] : [seq])) as Record<string, SQLInputValue>[],
  }));
  app.close();
  const found = parts.find(({ table }) => table === "entry")?.rows.length;
  if (found !== ENTRIES) throw new Error(`${found} entries were imported, not ${ENTRIES}`);
  const start = performance.now();
  database.exec("BEGIN");
  for (const { table, rows } of parts) {
    const names = Object.keys(rows[0] ?? {});
    const marks = names.map(() => "?").join();
    const statement = database.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${marks})`);
    for (const row of rows) statement.run(...names.map((name) => row[name] ?? null));
  }
  database.exec("COMMIT");
  const ms = performance.now() - start;
  database.close();
  return ms;
}
