import { expect, it } from "vitest";
import { entityOf, FACTS, THINGS } from "../../../src/history/store/tables.ts";
import { rows } from "../platform/writing.ts";

const named = async (condition: string) => {
  const query = `SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT GLOB '_cf*' AND ${condition}`;
  return (await rows<{ name: string }>(query)).map(({ name }) => name).sort();
};

const has = (column: string) => `EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = '${column}')`;

it("checks every table of things, and every table of facts", async () => {
  const things = await named(`${has("since_seq")} AND ${has("revision")} AND NOT ${has("until_seq")}`);
  const facts = await named(`${has("since_seq")} AND NOT ${has("revision")}`);
  expect(things.length).toBeGreaterThan(14);
  expect(THINGS.map(entityOf).sort()).toEqual(things);
  expect(FACTS.map(entityOf).sort()).toEqual(facts);
});

it("finds a twin of replaced rows beside every table of things", async () => {
  const twins = await named(has("until_seq"));
  expect(twins).toEqual(THINGS.map((table) => `${entityOf(table)}_history`).sort());
});
