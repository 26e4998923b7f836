import { expect, test } from "vitest";
import { cleanText, LONGEST_TEXT, plain } from "../../../reports/kit/values.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { money } from "../../../src/kernel/money.ts";

test.each([
  ["plain words stay", "Réserve — régie", "Réserve — régie"],
  ["Arabic stays", "الميزانية المعدلة", "الميزانية المعدلة"],
  ["an emoji stays whole", "visa 👍", "visa 👍"],
  ["non-characters that make a file unreadable go", "a\uFFFEb\uFFFFc", "abc"],
  ["control characters go", "a\u0000b\u0007c\u001Fd", "abcd"],
  ["tabs and line feeds stay", "a\tb\nc", "a\tb\nc"],
  ["carriage returns become line feeds", "a\r\nb\rc", "a\nb\nc"],
  ["a lone surrogate is replaced", "a\uD83Db", "a\uFFFDb"],
  ["what looks like an escape is kept as typed", "_x000D_", "_x005F_x000D_"],
  ["an escaped escape too", "_x005F_x000D_", "_x005F_x005F_x005F_x000D_"],
  ["other underscores stay", "A_01_01 _x_ _xyz_", "A_01_01 _x_ _xyz_"],
  ["a formula stays text", "=1+1", "=1+1"],
])("%s", (_, text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test("a text longer than a cell holds is cut, and shows it", () => {
  const cut = cleanText("a".repeat(LONGEST_TEXT + 10));
  expect(cut).toHaveLength(LONGEST_TEXT);
  expect(cut.at(-1)).toBe("…");
  expect(cleanText("a".repeat(LONGEST_TEXT))).toBe("a".repeat(LONGEST_TEXT));
});

test("a cut never halves a pair of surrogates", () => {
  expect(cleanText(`${"a".repeat(LONGEST_TEXT - 2)}👍👍`).isWellFormed()).toBe(true);
});

test.each([
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [Number.NEGATIVE_INFINITY, null],
  [0, 0],
  [null, null],
  [money(-123_456, "EUR"), -1234.56],
  [{ numerator: 1, denominator: 4 }, 0.25],
  [{ numerator: 0, denominator: 0 }, "—"],
  [{ day: calendarDate("2025-06-30") }, 45_838],
])("%o is written as %o", (value, written) => {
  expect(plain(value)).toBe(written);
});
