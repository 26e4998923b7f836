import { messages } from "../../kernel/messages.ts";

export const plan = messages({
  create: { fr: "Nouveau jalon", ar: "محطة إنجاز جديدة", en: "New milestone" },
  edit: { fr: "Modifier le plan", ar: "تعديل المخطط", en: "Edit the plan" },
  editOf: { fr: "Plan de {code}", ar: "مخطط {code}", en: "Plan of {code}" },
  baselineHint: {
    fr: "Verrouillée une fois enregistrée : seule une révision de planning la complète.",
    ar: "تُقفل بعد التسجيل: لا تستكملها إلا مراجعة للجدول الزمني.",
    en: "Locked once saved: only a schedule revision adds to it.",
  },
  weights: { fr: "Poids des autres jalons", ar: "أوزان المحطات الأخرى", en: "Weights of the other milestones" },
  weightsNote: {
    fr: "La somme de tous les poids du projet est de 100.",
    ar: "مجموع أوزان المشروع كلها 100.",
    en: "All weights of the project add up to 100.",
  },
  chainNote: {
    fr: "Un jalon qui glisse propose de nouvelles dates à ceux qui en dépendent ; il ne les impose pas.",
    ar: "المحطة التي تتأخر تقترح تواريخ جديدة للمحطات المرتبطة بها ولا تفرضها.",
    en: "A milestone that slips proposes new dates to those that depend on it; it does not impose them.",
  },
  noComponent: { fr: "Tout le projet", ar: "المشروع كله", en: "The whole project" },
  undecided: { fr: "Maintenu", ar: "مستمرة", en: "Kept" },
  cancelled: { fr: "Annulé", ar: "ملغاة", en: "Cancelled" },
  suspended: { fr: "Suspendu", ar: "معلقة", en: "Suspended" },
  met: {
    fr: "Une autre personne vient de modifier ce champ : vérifiez, puis enregistrez de nouveau.",
    ar: "عدّل شخص آخر هذا الحقل للتو: المرجو التحقق ثم التسجيل من جديد.",
    en: "Somebody else has just changed this field: check it, then save again.",
  },
  settings: { fr: "Seuils de statut", ar: "عتبات الحالة", en: "Status thresholds" },
  settingsNote: {
    fr: "Écart sur la référence initiale, en jours calendaires. Par défaut : 15 et 60.",
    ar: "الفارق عن التاريخ المرجعي الأصلي بالأيام. القيم المعتادة: 15 و60.",
    en: "Slippage against the original baseline, in calendar days. Usually 15 and 60.",
  },
  badBody: {
    fr: "Le corps de la requête n’est pas un plan de jalon ; voir /api/openapi.json.",
    ar: "مضمون الطلب ليس مخططا لمحطة إنجاز؛ راجعوا /api/openapi.json.",
    en: "The request’s body is no plan of a milestone; see /api/openapi.json.",
  },
  notSaved: { fr: "Plan non enregistré", ar: "لم يُسجل المخطط", en: "Plan not saved" },
});
