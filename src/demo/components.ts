import type { Texts } from "../kernel/language.ts";
import type { Fields } from "../platform/write.ts";
import type { component } from "../portfolio/schema.ts";

type Titled = readonly (readonly [code: string, title: Texts])[];

const STEERING: Texts = {
  fr: "Pilotage, suivi-évaluation, gestion",
  ar: "القيادة والتتبع والتقييم والتدبير",
  en: "Steering, monitoring and evaluation, management",
};

/** S2's three measures (handbook 2.3). */
const P1: Titled = [
  [
    "C1",
    {
      fr: "Normes et modules réutilisables (ex. signature électronique)",
      ar: "المعايير والوحدات القابلة لإعادة الاستعمال (مثل التوقيع الإلكتروني)",
      en: "Standards and reusable modules (e.g. electronic signature)",
    },
  ],
  [
    "C2",
    {
      fr: "Compétences et méthodes centrées sur l’usager, dont RAAN",
      ar: "الكفاءات والمناهج المتمحورة حول المرتفق، ومنها شبكة سفراء الإدارة الرقمية",
      en: "Skills and user-centred methods, including RAAN",
    },
  ],
  [
    "C3",
    {
      fr: "Mobilisation de l’écosystème numérique privé",
      ar: "تعبئة المنظومة الرقمية الخاصة",
      en: "Mobilising the private digital ecosystem",
    },
  ],
  ["X", STEERING],
];

/** S1's purposes a, b, c of the second agreement (handbook 2.4). */
const P2: Titled = [
  [
    "C1",
    {
      fr: "Capacités techniques et organisationnelles des acteurs institutionnels",
      ar: "القدرات التقنية والتنظيمية للفاعلين المؤسساتيين",
      en: "Technical and organisational capacities of institutional actors",
    },
  ],
  [
    "C2",
    {
      fr: "Mécanismes de réduction des coûts de transaction des prestataires",
      ar: "آليات خفض تكاليف المعاملات لمقدمي الخدمات",
      en: "Mechanisms that lower the service providers’ transaction costs",
    },
  ],
  [
    "C3",
    {
      fr: "Capacités des TPME à utiliser des services adaptés",
      ar: "قدرات المقاولات الصغرى جدا والصغرى والمتوسطة على استعمال خدمات ملائمة",
      en: "The VSMEs’ capacity to use suitable services",
    },
  ],
  [
    "X",
    { fr: "Pilotage, suivi-évaluation", ar: "القيادة والتتبع والتقييم", en: "Steering, monitoring and evaluation" },
  ],
];

const RESERVE: Texts = { fr: "Réserve budgétaire", ar: "الاحتياطي الميزانياتي", en: "Budget reserve" };

const GENERAL: Texts = { fr: "Moyens généraux", ar: "الوسائل العامة", en: "General means" };

const P3: Titled = [
  [
    "A_01",
    {
      fr: "Résultat 1 — Approche commune de la transformation numérique",
      ar: "النتيجة 1 — مقاربة مشتركة للتحول الرقمي",
      en: "Result 1 — Common approach to digital transformation",
    },
  ],
  [
    "A_02",
    {
      fr: "Résultat 2 — Compétences en suivi et conduite de projets numériques",
      ar: "النتيجة 2 — الكفاءات في تتبع المشاريع الرقمية وتنفيذها",
      en: "Result 2 — Skills in following up and carrying out digital projects",
    },
  ],
  [
    "A_03",
    {
      fr: "Résultat 3 — Communication et coordination",
      ar: "النتيجة 3 — التواصل والتنسيق",
      en: "Result 3 — Communication and coordination",
    },
  ],
  ["X", RESERVE],
  ["Z", GENERAL],
];

const P4: Titled = [
  ["A_01", { fr: "Résultat 1", ar: "النتيجة 1", en: "Result 1" }],
  ["A_02", { fr: "Résultat 2", ar: "النتيجة 2", en: "Result 2" }],
  ["A_03", { fr: "Résultat 3", ar: "النتيجة 3", en: "Result 3" }],
  ["X", RESERVE],
  ["Z", GENERAL],
];

/** A code as part of an id: `A_01_01` is `a-01-01`. */
export const slug = (code: string): string => code.toLowerCase().replaceAll("_", "-");

export const componentId = (projectId: string, code: string): string => `${projectId}-${slug(code)}`;

const componentsOf = (projectId: string, titled: Titled): readonly Fields<typeof component>[] =>
  titled.map(([code, title], at) => ({
    id: componentId(projectId, code),
    projectId,
    code,
    title,
    position: at + 1,
    isCancelled: false,
  }));

export const COMPONENTS: readonly Fields<typeof component>[] = [
  ...componentsOf("p1", P1),
  ...componentsOf("p2", P2),
  ...componentsOf("p3", P3),
  ...componentsOf("p4", P4),
];
