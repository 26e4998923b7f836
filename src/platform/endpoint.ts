import { Hono } from "hono";
import type * as z from "zod";
import type { Message } from "../kernel/messages.ts";
import { said } from "../kernel/messages.ts";
import { paths } from "../kernel/paths.ts";
import { Unreadable } from "./errors.ts";
import type { AppContext, AppEnv } from "./http.ts";
import type { ProblemCode } from "./problem.ts";

/** One verb of the API, declared once: the route and its OpenAPI entry come from the same words. */
export interface Endpoint {
  readonly method: "get" | "post" | "put";
  /** Below `/api/v1`, in Hono's spelling: `/projects/:code`. */
  readonly path: string;
  readonly summary: string;
  /** The permission it needs (people/rules.ts). */
  readonly action: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly status?: 200 | 201;
  readonly problems: readonly ProblemCode[];
  readonly handle: (c: AppContext) => Promise<Response>;
}

/** The routes of some endpoints. */
export function mounted(endpoints: readonly Endpoint[]): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const { method, path, handle } of endpoints) routes.on(method.toUpperCase(), paths.api + path, handle);
  return routes;
}

/** The request's JSON body as text turned to a value; throws Unreadable with the words given when it is none. */
export async function jsonBody(c: AppContext, message: Message): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new Unreadable(said(message));
  }
}
