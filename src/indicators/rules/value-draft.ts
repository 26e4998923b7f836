import type { Language } from "../../kernel/language.ts";
import { type Message, said } from "../../kernel/messages.ts";
import { dividedHalfAway } from "../../kernel/money.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import { type TypedFields, Typing } from "../../people/rules/typing.ts";
import { type Indicator, isInWords, PLAIN_VALUE, type ReportedValue } from "./indicator.ts";
import { fieldName as f, entry as m } from "./messages.ts";
import { milliRead, milliTyped } from "./typed-number.ts";

const DRAFT = [
  "valueMilli",
  "numerator",
  "denominator",
  "women",
  "men",
  "undeclared",
  "categories",
  "words",
  "noDataReason",
  "source",
  "comment",
  "justification",
  "evidence",
] as const;

/** What a person enters of an indicator for a period. */
export type ValueDraft = Pick<ReportedValue, (typeof DRAFT)[number]>;

export const NOTHING_ENTERED: ValueDraft = {
  ...{ valueMilli: null, numerator: null, denominator: null, women: null, men: null, noDataReason: "", source: "" },
  ...{ undeclared: null, categories: null, words: null, comment: null, justification: null, evidence: null },
};

export const draftOf = (value: ReportedValue | undefined): ValueDraft =>
  value === undefined
    ? NOTHING_ENTERED
    : (Object.fromEntries(DRAFT.map((key) => [key, value[key]])) as unknown as ValueDraft);

export const isSameDraft = (a: ValueDraft, b: ValueDraft): boolean =>
  DRAFT.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));

/** Where the fields of a value are in a form: `<prefix>value`, `<prefix>women` … */
export interface Place {
  readonly indicator: Indicator;
  readonly prefix: string;
}

/** The names of the fields of one dimension's categories, “non déclaré” last. */
export const categoryFields = ({ dimensions }: Pick<Indicator, "dimensions">) =>
  (dimensions ?? []).map((dimension, at) => ({
    dimension,
    fields: [...dimension.categories, ""].map((category, place) => ({
      category,
      key: `${dimension.name}|${category}`,
      name: `category.${at}.${place}`,
    })),
  }));

const WORDS = ["words", "noDataReason", "source", "comment", "justification", "evidence"] as const;
const COUNTS = ["numerator", "denominator", "women", "men", "undeclared"] as const;

/** Reads what was typed for one indicator; numbers that are none are refused beside their field. */
export function valueRead(typed: TypedFields, place: Place): Outcome<ValueDraft> {
  const reading = new Entering(typed, place);
  const counts = Object.fromEntries(COUNTS.map((key) => [key, reading.people(key)]));
  const words = Object.fromEntries(WORDS.map((key) => [key, reading.words(key)]));
  const { noDataReason = "", source = "", ...optional } = words;
  const draft = {
    ...NOTHING_ENTERED,
    ...counts,
    ...Object.fromEntries(Object.entries(optional).map(([key, text]) => [key, text === "" ? null : text])),
    noDataReason,
    source,
    categories: reading.categories(),
  };
  return reading.outcome({ ...draft, valueMilli: reading.value(draft) });
}

const MOST_PEOPLE = 999_999_999;

class Entering extends Typing {
  readonly #place: Place;

  constructor(typed: TypedFields, place: Place) {
    super(typed);
    this.#place = place;
  }

  words(key: (typeof WORDS)[number]): string {
    return this.optional({ name: this.#place.prefix + key, label: f[key], most: 1_000 });
  }

  people(key: (typeof COUNTS)[number]): number | null {
    return this.#count(key, f[key]);
  }

  categories(): ValueDraft["categories"] {
    const pairs = categoryFields(this.#place.indicator).flatMap(({ fields }) =>
      fields.map(({ key, name, category }) => {
        const label = category ? { fr: category, ar: category, en: category } : f.undeclared;
        return [key, this.#count(name, label)] as const;
      }),
    );
    const told = pairs.filter(([, count]) => count !== null);
    return told.length > 0 ? (Object.fromEntries(told) as Record<string, number>) : null;
  }

  /** A percentage is its numerator over its denominator; any other value is the number typed. */
  value({ numerator, denominator }: Pick<ValueDraft, "numerator" | "denominator">): number | null {
    const { indicator, prefix } = this.#place;
    const name = `${prefix}value`;
    const text = this.optional({ name, label: f.value, most: 40 });
    if (isInWords(indicator)) {
      if (text !== "") this.add([blocked("IND-09", name, said(m.noNumber))]);
      return null;
    }
    if (indicator.measure !== "percentage") return this.#milli(name, text);
    const isMissing = text !== "" && (numerator === null || denominator === null);
    if (isMissing) this.add([blocked("IND-04", `${prefix}numerator`, said(m.fraction))]);
    return numerator === null || denominator === null || denominator === 0
      ? null
      : Number(dividedHalfAway(BigInt(numerator) * 100_000n, BigInt(denominator)));
  }

  #milli(name: string, text: string): number | null {
    if (text === "") return null;
    const milli = milliRead(text);
    if (milli === undefined) this.add([noNumber(name, text)]);
    return milli ?? null;
  }

  #count(key: string, label: Message): number | null {
    const name = this.#place.prefix + key;
    const text = this.optional({ name, label, most: 40 });
    if (text === "") return null;
    const milli = milliRead(text);
    const isCount = milli !== undefined && milli >= 0 && milli % 1_000 === 0 && milli / 1_000 <= MOST_PEOPLE;
    if (isCount) return milli / 1_000;
    this.wrong({ name, label }, "outOfRange", { value: text.slice(0, 40), least: 0, most: MOST_PEOPLE });
    return null;
  }
}

const noNumber = (name: string, text: string): Problem =>
  blocked("NUMBER", name, said(m.notANumber, { value: text.slice(0, 40) }));

/** A draft as it stands in a form, by the names of its fields without their prefix. */
export function draftTyped(draft: ValueDraft, { indicator, language }: { indicator: Indicator; language: Language }) {
  const counts = COUNTS.map((key) => [key, draft[key] === null ? "" : String(draft[key])]);
  const categories = categoryFields(indicator).flatMap(({ fields }) =>
    fields.map(({ key, name }) => [name, String(draft.categories?.[key] ?? "")]),
  );
  const isRatio = indicator.measure === "percentage";
  return Object.fromEntries([
    ["value", isRatio ? "" : milliTyped(draft.valueMilli, language)],
    ...counts,
    ...categories,
    ...WORDS.map((key) => [key, draft[key] ?? ""]),
  ]) as Record<string, string>;
}

/** A value nobody has decided on. */
export const undecided = { ...PLAIN_VALUE, decidedBy: null };
