import { DatabaseSync } from "node:sqlite";
import { isDeepStrictEqual } from "node:util";
import { ASKED_CODES, type Page } from "../pages.ts";
import { asked } from "../serve/requests.ts";
import type { Served } from "../serve/workerd.ts";
import { recorded, type Statement } from "./trips.ts";

/** The statements that a page sent for one project, to be sent again without the page. */
export interface Floor {
  readonly code: string;
  readonly appUrl: string;
  readonly d1Url: string;
  readonly statements: readonly Statement[];
}

/** Captures what a page sends for each project asked for, and teaches it to the floor worker; none when it is missing. */
export async function floorsOf(served: Served, page: Page): Promise<readonly Floor[]> {
  const codes = page.scope === "project" ? ASKED_CODES : ASKED_CODES.slice(0, 1);
  const floors: Floor[] = [];
  for (const code of codes) {
    const appUrl = served.base.app + page.path(code);
    const { answer, trips } = await recorded(served, () => asked(appUrl));
    if (answer.status !== 200) return [];
    const d1Url = `${served.base.floor}/${encodeURIComponent(page.name)}/${code}`;
    const statements = trips.flat();
    await asked(d1Url, { method: "POST", body: statements });
    floors.push({ code, appUrl, d1Url, statements });
  }
  return floors;
}

export type Row = Readonly<Record<string, unknown>>;

/** SQLite in this very process: the same statements, nothing around them. */
export function inProcess(file: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  const known = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const prepared = (sql: string) => {
    const statement = known.get(sql) ?? database.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
  return {
    answers: (statements: readonly Pick<Statement, "sql" | "params">[]): readonly (readonly Row[])[] =>
      statements.map(({ sql, params }) => prepared(sql).all(...params)),
    close: () => database.close(),
  };
}

export type InProcess = ReturnType<typeof inProcess>;

/** True when both floors give the same rows for what the page sent. */
export async function floorsAgree({ d1Url, statements }: Floor, sqlite: InProcess): Promise<boolean> {
  const fromD1: unknown = JSON.parse((await asked(d1Url)).text);
  const own: unknown = JSON.parse(JSON.stringify(sqlite.answers(statements)));
  return isDeepStrictEqual(fromD1, own);
}
