import { exports } from "cloudflare:workers";
import { ask } from "../asking.ts";
import { wordsOf } from "../reading.ts";

export type Fields = Readonly<Record<string, string>>;

const plain = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The values that a browser would send with the page's form of that action, untouched. */
export function fieldsIn(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
  const form = forms.find((each) => attribute(each.slice(0, each.indexOf(">") + 1), "action") === action);
  if (!form) throw new Error(`no form for ${action}`);
  const inputs = [...form.matchAll(/<input[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const [name, type] = [attribute(tag, "name"), attribute(tag, "type")];
    if (name === undefined || (type === "checkbox" && !/\schecked/.test(tag))) return [];
    return [[name, plain(attribute(tag, "value") ?? "")]];
  });
  const areas = [...form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)].map(
    ([, name = "", text = ""]): [string, string] => [name, plain(text.replace(/^\n/, ""))],
  );
  const selects = [...form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)].map(
    ([, name = "", options = ""]): [string, string] => {
      const chosen = /<option value="([^"]*)"[^>]*\sselected/.exec(options)?.[1];
      return [name, plain(chosen ?? "")];
    },
  );
  return Object.fromEntries([...inputs, ...areas, ...selects]);
}

/** Opens a form as a demo person would, and gives what stands in it. */
export async function opened(address: string, as = "manager"): Promise<Record<string, string>> {
  const page = await ask(address, { as });
  if (page.status !== 200) throw new Error(`${address} answers ${page.status}`);
  return fieldsIn(await page.text(), address);
}

/** Sends a form from Mizan's own page. */
export function send(address: string, fields: Fields, { as = "manager", lang = "fr" } = {}): Promise<Response> {
  return exports.default.fetch(
    new Request(`https://mizan.example${address}`, {
      method: "POST",
      redirect: "manual",
      headers: {
        authorization: `Bearer mizan-demo-${as}`,
        "accept-language": lang,
        origin: "https://mizan.example",
        "sec-fetch-site": "same-origin",
      },
      body: new URLSearchParams(fields),
    }),
  );
}

/** What the rules said on a page, in order: each problem's rule and words. */
export function saidOn(html: string): string[] {
  return [...html.matchAll(/<p class="said[^"]*"[^>]*>([\s\S]*?)<\/p>/g)].map(([, text = ""]) =>
    wordsOf(text.replace(/<span class="hidden">[\s\S]*?<\/span>/, "")),
  );
}

/** A project of 50 000 EUR under AG-DE-01, which P1 has used up (scenario 1), as a form holds it. */
export const SECOND: Fields = {
  code: "P5",
  agreement: "AG-DE-01",
  status: "pipeline",
  "title.fr": "Portail des collectivités",
  "title.ar": "بوابة الجماعات",
  "title.en": "Portal of local authorities",
  "objective.fr": "Les services sont en ligne.",
  plannedStart: "2024-01-01",
  plannedEnd: "2026-09-30",
  amount: "50 000",
  "sectors.0.code": "15110",
  "sectors.0.share": "100",
  "participants.0.organisation": "MTNRA",
  "participants.0.role": "lead",
  "components.0.code": "C1",
  "components.0.title.fr": "Première composante",
};

/** The same project as JSON. */
export const SECOND_JSON = {
  code: "P5",
  agreement: "AG-DE-01",
  title: { fr: "Portail des collectivités", ar: "بوابة الجماعات", en: "Portal of local authorities" },
  objective: { fr: "Les services sont en ligne." },
  status: "pipeline",
  plannedStart: "2024-01-01",
  plannedEnd: "2026-09-30",
  amountMinor: 5_000_000,
  sectors: [{ code: "15110", shareBps: 10_000 }],
  participants: [{ organisation: "MTNRA", role: "lead" }],
  components: [{ code: "C1", title: { fr: "Première composante" } }],
};
