import { messages } from "../../src/kernel/messages.ts";

/** The words of R09. */
export const R09 = messages({
  sheet: { fr: "R09", ar: "R09", en: "R09" },
  title: { fr: "R09 — Journal d’audit", ar: "R09 — سجل التدقيق", en: "R09 — Audit journal" },
  at: { fr: "Horodatage (Maroc)", ar: "التاريخ والساعة (المغرب)", en: "Timestamp (Morocco)" },
  user: { fr: "Utilisateur", ar: "المستعمل", en: "User" },
  role: { fr: "Rôle", ar: "الدور", en: "Role" },
  action: { fr: "Action", ar: "العملية", en: "Action" },
  entity: { fr: "Objet", ar: "الموضوع", en: "Entity" },
  identifier: { fr: "Identifiant", ar: "المعرِّف", en: "Identifier" },
  field: { fr: "Champ", ar: "الحقل", en: "Field" },
  before: { fr: "Ancienne valeur", ar: "القيمة السابقة", en: "Old value" },
  after: { fr: "Nouvelle valeur", ar: "القيمة الجديدة", en: "New value" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
  document: { fr: "Document", ar: "الوثيقة", en: "Document" },
  origin: { fr: "Origine", ar: "المصدر", en: "Origin" },
  rowIs: {
    fr: "un champ modifié par une écriture du journal, ou l’écriture elle-même quand elle ne modifie rien ; heures d’Africa/Casablanca ; dans l’ordre du journal",
    ar: "حقل عدَّله قيد من السجل، أو القيد نفسه إذا لم يعدّل شيئا؛ التوقيت Africa/Casablanca؛ حسب ترتيب السجل",
    en: "a field changed by a journal entry, or the entry itself where it changes nothing; hours of Africa/Casablanca; in the order of the journal",
  },
  row: { fr: "Une ligne", ar: "السطر", en: "A row" },
  most: {
    fr: "Un classeur contient {most, number} lignes au plus : au-delà, il est refusé, jamais coupé. Celui-ci est donc complet pour les filtres de la feuille Paramètres et ce que son lecteur peut voir.",
    ar: "يضم المصنف {most, number} سطر على الأكثر: ما زاد على ذلك يُرفض ولا يُقتطع. هذا المصنف كامل إذن بالنسبة لمرشحات ورقة المعايير وما يحق لصاحبه الاطلاع عليه.",
    en: "A workbook holds {most, number} rows at most: beyond, it is refused, never cut. So this one is complete for the filters of the sheet Parameters and what its reader may see.",
  },
  none: {
    fr: "Aucune écriture pour ces filtres.",
    ar: "لا قيد يستجيب لهذه المرشحات.",
    en: "No entry for these filters.",
  },
});
