/** Statuses of an agreement, in the order of its life (handbook 3.6). */
export const AGREEMENT_STATUSES = [
  "draft",
  "signed",
  "in_force",
  "executing",
  "suspended",
  "operationally_closed",
  "closed",
  "cancelled",
] as const;

export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** How amounts in other currencies become the agreement's: one method for each agreement (FX-03). */
export const EXCHANGE_METHODS = ["inforeuro", "fixed", "transfer", "bam"] as const;

export type ExchangeMethod = (typeof EXCHANGE_METHODS)[number];

/** What cumulative variations are measured against: the original, or the last version of the steering committee (REV-02). */
export const REFERENCE_VERSIONS = ["committee", "original"] as const;

export type ReferenceVersion = (typeof REFERENCE_VERSIONS)[number];

/** Statuses of a project: IATI's activity statuses (handbook 3.4). */
export const PROJECT_STATUSES = [
  "pipeline",
  "implementation",
  "finalisation",
  "closed",
  "cancelled",
  "suspended",
] as const;

export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** Projects that are neither closed nor cancelled: what lists and totals show unless asked otherwise. */
export const OPEN_STATUSES: readonly ProjectStatus[] = ["pipeline", "implementation", "finalisation", "suspended"];

/** What an organisation does in a project; the first four are IATI's roles 1 to 4. */
export const PARTICIPATION_ROLES = [
  "funding",
  "accountable",
  "extending",
  "implementing",
  "lead",
  "participant",
  "steering",
] as const;

export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

/** True when `text` is one of `values`; narrows what a form or an address sent. */
export const isOneOf = <T extends string>(values: readonly T[], text: string): text is T =>
  (values as readonly string[]).includes(text);
