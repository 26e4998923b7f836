import { copyFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { paths } from "../../../src/kernel/paths.ts";
import { FINANCE_TOKEN } from "../data/house.ts";
import { BENCH } from "../data/kept.ts";
import { COUNTED_CODE } from "../pages.ts";
import { asked, quantile } from "../serve/requests.ts";
import type { Served } from "../serve/workerd.ts";

/** Many entries entered at once through the API, beside the same rows put into the same tables by SQLite itself. */
export interface Imported {
  readonly entries: number;
  /** Medians: sent, checked, converted, journalled and answered; and the bare rows with their triggers. */
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
    bare.push(inserted(served.file, floor, round));
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

/** The rows that the app made of them, in one transaction of SQLite, with every trigger of the tables. */
function inserted(from: string, to: string, round: number): number {
  const app = new DatabaseSync(from, { readOnly: true, timeout: PATIENCE_MS });
  const rows = app.prepare("SELECT * FROM entry WHERE reference GLOB ? ORDER BY rowid").all(`IMP-${round}-*`) as Record<
    string,
    SQLInputValue
  >[];
  app.close();
  if (rows.length !== ENTRIES) throw new Error(`${rows.length} entries were imported, not ${ENTRIES}`);
  const names = Object.keys(rows[0] ?? {});
  const database = new DatabaseSync(to);
  database.exec("PRAGMA synchronous = NORMAL");
  const { head } = database.prepare("SELECT max(seq) AS head FROM journal").get() as { head: number };
  const start = performance.now();
  const statement = database.prepare(`INSERT INTO entry (${names.join()}) VALUES (${names.map(() => "?").join()})`);
  database.exec("BEGIN");
  for (const row of rows) statement.run(...names.map((name) => (name === "since_seq" ? head : (row[name] ?? null))));
  database.exec("COMMIT");
  const ms = performance.now() - start;
  database.close();
  return ms;
}
