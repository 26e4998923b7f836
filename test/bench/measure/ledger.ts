import { generatedProject, type LedgerTotals, numberOf, projectCode, totalsOf } from "../data/project.ts";
import { SITUATION_ON, type Size } from "../data/sizes.ts";
import { ASKED_CODES, executionPath, PAGES, type Page } from "../pages.ts";
import { asked } from "../serve/requests.ts";
import type { Served } from "../serve/workerd.ts";
import { floorsAgree, floorsOf, type InProcess, type Row } from "./floors.ts";

const BUDGET = `SELECT sum(c.amount_minor) AS "budgetMinor" FROM budget_cell c JOIN project p ON p.id = c.project_id
  WHERE p.code = ?`;

const SPENT = `SELECT coalesce(sum(agreement_minor) FILTER (WHERE kind = 'commitment'), 0) AS "committedMinor",
    coalesce(sum(agreement_minor) FILTER (WHERE kind = 'expenditure'), 0) AS "spentMinor"
  FROM entry WHERE project_id = (SELECT id FROM project WHERE code = ?) AND status = 'approved' AND booked_on <= ?`;

/** A project's sums straight from its rows: written apart from the application's own statements. */
const ledgerStatements = (code: string) => [
  { sql: BUDGET, params: [code] },
  { sql: SPENT, params: [code, SITUATION_ON] },
];

const totalsFrom = (answers: readonly (readonly Row[])[]): LedgerTotals =>
  picked(Object.assign({}, ...answers.map(([row]) => row)) as LedgerTotals);

const picked = ({ budgetMinor, committedMinor, spentMinor }: LedgerTotals): LedgerTotals => ({
  budgetMinor,
  committedMinor,
  spentMinor,
});

async function fromApp(served: Served, code: string): Promise<LedgerTotals> {
  const { status, text } = await asked(served.base.app + executionPath(code));
  if (status !== 200) throw new Error(`${executionPath(code)} answered ${status}`);
  return picked(JSON.parse(text) as LedgerTotals);
}

async function fromD1(served: Served, code: string): Promise<LedgerTotals> {
  const url = `${served.base.floor}/ledger/${code}`;
  await asked(url, { method: "POST", body: ledgerStatements(code) });
  return totalsFrom(JSON.parse((await asked(url)).text) as Row[][]);
}

const told = (totals: LedgerTotals): string => JSON.stringify(totals);

interface Targets {
  readonly served: Served;
  readonly size: Size;
  readonly sqlite: InProcess;
}

/** Step 0: what differs between the targets, and from what was generated; nothing is timed unless this is empty. */
export async function differences(all: Targets): Promise<readonly string[]> {
  const found: string[] = [];
  for (const code of ASKED_CODES) found.push(...(await wrongAnswers(all, code)));
  for (const page of PAGES.filter(({ isTimed }) => isTimed)) found.push(...(await unequalFloors(all, page)));
  return found;
}

/** A project's figures from each target beside what was generated. */
async function wrongAnswers({ served, size, sqlite }: Targets, code: string): Promise<readonly string[]> {
  const generated = told(totalsOf(generatedProject(numberOf(code), size)));
  const answers = {
    app: told(await fromApp(served, code)),
    "floor-d1": told(await fromD1(served, code)),
    "floor-sqlite": told(totalsFrom(sqlite.answers(ledgerStatements(code)))),
  };
  return Object.entries(answers)
    .filter(([, answer]) => answer !== generated)
    .map(([target, answer]) => `${code}: ${target} says ${answer}, generated was ${generated}`);
}

async function unequalFloors({ served, sqlite }: Targets, page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const floor of await floorsOf(served, page))
    if (!(await floorsAgree(floor, sqlite))) found.push(`${page.name} of ${floor.code}: the floors differ`);
  return found;
}

const MOST_COMPARED = 500;

/** After the run: projects whose figures in the API are not the sums of their entries (all, or evenly chosen ones). */
export async function untrueTotals({ served, size, sqlite }: Targets): Promise<readonly string[]> {
  const step = Math.ceil(size.projects / MOST_COMPARED);
  const found: string[] = [];
  for (let n = 1; n <= size.projects; n += step) {
    const code = projectCode(n);
    const [api, ledger] = [told(await fromApp(served, code)), told(totalsFrom(sqlite.answers(ledgerStatements(code))))];
    if (api !== ledger) found.push(`${code}: the API says ${api}, the ledger ${ledger}`);
  }
  return found;
}
