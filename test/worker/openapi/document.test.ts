import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { app } from "../../../src/app.tsx";
import { paths } from "../../../src/kernel/paths.ts";
import { endpoints } from "../../../src/openapi/routes.ts";
import { PERMISSIONS } from "../../../src/people/rules.ts";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { addressOf } from "../routes.ts";

interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly [key: string]: unknown;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Operation {
  readonly summary: string;
  readonly "x-permission": string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: Content }>>;
}

interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let document: OpenApi;

beforeAll(async () => {
  await loadDemo(env.DB);
  const answer = await ask(paths.openapi);
  expect(answer.status).toBe(200);
  document = await answer.json<OpenApi>();
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

const sorted = (names: readonly string[]) => [...new Set(names)].toSorted();

describe("The OpenAPI document", () => {
  it("holds every route of the API, and no other", () => {
    const routes = app.routes
      .filter(({ path, method }) => path.startsWith(`${paths.api}/`) && method !== "ALL")
      .map(({ path, method }) => `${method} ${path.slice(paths.api.length).replace(/:(\w+)/g, "{$1}")}`);
    expect(routes.length).toBeGreaterThan(8);
    expect(sorted(operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`))).toEqual(sorted(routes));
    expect(operations().length).toBe(endpoints.length);
  });

  it("says what it is", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info).toMatchObject({ title: "Mizan", version: "1" });
    expect(document.servers).toEqual([{ url: paths.api }]);
  });

  it("gives each operation words, a permission, its path’s parameters and an answer", () => {
    for (const { path, method, operation } of operations()) {
      const name = `${method} ${path}`;
      expect([name, operation.summary.length > 10]).toEqual([name, true]);
      expect([name, [...Object.keys(PERMISSIONS), "anybody"]]).toEqual([
        name,
        expect.arrayContaining([operation["x-permission"]]),
      ]);
      const inPath = operation.parameters.filter((one) => one.in === "path" && one.required).map((one) => one.name);
      expect([name, inPath]).toEqual([name, [...path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each)]);
      expect([name, sorted(operation.parameters.map((one) => one.name)).length]).toEqual([
        name,
        operation.parameters.length,
      ]);
      const done = operation.responses["200"] ?? operation.responses["201"];
      expect([name, done?.content["application/json"]?.schema.type]).toEqual([name, "object"]);
    }
  });

  it("asks for a body where something is written, and nowhere else", () => {
    for (const { path, method, operation } of operations())
      if (method === "get") expect([path, operation.requestBody]).toEqual([path, undefined]);
  });

  it("tells every problem as the one schema, which is there", () => {
    for (const { path, operation } of operations())
      for (const [status, { content }] of Object.entries(operation.responses).filter(([code]) => code >= "400")) {
        const schema = content["application/problem+json"]?.schema;
        expect([path, status, schema]).toEqual([path, status, { $ref: "#/components/schemas/Problem" }]);
      }
    expect(document.components.schemas["Problem"]).toMatchObject({ type: "object" });
  });

  it("has no reference that leads nowhere", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = ""]) => to);
    for (const to of sorted(references)) {
      const found = to
        .replace("#/", "")
        .split("/")
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      expect([to, found === undefined]).toEqual([to, false]);
    }
  });
});

/** The auditor, who reads everything, but for what is somebody's own work. */
function readerOf(action: string): string {
  const { roles } = (PERMISSIONS as Readonly<Record<string, { readonly roles: readonly string[] }>>)[action] ?? {
    roles: [],
  };
  return roles.includes("auditor") ? "auditor" : (roles[0] ?? "auditor");
}

describe("What the API answers is what the document says", () => {
  const reads = endpoints.filter(({ method }) => method === "get");

  it.each(reads.map((endpoint) => [endpoint.path, endpoint] as const))("%s", async (path, { action, answer }) => {
    const as = readerOf(action);
    const got = await ask(addressOf(`GET ${paths.api}${path}`, as), { as });
    expect(got.status).toBe(200);
    const body = await got.json();
    const checked = answer.safeParse(body);
    expect(checked.error?.issues ?? []).toEqual([]);
    // Nothing beside what is declared: what is not declared is left out by the parser.
    expect(checked.data).toEqual(body);
  });
});
