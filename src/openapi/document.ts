import * as z from "zod";
import { paths } from "../kernel/paths.ts";
import type { Endpoint } from "../platform/endpoint.ts";

const problem = z.object({
  type: z.string().describe("urn:mizan:problem:<code>"),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().describe("urn:mizan:request:<id>, to quote when asking for help"),
  problems: z.array(z.object({ rule: z.string(), field: z.string(), detail: z.string() })).optional(),
});

const STATUS_OF = {
  unreadable: "400",
  "sign-in-needed": "401",
  forbidden: "403",
  missing: "404",
  stale: "409",
  refused: "422",
  "too-many": "429",
  failed: "500",
} as const;

/** The OpenAPI 3.1 document, made from the same declarations as the routes. */
export function openApiDocument(endpoints: readonly Endpoint[], title: string) {
  const byPath = Map.groupBy(endpoints, ({ path }) => path.replace(/:(\w+)/g, "{$1}"));
  return {
    openapi: "3.1.0",
    info: {
      title,
      version: "1",
      description: "Amounts are whole minor units with their currency; rates are fractions.",
    },
    servers: [{ url: paths.api }],
    security: [{ token: [] }],
    paths: Object.fromEntries([...byPath].map(([path, list]) => [path, Object.fromEntries(list.map(operation))])),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: z.toJSONSchema(problem) },
    },
  };
}

function operation(endpoint: Endpoint): [string, object] {
  const { method, summary, action, body, status = 200, answer, problems } = endpoint;
  const content = (schema: z.ZodType, io: "input" | "output") => ({
    "application/json": { schema: z.toJSONSchema(schema, { io, unrepresentable: "any" }) },
  });
  const said = {
    summary,
    "x-permission": action,
    ...(action === "anybody" && { security: [] }),
    parameters: [...pathParameters(endpoint.path), ...queryParameters(endpoint.query)],
    ...(body && { requestBody: { required: true, content: content(body, "input") } }),
    responses: {
      [status]: { description: "Done", content: content(answer, "output") },
      ...Object.fromEntries(problems.map((code) => [STATUS_OF[code], PROBLEM(code)])),
    },
  };
  return [method, said];
}

const PROBLEM = (code: string) => ({
  description: code,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const pathParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));

function queryParameters(query: z.ZodObject | undefined) {
  if (!query) return [];
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: "query",
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: z.toJSONSchema(schema as z.ZodType, { io: "input", unrepresentable: "any" }),
  }));
}
