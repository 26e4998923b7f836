import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Db } from "../../platform/database.ts";
import { readAll } from "../../platform/read.ts";
import type { FactTable, ThingTable } from "../../platform/write.ts";
import { amountFlaw } from "../rules/equivalent.ts";
import { thingFlaw } from "../rules/thing.ts";
import { amountsAfter } from "../store/entries.ts";
import { firstOrphan, referenceCount } from "../store/orphans.ts";
import { checked, invariants } from "../store/sums.ts";
import { entityOf, FACTS, THINGS } from "../store/tables.ts";
import { defaultsOf, lastIdOf, STRETCH, type Stretch, stepsOf, versionsOf } from "../store/things.ts";
import { type Verification, verifyJournal } from "./verify.ts";

/** One check over the data: how much it looked at, and the first thing that does not hold. */
export interface Checked {
  readonly name: string;
  readonly count: number;
  readonly flaw: Flaw | undefined;
}

export interface Flaw {
  /** The journal entry (number and action) or the row (table and id) and its field. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

/** Checks everything that the database promises, one result after the other, in pages of small memory. */
export async function* checkedData(db: Db, today: CalendarDate): AsyncGenerator<Checked> {
  yield journalChecked(await verifyJournal(db));
  for (const table of THINGS) yield await tableChecked(db, table);
  for (const table of FACTS) yield await tableChecked(db, table);
  yield await amountsChecked(db);
  for (const invariant of invariants(today)) {
    const { found } = await readAll(db, { found: checked(db, invariant) });
    yield { name: invariant.name, count: found.count, flaw: found.first };
  }
  yield await orphansChecked(db);
}

function journalChecked({ entries, broken }: Verification): Checked {
  const name = "journal: numbers, hashes, columns and changes of each entry";
  if (!broken) return { name, count: entries, flaw: undefined };
  const { seq, action, place, expected, found } = broken;
  return { name, count: entries, flaw: { where: `entry ${seq} ${action || "(missing)"}: ${place}`, expected, found } };
}

/** Every row, and every row it replaced, against what the journal's changes make of it. */
async function tableChecked(db: Db, table: ThingTable | FactTable): Promise<Checked> {
  const name = `${entityOf(table)}: every row and its past are what the journal says`;
  let count = 0;
  let after = "";
  for (;;) {
    const page = await things(db, { table, after });
    for (const thing of page.found) {
      const flaw = thingFlaw(thing);
      if (flaw) {
        const where = `${entityOf(table)} ${thing.id}, revision ${flaw.revision}: ${flaw.place}`;
        return { name, count, flaw: { where, ...only(flaw) } };
      }
      count += 1;
    }
    if (page.last === undefined || page.found.length < STRETCH) return { name, count, flaw: undefined };
    after = page.last;
  }
}

const only = ({ expected, found }: Omit<Flaw, "where">) => ({ expected, found });

async function things(db: Db, stretch: Stretch) {
  const { last, versions, steps } = await readAll(db, {
    last: lastIdOf(db, stretch),
    versions: versionsOf(db, stretch),
    steps: stepsOf(db, stretch),
  });
  const ids = new Set([...versions.keys(), ...steps.keys()]);
  const defaults = defaultsOf(stretch.table);
  const found = [...ids]
    .sort()
    .map((id) => ({ id, versions: versions.get(id) ?? [], steps: steps.get(id) ?? [], defaults }));
  return { last, found };
}

async function amountsChecked(db: Db): Promise<Checked> {
  const name = "entries: equivalents recompute from amount and rate (FX-05)";
  let count = 0;
  let after = "";
  for (;;) {
    const { page } = await readAll(db, { page: amountsAfter(db, after) });
    for (const entry of page) {
      const flaw = amountFlaw(entry);
      if (flaw) return { name, count, flaw: { where: `entry ${entry.id}: ${flaw.place}`, ...only(flaw) } };
      count += 1;
    }
    const last = page.at(-1);
    if (!last) return { name, count, flaw: undefined };
    after = last.id;
  }
}

async function orphansChecked(db: Db): Promise<Checked> {
  const { count, first } = await readAll(db, { count: referenceCount(db), first: firstOrphan(db) });
  const name = "references between tables: no orphan";
  if (!first) return { name, count, flaw: undefined };
  return { name, count, flaw: { where: `${first.table} ${first.row ?? ""}`, expected: first.parent, found: "" } };
}
