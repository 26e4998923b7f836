import { PLAIN_INDICATOR } from "../indicators/rules/indicator.ts";
import type { indicator } from "../indicators/schema.ts";
import type { Texts } from "../kernel/language.ts";
import type { Fields } from "../platform/write.ts";

type Indicator = Fields<typeof indicator>;

type Path = Pick<Indicator, "baselineMilli" | "baselineYear" | "targetMilli" | "targetYear" | "isAscending">;

/** From a value in a year to a value in a year, in whole units. */
const path = (from: readonly [number, number], to: readonly [number, number]): Path => ({
  baselineMilli: from[0] * 1_000,
  baselineYear: from[1],
  targetMilli: to[0] * 1_000,
  targetYear: to[1],
  isAscending: to[0] > from[0],
});

const PERCENT: Texts = { fr: "%", ar: "%", en: "%" };
const SOLUTIONS: Texts = { fr: "solutions", ar: "حلول", en: "solutions" };
const PEOPLE: Texts = { fr: "personnes", ar: "أشخاص", en: "people" };

/** Illustrative: two projects that train people, brought together to show how a shared indicator opens to its parts. */
const PEOPLE_TRAINED = { rollUp: "sum", sharedCode: "PERSONNES-FORMEES-ILLUSTRATIF" } as const;

const P1 = { ...PLAIN_INDICATOR, projectId: "p1", measure: "unit" } as const;
const P2 = { ...PLAIN_INDICATOR, projectId: "p2", measure: "unit" } as const;
const P4 = { ...PLAIN_INDICATOR, projectId: "p4", measure: "unit" } as const;

