import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

// D1's own words over a SQLite file, for scripts that fill or check a database while nothing serves it: wrangler's
// bindings answer each `prepare` and `bind` from another process, which made the demo portfolio take seven seconds.

export interface OpenFile {
  readonly db: D1Database;
  readonly close: () => void;
}

/** The file as a D1 database; `close` when done. */
export function openFile(file: string): OpenFile {
  const sqlite = new DatabaseSync(file);
  sqlite.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
  return { db: new LocalD1(sqlite) as unknown as D1Database, close: () => sqlite.close() };
}

type Row = Record<string, unknown>;
type Answer = Pick<D1Result<Row>, "success" | "results">;

class LocalD1 {
  readonly #sqlite: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(sqlite: DatabaseSync) {
    this.#sqlite = sqlite;
  }

  prepare(sql: string): LocalStatement {
    return new LocalStatement(() => this.#prepared(sql), []);
  }

  /** All or nothing. */
  async batch(statements: readonly LocalStatement[]): Promise<Answer[]> {
    this.#sqlite.exec("BEGIN IMMEDIATE");
    try {
      const answers = statements.map((statement) => statement.answer());
      this.#sqlite.exec("COMMIT");
      return answers;
    } catch (error) {
      if (this.#sqlite.isTransaction) this.#sqlite.exec("ROLLBACK");
      throw error;
    }
  }

  async exec(sql: string): Promise<void> {
    this.#sqlite.exec(sql);
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#sqlite.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

class LocalStatement {
  readonly #statement: () => StatementSync;
  readonly #values: readonly SQLInputValue[];

  constructor(statement: () => StatementSync, values: readonly SQLInputValue[]) {
    this.#statement = statement;
    this.#values = values;
  }

  bind(...values: unknown[]): LocalStatement {
    return new LocalStatement(this.#statement, values.map(bound));
  }

  answer(): Answer {
    const results = this.#statement().all(...this.#values);
    return { success: true, results: results.map((row) => ({ ...row })) };
  }

  async all(): Promise<Answer> {
    return this.answer();
  }

  async run(): Promise<Answer> {
    return this.answer();
  }

  async raw(): Promise<unknown[][]> {
    return this.answer().results.map((row) => Object.values(row));
  }

  async first(column?: string): Promise<unknown> {
    const [row] = this.answer().results;
    return (column === undefined ? row : row?.[column]) ?? null;
  }
}

function bound(value: unknown): SQLInputValue {
  if (typeof value === "boolean") return Number(value);
  if (value === undefined) throw new TypeError("D1 binds no undefined");
  return value as SQLInputValue;
}
