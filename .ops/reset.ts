import { rmSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { hasState, STATE } from "./local.ts";

// `npm run reset [-- --yes]`: removes everything that was entered, after asking.
if (!hasState()) console.log("Nothing to reset: nothing was entered yet.");
else if (process.argv.includes("--yes") || (await isSure())) {
  rmSync(STATE, { recursive: true });
  console.log("Everything was removed. `npm start` begins afresh.");
} else console.log("Nothing was removed.");

async function isSure(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const question = `Remove everything entered in ${STATE}? It cannot be undone. Stop Mizan first, then type “oui”: `;
  const closed = new Promise<string>((answered) => terminal.once("close", () => answered("")));
  const answer = await Promise.race([terminal.question(question), closed]);
  terminal.close();
  return answer.trim() === "oui";
}
