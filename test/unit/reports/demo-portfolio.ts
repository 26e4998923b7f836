import type { Mode } from "../../../reports/budget-execution/execution.ts";
import type { Texts } from "../../../src/kernel/language.ts";
import { allocated, money } from "../../../src/kernel/money.ts";

/** Handbook section 2: P1, P2 and P4; splits inside a line that it does not give are ILLUSTRATIVE. */
export interface DemoAgreement {
  readonly code: string;
  readonly donor: { readonly code: string; readonly name: Texts };
  readonly name: Texts;
  readonly ceiling: number;
  readonly project: { readonly code: string; readonly name: Texts };
}

export const BMZ = {
  code: "BMZ",
  name: { fr: "Allemagne (BMZ/GIZ)", ar: "ألمانيا (BMZ/GIZ)", en: "Germany (BMZ/GIZ)" },
};
export const BELGIUM = { code: "BE-DGD", name: { fr: "Belgique", ar: "بلجيكا", en: "Belgium" } };

export const AG_DE_01: DemoAgreement = {
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
export const AG_DE_02: DemoAgreement = {
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
export const AG_BE_02: DemoAgreement = {
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

export interface DemoLine {
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

export const DEMO: readonly DemoLine[] = [
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
