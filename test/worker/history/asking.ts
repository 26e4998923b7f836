import { exports } from "cloudflare:workers";

/** A page or an answer as a demo person gets it. */
export const ask = (path: string, name: string | undefined, language = "fr"): Promise<Response> =>
  exports.default.fetch(`https://mizan.test${path}`, {
    redirect: "manual",
    headers: { ...(name && { authorization: `Bearer mizan-demo-${name}` }), "accept-language": language },
  });

/** The page's words, without markup. */
export async function textOf(response: Response): Promise<string> {
  const html = await response.text();
  return html
    .replaceAll("<wbr/>", "")
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ");
}

/** The numbers of the entries that a journal page lists, in its order. */
export async function seqsOn(response: Response): Promise<number[]> {
  const html = await response.text();
  return [...html.matchAll(/<tr id="entry-(\d+)"/g)].map(([, seq]) => Number(seq));
}
