import { said } from "../../kernel/messages.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import { type TypedFields, Typing } from "../../people/rules/typing.ts";
import { definitionName as f, definitionRule as m } from "./definition-messages.ts";
import { dimensionRead, yearlyRead } from "./definition-texts.ts";
import { type Definition, type Dimension, type Indicator, isInWords, type YearTarget } from "./indicator.ts";
import { milliRead } from "./typed-number.ts";

/** What may no longer change once values were reported: it would change what they mean. */
const MEANING = [
  "measure",
  "isAscending",
  "accumulation",
  "baselineMilli",
  "baselineYear",
  "isMaintained",
  "dimensions",
] as const;

/** What only a revision with its decision changes (IND-11). */
export const TARGET = ["targetMilli", "targetYear", "yearlyTargets"] as const;

const LEVELS = ["impact", "outcome", "output"] as const;
const MEASURES = ["unit", "percentage", "nominal", "ordinal", "qualitative"] as const;
const ACCUMULATIONS = ["cumulative", "period", "point"] as const;

export const CHOICES = {
  level: LEVELS,
  measure: MEASURES,
  accumulation: ACCUMULATIONS,
  direction: ["rising", "falling"],
  rollUp: ["sum", "ratio"],
  frequency: ["quarter", "half", "year"],
} as const;

/**
 * Reads the form of an indicator (IND-01, IND-08). `components` are the codes to choose from. Where `stored` is given,
 * its code and targets stay; its meaning too when `hasValues`.
 */
export function definitionRead(
  typed: TypedFields,
  ground: {
    readonly components: readonly string[];
    readonly stored?: Definition | undefined;
    readonly hasValues?: boolean;
  },
): Outcome<Definition> {
  const reading = new Defining(typed);
  const { stored } = ground;
  const whole = {
    ...reading.description(ground.components),
    ...(stored && ground.hasValues ? picked(stored, MEANING) : reading.meaning()),
    ...(stored ? { code: stored.code } : { code: reading.code() }),
  };
  const target = stored ? picked(stored, TARGET) : reading.target(whole);
  return reading.outcome({ ...whole, ...target }, (value) => definitionProblems(value));
}

/** The fields of a revision of targets. */
export function targetRead(
  typed: TypedFields,
  indicator: Definition,
): Outcome<Pick<Definition, (typeof TARGET)[number]>> {
  const reading = new Defining(typed);
  const target = reading.target(indicator);
  return reading.outcome(target, (value) => definitionProblems({ ...indicator, ...value }));
}

const picked = <K extends keyof Definition>(from: Definition, keys: readonly K[]): Pick<Definition, K> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<Definition, K>;

/** What the handbook says about a definition as a whole. */
function definitionProblems(value: Definition): readonly Problem[] {
  const { baselineMilli, targetMilli, isAscending, isMaintained, measure, rollUp } = value;
  const isNumber = !isInWords(value);
  const isOff = isAscending ? targetMilli < baselineMilli : targetMilli > baselineMilli;
  const isOver = [baselineMilli, targetMilli].some((milli) => milli < 0 || milli > 100_000);
  const found = [
    isNumber && !isMaintained && targetMilli === baselineMilli && blocked("IND-08", "target", said(m.sameTarget)),
    isNumber && !isMaintained && isOff && blocked("IND-07", "direction", said(m.wrongWay)),
    measure === "percentage" && !value.mayExceed && isOver && blocked("IND-04", "target", said(m.overHundred)),
    value.targetYear < value.baselineYear && blocked("IND-01", "targetYear", said(m.earlyTarget)),
    measure === "percentage" && rollUp === "sum" && blocked("IND-05", "rollUp", said(m.noSum)),
    measure !== "percentage" && rollUp === "ratio" && blocked("IND-05", "rollUp", said(m.noRatio)),
    rollUp !== null && value.sharedCode === null && blocked("SHARED", "sharedCode", said(m.noShared)),
  ];
  return found.filter((one) => one !== false);
}

class Defining extends Typing {
  readonly #typed: TypedFields;

  constructor(typed: TypedFields) {
    super(typed);
    this.#typed = typed;
  }

  code(): string {
    const field = { name: "code", label: f.code, most: 24 };
    const code = this.text(field);
    if (code !== "" && !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(code))
      this.add([blocked("CODE", "code", said(m.badCode, { value: code }))]);
    return code;
  }

