/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON with sorted keys and no spaces: the same value always gives the same text, so it can be hashed. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value))
    return value.some(isComposed) ? `[${value.map(canonicalJson).join(",")}]` : JSON.stringify(value);
  if (!isComposed(value)) return JSON.stringify(value);
  return `{${labelled(value)
    .map(([label, item]) => label + canonicalJson(item))
    .join(",")}}`;
}

/** The same text in pieces: of an object each of its parts, of a list each of its items. */
export function* canonicalPieces(value: Json): Generator<string> {
  if (!isComposed(value)) return yield canonicalJson(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  let before = open;
  for (const [label, item] of isList ? value.map((one) => ["", one] as const) : labelled(value)) {
    yield before + label;
    yield* isList ? [canonicalJson(item)] : canonicalPieces(item);
    before = ",";
  }
  yield before === open ? open + close : close;
}

const labelled = (value: Composed): readonly (readonly [string, Json])[] =>
  Object.entries(value as { readonly [key: string]: Json })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [`${JSON.stringify(key)}:`, item]);

type Composed = readonly Json[] | { readonly [key: string]: Json };

const isComposed = (value: Json): value is Composed => typeof value === "object" && value !== null;
