import { deleteCookie, setCookie } from "hono/cookie";
import { type AppContext, SESSION_COOKIE } from "../platform/http.ts";

/** Gives the browser its session: for this site only, out of reach of scripts, and over https once we are on it. */
export function keepSession(c: AppContext, secret: string): void {
  setCookie(c, SESSION_COOKIE, secret, { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure(c) });
}

export function dropSession(c: AppContext): void {
  deleteCookie(c, SESSION_COOKIE, { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure(c) });
}

const isSecure = (c: AppContext): boolean =>
  new URL(c.req.url).protocol === "https:" || c.req.header("x-forwarded-proto") === "https";
