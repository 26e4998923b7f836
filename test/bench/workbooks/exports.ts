import { paths } from "../../../src/kernel/paths.ts";
import { projectCode } from "../data/project.ts";
import type { Size } from "../data/sizes.ts";
import { asked, quantile } from "../serve/requests.ts";
import { cleared, cpuMs, preparedFile, rssMb, type Served, served } from "../serve/workerd.ts";
import { download } from "./download.ts";

// R10 of a whole portfolio from the app itself: database, domain, file, response.

export interface Export {
  readonly form: Form;
  /** As the CSV counts them; a workbook breaks off when it has another number. */
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

type Form = "xlsx" | "csv";

/** A project's page while somebody else's file is written, and while nobody is there (performance.md, F6). */
export interface Meanwhile {
  readonly form: Form;
  readonly idleP50: number;
  readonly p50: number;
  readonly max: number;
  readonly asked: number;
  readonly failures: number;
}

/** The files of a portfolio of so many projects, each from a fresh process. */
export async function exportsOf(projects: number): Promise<readonly Export[]> {
  const file = preparedFile(portfolioOf(projects));
  const table = await withApp(file, (server) => exportOf(server, "csv"));
  const book = await withApp(file, (server) => exportOf(server, "xlsx"));
  cleared();
  const rows = table.lines - 1;
  return [table, book].map(({ lines: _, ...one }) => ({ ...one, rows }));
}

/** What others wait for while the same files are written. */
export async function meanwhilesOf(projects: number): Promise<readonly Meanwhile[]> {
  const file = preparedFile(portfolioOf(projects));
  const found: Meanwhile[] = [];
  for (const form of ["csv", "xlsx"] as const) found.push(await withApp(file, (server) => meanwhileOf(server, form)));
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
const addressOf = ({ base }: Served, form: Form): string =>
  `${base.app}${form === "csv" ? paths.workbookTable("R10.csv") : paths.workbook("R10.xlsx")}?closed=1`;

async function exportOf(server: Served, form: Form) {
  const [before, cpu] = [rssMb(server.pid), cpuMs(server.pid)];
  const { status, bytes, firstMs, ms, lines } = await download(addressOf(server, form));
  const grewMb = rssMb(server.pid, "VmHWM") - before;
  return { ...{ form, status, bytes, firstMs, ms, lines, grewMb }, cpuMs: cpuMs(server.pid) - cpu };
}

const PAGE_EVERY_MS = 50;
const IDLE_PAGES = 60;

async function meanwhileOf(server: Served, form: Form): Promise<Meanwhile> {
  const page = server.base.app + paths.projectBudget(projectCode(3));
  const idle = await pagesUntil(page, (count) => count >= IDLE_PAGES);
  let isDone = false;
  const file = download(addressOf(server, form)).finally(() => {
    isDone = true;
  });
  const busy = await pagesUntil(page, () => isDone);
  const { status } = await file;
  return {
    form,
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
