import { canonicalJson, type Json } from "../../kernel/canonical.ts";
import { isSame } from "./same.ts";

/** A link of the chain: an entry's number and hash. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** A row of `change`: what an entry did to one thing. */
export interface ChangeRow {
  readonly entity: string;
  readonly id: string;
  readonly revision: number;
  readonly fields: Json;
}

/** A row of `journal` with its rows of `change`. */
export interface ChainedEntry extends Link {
  readonly at: string;
  readonly actorId: string;
  readonly actorRole: string;
  readonly action: string;
  readonly projectId: string | null;
  readonly reason: string;
  readonly origin: string;
  readonly payload: string;
  readonly prevHash: string;
  readonly changes: readonly ChangeRow[];
}

/** `missing`: an entry is gone. `previous`, `hash`: the chain itself. `column`, `change`: the tables contradict it. */
export type ChainFlaw = "missing" | "previous" | "hash" | "unreadable" | "column" | "change";

/** The first entry that does not hold, with what was expected of it and what stands there. */
export interface ChainBreak {
  readonly seq: number;
  /** Empty for a missing entry. */
  readonly action: string;
  readonly flaw: ChainFlaw;
  /** The column, or `entity id revision` of the change. */
  readonly place: string;
  readonly expected: string;
  readonly found: string;
}

/** How a payload is chained to the hash before it. */
export type Chaining = (previousHash: string, payload: string) => string;

/**
 * The first of `entries` (in order) that does not follow from the link before it, or whose columns and changes are not
 * what its hashed payload says (AUD-01); undefined when all hold.
 */
export function firstBroken(entries: readonly ChainedEntry[], from: Link, chained: Chaining): ChainBreak | undefined {
  let before = from;
  for (const entry of entries) {
    const broken = brokenLink(entry, before, chained) ?? brokenContent(entry);
    if (broken) return broken;
    before = entry;
  }
  return undefined;
}

function brokenLink(entry: ChainedEntry, before: Link, chained: Chaining): ChainBreak | undefined {
  const next = before.seq + 1;
  if (entry.seq !== next)
    return { seq: next, action: "", flaw: "missing", place: "seq", expected: `${next}`, found: `${entry.seq}` };
  if (entry.prevHash !== before.hash)
    return broken(entry, { flaw: "previous", place: "prev_hash", expected: before.hash, found: entry.prevHash });
  const hash = chained(before.hash, entry.payload);
  if (entry.hash !== hash) return broken(entry, { flaw: "hash", place: "hash", expected: hash, found: entry.hash });
  return undefined;
}

const COLUMNS = ["seq", "at", "actorId", "actorRole", "action", "projectId", "reason", "origin"] as const;

function brokenContent(entry: ChainedEntry): ChainBreak | undefined {
  const said = payloadRead(entry.payload);
  if (!said) return broken(entry, { flaw: "unreadable", place: "payload", expected: "", found: entry.payload });
  for (const place of COLUMNS) {
    if (!isSame(said[place], entry[place]))
      return broken(entry, { flaw: "column", place, expected: text(said[place]), found: text(entry[place]) });
  }
  return brokenChange(entry, said.changes);
}

/** Changes are compared by their key, whatever their order. */
function brokenChange(entry: ChainedEntry, said: readonly ChangeRow[]): ChainBreak | undefined {
  const rows = new Map(entry.changes.map((change) => [keyOf(change), change.fields]));
  for (const change of said) {
    const place = keyOf(change);
    const found = rows.get(place);
    if (found === undefined || !isSame(change.fields, found))
      return broken(entry, { flaw: "change", place, expected: text(change.fields), found: found ? text(found) : "" });
    rows.delete(place);
  }
  for (const [place, fields] of rows)
    return broken(entry, { flaw: "change", place, expected: "", found: text(fields) });
  return undefined;
}

const keyOf = ({ entity, id, revision }: ChangeRow): string => `${entity} ${id} ${revision}`;

const text = (value: Json | undefined): string => canonicalJson(value ?? null);

const broken = ({ seq, action }: ChainedEntry, rest: Omit<ChainBreak, "seq" | "action">): ChainBreak => ({
  seq,
  action,
  ...rest,
});

type Payload = Readonly<Record<string, Json | undefined>> & { readonly changes: readonly ChangeRow[] };

function payloadRead(payload: string): Payload | undefined {
  try {
    const read: unknown = JSON.parse(payload);
    return isPayload(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isPayload = (value: unknown): value is Payload =>
  typeof value === "object" && value !== null && "changes" in value && Array.isArray(value.changes);
