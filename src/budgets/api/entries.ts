import * as z from "zod";
import { enter } from "../../people/entering.ts";
import { can, seesPublishedOnly } from "../../people/rules.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import { Missing, Stale } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../../portfolio/api/answers.ts";
import { decideEntries, type EntryDecision } from "../actions/decide-entries.ts";
import { changeEntry, enterEntry } from "../actions/enter-entry.ts";
import { correctEntry, type TakenBackAnswer, takeBackEntry } from "../actions/take-back-entry.ts";
import { entryFilter } from "../asked.ts";
import { ENTRY_KINDS } from "../rules/entry.ts";
import { ENTRIES_PER_PAGE, entriesOf, entryTotals } from "../store/entries.ts";
import { kinOf } from "../store/entry-rows.ts";
import { oneProject } from "../store/pages.ts";
import {
  correctionBody,
  decisionBody,
  entryBody,
  entryJson,
  entryList,
  oneEntry,
  savedEntry,
  stepBody,
  takenBackBody,
  typedBody,
} from "./entry-shapes.ts";

const PROBLEMS = ["unreadable", "sign-in-needed", "forbidden", "missing"] as const;
const WRITING = [...PROBLEMS, "stale", "refused"] as const;

export const entryEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/projects/:code/entries",
    summary: "Entries of a project up to the date d’arrêté, oldest first; donors are given approved ones only",
    action: "portfolio.read",
    query: z.object({
      ...{ on: z.iso.date().optional(), known: z.string().optional(), kind: z.enum(ENTRY_KINDS).optional() },
      ...{ line: z.string().optional(), status: z.string().optional(), commitment: z.string().optional() },
      after: z.string().optional().describe("`next` of the page before"),
    }),
    answer: entryList,
    problems: PROBLEMS,
    handle: listEntries,
  },
  {
    method: "get",
    path: "/projects/:code/entries/:entry",
    summary: "One entry with those that it is tied to",
    action: "portfolio.read",
    answer: oneEntry,
    problems: PROBLEMS,
    handle: readEntry,
  },
  {
    method: "post",
    path: "/projects/:code/entries",
    summary: "Enter a commitment or an expenditure, as a draft, or submitted to somebody else (`submit`, finance only)",
    action: "entry.write",
    body: entryBody,
    answer: savedEntry,
    status: 201,
    problems: WRITING,
    handle: postEntry,
  },
  {
    method: "put",
    path: "/projects/:code/entries/:entry",
    summary: "Change one’s own draft, or an entry that was returned",
    action: "entry.write",
    body: entryBody.extend({ revision: z.int().min(1) }),
    answer: savedEntry,
    problems: WRITING,
    handle: putEntry,
  },
  {
    method: "post",
    path: "/projects/:code/entries/:entry/reduction",
    summary: "Reduce an approved commitment, or refund an approved expenditure, by an entry of its own",
    action: "entry.write",
    body: takenBackBody,
    answer: savedEntry,
    status: 201,
    problems: WRITING,
    handle: postTaken,
  },
  {
    method: "post",
    path: "/projects/:code/entries/:entry/correction",
    summary: "Reverse an approved entry, and enter it again when `entry` is given",
    action: "entry.write",
    body: correctionBody,
    answer: savedEntry,
    status: 201,
    problems: WRITING,
    handle: postCorrection,
  },
  step("submission", "submit", "Submit a draft for approval"),
  step("approval", "approve", "Approve an entry that somebody else entered"),
  step("return", "return", "Return an entry that somebody else entered, with a reason"),
  step("withdrawal", "withdraw", "Withdraw one’s own entry before it is decided"),
];

function step(verb: string, decision: EntryDecision, summary: string): Endpoint {
  const action = { submit: "entry.submit", approve: "entry.approve", return: "entry.approve", withdraw: "entry.write" }[
    decision
  ];
  return {
    ...{ method: "post", path: `/projects/:code/entries/:entry/${verb}`, summary, action, body: stepBody },
    ...{ answer: decisionBody, problems: WRITING },
    handle: (c) => decideOne(c, decision),
  };
}

