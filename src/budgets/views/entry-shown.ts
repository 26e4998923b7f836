import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import type { FormState } from "../../ui/form-state.ts";
import type { Commitment } from "../rules/entry.ts";
import type { KnownEntry } from "../store/entry-rows.ts";
import type { MetStep } from "./step-conflict.tsx";

/** What the person may do with the entry. */
export interface EntryPowers {
  readonly canWrite: boolean;
  readonly canSubmit: boolean;
  readonly canApprove: boolean;
  readonly canChange: boolean;
  readonly isOwn: boolean;
  readonly seesPeople: boolean;
  readonly seesHistory: boolean;
}

export interface EntryPageProps {
  readonly form: FormState;
  readonly project: ProjectFacts;
  readonly entry: KnownEntry;
  readonly kin: readonly KnownEntry[];
  /** The commitment that the entry is, while it stands approved. */
  readonly commitment: Commitment | undefined;
  readonly powers: EntryPowers;
  readonly formKey: string;
  /** The page that a step was taken from was no longer true. */
  readonly met?: MetStep | undefined;
}
