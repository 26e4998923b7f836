import { roomOf } from "./floors.ts";
import { finding, isNode, type Node, type Source } from "./sources.ts";

/** A thing that may appear in some places only. */
export interface Place {
  readonly what: string;
  readonly isAllowedIn: (path: string) => boolean;
  /** The findings in one file, wherever the file lies. */
  readonly foundIn: (source: Source) => string[];
}

const isStore = (path: string) => /^src\/[a-z]+\/store(\.ts$|\/)/.test(path);
const isSchema = (path: string) => /^src\/[a-z]+\/schema(\.ts$|\/)/.test(path);
const isRules = (path: string) => /^src\/[a-z]+\/rules(\.ts$|\/)/.test(path);
const isPlatform = (path: string) => path.startsWith("src/platform/");
const isDoor = (path: string) => ["src/app.tsx", "src/worker.ts", "src/platform/new-id.ts"].includes(path);

export const PLACES: readonly Place[] = [
  {
    what: "drizzle-orm only in schema, store and src/platform",
    isAllowedIn: (path) => isSchema(path) || isStore(path) || isPlatform(path),
    foundIn: (source) => packagesIn(source, "drizzle-orm"),
  },
  {
    what: "exceljs only in reports/kit",
    isAllowedIn: (path) => path.startsWith("reports/kit/"),
    foundIn: (source) => packagesIn(source, "exceljs"),
  },
  {
    what: "hono never below platform, but for hono/jsx",
    isAllowedIn: (path) => !["kernel", "ui", "reports"].includes(roomOf(path)),
    foundIn: (source) => packagesIn(source, "hono").filter((found) => !found.includes(" hono/jsx")),
  },
  {
    what: "the clock and randomness only at the door (src/app.tsx, src/worker.ts) and in src/platform/new-id.ts",
    isAllowedIn: isDoor,
    foundIn: clocksIn,
  },
  {
    what: "insert, update and delete only in stores and src/platform",
    isAllowedIn: (path) => isStore(path) || isPlatform(path),
    foundIn: writesIn,
  },
  {
    what: "batch, run and exec only in src/platform",
    isAllowedIn: isPlatform,
    foundIn: runsIn,
  },
  {
    what: "rules import the kernel and other rules only",
    isAllowedIn: (path) => !isRules(path),
    foundIn: (source) =>
      source.imports
        .filter(({ to }) => !(to.startsWith("src/kernel/") || isRules(to)))
        .map(({ to }) => `${source.path} ${to}`),
  },
  {
    what: "parseFloat, toFixed and Math.round only in src/kernel",
    isAllowedIn: (path) => path.startsWith("src/kernel/"),
    foundIn: (source) => namesIn(source, /^(Number\.)?parseFloat$|^Math\.round$|\.toFixed$/),
  },
  {
    what: "default exports only where a tool demands them",
    isAllowedIn: (path) => /^src\/worker\.ts$|^test\/(.*\/)?(vitest\.config|global)\.ts$|^test\/bench\//.test(path),
    foundIn: (source) =>
      source.nodes
        .filter((node) => node.type === "ExportDefaultDeclaration" || exportsAsDefault(node))
        .map((node) => finding(source, node, "export default")),
  },
];

/** What the sources do outside the places where it is allowed. */
export const outOfPlace = (place: Place, sources: readonly Source[]): string[] =>
  sources.filter((source) => !place.isAllowedIn(source.path)).flatMap(place.foundIn);

const packagesIn = (source: Source, name: string): string[] =>
  source.imports
    .filter(({ isPackage, to }) => isPackage && (to === name || to.startsWith(`${name}/`)))
    .map(({ to }) => `${source.path} ${to}`);

const CLOCK =
  /^(globalThis\.)?(Date\.now|performance\.now|Temporal\.Now|Math\.random)$|(^|\.)(randomUUID|getRandomValues|randomBytes|randomInt)$/;

function clocksIn(source: Source): string[] {
  const bare = source.nodes
    .filter((node) => ["NewExpression", "CallExpression"].includes(node.type) && nameOf(node["callee"]) === "Date")
    .filter((node) => node.type === "CallExpression" || (node["arguments"] as Node[]).length === 0)
    .map((node) => finding(source, node, "Date"));
  return [...bare, ...namesIn(source, CLOCK)];
}

/** A drizzle write names a table, which comes from a schema; a map or a query's `delete` does not. Raw SQL counts. */
function writesIn(source: Source): string[] {
  const tables = new Set(source.imports.filter(({ to }) => isSchema(to)).flatMap(({ names }) => names));
  const calls = callsOf(source, /(^|\.)(insert|update|delete)$/)
    .filter((node) => isTable(node, tables) || /(^|\.)(db|tx)\.[a-z]+$/.test(nameOf(node["callee"])))
    .map((node) => finding(source, node, nameOf(node["callee"])));
  const raw = source.nodes
    .filter((node) =>
      /^\s*(INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|REPLACE\s+INTO)\s/i.test(sqlOf(node)),
    )
    .map((node) => finding(source, node, sqlOf(node).trim().slice(0, 30)));
  return [...calls, ...raw];
}

function isTable(call: Node, tables: ReadonlySet<string>): boolean {
  const [first] = call["arguments"] as Node[];
  return tables.has(nameOf(first).split(".")[0] ?? "");
}

function sqlOf(node: Node): string {
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type !== "TemplateLiteral") return "";
  const [first] = node["quasis"] as { value: { raw: string } }[];
  return first?.value.raw ?? "";
}

function runsIn(source: Source): string[] {
  const expressions = regularExpressionsOf(source);
  return callsOf(source, /\.(batch|run|exec)$/)
    .filter((node) => !isMatching(node, expressions))
    .map((node) => finding(source, node, nameOf(node["callee"])));
}

/** `exec` of a regular expression, written in place or kept in a constant of the same file, reads only text. */
function isMatching(call: Node, expressions: ReadonlySet<string>): boolean {
  const callee = call["callee"] as Node;
  const object = callee["object"] as Node;
  return nameOf(callee).endsWith("exec") && (isExpression(object) || expressions.has(nameOf(object)));
}

const isExpression = (node: unknown): boolean =>
  isNode(node) && (nameOf(node) === "RegExp" || (node.type === "Literal" && "regex" in node));

const regularExpressionsOf = (source: Source): Set<string> =>
  new Set(
    source.nodes
      .filter((node) => node.type === "VariableDeclarator" && isExpression(node["init"]))
      .map((node) => nameOf(node["id"])),
  );

const exportsAsDefault = (node: Node): boolean =>
  node.type === "ExportSpecifier" && nameOf(node["exported"]) === "default";

const callsOf = (source: Source, name: RegExp): Node[] =>
  source.nodes.filter((node) => node.type === "CallExpression" && name.test(nameOf(node["callee"])));

/** Uses of a name or of a member, called or not. */
const namesIn = (source: Source, name: RegExp): string[] =>
  source.nodes
    .filter((node) => ["MemberExpression", "Identifier"].includes(node.type) && name.test(nameOf(node)))
    .map((node) => finding(source, node, nameOf(node)));

/** `db.insert` for `scope.db.insert(…)`: the last two names of a chain, calls and brackets seen through. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "Identifier") return String(node["name"]);
  if (node.type === "Literal") return String(node["value"]);
  if (node.type === "CallExpression" || node.type === "NewExpression") return nameOf(node["callee"]);
  if (node.type === "MemberExpression") return `${nameOf(node["object"])}.${nameOf(node["property"])}`;
  if (isNode(node["expression"])) return nameOf(node["expression"]);
  return "";
}
