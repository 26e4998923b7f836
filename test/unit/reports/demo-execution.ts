import {
  type BudgetExecution,
  type ExecutionLine,
  type ExecutionTotals,
  type LineYear,
  type Mode,
  revisedMinor,
  spentMinor,
} from "../../../reports/budget-execution/execution.ts";
import type { Edition } from "../../../reports/kit/edition.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { converted, type ExchangeRate } from "../../../src/kernel/exchange-rate.ts";
import { type Language, shownText, type Texts } from "../../../src/kernel/language.ts";
import { allocated, money, units } from "../../../src/kernel/money.ts";
import { ratio } from "../../../src/kernel/ratio.ts";

/** Handbook section 2 at 30/06/2025, as R01 takes it; splits inside a line that it does not give are ILLUSTRATIVE. */
export function demoExecution(language: Language): BudgetExecution {
  const lines = DEMO.map((line) => executionLine(line, language));
  return {
    edition: demoEdition(language),
    lines,
    totals: totalsOf(lines),
    currentYear: 2025,
    exclusions: [
      shown(
        {
          fr: "Projets clôturés exclus : P3.",
          ar: "المشاريع المقفلة مستثناة: P3.",
          en: "Closed projects left out: P3.",
        },
        language,
      ),
    ],
    thresholds: [
      {
        label: shown(
          {
            fr: "Révision soumise au Copil",
            ar: "مراجعة تعرض على لجنة القيادة",
            en: "Revision to the steering committee",
          },
          language,
        ),
        share: ratio(10, 100),
      },
      {
        label: shown({ fr: "Avenant requis", ar: "ملحق اتفاقية مطلوب", en: "Addendum required" }, language),
        share: ratio(25, 100),
      },
    ],
  };
}

const shown = (texts: Texts, language: Language): string => shownText(texts, language).text;

const ON = calendarDate("2025-06-30");
export const DEMO_RATE: ExchangeRate = {
  quote: "MAD",
  micro: 10_750_000,
  on: ON,
  source: "InforEuro 06/2025 (ILLUSTRATIF)",
};

interface DemoAgreement {
  readonly code: string;
  readonly donor: { readonly code: string; readonly name: Texts };
  readonly name: Texts;
  readonly ceiling: number;
  readonly project: { readonly code: string; readonly name: Texts };
}

const BMZ = { code: "BMZ", name: { fr: "Allemagne (BMZ/GIZ)", ar: "ألمانيا (BMZ/GIZ)", en: "Germany (BMZ/GIZ)" } };
const BELGIUM = { code: "BE-DGD", name: { fr: "Belgique", ar: "بلجيكا", en: "Belgium" } };

const AG_DE_01: DemoAgreement = {
  code: "AG-DE-01",
  donor: BMZ,
  ceiling: 3_000_000,
  name: {
    fr: "Convention de partenariat — Transformation numérique de l’administration marocaine",
    ar: "اتفاقية شراكة — التحول الرقمي للإدارة المغربية",
    en: "Partnership agreement — Digital transformation of the Moroccan administration",
  },
  project: {
    code: "P1",
    name: {
      fr: "Transformation numérique de l’administration marocaine",
      ar: "التحول الرقمي للإدارة المغربية",
      en: "Digital transformation of the Moroccan administration",
    },
  },
};
const AG_DE_02: DemoAgreement = {
  code: "AG-DE-02",
  donor: BMZ,
  ceiling: 5_000_000,
  name: {
    fr: "Convention de partenariat — Inclusion numérique des TPME",
    ar: "اتفاقية شراكة — الإدماج الرقمي للمقاولات الصغيرة جدا والصغرى والمتوسطة",
    en: "Partnership agreement — Digital inclusion of VSMEs",
  },
  project: {
    code: "P2",
    name: {
      fr: "Inclusion numérique des TPME",
      ar: "الإدماج الرقمي للمقاولات الصغيرة جدا والصغرى والمتوسطة",
      en: "Digital inclusion of VSMEs",
    },
  },
};
const AG_BE_02: DemoAgreement = {
  code: "AG-BE-02",
  donor: BELGIUM,
  ceiling: 4_000_000,
  name: {
    fr: "Convention spécifique — Portefeuille, volet « Administration numérique »",
    ar: "اتفاقية خاصة — محفظة المشاريع، شق «الإدارة الرقمية»",
    en: "Specific agreement — Portfolio, “Digital administration” part",
  },
  project: {
    code: "P4",
    name: { fr: "Volet « Administration numérique »", ar: "شق «الإدارة الرقمية»", en: "“Digital administration” part" },
  },
};

