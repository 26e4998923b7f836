import type { BatchItem } from "drizzle-orm/batch";
import { type Asked, askedOf, type Read } from "./read.ts";
import type { Scope } from "./scope.ts";

type Values = readonly unknown[];

/** A query as it was built once: the same text serves every request of the same shape with its own values. */
interface Kept {
  readonly asked: Asked;
  /** Where each parameter comes from: a value of the request, or itself. */
  readonly sources: readonly ({ readonly at: number } | { readonly constant: unknown })[];
}

/** So many shapes of one question are kept; a question with more is built anew each time. */
const MOST_SHAPES = 40;

/**
 * A question whose SQL is built once for each shape of its arguments, for building costs more than asking. The shape
 * is what is there (which fields, how many, undefined or not); strings and numbers are values, which may reach the SQL
 * as parameters only. Where they do more than that (a string that chooses among tables, a day reckoned from another),
 * the first building should find out, by low and by high marks in their places, and the question is built anew each
 * time; what only one certain value changes is not found out. `given` gets the request's own arguments.
 */
export function asking<A extends Values, Q extends BatchItem<"sqlite">, T>(
  question: (scope: Scope, ...rest: A) => Q,
  given: (rows: Q["_"]["result"], scope: Scope, ...rest: A) => T,
): (scope: Scope, ...rest: A) => Read<T> {
  const kept = new Map<string, Kept | undefined>();
  return (scope, ...rest) => ({
    ask: () => askedFor(kept, (world, others) => question(world, ...(others as A)), { scope, rest }),
    given: (rows: Q["_"]["result"]) => given(rows, scope, ...rest),
  });
}

interface Arguments {
  readonly scope: Scope;
  readonly rest: Values;
}

type Question = (scope: Scope, rest: Values) => BatchItem<"sqlite">;

function askedFor(kept: Map<string, Kept | undefined>, question: Question, { scope, rest }: Arguments): Asked {
  const values: unknown[] = [];
  const shape = shapeOf(worldOf(scope), values) + shapeOf(rest, values);
  if (!kept.has(shape) && kept.size < MOST_SHAPES) kept.set(shape, learnt(question, { scope, rest, values }));
  const found = kept.get(shape);
  if (!found) return askedOf(question(scope, rest));
  const params = found.sources.map((source) => ("at" in source ? values[source.at] : source.constant));
  return { ...found.asked, params };
}

/** What of a scope may stand in SQL. */
const worldOf = ({ credential, now, today, askedOn, known, language, isForDonors, shareHash }: Scope) => ({
  ...{ credential, now, today, askedOn, known, language, isForDonors, shareHash },
});

/** The shape of a value in words; its strings and numbers go to `values` in the order in which they stand. */
function shapeOf(value: unknown, values: unknown[]): string {
  if (typeof value === "string" || typeof value === "number") {
    values.push(value);
    return typeof value === "string" ? "s" : "n";
  }
  if (Array.isArray(value)) return `[${value.map((item) => shapeOf(item, values)).join()}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const fields = Object.keys(value).map((key) => `${key}:${shapeOf((value as Record<string, unknown>)[key], values)}`);
  return `{${fields.join()}}`;
}

interface Request extends Arguments {
  readonly values: Values;
}

/** Builds the question with its values, and with low and with high marks in their places; undefined unless all agree. */
function learnt(question: Question, { scope, rest, values }: Request): Kept | undefined {
  const built = askedOf(question(scope, rest));
  const [low, high] = [LOW, HIGH].map((mark) => sourcesIn(question, { scope, rest }, { mark, sql: built.sql }));
  if (!low || !high) return undefined;
  const isTrue = low.every((source, at) => {
    const param = "at" in source ? values[source.at] : source.constant;
    return param === built.params[at] && JSON.stringify(source) === JSON.stringify(high[at]);
  });
  return isTrue ? { asked: built, sources: low } : undefined;
}

interface Marking {
  readonly mark: Mark;
  readonly sql: string;
}

/** Where the parameters of the question come from when marks stand for its values; undefined when its SQL is another. */
function sourcesIn(
  question: Question,
  { scope, rest }: Arguments,
  { mark, sql }: Marking,
): Kept["sources"] | undefined {
  const marks = new Map<unknown, number>();
  const marking = { mark, marks };
  const [world, others] = [markedIn(worldOf(scope), marking), markedIn(rest, marking)];
  const again = builtOrNot(() => askedOf(question({ ...scope, ...(world as Partial<Scope>) }, others as Values)));
  if (again?.sql !== sql) return undefined;
  return again.params.map((param) => {
    const at = marks.get(param);
    return at === undefined ? { constant: param } : { at };
  });
}

/** A question that reckons with its values may choke on marks. */
function builtOrNot(build: () => Asked): Asked | undefined {
  try {
    return build();
  } catch {
    return undefined;
  }
}

/** The n-th mark for strings and for numbers: unlike any real value, below or above them all. */
interface Mark {
  readonly string: (n: number) => string;
  readonly number: (n: number) => number;
}

const FAR = 987_654_321_000;
const LOW: Mark = { string: (n) => `\u0001${n}`, number: (n) => -FAR - n };
const HIGH: Mark = { string: (n) => `\uffff${n}`, number: (n) => FAR + n };

interface Marks {
  readonly mark: Mark;
  readonly marks: Map<unknown, number>;
}

/** The same value with a mark for each string and number, gathered in their order. */
function markedIn(value: unknown, to: Marks): unknown {
  if (typeof value === "string" || typeof value === "number") {
    const mark = typeof value === "string" ? to.mark.string(to.marks.size) : to.mark.number(to.marks.size);
    to.marks.set(mark, to.marks.size);
    return mark;
  }
  if (Array.isArray(value)) return value.map((item) => markedIn(item, to));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, markedIn(item, to)]));
}
