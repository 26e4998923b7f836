import { createHash, createHmac } from "node:crypto";

export interface Ports {
  readonly app: number;
  readonly floor: number;
  readonly hello: number;
  readonly counter: number;
}

const UNIQUE_KEY = "miniflare-D1DatabaseObject";
const DATABASE_ID = "00000000-0000-0000-0000-000000000000";

/** Where the D1 service looks for its database below its disk: wrangler's own place for the same id. */
export function databasePath(): string {
  const key = createHash("sha256").update(UNIQUE_KEY).digest();
  const short = (data: string | Buffer) => createHmac("sha256", key).update(data).digest().subarray(0, 16);
  const name = short(DATABASE_ID);
  return `${UNIQUE_KEY}/${Buffer.concat([name, short(name)]).toString("hex")}.sqlite`;
}

// Node's own modules come with this date (platform.md, section 1).
const DATE = `compatibilityDate = "2026-10-01"`;
const DB = `(name = "DB", wrapped = (moduleName = "cloudflare-internal:d1-api", innerBindings = [(name = "fetcher", service = "d1")]))`;

const worker = (name: string, bindings: readonly string[]): string => `
    (name = "${name}", worker = (modules = [(name = "${name}.js", esModule = embed "${name}.js")], ${DATE},
      bindings = [${bindings.join(", ")}]))`;

const socket = (name: string, port: number, service: string): string =>
  `(name = "${name}", address = "127.0.0.1:${port}", http = (), service = ${service})`;

/** One workerd with every target in it, all over one D1 service, so that all share its cache and its file. */
export const workerdConfig = (ports: Ports, folders: { readonly data: string; readonly assets: string }): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [${[
    worker("app", [DB, `(name = "ASSETS", service = "assets")`, `(name = "FILES", r2Bucket = "files")`]),
    worker("floor", [DB]),
    worker("hello", []),
    worker("files", []),
  ].join(",")},
    (name = "assets", disk = "${folders.assets}"),
    (name = "data", disk = (path = "${folders.data}", writable = true)),
    (name = "d1", worker = (modules = [(name = "d1.js", esModule = embed "d1.js")], ${DATE},
      bindings = [(name = "STORE", durableObjectNamespace = "Database"), (name = "DATABASE_ID", text = "${DATABASE_ID}")],
      durableObjectNamespaces = [(className = "Database", uniqueKey = "${UNIQUE_KEY}", enableSql = true)],
      durableObjectStorage = (localDisk = "data")))
  ],
  sockets = [${[
    socket("app", ports.app, `"app"`),
    socket("floor", ports.floor, `"floor"`),
    socket("hello", ports.hello, `"hello"`),
    socket("counter", ports.counter, `(name = "d1", entrypoint = "counter")`),
  ].join(", ")}]
);
`;
