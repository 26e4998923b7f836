import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../../src/kernel/canonical.ts";

/** SHA-256 of a value's canonical JSON, in hexadecimal: the fingerprint of a report's data, whatever its language. */
export async function checksum(value: Json): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJson(value)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same fingerprint of a text that comes in pieces. */
export function runningChecksum(): { readonly add: (piece: string) => void; readonly hex: () => string } {
  const hash = createHash("sha256");
  return { add: (piece) => void hash.update(piece), hex: () => hash.digest("hex") };
}

/** Stands in a workbook for the fingerprint of streamed rows until they are written; as long as one. */
export const LATE_CHECKSUM = "mizan".padEnd(64, "0");
