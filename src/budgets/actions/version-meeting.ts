import type { Versions } from "../../kernel/merge.ts";
import { meeting } from "../../people/rules/meeting.ts";
import { lastSaved, type Saved, versionOf } from "../../people/store/versions.ts";
import { Stale } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import type { RevisionDraft } from "../rules/revision-form.ts";
import { draftOfFlat, type FlatVersion, flatVersions } from "../rules/version-merge.ts";
import { budgetVersion } from "../schema.ts";
import type { VersionRow } from "../store/revisions.ts";

/** What a form was drawn from. */
export interface DrawnFrom {
  readonly id?: string | undefined;
  /** 0 when there was no draft yet; undefined does not compare. */
  readonly revision?: number | undefined;
}

/** Where two people's drafts met: as it was, as somebody saved it, as it was typed. */
export interface MetVersion extends Versions<FlatVersion> {
  readonly saved: Saved | undefined;
}

export type Met =
  | { readonly kind: "merged"; readonly draft: RevisionDraft; readonly isMerged: boolean }
  | { readonly kind: "conflict"; readonly met: MetVersion };

/** The draft as its form was drawn from it, and who saved it last, for one batch with the page's other questions. */
export const drawnReads = (scope: Scope, { id = "", revision = 0 }: DrawnFrom) => ({
  drawn: versionOf(scope, budgetVersion, { id, revision }),
  saved: lastSaved(scope, budgetVersion, id),
});

export interface Meeting {
  /** The draft as it stands; undefined where there is none yet. */
  readonly row: VersionRow | undefined;
  readonly from: DrawnFrom;
  readonly drawn: VersionRow | undefined;
  readonly saved: Saved | undefined;
  readonly yours: RevisionDraft;
}

/** Merges what was typed with what was saved meanwhile, cell by cell. Throws Stale for a form drawn from no draft. */
export function metDraft({ row, from, drawn, saved, yours }: Meeting): Met {
  if (!row) return { kind: "merged", draft: yours, isMerged: false };
  const base = baseOf(row, from, drawn);
  const versions = flatVersions({ base, theirs: row, yours });
  const { merged, toDecide } = meeting<FlatVersion>(versions);
  if (toDecide) return { kind: "conflict", met: { ...versions, saved } };
  return { kind: "merged", draft: draftOfFlat(merged), isMerged: base !== row };
}

const NOTHING: RevisionDraft = { reason: "", moves: [], modes: [] };

function baseOf(row: VersionRow, { revision }: DrawnFrom, drawn: VersionRow | undefined): RevisionDraft {
  if (revision === undefined || revision === row.revision) return row;
  if (revision === 0) return { ...NOTHING, reason: row.reason };
  if (drawn?.id !== row.id) throw new Stale();
  return drawn;
}
