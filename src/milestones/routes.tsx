import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import type { Visit } from "../people/entering.ts";
import { can } from "../people/rules.ts";
import type { AppEnv } from "../platform/http.ts";
import { projectPage } from "../portfolio/views/project-shell.tsx";
import { ActionLink } from "../ui/parts.tsx";
import { sortingRead } from "../ui/sorting.ts";
import { milestoneFile } from "./actions/milestone.ts";
import { projectMilestones } from "./actions.ts";
import { decision, revision } from "./messages/decision.ts";
import { list } from "./messages/list.ts";
import { plan } from "./messages/plan.ts";
import { updatePage } from "./messages/update.ts";
import { approvalRoutes } from "./routes/approvals.tsx";
import { listRoutes } from "./routes/list.tsx";
import { placeOf } from "./routes/place.ts";
import { planRoutes } from "./routes/plan.tsx";
import { scheduleRoutes } from "./routes/schedule.tsx";
import { updateRoutes } from "./routes/update.tsx";
import type { MilestoneAt } from "./store/plan.ts";
import { milestonesBook } from "./views/book.ts";
import { MilestoneView } from "./views/milestone-page.tsx";
import { MilestonesView, ORDERS } from "./views/page.tsx";

export const milestoneRoutes = new Hono<AppEnv>();

milestoneRoutes.route("/", approvalRoutes);
milestoneRoutes.route("/", listRoutes);
milestoneRoutes.route("/", planRoutes);
milestoneRoutes.route("/", scheduleRoutes);
milestoneRoutes.route("/", updateRoutes);

milestoneRoutes.get(paths.projectMilestones(), async (c) => {
  const { visit, project, milestones, pending } = await projectMilestones(c);
  const place = { path: c.req.path, query: new URL(c.req.url).searchParams };
  const sorting = sortingRead(place.query.get("sort"), ORDERS);
  const mayUpdate = can(visit.actor, "milestone.update") && !visit.scope.known;
  const props = { words: visit.words, on: visit.on, milestones, pending, sorting, place, mayUpdate };
  return projectPage(c, visit, {
    project,
    tab: "milestones",
    actions: <Ways visit={visit} code={project.code} query={place.query} />,
    children: <MilestonesView {...props} />,
  });
});

milestoneRoutes.get(paths.milestone(), async (c) => {
  const at = placeOf(c);
  const file = await milestoneFile(c, at);
  const { visit, project, milestone } = file;
  const title = visit.words.text(milestone.title).text;
  return projectPage(c, visit, {
    project,
    tab: "milestones",
    title: `${project.code} · ${milestone.code} · ${title}`,
    actions: !visit.scope.known && <WaysOfOne visit={visit} at={at} />,
    children: <MilestoneView file={file} />,
  });
});

/** Where a person may go on to from a project’s milestones. */
function Ways({ visit, code, query }: { visit: Visit; code: string; query: URLSearchParams }) {
  const { actor, words, scope } = visit;
  return (
    <>
      <ActionLink href={paths.milestones}>{words.t(list.title)}</ActionLink>
      <ActionLink href={milestonesBook(query, words.language, code)} isDownload>
        {words.t(list.excel)}
      </ActionLink>
      {can(actor, "milestone.accept") && (
        <ActionLink href={paths.milestoneApprovals}>{words.t(decision.title)}</ActionLink>
      )}
      {can(actor, "milestone.plan") && !scope.known && (
        <>
          <ActionLink href={paths.milestoneSettings(code)}>{words.t(plan.settings)}</ActionLink>
          <ActionLink href={paths.newMilestone(code)}>{words.t(plan.create)}</ActionLink>
        </>
      )}
    </>
  );
}

function WaysOfOne({ visit, at }: { visit: Visit; at: MilestoneAt }) {
  const { actor, words } = visit;
  const { code, milestone } = at;
  if (!can(actor, "milestone.plan")) return null;
  return (
    <>
      <ActionLink href={paths.rebaseline(code, milestone)}>{words.t(revision.open)}</ActionLink>
      <ActionLink href={paths.editMilestone(code, milestone)}>{words.t(plan.edit)}</ActionLink>
      <ActionLink href={paths.updateMilestone(code, milestone)} kind="main">
        {words.t(updatePage.open)}
      </ActionLink>
    </>
  );
}
