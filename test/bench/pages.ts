import { paths, withQuery } from "../../src/kernel/paths.ts";
import { projectCode } from "./data/project.ts";

/** A page that is measured. A project's page must cost the same however many projects there are. */
export interface Page {
  readonly name: string;
  readonly scope: "project" | "portfolio";
  readonly path: (code: string) => string;
  /** Timed against its floor in rounds; the others are only counted. */
  readonly isTimed: boolean;
  /** Costs the same however large the portfolio is: timed to be compared from size to size, not with its floor. */
  readonly isSteady?: boolean;
  /** The most rows that it may read (performance.md, F2). */
  readonly mostRows?: number;
  /** The same as a goal: reported, until running totals bring it. */
  readonly goalRows?: number;
}

const project = (name: string, path: Page["path"], rest: Partial<Page> = {}): Page => ({
  name,
  path,
  scope: "project",
  isTimed: false,
  ...rest,
});

const portfolio = (name: string, path: string, rest: Partial<Page>): Page => ({
  name,
  path: () => path,
  scope: "portfolio",
  isTimed: false,
  ...rest,
});

/** The page that stands for all where one is enough: cold start, load. */
export const MAIN_PAGE = project("budget", paths.projectBudget, { isTimed: true, isSteady: true, mostRows: 600 });

export const PAGES: readonly Page[] = [
  MAIN_PAGE,
  project("overview", paths.project, { isTimed: true }),
  project("milestones", paths.projectMilestones, { isTimed: true }),
  project("execution (JSON)", (code) => executionPath(code), { isTimed: true }),
  project("indicators", paths.projectIndicators),
  project("entries", paths.projectEntries),
  project("history of a project", paths.projectHistory),
  portfolio("portfolio totals (JSON)", `${paths.api}/portfolio/totals`, {
    isTimed: true,
    isSteady: true,
    mostRows: 300,
  }),
  portfolio("projects", paths.projects, { isTimed: true, isSteady: true, mostRows: 1_300 }),
  portfolio("milestones of all", paths.milestones, { isTimed: true, isSteady: true, mostRows: 1_300 }),
  portfolio("search", withQuery(paths.search, { q: "livrable 7" }), { isTimed: true, isSteady: true, mostRows: 1_300 }),
  portfolio("search of a code", withQuery(paths.search, { q: "PRJ-00007" }), { mostRows: 1_300 }),
  portfolio("dashboard", paths.home, { goalRows: 300 }),
  portfolio("history", paths.history, { goalRows: 1_300 }),
];

export const executionPath = (code: string): string => `${paths.api}/projects/${code}/execution`;

/** The projects that are asked for in turn: of several agreements, with and without modes, none closed. */
export const ASKED_CODES: readonly string[] = [3, 7, 12, 14, 18].map(projectCode);

export const COUNTED_CODE = projectCode(7);
