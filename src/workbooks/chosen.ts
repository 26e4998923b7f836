import { othersTurn } from "../../reports/kit/turns.ts";
import { counts } from "../budgets/rules/ledger.ts";
import { shownIn } from "../budgets/rules/shown.ts";
import type { ExchangeRate } from "../kernel/exchange-rate.ts";
import { converted } from "../kernel/exchange-rate.ts";
import { said } from "../kernel/messages.ts";
import { type Money, money } from "../kernel/money.ts";
import type { Visit } from "../people/entering.ts";
import { seesPublishedOnly } from "../people/rules.ts";
import { Missing, Unreadable } from "../platform/errors.ts";
import type { ProjectFacts } from "../portfolio/rules/facts.ts";
import type { Asked } from "./asked.ts";
import { asksFor, type Read, type Reported, reportedOf } from "./lines.ts";
import { workbooks as m } from "./messages.ts";
import { inTurns } from "./paging.ts";

/** What was read for a report of money: the ledgers, and the rate of an equivalent. */
export interface Ledgers extends Read {
  readonly rate: ExchangeRate | undefined;
}

export interface Chosen {
  /** In the currency asked for. */
  readonly reported: readonly Reported[];
  /** Kept in a currency that the report cannot hold (FX-09). */
  readonly others: readonly Reported[];
}

/**
 * The projects that a report holds, in its currency. Throws Missing for a scope that holds nothing for this person, and
 * Unreadable where dirhams are asked for and there is no rate.
 */
export async function chosenOf(visit: Visit, asked: Asked, found: Ledgers): Promise<Chosen> {
  const chosen = reportedOf(found, (project) => asksFor(asked, project));
  if (chosen.length === 0 && isNarrowed(asked)) throw new Missing();
  await othersTurn();
  const isOwn = ({ project }: Reported) => project.currency === "EUR" || project.currency === asked.currency;
  return {
    reported: await inTurns(chosen.filter(isOwn), (one) => inCurrency(one, { visit, asked, found })),
    others: chosen.filter((one) => !isOwn(one)),
  };
}

export const isNarrowed = ({ project, agreement, donor }: Asked): boolean => Boolean(project || agreement || donor);

interface Making {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly found: Ledgers;
}

function inCurrency(reported: Reported, { visit, asked, found }: Making): Reported {
  const { ledger, forecasts, rate, isRateMissing } = shownIn(asked.currency, { ...reported, rate: found.rate });
  if (isRateMissing) throw new Unreadable(said(m.noRate, { on: { day: visit.on } }));
  const convert = (minor: number) =>
    rate ? converted(money(minor, reported.project.currency), rate, "MAD").minor : minor;
  return { project: reported.project, ledger, forecasts, convert };
}

/** What the report leaves out and why, one sentence each. */
export const exclusionsOf = (visit: Visit, asked: Asked, { found, chosen }: { found: Read; chosen: Chosen }) => [
  ...leftOut(chosen.reported.map(uncountedIn), visit),
  ...otherCurrencies(chosen.others, visit),
  ...closedLeftOut(visit, asked, found),
];

/** Entries of a project that do not count yet. */
export interface Uncounted {
  readonly project: Pick<ProjectFacts, "code">;
  readonly count: number;
  readonly amount: Money;
}

function uncountedIn({ project, ledger }: Reported): Uncounted {
  const rows = ledger.entries.filter((entry) => !counts(entry));
  const minor = rows.reduce((sum, row) => sum + row.amountMinor, 0);
  return { project, count: rows.reduce((sum, row) => sum + row.count, 0), amount: money(minor, ledger.currency) };
}

/** Entries left out, one sentence for each project that has any; donors do not hear of drafts (SEC-02). */
export const leftOut = (uncounted: readonly Uncounted[], { words, actor }: Visit): readonly string[] =>
  seesPublishedOnly(actor)
    ? []
    : uncounted.flatMap(({ project, count, amount }) =>
        count === 0 ? [] : [words.t(m.leftOut, { project: project.code, count, amount })],
      );

const otherCurrencies = (others: readonly Reported[], { words }: Visit): string[] =>
  others.map(({ project }) => words.t(m.otherCurrency, { project: project.code, currency: project.currency }));

/** Closed projects that were not asked for. */
export function closedLeftOut(
  { words }: Visit,
  asked: Asked,
  found: { readonly projects: readonly ProjectFacts[] },
): string[] {
  const closed = found.projects.filter(
    (project) => project.status === "closed" && asksFor({ ...asked, hasClosed: true }, project),
  );
  if (asked.hasClosed || asked.project || closed.length === 0) return [];
  return [words.t(m.closedLeftOut, { projects: closed.map(({ code }) => code).join(", ") })];
}