async function listEntries(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const filter = entryFilter(c);
  const { found } = await enter(c, "portfolio.read", (scope) => ({
    project: oneProject(scope, code),
    entries: entriesOf(scope, code, filter),
    totals: entryTotals(scope, code, filter),
  }));
  const { project, entries, totals } = found;
  if (!project) throw new Missing();
  const page = entries.slice(0, ENTRIES_PER_PAGE);
  const last = entries.length > ENTRIES_PER_PAGE ? page.at(-1) : undefined;
  const shown = page.map((one) => ({
    ...{ id: one.id, kind: one.kind, status: one.status, line: one.lineCode, reference: one.reference },
    ...{ amountMinor: one.amountMinor, currency: one.currency, agreementMinor: one.agreementMinor },
    ...{ madMinor: one.madMinor, bookedOn: one.bookedOn, quarter: one.quarter, document: one.document },
  }));
  const sums = totals.map(({ status, count, agreementMinor, unrated }) => ({ status, count, agreementMinor, unrated }));
  const next = last ? `${last.bookedOn}~${last.id}` : null;
  return c.json({ currency: project.currency, entries: shown, totals: sums, next } satisfies z.infer<typeof entryList>);
}

async function readEntry(c: AppContext): Promise<Response> {
  const [code, id] = [pathParam(c, "code"), pathParam(c, "entry")];
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({ kin: kinOf(scope, code, [id]) }));
  const entry = found.kin.find((one) => one.id === id);
  if (!entry) throw new Missing();
  const linked = found.kin.filter((one) => one !== entry).map((one) => one.id);
  const people = !seesPublishedOnly(visit.actor);
  const canApprove =
    can(visit.actor, "entry.approve") && entry.enteredBy !== visit.actor.personId && entry.status === "submitted";
  return c.json({ ...entryJson(entry, people), linked, canApprove } satisfies z.infer<typeof oneEntry>);
}

async function postEntry(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, entryBody);
  if (!body.ok) return body.answer;
  const { kind, submit, ...fields } = body.value;
  const sent = { typed: typedBody(fields), isSubmitted: submit, formKey: keyOf(c) };
  const saved = await enterEntry(c, { code: pathParam(c, "code"), kind }, sent);
  if (saved.kind === "refused") return refusal(c, saved.visit.words, saved.problems);
  return c.json({ ids: [saved.id], status: saved.status } satisfies z.infer<typeof savedEntry>, 201);
}

async function putEntry(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, entryBody.extend({ revision: z.int().min(1) }));
  if (!body.ok) return body.answer;
  const { revision, kind: _, submit, ...fields } = body.value;
  const at = { code: pathParam(c, "code"), id: pathParam(c, "entry"), revision };
  const saved = await changeEntry(c, at, { typed: typedBody(fields), isSubmitted: submit, formKey: keyOf(c) });
  if (saved.kind === "refused") return refusal(c, saved.visit.words, saved.problems);
  if (saved.kind === "met") throw new Stale();
  return c.json({ ids: [saved.id], status: saved.status } satisfies z.infer<typeof savedEntry>);
}

async function postTaken(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, takenBackBody);
  if (!body.ok) return body.answer;
  const { submit, quarter = "", reference = "", ...fields } = body.value;
  const sent = { typed: { ...fields, quarter, reference }, isSubmitted: submit, formKey: keyOf(c) };
  return taken(c, submit, await takeBackEntry(c, atOf(c), sent));
}

async function postCorrection(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, correctionBody);
  if (!body.ok) return body.answer;
  const { submit, reason, entry } = body.value;
  const fields = entry ? { ...typedBody(entry), again: "yes" } : {};
  const sent = { typed: { ...fields, reason }, isSubmitted: submit, formKey: keyOf(c) };
  return taken(c, submit, await correctEntry(c, atOf(c), sent));
}

const atOf = (c: AppContext) => ({ code: pathParam(c, "code"), id: pathParam(c, "entry") });

function taken(c: AppContext, isSubmitted: boolean, answer: TakenBackAnswer): Response {
  if (answer.kind === "refused") return refusal(c, answer.visit.words, answer.problems);
  const status = isSubmitted ? "submitted" : "draft";
  return c.json({ ids: [...answer.ids], status } satisfies z.infer<typeof savedEntry>, 201);
}

async function decideOne(c: AppContext, decision: EntryDecision): Promise<Response> {
  const body = await bodyOf(c, stepBody);
  if (!body.ok) return body.answer;
  const { revision, reason = "" } = body.value;
  const items = [{ id: pathParam(c, "entry"), revision }];
  const sent = { decision, items, reason: reason.trim().slice(0, 500), formKey: keyOf(c) };
  const decided = await decideEntries(c, pathParam(c, "code"), sent);
  if (decided.kind === "refused") return refusal(c, decided.visit.words, decided.problems);
  return c.json({ entries: [...decided.entries] } satisfies z.infer<typeof decisionBody>);
}
