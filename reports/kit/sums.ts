import { negated, plus } from "../../src/kernel/money.ts";
import { UNDEFINED_MARK } from "../../src/kernel/words.ts";
import type { ColumnHead } from "./sheet.ts";
import { isMoney, type Value } from "./values.ts";

/** A sum over nothing is 0, or “—” where nothing may have been reported. */
export function shownSum(column: ColumnHead, sum: Value): Value {
  if (sum !== null) return sum;
  return column.isPartial ? UNDEFINED_MARK : 0;
}

/** Adds amounts of one currency (MixedCurrencies otherwise) or numbers; an empty cell adds nothing. */
export function together(left: Value, right: Value): Value {
  if (left === null || right === null) return left ?? right;
  if (isMoney(left) && isMoney(right)) return plus(left, right);
  if (typeof left === "number" && typeof right === "number") return left + right;
  throw new TypeError("only amounts of one currency, or numbers, can be added");
}

/** The same amount or number, taken away. */
export function negative(value: Value): Value {
  if (typeof value === "number") return -value;
  return isMoney(value) ? negated(value) : value;
}

/** A value as a plain number of minor units or of itself; 0 for an empty cell. */
export function magnitude(value: Value): number {
  if (isMoney(value)) return value.minor;
  return typeof value === "number" ? value : 0;
}
