import { env, exports } from "cloudflare:workers";
import { expect } from "vitest";
import { rezipped, unzipped } from "../../unit/reports/package-parts.ts";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { fieldsOf, send, signedInAs, visit } from "../people/visiting.ts";
import { wordsOf } from "../reading.ts";

/** Of the people signed in, by name. */
export const cookies = new Map<string, string>();

/** The demo with somebody of each side signed in. */
export async function signedInDemo(): Promise<void> {
  await loadDemo(env.DB);
  for (const name of ["finance", "bmz", "belgium", "manager", "officer"]) cookies.set(name, await signedInAs(name));
}

/** Issues a report as a person does, from the page of its second look, and gives its number. */
export async function issued(
  query: string,
  { report = "R02", as = "finance", audience = "internal" } = {},
): Promise<string> {
  const cookie = cookies.get(as) ?? "";
  const page = await (await visit(`/workbooks/${report}/issue${query}`, { cookie })).text();
  const action = /<form class="form" method="post" action="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const answer = await send(action, { ...fieldsOf(page), audience }, { cookie });
  const [, number] = /^\/workbooks\/runs\/([^?]+)\?done=issued$/.exec(answer.headers.get("location") ?? "") ?? [];
  if (answer.status !== 303 || !number) throw new Error(`${answer.status}: ${wordsOf(await answer.text())}`);
  return number;
}

/** The bytes of an edition’s file. */
export async function fileOf(number: string, language = "fr", as = "finance"): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await ask(`/workbooks/runs/${number}/${language}.xlsx`, { as });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

let asked = 0;

/** Sends a workbook to the public page as a browser without an account does. */
export async function verdictOn(
  bytes: Uint8Array<ArrayBuffer>,
  name = "rapport.xlsx",
  origin = "https://mizan.example",
) {
  const body = new FormData();
  body.set("file", new File([bytes], name));
  const headers = { origin, "accept-language": "fr", "cf-connecting-ip": `10.9.${Math.floor(asked++ / 20)}.9` };
  const answer = await exports.default.fetch(
    new Request("https://mizan.example/verify", { method: "POST", headers, body }),
  );
  return { status: answer.status, html: await answer.text() };
}

/** A part of a workbook by its path. */
export const partOf = (parts: ReadonlyMap<string, string>, path: string) =>
  parts.get(path) ?? expect.fail(`no ${path}`);

/** The same workbook with something else in it. */
export async function changed(bytes: Uint8Array, path: string, change: (xml: string) => string) {
  const parts = unzipped(bytes);
  parts.set(path, change(partOf(parts, path)));
  return new Uint8Array(await rezipped(parts));
}
