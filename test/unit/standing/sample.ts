import type { Sums } from "../../../src/budgets/rules/execution.ts";
import { ledgerSums } from "../../../src/budgets/rules/ledger.ts";
import { AGREEMENTS } from "../../../src/demo/agreements.ts";
import { P3_MILESTONES, P4_MILESTONES } from "../../../src/demo/belgian-milestones.ts";
import { P1_MILESTONES, P2_MILESTONES } from "../../../src/demo/german-milestones.ts";
import { INDICATOR_VALUES } from "../../../src/demo/indicator-values.ts";
import { INDICATORS } from "../../../src/demo/indicators.ts";
import { PROJECTS } from "../../../src/demo/projects.ts";
import type { Indicator, ReportedValue } from "../../../src/indicators/rules/indicator.ts";
import type { Milestone } from "../../../src/milestones/rules.ts";
import type { ProjectFacts } from "../../../src/portfolio/rules/facts.ts";
import type { Portfolio } from "../../../src/standing/rules/status.ts";
import { demoLedger, ON } from "../budgets/sample.ts";

const DONORS: Readonly<Record<string, { code: string; name: string }>> = {
  "org-bmz": { code: "BMZ", name: "BMZ" },
  "org-be-dgd": { code: "BE-DGD", name: "Belgique" },
};

/** A demo project’s facts, as the store reads them. */
export function factsOf(projectId: string, what: Partial<ProjectFacts> = {}): ProjectFacts {
  const project = PROJECTS.find(({ id }) => id === projectId);
  const agreement = AGREEMENTS.find(({ id }) => id === project?.agreementId);
  if (!(project && agreement)) throw new Error(`no project ${projectId}`);
  const donor = DONORS[agreement.donorId] ?? { code: "", name: "" };
  const { id, code, title, status, amountMinor, sectors } = project;
  const { ceilingMinor, currency, exchangeMethod, notifyBps, amendBps, hasModes, donorId } = agreement;
  const terms = { justifiedBps: 8_000, explainedBps: 1_000, referenceVersion: "committee" } as const;
  return {
    ...{ id, code, title, status, amountMinor, sectors },
    ...{ ceilingMinor, currency, exchangeMethod, notifyBps, amendBps, hasModes, donorId },
    ...terms,
    span: { start: project.plannedStart, end: project.plannedEnd },
    agreementId: agreement.id,
    agreementCode: agreement.code,
    agreementTitle: agreement.title,
    donorCode: donor.code,
    donorName: { fr: donor.name },
    ...what,
  };
}

const codeOf = (projectId: string) => PROJECTS.find(({ id }) => id === projectId)?.code ?? "";

export const DEMO_IDS = ["p1", "p2", "p3", "p4"] as const;

/** The whole demo, as the dashboard reads it. */
export const demoPortfolio = (): Portfolio & { readonly values: readonly ReportedValue[] } => ({
  projects: DEMO_IDS.map((id) => factsOf(id)),
  sums: new Map<string, Sums>(DEMO_IDS.map((id) => [id, ledgerSums(demoLedger(id), ON)])),
  // The demo writes what is not the default; the database gives the rest.
  milestones: [...P1_MILESTONES, ...P2_MILESTONES, ...P3_MILESTONES, ...P4_MILESTONES].map(
    (row) => ({ ...row, revision: 1, projectCode: codeOf(row.projectId), componentCode: null }) as Milestone,
  ),
  indicators: INDICATORS.map(
    (row) => ({ ...row, projectCode: codeOf(row.projectId), componentCode: null }) as Indicator,
  ),
  values: INDICATOR_VALUES.map((row) => ({ ...row, revision: 1 }) as ReportedValue),
  overrides: [],
});
