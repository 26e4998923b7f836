import type { Visit } from "../../people/entering.ts";
import { Missing } from "../../platform/errors.ts";
import type { Fields } from "../../platform/write.ts";
import { isActive, type ProjectFacts } from "../../portfolio/rules/facts.ts";
import type { AgreementRow } from "../../portfolio/store/editing.ts";
import type { EntryDraft, EntryGround } from "../rules/entry.ts";
import { type Booked, bookingFor, type Equivalents } from "../rules/entry-booking.ts";
import { equivalentsFor } from "../rules/entry-checks.ts";
import type { EntryStatus } from "../rules/entry-links.ts";
import type { entry } from "../schema.ts";

/** What `groundReads` found. */
export interface GroundFound
  extends Pick<EntryGround, "lines" | "cells" | "sums" | "periods" | "rates" | "commitments" | "alike"> {
  readonly project: ProjectFacts | undefined;
  readonly agreement: AgreementRow | undefined;
}

/** A project with the ground of its entries. */
export interface EntryPlace {
  readonly visit: Visit;
  readonly project: ProjectFacts;
  readonly ground: EntryGround;
}

/** The ground that the rules stand on. Throws Missing for a project out of reach. */
export function placeOf(visit: Visit, { project, agreement, ...rest }: GroundFound): EntryPlace {
  if (!project || !agreement) throw new Missing();
  const canWaive = visit.actor.role === "finance";
  const ground = { ...rest, terms: agreement, today: visit.scope.today, isActive: isActive(project), canWaive };
  return { visit, project, ground };
}

type EntryFields = Fields<typeof entry>;

/** Where an entry stands: its id, project and step, and who entered it. */
export type Standing = Pick<EntryFields, "id" | "projectId"> & {
  readonly status: EntryStatus;
  readonly enteredBy: string;
};

/** A draft as the row that is stored: converted once, and booked. */
export const rowOf = (draft: EntryDraft, ground: EntryGround, standing: Standing): EntryFields =>
  rowWith(draft, { ...equivalentsFor(draft, ground), ...bookingFor(draft, ground.today) }, standing);

export function rowWith(draft: EntryDraft, made: Equivalents & Booked, standing: Standing): EntryFields {
  const { amount, quarter: _, ...rest } = draft;
  return {
    ...rest,
    ...standing,
    ...made,
    ...{ amountMinor: amount.minor, currency: amount.currency },
    ...{ isIllustrative: false, decidedBy: null, decisionReason: "" },
  };
}
