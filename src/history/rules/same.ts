import type { Json } from "../../kernel/canonical.ts";

/** True for values that JSON writes alike, whatever the order of a record's keys; what is not there counts as null. */
export function isSame(a: Json | undefined = null, b: Json | undefined = null): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== others.length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame(partOf(a, key), partOf(b, key)));
}

const partOf = (value: object, key: string): Json | undefined => (value as Readonly<Record<string, Json>>)[key];
