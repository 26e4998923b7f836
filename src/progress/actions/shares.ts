import type { Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { formKeyOf, plainText, revisionOf } from "../../people/typed.ts";
import { sha256 } from "../../platform/chain.ts";
import { commit } from "../../platform/commit.ts";
import { Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId, newSecret } from "../../platform/new-id.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { agreementByCode } from "../../portfolio/store/agreements.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import { projectFacts } from "../../portfolio/store/facts.ts";
import type { Typed } from "../../ui/form-state.ts";
import { type ShareTyped, shareTyped } from "../rules/share.ts";
import { type Share, savingShare, sharesOf } from "../store/shares.ts";

/** An agreement with the links to it. */
export interface ShareRecord {
  readonly visit: Visit;
  readonly agreement: { readonly id: string; readonly code: string };
  readonly projects: readonly ProjectFacts[];
  readonly shares: readonly Share[];
}

/** The links of one agreement; throws Missing outside the reach. */
export async function shareRecord(c: AppContext): Promise<ShareRecord> {
  const code = c.req.param("code") ?? "";
  const { visit, found } = await enter(c, "share.manage", (asked) => {
    const scope = asOfNow(asked);
    return {
      agreement: agreementByCode(scope, code),
      projects: projectFacts(scope, "reachable"),
      shares: sharesOf(scope, code),
    };
  });
  const { agreement, shares } = found;
  if (!agreement) throw new Missing();
  return {
    visit,
    agreement,
    shares,
    projects: found.projects.filter(({ agreementId }) => agreementId === agreement.id),
  };
}

export type CreatedShare = ShareRecord &
  (
    | { readonly kind: "done"; readonly share: Share; readonly secret: string }
    | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  );

/** Makes a link; its secret is given once, and nothing but its hash is kept. */
export async function createShare(c: AppContext, typed: Typed): Promise<CreatedShare> {
  const record = await shareRecord(c);
  const { visit, projects } = record;
  const fields = {
    label: plainText(typed, "label"),
    scope: plainText(typed, "scope"),
    days: plainText(typed, "days"),
  };
  const codes = projects.map(({ code }) => code);
  const read = shareTyped(fields, codes);
  if (!read.ok) return { kind: "refused", problems: read.problems, ...record };
  const secret = newSecret();
  const row = rowOf(record, read.value, secret);
  await commit(visit, {
    action: "share.create",
    writes: [savingShare(undefined, row)],
    projectId: row.projectId ?? undefined,
    formKey: formKeyOf(typed),
  });
  const made = {
    ...row,
    projectCode: read.value.projectCode ?? null,
    creator: visit.actor.name,
    visits: 0,
    lastVisitOn: null,
    revision: 1,
    sinceSeq: 0,
  };
  return { kind: "done", share: made, secret, ...record, shares: [made, ...record.shares] };
}

function rowOf({ visit, agreement, projects }: ShareRecord, { label, projectCode, days }: ShareTyped, secret: string) {
  const { now } = visit.scope;
  return {
    ...{ id: newId(), agreementId: agreement.id, label, secretHash: sha256(secret) },
    projectId: projects.find(({ code }) => code === projectCode)?.id ?? null,
    ...{ createdBy: visit.actor.personId, createdAt: now, revokedBy: null, revokedAt: null },
    expiresAt: new Date(Date.parse(now) + days * DAY_MS).toISOString(),
  };
}

const DAY_MS = 86_400_000;

/** One link of an agreement; throws Missing for another. */
export async function liveRecord(c: AppContext): Promise<ShareRecord & { readonly share: Share }> {
  const record = await shareRecord(c);
  const share = record.shares.find(({ id }) => id === c.req.param("id"));
  if (!share) throw new Missing();
  return { ...record, share };
}

/** Ends a link at once; one that was revoked before stays as it is. Gives the link as it is then. */
export async function revokeShare(c: AppContext, typed: Typed): Promise<ShareRecord & { readonly share: Share }> {
  const record = await liveRecord(c);
  const { visit, share } = record;
  if (share.revokedAt !== null) return record;
  if (share.revision !== revisionOf(typed)) throw new Stale();
  const { revision, sinceSeq, projectCode, creator, visits, lastVisitOn, ...row } = share;
  const after = { ...row, revokedBy: visit.actor.personId, revokedAt: visit.scope.now };
  await commit(visit, {
    action: "share.revoke",
    writes: [savingShare({ ...row, revision, sinceSeq }, after)],
    projectId: share.projectId ?? undefined,
    formKey: formKeyOf(typed),
  });
  return { ...record, share: { ...share, ...after, revision: revision + 1 } };
}
