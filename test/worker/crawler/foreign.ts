import { getTableColumns, getTableName } from "drizzle-orm";
import { FACTS, THINGS } from "../../../src/history/store/tables.ts";
import { PERMISSIONS } from "../../../src/people/rules.ts";
import { rows } from "../platform/writing.ts";
import { type Needs, ROUTES } from "../routes.ts";

/** An address that names something of another donor. */
export interface Try {
  readonly method: string;
  readonly path: string;
  /** Donors may use the route. */
  readonly isOpen: boolean;
}

export const isForDonors = (needs: Needs): boolean =>
  needs !== "anybody" && (PERMISSIONS[needs].roles as readonly string[]).includes("donor");

/**
 * Each route with what a project has in each place of it, under its own code and, where it is of two things, under
 * another. Writes that no donor may do at all are left to the matrix of permissions.
 */
export async function foreignAddresses(projectId: string, under: string): Promise<readonly Try[]> {
  const has = await placesOf(projectId);
  return Object.entries(ROUTES).flatMap(([route, needs]) => {
    const [method = "", pattern = ""] = route.split(" ");
    if (!pattern.includes(":") || needs === "anybody" || !isAbout(pattern)) return [];
    if (method !== "GET" && !isForDonors(needs)) return [];
    const codes = [projectId.toUpperCase(), ...(NAMES_A_PART.test(pattern) ? [under] : [])];
    const isOpen = isForDonors(needs);
    // What no donor may ask is refused before its id is read: one is enough.
    const ids = isOpen ? has.ids : has.ids.slice(0, 1);
    const found = codes.flatMap((code) => filled(pattern, { ...has, code, ids }));
    return found.map((path) => ({ method, path, isOpen }));
  });
}

const NAMES_A_PART = /:code.*:(milestone|indicator|entry|id)/;

/** Routes of things that belong to somebody; organisations, people, rates and the journal are the house’s. */
const isAbout = (pattern: string): boolean =>
  !/^\/(admin\/(users|organisations|rates)|account|history|calendar|reminders|workbooks\/:)|\/rates\//.test(pattern);

interface Places {
  readonly code: string;
  readonly agreement: string;
  readonly milestone: string;
  readonly indicator: string;
  readonly line: string;
  readonly entry: string;
  readonly ids: readonly string[];
}

/** One of each kind of thing that a project has. */
async function placesOf(projectId: string): Promise<Omit<Places, "code">> {
  const first = async (query: string) => (await rows<{ x: string | null }>(query, projectId))[0]?.x ?? "none";
  const tables = [...THINGS, ...FACTS].filter((table) => "projectId" in getTableColumns(table)).map(getTableName);
  const ids = await Promise.all(tables.map((name) => first(`SELECT max(id) AS x FROM ${name} WHERE project_id = ?`)));
  return {
    agreement: await first(
      "SELECT a.code AS x FROM agreement a JOIN project p ON p.agreement_id = a.id WHERE p.id = ?",
    ),
    milestone: await first("SELECT code AS x FROM milestone WHERE project_id = ?"),
    indicator: await first("SELECT code AS x FROM indicator WHERE project_id = ?"),
    line: await first("SELECT code AS x FROM budget_line WHERE project_id = ?"),
    entry: await first("SELECT max(id) AS x FROM entry WHERE project_id = ?"),
    ids: [...new Set(ids.filter((id) => id !== "none"))],
  };
}

const ANY = /:\w+(?:\{[^/]*\})?/;

/** A pattern with things in its places; one address for each id where it takes any. */
function filled(pattern: string, has: Places): readonly string[] {
  const path = pattern
    .replace(/\/(agreements|periods)\/:code/, `/$1/${has.agreement}`)
    .replace(/:code(?:\{[^}]*\})?/, has.code)
    .replace(":milestone", has.milestone)
    .replace(":indicator", has.indicator)
    .replace(":line", has.line)
    .replace(":entry", has.entry)
    .replace(":quarter", "2025-Q2")
    .replace(":number", "1");
  if (!ANY.test(path)) return [path];
  return path.includes(":id")
    ? has.ids.map((id) => path.replace(ANY, encodeURIComponent(id)))
    : [path.replace(ANY, "none")];
}
