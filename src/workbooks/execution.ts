import type { BudgetExecution } from "../../reports/budget-execution/execution.ts";
import type { Edition, ExchangeMethod } from "../../reports/kit/edition.ts";
import { type Execution, execution, NOTHING, summed } from "../budgets/rules/execution.ts";
import { counts, ledgerSums } from "../budgets/rules/ledger.ts";
import { sumsByProject } from "../budgets/rules/portfolio.ts";
import { shownIn } from "../budgets/rules/shown.ts";
import { yearOf } from "../kernel/calendar-date.ts";
import { said } from "../kernel/messages.ts";
import { money } from "../kernel/money.ts";
import { ratio } from "../kernel/ratio.ts";
import type { Visit } from "../people/entering.ts";
import { ROLE_NAME } from "../people/messages/shell.ts";
import { seesPublishedOnly } from "../people/rules.ts";
import { Missing, Unreadable } from "../platform/errors.ts";
import type { ReadValues } from "../platform/read.ts";
import type { ProjectFacts } from "../portfolio/rules/facts.ts";
import type { Asked } from "./asked.ts";
import { asksFor, executionLines, nameOf, type Reported, reportedOf, totalsOf } from "./lines.ts";
import { workbooks as m } from "./messages.ts";
import type { executionReads } from "./store.ts";

type Found = ReadValues<ReturnType<typeof executionReads>>;

/** R01's data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export function executionData(visit: Visit, asked: Asked, found: Found): BudgetExecution {
  const { words, on } = visit;
  const chosen = reportedOf(found, (project) => asksFor(asked, project));
  if (chosen.length === 0 && (asked.project || asked.agreement || asked.donor)) throw new Missing();
  const isOwn = ({ project }: Reported) => project.currency === "EUR" || project.currency === asked.currency;
  const reported = chosen.filter(isOwn).map((one) => inCurrency(one, { visit, asked, found }));
  const lines = executionLines(reported, { words, on });
  return {
    edition: editionOf(visit, asked, { found, reported }),
    lines,
    totals: totalsOf(controlFigures(reported, { visit, asked, found }), lines.length),
    currentYear: yearOf(on),
    exclusions: [
      ...(seesPublishedOnly(visit.actor) ? [] : leftOut(reported, visit)),
      ...otherCurrencies(
        chosen.filter((one) => !isOwn(one)),
        visit,
      ),
      ...closedLeftOut(visit, asked, found),
    ],
    thresholds: thresholdsOf(reported, visit),
  };
}

interface Making {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly found: Found;
}

function inCurrency({ project, ledger }: Reported, { visit, asked, found }: Making): Reported {
  const shown = shownIn(asked.currency, { ledger, forecasts: [], rate: found.rate });
  if (shown.isRateMissing) throw new Unreadable(said(m.noRate, { on: { day: visit.on } }));
  return { project, ledger: shown.ledger };
}

/** In the agreements' currency the database adds up anew, by project; an equivalent can only be added line by line. */
function controlFigures(reported: readonly Reported[], { visit, asked, found }: Making): Execution {
  if (asked.currency === "MAD") return execution(summed(reported.map(({ ledger }) => ledgerSums(ledger, visit.on))));
  const sums = sumsByProject(found.budgets, found.sums, yearOf(visit.on));
  return execution(summed(reported.map(({ project }) => sums.get(project.id) ?? NOTHING)));
}

/** How an agreement converts, in the words of reports. */
export const METHOD: Readonly<Record<string, ExchangeMethod>> = {
  inforeuro: "inforeuro",
  fixed: "fixed",
  transfer: "transfer",
  bam: "daily",
};

