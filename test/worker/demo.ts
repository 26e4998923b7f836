import { loadDemo as loaded } from "../../src/demo/load.ts";

type Said = readonly [sql: string, values: readonly unknown[]];

/** What the loading wrote, as the first file of the run saw it: later files share its isolate. */
const kept = globalThis as { demoSaid?: readonly Said[] };

/**
 * The demo portfolio, as src/demo/load.ts writes it: by itself the first time, then by the very statements that it
 * sent, at one go, which takes a third of the time.
 */
export async function loadDemo(d1: D1Database): Promise<void> {
  if (kept.demoSaid) await d1.batch(kept.demoSaid.map(([sql, values]) => d1.prepare(sql).bind(...values)));
  else kept.demoSaid = await heard(d1);
}

/** Loads the demo through a database that notes what it is told to do in batches: all that is written. */
async function heard(d1: D1Database): Promise<readonly Said[]> {
  const said: Said[] = [];
  const notes = new Map<D1PreparedStatement, Said>();
  const noted = (statement: D1PreparedStatement, sql: string, values: readonly unknown[]): D1PreparedStatement => {
    notes.set(statement, [sql, values]);
    const { bind } = statement;
    statement.bind = (...bound) => noted(bind.apply(statement, bound), sql, bound);
    return statement;
  };
  await loaded(
    new Proxy(d1, {
      get: (of, name) => {
        if (name === "prepare") return (sql: string) => noted(of.prepare(sql), sql, []);
        if (name !== "batch") return Reflect.get(of, name);
        return (statements: D1PreparedStatement[]) => {
          said.push(...statements.flatMap((one) => [notes.get(one)].filter((note) => note !== undefined)));
          return of.batch(statements);
        };
      },
    }),
  );
  return said;
}
