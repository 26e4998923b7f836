/** What a list of journal entries is narrowed by; an empty field does not narrow. */
export interface JournalFilter {
  /** Instants (ISO 8601, UTC): from the first, up to but without the second. */
  readonly from: string;
  readonly until: string;
  readonly personId: string;
  readonly action: string;
  readonly projectCode: string;
  readonly entity: string;
  /** One thing by its id; with the entity, its whole history. */
  readonly thingId: string;
  /** Words in the reason. */
  readonly q: string;
}

/** A stretch of the journal by its numbers: older than one (newest first), newer than one, or one entry alone. */
export type JournalPage = { readonly before: number } | { readonly after: number } | { readonly only: number };

export const PAGE_SIZE = 50;

/** The newest entries. */
export const NEWEST: JournalPage = { before: Number.MAX_SAFE_INTEGER };

/** Roles that read the whole journal where their reach is everything (handbook 4.7); others read their projects'. */
export const WHOLE_JOURNAL = ["finance", "auditor", "admin"] as const;