  /** What may always be told better. */
  description(components: readonly string[]) {
    const optional = (name: "responsible" | "sharedCode" | "source", most = 200) =>
      this.optional({ name, label: f[name], most });
    const component = this.optional({ name: "component", label: f.component });
    return {
      componentCode: component === "" ? null : this.choice({ name: "component", label: f.component }, components),
      title: this.texts({ name: "title", label: f.title }),
      definition: this.#textsOrNone("definition"),
      assumptions: this.#textsOrNone("assumptions"),
      level: this.choice({ name: "level", label: f.level }, LEVELS),
      unit: this.texts({ name: "unit", label: f.unit, most: 60 }),
      source: optional("source", 1_000),
      frequency: this.#choiceOrNone("frequency", CHOICES.frequency),
      responsible: optional("responsible") || null,
      rollUp: this.#choiceOrNone("rollUp", CHOICES.rollUp),
      sharedCode: optional("sharedCode", 40) || null,
      isBySex: this.#isYes("isBySex"),
      mayExceed: this.#isYes("mayExceed"),
    };
  }

  /** What the values mean. */
  meaning() {
    const measure = this.choice({ name: "measure", label: f.measure }, MEASURES);
    return {
      measure,
      isAscending: this.choice({ name: "direction", label: f.direction }, CHOICES.direction) === "rising",
      accumulation: this.choice({ name: "accumulation", label: f.accumulation }, ACCUMULATIONS),
      baselineMilli: this.#milli("baseline", measure),
      baselineYear: this.#year("baselineYear"),
      isMaintained: this.#isYes("isMaintained"),
      dimensions: this.#dimensions(),
    };
  }

  /** A maintained indicator’s target is its baseline. */
  target(whole: Pick<Definition, "measure" | "isMaintained" | "baselineMilli">) {
    const targetMilli = whole.isMaintained ? whole.baselineMilli : this.#milli("target", whole.measure);
    return { targetMilli, targetYear: this.#year("targetYear"), yearlyTargets: this.#yearly() };
  }

  #milli(name: "baseline" | "target", measure: Indicator["measure"]): number {
    const text = this.optional({ name, label: f[name], most: 40 });
    if (isInWords({ measure })) return 0;
    const milli = milliRead(text);
    if (text === "") this.add([blocked("IND-01", name, said(m[name]))]);
    else if (milli === undefined) this.add([blocked("NUMBER", name, said(m.notANumber, { value: text }))]);
    return milli ?? Number.NaN;
  }

  #year(name: "baselineYear" | "targetYear"): number {
    const text = this.optional({ name, label: f[name], most: 40 });
    const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
    if (year >= 1990 && year <= 2100) return year;
    const why = text === "" ? said(m[name]) : said(m.notAYear, { value: text });
    this.add([blocked("IND-01", name, why)]);
    return year;
  }

  #yearly(): readonly YearTarget[] | null {
    const read = yearlyRead(this.optional({ name: "yearly", label: f.yearly, most: 1_000 }));
    if (typeof read === "string") this.add([blocked("YEARLY", "yearly", said(m.badYearly, { value: read }))]);
    return typeof read === "string" || read.length === 0 ? null : read;
  }

  #dimensions(): readonly Dimension[] | null {
    const told = ["dimension.0", "dimension.1"].flatMap((name) => {
      const text = this.optional({ name, label: f.dimension, most: 600 });
      const read = text === "" ? undefined : dimensionRead(text);
      if (text !== "" && !read) this.add([blocked("IND-06", name, said(m.badDimension, { value: text.slice(0, 60) }))]);
      return read ? [read] : [];
    });
    return told.length > 0 ? told : null;
  }

  #textsOrNone(name: "definition" | "assumptions"): Indicator["definition"] {
    const field = { name, label: f[name], most: 2_000 };
    const isEmpty = ["fr", "ar", "en"].every((language) => !this.#text(`${name}.${language}`));
    return isEmpty ? null : this.texts(field);
  }

  #choiceOrNone<T extends string>(name: "frequency" | "rollUp", offered: readonly T[]): T | null {
    return this.#text(name) === "" ? null : this.choice({ name, label: f[name] }, offered);
  }

  #isYes = (name: string): true | null => (this.#typed[name] === "yes" ? true : null);

  #text(name: string): string {
    const value = this.#typed[name];
    return typeof value === "string" ? value.trim() : "";
  }
}
