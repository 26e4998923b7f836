import { readBook } from "../../reports/reading/cells.ts";
import { type Difference, differencesOf, sharedSheets } from "../../reports/reading/differences.ts";
import { LANGUAGES } from "../kernel/language.ts";
import { fileStore, sha256Of } from "../platform/file-store.ts";
import type { AppContext } from "../platform/http.ts";
import { runNumber, runNumberRead } from "./rules.ts";
import type { RunFile, RunFiles } from "./schema.ts";
import { provenRun } from "./store.ts";

/** The largest workbook that is verified, in bytes. */
export const LARGEST_WORKBOOK = 10 * 1024 * 1024;

/** What a workbook turned out to be. `same` was saved again by a spreadsheet, with every cell as it was issued. */
export type Verdict =
  | { readonly verdict: "authentic" | "same"; readonly number: string }
  | { readonly verdict: "altered"; readonly number: string; readonly differences: readonly Difference[] }
  | { readonly verdict: "unknown" };

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Compares a workbook with the edition that it says to be. Only a file that bears both the number and the fingerprint
 * of that edition’s data is compared: whoever holds them holds the figures, so nothing can be guessed out of the
 * answer. Throws UnreadFile for what is no workbook.
 */
export async function verified(c: AppContext, bytes: Bytes): Promise<Verdict> {
  const brought = await readBook(bytes);
  const [number, checksum] = ["NumeroEdition", "EmpreinteDonnees"].map((name) => String(brought.named(name) ?? ""));
  if (!(number && checksum && runNumberRead(number))) return { verdict: "unknown" };
  const run = await provenRun(c.var.scope.db, number, checksum);
  if (!run) return { verdict: "unknown" };
  const own = { verdict: "authentic", number: runNumber(run) } as const;
  const sha256 = await sha256Of(bytes);
  if (LANGUAGES.some((language) => run.files[language].sha256 === sha256)) return own;
  const differences = await closest(c, brought, run.files);
  if (!differences) return { verdict: "unknown" };
  return differences.length === 0 ? { ...own, verdict: "same" } : { ...own, verdict: "altered", differences };
}

/** The differences from the edition’s file in the language whose sheets the workbook has. */
async function closest(c: AppContext, brought: Awaited<ReturnType<typeof readBook>>, files: RunFiles) {
  const issued = await Promise.all(LANGUAGES.map((language) => issuedBook(c, files[language])));
  const books = issued.filter((book) => book !== undefined);
  const [nearest] = books.toSorted((one, other) => sharedSheets(other, brought) - sharedSheets(one, brought));
  return nearest && differencesOf(brought, nearest);
}

async function issuedBook({ env }: AppContext, { key, sha256 }: RunFile) {
  const bytes = await fileStore(env.FILES).bytes(key, sha256);
  return bytes && readBook(bytes);
}
