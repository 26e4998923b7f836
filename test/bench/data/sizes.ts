/** How big a portfolio is: every project is of the same shape, only their number grows. */
export interface Size {
  readonly name: SizeName;
  readonly projects: number;
  readonly donors: number;
}

export const SIZES = {
  S: { name: "S", projects: 20, donors: 4 },
  M: { name: "M", projects: 500, donors: 8 },
  L: { name: "L", projects: 5_000, donors: 10 },
} as const satisfies Readonly<Record<string, Omit<Size, "name"> & { readonly name: string }>>;

export type SizeName = keyof typeof SIZES;

export const isSizeName = (text: string): text is SizeName => Object.hasOwn(SIZES, text);

/**
 * What each project holds (performance.md, section 0): 400 facts on 40 lines, which are on each line the budget of three
 * years, three commitments and four expenditures.
 */
export const SHAPE = {
  components: 5,
  linesOfComponent: 8,
  commitmentsOfLine: 3,
  expendituresOfLine: 4,
  milestones: 30,
  indicators: 15,
  valuesOfIndicator: 8,
  projectsOfAgreement: 5,
} as const;

/** The budget years of every project. */
export const YEARS = [2024, 2025, 2026] as const;

/** The date d'arrêté of every figure. */
export const SITUATION_ON = "2025-12-31";

/** The instant of everything that is generated. */
export const LOADED_AT = "2026-01-01T08:00:00.000Z";

export const FACTS_OF_PROJECT =
  SHAPE.components * SHAPE.linesOfComponent * (YEARS.length + SHAPE.commitmentsOfLine + SHAPE.expendituresOfLine);
