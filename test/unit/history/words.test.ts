import { expect, it } from "vitest";
import { ACTION_NAME } from "../../../src/history/messages/actions.ts";
import { ENTITY_NAME } from "../../../src/history/messages/entities.ts";
import { FIELD_NAME } from "../../../src/history/messages/fields.ts";
import { ENTITIES, FACTS, THINGS } from "../../../src/history/store/tables.ts";
import { defaultsOf } from "../../../src/history/store/things.ts";
import { PERMISSIONS } from "../../../src/people/rules.ts";
import { filesIn, textOf } from "../../architecture/sources.ts";

const LOCK = ["id", "revision", "sinceSeq", "search"];

it("names every action that anything commits with", () => {
  const written = filesIn(["src"], [".ts", ".tsx"]).flatMap((path) =>
    [...textOf(path).matchAll(/\baction: "([a-z]+\.[a-zA-Z]+)"/g)].map(([, action]) => action ?? ""),
  );
  const actions = [...new Set(written)].filter((action) => !Object.hasOwn(PERMISSIONS, action));
  expect(actions.length).toBeGreaterThan(15);
  expect(actions.filter((action) => !Object.hasOwn(ACTION_NAME, action))).toEqual([]);
});

it("names every kind of thing", () => {
  expect(ENTITIES.filter((entity) => !Object.hasOwn(ENTITY_NAME, entity))).toEqual([]);
});

it("names every column that a change may show", () => {
  const columns = [...THINGS, ...FACTS].flatMap((table) => Object.keys(defaultsOf(table)));
  const unnamed = new Set(columns.filter((name) => !LOCK.includes(name) && !Object.hasOwn(FIELD_NAME, name)));
  expect([...unnamed].sort()).toEqual([]);
});
