import * as z from "zod";
import { enter } from "../../people/entering.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../../portfolio/api/answers.ts";
import { decideRates, proposeRate } from "../actions/rates.ts";
import { ENTERED_KINDS, QUOTES } from "../rules/rate-form.ts";
import type { DatedRate } from "../rules/rates.ts";
import { RATE_KINDS } from "../schema.ts";
import { proposedRates, ratesListed } from "../store/exchange-rates.ts";

const fact = {
  on: z.iso.date().describe("A day of the month for `inforeuro`, the day itself for the others"),
  quote: z.enum(QUOTES),
  kind: z.enum(RATE_KINDS),
  source: z.string(),
  agreementId: z.string().nullable().describe("The agreement that received the transfer; else null"),
};

const rated = z.object({ ...fact, micro: z.int().describe("1 EUR = micro / 1 000 000 of `quote`") });

const rateList = z.object({
  rates: z.array(rated.extend({ proposedBy: z.string().nullable(), confirmedBy: z.string().nullable() })),
  next: z.int().nullable().describe("The `from` of the next page"),
  proposals: z.array(rated.extend({ lot: z.int(), proposedBy: z.string(), justification: z.string() })),
});

const proposal = z.strictObject({
  ...fact,
  rate: z.string().describe("1 EUR = x of `quote`, as a decimal text with six decimals at most: 10.7500"),
  kind: z.enum(ENTERED_KINDS),
  agreementId: z.string().nullable().optional(),
  justification: z.string().optional().describe("Required when the rate is unusual (FX-07)"),
});

const decision = z.strictObject({ reason: z.string().optional() });
const PROBLEMS = ["unreadable", "sign-in-needed", "forbidden"] as const;

export const rateEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/rates",
    summary: "Confirmed exchange rates, newest first, and those that wait for a second person",
    action: "rate.read",
    query: z.object({ from: z.string().optional(), known: z.string().optional() }),
    answer: rateList,
    problems: PROBLEMS,
    handle: listRates,
  },
  {
    method: "post",
    path: "/rates",
    summary: "Propose a rate; it serves once another person confirms it",
    action: "rate.propose",
    body: proposal,
    answer: z.object({ lot: z.int() }),
    status: 201,
    problems: [...PROBLEMS, "stale", "refused"],
    handle: postRate,
  },
  ...(["confirmation", "rejection"] as const).map((verb): Endpoint => {
    const isConfirmed = verb === "confirmation";
    return {
      method: "post",
      path: `/rates/proposals/:lot/${verb}`,
      summary: isConfirmed ? "Confirm another person’s proposal" : "Reject another person’s proposal, with a reason",
      action: "rate.confirm",
      body: decision,
      answer: z.object({ lot: z.int(), [isConfirmed ? "confirmed" : "rejected"]: z.int() }),
      problems: [...PROBLEMS, "missing", "stale", "refused"],
      handle: (c) => decideLot(c, isConfirmed),
    };
  }),
];

const PAGE_SIZE = 200;

async function listRates(c: AppContext): Promise<Response> {
  const from = /^\d{1,6}$/.test(c.req.query("from") ?? "") ? Number(c.req.query("from")) : 0;
  const { found } = await enter(c, "rate.read", (scope) => ({
    listed: ratesListed(scope, { from, most: PAGE_SIZE + 1 }),
    waiting: proposedRates(scope),
  }));
  const answer: z.infer<typeof rateList> = {
    rates: found.listed.slice(0, PAGE_SIZE).map(({ proposedBy, confirmedBy, ...rate }) => ({
      ...rateJson(rate),
      ...{ proposedBy, confirmedBy },
    })),
    next: found.listed.length > PAGE_SIZE ? from + PAGE_SIZE : null,
    proposals: found.waiting.map(({ lot, proposedBy, justification, ...rate }) => ({
      ...rateJson(rate),
      ...{ lot, proposedBy, justification },
    })),
  };
  return c.json(answer);
}

const rateJson = ({ on, quote, kind, source, agreementId, micro }: DatedRate): z.infer<typeof rated> => ({
  ...{ on, quote, kind, source, agreementId, micro },
});

async function postRate(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, proposal);
  if (!body.ok) return body.answer;
  const { on: ratedOn, agreementId, ...sent } = body.value;
  const proposed = await proposeRate(c, { ...sent, ratedOn, agreement: agreementId ?? "" }, keyOf(c));
  if (proposed.kind === "refused") return refusal(c, proposed.visit.words, proposed.problems);
  return c.json({ lot: proposed.lot }, 201);
}

async function decideLot(c: AppContext, isConfirmed: boolean): Promise<Response> {
  const body = await bodyOf(c, decision);
  if (!body.ok) return body.answer;
  const lot = Number(pathParam(c, "lot"));
  const sent = { isConfirmed, reason: body.value.reason ?? "", formKey: keyOf(c) };
  const decided = await decideRates(c, Number.isSafeInteger(lot) ? lot : 0, sent);
  if (decided.kind === "refused") return refusal(c, decided.visit.words, decided.problems);
  return c.json({ lot, [isConfirmed ? "confirmed" : "rejected"]: decided.count });
}
