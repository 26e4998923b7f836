import type { budgetCell, budgetLine, budgetVersion, entry, exchangeRate } from "../../../src/budgets/schema.ts";
import type { indicator, indicatorValue } from "../../../src/indicators/schema.ts";
import type { milestone } from "../../../src/milestones/schema.ts";
import type { organisation, organisationName, person, session } from "../../../src/people/schema.ts";
import type { change, journal } from "../../../src/platform/schema.ts";
import type { agreement, component, participation, project } from "../../../src/portfolio/schema.ts";

/** Rows of each table, without the lock and the journal number that the loader adds. */
type Loose<T extends { readonly $inferInsert: object }> = Omit<T["$inferInsert"], "revision" | "sinceSeq">;

export type Agreement = Loose<typeof agreement>;
export type Project = Loose<typeof project>;
export type Component = Loose<typeof component>;
export type Participation = Loose<typeof participation>;
export type BudgetLine = Loose<typeof budgetLine>;
export type BudgetVersion = Loose<typeof budgetVersion>;
export type BudgetCell = Loose<typeof budgetCell>;
export type Entry = Loose<typeof entry>;
export type Milestone = Loose<typeof milestone>;
export type Indicator = Loose<typeof indicator>;
export type IndicatorValue = Loose<typeof indicatorValue>;
export type Organisation = Loose<typeof organisation>;
export type OrganisationName = Loose<typeof organisationName>;
export type ExchangeRate = Loose<typeof exchangeRate>;
export type Person = Loose<typeof person>;
export type Session = (typeof session)["$inferInsert"];
export type JournalRow = Loose<typeof journal> & { readonly seq: number };
export type ChangeRow = (typeof change)["$inferInsert"];
