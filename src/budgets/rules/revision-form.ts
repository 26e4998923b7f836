import type { Message } from "../../kernel/messages.ts";
import { said } from "../../kernel/messages.ts";
import { amountRead, type Currency } from "../../kernel/money.ts";
import { blocked, done, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { type TypedFields, Typing } from "../../people/rules/typing.ts";
import type { Line } from "./ledger.ts";
import { versionField as f } from "./messages/version-fields.ts";
import { versionWords as m } from "./messages/versions.ts";
import { fieldOfMove } from "./revision.ts";
import type { DecisionDraft } from "./revision-route.ts";
import { type ModeChange, type Move, mergedMoves } from "./version.ts";

export interface RevisionDraft {
  readonly reason: string;
  readonly moves: readonly Move[];
  readonly modes: readonly ModeChange[];
}

interface MoveGround {
  readonly lines: readonly Line[];
  readonly years: readonly number[];
  readonly currency: Currency;
}

const SHOWN = 40;

/** Reads a revision's form: why, and what moves, one signed amount per line and year; an empty cell moves nothing. */
export function revisionTyped(typed: TypedFields, ground: MoveGround): Outcome<RevisionDraft> {
  const read = new Typing(typed);
  const reason = read.text({ name: "reason", label: f.reason, most: 500 });
  const { moves, problems } = movesTyped(typed, ground);
  read.add(problems);
  return read.outcome({ reason, moves, modes: modesTyped(typed, ground) });
}

/** The field of a form that holds a line's mode. */
export const fieldOfMode = (lineCode: string): string => `mode.${lineCode}`;

/** The modes that differ from those that lines have; a form without them changes none (BUD-07). */
export const modesTyped = (typed: TypedFields, { lines }: Pick<MoveGround, "lines">): readonly ModeChange[] =>
  lines.flatMap(({ id: lineId, code, mode: now }) => {
    const mode = typed[fieldOfMode(code)];
    const isOther = (mode === "regie" || mode === "cogestion") && now !== "none" && mode !== now;
    return isOther ? [{ lineId, mode }] : [];
  });

/** Reads modes by the codes of their lines, as the API sends them: as the form would hold them. */
export const modesNamed = (sent: readonly { readonly line: string; readonly mode: string }[]): TypedFields =>
  Object.fromEntries(sent.map(({ line, mode }) => [fieldOfMode(line), mode]));

/** What the cells of a grid of moves hold, and what is wrong with those that hold no amount. */
export function movesTyped(
  typed: TypedFields,
  { lines, years, currency }: MoveGround,
): { readonly moves: readonly Move[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const moves: Move[] = [];
  for (const { id: lineId, code } of lines)
    for (const year of years) {
      const read = cellTyped(typed, { name: fieldOfMove(code, year), where: placeOf(code, year), currency });
      if (typeof read === "object") problems.push(read);
      else moves.push({ lineId, year, deltaMinor: read });
    }
  return { moves: mergedMoves(moves), problems };
}

export const placeOf = (code: string, year: number): Message => ({
  fr: `${code}, ${year}`,
  ar: `${code}، ${year}`,
  en: `${code}, ${year}`,
});

interface CellPlace {
  readonly name: string;
  readonly where: Message;
  readonly currency: Currency;
}

/** A cell's amount in minor units, 0 for an empty one, or what is wrong with it. */
export function cellTyped(typed: TypedFields, { name, where, currency }: CellPlace): number | Problem {
  const text = typed[name];
  const amount = amountRead(typeof text === "string" ? text.slice(0, 2 * SHOWN) : "", currency);
  if (amount === "empty") return 0;
  if (typeof amount === "object") return amount.minor;
  return blocked("AMOUNT", name, said(m.noAmount, { where, value: String(text).trim().slice(0, SHOWN) }));
}

/** Reads moves by the codes of their lines, as the API sends them. */
export function movesNamed(
  sent: readonly { readonly line: string; readonly year: number; readonly deltaMinor: number }[],
  lines: readonly Line[],
): Outcome<readonly Move[]> {
  const ids = new Map(lines.map(({ id, code }) => [code, id]));
  const unknown = sent.filter(({ line }) => !ids.has(line));
  if (unknown.length > 0)
    return refused(
      unknown.map(({ line }) => blocked("REF", "moves", said(m.unknownLine, { line: line.slice(0, SHOWN) }))),
    );
  return done(
    mergedMoves(sent.map(({ line, year, deltaMinor }) => ({ lineId: ids.get(line) ?? "", year, deltaMinor }))),
  );
}

/** Reads a decision: its day, its reference, its words, and the amendment that it rests on. */
export function decisionTyped(typed: TypedFields, amendmentIds: readonly string[]): Outcome<DecisionDraft> {
  const read = new Typing(typed);
  const day = { name: "decidedOn", label: f.decidedOn };
  read.text(day);
  const decidedOn = read.day(day);
  const document = read.optional({ name: "document", label: f.document, most: 300 });
  const decision = read.optional({ name: "decision", label: f.decision, most: 500 });
  const amendment = { name: "amendmentId", label: f.amendment };
  const amendmentId = read.optional(amendment) || null;
  if (amendmentId !== null) read.choice(amendment, amendmentIds);
  return read.outcome({ decidedOn: decidedOn ?? ("" as DecisionDraft["decidedOn"]), document, decision, amendmentId });
}

/** Every decided version has a reference in the donor's or the committee's files (BUD-05). */
export const referenceProblems = ({ document }: Pick<DecisionDraft, "document">): readonly Problem[] =>
  document === "" ? [blocked("BUD-05", "document", said(m.noReference))] : [];

export interface OpinionDraft {
  readonly opinionVerdict: "favourable" | "unfavourable";
  readonly opinion: string;
}

/** Reads finance's opinion: for or against, and why. */
export function opinionTyped(typed: TypedFields): Outcome<OpinionDraft> {
  const read = new Typing(typed);
  const verdict = read.choice({ name: "opinionVerdict", label: f.opinionVerdict }, ["favourable", "unfavourable"]);
  const opinion = read.text({ name: "opinion", label: f.opinion, most: 500 });
  return read.outcome({ opinionVerdict: verdict, opinion });
}

/** Reads why a version is returned or rejected. */
export function whyTyped(typed: TypedFields): Outcome<string> {
  const read = new Typing(typed);
  return read.outcome(read.text({ name: "decision", label: f.decision, most: 500 }));
}
