import { messages } from "../../kernel/messages.ts";

/** The words of every chart. */
export const charts = messages({
  data: { fr: "Tableau des données", ar: "جدول المعطيات", en: "Data table" },
  legend: { fr: "Légende", ar: "مفتاح الرسم", en: "Legend" },
  day: { fr: "Date", ar: "التاريخ", en: "Date" },
  year: { fr: "Exercice", ar: "السنة المالية", en: "Budget year" },
  total: { fr: "Total", ar: "المجموع", en: "Total" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  executed: { fr: "Taux d’exécution", ar: "نسبة التنفيذ", en: "Execution rate" },
  elapsed: { fr: "Temps écoulé", ar: "الزمن المنقضي", en: "Time elapsed" },
  gap: { fr: "Écart", ar: "الفارق", en: "Gap" },
  points: { fr: "{points} pts", ar: "{points} نقطة", en: "{points} pts" },
  paceSaid: {
    fr: "{count, plural, =0 {Aucun projet} one {# projet} other {# projets}} : l’exécution est derrière le temps pour {behind}.",
    ar: "{count, plural, =0 {لا مشروع} zero {لا مشروع} one {مشروع واحد} two {مشروعان} few {# مشاريع} many {# مشروعا} other {# مشروع}}: التنفيذ متأخر عن الزمن في {behind}.",
    en: "{count, plural, =0 {No project} one {# project} other {# projects}}: execution is behind time for {behind}.",
  },
  none: { fr: "aucun", ar: "لا شيء", en: "none" },
  comma: { fr: ", ", ar: "، ", en: ", " },
  planned: { fr: "Prévu au budget", ar: "المبرمج في الميزانية", en: "Planned in the budget" },
  actual: { fr: "Réalisé", ar: "المنجز", en: "Realised" },
  forecast: { fr: "Prévision", ar: "التوقعات", en: "Forecast" },
  curveSaid: {
    fr: "Au {on}, {actual} réalisés pour {planned} prévus à cette date.",
    ar: "إلى غاية {on}: {actual} منجزة مقابل {planned} مبرمجة إلى هذا التاريخ.",
    en: "On {on}, {actual} realised against {planned} planned by that date.",
  },
  curveForecast: {
    fr: "Prévision à l’achèvement : {forecast}.",
    ar: "التوقع عند الانتهاء: {forecast}.",
    en: "Forecast at completion: {forecast}.",
  },
  sources: { fr: "Budget (ressources)", ar: "الميزانية (الموارد)", en: "Budget (sources)" },
  uses: { fr: "Réalisé (emplois)", ar: "المنجز (الاستخدامات)", en: "Realised (uses)" },
  sourcesSaid: {
    fr: "De {from} à {to} : {sources} budgétisés, {uses} réalisés.",
    ar: "من {from} إلى {to}: {sources} مبرمجة في الميزانية، و{uses} منجزة.",
    en: "From {from} to {to}: {sources} budgeted, {uses} realised.",
  },
});