interface DemoLine {
  readonly agreement: DemoAgreement;
  readonly heading?: { readonly code: string; readonly name: Texts };
  readonly code: string;
  readonly name: Texts;
  readonly mode?: Mode;
  /** In thousands of euros, by year from the first one. */
  readonly budget: readonly number[];
  readonly committed: number;
  readonly spent: readonly number[];
}

const line = (
  agreement: DemoAgreement,
  [code, fr, ar]: readonly [string, string, string?],
  amounts: Pick<DemoLine, "budget" | "committed" | "spent">,
): DemoLine => ({
  agreement,
  code,
  name: { fr, ar },
  ...amounts,
});

const STEERING = ["X", "Pilotage, suivi-évaluation, gestion", "القيادة والتتبع والتقييم والتدبير"] as const;

/** A budget of P4: its years are shares of the portfolio's years (300, 1 000, 1 100, 1 000, 600). */
function belgian(
  heading: NonNullable<DemoLine["heading"]>,
  [code, fr, ar]: readonly [string, string, string?],
  rest: { mode: Mode; total: number; committed: number; spent: readonly number[] },
): DemoLine {
  const budget = allocated(money(rest.total, "EUR"), [300, 1000, 1100, 1000, 600]).map(({ minor }) => minor);
  return {
    agreement: AG_BE_02,
    heading,
    code,
    name: { fr, ar },
    mode: rest.mode,
    budget,
    committed: rest.committed,
    spent: rest.spent,
  };
}

const A_01 = { code: "A_01", name: { fr: "Résultat 1", ar: "النتيجة 1", en: "Result 1" } };
const A_02 = { code: "A_02", name: { fr: "Résultat 2", ar: "النتيجة 2", en: "Result 2" } };
const A_03 = { code: "A_03", name: { fr: "Résultat 3", ar: "النتيجة 3", en: "Result 3" } };
const X = { code: "X", name: { fr: "Réserve budgétaire", ar: "الاحتياطي", en: "Budget reserve" } };
const Z = { code: "Z", name: { fr: "Moyens généraux", ar: "الوسائل العامة", en: "General means" } };

