import { paths } from "../../src/kernel/paths.ts";
import { projectCode } from "./data/project.ts";

/** A page that is measured. A project's page must cost the same however many projects there are. */
export interface Page {
  readonly name: string;
  readonly scope: "project" | "portfolio";
  readonly path: (code: string) => string;
  /** Timed against its floor in rounds; the others are only counted, and asked a few times. */
  readonly isTimed: boolean;
  /** The most rows that it may read, where that is promised (performance.md, F2). */
  readonly mostRows?: number;
}

export const PAGES: readonly Page[] = [
  { name: "budget", scope: "project", path: paths.projectBudget, isTimed: true, mostRows: 600 },
  { name: "overview", scope: "project", path: paths.project, isTimed: true },
  { name: "milestones", scope: "project", path: paths.projectMilestones, isTimed: true },
  { name: "indicators", scope: "project", path: paths.projectIndicators, isTimed: false },
  { name: "entries", scope: "project", path: paths.projectEntries, isTimed: false },
  { name: "history of a project", scope: "project", path: paths.projectHistory, isTimed: false },
  { name: "execution (JSON)", scope: "project", path: (code) => executionPath(code), isTimed: true },
  { name: "dashboard", scope: "portfolio", path: () => paths.home, isTimed: false },
  { name: "projects", scope: "portfolio", path: () => paths.projects, isTimed: false },
  { name: "history", scope: "portfolio", path: () => paths.history, isTimed: false },
];

export const executionPath = (code: string): string => `${paths.api}/projects/${code}/execution`;

/** The page that stands for all where one is enough: cold start, load. */
export const MAIN_PAGE: Page = {
  ...PAGES[0],
  name: "budget",
  scope: "project",
  path: paths.projectBudget,
  isTimed: true,
};

/** The projects that are asked for in turn: of several agreements, with and without modes, none closed. */
export const ASKED_CODES: readonly string[] = [3, 7, 12, 14, 18].map(projectCode);

export const COUNTED_CODE = projectCode(7);
