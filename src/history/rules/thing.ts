import { canonicalJson, type Json } from "../../kernel/canonical.ts";
import { isSame } from "./same.ts";

/** Columns of a row by their names. */
export type State = Readonly<Record<string, Json>>;

/** A row as it stood from one journal number on; `untilSeq` where a later one replaced it. Facts have no revision. */
export interface Version {
  readonly revision: number;
  readonly sinceSeq: number;
  readonly untilSeq: number | undefined;
  readonly state: State;
}

/** What one journal entry did to a thing. */
export interface Step {
  readonly seq: number;
  readonly revision: number;
  readonly fields: Readonly<Record<string, readonly [Json, Json]>>;
}

/** A thing as the tables hold it, replaced versions first, with all its changes in order. */
export interface Thing {
  /** What a column holds where nothing was said of it: rows older than the column have no more than that. */
  readonly defaults: State;
  readonly versions: readonly Version[];
  readonly steps: readonly Step[];
}

/** Where a row is not what its changes make of it. */
export interface RowFlaw {
  /** The revision that is wrong or missing. */
  readonly revision: number;
  readonly place: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * The first version of a thing that is not what its changes, applied one after the other, make of it: lost, unjournalled,
 * from another entry, or with another value in a field. Undefined when every version holds (AUD-01).
 */
export function thingFlaw({ versions, steps, defaults }: Thing): RowFlaw | undefined {
  let before: State | undefined;
  for (let at = 0; at < Math.max(versions.length, steps.length); at += 1) {
    const [version, step, next] = [versions[at], steps[at], steps[at + 1]];
    const flaw = presenceFlaw(at + 1, version, step) ?? versionFlaw({ version, step, next, before, defaults });
    if (flaw) return { revision: at + 1, ...flaw };
    before = version?.state ?? before;
  }
  return undefined;
}

type Found = Omit<RowFlaw, "revision">;

/** Revisions count from 1 without gaps, in the changes and in the rows alike. */
function presenceFlaw(revision: number, version?: Version, step?: Step): Found | undefined {
  if (step?.revision !== revision)
    return { place: "change.revision", expected: `${revision}`, found: step ? `${step.revision}` : "" };
  if (version?.revision !== revision)
    return { place: "revision", expected: `${revision}`, found: version ? `${version.revision}` : "" };
  return undefined;
}

interface Compared {
  readonly version: Version | undefined;
  readonly step: Step | undefined;
  readonly next: Step | undefined;
  readonly before: State | undefined;
  readonly defaults: State;
}

function versionFlaw({ version, step, next, before, defaults }: Compared): Found | undefined {
  if (!version || !step) return undefined;
  if (version.sinceSeq !== step.seq)
    return { place: "since_seq", expected: `${step.seq}`, found: `${version.sinceSeq}` };
  if (version.untilSeq !== next?.seq)
    return { place: "until_seq", expected: `${next?.seq ?? ""}`, found: `${version.untilSeq ?? ""}` };
  return before ? fieldFlaw(version.state, step, before) : firstFlaw(version.state, step, defaults);
}

/** What the first entry names came from nothing; what it does not name is nothing, or the column’s default. */
function firstFlaw(state: State, { fields }: Step, defaults: State): Found | undefined {
  for (const place of namesOf(state, fields)) {
    const [said, found] = [fields[place], state[place]];
    if (said && !isSame(said[0], null)) return flaw(place, said[0], null);
    const isRight = said ? isSame(said[1], found) : isSame(null, found) || isSame(defaults[place], found);
    if (!isRight) return flaw(place, said?.[1], found);
  }
  return undefined;
}

/** A field that a later entry names went from what stood to what it says; any other stayed as it was. */
function fieldFlaw(state: State, { fields }: Step, before: State): Found | undefined {
  for (const place of namesOf(state, fields)) {
    const was = before[place];
    const [from, to] = fields[place] ?? [was, was];
    if (!isSame(from, was)) return flaw(place, from, was);
    if (!isSame(to, state[place])) return flaw(place, to, state[place]);
  }
  return undefined;
}

const flaw = (place: string, expected: Json | undefined, found: Json | undefined): Found => ({
  place,
  expected: text(expected),
  found: text(found),
});

const namesOf = (...records: readonly object[]): Set<string> => new Set(records.flatMap(Object.keys));

const text = (value: Json | undefined): string => canonicalJson(value ?? null);