const DEMO: readonly DemoLine[] = [
  line(
    AG_DE_01,
    [
      "C1",
      "Normes et modules réutilisables (ex. signature électronique)",
      "معايير ووحدات قابلة لإعادة الاستعمال (مثل التوقيع الإلكتروني)",
    ],
    { budget: [30, 370, 420, 230], committed: 780, spent: [25, 310, 185] },
  ),
  line(
    AG_DE_01,
    [
      "C2",
      "Compétences et méthodes centrées sur l’usager, dont RAAN",
      "كفاءات ومناهج متمحورة حول المرتفق، بما فيها RAAN",
    ],
    { budget: [50, 360, 370, 220], committed: 700, spent: [40, 345, 175] },
  ),
  line(AG_DE_01, ["C3", "Mobilisation de l’écosystème numérique privé"], {
    budget: [20, 220, 210, 150],
    committed: 330,
    spent: [10, 130, 50],
  }),
  line(AG_DE_01, STEERING, { budget: [50, 100, 100, 100], committed: 240, spent: [45, 95, 40] }),
  line(
    AG_DE_02,
    [
      "C1",
      "Capacités techniques et organisationnelles des acteurs institutionnels",
      "القدرات التقنية والتنظيمية للفاعلين المؤسساتيين",
    ],
    { budget: [50, 400, 450, 400, 300], committed: 900, spent: [40, 380, 190] },
  ),
  line(
    AG_DE_02,
    [
      "C2",
      "Mécanismes de réduction des coûts de transaction des prestataires",
      "آليات خفض تكاليف المعاملات لمقدمي الخدمات",
    ],
    { budget: [30, 370, 450, 400, 250], committed: 650, spent: [30, 230, 120] },
  ),
  line(
    AG_DE_02,
    ["C3", "Capacités des TPME à utiliser des services adaptés", "قدرة المقاولات على استعمال خدمات ملائمة"],
    { budget: [20, 300, 400, 400, 280], committed: 520, spent: [20, 190, 90] },
  ),
  line(AG_DE_02, STEERING, { budget: [50, 120, 120, 120, 90], committed: 260, spent: [20, 130, 50] }),
  belgian(A_01, ["A_01_01", "Référentiel de compétences numériques", "مرجعية الكفاءات الرقمية"], {
    mode: "regie",
    total: 500,
    committed: 260,
    spent: [40, 120],
  }),
  belgian(A_01, ["A_01_02", "Appui à la coordination interministérielle", "دعم التنسيق بين الوزارات"], {
    mode: "cogestion",
    total: 700,
    committed: 300,
    spent: [20, 100],
  }),
  belgian(A_02, ["A_02_01", "Parcours de formation certifiants (F/H)", "مسارات تكوين إشهادية (نساء/رجال)"], {
    mode: "regie",
    total: 900,
    committed: 520,
    spent: [70, 230],
  }),
  belgian(A_02, ["A_02_02", "Formations régionales", "تكوينات جهوية"], {
    mode: "cogestion",
    total: 500,
    committed: 150,
    spent: [10, 60],
  }),
  belgian(A_03, ["A_03_01", "Hackathons et prototypes", "هاكاثونات ونماذج أولية"], {
    mode: "regie",
    total: 350,
    committed: 160,
    spent: [20, 90],
  }),
  belgian(A_03, ["A_03_02", "Passage à l’échelle", "توسيع النطاق"], {
    mode: "cogestion",
    total: 250,
    committed: 40,
    spent: [0, 10],
  }),
  belgian(X, ["X_01_01", "Réserve — cogestion", "احتياطي — تدبير مشترك"], {
    mode: "cogestion",
    total: 40,
    committed: 0,
    spent: [0, 0],
  }),
  belgian(X, ["X_01_02", "Réserve — régie", "احتياطي — تدبير مباشر"], {
    mode: "regie",
    total: 60,
    committed: 0,
    spent: [0, 0],
  }),
  belgian(Z, ["Z_01", "Frais de personnel", "مصاريف الموظفين"], {
    mode: "regie",
    total: 480,
    committed: 360,
    spent: [40, 80],
  }),
  belgian(Z, ["Z_02", "Investissements", "الاستثمارات"], { mode: "regie", total: 40, committed: 38, spent: [30, 6] }),
  belgian(Z, ["Z_03", "Frais de fonctionnement", "مصاريف التسيير"], {
    mode: "regie",
    total: 100,
    committed: 40,
    spent: [8, 18],
  }),
  belgian(Z, ["Z_04", "Audit, suivi et évaluation", "الافتحاص والتتبع والتقييم"], {
    mode: "regie",
    total: 80,
    committed: 30,
    spent: [2, 6],
  }),
];

const thousands = (amount: number): number => units(amount * 1000, "EUR").minor;
const madOf = (minor: number): number => converted(money(minor, "EUR"), DEMO_RATE, "MAD").minor;