/** Handbook 2.3 (P1) and 2.4 (P2); P4's two are the demo's own and say so in their title. */
export const INDICATORS: readonly Indicator[] = [
  {
    ...P1,
    id: "p1-i1-1",
    componentId: "p1-c1",
    code: "I1.1",
    title: {
      fr: "Nombre de normes et modules réutilisables publiés",
      ar: "عدد المعايير والوحدات القابلة لإعادة الاستعمال المنشورة",
      en: "Number of standards and reusable modules published",
    },
    level: "output",
    unit: { fr: "normes et modules", ar: "معايير ووحدات", en: "standards and modules" },
    accumulation: "cumulative",
    ...path([2, 2023], [10, 2026]),
    source: "Catalogue des normes et modules publiés",
    position: 1,
  },
  {
    ...P1,
    id: "p1-i1-2",
    componentId: null,
    code: "I1.2",
    title: {
      fr: "Part des services accompagnés atteignant le seuil d’ergonomie",
      ar: "نسبة الخدمات المواكَبة التي بلغت عتبة سهولة الاستعمال",
      en: "Share of supported services that reach the usability threshold",
    },
    level: "outcome",
    measure: "percentage",
    unit: PERCENT,
    accumulation: "point",
    ...path([20, 2023], [60, 2026]),
    source: "Rapports de tests d’ergonomie",
    position: 2,
  },
  {
    ...P1,
    id: "p1-i1-3",
    componentId: null,
    code: "I1.3",
    title: {
      fr: "Délai moyen de traitement des démarches accompagnées (jours)",
      ar: "متوسط أجل معالجة المساطر المواكَبة (بالأيام)",
      en: "Average processing time of supported procedures (days)",
    },
    level: "outcome",
    unit: { fr: "jours", ar: "أيام", en: "days" },
    accumulation: "point",
    ...path([30, 2023], [12, 2026]),
    source: "Relevé des délais des démarches accompagnées",
    position: 3,
  },
  {
    ...P1,
    id: "p1-i1-4",
    componentId: "p1-c2",
    code: "I1.4",
    title: {
      fr: "Ambassadeurs numériques formés (F/H)",
      ar: "السفراء الرقميون المستفيدون من التكوين (نساء/رجال)",
      en: "Digital ambassadors trained (W/M)",
    },
    level: "output",
    unit: PEOPLE,
    accumulation: "period",
    ...path([0, 2023], [150, 2026]),
    source: "Listes de présence",
    isBySex: true,
    ...PEOPLE_TRAINED,
    position: 4,
  },
  {
    ...P1,
    id: "p1-i1-5",
    componentId: "p1-c3",
    code: "I1.5",
    title: {
      fr: "Solutions d’entreprises numériques testées par l’administration",
      ar: "حلول المقاولات الرقمية التي جربتها الإدارة",
      en: "Solutions of digital companies tested by the administration",
    },
    level: "output",
    unit: SOLUTIONS,
    accumulation: "cumulative",
    ...path([0, 2023], [12, 2026]),
    source: "Fiches de test",
    position: 5,
  },
  {
    ...P2,
    id: "p2-i2-1",
    componentId: "p2-c3",
    code: "I2.1",
    title: {
      fr: "TPME accompagnées",
      ar: "المقاولات الصغرى جدا والصغرى والمتوسطة المواكَبة",
      en: "VSMEs supported",
    },
    level: "output",
    unit: { fr: "TPME", ar: "مقاولات", en: "VSMEs" },
    accumulation: "cumulative",
    ...path([0, 2023], [1_200, 2027]),
    source: "Base de suivi de l’accompagnement, par région et par taille",
    position: 1,
  },
  {
    ...P2,
    id: "p2-i2-2",
    componentId: "p2-c2",
    code: "I2.2",
    title: { fr: "Prestataires référencés", ar: "مقدمو الخدمات المعتمدون", en: "Service providers listed" },
    level: "output",
    unit: { fr: "prestataires", ar: "مقدمو خدمات", en: "providers" },
    accumulation: "cumulative",
    ...path([0, 2023], [60, 2027]),
    source: "Registre des prestataires",
    position: 2,
  },
  {
    ...P2,
    id: "p2-i2-3",
    componentId: "p2-c2",
    code: "I2.3",
    title: {
      fr: "Coût moyen de prospection par prestataire (MAD)",
      ar: "متوسط كلفة التنقيب عن الزبناء لكل مقدم خدمات (بالدرهم)",
      en: "Average prospecting cost per service provider (MAD)",
    },
    level: "outcome",
    unit: { fr: "MAD", ar: "درهم", en: "MAD" },
    accumulation: "point",
    ...path([4_000, 2023], [2_500, 2027]),
    source: "Enquête annuelle auprès des prestataires",
    position: 3,
  },
  {
    ...P2,
    id: "p2-i2-4",
    componentId: "p2-c3",
    code: "I2.4",
    title: {
      fr: "Part des TPME utilisant au moins deux services numériques six mois après l’accompagnement",
      ar: "نسبة المقاولات الصغرى جدا والصغرى والمتوسطة التي تستعمل خدمتين رقميتين على الأقل بعد ستة أشهر من المواكبة",
      en: "Share of VSMEs using at least two digital services six months after support",
    },
    level: "outcome",
    measure: "percentage",
    unit: PERCENT,
    accumulation: "point",
    ...path([15, 2023], [55, 2027]),
    source: "Enquête six mois après l’accompagnement",
    position: 4,
  },
  {
    ...P4,
    id: "p4-i4-1",
    componentId: "p4-a-02",
    code: "I4.1",
    title: {
      fr: "Agents certifiés (F/H) — illustratif",
      ar: "الموظفون الحاصلون على الإشهاد (نساء/رجال) — توضيحي",
      en: "Staff certified (W/M) — illustrative",
    },
    level: "output",
    unit: PEOPLE,
    accumulation: "period",
    ...path([0, 2024], [200, 2028]),
    source: "Listes des agents certifiés",
    isBySex: true,
    ...PEOPLE_TRAINED,
    position: 1,
  },
  {
    ...P4,
    id: "p4-i4-2",
    componentId: "p4-a-01",
    code: "I4.2",
    title: {
      fr: "Part des départements appliquant le référentiel de compétences numériques — illustratif",
      ar: "نسبة القطاعات التي تطبق الدليل المرجعي للكفاءات الرقمية — توضيحي",
      en: "Share of departments that apply the digital skills framework — illustrative",
    },
    level: "outcome",
    measure: "percentage",
    unit: PERCENT,
    accumulation: "point",
    ...path([0, 2024], [75, 2028]),
    source: "Enquête auprès des départements",
    position: 2,
  },
];
