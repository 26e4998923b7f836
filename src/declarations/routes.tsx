import { Hono } from "hono";
import { dueOn } from "../indicators/rules/due.ts";
import { reportIndicators, reportValues } from "../indicators/store/reporting.ts";
import { paths } from "../kernel/paths.ts";
import { standings } from "../milestones/rules.ts";
import { enter } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import type { AppEnv } from "../platform/http.ts";
import { asOfNow } from "../portfolio/store/editing.ts";
import { report as m } from "./messages.ts";
import { partsOf } from "./rules.ts";
import { reportedMilestones, reportedParts } from "./store.ts";
import { ReportView } from "./views/list-page.tsx";

export const declarationRoutes = new Hono<AppEnv>();

declarationRoutes.get(paths.report, async (c) => {
  const { visit, found } = await enter(c, "indicator.enter", (asked) => {
    const scope = asOfNow(asked);
    return {
      parts: reportedParts(scope),
      indicators: reportIndicators(scope, "reachable"),
      values: reportValues(scope, "reachable"),
      milestones: reportedMilestones(scope),
    };
  });
  const { words, on } = visit;
  const due = dueOn(found.indicators, found.values, on);
  const parts = partsOf({ parts: found.parts, due, milestones: standings(found.milestones, on) });
  return pageOf(c, visit, { title: words.t(m.title), children: <ReportView words={words} parts={parts} /> });
});
