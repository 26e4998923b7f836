import { rmSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { hasState, STATE } from "./local.ts";

if (!hasState()) {
  console.log("Nothing to reset: nothing was entered yet.");
} else {
  const isSure = process.argv.includes("--yes") || (await asked()) === "oui";
  if (isSure) rmSync(STATE, { recursive: true });
  console.log(isSure ? "Everything was removed. `npm start` begins afresh." : "Nothing was removed.");
}

async function asked(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Remove everything entered in ${STATE}? It cannot be undone. Type “oui” to go on: `,
  );
  terminal.close();
  return answer.trim();
}
