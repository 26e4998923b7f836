import * as z from "zod";
import { enter } from "../../people/entering.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import type { AppContext } from "../../platform/http.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import { dueOn, isToReport } from "../rules/due.ts";
import { reportIndicators, reportValues } from "../store/reporting.ts";

const answer = z.object({
  on: z.iso.date(),
  due: z.array(
    z.object({
      project: z.string(),
      component: z.string().nullable(),
      indicator: z.string(),
      title: z.object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() }),
      period: z.string().describe("The last period that ended: `2025-Q2`, `2025-H1`, `2025`"),
      state: z.enum(["missing", "draft", "returned", "submitted", "done"]),
      isToReport: z.boolean().describe("It waits for whoever reports, not for somebody else"),
    }),
  ),
});

/** What is to report, for whoever does it from elsewhere than the page. */
export const dueEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/report",
    summary: "The indicators that the asking person reports, each with the period due; a focal point’s components only",
    action: "indicator.enter",
    query: z.object({ on: z.iso.date().optional().describe("Date d’arrêté: periods that ended by then are due") }),
    answer,
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: dueNow,
  },
];

async function dueNow(c: AppContext): Promise<Response> {
  const { visit, found } = await enter(c, "indicator.enter", (asked) => {
    const scope = asOfNow(asked);
    return { indicators: reportIndicators(scope, "reachable"), values: reportValues(scope, "reachable") };
  });
  const body: z.infer<typeof answer> = {
    on: visit.on,
    due: dueOn(found.indicators, found.values, visit.on).map((due) => ({
      project: due.indicator.projectCode,
      component: due.indicator.componentCode,
      indicator: due.indicator.code,
      title: due.indicator.title,
      period: due.period,
      state: due.state,
      isToReport: isToReport(due),
    })),
  };
  return c.json(body);
}
