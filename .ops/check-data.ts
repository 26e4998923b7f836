import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkedData } from "../src/history/actions/check-data.ts";
import { dayInMorocco } from "../src/kernel/calendar-date.ts";
import { type Db, database } from "../src/platform/database.ts";
import { checkedIndex } from "../src/search/actions/filling.ts";

// `npm run check-data [-- --state DIR]`: recomputes the journal and every promise of the data; exit 1 when one is broken.
const { values } = parseArgs({ options: { state: { type: "string" } } });
if (values.state) process.env["MIZAN_STATE"] = resolve(values.state);
const { openLocal, STATE } = await import("./local.ts");

if (!existsSync(STATE)) {
  console.error(`There is no database in ${STATE}: nothing was entered yet.`);
  process.exit(1);
}

const { db, close } = openLocal();
const broken = await report().finally(close);
console.log(broken === 0 ? "\nEverything holds." : `\n${broken} broken.`);
process.exit(broken === 0 ? 0 : 1);

async function report(): Promise<number> {
  let flaws = 0;
  for await (const { name, count, flaw } of everything(database(db))) {
    console.log(`${flaw ? "BROKEN" : "ok    "} ${String(count).padStart(9)}  ${name}`);
    if (!flaw) continue;
    flaws += 1;
    console.log(
      `       first: ${flaw.where}\n         expected ${shown(flaw.expected)}\n         found    ${shown(flaw.found)}`,
    );
  }
  return flaws;
}

async function* everything(of: Db) {
  yield* checkedData(of, dayInMorocco(new Date().toISOString()));
  yield* checkedIndex(of);
}

function shown(text: string): string {
  if (text === "") return "nothing";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
