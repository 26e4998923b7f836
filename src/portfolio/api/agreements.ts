import { decimal, money } from "../../kernel/money.ts";
import { enter } from "../../people/entering.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { changeAgreement, createAgreement } from "../actions/agreements.ts";
import { amendAgreement } from "../actions/amendments.ts";
import { agreementAsked, numberRead } from "../routes/filters.ts";
import type { AgreementDraft } from "../rules/agreement.ts";
import { agreementByCode, agreementsFound } from "../store/agreements.ts";
import { amendmentsOf } from "../store/parts.ts";
import { bodyOf, conflict, keyOf, refusal } from "./answers.ts";
import {
  agreementAnswer,
  agreementChange,
  agreementCreation,
  agreementQuery,
  agreementSaved,
  agreementSummary,
  amendmentAnswer,
  amendmentCreation,
  listOf,
} from "./shapes.ts";
import { agreementJson, agreementOver, amendmentJson } from "./values.ts";

export const agreementEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/agreements",
    summary: "Agreements within reach, by code",
    action: "portfolio.read",
    query: agreementQuery,
    answer: listOf(agreementSummary),
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: listAgreements,
  },
  {
    method: "get",
    path: "/agreements/:code",
    summary: "An agreement with its amendments: ceiling, allocated, left",
    action: "portfolio.read",
    answer: agreementAnswer,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing"],
    handle: showAgreement,
  },
  {
    method: "post",
    path: "/agreements",
    summary: "Record an agreement; takes reach over everything",
    action: "portfolio.write",
    body: agreementCreation,
    answer: agreementSaved,
    status: 201,
    problems: ["unreadable", "sign-in-needed", "forbidden", "stale", "refused"],
    handle: addAgreement,
  },
  {
    method: "put",
    path: "/agreements/:code",
    summary: "Change an agreement; changes of others to other fields are merged, to the same fields refused (409)",
    action: "portfolio.write",
    body: agreementChange,
    answer: agreementSaved,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"],
    handle: putAgreement,
  },
  {
    method: "post",
    path: "/agreements/:code/amendments",
    summary: "Record an amendment: a new ceiling, a new end of execution, or both",
    action: "portfolio.write",
    body: amendmentCreation,
    answer: amendmentAnswer,
    status: 201,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"],
    handle: addAmendment,
  },
];

async function listAgreements(c: AppContext): Promise<Response> {
  const query = (name: string) => c.req.query(name);
  const { filter } = agreementAsked(query);
  const limit = numberRead(query, "limit", { least: 1, most: 200, usual: 50 });
  const { found } = await enter(c, "portfolio.read", (scope) => ({
    rows: agreementsFound(scope, filter, { after: query("after") ?? "", limit: limit + 1 }),
  }));
  const items = found.rows.slice(0, limit);
  const next = found.rows.length > limit ? (items.at(-1)?.code ?? null) : null;
  return c.json({ items: items.map(agreementJson), next });
}

async function showAgreement(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { found } = await enter(c, "portfolio.read", (scope) => ({
    agreement: agreementByCode(scope, code),
    amendments: amendmentsOf(scope, code),
  }));
  const { agreement, amendments } = found;
  if (!agreement) throw new Missing();
  return c.json({ ...agreementJson(agreement), amendments: amendments.map(amendmentJson) });
}

async function addAgreement(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, agreementCreation);
  if (!body.ok) return body.answer;
  const { code, ...sent } = body.value;
  const answer = await createAgreement(c, { typed: agreementOver(sent, undefined), code, formKey: keyOf(c) });
  if (answer.kind === "refused") return refusal(c, answer.visit.words, answer.problems);
  return c.json({ code, ...answer.draft, revision: answer.revision }, 201);
}

async function putAgreement(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, agreementChange);
  if (!body.ok) return body.answer;
  const { revision, reason = "", ...sent } = body.value;
  const code = pathParam(c, "code");
  const typedOver = (base: AgreementDraft) => agreementOver(sent, base);
  const answer = await changeAgreement(c, code, { typedOver, revision, reason, formKey: keyOf(c) });
  const { words } = answer.visit;
  if (answer.kind === "refused") return refusal(c, words, answer.problems);
  if (answer.kind === "conflict")
    return conflict(c, words, { meetings: answer.meetings, revision: answer.form.revision });
  return c.json({ code, ...answer.draft, revision: answer.revision });
}

async function addAmendment(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, amendmentCreation);
  if (!body.ok) return body.answer;
  const code = pathParam(c, "code");
  const { revision, ceilingMinor, ...sent } = body.value;
  const ceiling = ceilingMinor === undefined ? "" : decimal(money(ceilingMinor, "EUR"));
  const answer = await amendAgreement(c, code, { typed: { ...sent, ceiling }, revision, formKey: keyOf(c) });
  const { words } = answer.visit;
  if (answer.kind === "refused") return refusal(c, words, answer.problems);
  if (answer.kind === "conflict")
    return conflict(c, words, { meetings: answer.meetings, revision: answer.form.revision });
  return c.json({ agreement: code, ...answer.draft, revision: answer.revision }, 201);
}
