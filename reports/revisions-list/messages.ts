import { messages } from "../../src/kernel/messages.ts";

/** R08, handbook 6.2. */
export const R08 = messages({
  sheet: { fr: "R08", ar: "R08", en: "R08" },
  title: {
    fr: "R08 — Liste des révisions budgétaires",
    ar: "R08 — لائحة مراجعات الميزانية",
    en: "R08 — List of budget revisions",
  },
  number: { fr: "N° révision", ar: "رقم المراجعة", en: "Revision no." },
  requestedOn: { fr: "Date demande", ar: "تاريخ الطلب", en: "Requested on" },
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  from: { fr: "Rubrique diminuée", ar: "البند المخفَّض", en: "Decreased heading" },
  to: { fr: "Rubrique augmentée", ar: "البند المرفوع", en: "Increased heading" },
  yearFrom: { fr: "Exercice de", ar: "من سنة", en: "Year from" },
  yearTo: { fr: "Exercice à", ar: "إلى سنة", en: "Year to" },
  amount: { fr: "Montant", ar: "المبلغ", en: "Amount" },
  variation: { fr: "Variation cumulée", ar: "التغير التراكمي", en: "Cumulative variation" },
  fromVariation: {
    fr: "Variation cumulée % diminuée",
    ar: "التغير التراكمي % للمخفَّض",
    en: "Cumulative variation % decreased",
  },
  toVariation: {
    fr: "Variation cumulée % augmentée",
    ar: "التغير التراكمي % للمرفوع",
    en: "Cumulative variation % increased",
  },
  threshold: { fr: "Seuil applicable", ar: "العتبة المطبقة", en: "Threshold" },
  route: { fr: "Type d’approbation", ar: "نوع المصادقة", en: "Type of approval" },
  decision: { fr: "Décision, réf.", ar: "القرار ومرجعه", en: "Decision, ref." },
  decidedOn: { fr: "Date de décision", ar: "تاريخ القرار", en: "Decided on" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
  requester: { fr: "Demandeur (rôle)", ar: "صاحب الطلب (الصفة)", en: "Requester (role)" },
  approver: { fr: "Approbateur (rôle)", ar: "المصادِق (الصفة)", en: "Approver (role)" },
  status: { fr: "Statut", ar: "الحالة", en: "Status" },
  version: { fr: "Version budget résultante", ar: "صيغة الميزانية الناتجة", en: "Resulting budget version" },
  total: { fr: "TOTAL", ar: "المجموع", en: "TOTAL" },
  none: {
    fr: "Aucune révision budgétaire dans cette période.",
    ar: "لا توجد أي مراجعة للميزانية في هذه الفترة.",
    en: "No budget revision in this period.",
  },
  variationIs: {
    fr: "écart cumulé de la rubrique par rapport à la dernière version de référence (initiale, ou approuvée par le comité de pilotage ou par avenant), et non par rapport à la révision précédente",
    ar: "الفارق التراكمي للبند مقارنة بآخر صيغة مرجعية (الأصلية، أو المصادق عليها من طرف لجنة القيادة أو بملحق)، وليس بالمراجعة السابقة",
    en: "cumulative variation of the heading against the last reference version (original, or approved by the steering committee or by amendment), not against the previous revision",
  },
  thresholdIs: {
    fr: "seuil de la convention à partir duquel la voie d’approbation change",
    ar: "عتبة الاتفاقية التي يتغير ابتداء منها مسار المصادقة",
    en: "the agreement’s threshold from which the route of approval changes",
  },
  checkMoved: { fr: "Montants déplacés", ar: "المبالغ المحولة", en: "Amounts moved" },
  checkRevisions: { fr: "Nombre de révisions", ar: "عدد المراجعات", en: "Number of revisions" },
});
