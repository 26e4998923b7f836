import * as z from "zod";
import { quotient } from "../../kernel/ratio.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import type { AppContext } from "../../platform/http.ts";
import { sharedPortfolio } from "../actions/shared-indicators.ts";

const answer = z.object({
  on: z.iso.date(),
  indicators: z.array(
    z.object({
      code: z.string(),
      method: z.enum(["sum", "ratio", "never"]).describe("`never`: must not be aggregated, `value` is null"),
      value: z.number().nullable().describe("In the indicators’ unit; null when nothing counts"),
      numerator: z.int().nullable(),
      denominator: z.int().nullable(),
      womenShare: z.number().nullable(),
      parts: z.array(
        z.object({
          project: z.string(),
          indicator: z.string(),
          value: z.number().nullable(),
          leftOut: z.enum(["notReported", "otherMethod"]).nullable(),
        }),
      ),
    }),
  ),
});

export const sharedEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/indicators",
    summary: "Shared indicators over all projects within reach, each with its parts and method (IND-05)",
    action: "portfolio.read",
    query: z.object({ on: z.iso.date().optional(), known: z.string().optional() }),
    answer,
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: sharedOf,
  },
];

const units = (milli: number | undefined): number | null => (milli === undefined ? null : milli / 1_000);

async function sharedOf(c: AppContext): Promise<Response> {
  const { visit, all } = await sharedPortfolio(c);
  const body: z.infer<typeof answer> = {
    on: visit.on,
    indicators: all.map(({ code, method, milli, fraction, women, parts }) => ({
      ...{ code, method, value: units(milli) },
      numerator: fraction?.numerator ?? null,
      denominator: fraction?.denominator ?? null,
      womenShare: quotient(women, 6) ?? null,
      parts: parts.map(({ indicator, actual, why }) => ({
        project: indicator.projectCode,
        indicator: indicator.code,
        value: units(actual.milli),
        leftOut: why ?? null,
      })),
    })),
  };
  return c.json(body);
}
