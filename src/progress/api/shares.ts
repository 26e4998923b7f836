import * as z from "zod";
import { paths } from "../../kernel/paths.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import type { AppContext } from "../../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../../portfolio/api/answers.ts";
import { createShare, revokeShare, shareRecord } from "../actions/shares.ts";
import { LONGEST_SHARE_DAYS, SHARE_STATES, shareState, WHOLE } from "../rules/share.ts";
import type { Share } from "../store/shares.ts";

const scope = z.string().describe(`\`${WHOLE}\` for the whole agreement, or the code of one of its projects`);

const link = z.object({
  ...{ id: z.string(), revision: z.int(), label: z.string(), scope },
  state: z.enum(SHARE_STATES),
  ...{ createdAt: z.iso.datetime(), createdBy: z.string(), expiresAt: z.iso.datetime() },
  revokedAt: z.iso.datetime().nullable(),
  visits: z.int(),
  lastVisitOn: z.iso.date().nullable(),
});

const linkList = z.object({ agreement: z.string(), shares: z.array(link) });

const created = link.extend({
  address: z.url().describe("Given this once: nothing but its hash is kept"),
});

const shareBody = z.strictObject({
  label: z.string().describe("For whom, or what for: 80 characters at most"),
  scope,
  days: z.int().describe(`How long it leads there: 1 to ${LONGEST_SHARE_DAYS} days`),
});

const revocationBody = z.strictObject({ revision: z.int().min(1).describe("As the list gives it") });

const PROBLEMS = ["unreadable", "sign-in-needed", "forbidden", "missing"] as const;
const WRITING = [...PROBLEMS, "stale", "refused"] as const;

/** The share links of an agreement as JSON: whoever may make them on the page may make them with a token that writes. */
export const shareEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/agreements/:code/shares",
    summary: "The share links to an agreement or its projects with their visits, the latest first",
    action: "share.manage",
    answer: linkList,
    problems: PROBLEMS,
    handle: listShares,
  },
  {
    method: "post",
    path: "/agreements/:code/shares",
    summary: "Make a link that shows approved figures, read-only, to whoever holds its address",
    action: "share.manage",
    body: shareBody,
    answer: created,
    status: 201,
    problems: WRITING,
    handle: postShare,
  },
  {
    method: "post",
    path: "/agreements/:code/shares/:id/revocation",
    summary: "End a link at once; one that was revoked before stays as it is",
    action: "share.manage",
    body: revocationBody,
    answer: link,
    problems: WRITING,
    handle: postRevocation,
  },
];

async function listShares(c: AppContext): Promise<Response> {
  const { visit, agreement, shares } = await shareRecord(c);
  const answer: z.infer<typeof linkList> = {
    agreement: agreement.code,
    shares: shares.map((one) => written(one, visit.scope.now)),
  };
  return c.json(answer);
}

async function postShare(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, shareBody);
  if (!body.ok) return body.answer;
  const { days, ...typed } = body.value;
  const made = await createShare(c, { ...typed, days: String(days), formKey: keyOf(c) });
  if (made.kind === "refused") return refusal(c, made.visit.words, made.problems);
  const answer: z.infer<typeof created> = {
    ...written(made.share, made.visit.scope.now),
    address: new URL(paths.shared(made.secret), c.req.url).href,
  };
  return c.json(answer, 201);
}

async function postRevocation(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, revocationBody);
  if (!body.ok) return body.answer;
  const { visit, share } = await revokeShare(c, { revision: String(body.value.revision), formKey: keyOf(c) });
  return c.json(written(share, visit.scope.now));
}

function written(share: Share, now: string): z.infer<typeof link> {
  const { id, revision, label, projectCode, createdAt, creator, expiresAt, revokedAt, visits, lastVisitOn } = share;
  return {
    ...{ id, revision, label, scope: projectCode ?? WHOLE, state: shareState(share, now) },
    ...{ createdAt, createdBy: creator, expiresAt, revokedAt, visits, lastVisitOn },
  };
}
