import { messages } from "../../kernel/messages.ts";

/** The names of an update’s fields. */
export const updateField = messages({
  forecastOn: { fr: "Nouvelle prévision", ar: "التاريخ المتوقع الجديد", en: "New forecast" },
  actualOn: { fr: "Date réelle (si achevé)", ar: "التاريخ الفعلي (في حالة الإنجاز)", en: "Actual date (if achieved)" },
  progress: { fr: "Avancement", ar: "نسبة التقدم", en: "Progress" },
  reasonCode: { fr: "Motif", ar: "سبب التأخر", en: "Reason" },
  cause: { fr: "Explication", ar: "التوضيح", en: "Explanation" },
  correctiveAction: { fr: "Mesure corrective", ar: "الإجراء التصحيحي", en: "Corrective action" },
});

/** JAL-01 to JAL-08, in the handbook’s words. */
export const updateRule = messages({
  noEvidence: {
    fr: "Ajoutez au moins une pièce justificative (PV, livrable) avant de déclarer le jalon achevé.",
    ar: "المرجو إضافة وثيقة إثبات واحدة على الأقل (محضر، مخرج) قبل التصريح بإنجاز المحطة.",
    en: "Add at least one piece of evidence (minutes, deliverable) before declaring the milestone achieved.",
  },
  future: {
    fr: "La date réelle ({day}) est dans le futur : au plus tard le {on}.",
    ar: "التاريخ الفعلي ({day}) في المستقبل: أقصاه {on}.",
    en: "The actual date ({day}) is in the future: {on} at the latest.",
  },
  beforeAgreement: {
    fr: "La date réelle ({day}) précède le début de la convention ({start}).",
    ar: "التاريخ الفعلي ({day}) سابق لبداية الاتفاقية ({start}).",
    en: "The actual date ({day}) is before the start of the agreement ({start}).",
  },
  late: {
    fr: "Jalon en retard de {days, plural, one {# jour} other {# jours}} : indiquez une nouvelle prévision et la cause.",
    ar: "محطة متأخرة {days, plural, zero {اليوم} one {بيوم واحد} two {بيومين} few {بـ # أيام} many {بـ # يوما} other {بـ # يوم}}: المرجو تحديد تاريخ متوقع جديد والسبب.",
    en: "Milestone {days, plural, one {# day} other {# days}} late: give a new forecast and the cause.",
  },
  past: {
    fr: "La date prévue ({day}) est déjà passée.",
    ar: "التاريخ المتوقع ({day}) قد مضى.",
    en: "The forecast date ({day}) has already passed.",
  },
  otherCause: {
    fr: "Motif « Autre » : expliquez en quelques mots.",
    ar: "السبب «آخر»: المرجو التوضيح في بضع كلمات.",
    en: "Reason “Other”: explain in a few words.",
  },
  predecessor: {
    fr: "Le jalon {predecessor} dont dépend {code} n’est pas achevé.",
    ar: "المحطة {predecessor} التي تتوقف عليها {code} لم تُنجز بعد.",
    en: "Milestone {predecessor}, on which {code} depends, is not achieved.",
  },
  undone: {
    fr: "Revenir sur « achevé » demande un motif propre ; une autre personne devra l’accepter.",
    ar: "يتطلب التراجع عن «منجز» سببا خاصا به؛ وعلى شخص آخر أن يقبله.",
    en: "Taking “achieved” back needs a reason of its own; another person will have to accept it.",
  },
  undoneProgress: {
    fr: "Le jalon n’est plus achevé : indiquez un avancement de moins de 100 %.",
    ar: "لم تعد المحطة منجزة: المرجو تحديد نسبة تقدم أقل من 100 %.",
    en: "The milestone is no longer achieved: give a progress below 100%.",
  },
  met: {
    fr: "Une autre personne vient d’écrire « {theirs} » dans ce champ (avant : « {base} »). Décidez, puis envoyez de nouveau.",
    ar: "كتب شخص آخر للتو «{theirs}» في هذا الحقل (قبل ذلك: «{base}»). المرجو الحسم ثم الإرسال من جديد.",
    en: "Somebody else has just written “{theirs}” in this field (before: “{base}”). Decide, then send again.",
  },
});

/** What a decision is refused for. */
export const decisionRule = messages({
  own: {
    fr: "Séparation des tâches : la validation doit être faite par une autre personne.",
    ar: "فصل المهام: يجب أن يقوم شخص آخر بالمصادقة.",
    en: "Separation of duties: another person has to accept it.",
  },
  notSubmitted: {
    fr: "Cette mise à jour n’attend plus de décision.",
    ar: "لم يعد هذا التحديث في انتظار قرار.",
    en: "This update no longer waits for a decision.",
  },
  reason: {
    fr: "Dites pourquoi : la personne qui a saisi doit savoir quoi corriger.",
    ar: "المرجو ذكر السبب: يجب أن يعرف من أدخل المعطيات ما ينبغي تصحيحه.",
    en: "Say why: whoever entered it must know what to correct.",
  },
  locked: {
    fr: "La date de référence est verrouillée. Demandez une révision de planning.",
    ar: "التاريخ المرجعي مقفل. المرجو طلب مراجعة الجدول الزمني.",
    en: "The baseline date is locked. Ask for a schedule revision.",
  },
  sameBaseline: {
    fr: "La nouvelle date de référence est déjà celle en vigueur ({day}).",
    ar: "التاريخ المرجعي الجديد هو نفسه المعمول به ({day}).",
    en: "The new baseline date is already the one in force ({day}).",
  },
  achieved: {
    fr: "Un jalon achevé ne change plus de référence.",
    ar: "لا يتغير التاريخ المرجعي لمحطة منجزة.",
    en: "A milestone that is achieved keeps its baseline.",
  },
  decision: {
    fr: "Indiquez la décision (PV du Copil, sa date) qui approuve la nouvelle référence.",
    ar: "المرجو تحديد القرار (محضر لجنة القيادة وتاريخه) الذي يوافق على التاريخ المرجعي الجديد.",
    en: "Give the decision (minutes of the steering committee, its date) that approves the new baseline.",
  },
  decisionFuture: {
    fr: "La décision du {day} n’est pas encore prise.",
    ar: "القرار المؤرخ في {day} لم يُتخذ بعد.",
    en: "The decision of {day} has not been taken yet.",
  },
});
