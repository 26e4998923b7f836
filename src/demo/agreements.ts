import { calendarDate } from "../kernel/calendar-date.ts";
import { units } from "../kernel/money.ts";
import { searchText } from "../kernel/search-text.ts";
import type { Fields } from "../platform/write.ts";
import type { agreement } from "../portfolio/schema.ts";

type Agreement = Fields<typeof agreement>;

/** Thresholds of handbook 4 for the demo: 10 % notified, 25 % by addendum, 2 % tolerated on an engagement. */
const TERMS = {
  currency: "EUR",
  exchangeMethod: "inforeuro",
  fixedRateMicro: null,
  notifyBps: 1_000,
  amendBps: 2_500,
  overspendBps: 200,
  liquidationDays: 90,
  isVatEligible: false,
  justifiedBps: 8_000,
  explainedBps: 1_000,
  referenceVersion: "committee",
  cancelReason: "",
} as const;

const GERMAN = {
  ...TERMS,
  donorId: "org-bmz",
  agencyId: "org-giz",
  status: "executing",
  signedOn: "2023-09-15",
  validFrom: null,
  validTo: null,
  executionStart: calendarDate("2023-10-01"),
  hasModes: false,
} as const;

const BELGIAN = { ...TERMS, donorId: "org-be-dgd", agencyId: "org-enabel", hasModes: true } as const;

const searchable = (record: Omit<Agreement, "search">): Agreement => ({
  ...record,
  search: searchText(record.code, record.title.fr, record.title.ar, record.title.en),
});

/** Handbook 2.2. */
export const AGREEMENTS: readonly Agreement[] = [
  searchable({
    ...GERMAN,
    id: "ag-de-01",
    code: "AG-DE-01",
    title: {
      fr: "Convention de partenariat — Transformation numérique de l’administration marocaine",
      ar: "اتفاقية شراكة — التحول الرقمي للإدارة المغربية",
      en: "Partnership agreement — Digital transformation of the Moroccan administration",
    },
    ceilingMinor: units(3_000_000, "EUR").minor,
    executionEnd: calendarDate("2026-09-30"),
    basis:
      "Montant et durée de 3 ans : article de presse sur les deux conventions (S1). Date de signature : L’Opinion, 15/09/2023 (P1). Début, fin, seuils et méthode de change : ILLUSTRATIF.",
  }),
  searchable({
    ...GERMAN,
    id: "ag-de-02",
    code: "AG-DE-02",
    title: {
      fr: "Convention de partenariat — Inclusion numérique des TPME",
      ar: "اتفاقية شراكة — الإدماج الرقمي للمقاولات الصغرى جدا والصغرى والمتوسطة",
      en: "Partnership agreement — Digital inclusion of very small, small and medium-sized enterprises",
    },
    ceilingMinor: units(5_000_000, "EUR").minor,
    executionEnd: calendarDate("2027-09-30"),
    basis:
      "Montant et durée de 4 ans : article de presse sur les deux conventions (S1). Date de signature : L’Opinion, 15/09/2023 (P1). Début, fin, seuils et méthode de change : ILLUSTRATIF.",
  }),
  searchable({
    ...BELGIAN,
    id: "ag-be-01",
    code: "AG-BE-01",
    title: {
      fr: "Convention spécifique — Renforcement des compétences des fonctionnaires (e-TAMKEEN)",
      ar: "اتفاقية خاصة — تعزيز كفاءات الموظفين (e-TAMKEEN)",
      en: "Specific agreement — Strengthening the skills of civil servants (e-TAMKEEN)",
    },
    status: "closed",
    ceilingMinor: units(3_500_000, "EUR").minor,
    signedOn: "2018-11",
    validFrom: calendarDate("2018-12-01"),
    validTo: calendarDate("2023-11-30"),
    executionStart: calendarDate("2019-08-01"),
    executionEnd: calendarDate("2023-07-31"),
    basis:
      "Montant, signature en novembre 2018, validité de cinq ans dont quatre d’exécution : Libération, 11/2018 (P4) et etamkeen.ma (P5). Dates exactes, seuils et méthode de change : ILLUSTRATIF.",
  }),
  searchable({
    ...BELGIAN,
    id: "ag-be-02",
    code: "AG-BE-02",
    title: {
      fr: "Convention spécifique — Portefeuille, volet « Administration numérique »",
      ar: "اتفاقية خاصة — محفظة التعاون، محور «الإدارة الرقمية»",
      en: "Specific agreement — Portfolio, “Digital administration” strand",
    },
    status: "executing",
    ceilingMinor: units(4_000_000, "EUR").minor,
    signedOn: "2024-06-20",
    validFrom: null,
    validTo: null,
    executionStart: calendarDate("2024-07-01"),
    executionEnd: calendarDate("2028-06-30"),
    basis:
      "ILLUSTRATIF en entier : seule l’annonce d’un portefeuille de coopération 2023–2028 est publique (diplomatie belge, P7).",
  }),
];
