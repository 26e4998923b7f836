import { getTableName } from "drizzle-orm";
import { forecastVersion } from "../../budgets/schema/forecast.ts";
import { funding, reconciliation, reportedAmount } from "../../budgets/schema/funding.ts";
import {
  budgetCell,
  budgetLine,
  budgetVersion,
  entry,
  exchangeRate,
  forecast,
  period,
  rateProposal,
} from "../../budgets/schema.ts";
import { evidence } from "../../evidence/schema.ts";
import { indicator, indicatorValue, targetRevision } from "../../indicators/schema.ts";
import {
  milestone,
  milestoneSetting,
  milestoneUpdate,
  proposalAnswer,
  scheduleRevision,
} from "../../milestones/schema.ts";
import { organisation, organisationName, person, shareLink } from "../../people/schema.ts";
import type { FactTable, ThingTable } from "../../platform/write.ts";
import { agreement, amendment, component, initiative, participation, project } from "../../portfolio/schema.ts";
import { donorQuestion, questionMessage } from "../../questions/schema.ts";
import { reportRun, runAcknowledgement } from "../../runs/schema.ts";
import { statusOverride } from "../../standing/schema.ts";

/** Tables of things that change, each with its twin of replaced rows. */
export const THINGS: readonly ThingTable[] = [
  organisation,
  organisationName,
  person,
  agreement,
  amendment,
  project,
  component,
  participation,
  initiative,
  budgetLine,
  budgetVersion,
  entry,
  period,
  rateProposal,
  funding,
  reconciliation,
  forecastVersion,
  milestone,
  milestoneUpdate,
  scheduleRevision,
  milestoneSetting,
  evidence,
  indicator,
  indicatorValue,
  statusOverride,
  shareLink,
];

/** Tables of facts that are never changed. */
export const FACTS: readonly FactTable[] = [
  budgetCell,
  exchangeRate,
  forecast,
  reportedAmount,
  targetRevision,
  proposalAnswer,
  reportRun,
  donorQuestion,
  questionMessage,
  runAcknowledgement,
];

/** The name under which the journal speaks of a table's things. */
export const entityOf = (table: ThingTable | FactTable): string => getTableName(table);

export const ENTITIES: readonly string[] = [...THINGS, ...FACTS].map(entityOf);
