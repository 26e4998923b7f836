import { calendarDate } from "../../kernel/calendar-date.ts";
import { rateRead } from "../../kernel/exchange-rate.ts";
import type { Language } from "../../kernel/language.ts";
import { type Message, said } from "../../kernel/messages.ts";
import { amountRead, type Currency, decimal, type Money } from "../../kernel/money.ts";
import { blocked, done, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { type TypedField, type TypedFields, Typing } from "../../people/rules/typing.ts";
import { ruleWords as m } from "./messages/rule.ts";
import { shareRead } from "./sectors.ts";

const SHOWN = 60;

const FLAW = {
  notAnAmount: m.noAmount,
  tooManyDecimals: m.tooManyDecimals,
  tooLarge: m.tooLarge,
} as const satisfies Readonly<Record<string, Message>>;

/** Reads the forms of the portfolio: what `Typing` reads, and amounts, shares, rates, rows and lines. */
export class Reading extends Typing {
  readonly #typed: TypedFields;
  readonly #more: Problem[] = [];

  constructor(typed: TypedFields) {
    super(typed);
    this.#typed = typed;
  }

  /** Minor units of `currency`; 0 where the text is none, which counts only when the outcome is ok. */
  amount(field: TypedField, currency: Currency): number {
    const value = this.text({ ...field, most: SHOWN });
    if (value === "") return 0;
    const amount = amountRead(value, currency);
    if (typeof amount === "object") return amount.minor;
    if (amount === "empty") this.wrong(field, "required");
    else this.#refuse("AMOUNT", field, said(FLAW[amount], { field: field.label, value, currency }));
    return 0;
  }

  /** A percentage in basis points. */
  share(field: TypedField): number {
    const value = this.text({ ...field, most: SHOWN });
    const share = shareRead(value);
    if (share === undefined && value !== "")
      this.#refuse("SHARE", field, said(m.noShare, { field: field.label, value }));
    return share ?? 0;
  }

  /** A rate in millionths; null for none. */
  rate(field: TypedField): number | null {
    const value = this.optional({ ...field, most: SHOWN });
    if (value === "") return null;
    const rate = rateRead(value, { quote: "MAD", on: calendarDate("2000-01-01"), source: "" });
    if (!rate) this.#refuse("FX-05", field, said(m.noRate, { field: field.label, value }));
    return rate?.micro ?? null;
  }

  /** The rows `<name>.0.…`, `<name>.1.…` of which any of `keys` was filled, each as its prefix. */
  rows(field: TypedField, keys: readonly string[], most: number): readonly string[] {
    const pattern = new RegExp(`^${field.name}\\.(\\d{1,4})\\.`);
    const places = Object.keys(this.#typed).flatMap((name) => pattern.exec(name)?.[1] ?? []);
    const prefixes = [...new Set(places.map(Number))].sort((a, b) => a - b).map((at) => `${field.name}.${at}`);
    const filled = prefixes.filter((prefix) => keys.some((key) => isFilled(this.#typed[`${prefix}.${key}`])));
    if (filled.length > most) this.#refuse("ROWS", field, said(m.tooManyRows, { field: field.label, most }));
    return filled.slice(0, most);
  }

  /** The lines of a text area that are not empty. */
  lines(field: TypedField, most: number): readonly string[] {
    const lines = this.optional({ ...field, most: 4_000 })
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "");
    if (lines.length > most) this.#refuse("ROWS", field, said(m.tooManyRows, { field: field.label, most }));
    return lines.slice(0, most);
  }

  isYes = ({ name }: TypedField): boolean => this.#typed[name] === "yes";

  /** A problem in words of the portfolio's own. */
  problem(problem: Problem): void {
    this.#more.push(problem);
  }

  override outcome<T>(value: T, further: (value: T) => readonly Problem[] = () => []): Outcome<T> {
    const fields = super.outcome(value);
    const problems = [...(fields.ok ? [] : fields.problems), ...this.#more];
    if (problems.length > 0) return refused(problems);
    const rules = further(value);
    return rules.length > 0 ? refused(rules) : done(value);
  }

  #refuse(rule: string, { name }: TypedField, why: ReturnType<typeof said>): void {
    this.#more.push(blocked(rule, name, why));
  }
}

const isFilled = (value: string | readonly string[] | undefined): boolean =>
  (typeof value === "string" ? value : (value?.[0] ?? "")).trim() !== "";

/** An amount as it stands in a form: grouped by thousands, read again by `amountRead`. */
export function amountTyped(amount: Money, language: Language): string {
  const [whole = "", fraction = ""] = decimal(amount).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, " ");
  return Number(fraction) === 0 ? grouped : `${grouped}${language === "en" ? "." : ","}${fraction}`;
}

/** A share in percent as it stands in a form. */
export function shareTyped(bps: number, language: Language): string {
  const fraction = String(bps % 100).padStart(2, "0");
  const whole = String((bps - (bps % 100)) / 100);
  return fraction === "00" ? whole : `${whole}${language === "en" ? "." : ","}${fraction}`;
}
