import type { Json } from "../../src/kernel/canonical.ts";
import type { Ratio } from "../../src/kernel/ratio.ts";
import type { Words } from "../../src/kernel/words.ts";
import { type Checks, checksSheet, verdict } from "./checks.ts";
import { checksum, LATE_CHECKSUM } from "./checksum.ts";
import { coverSheet, footerOf, subtitles } from "./cover.ts";
import type { Edition } from "./edition.ts";
import { KIT } from "./messages.ts";
import { parametersSheet } from "./parameters.ts";
import type { Lines, Proof, Sheet, Workbook } from "./sheet.ts";
import { othersTurn } from "./turns.ts";

export interface Definition {
  readonly label: string;
  readonly text: string;
}

/** What a report tells beside its own sheets; the kit makes Garde, Paramètres and Contrôles of it. */
export interface Report {
  readonly edition: Edition;
  readonly title: string;
  /** The stretch the figures cover, in words. */
  readonly period: string;
  readonly definitions: readonly Definition[];
  readonly thresholds: readonly { readonly label: string; readonly share: Ratio }[];
  readonly checks: Checks;
  readonly sheets: readonly Sheet[];
  /** Rows of each sheet, by its name. */
  readonly rowCounts: readonly { readonly sheet: string; readonly rows: number }[];
  /** Codes and numbers only, the same in every language: what the checksum is of. Of streamed rows, their own proof. */
  readonly canonical: Json | Streamed;
}

/** What streamed rows prove, known when the last of them was written. */
export interface Streamed {
  readonly totals: Json;
  readonly settled: () => Promise<string>;
}

/** The workbook of a report: Garde, its own sheets, Paramètres, Contrôles (handbook 6.1). Pure but for the checksum. */
export async function bookOf(report: Report, words: Words): Promise<Workbook> {
  const { edition, title, period, definitions, thresholds, checks, sheets, rowCounts, canonical } = report;
  const front = { edition, title, period, definitions, verdict: verdict(checks, words) };
  const proof = await proofOf(canonical);
  await othersTurn();
  const print = { edition, thresholds, rowCounts, checksum: proof.checksum };
  return {
    ...{ words, proof },
    title,
    author: `Mizan — ${edition.editedBy.name}`,
    editedAt: edition.editedAt,
    sheets: [
      coverSheet(front, words),
      ...sheets,
      parametersSheet(print, words),
      checksSheet(checks, words, footerOf(edition, words)),
    ],
  };
}

const proofOf = async (canonical: Json | Streamed): Promise<Proof> =>
  isStreamed(canonical)
    ? { checksum: LATE_CHECKSUM, ...canonical }
    : { checksum: await checksum(canonical), totals: totalsIn(canonical) };

const isStreamed = (canonical: Json | Streamed): canonical is Streamed =>
  typeof canonical === "object" && canonical !== null && typeof (canonical as Partial<Streamed>).settled === "function";

/** The control totals are part of the canonical data, where a report has any. */
const totalsIn = (canonical: Json): Json =>
  typeof canonical === "object" && canonical !== null && "totals" in canonical ? (canonical["totals"] ?? {}) : {};

/** The head of a report’s own sheet: the ministry, the title, what the figures are, the marks. */
export function headBlock({ edition, title, parts }: Heading, words: Words): Lines {
  const { t } = words;
  const [asOf, ...marks] = subtitles(edition, words);
  const ministry = [t(KIT.kingdom), t(KIT.ministry), edition.direction].filter(Boolean).join(" · ");
  return {
    kind: "lines",
    lines: [
      { text: ministry, style: "institution" },
      { text: title, style: "title" },
      { text: [...parts, asOf?.text].filter(Boolean).join(" · "), style: "subtitle" },
      ...marks,
    ],
  };
}

interface Heading {
  readonly edition: Edition;
  readonly title: string;
  /** What stands before the date d’arrêté: project, quarter, currency. */
  readonly parts: readonly string[];
}

/** The notes under a report’s table: its definitions as one paragraph, then one line for each other text. */
export function notesBlock(definitions: readonly Definition[], texts: readonly string[], { t }: Words): Lines {
  const terms = definitions.map(({ label, text }) => t(KIT.definition, { term: label, text }));
  const all = [...(terms.length === 0 ? [] : [terms.join(" ")]), ...texts];
  return {
    kind: "lines",
    lines: [{ text: t(KIT.notes), style: "section" }, ...all.map((text) => ({ text, style: "note" }) as const)],
  };
}

export const sectionBlock = (text: string): Lines => ({ kind: "lines", lines: [{ text, style: "section" }] });

export const noteBlock = (...texts: readonly string[]): Lines => ({
  kind: "lines",
  lines: texts.map((text) => ({ text, style: "note" })),
});
