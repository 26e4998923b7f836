import { type Message, messages } from "../../../kernel/messages.ts";
import type { Route } from "../version.ts";

/** The fields of budgets and their revisions. */
export const versionField = messages({
  reason: { fr: "Motif de la révision", ar: "سبب المراجعة", en: "Reason of the revision" },
  decidedOn: { fr: "Date de la décision", ar: "تاريخ القرار", en: "Decision date" },
  document: {
    fr: "Référence de la décision (PV, lettre)",
    ar: "مرجع القرار (محضر، رسالة)",
    en: "Decision reference (minutes, letter)",
  },
  decision: { fr: "Motif ou termes de la décision", ar: "سبب القرار أو نصه", en: "Reason or terms of the decision" },
  amendment: { fr: "Avenant", ar: "ملحق الاتفاقية", en: "Amendment" },
  opinion: { fr: "Motivation de l’avis", ar: "تعليل الرأي", en: "Grounds of the opinion" },
  opinionVerdict: { fr: "Avis du service financier", ar: "رأي المصلحة المالية", en: "Finance department’s opinion" },
  code: { fr: "Code de la ligne", ar: "رمز السطر", en: "Line code" },
  component: { fr: "Composante", ar: "المكوِّن", en: "Component" },
  label: { fr: "Libellé", ar: "البيان", en: "Label" },
  mode: { fr: "Mode d’exécution", ar: "نمط التنفيذ", en: "Mode" },
  category: { fr: "Catégorie", ar: "الصنف", en: "Category" },
  total: { fr: "Total de la ligne", ar: "مجموع السطر", en: "Line total" },
  year: { fr: "Exercice", ar: "السنة المالية", en: "Budget year" },
});

export const ROUTE_NAME: Readonly<Record<Route, Message>> = messages({
  notification: { fr: "Notification au bailleur", ar: "إشعار الجهة المانحة", en: "Notice to the donor" },
  committee: { fr: "Comité de pilotage", ar: "لجنة القيادة", en: "Steering committee" },
  amendment: { fr: "Avenant à la convention", ar: "ملحق للاتفاقية", en: "Amendment to the agreement" },
});

export const VERDICT_NAME = messages({
  favourable: { fr: "Favorable", ar: "موافق", en: "Favourable" },
  unfavourable: { fr: "Défavorable", ar: "غير موافق", en: "Unfavourable" },
});

export const MODE_NAME = messages({
  regie: { fr: "Régie", ar: "تدبير مباشر", en: "Direct management" },
  cogestion: { fr: "Cogestion", ar: "تدبير مشترك", en: "Co-management" },
});

export const CATEGORY_NAME = messages({
  activity: { fr: "Activité", ar: "نشاط", en: "Activity" },
  reserve: { fr: "Réserve", ar: "احتياطي", en: "Reserve" },
  staff: { fr: "Personnel", ar: "الموظفون", en: "Staff" },
  investment: { fr: "Investissement", ar: "استثمار", en: "Investment" },
  running: { fr: "Fonctionnement", ar: "تسيير", en: "Running costs" },
  evaluation: { fr: "Évaluation", ar: "تقييم", en: "Evaluation" },
});
