import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { type Ratio, ratio } from "../../kernel/ratio.ts";
import { ruleWords as m } from "./messages/rule.ts";

/** An OECD-DAC purpose code with its share in basis points; a project's shares total 10 000 (BUD-09). */
export interface Sector {
  readonly code: string;
  readonly shareBps: number;
}

/** The purpose codes that digital programmes use (handbook 3.4). */
export const SECTOR_CODES = ["11330", "15110", "15111", "15112", "15150", "22040", "25010", "25030", "32130"] as const;

export type SectorCode = (typeof SECTOR_CODES)[number];

const WHOLE_BPS = 10_000;

export const shareOf = (shareBps: number): Ratio => ratio(shareBps, WHOLE_BPS);

/** A share in percent, as typed, in basis points: two decimals at most, above 0 to 100; undefined when it is none. */
export function shareRead(text: string): number | undefined {
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s%\u00A0\u202F]/g, ""));
  if (!parts) return undefined;
  const bps = Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
  return bps <= WHOLE_BPS ? bps : undefined;
}

/** The shares must total 100,00 % (BUD-09), each sector once and with a share of its own. */
export function sectorProblems(sectors: readonly Sector[]): readonly Problem[] {
  const codes = sectors.map(({ code }) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) < at);
  if (twice) return [blocked("BUD-09", "sectors", said(m.sectorTwice, { code: twice }))];
  const nothing = sectors.find(({ shareBps }) => shareBps <= 0);
  if (nothing) return [blocked("BUD-09", "sectors", said(m.sectorNothing, { code: nothing.code }))];
  const total = sectors.reduce((sum, { shareBps }) => sum + shareBps, 0);
  if (total === WHOLE_BPS) return [];
  return [blocked("BUD-09", "sectors", said(m.sectorTotal, { total: total / 100 }))];
}
