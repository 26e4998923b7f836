import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import { enter, type Visit } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { can } from "../people/rules.ts";
import { Missing } from "../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../platform/http.ts";
import type { Scope } from "../platform/scope.ts";
import { projectByCode } from "../portfolio/store/projects.ts";
import { projectPage } from "../portfolio/views/project-shell.tsx";
import { held } from "../ui/address.ts";
import { ActionLink } from "../ui/parts.tsx";
import { verifyJournal } from "./actions/verify.ts";
import { filterAsked, numberAsked, pageAsked } from "./asked.ts";
import { journalExport } from "./export.ts";
import { page as m } from "./messages/page.ts";
import { verify as v } from "./messages/verify.ts";
import { NEWEST, PAGE_SIZE, type JournalPage as Page, WHOLE_JOURNAL } from "./rules/filter.ts";
import { peopleChoices, projectChoices } from "./store/choices.ts";
import { changesOf, entriesOf, labelsOf } from "./store/journal.ts";
import type { Asked } from "./store/seqs.ts";
import type { Journal } from "./views/entries.tsx";
import { EntryPage, PART } from "./views/entry-page.tsx";
import { JournalPage } from "./views/journal-page.tsx";
import { VerifyPage } from "./views/verify-page.tsx";

export const historyRoutes = new Hono<AppEnv>();

historyRoutes.get(paths.history, async (c) => {
  const asked = askedBy(c);
  const { visit, found } = await enter(c, "history.read", (scope) => ({
    ...journalReads(scope, asked),
    people: peopleChoices(scope),
    projects: projectChoices(scope),
  }));
  const { people, projects, ...journal } = found;
  return pageOf(c, visit, {
    title: visit.words.t(m.title),
    actions: <ActionLink href={paths.verifyJournal}>{visit.words.t(v.link)}</ActionLink>,
    hasFigures: false,
    children: (
      <JournalPage
        {...shown(c, visit, { asked, journal })}
        people={people}
        projects={projects}
        mayExport={can(visit.actor, "history.export")}
      />
    ),
  });
});

historyRoutes.get(paths.journalWorkbook, (c) => journalExport(c, { ...askedBy(c), page: NEWEST }, "xlsx"));

historyRoutes.get(paths.journalTable, (c) => journalExport(c, { ...askedBy(c), page: NEWEST }, "csv"));

historyRoutes.get(paths.projectHistory(), async (c) => {
  const code = pathParam(c, "code");
  const asked = askedBy(c, code);
  const { visit, found } = await enter(c, "history.read", (scope) => ({
    ...journalReads(scope, asked),
    people: peopleChoices(scope),
    project: projectByCode(scope, code),
  }));
  const { people, project, ...journal } = found;
  if (!project) throw new Missing();
  const children = <JournalPage {...shown(c, visit, { asked, journal })} people={people} />;
  return projectPage(c, visit, { project, tab: "history", hasFigures: false, children });
});

historyRoutes.get(paths.journalEntry(), async (c) => {
  const number = numberAsked("page", c.req.query("page") || "1");
  const part = { from: (number - 1) * PART, most: PART };
  const only = Number(pathParam(c, "seq"));
  const asked: Asked = { filter: filterAsked(() => undefined), page: { only } };
  const { visit, found } = await enter(c, "history.read", (scope) => ({
    entries: entriesOf(scope, asked),
    changes: changesOf(scope, asked, part),
    labels: labelsOf(scope, asked, part),
  }));
  const [entry] = found.entries;
  if (!entry) throw new Missing();
  const { words } = visit;
  const props = { words, entry, labels: found.labels, number, path: c.req.path, hasProjects: opensProjects(visit) };
  return pageOf(c, visit, {
    title: words.t(m.entry, { seq: String(entry.seq) }),
    crumbs: [{ href: held(new URL(c.req.url).searchParams, paths.history), label: words.t(m.title) }],
    hasFigures: false,
    children: <EntryPage {...props} changes={found.changes.get(entry.seq) ?? []} />,
  });
});

historyRoutes.get(paths.verifyJournal, async (c) => {
  const { visit } = await enter(c, "history.read", () => ({}));
  const verification = await verifyJournal(visit.scope.db);
  return pageOf(c, visit, {
    title: visit.words.t(v.title),
    crumbs: [{ href: paths.history, label: visit.words.t(m.title) }],
    hasFigures: false,
    children: <VerifyPage words={visit.words} verification={verification} />,
  });
});

/** So many changes of each entry are shown in the list; its own page has them all. */
const FIRST_CHANGES = { from: 0, most: 3 };

const journalReads = (scope: Scope, asked: Asked) => ({
  entries: entriesOf(scope, asked),
  changes: changesOf(scope, asked, FIRST_CHANGES),
  labels: labelsOf(scope, asked, FIRST_CHANGES),
});

function askedBy(c: AppContext, projectCode?: string): Asked {
  const query = (name: string) => c.req.query(name);
  return { filter: filterAsked(query, projectCode), page: pageAsked(query) };
}

const opensProjects = ({ actor }: Visit): boolean => can(actor, "portfolio.read");

/** What the pages of a list have in common; the entry beyond the page only tells that there is one. */
function shown(c: AppContext, visit: Visit, { asked, journal }: { asked: Asked; journal: Journal }) {
  const { words, actor } = visit;
  const isNewer = "after" in asked.page;
  const hasMore = journal.entries.length > PAGE_SIZE;
  const entries = isNewer ? journal.entries.slice(-PAGE_SIZE) : journal.entries.slice(0, PAGE_SIZE);
  const isWhole = actor.reach.kind === "all" && (WHOLE_JOURNAL as readonly string[]).includes(actor.role);
  return {
    ...{ ...journal, entries, words, path: c.req.path, query: new URL(c.req.url).searchParams },
    stretch: stretchOf(asked.page, hasMore),
    note: words.t(isWhole ? m.note : m.ownNote),
    hasProjects: opensProjects(visit),
  };
}

/** Coming from one side, there is something on that side. */
function stretchOf(page: Page, hasMore: boolean) {
  const isNewer = "after" in page;
  const isFirst = "before" in page && page.before === Number.MAX_SAFE_INTEGER;
  return { hasNewer: isNewer ? hasMore : !isFirst, hasOlder: isNewer || hasMore };
}
