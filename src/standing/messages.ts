import { messages } from "../kernel/messages.ts";

/** The paces of a project’s status as words. */
export const PACE_NAME = messages({
  good: { fr: "À l’heure", ar: "في الموعد", en: "On track" },
  watch: { fr: "À risque", ar: "مهدَّد بالتأخر", en: "At risk" },
  bad: { fr: "En retard", ar: "متأخر", en: "Late" },
  unknown: { fr: "Non déterminé", ar: "غير محدد", en: "Not determined" },
});

export const standing = messages({
  title: { fr: "État du projet", ar: "وضعية المشروع", en: "Standing of the project" },
  note: {
    fr: "La pire des trois dimensions donne le statut.",
    ar: "أسوأ الأبعاد الثلاثة هو الذي يحدد الحالة.",
    en: "The worst of the three dimensions gives the status.",
  },
  status: { fr: "Statut", ar: "الحالة", en: "Status" },
  calendar: { fr: "Calendrier", ar: "الجدول الزمني", en: "Calendar" },
  finances: { fr: "Finances", ar: "المالية", en: "Finances" },
  results: { fr: "Résultats", ar: "النتائج", en: "Results" },
  calendarNote: { fr: "indice des jalons", ar: "مؤشر المحطات", en: "milestone index" },
  financesNote: { fr: "rythme de consommation", ar: "وتيرة الاستهلاك", en: "burn ratio" },
  resultsNote: {
    fr: "indicateurs rapportés au temps écoulé",
    ar: "المؤشرات مقارنة بالزمن المنقضي",
    en: "indicators against time elapsed",
  },
  manual: { fr: "{status} (fixé à la main)", ar: "{status} (مثبتة يدويا)", en: "{status} (fixed by hand)" },
  manualTold: {
    fr: "Statut fixé à la main jusqu’au {until} ; les trois dimensions donnent : {computed}. Motif : {reason}",
    ar: "الحالة مثبتة يدويا إلى غاية {until}؛ الأبعاد الثلاثة تعطي: {computed}. السبب: {reason}",
    en: "Status fixed by hand until {until}; the three dimensions give: {computed}. Reason: {reason}",
  },
  fix: { fr: "Fixer le statut", ar: "تثبيت الحالة", en: "Fix the status" },
  fixNote: {
    fr: "Le statut fixé vaut jusqu’au {until} ; au trimestre suivant, les trois dimensions décident de nouveau. Il est montré comme fixé à la main, avec son motif, à tous ceux qui voient le projet, bailleur compris.",
    ar: "تسري الحالة المثبتة إلى غاية {until}؛ وفي الفصل الموالي تقرر الأبعاد الثلاثة من جديد. وتظهر على أنها مثبتة يدويا مع سببها لكل من يطلع على المشروع، بما في ذلك الجهة المانحة.",
    en: "A fixed status stands until {until}; with the next quarter the three dimensions decide again. It is shown as fixed by hand, with its reason, to everybody who sees the project, the donor included.",
  },
  pace: { fr: "Statut du projet", ar: "حالة المشروع", en: "Status of the project" },
  automatic: {
    fr: "Celui des trois dimensions ({computed})",
    ar: "ما تعطيه الأبعاد الثلاثة ({computed})",
    en: "As the three dimensions say ({computed})",
  },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
  reasonHint: {
    fr: "Ce que les chiffres ne disent pas : décision du Copil, événement, accord du bailleur…",
    ar: "ما لا تقوله الأرقام: قرار لجنة القيادة، حدث، موافقة الجهة المانحة…",
    en: "What the figures don’t say: a decision of the committee, an event, the donor’s consent…",
  },
  curve: { fr: "Courbe en S", ar: "منحنى الإنجاز التراكمي", en: "S-curve" },
  curveNote: {
    fr: "Prévu : budget de chaque exercice réparti également sur ses trimestres. Prévision : réalisé, puis dépenses prévues.",
    ar: "المبرمج: ميزانية كل سنة موزعة بالتساوي على فصولها. التوقعات: المنجز ثم النفقات المتوقعة.",
    en: "Planned: each year’s budget spread evenly over its quarters. Forecast: realised, then the spending forecast.",
  },
  alerts: { fr: "Alertes", ar: "تنبيهات", en: "Alerts" },
  noAlerts: { fr: "Aucune alerte", ar: "لا توجد تنبيهات", en: "No alert" },
  noAlertsHint: {
    fr: "Les règles sont vérifiées à la date d’arrêté à chaque ouverture de la page.",
    ar: "تفحص القواعد بتاريخ الحصر عند كل فتح للصفحة.",
    en: "The rules are checked as of the cut-off date whenever the page is opened.",
  },
  alert: { fr: "Constat", ar: "المعاينة", en: "What was found" },
  place: { fr: "Projet ou convention", ar: "المشروع أو الاتفاقية", en: "Project or agreement" },
  next: { fr: "Prochaine étape", ar: "الخطوة الموالية", en: "Next step" },
  moreAlerts: {
    fr: "{count, plural, one {# autre alerte se trouve} other {# autres alertes se trouvent}} sur les pages des projets.",
    ar: "{count, plural, zero {لا تنبيه آخر} one {تنبيه آخر واحد} two {تنبيهان آخران} few {# تنبيهات أخرى} many {# تنبيها آخر} other {# تنبيه آخر}} في صفحات المشاريع.",
    en: "{count, plural, one {# more alert is} other {# more alerts are}} on the pages of the projects.",
  },
  freshness: { fr: "Fraîcheur des données", ar: "حداثة المعطيات", en: "How fresh the data are" },
  freshnessNote: {
    fr: "Qui a déclaré quoi, quand, et ce qui manque pour le prochain rapport.",
    ar: "من صرح بماذا ومتى، وما ينقص لإعداد التقرير المقبل.",
    en: "Who reported what, when, and what is missing for the next report.",
  },
  what: { fr: "Donnée", ar: "المعطى", en: "Data" },
  upTo: { fr: "Jusqu’au", ar: "إلى غاية", en: "Up to" },
  toldAt: { fr: "Déclaré le", ar: "صرح به في", en: "Reported at" },
  by: { fr: "Par", ar: "من طرف", en: "By" },
  missing: { fr: "Manque pour le prochain rapport", ar: "ما ينقص للتقرير المقبل", en: "Missing for the next report" },
  nothingMissing: { fr: "rien ne manque", ar: "لا شيء ينقص", en: "nothing is missing" },
  spending: { fr: "Dépenses", ar: "النفقات", en: "Spending" },
  milestones: { fr: "Jalons", ar: "محطات الإنجاز", en: "Milestones" },
  values: { fr: "Indicateurs", ar: "المؤشرات", en: "Indicators" },
  forecast: { fr: "Prévisions", ar: "التوقعات", en: "Forecasts" },
  takenOver: { fr: "Reprise des données", ar: "استيراد المعطيات", en: "Data taken over" },
  badBody: { fr: "Le corps n’est pas lisible.", ar: "محتوى الطلب غير مقروء.", en: "The body cannot be read." },
});
