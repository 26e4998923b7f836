import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { parseSync } from "vite";

export const ROOT = resolve(import.meta.dirname, "../..");

/** A node of the syntax tree (ESTree with TypeScript and JSX), as vite's own parser gives it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** A source file, parsed. `path` is from the top of the repository, with slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly imports: readonly Import[];
}

/** `to` is a path in the repository for a relative import, else the package's specifier. */
export interface Import {
  readonly to: string;
  readonly isPackage: boolean;
  readonly names: readonly string[];
}

/** What is wrong, and where: `path:line what`. */
export const finding = ({ path, text }: Source, { start }: Node, what: string): string =>
  `${path}:${text.slice(0, start).split("\n").length} ${what}`;

/** All files below `folders` whose name ends with one of `endings`; a folder that is not there yet gives none. */
export function filesIn(folders: readonly string[], endings: readonly string[]): string[] {
  return folders
    .flatMap((folder) => entriesOf(folder).map((entry) => posix.join(folder, entry)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

function entriesOf(folder: string): string[] {
  try {
    const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => posix.relative(join(ROOT, folder), posix.join(entry.parentPath, entry.name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

export const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const known = new Map<string, Source>();

/** Every TypeScript file below `folders`, parsed: once for all tests. */
export const sourcesIn = (...folders: readonly string[]): Source[] =>
  filesIn(folders, [".ts", ".tsx"])
    .filter((path) => !path.endsWith(".d.ts"))
    .map((path) => {
      const source = known.get(path) ?? parsed(path, textOf(path));
      known.set(path, source);
      return source;
    });

/** Parses a source; throws when it does not parse, so that no file is passed over in silence. */
export function parsed(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors.map((error) => error.message).join("; ")}`);
  const nodes = nodesOf(program as unknown as Node);
  return { path, text, nodes, imports: importsOf(path, nodes) };
}

/** A node and everything below it, in the order of the text. */
function nodesOf(node: Node): Node[] {
  const found: Node[] = [node];
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) found.push(...nodesOf(child));
  return found;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

const IMPORTING = [
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
];

function importsOf(path: string, nodes: readonly Node[]): Import[] {
  return nodes
    .filter((node) => IMPORTING.includes(node.type) && isNode(node["source"]))
    .map((node) => {
      const specifier = String((node["source"] as Node)["value"]);
      const isPackage = !specifier.startsWith(".");
      const to = isPackage ? specifier : posix.join(dirname(path), specifier);
      return { to, isPackage, names: localNames(node) };
    });
}

const localNames = (node: Node): string[] =>
  ((node["specifiers"] ?? []) as Node[]).map((specifier) => String((specifier["local"] as Node | undefined)?.["name"]));
