import { messages } from "../kernel/messages.ts";

export const workbooks = messages({
  title: { fr: "Rapports Excel", ar: "تقارير Excel", en: "Excel reports" },
  r01: {
    fr: "R01 — Situation d’exécution budgétaire par projet et composante",
    ar: "R01 — وضعية تنفيذ الميزانية حسب المشروع والمكوِّن",
    en: "R01 — Budget execution by project and component",
  },
  r01Note: {
    fr: "Pour le service financier et le comité de pilotage. Lignes groupées par bailleur, convention, projet et composante ; sous-totaux et taux en formules vivantes ; feuilles Garde, Données, Paramètres et Contrôles.",
    ar: "للمصلحة المالية ولجنة القيادة. أسطر مجمعة حسب الجهة المانحة والاتفاقية والمشروع والمكوِّن؛ المجاميع الفرعية والنسب بصيغ حية؛ أوراق الغلاف والمعطيات والمعلمات والمراقبة.",
    en: "For the finance department and the steering committee. Rows grouped by donor, agreement, project and component; live formulas for subtotals and rates; cover, data, parameters and checks sheets.",
  },
  r06: {
    fr: "R06 — Cadre de résultats et suivi des indicateurs",
    ar: "R06 — إطار النتائج وتتبع المؤشرات",
    en: "R06 — Results framework and indicator tracking",
  },
  r06Note: {
    fr: "Pour les bailleurs et le suivi-évaluation. Une ligne par indicateur avec sa référence, ses cibles, le réalisé de la période et cumulé, femmes et hommes ; aucune ligne de total ; feuilles Garde, Données, Paramètres et Contrôles.",
    ar: "للجهات المانحة وللتتبع والتقييم. سطر لكل مؤشر مع مرجعه وأهدافه ومنجز الفترة والمنجز التراكمي، نساء ورجالا؛ بدون سطر للمجموع؛ أوراق الغلاف والمعطيات والمعلمات والمراقبة.",
    en: "For donors and monitoring and evaluation. One row per indicator with its baseline, targets, period and cumulative actuals, women and men; no totals row; cover, data, parameters and checks sheets.",
  },
  on: { fr: "Date d’arrêté", ar: "تاريخ الحصر", en: "As-of date" },
  known: {
    fr: "Connu au (n° du journal ou instant)",
    ar: "كما كان معروفا عند (رقم السجل أو لحظة)",
    en: "As known at (journal number or instant)",
  },
  scope: { fr: "Périmètre", ar: "النطاق", en: "Scope" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
  donor: { fr: "Bailleur", ar: "الجهة المانحة", en: "Donor" },
  all: { fr: "Tous", ar: "الكل", en: "All" },
  allProjects: { fr: "Tous les projets", ar: "كل المشاريع", en: "All projects" },
  allAgreements: { fr: "Toutes les conventions", ar: "كل الاتفاقيات", en: "All agreements" },
  allDonors: { fr: "Tous les bailleurs", ar: "كل الجهات المانحة", en: "All donors" },
  currency: { fr: "Devise", ar: "العملة", en: "Currency" },
  language: { fr: "Langue", ar: "اللغة", en: "Language" },
  closed: { fr: "Projets clôturés", ar: "المشاريع المقفلة", en: "Closed projects" },
  closedOut: { fr: "Exclus", ar: "مستثناة", en: "Left out" },
  closedIn: { fr: "Inclus", ar: "مدرجة", en: "Included" },
  download: { fr: "Télécharger (.xlsx)", ar: "تنزيل ملف xlsx", en: "Download (.xlsx)" },
  notify: {
    fr: "{agreement} : seuil de notification d’une révision",
    ar: "{agreement}: عتبة الإشعار بالمراجعة",
    en: "{agreement}: notification threshold of a revision",
  },
  amend: {
    fr: "{agreement} : seuil de l’avenant",
    ar: "{agreement}: عتبة ملحق الاتفاقية",
    en: "{agreement}: amendment threshold",
  },
  leftOut: {
    fr: "{project} : {count, plural, one {# écriture non approuvée n’est pas comptée} other {# écritures non approuvées ne sont pas comptées}} ({amount}).",
    ar: "{project}: {count, plural, zero {لا قيود} one {قيد واحد غير مصادق عليه غير محتسب} two {قيدان غير مصادق عليهما غير محتسبين} few {# قيود غير مصادق عليها غير محتسبة} many {# قيدا غير مصادق عليه غير محتسب} other {# قيد غير مصادق عليه غير محتسب}} ({amount}).",
    en: "{project}: {count, plural, one {# entry not approved is not counted} other {# entries not approved are not counted}} ({amount}).",
  },
  closedLeftOut: {
    fr: "Projets clôturés non compris : {projects}.",
    ar: "المشاريع المقفلة غير المدرجة: {projects}.",
    en: "Closed projects not included: {projects}.",
  },
  otherCurrency: {
    fr: "{project} est tenu en {currency} : non compris, on n’additionne pas des devises différentes.",
    ar: "{project} ممسوك بعملة {currency}: غير مدرج، لا تجمع عملات مختلفة.",
    en: "{project} is kept in {currency}: not included, different currencies are not added.",
  },
  badCurrency: {
    fr: "« {value} » n’est pas une devise de rapport. Choisissez EUR ou MAD.",
    ar: "«{value}» ليست عملة تقرير. اختر EUR أو MAD.",
    en: "“{value}” is not a report currency. Choose EUR or MAD.",
  },
  badPeriod: {
    fr: "« {value} » n’est pas un trimestre. Écrivez-le sous la forme 2025-Q2.",
    ar: "«{value}» ليس ربعا. اكتبه على الشكل 2025-Q2.",
    en: "“{value}” is not a quarter. Write it as 2025-Q2.",
  },
  noRate: {
    fr: "Aucun taux EUR/MAD au {on} : le rapport en MAD n’est pas possible. Saisissez le taux, ou demandez le rapport en EUR.",
    ar: "لا يوجد سعر صرف أورو/درهم بتاريخ {on}: لا يمكن إصدار التقرير بالدرهم. أدخل السعر أو اطلب التقرير بالأورو.",
    en: "No EUR/MAD rate at {on}: the report in MAD is not possible. Enter the rate, or ask for the report in EUR.",
  },
});
