import type { Language } from "../kernel/language.ts";

/** `R02-2025-0001`: the report, the year of issue, the rank in it. */
export const runNumber = ({ report, year, serial }: { report: string; year: number; serial: number }): string =>
  `${report}-${year}-${String(serial).padStart(4, "0")}`;

/** The parts of a run’s number; undefined for any other text. */
export function runNumberRead(text: string): { report: string; year: number; serial: number } | undefined {
  const [, report, year, serial] = /^(R\d\d)-(\d{4})-(\d{4,9})$/.exec(text) ?? [];
  if (!(report && year && serial) || runNumber({ report, year: Number(year), serial: Number(serial) }) !== text)
    return undefined;
  return { report, year: Number(year), serial: Number(serial) };
}

/** `ar.xlsx` names the Arabic file of a run. */
export const languageOfFile = (file: string): Language => file.slice(0, 2) as Language;

/** Tries of one network address to verify a file, and in how many minutes. */
export const VERIFYING = { perAddress: 30, windowMinutes: 10 } as const;
