import { env, exports } from "cloudflare:workers";
import { wordsOf } from "../reading.ts";

/** Passwords are slow to check, by design; more so while the machine does other things. */
export const SLOW = { timeout: 30_000 };

const ORIGIN = "https://mizan.example";

type Fields = Readonly<Record<string, string | readonly string[]>>;

interface Sending {
  /** The browser: keeps its cookie from one request to the next. */
  readonly cookie?: string;
  readonly address?: string;
  readonly origin?: string;
  readonly lang?: string;
  /** The page that the form stood on: an address of ours, or `//host/…`. */
  readonly referer?: string;
}

/** Opens a page as a browser does. */
export const visit = (path: string, { cookie = "", lang = "fr" }: Sending = {}): Promise<Response> =>
  exports.default.fetch(
    new Request(ORIGIN + path, { headers: { cookie, "accept-language": lang }, redirect: "manual" }),
  );

/** Sends a form as a browser does; `address` is the one that Cloudflare sees. */
export function send(path: string, fields: Fields, sending: Sending = {}): Promise<Response> {
  const { cookie = "", address = "10.0.0.1", origin = ORIGIN, lang = "fr", referer } = sending;
  const from = referer && { referer: new URL(referer, ORIGIN).href };
  const headers = { cookie, origin, "cf-connecting-ip": address, "accept-language": lang, ...from };
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  return exports.default.fetch(new Request(ORIGIN + path, { method: "POST", headers, body, redirect: "manual" }));
}

/** The session cookie that an answer gives. */
export function cookieOf(response: Response): string {
  const cookie = /mizan-session=[^;]+/.exec(response.headers.get("set-cookie") ?? "")?.[0];
  if (!cookie) throw new Error(`no session in a ${response.status}`);
  return cookie;
}

/** Signs in as a demo person by their button. */
export const signedInAs = async (name: string): Promise<string> =>
  cookieOf(await send("/sign-in", { demo: `person-${name}` }));

/** What stands in a page’s fields: hidden, typed, chosen and ticked. */
export function fieldsOf(html: string): Record<string, string | string[]> {
  const form = html.slice(html.indexOf('<form class="form"'));
  const fields: Record<string, string | string[]> = {};
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const name = attribute(input, "name");
    if (name === "" || isUnchosen(input)) continue;
    const value = attribute(input, "value");
    fields[name] = input.includes('type="checkbox"') ? [...(fields[name] ?? []), value] : value;
  }
  for (const [select, name = ""] of form.matchAll(/<select [^>]*name="([^"]*)"[\s\S]*?<\/select>/g))
    fields[name] = /<option value="([^"]*)" selected/.exec(select)?.[1] ?? "";
  return fields;
}

const isUnchosen = (input: string): boolean => /type="(radio|checkbox)"/.test(input) && !/ checked/.test(input);

const attribute = (tag: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&amp;", "&").replaceAll("&#39;", "'");

/** A form as it stands, after opening its page. */
export async function formAt(path: string, cookie: string): Promise<Record<string, string | string[]>> {
  const response = await visit(path, { cookie });
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
  return fieldsOf(await response.text());
}

/** What stands in the error summary, as it is read. */
export async function problemsIn(response: Response): Promise<readonly string[]> {
  const html = await response.text();
  const summary = /<section class="summary block"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
  return [...summary.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = ""]) => wordsOf(item));
}

export const rows = async <T>(query: string, ...values: readonly unknown[]): Promise<T[]> =>
  (
    await env.DB.prepare(query)
      .bind(...values)
      .all<T>()
  ).results;

export interface Entry {
  readonly seq: number;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly action: string;
  readonly reason: string;
  readonly changes: string;
}

/** The last journal entry with its changes. */
export async function lastEntry(): Promise<Entry> {
  const [entry] = await rows<Entry>(
    `SELECT seq, actor_id, actor_role, action, reason,
      (SELECT json_group_array(json_object('entity', entity, 'id', entity_id, 'fields', json(fields))) FROM change c WHERE c.seq = j.seq) AS changes
      FROM journal j ORDER BY seq DESC LIMIT 1`,
  );
  if (!entry) throw new Error("an empty journal");
  return entry;
}

/** The journal’s last number. */
export const headSeq = async (): Promise<number> =>
  (await rows<{ seq: number }>("SELECT max(seq) AS seq FROM journal"))[0]?.seq ?? 0;
