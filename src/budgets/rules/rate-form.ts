import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { rateRead } from "../../kernel/exchange-rate.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { type TypedFields, Typing } from "../../people/rules/typing.ts";
import { rateField as f, rateWords as m } from "./messages/rates.ts";
import type { RateTable } from "./rate-table.ts";
import {
  correctionProblems,
  type DatedRate,
  lastRateDay,
  type Quote,
  type RateKind,
  type UsedRate,
  unusualRate,
} from "./rates.ts";

/** Kinds that are entered here; an agreement's fixed rate is entered with the agreement. */
export const ENTERED_KINDS = ["inforeuro", "bam", "transfer"] as const satisfies readonly RateKind[];

export const QUOTES = ["MAD", "USD"] as const satisfies readonly Quote[];

/** What is known when a rate is proposed or confirmed. */
export interface RatesKnown {
  readonly known: readonly DatedRate[];
  readonly used: readonly UsedRate[];
}

/** What a form of rates offers, and the day it is sent on. */
export interface RateOffer {
  readonly agreementIds: readonly string[];
  readonly today: CalendarDate;
}

/** What all rates of a form have in common. */
export interface RateOrigin {
  readonly quote: Quote;
  readonly kind: RateKind;
  readonly source: string;
  readonly agreementId: string | null;
  readonly justification: string;
}

export interface RateDraft {
  readonly rate: DatedRate;
  readonly justification: string;
}

/** Reads the form of one rate: 1 EUR = x of the quoted currency (FX-02), six decimals at most (FX-05). */
export function rateTyped(typed: TypedFields, { agreementIds, today }: RateOffer): Outcome<RateDraft> {
  const read = new Typing(typed);
  const on = dayTyped(read, today);
  const text = read.text({ name: "rate", label: f.rate, most: 20 });
  const { justification, ...origin } = originRead(read, agreementIds);
  const rate = on && rateRead(text, { quote: origin.quote, on, source: origin.source });
  if (text && on && !rate) {
    const values = { field: f.rate, value: text, quote: QUOTES.includes(origin.quote) ? origin.quote : "MAD" };
    read.add([blocked("FX-02", "rate", said(m.noDecimal, values))]);
  }
  const draft = { rate: { ...origin, micro: rate?.micro ?? 0, on: on ?? today }, justification };
  return read.outcome(draft);
}

function dayTyped(read: Typing, today: CalendarDate): CalendarDate | null {
  const field = { name: "ratedOn", label: f.ratedOn };
  read.text(field);
  const on = read.day(field);
  if (on && on > lastRateDay(today)) read.add([blocked("FX-01", "ratedOn", said(m.futureDay))]);
  return on;
}

/** Reads what the rates of a table have in common. */
export function originTyped(typed: TypedFields, agreementIds: readonly string[]): Outcome<RateOrigin> {
  const read = new Typing(typed);
  return read.outcome(originRead(read, agreementIds));
}

function originRead(read: Typing, agreementIds: readonly string[]): RateOrigin {
  const quote = read.choice({ name: "quote", label: f.quote }, QUOTES);
  const kind = read.choice({ name: "kind", label: f.kind }, ENTERED_KINDS);
  const source = read.text({ name: "source", label: f.source, most: 120 });
  const agreementId = read.optional({ name: "agreement", label: f.agreement }) || null;
  if (kind === "transfer" && agreementId === null) read.add([blocked("FX-03", "agreement", said(m.agreementMissing))]);
  if (kind === "transfer" && agreementId !== null) read.choice({ name: "agreement", label: f.agreement }, agreementIds);
  if (kind !== "transfer" && agreementId !== null) read.add([blocked("FX-03", "agreement", said(m.agreementIdle))]);
  const justification = read.optional({ name: "justification", label: f.justification, most: 500 });
  return { quote, kind, source, agreementId, justification };
}

/** What stands against a proposal: FX-06, and an unusual rate without a justification (FX-07). */
export function draftProblems({ rate, justification }: RateDraft, { known, used }: RatesKnown): readonly Problem[] {
  const corrections = correctionProblems(rate, known, used);
  const unusual = unusualRate(rate, known);
  if (!unusual || justification !== "") return corrections;
  return [...corrections, unusual, blocked("FX-07", "justification", said(m.justify))];
}

/** A row of a table as it would be proposed, with what stands against it and what is unusual about it. */
export interface ImportRow {
  readonly line: number;
  readonly rate: DatedRate;
  readonly problems: readonly Problem[];
}

/** A table checked row by row, from the earliest day on: each row's previous month may be in the table itself. */
export interface CheckedTable {
  /** Rows that would be proposed; a problem of theirs is a warning. */
  readonly good: readonly ImportRow[];
  readonly bad: readonly ImportRow[];
  readonly flaws: RateTable["flaws"];
}

export function tableChecked(table: RateTable, origin: RateOrigin, facts: RatesKnown & RateOffer): CheckedTable {
  const { justification: _, ...common } = origin;
  const known = [...facts.known];
  const rows = [...table.rows]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ line, on, micro }): ImportRow => {
      const rate = { ...common, on, micro };
      const problems = rowProblems(rate, { known, used: facts.used }, facts.today);
      if (!isBlocked(problems)) known.push(rate);
      return { line, rate, problems };
    });
  return {
    good: rows.filter(({ problems }) => !isBlocked(problems)),
    bad: rows.filter(({ problems }) => isBlocked(problems)),
    flaws: table.flaws,
  };
}

function rowProblems(rate: DatedRate, { known, used }: RatesKnown, today: CalendarDate): readonly Problem[] {
  if (rate.on > lastRateDay(today)) return [blocked("FX-01", "ratedOn", said(m.futureDay))];
  const corrections = correctionProblems(rate, known, used);
  const unusual = unusualRate(rate, known);
  return unusual ? [...corrections, unusual] : corrections;
}

const isBlocked = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === "block");

/** Whether the good rows may be proposed: unusual ones among them want a justification (FX-07). */
export function importable(checked: CheckedTable, { justification }: RateOrigin): Outcome<readonly ImportRow[]> {
  const isUnusual = checked.good.some(({ problems }) => problems.length > 0);
  if (isUnusual && justification === "") return refused([blocked("FX-07", "justification", said(m.justify))]);
  return done(checked.good);
}
