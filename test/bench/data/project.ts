import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { searchText } from "../../../src/kernel/search-text.ts";
import { drawing } from "./draw.ts";
import { agreementId, agreementOfProject, donorOfAgreement, MINISTRY, padded, texts } from "./house.ts";
import { type Money, moneyOf } from "./money.ts";
import { indicatorsOf, milestonesOf, valuesOf } from "./results.ts";
import type { Indicator, IndicatorValue, Milestone, Participation, Project } from "./rows.ts";
import { SITUATION_ON, type Size } from "./sizes.ts";

/** All rows of one project. */
export interface GeneratedProject extends Money {
  readonly project: Project;
  readonly participations: readonly Participation[];
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
  readonly values: readonly IndicatorValue[];
}

export const projectCode = (n: number): string => `PRJ-${padded(n, 5)}`;

export const numberOf = (code: string): number => Number(code.slice(4));

/** The n-th project, from 1 on: the same rows in every size but for its donor. */
export function generatedProject(n: number, size: Size): GeneratedProject {
  const draw = drawing(`mizan ${n}`);
  const id = `p${padded(n, 5)}`;
  const agreement = agreementOfProject(n);
  const money = moneyOf(id, agreement % 3 === 0, draw);
  const amountMinor = money.cells.reduce((sum, cell) => sum + cell.amountMinor, 0);
  const indicators = indicatorsOf(id, money.components, draw);
  return {
    project: projectOf(n, id, amountMinor),
    participations: participationsOf(id, donorOfAgreement(agreement, size)),
    ...money,
    milestones: milestonesOf(id, money.components, draw),
    indicators,
    values: valuesOf(indicators, draw),
  };
}

function projectOf(n: number, id: string, amountMinor: number): Project {
  const code = projectCode(n);
  const title = texts(
    `Projet ${n} : dématérialisation des démarches administratives`,
    `المشروع ${n}: رقمنة المساطر الإدارية`,
    `Project ${n}: administrative procedures online`,
  );
  return {
    id,
    code,
    agreementId: agreementId(agreementOfProject(n)),
    title,
    objective: texts(
      "Des services publics simples et accessibles.",
      "خدمات عمومية بسيطة وفي المتناول.",
      "Simple services.",
    ),
    status: n % 10 === 0 ? "closed" : "implementation",
    plannedStart: calendarDate("2024-01-01"),
    actualStart: calendarDate("2024-01-15"),
    plannedEnd: calendarDate("2026-12-31"),
    actualEnd: null,
    amountMinor,
    sectors: [
      { code: "15110", shareBps: 7_000 },
      { code: "22040", shareBps: 3_000 },
    ],
    identifiers: [],
    tags: ["ODD 16"],
    search: searchText(code, title.fr, title.ar, title.en),
    cancelReason: "",
  };
}

const participationsOf = (projectId: string, donor: string): readonly Participation[] =>
  [[donor, "funding"] as const, [MINISTRY, "accountable"] as const, [MINISTRY, "lead"] as const].map(
    ([organisationId, role]) => ({
      id: `${projectId}-${organisationId}-${role}`,
      projectId,
      organisationId,
      role,
      isCancelled: false,
    }),
  );

/** What a project's ledger comes to on the date d'arrêté, in minor units: approved entries only. */
export interface LedgerTotals {
  readonly budgetMinor: number;
  readonly committedMinor: number;
  readonly spentMinor: number;
}

export function totalsOf({ cells, entries }: Money): LedgerTotals {
  const counting = entries.filter(({ status, bookedOn }) => status === "approved" && bookedOn <= SITUATION_ON);
  const sumOf = (kind: "commitment" | "expenditure") =>
    counting.filter((entry) => entry.kind === kind).reduce((sum, entry) => sum + entry.agreementMinor, 0);
  return {
    budgetMinor: cells.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    committedMinor: sumOf("commitment"),
    spentMinor: sumOf("expenditure"),
  };
}
