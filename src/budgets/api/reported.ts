import * as z from "zod";
import { enter } from "../../people/entering.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../../portfolio/api/answers.ts";
import {
  enterReported,
  RECONCILIATION_STEPS,
  type ReconciliationStep,
  reconciliationsIn,
  reportedReads,
  stepReconciliation,
} from "../actions/reported.ts";
import { amountName, RECONCILIATION_STATES } from "../rules/reported.ts";

const PROBLEMS = ["unreadable", "sign-in-needed", "forbidden", "missing"] as const;
const minor = z.int().describe("Whole minor units of the agreement’s currency");

const one = z.object({
  id: z.string(),
  component: z.string().nullable().describe("Null: the whole project"),
  period: z.string().describe("`2025-Q2`, `2025-H1` or `2025`"),
  reportedMinor: minor,
  enteredMinor: minor.nullable().describe("Approved expenditure; null where nothing was entered"),
  differenceMinor: minor.nullable(),
  document: z.string(),
  place: z.string(),
  reportedOn: z.iso.date(),
  supersedesId: z.string().nullable(),
  state: z.enum(RECONCILIATION_STATES),
  explanation: z.string().nullable(),
});

const sent = z.strictObject({
  period: z.string(),
  document: z.string(),
  place: z.string().optional(),
  reportedOn: z.iso.date(),
  reason: z.string().optional().describe("Of a correction"),
  amounts: z.array(
    z.strictObject({
      component: z.string().nullable().describe("A component’s code; null: the whole project"),
      amount: z.string().describe("A decimal text: 125000.50"),
    }),
  ),
});

const STEPS: readonly [path: string, step: ReconciliationStep, summary: string][] = [
  ["explanation", "explain", "Explain why a reported amount differs from the entered one"],
  ["approval", "approve", "Approve another person’s explanation"],
  ["return", "return", "Return another person’s explanation, with a reason"],
];

export const reportedEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/projects/:code/reported",
    summary: "Amounts reported by the donor’s agency beside the entered ones, with each difference and its explanation",
    action: "reported.read",
    query: z.object({ on: z.iso.date().optional(), known: z.string().optional() }),
    answer: z.object({ project: z.string(), on: z.iso.date(), currency: z.string(), amounts: z.array(one) }),
    problems: PROBLEMS,
    handle: listReported,
  },
  {
    method: "post",
    path: "/projects/:code/reported",
    summary: "Record what a document reports, by component or in all; a correction supersedes and says why",
    action: "reported.enter",
    body: sent,
    answer: z.object({ ids: z.array(z.string()) }),
    status: 201,
    problems: [...PROBLEMS, "stale", "refused"],
    handle: postReported,
  },
  ...STEPS.map(
    ([path, step, summary]): Endpoint => ({
      method: "post",
      path: `/projects/:code/reported/:id/${path}`,
      summary,
      action: RECONCILIATION_STEPS[step],
      body: z.strictObject({ explanation: z.string().optional(), reason: z.string().optional() }),
      answer: z.object({ id: z.string() }),
      problems: [...PROBLEMS, "stale", "refused"],
      handle: (c) => postStep(c, step),
    }),
  ),
];

async function listReported(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "reported.read", (scope) => reportedReads(scope, code));
  const rows = reconciliationsIn(found);
  if (!found.project) throw new Missing();
  const codes = new Map(found.components.map((component) => [component.id, component.code]));
  const amounts = rows.map(({ reported, enteredMinor, differenceMinor, state, explained }): z.infer<typeof one> => {
    const { id, period, document, place, reportedOn, supersedesId, componentId } = reported;
    return {
      ...{ id, period, document, place, reportedOn, supersedesId, state },
      component: componentId === null ? null : (codes.get(componentId) ?? null),
      reportedMinor: reported.amountMinor,
      enteredMinor: enteredMinor ?? null,
      differenceMinor: differenceMinor ?? null,
      explanation: explained?.explanation ?? null,
    };
  });
  return c.json({ project: code, on: visit.on, currency: found.project.currency, amounts });
}

async function postReported(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, sent);
  if (!body.ok) return body.answer;
  const { amounts, ...fields } = body.value;
  const named = amounts.map(({ component, amount }) => [amountName(component ?? undefined), amount] as const);
  const typed = { ...fields, ...Object.fromEntries(named) };
  const done = await enterReported(c, pathParam(c, "code"), { typed, formKey: keyOf(c) });
  if (done.kind === "refused") return refusal(c, done.visit.words, done.problems);
  return c.json({ ids: done.ids }, 201);
}

async function postStep(c: AppContext, step: ReconciliationStep): Promise<Response> {
  const body = await bodyOf(c, z.strictObject({ explanation: z.string().optional(), reason: z.string().optional() }));
  if (!body.ok) return body.answer;
  const text = (value: string | undefined) => (value ?? "").normalize("NFC").trim().slice(0, 1_000);
  const id = pathParam(c, "id");
  const done = await stepReconciliation(c, {
    ...{ code: pathParam(c, "code"), id, step, revision: undefined, formKey: keyOf(c) },
    explanation: text(body.value.explanation),
    reason: text(body.value.reason),
  });
  if (done.kind === "refused") return refusal(c, done.visit.words, done.problems);
  return c.json({ id });
}
