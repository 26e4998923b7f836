import { paths } from "../../../src/kernel/paths.ts";
import { projectCode } from "../data/project.ts";
import type { Size } from "../data/sizes.ts";
import { asked, quantile } from "../serve/requests.ts";
import { cleared, cpuMs, preparedFile, rssMb, type Served, served } from "../serve/workerd.ts";
import { download } from "./download.ts";

// Reports of a whole portfolio from the app itself: database, domain, file, response.

export interface Export {
  readonly file: string;
  /** Of the portfolio’s flat base, as its CSV counts them; R10 breaks off when it has another number. */
  readonly rows: number;
  readonly status: number;
  readonly bytes: number;
  /** In a fresh process, which loads the writer of workbooks first. */
  readonly firstMs: number;
  readonly ms: number;
  readonly cpuMs: number;
  /** What the whole process (app, database and all) grew by at most. */
  readonly grewMb: number;
}

/** The flat base row by row, and the workbooks that add the same facts up. R02 is of one agreement, R09 for auditors. */
const BASE = ["R10.csv", "R10.xlsx"] as const;
const OTHERS = ["R01.xlsx", "R03.xlsx", "R04.xlsx", "R05.xlsx", "R06.xlsx", "R07.xlsx", "R08.xlsx"] as const;

/** A project's page while somebody else's file is written, and while nobody is there (performance.md, F6). */
export interface Meanwhile {
  readonly file: string;
  readonly idleP50: number;
  readonly p50: number;
  readonly max: number;
  readonly asked: number;
  readonly failures: number;
}

/** The files of a portfolio of so many projects, each from a fresh process. */
export async function exportsOf(projects: number, isLargest: boolean): Promise<readonly Export[]> {
  const database = preparedFile(portfolioOf(projects));
  const found = [];
  for (const file of isLargest ? [...BASE, ...OTHERS] : BASE)
    found.push(await withApp(database, (server) => exportOf(server, file)));
  cleared();
  const rows = (found[0]?.lines ?? 0) - 1;
  return found.map(({ lines: _, ...one }) => ({ ...one, rows }));
}

/** What others wait for while the same files are written. */
export async function meanwhilesOf(projects: number): Promise<readonly Meanwhile[]> {
  const database = preparedFile(portfolioOf(projects));
  const found: Meanwhile[] = [];
  for (const file of [...BASE, ...OTHERS]) found.push(await withApp(database, (server) => meanwhileOf(server, file)));
  cleared();
  return found;
}

/** A portfolio of the bench's own making, beside S, M and L. */
const portfolioOf = (projects: number): Size => ({
  name: `W${projects}` as string as Size["name"],
  projects,
  donors: Math.min(8, projects),
});

async function withApp<T>(file: string, measure: (server: Served) => Promise<T>): Promise<T> {
  const isThere = async (base: string) => (await asked(base + paths.projects)).status === 200;
  const server = await served(file, isThere);
  try {
    return await measure(server);
  } finally {
    await server.stop();
  }
}

/** Closed projects too, so that every project counts. */
const addressOf = ({ base }: Served, file: string): string =>
  `${base.app}${file.endsWith(".csv") ? paths.workbookTable(file) : paths.workbook(file)}?closed=1`;

async function exportOf(server: Served, file: string) {
  const [before, cpu] = [rssMb(server.pid), cpuMs(server.pid)];
  const { status, bytes, firstMs, ms, lines } = await download(addressOf(server, file));
  const grewMb = rssMb(server.pid, "VmHWM") - before;
  return { ...{ file, status, bytes, firstMs, ms, lines, grewMb }, cpuMs: cpuMs(server.pid) - cpu };
}

const PAGE_EVERY_MS = 50;
const IDLE_PAGES = 60;

async function meanwhileOf(server: Served, file: string): Promise<Meanwhile> {
  const page = server.base.app + paths.projectBudget(projectCode(3));
  const idle = await pagesUntil(page, (count) => count >= IDLE_PAGES);
  let isDone = false;
  const given = download(addressOf(server, file)).finally(() => {
    isDone = true;
  });
  const busy = await pagesUntil(page, () => isDone);
  const { status } = await given;
  return {
    file,
    idleP50: quantile(idle.ms, 0.5),
    p50: quantile(busy.ms, 0.5),
    max: Math.max(...busy.ms),
    asked: busy.ms.length,
    failures: busy.failures + idle.failures + (status === 200 ? 0 : 1),
  };
}

/** So many pages are waited for at once: on a machine that is busy with others, more would never be caught up with. */
const MOST_WAITING = 16;

/** Asks for a page at a fixed rate, each timed from when it was due. */
async function pagesUntil(url: string, isEnough: (count: number) => boolean) {
  const ms: number[] = [];
  let [sent, failures] = [0, 0];
  const ask = async (due: number) => {
    const { status } = await asked(url);
    ms.push(performance.now() - due);
    if (status !== 200) failures += 1;
  };
  const waiting = new Set<Promise<void>>();
  for (let due = performance.now(); !isEnough(sent); due += PAGE_EVERY_MS) {
    await new Promise((wake) => setTimeout(wake, Math.max(0, due - performance.now())));
    while (waiting.size >= MOST_WAITING) await Promise.race(waiting);
    const one: Promise<void> = ask(due).finally(() => waiting.delete(one));
    waiting.add(one);
    sent += 1;
  }
  await Promise.all(waiting);
  return { ms, failures };
}
