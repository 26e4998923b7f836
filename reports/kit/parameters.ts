import type { Ratio } from "../../src/kernel/ratio.ts";
import type { Words } from "../../src/kernel/words.ts";
import { footerOf, ratesBlock } from "./cover.ts";
import type { Edition } from "./edition.ts";
import { KIT } from "./messages.ts";
import type { Fact, Sheet } from "./sheet.ts";

/** What the sheet Paramètres says beyond the edition: enough to make the same workbook again. */
export interface Parameters {
  readonly edition: Edition;
  readonly thresholds: readonly { readonly label: string; readonly share: Ratio }[];
  /** Rows of each sheet, by its name. */
  readonly rowCounts: readonly { readonly sheet: string; readonly rows: number }[];
  /** SHA-256 of the canonical data, hexadecimal. */
  readonly checksum: string;
}

/** The sheet Paramètres: filters, rates, thresholds, data version, row counts, checksum (handbook 6.1). */
export function parametersSheet({ edition, thresholds, rowCounts, checksum }: Parameters, words: Words): Sheet {
  const { t } = words;
  const section = (text: string) => ({ kind: "lines", lines: [{ text, style: "section" }] }) as const;
  const filters = edition.filters.map(({ label, value }): Fact => ({ label, value, kind: "text" }));
  const none: Fact = { label: t(KIT.noFilter), value: null, kind: "text" };
  const limits = thresholds.map(({ label, share }): Fact => ({ label, value: share, kind: "rate" }));
  return {
    id: "parameters",
    name: KIT.parametersSheet,
    footer: footerOf(edition, words),
    widths: [50, 24, 20, 46],
    blocks: [
      section(t(KIT.filters)),
      { kind: "facts", facts: filters.length > 0 ? filters : [none] },
      section(t(KIT.ratesUsed)),
      ratesBlock("parameterRates", edition.rates, words),
      ...(limits.length > 0 ? [section(t(KIT.thresholds)), { kind: "facts", facts: limits } as const] : []),
      section(t(KIT.extent)),
      { kind: "facts", facts: extentFacts({ edition, thresholds, rowCounts, checksum }, words) },
    ],
  };
}

function extentFacts({ edition, rowCounts, checksum }: Parameters, { t }: Words): Fact[] {
  return [
    { label: t(KIT.dataVersion), value: edition.known.seq, kind: "integer", name: "NumeroJournal" },
    ...rowCounts.map(({ sheet, rows }): Fact => ({ label: t(KIT.rowsIn, { sheet }), value: rows, kind: "integer" })),
    { label: t(KIT.checksum), value: checksum, kind: "code", name: "EmpreinteDonnees" },
  ];
}
