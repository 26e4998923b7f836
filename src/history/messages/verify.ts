import { messages } from "../../kernel/messages.ts";

export const verify = messages({
  title: { fr: "Vérification du journal", ar: "التحقق من السجل", en: "Verification of the journal" },
  link: { fr: "Vérifier le journal", ar: "التحقق من السجل", en: "Verify the journal" },
  holds: { fr: "Le journal est intact", ar: "السجل سليم", en: "The journal is intact" },
  broken: { fr: "Le journal a été altéré", ar: "تم المساس بالسجل", en: "The journal was tampered with" },
  holdsNote: {
    fr: "Chaque écriture suit la précédente, son empreinte correspond à son contenu, et ses modifications sont celles que les tables contiennent.",
    ar: "كل قيد يلي الذي قبله، وبصمته مطابقة لمضمونه، وتعديلاته هي نفسها الموجودة في الجداول.",
    en: "Each entry follows the one before, its hash matches its content, and its changes are those that the tables hold.",
  },
  method: {
    fr: "L’empreinte SHA-256 de chaque écriture est recalculée à partir de l’empreinte précédente et du contenu de l’écriture, de la première à la dernière.",
    ar: "يعاد احتساب بصمة SHA-256 لكل قيد انطلاقا من البصمة السابقة ومضمون القيد، من أول قيد إلى آخره.",
    en: "The SHA-256 hash of each entry is recomputed from the hash before it and the entry’s content, from the first to the last.",
  },
  entries: { fr: "Écritures vérifiées", ar: "القيود التي تم التحقق منها", en: "Entries verified" },
  changes: { fr: "Modifications vérifiées", ar: "التعديلات التي تم التحقق منها", en: "Changes verified" },
  last: { fr: "Dernière écriture intacte", ar: "آخر قيد سليم", en: "Last intact entry" },
  lastHash: { fr: "Son empreinte", ar: "بصمته", en: "Its hash" },
  firstBroken: { fr: "Première écriture altérée", ar: "أول قيد تم المساس به", en: "First broken entry" },
  expected: { fr: "Attendu", ar: "المنتظر", en: "Expected" },
  found: { fr: "Trouvé", ar: "الموجود", en: "Found" },
  place: { fr: "Où", ar: "الموضع", en: "Where" },
  seeEntry: { fr: "Voir l’écriture", ar: "عرض القيد", en: "See the entry" },
});

export const FLAW = messages({
  missing: {
    fr: "L’écriture n° {seq} manque : elle a été supprimée.",
    ar: "القيد رقم {seq} مفقود: لقد حُذف.",
    en: "Entry no. {seq} is missing: it was deleted.",
  },
  previous: {
    fr: "L’écriture n° {seq} ne suit pas la précédente : celle-ci a été réécrite.",
    ar: "القيد رقم {seq} لا يلي الذي قبله: لقد أعيدت كتابة هذا الأخير.",
    en: "Entry no. {seq} does not follow the one before, which was rewritten.",
  },
  hash: {
    fr: "L’empreinte de l’écriture n° {seq} ne correspond pas à son contenu.",
    ar: "بصمة القيد رقم {seq} لا تطابق مضمونه.",
    en: "The hash of entry no. {seq} does not match its content.",
  },
  unreadable: {
    fr: "Le contenu de l’écriture n° {seq} est illisible.",
    ar: "مضمون القيد رقم {seq} غير مقروء.",
    en: "The content of entry no. {seq} cannot be read.",
  },
  column: {
    fr: "Une colonne de l’écriture n° {seq} contredit son contenu.",
    ar: "أحد أعمدة القيد رقم {seq} يناقض مضمونه.",
    en: "A column of entry no. {seq} contradicts its content.",
  },
  change: {
    fr: "Une modification de l’écriture n° {seq} contredit son contenu.",
    ar: "أحد تعديلات القيد رقم {seq} يناقض مضمونه.",
    en: "A change of entry no. {seq} contradicts its content.",
  },
});
