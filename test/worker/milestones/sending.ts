import { exports } from "cloudflare:workers";
import { opened } from "../portfolio/forms.ts";

export type Sent = Readonly<Record<string, string>>;

export const PDF = "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n";

/** A file as a browser sends it. */
export const file = (name: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], name);

export const updatePath = (milestone: string, code = "P1"): string =>
  `/projects/${code}/milestones/${milestone}/update`;

interface Sending {
  readonly as?: string;
  readonly files?: readonly File[];
  readonly lang?: string;
}

/** Sends a multipart form from Mizan’s own page. */
export function sendMultipart(
  address: string,
  fields: Sent,
  { as = "officer", files = [], lang = "fr" }: Sending = {},
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const one of files) body.append("file", one, one.name);
  const headers = {
    authorization: `Bearer mizan-demo-${as}`,
    "accept-language": lang,
    origin: "https://mizan.example",
    "sec-fetch-site": "same-origin",
  };
  const request = new Request(`https://mizan.example${address}`, { method: "POST", redirect: "manual", headers, body });
  return exports.default.fetch(request);
}

/** Opens the update of a milestone, changes some fields and sends it. */
export async function sendUpdate(milestone: string, fields: Sent, sending: Sending & { form?: Sent } = {}) {
  const { form, ...rest } = sending;
  const drawn = form ?? (await opened(updatePath(milestone), sending.as ?? "officer"));
  return sendMultipart(updatePath(milestone), { ...drawn, step: "submit", ...fields }, rest);
}
