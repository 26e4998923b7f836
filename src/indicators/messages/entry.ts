import { messages } from "../../kernel/messages.ts";

export const entryPage = messages({
  title: { fr: "Saisie des indicateurs", ar: "إدخال قيم المؤشرات", en: "Entering indicator values" },
  open: { fr: "Saisir une période", ar: "إدخال قيم فترة", en: "Enter a period" },
  period: { fr: "Période", ar: "الفترة", en: "Period" },
  show: { fr: "Afficher", ar: "عرض", en: "Show" },
  note: {
    fr: "Tous les indicateurs de la période sur une page. Les lignes laissées vides ne sont pas enregistrées ; « n.d. » se dit par une raison, jamais par 0.",
    ar: "جميع مؤشرات الفترة في صفحة واحدة. لا تُسجَّل الأسطر الفارغة؛ وغياب المعطيات (غ.م.) يُبيَّن بسبب، ولا يُكتب 0 مكانه أبدا.",
    en: "All indicators of the period on one page. Rows left empty are not saved; no data is said with a reason, never with 0.",
  },
  draft: { fr: "Enregistrer le brouillon", ar: "حفظ المسودة", en: "Save as a draft" },
  submit: { fr: "Soumettre à validation", ar: "إحالة للمصادقة", en: "Submit for approval" },
  leave: { fr: "Revenir aux indicateurs", ar: "العودة إلى المؤشرات", en: "Back to the indicators" },
  more: {
    fr: "Commentaire, pièce, n.d.",
    ar: "تعليق، وثيقة، غياب المعطيات",
    en: "Comment, evidence, no data",
  },
  before: { fr: "Précédente : {value}.", ar: "السابقة: {value}.", en: "Before: {value}." },
  fractionHint: {
    fr: "Le taux se calcule de ces deux nombres.",
    ar: "تُحسب النسبة من هذين العددين.",
    en: "The percentage is computed from these two numbers.",
  },
  sourceHint: {
    fr: "Exigée pour soumettre, pas pour un brouillon.",
    ar: "مطلوب للإحالة للمصادقة، لا للمسودة.",
    en: "Required to submit, not for a draft.",
  },
  returned: {
    fr: "Retournée : {reason}",
    ar: "أُعيدت للتصحيح: {reason}",
    en: "Returned: {reason}",
  },
  locked: {
    fr: "Validée : {value}. Elle ne change plus, sauf réouverture.",
    ar: "مصادق عليها: {value}. لا تتغير إلا بإعادة فتحها.",
    en: "Approved: {value}. It does not change unless it is reopened.",
  },
  attach: {
    fr: "Joindre un document à {code}",
    ar: "إرفاق وثيقة بـ{code}",
    en: "Attach a document to {code}",
  },
  toPeriod: { fr: "Ouvrir la période", ar: "فتح صفحة الفترة", en: "Open the period" },
  none: {
    fr: "Définissez d’abord un indicateur.",
    ar: "عرّفوا أولا مؤشرا.",
    en: "Define an indicator first.",
  },
  badPeriod: {
    fr: "« {value} » n’est pas une période. Écrivez 2025-Q2 (trimestre), 2025-H1 (semestre) ou 2025 (année).",
    ar: "«{value}» ليست فترة. اكتبوا 2025-Q2 (ربع سنة) أو 2025-H1 (أسدس) أو 2025 (سنة).",
    en: "“{value}” is not a period. Write 2025-Q2 (quarter), 2025-H1 (half-year) or 2025 (year).",
  },
  badBody: {
    fr: "Envoyez la valeur en JSON, avec l’indicateur (« indicator ») et la période (« periodStart », « periodEnd »).",
    ar: "أرسلوا القيمة بصيغة JSON مع المؤشر (indicator) والفترة (periodStart وperiodEnd).",
    en: "Send the value as JSON, with the indicator (“indicator”) and the period (“periodStart”, “periodEnd”).",
  },
  notDefined: { fr: "Indicateur non enregistré", ar: "لم يُسجَّل المؤشر", en: "Indicator not saved" },
  notSaved: { fr: "Valeur non enregistrée", ar: "لم تُسجَّل القيمة", en: "Value not saved" },
});
