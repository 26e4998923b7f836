import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";

// `npm run verify-workbook FILE -- --url https://mizan.example`: asks an installation whether it issued this workbook.
// Exit 0 when it is authentic, 1 when it was altered, 2 when it is unknown or could not be verified.

interface Told {
  readonly verdict?: "authentic" | "same" | "altered" | "unknown";
  readonly number?: string;
  readonly differences?: readonly { readonly kind: string; readonly place: string; readonly found?: string | number }[];
  readonly problems?: readonly { readonly detail: string }[];
}

const { values, positionals } = parseArgs({
  options: { url: { type: "string", default: "http://localhost:8787" } },
  allowPositionals: true,
});
const [file] = positionals;
if (!file) {
  console.error("Usage: npm run verify-workbook FILE -- --url https://mizan.example");
  process.exit(2);
}
process.exit(await verified(file).catch(failed));

async function verified(path: string): Promise<number> {
  const address = new URL("/api/v1/verifications", values.url);
  const headers = { "content-type": "application/octet-stream", "accept-language": "en" };
  const answer = await fetch(address, { method: "POST", headers, body: new Uint8Array(readFileSync(path)) });
  const told = (await answer.json()) as Told;
  const name = basename(path);
  if (told.verdict === "authentic") return say(0, `authentic   ${name} is edition ${told.number}, byte for byte`);
  if (told.verdict === "same")
    return say(0, `authentic   ${name} was saved again; every cell is edition ${told.number}’s`);
  if (told.verdict === "altered") return altered(name, told);
  if (told.verdict === "unknown") return say(2, `unknown     ${name} bears no number and hash of an issued edition`);
  return say(
    2,
    `not verified: ${told.problems?.map(({ detail }) => detail).join(" ") ?? `the server said ${answer.status}`}`,
  );
}

function altered(name: string, { number, differences = [] }: Told): number {
  console.log(`ALTERED     ${name} says to be edition ${number}; ${differences.length} differ:`);
  for (const { kind, place, found } of differences)
    console.log(`  ${place.padEnd(24)} ${kind.padEnd(14)} ${found === undefined ? "" : `the file has ${found}`}`);
  return 1;
}

function say(code: number, text: string): number {
  console.log(text);
  return code;
}

function failed(error: unknown): number {
  console.error(error instanceof Error ? `${error.message}${error.cause ? `: ${error.cause}` : ""}` : error);
  return 2;
}
