import type { Context } from "hono";
import type { Scope } from "./scope.ts";

/** What Cloudflare (or `workerd serve`) binds. */
export interface Bindings {
  readonly DB: D1Database;
  readonly FILES: R2Bucket;
  readonly ASSETS: Fetcher;
}

/** The Hono environment of every route. */
export interface AppEnv {
  Bindings: Bindings;
  Variables: { scope: Scope; secureHeadersNonce: string };
}

export type AppContext = Context<AppEnv>;

export const SESSION_COOKIE = "mizan-session";
export const LANGUAGE_COOKIE = "mizan-language";

/** True for requests that want JSON: the API and its documents. */
export const isApi = (c: AppContext): boolean => c.req.path.startsWith("/api/");

/** A parameter of the route's path, decoded; empty when the route has none of that name. */
export const pathParam = (c: AppContext, name: string): string => c.req.param(name) ?? "";
