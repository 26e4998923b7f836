import * as z from "zod";
import { said } from "../kernel/messages.ts";
import { enter } from "../people/entering.ts";
import type { Endpoint } from "../platform/endpoint.ts";
import { Missing, Unreadable } from "../platform/errors.ts";
import { type AppContext, pathParam } from "../platform/http.ts";
import { currencyAsked } from "./asked.ts";
import { budget as m } from "./messages/budget.ts";
import { execution, executionFigures, timeElapsed } from "./rules/execution.ts";
import { componentSums, ledgerSums } from "./rules/ledger.ts";
import { byDonorAndYear } from "./rules/portfolio-totals.ts";
import { shownIn } from "./rules/shown.ts";
import { budgetReads } from "./store/pages.ts";
import { portfolioSums } from "./store/totals.ts";

const minor = z.int().describe("Whole minor units (cents, centimes) of `currency`");
const rate = z.number().nullable().describe("A fraction with six decimals; null without a denominator");

const figures = {
  budgetMinor: minor,
  committedMinor: minor,
  spentMinor: minor,
  unpaidMinor: minor,
  availableMinor: minor,
  balanceMinor: minor,
  commitmentRate: rate,
  executionRate: rate,
  timeElapsed: rate,
  burnRatio: z.number().nullable().describe("Execution rate over time elapsed, three decimals"),
};

const answer = z.object({
  project: z.string(),
  on: z.iso.date().describe("Date d’arrêté of every figure"),
  currency: z.enum(["EUR", "MAD", "USD"]),
  rate: z
    .object({ micro: z.int(), on: z.iso.date(), source: z.string() })
    .nullable()
    .describe("The rate of an indicative equivalent: 1 EUR = micro / 1 000 000"),
  ...figures,
  components: z.array(z.object({ code: z.string(), ...figures })),
});

const query = z.object({
  on: z.iso.date().optional().describe("Date d’arrêté"),
  known: z.string().optional().describe("Journal number or instant: figures as they were known then"),
  currency: z.enum(["EUR", "MAD"]).optional(),
});

const donorYears = z.object({
  on: z.iso.date().describe("Date d’arrêté of every figure"),
  rows: z.array(
    z.object({
      donor: z.string(),
      currency: z.enum(["EUR", "MAD", "USD"]),
      year: z.int().describe("Budget year"),
      originalMinor: minor,
      budgetMinor: minor,
      committedMinor: minor,
      spentMinor: minor,
    }),
  ),
});

export const budgetEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/portfolio/totals",
    summary: "The active portfolio within reach by donor and budget year",
    action: "portfolio.read",
    query: query.pick({ on: true, known: true }),
    answer: donorYears,
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: async (c) => {
      const { visit, found } = await enter(c, "portfolio.read", (scope) => ({ sums: portfolioSums(scope) }));
      const rows = byDonorAndYear(found.sums).map(({ donorCode, ...row }) => ({ donor: donorCode, ...row }));
      return c.json({ on: visit.on, rows });
    },
  },
  {
    method: "get",
    path: "/projects/:code/execution",
    summary: "Budget execution of a project and of each of its components (R01’s figures)",
    action: "portfolio.read",
    query,
    answer,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing"],
    handle: executionOf,
  },
];

async function executionOf(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => budgetReads(scope, code));
  const { project, lines, cells, entries, forecasts, rate: lastRate } = found;
  if (!project) throw new Missing();
  const stored = { ledger: { currency: project.currency, lines, cells, entries }, forecasts, rate: lastRate };
  const asked = currencyAsked(c) ?? project.currency;
  const { ledger, rate: used, isRateMissing } = shownIn(asked, stored);
  if (isRateMissing) throw new Unreadable(said(m.notIn, { asked, own: ledger.currency, on: { day: visit.on } }));
  const elapsed = timeElapsed(project.span, visit.on);
  return c.json({
    project: project.code,
    on: visit.on,
    currency: ledger.currency,
    rate: used ? { micro: used.micro, on: used.on, source: used.source } : null,
    ...executionFigures(execution(ledgerSums(ledger, visit.on)), elapsed),
    components: componentSums(ledger, visit.on).map((part) => ({
      code: part.code,
      ...executionFigures(execution(part.sums), elapsed),
    })),
  } satisfies z.infer<typeof answer>);
}
