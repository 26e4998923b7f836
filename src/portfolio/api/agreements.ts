import { decimal, money } from "../../kernel/money.ts";
import { enter } from "../../people/entering.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { amendAgreement } from "../actions/amendments.ts";
import { agreementAsked, numberRead } from "../routes/filters.ts";
import { agreementByCode, agreementsFound } from "../store/agreements.ts";
import { amendmentsOf } from "../store/parts.ts";
import { bodyOf, conflict, keyOf, refusal } from "./answers.ts";
import {
  agreementAnswer,
  agreementQuery,
  agreementSummary,
  amendmentAnswer,
  amendmentCreation,
  listOf,
} from "./shapes.ts";
import { agreementJson, amendmentJson } from "./values.ts";

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
