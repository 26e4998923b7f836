import { getCookie } from "hono/cookie";
import { type AppContext, isApi, SESSION_COOKIE } from "../platform/http.ts";
import { type KeptForm, keptForm } from "./rules/kept-form.ts";
import { ownPath } from "./rules/own-path.ts";
import { typedOf } from "./typed.ts";

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)/;

/** The form that was sent with a session that has ended, from one of our own pages; undefined for every other request. */
export async function keptOf(c: AppContext): Promise<KeptForm | undefined> {
  const { req } = c;
  const isForm = req.method === "POST" && FORM.test(req.header("content-type") ?? "");
  if (!isForm || isApi(c) || req.header("hx-request") || !getCookie(c, SESSION_COOKIE)) return undefined;
  const { pathname, search, origin } = new URL(req.url);
  const from = URL.parse(req.header("referer") ?? "");
  const page = from?.origin === origin ? ownPath(from.pathname + from.search) : pathname;
  try {
    return keptForm({ page, action: pathname + search }, await typedOf(c));
  } catch {
    return undefined;
  }
}
