import { isQuarter, quarter } from "../../kernel/period.ts";
import type { Words } from "../../kernel/words.ts";
import { periodWords as m } from "./messages/periods.ts";

/** A period of a forecast in words: `2025-Q3`, `2025-H2`, `2026` or `2027-Q3+`. */
export function periodName(period: string, words: Words): string {
  if (isQuarter(period)) return words.quarter(period);
  const [year = "", part = ""] = period.split("-");
  if (part.startsWith("H")) return words.t(m.half, { n: part.slice(1), year });
  if (part.endsWith("+")) return words.t(m.fromOn, { quarter: words.quarter(quarter(period.slice(0, -1))) });
  return year;
}
