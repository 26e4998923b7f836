import { Hono } from "hono";
import { paths } from "../../kernel/paths.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { pageOf } from "../../people/page.tsx";
import type { Organisation } from "../../people/rules/organisations.ts";
import { can } from "../../people/rules.ts";
import { organisations } from "../../people/store/organisations.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import type { Scope } from "../../platform/scope.ts";
import { ActionLink } from "../../ui/parts.tsx";
import { PROJECT_STATUS } from "../messages/names.ts";
import { page as m } from "../messages/pages.ts";
import { agreementOfProject } from "../store/agreements.ts";
import { agreementCodes, donorCodes } from "../store/filter-choices.ts";
import { amendmentsOfProject, initiativesOf } from "../store/parts.ts";
import { projectsCounted, projectsListed } from "../store/project-list.ts";
import { projectByCode } from "../store/projects.ts";
import { Documents } from "../views/documents.tsx";
import { Initiatives } from "../views/initiatives.tsx";
import { named, organisationOptions } from "../views/list-parts.tsx";
import { CLOSED_SHOWN, ProjectList } from "../views/project-list.tsx";
import { projectPage } from "../views/project-shell.tsx";
import { projectAsked } from "./filters.ts";

export const projectRoutes = new Hono<AppEnv>();

const queryOf = (c: AppContext): URLSearchParams => new URL(c.req.url).searchParams;

projectRoutes.get(paths.projects, async (c) => {
  const asked = projectAsked((name) => c.req.query(name));
  const { visit, found } = await enter(c, "portfolio.read", (scope) => listReads(scope, asked));
  const { words } = visit;
  const title = words.t(asked.status === "" ? m.currentProjects : PROJECT_STATUS[asked.status]);
  return pageOf(c, visit, {
    title: words.t(m.projects),
    hasFigures: false,
    actions: (
      <>
        <ActionLink href={paths.initiatives}>{words.t(m.initiatives)}</ActionLink>
        {can(visit.actor, "portfolio.write") && (
          <ActionLink href={paths.newProject} kind="main">
            {words.t(m.newProject)}
          </ActionLink>
        )}
      </>
    ),
    children: (
      <ProjectList
        words={words}
        query={queryOf(c)}
        sort={asked.sort}
        number={asked.number}
        rows={named(found.rows, found.organisations, visit.on)}
        count={found.count}
        title={title}
        closed={asked.status === "" ? named(found.closed, found.organisations, visit.on) : undefined}
        {...choices(visit, found)}
      />
    ),
  });
});

function listReads(scope: Scope, { filter, sort, number }: ReturnType<typeof projectAsked>) {
  const first = { sort: "code", isDescending: false, number: 1, size: CLOSED_SHOWN + 1 } as const;
  return {
    rows: projectsListed(scope, filter, { sort: sort.key, isDescending: sort.isDescending, number }),
    count: projectsCounted(scope, filter),
    closed: projectsListed(scope, { ...filter, statuses: ["closed"] }, first),
    agreements: agreementCodes(scope),
    donors: donorCodes(scope),
    organisations: organisations(scope),
  };
}

interface Choices {
  readonly agreements: readonly string[];
  readonly donors: readonly string[];
  readonly organisations: readonly Organisation[];
}

/** What the filters offer: donors of the agreements within reach, lead agencies, the agreements themselves. */
function choices({ words, on, actor }: Visit, { agreements, donors, organisations: all }: Choices) {
  const others = all.map(({ code }) => code).filter((code) => !donors.includes(code));
  const options = (codes: readonly string[]) => organisationOptions(words, { organisations: all, codes, on });
  return {
    donors: options(donors),
    leads: actor.role === "donor" ? [] : options(others),
    agreements,
  };
}

projectRoutes.get(paths.projectDocuments(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    project: projectByCode(scope, code),
    agreement: agreementOfProject(scope, code),
    amendments: amendmentsOfProject(scope, code),
  }));
  const { project, agreement, amendments } = found;
  if (!project) throw new Missing();
  return projectPage(c, visit, {
    project,
    tab: "documents",
    hasFigures: false,
    children: <Documents words={visit.words} query={queryOf(c)} agreement={agreement} amendments={amendments} />,
  });
});

projectRoutes.get(paths.initiatives, async (c) => {
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({ rows: initiativesOf(scope, undefined) }));
  return pageOf(c, visit, {
    title: visit.words.t(m.initiatives),
    hasFigures: false,
    crumbs: [{ href: paths.projects, label: visit.words.t(m.projects) }],
    children: <Initiatives words={visit.words} query={queryOf(c)} rows={found.rows} />,
  });
});
