import { DurableObject } from "cloudflare:workers";

// The D1 service of plain workerd: speaks the protocol of its built-in `cloudflare-internal:d1-api` over SQLite on the
// local disk, and counts what it is asked. One request here is one D1 round trip of the asking worker.

interface Query {
  readonly sql: string;
  readonly params?: readonly unknown[];
}

interface Asked extends Query {
  readonly rowsRead: number;
  readonly rowsWritten: number;
}

interface Env {
  readonly STORE: DurableObjectNamespace<Database>;
  readonly DATABASE_ID: string;
}

/** Round trips since the last reset, each with its statements; undefined while nothing is recorded. */
let trips: Asked[][] | undefined;

export class Database extends DurableObject<Env> {
  override async fetch(request: Request): Promise<Response> {
    const isRaw = new URL(request.url).searchParams.get("resultsFormat") === "ROWS_AND_COLUMNS";
    const body = (await request.json()) as Query | readonly Query[];
    const queries = Array.isArray(body) ? (body as readonly Query[]) : [body as Query];
    const trip: Asked[] = [];
    trips?.push(trip);
    try {
      const answers = this.ctx.storage.transactionSync(() => queries.map((query) => this.#answer(query, isRaw, trip)));
      return Response.json(answers, { headers: { "x-cf-d1-session-commit-token": "0" } });
    } catch (error) {
      return Response.json({ success: false, error: error instanceof Error ? error.message : String(error) });
    }
  }

  #answer({ sql, params = [] }: Query, isRaw: boolean, trip: Asked[]): unknown {
    const storage = this.ctx.storage.sql;
    const cursor = storage.exec(sql, ...params);
    const results = isRaw ? { columns: cursor.columnNames, rows: [...cursor.raw()] } : cursor.toArray();
    const { rowsRead, rowsWritten } = cursor;
    trip.push({ sql, params, rowsRead, rowsWritten });
    const changed = rowsWritten === 0 ? NOTHING : storage.exec("SELECT changes() c, last_insert_rowid() r").one();
    const meta = { duration: 0, changes: changed["c"], last_row_id: changed["r"], changed_db: rowsWritten > 0 };
    return {
      success: true,
      results,
      meta: { ...meta, size_after: storage.databaseSize, rows_read: rowsRead, rows_written: rowsWritten },
    };
  }
}

const NOTHING: Readonly<Record<string, unknown>> = { c: 0, r: 0 };

/** `POST /` begins recording; `GET /` gives what was asked since, and ends it. */
export const counter = {
  fetch(request: Request): Response {
    const found = trips;
    trips = request.method === "POST" ? [] : undefined;
    return Response.json(found ?? []);
  },
};

export default {
  fetch: (request: Request, env: Env) => env.STORE.get(env.STORE.idFromName(env.DATABASE_ID)).fetch(request),
};
