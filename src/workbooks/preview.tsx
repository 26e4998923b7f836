import { previewOf } from "../../reports/kit/preview.ts";
import { dueOn } from "../indicators/rules/due.ts";
import { paths } from "../kernel/paths.ts";
import { pageOf } from "../people/page.tsx";
import { can, seesPublishedOnly } from "../people/rules.ts";
import { Missing } from "../platform/errors.ts";
import { type AppContext, pathParam } from "../platform/http.ts";
import type { Scope } from "../platform/scope.ts";
import { isActive } from "../portfolio/rules/facts.ts";
import { projectFacts } from "../portfolio/store/facts.ts";
import { among, type Which } from "../portfolio/store/within.ts";
import { type Asked, askedOf } from "./asked.ts";
import { makerFor } from "./issues.ts";
import type { Made } from "./made.ts";
import { workbooks as m } from "./messages.ts";
import { gapsOf, looksAt } from "./rules/gaps.ts";
import { gapWords as g } from "./rules/messages/gaps.ts";
import { gapReads, unreportedReads } from "./store/gaps.ts";
import { PreviewPage } from "./views/preview-page.tsx";
import { REPORTS } from "./views/report-form.tsx";

/** So many lines are shown before a report is taken along. */
const SHOWN_LINES = 12;

/** The first rows of a report, from the same workbook that would be downloaded, and what is missing for a clean one. */
export async function previewPage(c: AppContext): Promise<Response> {
  const report = pathParam(c, "code");
  const kind = REPORTS.find(({ code }) => code === report);
  const maker = makerFor(report);
  if (!(maker && kind)) throw new Missing();
  const asked = askedOf(c);
  const made = await maker(c, asked, { action: "workbook.export", also: (scope) => reads(scope, asked, report) });
  const { visit, edition, also } = made;
  const { words, actor, on } = visit;
  const { book } = await made.told(words.language, null);
  const chosen = { ...c.req.query(), currency: asked.currency, lang: words.language };
  return pageOf(c, visit, {
    title: words.t(g.previewTitle, { report }),
    heading: words.t(kind.title),
    crumbs: [{ href: paths.workbooks, label: words.t(m.title) }],
    children: (
      <PreviewPage
        {...{ words, actor, on, kind, chosen, known: c.req.query("known"), projects: also.everyProject }}
        mayIssue={can(actor, "workbook.issue")}
        isFinal={edition.status === "final"}
        preview={await previewOf(book, SHOWN_LINES)}
        gaps={gapsIn(report, made)}
      />
    ),
  });
}

const reads = (scope: Scope, { project }: Asked, report: string) => {
  const which: Which = project ? { code: project } : "reachable";
  return {
    ...gapReads(scope, which),
    ...unreportedReads(scope, looksAt(report, "unreported") ? which : among([])),
    everyProject: projectFacts(scope, "reachable"),
  };
};

function gapsIn(report: string, { visit, projects, periods, also }: Made<ReturnType<typeof reads>>) {
  const { on, actor } = visit;
  const due = seesPublishedOnly(actor) ? [] : dueOn(also.dueIndicators, also.toldPeriods, on);
  const missing = Map.groupBy(
    due.filter(({ state }) => state === "missing"),
    ({ indicator }) => indicator.projectId,
  );
  const unreported = new Map([...missing].map(([id, own]) => [id, own.length]));
  const counts = {
    ...{ entries: also.waitingEntries, unrated: also.unratedEntries, openForecasts: also.openForecasts },
    ...{ values: also.waitingValues, overdue: also.overdueMilestones, revisions: also.waitingRevisions, unreported },
  };
  return gapsOf(report, { on, projects: projects.filter(isActive), periods, counts, forecasts: also.forecastAmounts });
}
