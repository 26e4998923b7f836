import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OpenFile, openFile } from "../../../.ops/local-d1.ts";

let file: OpenFile;

beforeEach(async () => {
  file = openFile(":memory:");
  await file.db.exec("CREATE TABLE line (code TEXT PRIMARY KEY, is_open INTEGER NOT NULL, amount INTEGER) STRICT");
});
afterEach(() => file.close());

const insert = (code: string, isOpen: unknown, amount: unknown) =>
  file.db.prepare("INSERT INTO line VALUES (?, ?, ?)").bind(code, isOpen, amount);

describe("a file as a D1 database", () => {
  test("gives rows as objects, as arrays, and the first or nothing", async () => {
    await insert("A1", true, 5).run();
    const all = file.db.prepare("SELECT * FROM line WHERE code = ?");
    expect((await all.bind("A1").all()).results).toEqual([{ code: "A1", is_open: 1, amount: 5 }]);
    expect(await all.bind("A1").raw()).toEqual([["A1", 1, 5]]);
    expect(await all.bind("A1").first("amount")).toBe(5);
    expect(await all.bind("A2").first()).toBeNull();
  });

  test("runs a batch wholly or not at all", async () => {
    await expect(file.db.batch([insert("A1", false, 1), insert("A1", false, 2)])).rejects.toThrow(/UNIQUE constraint/);
    expect(await file.db.prepare("SELECT count(*) n FROM line").first("n")).toBe(0);
    const answers = await file.db.batch([insert("A1", false, null), file.db.prepare("SELECT code FROM line")]);
    expect(answers.map(({ results }) => results)).toEqual([[], [{ code: "A1" }]]);
  });

  test("binds no undefined, as D1 does not", () => {
    expect(() => insert("A1", false, undefined)).toThrow(/undefined/);
  });
});
