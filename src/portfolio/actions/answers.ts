import type { Problem } from "../../kernel/outcome.ts";
import type { Visit } from "../../people/entering.ts";
import { Held, Repeated, Stale } from "../../platform/errors.ts";
import type { Typed } from "../../ui/form-state.ts";
import type { Meeting } from "../rules/meeting.ts";

/** What a person sent to change a thing: typed over the version that they started from. */
export interface Sent<Draft> {
  /** The whole form; where only some fields were sent (the API), the others are as in `base`. */
  readonly typedOver: (base: Draft) => Typed;
  /** Of the version that they started from: the journal number since which it stood so. */
  readonly revision: number;
  readonly formKey: string | undefined;
  readonly reason: string;
}

/** Saved: where it stands now. */
export interface Saved<Draft, Form> {
  readonly kind: "saved";
  readonly visit: Visit;
  readonly form: Form;
  readonly draft: Draft;
  readonly revision: number;
  readonly isMerged: boolean;
}

/** Refused, with all that the form needs to be drawn again. */
export interface Refused<Form> {
  readonly kind: "refused";
  readonly visit: Visit;
  readonly form: Form;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

/** Somebody else changed the same fields first: both versions, and the form with the new revision. */
export interface Conflicted<Form, Draft> {
  readonly kind: "conflict";
  readonly visit: Visit;
  readonly form: Form;
  readonly toDecide: Draft;
  readonly meetings: readonly Meeting[];
}

export type Answer<Form, Draft> = Saved<Draft, Form> | Refused<Form> | Conflicted<Form, Draft>;

const MOST_TRIES = 5;

/**
 * Decides anew on what others wrote meanwhile: a lost race is merged, and a rule that the database held (BUD-01) is
 * said in its own words. Throws Stale when others are always faster.
 */
export async function meetingOthers<T>(deed: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    try {
      return await deed();
    } catch (error) {
      if (!(error instanceof Stale || error instanceof Held)) throw error;
    }
  }
  return await deed();
}

/** A form whose key the journal knows was sent before: its first sending counts. */
export function onlyOnce(isSent: boolean): void {
  if (isSent) throw new Repeated();
}
