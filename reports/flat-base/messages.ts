import { messages } from "../../src/kernel/messages.ts";

/** The words of R10. */
export const R10 = messages({
  sheet: { fr: "Base", ar: "القاعدة", en: "Base" },
  title: {
    fr: "R10 — Base à plat pour tableaux croisés",
    ar: "R10 — قاعدة مسطحة للجداول المحورية",
    en: "R10 — Flat base for pivot tables",
  },
  period: { fr: "Situation au {date}", ar: "الوضعية بتاريخ {date}", en: "Situation at {date}" },
  row: { fr: "Une ligne", ar: "السطر", en: "A row" },
  rowIs: {
    fr: "projet × ligne budgétaire × exercice × trimestre × mesure × statut de la période, et par devise et taux d’origine ; écritures validées seulement ; aucun total",
    ar: "مشروع × سطر ميزانياتي × سنة مالية × ربع × مؤشر × حالة الفترة، وحسب العملة وسعر الصرف الأصليين؛ القيود المصادق عليها فقط؛ بدون مجاميع",
    en: "project × budget line × budget year × quarter × measure × status of the period, and by original currency and rate; approved entries only; no totals",
  },
  measureIs: {
    fr: "BUDGET_INITIAL et BUDGET_REVISE par exercice, sans trimestre ; ENGAGEMENT et REALISE au trimestre de comptabilisation ; PREVISION restant à dépenser, sans trimestre quand elle porte sur une période plus longue ; VERSEMENT reçu du bailleur, par projet, sans ligne. N’additionnez pas des mesures différentes",
    ar: "المؤشران BUDGET_INITIAL وBUDGET_REVISE حسب السنة المالية بدون ربع؛ ENGAGEMENT وREALISE في ربع التسجيل؛ PREVISION ما يُتوقع صرفه، بدون ربع إذا همّت فترة أطول؛ VERSEMENT دفعة الجهة المانحة، حسب المشروع وبدون سطر. لا تُجمع مؤشرات مختلفة",
    en: "BUDGET_INITIAL and BUDGET_REVISE by budget year, without a quarter; ENGAGEMENT and REALISE in the quarter of booking; PREVISION still to be spent, without a quarter where it is for a longer period; VERSEMENT received from the donor, by project, without a line. Do not add different measures",
  },
  rateIs: {
    fr: "unités de la devise cotée pour 1 EUR, celui de l’écriture ; budget et prévisions en EUR : contre-valeur indicative en MAD au taux de la feuille Garde",
    ar: "وحدات العملة المسعرة مقابل 1 EUR، وهو سعر القيد؛ أما الميزانية والتوقعات بالأورو فمقابلها بالدرهم بياني بسعر ورقة الغلاف",
    en: "units of the quoted currency for 1 EUR, that of the entry; budgets and forecasts in EUR: indicative equivalent in MAD at the rate of the sheet Cover",
  },
  periodIs: {
    fr: "OUVERTE, EN_REVUE, CLOTUREE ou ROUVERTE : état de la période du trimestre",
    ar: "إما OUVERTE مفتوحة، EN_REVUE قيد المراجعة، CLOTUREE مقفلة، ROUVERTE أعيد فتحها: حالة فترة الربع",
    en: "OUVERTE (open), EN_REVUE (in review), CLOTUREE (closed) or ROUVERTE (reopened): state of the quarter’s period",
  },
  exclusions: { fr: "Non compris", ar: "غير مدرج", en: "Left out" },
  checkMeasure: { fr: "{measure}, en EUR", ar: "{measure}، بالأورو", en: "{measure}, in EUR" },
});
