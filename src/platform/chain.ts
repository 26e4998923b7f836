import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../kernel/canonical.ts";
import type { Change } from "./write.ts";

/** The end of the journal: its last number and hash. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The hash before the first entry. */
export const GENESIS: Head = { seq: 0, hash: "0".repeat(64) };

/** What a journal entry says, as it is hashed. */
export interface Deed {
  readonly at: string;
  readonly actorId: string;
  readonly actorRole: string;
  readonly action: string;
  readonly projectId: string | null;
  readonly reason: string;
  readonly origin: string;
  readonly changes: readonly Change[];
}

/** The canonical text of a journal entry. */
export const payloadOf = (seq: number, deed: Deed): string =>
  canonicalJson({ seq, ...deed } as unknown as { readonly [key: string]: Json });

/** `SHA-256(previous hash + payload)`, in hexadecimal. */
export const chained = (previousHash: string, payload: string): string => sha256(previousHash + payload);

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
