import { exports } from "cloudflare:workers";

interface Asking {
  /** A demo person, by the name in their e-mail; nobody when left out. */
  readonly as?: string;
  readonly lang?: string;
  readonly method?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** Asks the worker for an address as a demo person, by token. */
export function ask(address: string, { as, lang = "fr", method = "GET", body }: Asking = {}): Promise<Response> {
  const headers = new Headers({ "accept-language": lang });
  if (as) headers.set("authorization", `Bearer mizan-demo-${as}`);
  if (body !== undefined) headers.set("content-type", "application/json");
  const sent = body === undefined ? null : JSON.stringify(body);
  return exports.default.fetch(
    new Request(`https://mizan.example${address}`, { method, headers, body: sent, redirect: "manual" }),
  );
}

/** The words of a page as they are read: without tags, spaces as one plain space. */
export async function textOf(response: Response): Promise<string> {
  const html = (await response.text()).replace(/<(script|style|head)[\s\S]*?<\/\1>/g, "");
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/gu, " ");
}

/** The cells of the row that holds `code` as its anchor, as they are read. */
export async function rowOf(response: Response, code: string): Promise<string> {
  const html = await response.text();
  const row = new RegExp(`<tr[^>]* id="${code.replace(".", "\\.")}"[\\s\\S]*?</tr>`).exec(html)?.[0];
  if (!row) throw new Error(`no row ${code}`);
  return textOf(new Response(row.replace(/<svg[\s\S]*?<\/svg>/g, "")));
}
