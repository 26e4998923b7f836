import { Hono } from "hono";
import { paths, withQuery } from "../../kernel/paths.ts";
import { standings } from "../../milestones/rules.ts";
import { plannedOf, type StoredMilestone } from "../../milestones/store/plan.ts";
import { enter } from "../../people/entering.ts";
import { openPageOf, pageOf } from "../../people/page.tsx";
import { Missing } from "../../platform/errors.ts";
import { type AppEnv, pathParam } from "../../platform/http.ts";
import type { Scope } from "../../platform/scope.ts";
import { runsForDonors } from "../../runs/store.ts";
import { PrintButton } from "../../ui/parts.tsx";
import { countVisit, enterShared } from "../actions/by-link.ts";
import { sinceReport } from "../actions/project.ts";
import { asDonor, besideReads, documentsOf, fileFrom, groundReads } from "../actions/reading.ts";
import { report as r } from "../messages/report.ts";
import { progress as m } from "../messages.ts";
import type { ProgressFile } from "../rules/file.ts";
import { ProgressReport } from "../views/report.tsx";

export const reportRoutes = new Hono<AppEnv>();

const reads = (code: string) => (scope: Scope) => ({
  ...groundReads(scope, code),
  ...besideReads(scope, code),
  planned: plannedOf(asDonor(scope), { code }),
  runs: runsForDonors(asDonor(scope), { code }),
});

reportRoutes.get(paths.progressReport(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "progress.read", reads(code));
  const file = fileFrom(found, visit.on);
  if (!file) throw new Missing();
  const { words, isDemo, scope } = visit;
  const since = await sinceReport(scope, file, found.runs);
  const kept = { on: c.req.query("on"), known: c.req.query("known") };
  return pageOf(c, visit, {
    title: words.t(r.title, { code }),
    crumbs: [{ href: withQuery(paths.projectProgress(code), kept), label: words.t(m.titleOf, { code }) }],
    actions: <PrintButton words={words} />,
    stylesheet: "report",
    children: <ProgressReport words={words} {...shownOf(file, found)} isDemo={isDemo} since={since} />,
  });
});

/** Whoever holds a link prints the same pages; what changed is told to those who were given the report. */
reportRoutes.get(paths.sharedReport(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enterShared(c, reads(code));
  const file = fileFrom(found, visit.on);
  if (!file) throw new Missing();
  countVisit(c, visit);
  const { words, seen, secret } = visit;
  return openPageOf(c, seen, {
    title: words.t(r.title, { code }),
    crumbs: [{ href: paths.sharedProject(secret, code), label: words.t(m.titleOf, { code }) }],
    actions: <PrintButton words={words} />,
    stylesheet: "report",
    isUnlisted: true,
    children: <ProgressReport words={words} {...shownOf(file, found)} isDemo={seen.isDemo} since={undefined} />,
  });
});

type Found = Parameters<typeof documentsOf>[0] & {
  readonly approvals: readonly NonNullable<Parameters<typeof ProgressReport>[0]["approvals"]>[];
  readonly milestonesSince: ReadonlyMap<string, string>;
  readonly valuesSince: ReadonlyMap<string, string>;
  readonly planned: readonly StoredMilestone[];
};

const shownOf = (file: ProgressFile, found: Found) => ({
  file,
  approvals: found.approvals[0],
  milestonesSince: found.milestonesSince,
  valuesSince: found.valuesSince,
  documents: documentsOf(found),
  planned: standings(found.planned, file.on),
});
