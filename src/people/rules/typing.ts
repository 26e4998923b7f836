import { type CalendarDate, isCalendarDate } from "../../kernel/calendar-date.ts";
import { LANGUAGES, type Texts } from "../../kernel/language.ts";
import { type Message, type MessageValues, said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { wrong } from "./messages.ts";

/** A form as it was sent: untrusted. */
export type TypedFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A field to read: its name in the form, its name in words, and its greatest length in characters. */
export interface TypedField {
  readonly name: string;
  readonly label: Message;
  readonly most?: number;
}

const SHOWN = 60;

/**
 * Reads a form field by field and notes what is wrong with each. A value that was refused is empty; it counts only
 * when the `outcome` is ok.
 */
export class Typing {
  readonly #typed: TypedFields;
  readonly #problems: Problem[] = [];

  constructor(typed: TypedFields) {
    this.#typed = typed;
  }

  /** One line or more, trimmed, in Unicode's usual form (NFC). */
  text(field: TypedField): string {
    const value = this.optional(field);
    if (value === "" && !this.#isWrong(field.name)) this.wrong(field, "required");
    return value;
  }

  optional({ name, label, most = 200 }: TypedField): string {
    const typed = this.#typed[name];
    const value = (typeof typed === "string" ? typed : (typed?.[0] ?? "")).normalize("NFC").trim();
    if (value.length <= most) return value;
    this.wrong({ name, label }, "tooLong", { length: value.length, most });
    return "";
  }

  /** One of the choices that were offered. */
  choice<T extends string>(field: TypedField, offered: readonly T[]): T {
    const value = this.optional(field);
    if (value === "") this.wrong(field, "noChoice");
    else if (!(offered as readonly string[]).includes(value)) this.#unknown(field, value);
    return value as T;
  }

  /** Any of the choices that were offered, in their order, each once. */
  choices(field: TypedField, offered: readonly string[]): readonly string[] {
    const typed = this.#typed[field.name] ?? [];
    const values = typeof typed === "string" ? [typed] : typed;
    const unknown = values.find((value) => !offered.includes(value));
    if (unknown !== undefined) this.#unknown(field, unknown);
    return offered.filter((value) => values.includes(value));
  }

  /** A text in French at least, from `<name>.fr`, `<name>.ar`, `<name>.en`. */
  texts({ name, label, most = 300 }: TypedField): Texts {
    const pairs = LANGUAGES.map((language) => {
      const field = { name: `${name}.${language}`, label, most };
      return [language, language === "fr" ? this.text(field) : this.optional(field)] as const;
    });
    return Object.fromEntries(pairs.filter(([language, text]) => text !== "" || language === "fr")) as unknown as Texts;
  }

  day(field: TypedField): CalendarDate | null {
    const value = this.optional(field);
    if (value === "") return null;
    if (isCalendarDate(value)) return value;
    this.wrong(field, "noDay", { value: value.slice(0, SHOWN) });
    return null;
  }

  /** A whole number, both ends allowed. */
  count(field: TypedField, least: number, most: number): number {
    const value = this.text(field);
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (value !== "" && !(number >= least && number <= most))
      this.wrong(field, "outOfRange", { value: value.slice(0, SHOWN), least, most });
    return number;
  }

  /** Notes what is wrong with a field; the message's key is the rule's id. */
  wrong({ name, label }: TypedField, rule: keyof typeof wrong, values: MessageValues = {}): void {
    this.#problems.push(blocked(rule, name, said(wrong[rule], { field: label, ...values })));
  }

  /** Notes what a rule found in several fields together. */
  add(problems: readonly Problem[]): void {
    this.#problems.push(...problems);
  }

  /** What the fields say together, or everything that is wrong with them. */
  outcome<T>(value: T, further: (value: T) => readonly Problem[] = () => []): Outcome<T> {
    if (this.#problems.length > 0) return refused(this.#problems);
    const problems = further(value);
    return problems.length > 0 ? refused(problems) : done(value);
  }

  #isWrong(name: string): boolean {
    return this.#problems.some((problem) => problem.field === name);
  }

  #unknown(field: TypedField, value: string): void {
    this.wrong(field, "unknownChoice", { value: value.slice(0, SHOWN) });
  }
}
