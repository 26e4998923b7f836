import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { budgetCell, budgetLine, budgetVersion, entry, exchangeRate } from "../../../src/budgets/schema.ts";
import { indicator, indicatorValue } from "../../../src/indicators/schema.ts";
import { milestone } from "../../../src/milestones/schema.ts";
import { organisation, organisationName, person, session } from "../../../src/people/schema.ts";
import { change, journal } from "../../../src/platform/schema.ts";
import { agreement, component, participation, project } from "../../../src/portfolio/schema.ts";
import { indexing, WORDS_FILLED } from "./found.ts";
import { agreementOf, agreementOfProject, namesOf, organisationsOf, PEOPLE, RATES, SESSIONS } from "./house.ts";
import { journalling } from "./journal.ts";
import { counted } from "./money.ts";
import { type GeneratedProject, generatedProject } from "./project.ts";
import { withoutTriggersAndIndexes } from "./set-aside.ts";
import { SHAPE, SITUATION_ON, type Size } from "./sizes.ts";
import { inserting } from "./table-writer.ts";

export const MIGRATIONS = resolve(import.meta.dirname, "../../../migrations");

/** Writes a whole portfolio straight into a new SQLite file, which the D1 service then opens as its own. */
export function writeDatabase(file: string, size: Size): void {
  const database = new DatabaseSync(file);
  try {
    database.exec(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF",
    );
    migrate(database);
    withoutTriggersAndIndexes(database, () => {
      database.exec("BEGIN");
      fill(database, size);
      database.exec("COMMIT");
    });
    database.exec(totalsFilled());
    database.exec(WORDS_FILLED);
  } finally {
    database.close();
  }
  written(file);
}

/** As the D1 service wants it; through a connection of its own, for a rebuilt table holds its lock while one lives. */
function written(file: string): void {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
}

function migrate(database: DatabaseSync): void {
  for (const file of readdirSync(MIGRATIONS).sort()) database.exec(readFileSync(resolve(MIGRATIONS, file), "utf8"));
}

function fill(database: DatabaseSync, size: Size): void {
  const entries = journalling();
  const write = { journal: inserting(database, journal), change: inserting(database, change) };
  const house = entries();
  write.journal([house.row]);
  fillHouse(database, size, house.row.seq);
  const fillProject = projectFilling(database, size);
  for (const n of counted(size.projects)) {
    const generated = generatedProject(n, size);
    const { row, changes } = entries(generated.project);
    write.journal([row]);
    write.change(changes);
    fillProject(n, generated, row.seq);
  }
}

/** The running totals of what was loaded without triggers: the migration's own words for what was there before it. */
const totalsFilled = (): string => {
  const migration = readFileSync(resolve(MIGRATIONS, "0019_totals.sql"), "utf8");
  return migration.slice(migration.indexOf("-- What was approved before."));
};

const since = <T extends object>(rows: readonly T[], sinceSeq: number) =>
  rows.map((row) => ({ ...row, revision: 1, sinceSeq }));

function fillHouse(database: DatabaseSync, size: Size, seq: number): void {
  inserting(database, organisation)(since(organisationsOf(size), seq));
  inserting(database, organisationName)(since(namesOf(size), seq));
  inserting(database, exchangeRate)(since(RATES, seq));
  inserting(database, person)(since(PEOPLE, seq));
  inserting(database, session)(SESSIONS);
  database.exec(`UPDATE installation SET is_demo = 1, situation_on = '${SITUATION_ON}'`);
}

/** An agreement is written with its last project, when its ceiling is known: a tenth above its projects. */
function projectFilling(database: DatabaseSync, size: Size) {
  const write = {
    agreement: inserting(database, agreement),
    project: inserting(database, project),
    component: inserting(database, component),
    participation: inserting(database, participation),
    line: inserting(database, budgetLine),
    version: inserting(database, budgetVersion),
    cell: inserting(database, budgetCell),
    entry: inserting(database, entry),
    milestone: inserting(database, milestone),
    indicator: inserting(database, indicator),
    value: inserting(database, indicatorValue),
  };
  const index = indexing(database);
  let allocatedMinor = 0;
  return (n: number, rows: GeneratedProject, seq: number): void => {
    allocatedMinor += rows.project.amountMinor;
    if (n % SHAPE.projectsOfAgreement === 0 || n === size.projects) {
      const agreements = [agreementOf(agreementOfProject(n), size, Math.ceil(allocatedMinor * 1.1))];
      write.agreement(since(agreements, seq));
      index("agreement", agreements);
      allocatedMinor = 0;
    }
    write.project(since([rows.project], seq));
    write.component(since(rows.components, seq));
    write.participation(since(rows.participations, seq));
    write.line(since(rows.lines, seq));
    write.version(since([rows.version], seq));
    write.cell(since(rows.cells, seq));
    write.entry(since(rows.entries, seq));
    write.milestone(since(rows.milestones, seq));
    write.indicator(since(rows.indicators, seq));
    write.value(since(rows.values, seq));
    index("project", [rows.project]);
    index("milestone", rows.milestones);
    index("indicator", rows.indicators);
    index("entry", rows.entries);
  };
}
