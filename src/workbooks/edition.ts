import type { Edition, ExchangeMethod } from "../../reports/kit/edition.ts";
import type { Period } from "../budgets/rules/periods.ts";
import type { ExchangeRate } from "../kernel/exchange-rate.ts";
import { money } from "../kernel/money.ts";
import { nextQuarter, type Quarter, quarterOf, quarterSpan } from "../kernel/period.ts";
import { ratio } from "../kernel/ratio.ts";
import type { Visit } from "../people/entering.ts";
import { ROLE_NAME } from "../people/messages/shell.ts";
import type { JournalEnd } from "../platform/journal-end.ts";
import type { ProjectFacts } from "../portfolio/rules/facts.ts";
import type { Asked } from "./asked.ts";
import { nameOf } from "./lines.ts";
import { workbooks as m } from "./messages.ts";

/** What an edition is made of beyond who asks, and for what. */
export interface Issuing {
  /** `R02`. */
  readonly report: string;
  readonly projects: readonly ProjectFacts[];
  readonly known: JournalEnd | undefined;
  /** Every rate that made a figure. */
  readonly rates: Edition["rates"];
  /** The agreements’ periods; left out, the edition stays provisional. */
  readonly periods?: undefined | readonly (Pick<Period, "quarter" | "status"> & { readonly agreementId: string })[];
}

/** The facts of an issue (handbook 6.1), without its number yet. */
export function editionOf(visit: Visit, asked: Asked, issuing: Issuing): Edition {
  const { words, scope, actor } = visit;
  const { report, projects, known, rates } = issuing;
  const donors = projects.map(({ donorCode, donorName }) => ({ code: donorCode, name: nameOf(words, donorName) }));
  const agreements = projects.map((project) => ({
    code: project.agreementCode,
    name: nameOf(words, project.agreementTitle),
    ceiling: money(project.ceilingMinor, project.currency),
    exchangeMethod: METHOD[project.exchangeMethod] ?? ("inforeuro" as const),
  }));
  return {
    ...{ report, number: null, version: 1, onDate: visit.on, currency: asked.currency, isDemo: visit.isDemo },
    status: isFinal(visit, issuing) ? "final" : "provisional",
    known: known ?? { seq: 0, at: scope.now },
    editedAt: scope.now,
    editedBy: { name: actor.name, role: words.t(ROLE_NAME[actor.role]) },
    direction: null,
    donors: once(donors),
    agreements: once(agreements),
    projects: projects.map(({ code, title }) => ({ code, name: nameOf(words, title) })),
    rates,
    filters: filtersOf(visit, asked),
  };
}

/** How an agreement converts, in the words of reports. */
const METHOD: Readonly<Record<string, ExchangeMethod>> = {
  inforeuro: "inforeuro",
  fixed: "fixed",
  transfer: "transfer",
  bam: "daily",
};

const once = <T extends { readonly code: string }>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [one.code, one])).values(),
];

/** True when the date d’arrêté ends a quarter, and every quarter of each agreement up to it is closed. */
export function isFinal(
  { on }: Pick<Visit, "on">,
  { projects, periods }: Pick<Issuing, "projects" | "periods">,
): boolean {
  if (!periods || projects.length === 0 || quarterSpan(quarterOf(on)).end !== on) return false;
  const closed = new Set(
    periods.filter(({ status }) => status === "closed").map(({ agreementId, quarter }) => `${agreementId} ${quarter}`),
  );
  return projects.every(({ agreementId, span }) =>
    quartersUpTo(quarterOf(span.start), quarterOf(on)).every((quarter) => closed.has(`${agreementId} ${quarter}`)),
  );
}

function quartersUpTo(first: Quarter, last: Quarter): readonly Quarter[] {
  const all: Quarter[] = [];
  for (let at = first; at <= last; at = nextQuarter(at)) all.push(at);
  return all;
}

function filtersOf({ words }: Visit, asked: Asked): Edition["filters"] {
  const { t } = words;
  return [
    { label: t(m.project), value: asked.project ?? t(m.allProjects) },
    { label: t(m.agreement), value: asked.agreement ?? t(m.allAgreements) },
    { label: t(m.donor), value: asked.donor ?? t(m.allDonors) },
    { label: t(m.closed), value: t(asked.hasClosed || asked.project ? m.closedIn : m.closedOut) },
    ...(asked.year === undefined ? [] : [{ label: t(m.year), value: String(asked.year) }]),
    { label: t(m.currency), value: asked.currency },
  ];
}

/** The rate of an indicative equivalent, when dirhams were asked for: it made every figure. */
export const conversionRates = ({ currency }: Asked, rate: ExchangeRate | undefined): readonly ExchangeRate[] =>
  currency === "MAD" && rate ? [rate] : [];

/** The shares of each agreement from which a revision needs more than a notice, and an amendment (REV-03 to REV-05). */
export const thresholdsOf = (projects: readonly ProjectFacts[], { words }: Pick<Visit, "words">) =>
  byAgreement(projects).flatMap((project) => [
    { label: words.t(m.notify, { agreement: project.agreementCode }), share: ratio(project.notifyBps, 10_000) },
    { label: words.t(m.amend, { agreement: project.agreementCode }), share: ratio(project.amendBps, 10_000) },
  ]);

/** The share of each agreement beyond which a variance from the forecast is explained (R02). */
export const explainedOf = (projects: readonly ProjectFacts[], { words }: Pick<Visit, "words">) =>
  byAgreement(projects).map(({ agreementCode, explainedBps }) => ({
    label: words.t(m.explained, { agreement: agreementCode }),
    share: ratio(explainedBps, 10_000),
  }));

/** One project of each agreement, for what the agreement says. */
const byAgreement = (projects: readonly ProjectFacts[]) => [
  ...new Map(projects.map((project) => [project.agreementCode, project])).values(),
];
