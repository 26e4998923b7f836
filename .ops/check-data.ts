import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Checked, checkedData } from "../src/history/actions/check-data.ts";
import { dayInMorocco } from "../src/kernel/calendar-date.ts";
import { type Db, database } from "../src/platform/database.ts";
import { checkedIndex } from "../src/search/actions/filling.ts";

// `npm run check-data [-- --state DIR]`: recomputes the journal and every promise of the data; exit 1 when one is broken.
const { values } = parseArgs({ options: { state: { type: "string" } } });
if (values.state) process.env["MIZAN_STATE"] = resolve(values.state);
const { openLocal, STATE } = await import("./local.ts");
const { keptFileHashes } = await import("./local-files.ts");

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
  yield await checkedFiles();
}

/** The bytes of every issued workbook and of every piece of evidence, against what was written down of them. */
async function checkedFiles(): Promise<Checked> {
  const { results } = await db
    .prepare(`SELECT r.report || '-' || r.year || '-' || r.serial || ' ' || f.key AS name,
        f.value ->> 'key' AS place, f.value ->> 'sha256' AS sha256 FROM report_run r, json_each(r.files) f
      UNION ALL SELECT 'evidence ' || id, object_key, sha256 FROM evidence WHERE kind = 'file' AND is_withdrawn = 0`)
    .all<{ name: string; place: string; sha256: string }>();
  const hashOf = keptFileHashes();
  const name = "kept files: the bytes of each are those that were handed out or sent in";
  for (const { name: where, place, sha256 } of results) {
    const found = (await hashOf(place)) ?? "";
    if (found !== sha256) return { name, count: results.length, flaw: { where, expected: sha256, found } };
  }
  return { name, count: results.length, flaw: undefined };
}

function shown(text: string): string {
  if (text === "") return "nothing";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
