import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Texts } from "../../kernel/language.ts";
import type { Message } from "../../kernel/messages.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import type { Visit } from "../../people/entering.ts";
import { pageOf } from "../../people/page.tsx";
import { type Action, can } from "../../people/rules.ts";
import type { AppContext } from "../../platform/http.ts";
import { held } from "../../ui/address.ts";
import { Code, UserText } from "../../ui/figures.tsx";
import { Tabs } from "../../ui/parts.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { PROJECT_STATUS } from "../messages/names.ts";
import { page as m } from "../messages/pages.ts";
import type { ProjectStatus } from "../rules/statuses.ts";

export type ProjectTab = "overview" | "budget" | "milestones" | "indicators" | "documents" | "history";

/** What the shell around a project's pages shows of it. */
export interface ShownProject {
  readonly code: string;
  readonly title: Texts;
  readonly status: ProjectStatus;
}

interface ProjectPageOf {
  readonly project: ShownProject;
  readonly tab: ProjectTab;
  /** The window's title where it is not the project's: “P1 · Budget” is made from the tab. */
  readonly title?: string | undefined;
  readonly actions?: Child;
  readonly hasErrors?: boolean;
  readonly hasFigures?: boolean;
  readonly isLandscape?: boolean;
  readonly status?: ContentfulStatusCode;
  readonly children?: Child;
}

const TABS: readonly { tab: ProjectTab; label: Message; path: (code: string) => string; action: Action }[] = [
  { tab: "overview", label: m.overview, path: paths.project, action: "portfolio.read" },
  { tab: "budget", label: m.budget, path: paths.projectBudget, action: "portfolio.read" },
  { tab: "milestones", label: m.milestones, path: paths.projectMilestones, action: "portfolio.read" },
  { tab: "indicators", label: m.indicators, path: paths.projectIndicators, action: "portfolio.read" },
  { tab: "documents", label: m.documents, path: paths.projectDocuments, action: "portfolio.read" },
  { tab: "history", label: m.history, path: paths.projectHistory, action: "history.read" },
];

/** Answers with one tab of a project: its title, state, way back and tabs around `children`. */
export function projectPage(c: AppContext, visit: Visit, { project, tab, title, ...props }: ProjectPageOf) {
  const { words } = visit;
  const query = new URL(c.req.url).searchParams;
  const name = TABS.find((each) => each.tab === tab)?.label ?? m.overview;
  return pageOf(c, visit, {
    title: title ?? `${project.code} · ${tab === "overview" ? words.text(project.title).text : words.t(name)}`,
    heading: <ProjectHeading words={words} project={project} />,
    aside: <ProjectChip words={words} status={project.status} />,
    crumbs: [{ href: held(query, paths.projects), label: words.t(m.projects) }],
    tabs: <ProjectTabs visit={visit} code={project.code} current={tab} query={query} />,
    ...props,
  });
}

function ProjectHeading({ words, project }: { words: Words; project: ShownProject }) {
  return (
    <>
      <Code>{project.code}</Code> · <UserText words={words} texts={project.title} />
    </>
  );
}

/** The tabs of a project that the person may open; the date d'arrêté and moment of the page are kept. */
function ProjectTabs(props: { visit: Visit; code: string; current: ProjectTab; query: URLSearchParams }) {
  const { visit, code, current, query } = props;
  const items = TABS.filter(({ action }) => can(visit.actor, action)).map(({ tab, label, path }) => ({
    href: held(query, path(code)),
    label: visit.words.t(label),
    isCurrent: tab === current,
  }));
  return <Tabs label={visit.words.t(m.tabs)} items={items} />;
}

const STATE: Readonly<Record<ProjectStatus, State>> = {
  pipeline: "draft",
  implementation: "ok",
  finalisation: "done",
  closed: "closed",
  cancelled: "closed",
  suspended: "suspended",
};

/** A project's status as a word, an icon and a colour. */
export function ProjectChip({ words, status }: { words: Words; status: ProjectStatus }) {
  return <StateChip words={words} state={STATE[status]} label={words.t(PROJECT_STATUS[status])} />;
}
