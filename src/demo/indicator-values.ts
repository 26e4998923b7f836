import { PLAIN_VALUE } from "../indicators/rules/indicator.ts";
import type { indicatorValue } from "../indicators/schema.ts";
import { calendarDate } from "../kernel/calendar-date.ts";
import type { Fields } from "../platform/write.ts";

type Value = Fields<typeof indicatorValue>;

/** Entered by one, approved by another (SEC-01), then published. */
const PUBLISHED = {
  ...PLAIN_VALUE,
  noDataReason: "",
  numerator: null,
  denominator: null,
  women: null,
  men: null,
  status: "published",
  enteredBy: "person-officer",
  decidedBy: "person-manager",
} as const;

const PERIODS = {
  "2024": ["2024-01-01", "2024-12-31"],
  "2025-H1": ["2025-01-01", "2025-06-30"],
  "2025-Q1": ["2025-01-01", "2025-03-31"],
  "2025-Q2": ["2025-04-01", "2025-06-30"],
} as const;

type Figures = Pick<Value, "source"> & {
  readonly value: number;
  readonly of?: readonly [numerator: number, denominator: number];
  readonly split?: readonly [women: number, men: number];
};

function published(indicatorId: string, period: keyof typeof PERIODS, figures: Figures): Value {
  const [start, end] = PERIODS[period];
  const [numerator, denominator] = figures.of ?? [null, null];
  const [women, men] = figures.split ?? [null, null];
  return {
    ...PUBLISHED,
    id: `${indicatorId}-${period.toLowerCase()}`,
    projectId: indicatorId.slice(0, 2),
    indicatorId,
    periodStart: calendarDate(start),
    periodEnd: calendarDate(end),
    valueMilli: figures.value * 1_000,
    numerator,
    denominator,
    women,
    men,
    source: figures.source,
  };
}

/** I2.1's disaggregation has no column of its own: it adds up to 310, by region and by size. */
const SUPPORTED = [
  "Base de suivi au 30/06/2025 (démonstration).",
  "Par région (illustratif) : Casablanca-Settat 120, Rabat-Salé-Kénitra 80, Fès-Meknès 60, Souss-Massa 50.",
  "Par taille (illustratif) : très petites 220, petites 70, moyennes 20.",
].join(" ");

/**
 * The values of 2025 are the handbook's; those of 2024, and all of P4, are the demo's own. A percentage is its
 * numerator over its denominator (IND-04).
 */
export const INDICATOR_VALUES: readonly Value[] = [
  published("p1-i1-1", "2024", { value: 5, source: "Catalogue au 31/12/2024 (illustratif)" }),
  published("p1-i1-1", "2025-H1", { value: 7, source: "Catalogue au 30/06/2025 (démonstration)" }),
  published("p1-i1-2", "2024", { value: 32, of: [16, 50], source: "Tests d’ergonomie 2024 (illustratif)" }),
  published("p1-i1-2", "2025-H1", { value: 44, of: [22, 50], source: "Tests d’ergonomie S1 2025 (démonstration)" }),
  published("p1-i1-3", "2024", { value: 26, source: "Relevé des délais 2024 (illustratif)" }),
  published("p1-i1-3", "2025-H1", { value: 21, source: "Relevé des délais S1 2025 (démonstration)" }),
  published("p1-i1-4", "2025-Q1", { value: 45, split: [20, 25], source: "Listes de présence T1 2025 (démonstration)" }),
  published("p1-i1-4", "2025-Q2", { value: 60, split: [31, 29], source: "Listes de présence T2 2025 (démonstration)" }),
  published("p1-i1-5", "2024", { value: 2, source: "Fiches de test 2024 (illustratif)" }),
  published("p1-i1-5", "2025-H1", { value: 4, source: "Fiches de test S1 2025 (démonstration)" }),
  published("p2-i2-1", "2024", { value: 140, source: "Base de suivi au 31/12/2024 (illustratif)" }),
  published("p2-i2-1", "2025-H1", { value: 310, source: SUPPORTED }),
  published("p2-i2-2", "2024", { value: 12, source: "Registre au 31/12/2024 (illustratif)" }),
  published("p2-i2-2", "2025-H1", { value: 22, source: "Registre au 30/06/2025 (démonstration)" }),
  published("p2-i2-3", "2024", { value: 3_700, source: "Enquête 2024 auprès des prestataires (illustratif)" }),
  published("p2-i2-3", "2025-H1", { value: 3_400, source: "Enquête S1 2025 auprès des prestataires (démonstration)" }),
  published("p2-i2-4", "2024", { value: 20, of: [16, 80], source: "Enquête à six mois 2024 (illustratif)" }),
  published("p2-i2-4", "2025-H1", { value: 27, of: [54, 200], source: "Enquête à six mois S1 2025 (démonstration)" }),
  published("p4-i4-1", "2025-Q2", {
    value: 48,
    split: [26, 22],
    source: "Première promotion, 27/06/2025 (illustratif)",
  }),
  published("p4-i4-2", "2025-H1", { value: 20, of: [4, 20], source: "Enquête S1 2025 (illustratif)" }),
];
