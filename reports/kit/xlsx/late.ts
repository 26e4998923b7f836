import { LATE_CHECKSUM } from "../checksum.ts";
import type { Workbook } from "../sheet.ts";
import type { ZipEntry } from "../zip.ts";

/**
 * Parts in which the fingerprint of streamed rows stands, written when it is known: texts and the sheets after the
 * rows come later in the file than the rows do.
 */
export function withLateProof(parts: Iterable<readonly [string, ZipEntry["text"]]>, workbook: Workbook): ZipEntry[] {
  const { settled } = workbook.proof ?? {};
  return [...parts].map(([path, text]) =>
    settled && typeof text === "string" && text.includes(LATE_CHECKSUM)
      ? { path, text: proven(text, settled) }
      : { path, text },
  );
}

async function* proven(text: string, settled: () => Promise<string>): AsyncGenerator<string> {
  yield text.replaceAll(LATE_CHECKSUM, await settled());
}
