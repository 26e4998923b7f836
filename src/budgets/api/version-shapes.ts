import * as z from "zod";
import { quotient } from "../../kernel/ratio.ts";
import type { VersionScene } from "../actions/versions.ts";
import type { Line } from "../rules/ledger.ts";
import type { Simulation } from "../rules/revision-terms.ts";
import { type Amounts, cellOf, type Move, type Version } from "../rules/version.ts";

const minor = z.int().describe("Whole minor units of the agreement’s currency");

const ROUTES = ["notification", "committee", "amendment"] as const;

export const namedMove = z.strictObject({ line: z.string(), year: z.int(), deltaMinor: minor });

export const namedMode = z.strictObject({ line: z.string(), mode: z.enum(["regie", "cogestion"]) });

export const versionShape = z.object({
  number: z.int(),
  kind: z.enum(["original", "revision"]),
  status: z.enum(["draft", "submitted", "approved", "rejected"]),
  reason: z.string(),
  decidedOn: z.iso.date().nullable(),
  decision: z.string(),
  document: z.string().describe("The decision’s reference: minutes, letter, agreement"),
  route: z.enum(["", ...ROUTES]),
  opinion: z.string(),
  opinionVerdict: z.enum(["", "favourable", "unfavourable"]),
  revision: z.int(),
  moves: z.array(namedMove),
  modes: z.array(namedMode).describe("The lines whose mode it changes (BUD-07)"),
});

export const cellShape = z.object({ line: z.string(), year: z.int(), amountMinor: minor });

export const simulationShape = z.object({
  route: z.enum(ROUTES).describe("The procedure that it needs (REV-03 to REV-05)"),
  beforeMinor: minor,
  afterMinor: minor,
  increaseMinor: minor,
  decreaseMinor: minor,
  headings: z.array(
    z.object({
      code: z.string(),
      referenceMinor: minor,
      baseMinor: minor,
      afterMinor: minor,
      variation: z.number().nullable().describe("Against the reference version (REV-02), a fraction with six decimals"),
      route: z.enum(ROUTES),
    }),
  ),
  lines: z.array(
    z.object({ code: z.string(), baseMinor: minor, afterMinor: minor, engagedMinor: minor, availableMinor: minor }),
  ),
  problems: z.array(z.object({ rule: z.string(), severity: z.enum(["block", "warn", "inform"]), detail: z.string() })),
});

const codesOf = (lines: readonly Line[]) => new Map(lines.map(({ id, code }) => [id, code]));

export function movesJson(moves: readonly Move[], lines: readonly Line[]): z.infer<typeof namedMove>[] {
  const codes = codesOf(lines);
  return moves.map(({ lineId, year, deltaMinor }) => ({ line: codes.get(lineId) ?? lineId, year, deltaMinor }));
}

export function cellsJson(amounts: Amounts, lines: readonly Line[]): z.infer<typeof cellShape>[] {
  const codes = codesOf(lines);
  return [...amounts].map(([key, amountMinor]) => {
    const { lineId, year } = cellOf(key);
    return { line: codes.get(lineId) ?? lineId, year, amountMinor };
  });
}

export function versionJson(version: Version, lines: readonly Line[]): z.infer<typeof versionShape> {
  const { number, kind, status, reason, decidedOn, decision, document, route, opinion, opinionVerdict } = version;
  const decided = { decidedOn, decision, document, route, opinion, opinionVerdict, revision: version.revision };
  const codes = codesOf(lines);
  const modes = version.modes.map(({ lineId, mode }) => ({ line: codes.get(lineId) ?? lineId, mode }));
  return { number, kind, status, reason, ...decided, moves: movesJson(version.moves, lines), modes };
}

export function simulationJson(simulation: Simulation, { visit }: VersionScene): z.infer<typeof simulationShape> {
  const { route, beforeMinor, afterMinor, increaseMinor, decreaseMinor, needs, problems } = simulation;
  const all = [...problems, ...needs.map(({ problem }) => problem)];
  return {
    ...{ route, beforeMinor, afterMinor, increaseMinor, decreaseMinor },
    headings: simulation.headings.map(({ title: _, isTouched: __, variation, ...heading }) => ({
      ...heading,
      variation: quotient(variation, 6) ?? null,
    })),
    lines: simulation.lines.map(({ line, ...figures }) => ({ code: line.code, ...figures })),
    problems: all.map(({ rule, severity, said }) => ({ rule, severity, detail: visit.words.say(said) })),
  };
}
