import { createHash } from "node:crypto";
import { canonicalPieces, type Json } from "../../src/kernel/canonical.ts";
import { othersTurn, STRETCH_CHARS } from "./turns.ts";

/** SHA-256 of a value's canonical JSON, in hexadecimal: the fingerprint of a report's data, whatever its language. */
export async function checksum(value: Json): Promise<string> {
  const running = runningChecksum();
  let text = "";
  for (const piece of canonicalPieces(value)) {
    text += piece;
    if (text.length < STRETCH_CHARS) continue;
    running.add(text);
    text = "";
    await othersTurn();
  }
  running.add(text);
  return running.hex();
}

/** The same fingerprint of a text that comes in pieces. */
export function runningChecksum(): { readonly add: (piece: string) => void; readonly hex: () => string } {
  const hash = createHash("sha256");
  return { add: (piece) => void hash.update(piece), hex: () => hash.digest("hex") };
}

/** Stands in a workbook for the fingerprint of streamed rows until they are written; as long as one. */
export const LATE_CHECKSUM = "mizan".padEnd(64, "0");
