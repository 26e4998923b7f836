import { messages } from "../../src/kernel/messages.ts";

/** Words of the sheets Synthèse and Trimestres. */
export const SYNTHESIS = messages({
  sheet: { fr: "Synthèse", ar: "الخلاصة", en: "Summary" },
  quartersSheet: { fr: "Trimestres", ar: "الأرباع", en: "Quarters" },
  byComponent: {
    fr: "Budget et réalisé par composante",
    ar: "الميزانية والمنجز حسب المكوِّن",
    en: "Budget and realised by component",
  },
  byProject: {
    fr: "Budget et réalisé par projet",
    ar: "الميزانية والمنجز حسب المشروع",
    en: "Budget and realised by project",
  },
  byQuarter: {
    fr: "Prévu et réalisé par trimestre",
    ar: "المبرمج والمنجز حسب الربع",
    en: "Planned and realised by quarter",
  },
  inCurrency: { fr: "{title} ({currency})", ar: "{title} ({currency})", en: "{title} ({currency})" },
  code: { fr: "Code", ar: "الرمز", en: "Code" },
  name: { fr: "Intitulé", ar: "العنوان", en: "Name" },
  budget: { fr: "Budget révisé", ar: "الميزانية المعدلة", en: "Revised budget" },
  spent: { fr: "Réalisé", ar: "المنجز", en: "Realised" },
  rate: { fr: "Taux d’exécution", ar: "نسبة التنفيذ", en: "Execution rate" },
  balance: { fr: "Solde", ar: "الرصيد", en: "Balance" },
  others: { fr: "Autres", ar: "أخرى", en: "Others" },
  othersName: {
    fr: "{count, plural, one {# autre, de moindre budget} other {# autres, de moindre budget}}",
    ar: "{count, plural, zero {لا شيء} one {واحد آخر بميزانية أقل} two {اثنان آخران بميزانية أقل} few {# آخرون بميزانية أقل} many {# آخر بميزانية أقل} other {# آخر بميزانية أقل}}",
    en: "{count, plural, one {# other, with a smaller budget} other {# others, with smaller budgets}}",
  },
  quarter: { fr: "Trimestre", ar: "الربع", en: "Quarter" },
  year: { fr: "Exercice", ar: "السنة المالية", en: "Budget year" },
  when: { fr: "Situation", ar: "الوضع", en: "Position" },
  past: { fr: "échu", ar: "منقضٍ", en: "past" },
  current: { fr: "en cours à la date d’arrêté", ar: "جارٍ عند تاريخ الحصر", en: "current on the as-of date" },
  coming: { fr: "à venir", ar: "مقبل", en: "to come" },
  planned: { fr: "Prévu", ar: "المبرمج", en: "Planned" },
  gap: { fr: "Écart (réalisé − prévu)", ar: "الفارق (المنجز − المبرمج)", en: "Variance (realised − planned)" },
  share: { fr: "Réalisé ÷ prévu", ar: "المنجز ÷ المبرمج", en: "Realised ÷ planned" },
  note: {
    fr: "Les chiffres de cette feuille sont des formules vers les feuilles du rapport. Prévu : le budget révisé de chaque exercice, réparti à parts égales sur ses trimestres d’exécution (indicatif).",
    ar: "أرقام هذه الورقة صيغ حسابية مرتبطة بأوراق التقرير. المبرمج: الميزانية المعدلة لكل سنة مالية موزعة بالتساوي على أرباع التنفيذ (على سبيل البيان).",
    en: "The figures of this sheet are formulas on the report’s own sheets. Planned: each year’s revised budget, divided equally over its quarters of execution (indicative).",
  },
  quartersCut: {
    fr: "Le graphique montre 12 trimestres ; la feuille Trimestres les a tous.",
    ar: "يعرض الرسم 12 ربعا؛ وتتضمن ورقة الأرباع جميعها.",
    en: "The chart shows 12 quarters; the sheet Quarters has all of them.",
  },
});
