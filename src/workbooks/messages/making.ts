import { messages } from "../../kernel/messages.ts";

/** Words of the page that waits for a large edition. */
export const making = messages({
  title: { fr: "Émission de {report} en cours", ar: "إصدار {report} قيد الإنجاز", en: "{report} is being issued" },
  note: {
    fr: "Les fichiers des trois langues sont écrits maintenant. Laissez cette page ouverte : si elle est fermée avant la fin, rien n’est émis.",
    ar: "تُكتب الآن ملفات اللغات الثلاث. أبقوا هذه الصفحة مفتوحة: إذا أُغلقت قبل النهاية فلن يصدر أي شيء.",
    en: "The files of the three languages are being written now. Leave this page open: if it is closed before the end, nothing is issued.",
  },
  begun: { fr: "Lecture des données…", ar: "جار قراءة المعطيات…", en: "Reading the data…" },
  rows: {
    fr: "{language} : {rows, number} lignes sur {of, number}",
    ar: "{language}: {rows, number} من أصل {of, number} سطر",
    en: "{language}: {rows, number} of {of, number} rows",
  },
  French: { fr: "Français", ar: "الفرنسية", en: "French" },
  Arabic: { fr: "Arabe", ar: "العربية", en: "Arabic" },
  English: { fr: "Anglais", ar: "الإنجليزية", en: "English" },
  done: { fr: "Édition émise : {number}", ar: "صدر: {number}", en: "Issued: {number}" },
  failed: {
    fr: "L’émission s’est interrompue : rien n’est émis. Recommencez depuis la liste des rapports.",
    ar: "توقف الإصدار: لم يصدر أي شيء. أعيدوا المحاولة من لائحة التقارير.",
    en: "Issuing broke off: nothing was issued. Begin again from the list of reports.",
  },
  back: { fr: "Rapports Excel", ar: "تقارير Excel", en: "Excel reports" },
});