function editionOf(
  visit: Visit,
  asked: Asked,
  { found, reported }: { found: Found; reported: readonly Reported[] },
): Edition {
  const { words, scope, actor } = visit;
  const projects = reported.map(({ project }) => project);
  const once = <T>(key: (project: ProjectFacts) => string, value: (project: ProjectFacts) => T) => [
    ...new Map(projects.map((project) => [key(project), value(project)])).values(),
  ];
  const conversion = asked.currency === "MAD" && found.rate ? [found.rate] : [];
  return {
    report: "R01",
    number: null,
    version: 1,
    status: "provisional",
    onDate: visit.on,
    known: found.known ?? { seq: 0, at: scope.now },
    editedAt: scope.now,
    editedBy: { name: actor.name, role: words.t(ROLE_NAME[actor.role]) },
    currency: asked.currency,
    direction: null,
    isDemo: visit.isDemo,
    donors: once(
      ({ donorCode }) => donorCode,
      ({ donorCode, donorName }) => ({ code: donorCode, name: nameOf(words, donorName) }),
    ),
    agreements: once(
      ({ agreementCode }) => agreementCode,
      (project) => ({
        code: project.agreementCode,
        name: nameOf(words, project.agreementTitle),
        ceiling: money(project.ceilingMinor, project.currency),
        exchangeMethod: METHOD[project.exchangeMethod] ?? "inforeuro",
      }),
    ),
    projects: projects.map(({ code, title }) => ({ code, name: nameOf(words, title) })),
    rates: [...conversion, ...ratesOf(found, new Set(projects.map(({ id }) => id)))],
    filters: filtersOf(visit, asked),
  };
}

/** The rates behind the reported projects, each once, by date. */
function ratesOf({ rates }: Found, ids: ReadonlySet<string>): Edition["rates"] {
  const own = rates.filter(({ projectId }) => ids.has(projectId));
  return [...new Map(own.map(({ projectId, ...rate }) => [`${rate.on} ${rate.micro} ${rate.source}`, rate])).values()];
}

function filtersOf({ words }: Visit, asked: Asked): Edition["filters"] {
  const { t } = words;
  return [
    { label: t(m.project), value: asked.project ?? t(m.allProjects) },
    { label: t(m.agreement), value: asked.agreement ?? t(m.allAgreements) },
    { label: t(m.donor), value: asked.donor ?? t(m.allDonors) },
    { label: t(m.closed), value: t(asked.hasClosed || asked.project ? m.closedIn : m.closedOut) },
    { label: t(m.currency), value: asked.currency },
  ];
}

const thresholdsOf = (reported: readonly Reported[], { words }: Visit): BudgetExecution["thresholds"] =>
  [...new Map(reported.map(({ project }) => [project.agreementCode, project])).values()].flatMap((project) => [
    { label: words.t(m.notify, { agreement: project.agreementCode }), share: ratio(project.notifyBps, 10_000) },
    { label: words.t(m.amend, { agreement: project.agreementCode }), share: ratio(project.amendBps, 10_000) },
  ]);

function leftOut(reported: readonly Reported[], { words }: Visit): string[] {
  return reported.flatMap(({ project, ledger }) => {
    const rows = ledger.entries.filter((entry) => !counts(entry));
    const count = rows.reduce((sum, row) => sum + row.count, 0);
    const amount = money(
      rows.reduce((sum, row) => sum + row.amountMinor, 0),
      ledger.currency,
    );
    return count === 0 ? [] : [words.t(m.leftOut, { project: project.code, count, amount })];
  });
}

const otherCurrencies = (others: readonly Reported[], { words }: Visit): string[] =>
  others.map(({ project }) => words.t(m.otherCurrency, { project: project.code, currency: project.currency }));

function closedLeftOut({ words }: Visit, asked: Asked, found: Found): string[] {
  const closed = found.projects.filter(
    (project) => project.status === "closed" && asksFor({ ...asked, hasClosed: true }, project),
  );
  if (asked.hasClosed || asked.project || closed.length === 0) return [];
  return [words.t(m.closedLeftOut, { projects: closed.map(({ code }) => code).join(", ") })];
}