function executionLine(demo: DemoLine, language: Language): ExecutionLine {
  const { agreement, heading } = demo;
  const named = ({ code, name }: { code: string; name: Texts }) => ({ code, name: shown(name, language) });
  const years = yearsOf(demo);
  const spentBefore = years.filter(({ year }) => year < 2025).reduce((sum, { spentMinor: spent }) => sum + spent, 0);
  const spentAll = years.reduce((sum, { spentMinor: spent }) => sum + spent, 0);
  return {
    donor: named(agreement.donor),
    agreement: named(agreement),
    project: named(agreement.project),
    heading: heading ? named(heading) : null,
    component: named(demo),
    mode: demo.mode ?? null,
    originalMinor: thousands(demo.budget.reduce((sum, part) => sum + part, 0)),
    netRevisionMinor: 0,
    committedMinor: thousands(demo.committed),
    spentBeforeMinor: spentBefore,
    spentThisYearMinor: spentAll - spentBefore,
    spentMadMinor: years.reduce((sum, { spentMadMinor }) => sum + (spentMadMinor ?? 0), 0),
    remarks:
      demo.code === "C1" && agreement === AG_DE_01
        ? shown(
            {
              fr: "Pilote de signature électronique en service",
              ar: "النموذج التجريبي للتوقيع الإلكتروني قيد الخدمة",
              en: "E-signature pilot in service",
            },
            language,
          )
        : "",
    years,
  };
}

function yearsOf({ agreement, budget, committed, spent }: DemoLine): LineYear[] {
  const first = agreement === AG_BE_02 ? 2024 : 2023;
  const commitments =
    spent.length === 0
      ? []
      : allocated(
          money(thousands(committed), "EUR"),
          spent.map((_, at) => at + 1),
        );
  return budget.map((amount, at) => {
    const minor = thousands(spent[at] ?? 0);
    return {
      year: first + at,
      originalMinor: thousands(amount),
      netRevisionMinor: 0,
      committedMinor: commitments[at]?.minor ?? 0,
      spentMinor: minor,
      spentMadMinor: madOf(minor),
    };
  });
}

function demoEdition(language: Language): Edition {
  const named = ({ code, name }: { code: string; name: Texts }) => ({ code, name: shown(name, language) });
  const agreements = [AG_DE_01, AG_DE_02, AG_BE_02];
  return {
    report: "R01",
    number: "R01-2025-0001",
    version: 1,
    status: "provisional",
    onDate: ON,
    known: { seq: 412, at: "2025-07-02T09:15:00Z" },
    editedAt: "2025-07-02T09:30:00Z",
    editedBy: {
      name: shown({ fr: "Cadre du service financier", ar: "إطار بالمصلحة المالية", en: "Finance officer" }, language),
      role: shown({ fr: "service financier", ar: "المصلحة المالية", en: "finance" }, language),
    },
    currency: "EUR",
    direction: shown(
      {
        fr: "Direction de la Transition numérique",
        ar: "مديرية الانتقال الرقمي",
        en: "Directorate of Digital Transition",
      },
      language,
    ),
    isDemo: true,
    donors: [named(BMZ), named(BELGIUM)],
    agreements: agreements.map((agreement) => ({
      ...named(agreement),
      ceiling: units(agreement.ceiling, "EUR"),
      exchangeMethod: agreement === AG_BE_02 ? "fixed" : "inforeuro",
    })),
    projects: agreements.map(({ project }) => named(project)),
    rates: [DEMO_RATE],
    filters: [
      {
        label: shown({ fr: "Projets clôturés", ar: "المشاريع المقفلة", en: "Closed projects" }, language),
        value: shown({ fr: "exclus", ar: "مستثناة", en: "left out" }, language),
      },
    ],
  };
}

/** What the database would answer. */
export function totalsOf(lines: readonly ExecutionLine[]): ExecutionTotals {
  const sum = (of: (line: ExecutionLine) => number) => lines.reduce((total, item) => total + of(item), 0);
  return {
    lineCount: lines.length,
    originalMinor: sum((item) => item.originalMinor),
    netRevisionMinor: sum((item) => item.netRevisionMinor),
    revisedMinor: sum(revisedMinor),
    committedMinor: sum((item) => item.committedMinor),
    spentBeforeMinor: sum((item) => item.spentBeforeMinor),
    spentThisYearMinor: sum((item) => item.spentThisYearMinor),
    spentMinor: sum(spentMinor),
    unpaidMinor: sum((item) => item.committedMinor - spentMinor(item)),
    availableMinor: sum((item) => revisedMinor(item) - item.committedMinor),
    balanceMinor: sum((item) => revisedMinor(item) - spentMinor(item)),
    spentMadMinor: sum((item) => item.spentMadMinor ?? 0),
  };
}
