import { asc, eq, sql } from "drizzle-orm";
import type { Texts } from "../../kernel/language.ts";
import { organisation, organisationName } from "../../people/schema.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import type { ProjectFacts } from "../rules/facts.ts";
import { agreement, project } from "../schema.ts";
import { type Looked, ofProjects } from "./within.ts";

/** The facts of one project or of every reachable one, in the order of their codes. */
export const projectFacts = asking(
  (scope: Scope, which: Looked) =>
    scope.db
      .select(columns(scope))
      .from(asKnown(scope, project))
      .innerJoin(asKnown(scope, agreement), eq(agreement.id, project.agreementId))
      .innerJoin(asKnown(scope, organisation), eq(organisation.id, agreement.donorId))
      .where(ofProjects(scope, which, project.id))
      .orderBy(asc(project.code)),
  (rows): readonly ProjectFacts[] =>
    rows.map(({ start, end, donorName, ...row }) => ({
      ...row,
      donorName: donorName === null ? { fr: row.donorCode } : (JSON.parse(donorName) as Texts),
      span: { start, end },
    })),
);

const columns = (scope: Scope) =>
  fieldsOf({
    id: project.id,
    code: project.code,
    title: project.title,
    status: project.status,
    amountMinor: project.amountMinor,
    sectors: project.sectors,
    start: project.plannedStart,
    end: project.plannedEnd,
    agreementId: project.agreementId,
    agreementCode: agreement.code,
    agreementTitle: agreement.title,
    ceilingMinor: agreement.ceilingMinor,
    currency: agreement.currency,
    exchangeMethod: agreement.exchangeMethod,
    notifyBps: agreement.notifyBps,
    amendBps: agreement.amendBps,
    hasModes: agreement.hasModes,
    justifiedBps: agreement.justifiedBps,
    explainedBps: agreement.explainedBps,
    referenceVersion: agreement.referenceVersion,
    donorId: agreement.donorId,
    donorCode: organisation.code,
    donorName: donorNameOn(scope),
  });

/** The donor's short name on the date d'arrêté: names change over time (handbook 1.3, trap 6). */
const donorNameOn = (scope: Scope) => sql<
  string | null
>`(SELECT ${organisationName.shortName} FROM ${asKnown(scope, organisationName)}
  WHERE ${organisationName.organisationId} = ${agreement.donorId}
    AND coalesce(${organisationName.validFrom}, '') <= ${onDay(scope)} AND coalesce(${organisationName.validTo}, '9999') >= ${onDay(scope)}
  LIMIT 1)`;
