import { messages } from "../../kernel/messages.ts";

export const decision = messages({
  title: { fr: "Jalons à valider", ar: "محطات في انتظار المصادقة", en: "Milestones to accept" },
  note: {
    fr: "Ce qui a été envoyé et attend une autre personne. Accepté, il devient la situation du jalon.",
    ar: "ما تم إرساله وينتظر شخصا آخر. عند قبوله يصبح وضعية المحطة.",
    en: "What was sent and waits for another person. Once accepted, it is how the milestone stands.",
  },
  none: { fr: "Rien n’attend", ar: "لا شيء في الانتظار", en: "Nothing waits" },
  noneHint: {
    fr: "Les mises à jour envoyées apparaissent ici.",
    ar: "تظهر هنا التحديثات المرسلة.",
    en: "Updates that are sent appear here.",
  },
  revisions: {
    fr: "Révisions de planning à décider",
    ar: "مراجعات للجدول الزمني تنتظر قرارا",
    en: "Schedule revisions to decide",
  },
  reason: { fr: "Motif du renvoi", ar: "سبب الإعادة", en: "Reason for returning" },
  accept: { fr: "Accepter", ar: "قبول", en: "Accept" },
  return: { fr: "Renvoyer", ar: "إعادة", en: "Return" },
  own: {
    fr: "Vous l’avez saisie : une autre personne décide.",
    ar: "أنتم من أدخلها: القرار لشخص آخر.",
    en: "You entered it: another person decides.",
  },
  decide: { fr: "Décision sur {code}", ar: "القرار بشأن {code}", en: "Decision on {code}" },
  stale: {
    fr: "Une autre personne a décidé entre-temps : voici la liste telle qu’elle est.",
    ar: "اتخذ شخص آخر القرار في هذه الأثناء: هذه هي اللائحة كما هي الآن.",
    en: "Somebody else decided meanwhile: this is the list as it stands.",
  },
  gone: { fr: "La décision n’a pas été enregistrée.", ar: "لم يُسجل القرار.", en: "The decision was not saved." },
  change: { fr: "Référence", ar: "التاريخ المرجعي", en: "Baseline" },
  fromTo: { fr: "{from} → {to}", ar: "{from} ← {to}", en: "{from} → {to}" },
  document: { fr: "Document à l’appui", ar: "الوثيقة المعتمدة", en: "Document behind it" },
  reference: { fr: "Décision (PV, référence)", ar: "القرار (المحضر، المرجع)", en: "Decision (minutes, reference)" },
  decidedOn: { fr: "Date de la décision", ar: "تاريخ القرار", en: "Date of the decision" },
  approve: { fr: "Approuver", ar: "موافقة", en: "Approve" },
  reject: { fr: "Rejeter", ar: "رفض", en: "Reject" },
  rejectReason: { fr: "Motif du rejet", ar: "سبب الرفض", en: "Reason for rejecting" },
  badBody: {
    fr: "Le corps de la requête n’est pas une décision ; voir /api/openapi.json.",
    ar: "مضمون الطلب ليس قرارا؛ راجعوا /api/openapi.json.",
    en: "The request’s body is no decision; see /api/openapi.json.",
  },
});

/** A schedule revision: asking for it, and what became of it. */
export const revision = messages({
  title: {
    fr: "Réviser la référence de {code}",
    ar: "مراجعة التاريخ المرجعي لـ {code}",
    en: "Revise the baseline of {code}",
  },
  open: { fr: "Demander une révision de planning", ar: "طلب مراجعة الجدول الزمني", en: "Ask for a schedule revision" },
  note: {
    fr: "La référence initiale ({day}) reste visible ; la nouvelle vaut une fois approuvée par une autre personne, avec sa décision.",
    ar: "يبقى التاريخ المرجعي الأصلي ({day}) ظاهرا؛ ويُعمل بالجديد بعد موافقة شخص آخر مع قراره.",
    en: "The original baseline ({day}) stays visible; the new one holds once another person has approved it, with its decision.",
  },
  toOn: { fr: "Nouvelle date de référence", ar: "التاريخ المرجعي الجديد", en: "New baseline date" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
  document: {
    fr: "Document à l’appui (PV, note)",
    ar: "الوثيقة المعتمدة (محضر، مذكرة)",
    en: "Document behind it (minutes, note)",
  },
  send: { fr: "Proposer", ar: "اقتراح", en: "Propose" },
  list: { fr: "Révisions de planning", ar: "مراجعات الجدول الزمني", en: "Schedule revisions" },
  proposed: { fr: "Proposée", ar: "مقترحة", en: "Proposed" },
  approved: { fr: "Approuvée", ar: "تمت الموافقة عليها", en: "Approved" },
  rejected: { fr: "Rejetée", ar: "مرفوضة", en: "Rejected" },
  decided: { fr: "{decision}, {day}", ar: "{decision}، {day}", en: "{decision}, {day}" },
});
