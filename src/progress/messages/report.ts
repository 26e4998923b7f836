import { messages } from "../../kernel/messages.ts";

export const report = messages({
  title: { fr: "{code} · Rapport d’avancement", ar: "{code} · تقرير التقدم", en: "{code} · Progress report" },
  essentials: {
    fr: "Rapport d’avancement · L’essentiel",
    ar: "تقرير التقدم · الأساسيات",
    en: "Progress report · In brief",
  },
  asOf: { fr: "Situation arrêtée au {on}", ar: "الوضعية المحصورة بتاريخ {on}", en: "As of {on}" },
  demo: { fr: "Données de démonstration", ar: "بيانات تجريبية", en: "Demonstration data" },
  donor: { fr: "Bailleur", ar: "الجهة المانحة", en: "Donor" },
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
  amount: { fr: "Montant du projet", ar: "مبلغ المشروع", en: "Project amount" },
  period: { fr: "Période d’exécution", ar: "فترة التنفيذ", en: "Execution period" },
  back: { fr: "Avancement", ar: "التقدم", en: "Progress" },
  more: {
    fr: "{count, plural, one {Une autre ligne figure} other {# autres lignes figurent}} sur la page du projet.",
    ar: "{count, plural, zero {لا أسطر أخرى} one {سطر آخر واحد} two {سطران آخران} few {# أسطر أخرى} many {# سطرا آخر} other {# سطر آخر}} في صفحة المشروع.",
    en: "{count, plural, one {One more row is} other {# more rows are}} on the project’s page.",
  },
});
