import * as z from "zod";
import type { Received } from "../../evidence/actions/receiving.ts";
import { received } from "../../evidence/actions/receiving.ts";
import { receiveFile } from "../../evidence/routes.ts";
import { isCalendarDate } from "../../kernel/calendar-date.ts";
import { type Message, said } from "../../kernel/messages.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { type Words, wordsIn } from "../../kernel/words.ts";
import { type Endpoint, jsonBody } from "../../platform/endpoint.ts";
import { Unreadable } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { problemAnswer } from "../../platform/problem.ts";
import type { Typed } from "../../ui/form-state.ts";
import { decideRevision, decideUpdate } from "../actions/decide.ts";
import { answerProposal } from "../actions/proposal.ts";
import { proposeRevision } from "../actions/schedule.ts";
import { sendUpdate } from "../actions/update.ts";
import { decision as d } from "../messages/decision.ts";
import { updatePage as m } from "../messages/update.ts";
import { placeOf } from "../routes/place.ts";
import { REASON_CODES } from "../rules/update.ts";

const day = z.iso.date();

export const problems = ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"] as const;

const updateBody = z.object({
  forecastOn: day.optional(),
  actualOn: day.nullable().optional().describe("Null takes “achieved” back (JAL-08)"),
  progress: z.int().min(0).max(100).optional(),
  reasonCode: z.enum(REASON_CODES).optional(),
  cause: z.string().max(1_000).optional(),
  correctiveAction: z.string().max(1_000).optional(),
  held: z.array(z.string()).max(5).optional().describe("Files sent before, as POST /projects/{code}/files names them"),
  link: z.string().optional(),
  linkTitle: z.string().optional(),
  isForDonors: z.boolean().default(false).describe("Donors may see the evidence once the update is accepted"),
  submit: z.boolean().default(true).describe("False keeps a draft"),
});

const sentUpdate = z.object({ id: z.string(), status: z.enum(["draft", "submitted"]) });

const decisionBody = z.object({
  revision: z.int().min(1).describe("The update’s revision that was looked at"),
  decision: z.enum(["accept", "return"]),
  reason: z.string().max(1_000).default("").describe("Wanted to return it"),
});

const revisionBody = z.object({ toOn: day, reason: z.string(), document: z.string().default("") });

const approvalBody = z.object({
  revision: z.int().min(1),
  decision: z.enum(["approve", "reject"]),
  reference: z.string().max(1_000).default("").describe("The decision that approves it (minutes)"),
  decidedOn: day.optional(),
  reason: z.string().max(1_000).default(""),
});

export const answerBody = z.object({
  answer: z.enum(["accepted", "dismissed"]),
  proposal: z.string().describe("As the milestone tells it"),
  reason: z.string().max(1_000).default(""),
});

const decided = z.object({ id: z.string(), revision: z.int(), status: z.string() });

const fileAnswer = z.object({
  held: z.string().describe("What an update names the file by"),
  sha256: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
});

export const updateEndpoints: readonly Endpoint[] = [
  {
    method: "post",
    path: "/projects/:code/files",
    summary: "Send one file as the body, its name percent-encoded in x-file-name; an update then names it as evidence",
    action: "evidence.add",
    answer: fileAnswer,
    status: 201,
    problems,
    handle: receiveFile,
  },
  {
    method: "post",
    path: "/projects/:code/milestones/:milestone/updates",
    summary: "Send an update of a milestone, or keep a draft (JAL-01 to JAL-04, JAL-08)",
    action: "milestone.update",
    body: updateBody,
    answer: sentUpdate,
    status: 201,
    problems,
    handle: updating,
  },
  {
    method: "post",
    path: "/milestone-updates/:id/decision",
    summary: "Accept or return an update that somebody else sent (SEC-01)",
    action: "milestone.accept",
    body: decisionBody,
    answer: decided,
    problems,
    handle: async (c) => {
      const { visit, outcome } = await decideUpdate(c, () => bodyOf(c, decisionBody, d.badBody));
      if (!outcome.ok) return refusal(c, visit.words, { title: d.gone, problems: outcome.problems });
      const { id, revision, status } = outcome.value;
      return c.json({ id, revision, status });
    },
  },
  {
    method: "post",
    path: "/projects/:code/milestones/:milestone/revisions",
    summary: "Propose a new baseline date; the original one stays (JAL-06)",
    action: "milestone.plan",
    body: revisionBody,
    answer: z.object({ id: z.string(), status: z.literal("proposed") }),
    status: 201,
    problems,
    handle: async (c) => {
      const typed = await bodyOf(c, revisionBody, d.badBody);
      const { form, id, problems: found } = await proposeRevision(c, placeOf(c), { typed });
      if (found.length > 0) return refusal(c, form.visit.words, { title: d.gone, problems: found });
      return c.json({ id, status: "proposed" }, 201);
    },
  },
  {
    method: "post",
    path: "/schedule-revisions/:id/decision",
    summary: "Approve a new baseline with its decision, or reject it; by somebody else (JAL-06, SEC-01)",
    action: "milestone.accept",
    body: approvalBody,
    answer: decided,
    problems,
    handle: async (c) => {
      const { visit, outcome } = await decideRevision(c, async () => {
        const { decidedOn, ...body } = await bodyOf(c, approvalBody, d.badBody);
        return { ...body, decidedOn: decidedOn && isCalendarDate(decidedOn) ? decidedOn : null };
      });
      if (!outcome.ok) return refusal(c, visit.words, { title: d.gone, problems: outcome.problems });
      const { id, revision, status } = outcome.value;
      return c.json({ id, revision, status });
    },
  },
  {
    method: "post",
    path: "/projects/:code/milestones/:milestone/proposal",
    summary: "Accept or dismiss a proposed date; accepted it becomes an update that waits",
    action: "milestone.update",
    body: answerBody,
    answer: z.object({ answer: z.enum(["accepted", "dismissed"]) }),
    problems,
    handle: async (c) => {
      const body = await bodyOf(c, answerBody, d.badBody);
      const { answer } = await answerProposal(c, placeOf(c), () => body);
      return c.json({ answer });
    },
  },
];

async function updating(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, updateBody, m.badBody);
  const answer = await sendUpdate(c, placeOf(c), {
    typed: typedOf(body),
    isSubmitted: body.submit,
    received: (projectId, typed): Promise<Received> => received(c, typed, projectId),
  });
  const words = wordsIn(c.var.scope.language);
  if (answer.problems.length > 0) return refusal(c, words, { title: m.notSaved, problems: answer.problems });
  return c.json({ id: answer.id, status: body.submit ? "submitted" : "draft" }, 201);
}

/** The body as the form’s fields: one reader serves both; what is left out stays as it was. */
function typedOf({ actualOn, progress, isForDonors, submit: _, ...rest }: z.infer<typeof updateBody>): Typed {
  return {
    ...rest,
    ...(actualOn !== undefined && { actualOn: actualOn ?? "" }),
    ...(progress !== undefined && { progress: String(progress) }),
    ...(isForDonors && { isForDonors: "yes" }),
  };
}

export async function bodyOf<T extends z.ZodType>(c: AppContext, shape: T, message: Message): Promise<z.infer<T>> {
  const body = shape.safeParse(await jsonBody(c, message));
  if (!body.success) throw new Unreadable(said(message));
  return body.data;
}

interface Refusal {
  readonly title: Message;
  readonly problems: readonly Problem[];
}

export const refusal = (c: AppContext, words: Words, { title, problems: found }: Refusal): Response =>
  problemAnswer(c, words, { code: "refused", title: words.t(title), problems: found });
