import { forecastVersion } from "../budgets/schema/forecast.ts";
import { budgetCell, budgetLine, budgetVersion, entry, exchangeRate, forecast } from "../budgets/schema.ts";
import { indicator, indicatorValue } from "../indicators/schema.ts";
import { milestone } from "../milestones/schema.ts";
import { organisation, organisationName, person } from "../people/schema.ts";
import { GENESIS } from "../platform/chain.ts";
import { commit, type Deeds, headOf } from "../platform/commit.ts";
import { type Db, database } from "../platform/database.ts";
import { recording, saving } from "../platform/write.ts";
import { agreement, component, initiative, participation, project } from "../portfolio/schema.ts";
import { AGREEMENTS } from "./agreements.ts";
import { P3_MILESTONES, P4_MILESTONES } from "./belgian-milestones.ts";
import { COMPONENTS } from "./components.ts";
import { P1_MILESTONES, P2_MILESTONES } from "./german-milestones.ts";
import { INDICATOR_VALUES } from "./indicator-values.ts";
import { INDICATORS } from "./indicators.ts";
import { INITIATIVES } from "./initiatives.ts";
import { cellsOf, entriesOf, forecastsOf, forecastVersionOf, linesOf, MONEY_PLANS, originalOf } from "./ledger.ts";
import { ORGANISATION_NAMES, ORGANISATIONS } from "./organisations.ts";
import { PARTICIPATIONS } from "./participations.ts";
import { DEMO_HASH, DEMO_PEOPLE, personRow, tokenRow } from "./people.ts";
import type { MoneyPlan } from "./plan.ts";
import { PROJECTS } from "./projects.ts";
import { RATES } from "./rates.ts";
import { declaringDemo, isDemo, openingDoors } from "./store.ts";

type Step = Omit<Deeds, "action">;

/** The day of every figure of the demo, unless another is asked for. */
const SITUATION_ON = "2025-06-30";

const BY = { personId: "system", role: "system" } as const;

const MILESTONES = [...P1_MILESTONES, ...P2_MILESTONES, ...P3_MILESTONES, ...P4_MILESTONES];

/**
 * Writes the demo portfolio (handbook 2) into an empty database, journalled, the same every time. Does nothing where it
 * already stands; throws where the journal holds anything else.
 */
export async function loadDemo(d1: D1Database): Promise<void> {
  const db = database(d1);
  if (await isLoaded(db)) return;
  let head = GENESIS;
  for (const [at, step] of steps().entries())
    head = await commit(
      { scope: { db, now: minute(at), origin: "import" }, by: BY, head },
      { action: "demo.load", ...step },
    );
}

async function isLoaded(db: Db): Promise<boolean> {
  if (await isDemo(db)) return true;
  const { seq } = await headOf(db);
  if (seq > 0) throw new Error(`the demo portfolio needs an empty database; this journal already holds ${seq} entries`);
  return false;
}

/** The n-th minute of the demo's loading, on the morning after its situation. */
const minute = (n: number): string => `2025-07-01T08:${String(n).padStart(2, "0")}:00.000Z`;

/** The journal entries in order; the last one says that the demo stands. */
function steps(): readonly Step[] {
  return [
    organisations(),
    people(),
    { reason: "Taux de change (illustratifs)", writes: RATES.map(savingRate) },
    ...PROJECTS.map(({ id }) => agreementAndProject(id)),
    ...MONEY_PLANS.map(budget),
    ...MONEY_PLANS.map(entries),
    ...MONEY_PLANS.filter(({ periods }) => periods.length > 0).map(forecasts),
    ...PROJECTS.map(({ id }) => milestones(id)),
    ...PROJECTS.filter(({ id }) => id !== "p3").map(({ id }) => indicators(id)),
    {
      reason: "Initiatives nationales liées",
      writes: INITIATIVES.map((row) => saving(initiative, undefined, row)),
      beside: (db) => [declaringDemo(db, SITUATION_ON)],
    },
  ];
}

const organisations = (): Step => ({
  reason: "Organisations et noms (date du changement de nom du ministère : illustrative)",
  writes: [
    ...ORGANISATIONS.map((row) => saving(organisation, undefined, row)),
    ...ORGANISATION_NAMES.map((row) => saving(organisationName, undefined, row)),
  ],
});

/** One hash serves them all: they share a password that is no secret. */
const people = (): Step => ({
  reason: "Personnes de démonstration",
  writes: DEMO_PEOPLE.map((demo) => saving(person, undefined, personRow(demo))),
  beside: (db) =>
    openingDoors(
      db,
      DEMO_HASH,
      DEMO_PEOPLE.map((demo) => tokenRow(demo, minute(1))),
    ),
});

const savingRate = ({ micro, on, source }: (typeof RATES)[number]) =>
  recording(exchangeRate, { id: `rate-mad-${on.slice(0, 7)}`, quote: "MAD", micro, ratedOn: on, source });

function agreementAndProject(projectId: string): Step {
  const own = PROJECTS.filter(({ id }) => id === projectId);
  const agreements = AGREEMENTS.filter(({ id }) => own.some(({ agreementId }) => agreementId === id));
  return {
    reason: "Convention, projet, composantes et intervenants",
    projectId,
    writes: [
      ...agreements.map((row) => saving(agreement, undefined, row)),
      ...own.map((row) => saving(project, undefined, row)),
      ...of(COMPONENTS, projectId).map((row) => saving(component, undefined, row)),
      ...of(PARTICIPATIONS, projectId).map((row) => saving(participation, undefined, row)),
    ],
  };
}

const budget = (plan: MoneyPlan): Step => ({
  reason: "Budget initial",
  projectId: plan.projectId,
  writes: [
    ...linesOf(plan).map((row) => saving(budgetLine, undefined, row)),
    saving(budgetVersion, undefined, originalOf(plan)),
    ...cellsOf(plan).map((row) => recording(budgetCell, row)),
  ],
});

const entries = (plan: MoneyPlan): Step => ({
  reason: "Engagements contractuels et dépenses",
  projectId: plan.projectId,
  writes: entriesOf(plan).map((row) => saving(entry, undefined, row)),
});

const forecasts = (plan: MoneyPlan): Step => ({
  reason: "Prévisions au 30/06/2025",
  projectId: plan.projectId,
  writes: [
    saving(forecastVersion, undefined, forecastVersionOf(plan)),
    ...forecastsOf(plan).map((row) => recording(forecast, row)),
  ],
});

const milestones = (projectId: string): Step => ({
  reason: "Jalons",
  projectId,
  writes: of(MILESTONES, projectId).map((row) => saving(milestone, undefined, row)),
});

const indicators = (projectId: string): Step => ({
  reason: "Indicateurs et valeurs publiées",
  projectId,
  writes: [
    ...of(INDICATORS, projectId).map((row) => saving(indicator, undefined, row)),
    ...of(INDICATOR_VALUES, projectId).map((row) => saving(indicatorValue, undefined, row)),
  ],
});

const of = <T extends { readonly projectId: string }>(rows: readonly T[], projectId: string): readonly T[] =>
  rows.filter((row) => row.projectId === projectId);
