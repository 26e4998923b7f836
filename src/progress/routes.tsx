import { Hono } from "hono";
import { paths, withQuery } from "../kernel/paths.ts";
import { enter, type Visit } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { can } from "../people/rules.ts";
import { type AppContext, type AppEnv, pathParam } from "../platform/http.ts";
import { newId } from "../platform/new-id.ts";
import type { ProjectFacts } from "../portfolio/rules/facts.ts";
import { questionsOf } from "../questions/store.ts";
import { ActionLink, PrintButton } from "../ui/parts.tsx";
import { overviewRows } from "./actions/overview.ts";
import { projectRecord, sinceReport } from "./actions/project.ts";
import { overviewReads } from "./actions/reading.ts";
import { shares } from "./messages/shares.ts";
import { progress as m } from "./messages.ts";
import { sharedRoutes } from "./routes/by-link.tsx";
import { questionRoutes } from "./routes/questions.tsx";
import { reportRoutes } from "./routes/report.tsx";
import { shareRoutes } from "./routes/shares.tsx";
import { Overview } from "./views/overview.tsx";
import { ProjectProgress } from "./views/project-page.tsx";

export const progressRoutes = new Hono<AppEnv>();

progressRoutes.route("/", questionRoutes);
progressRoutes.route("/", reportRoutes);
progressRoutes.route("/", shareRoutes);
progressRoutes.route("/", sharedRoutes);

const keptOf = (c: AppContext) => ({ on: c.req.query("on"), known: c.req.query("known") });

progressRoutes.get(paths.progress, async (c) => {
  const { visit, found } = await enter(c, "progress.read", (scope) => ({
    ...overviewReads(scope),
    questions: questionsOf(scope, "reachable"),
  }));
  const { words, on, actor } = visit;
  return pageOf(c, visit, {
    title: words.t(m.title),
    actions: <PrintButton words={words} />,
    children: (
      <Overview
        words={words}
        rows={overviewRows(found, on, found.questions)}
        isPreview={actor.role !== "donor"}
        wayTo={(code) => withQuery(paths.projectProgress(code), keptOf(c))}
      />
    ),
  });
});

progressRoutes.get(paths.projectProgress(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, ...record } = await projectRecord(c, code);
  const { words, actor, scope } = visit;
  const since = await sinceReport(scope, record.file, record.runs);
  const mayReceive = can(actor, "report.acknowledge") && !scope.known;
  const reader = mayReceive
    ? { personId: actor.personId, formKey: newId(), back: paths.projectProgress(code) }
    : undefined;
  return pageOf(c, visit, {
    title: words.t(m.titleOf, { code }),
    heading: `${code} · ${words.text(record.file.project.title).text}`,
    crumbs: [{ href: withQuery(paths.progress, keptOf(c)), label: words.t(m.title) }],
    actions: <Ways c={c} visit={visit} project={record.file.project} />,
    children: <ProjectProgress words={words} {...record} since={since} reader={reader} />,
  });
});

/** Where one goes on to from a project’s progress. */
function Ways({ c, visit, project }: { c: AppContext; visit: Visit; project: ProjectFacts }) {
  const { words, actor } = visit;
  return (
    <>
      <ActionLink href={withQuery(paths.project(project.code), keptOf(c))}>{words.t(m.details)}</ActionLink>
      {can(actor, "share.manage") && (
        <ActionLink href={paths.shares(project.agreementCode)}>{words.t(shares.title)}</ActionLink>
      )}
      <ActionLink kind="main" href={withQuery(paths.progressReport(project.code), keptOf(c))}>
        {words.t(m.print)}
      </ActionLink>
    </>
  );
}
