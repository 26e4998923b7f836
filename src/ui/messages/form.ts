import { messages } from "../../kernel/messages.ts";

/** The words of forms, conflicts and second looks. */
export const form = messages({
  optional: { fr: "(facultatif)", ar: "(اختياري)", en: "(optional)" },
  error: { fr: "Erreur :", ar: "خطأ:", en: "Error:" },
  warning: { fr: "À vérifier :", ar: "للتحقق:", en: "To check:" },
  note: { fr: "À noter :", ar: "ملاحظة:", en: "Note:" },
  summary: {
    fr: "{count, plural, one {Un point est à corriger} other {# points sont à corriger}}",
    ar: "{count, plural, zero {لا شيء للتصحيح} one {نقطة واحدة تحتاج إلى تصحيح} two {نقطتان تحتاجان إلى تصحيح} few {# نقط تحتاج إلى تصحيح} many {# نقطة تحتاج إلى تصحيح} other {# نقطة تحتاج إلى تصحيح}}",
    en: "{count, plural, one {One point needs correcting} other {# points need correcting}}",
  },
  warned: {
    fr: "{count, plural, one {Un point est à vérifier} other {# points sont à vérifier}}",
    ar: "{count, plural, zero {لا شيء للتحقق} one {نقطة واحدة تحتاج إلى تحقق} two {نقطتان تحتاجان إلى تحقق} few {# نقط تحتاج إلى تحقق} many {# نقطة تحتاج إلى تحقق} other {# نقطة تحتاج إلى تحقق}}",
    en: "{count, plural, one {One point to check} other {# points to check}}",
  },
  choose: { fr: "Choisir…", ar: "اختيار…", en: "Choose…" },
  save: { fr: "Enregistrer", ar: "حفظ", en: "Save" },
  cancel: { fr: "Annuler", ar: "إلغاء", en: "Cancel" },
  leave: { fr: "Revenir sans rien changer", ar: "الرجوع دون أي تغيير", en: "Go back, change nothing" },
  row: { fr: "Ligne {number}", ar: "السطر {number}", en: "Row {number}" },
  total: { fr: "Total", ar: "المجموع", en: "Total" },
  dayHint: { fr: "Par exemple : 2025-06-30", ar: "مثال: 2025-06-30", en: "For example: 2025-06-30" },
  chooseAgain: {
    fr: "Choisissez de nouveau le fichier : il n’a pas été conservé.",
    ar: "المرجو اختيار الملف من جديد، إذ لم يتم الاحتفاظ به.",
    en: "Choose the file again: it was not kept.",
  },
  inFrench: { fr: "Français", ar: "بالفرنسية", en: "French" },
  inArabic: { fr: "Arabe", ar: "بالعربية", en: "Arabic" },
  inEnglish: { fr: "Anglais", ar: "بالإنجليزية", en: "English" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
  conflict: {
    fr: "Cette fiche a changé pendant que vous la modifiiez",
    ar: "تم تعديل هذه البطاقة أثناء قيامكم بتعديلها",
    en: "This record changed while you were editing it",
  },
  conflictBy: {
    fr: "{name} l’a enregistrée le {at}. Rien de ce que vous avez saisi n’est perdu : comparez les deux versions, puis enregistrez de nouveau.",
    ar: "قام {name} بحفظها بتاريخ {at}. لم يضع أي شيء مما أدخلتموه: قارنوا بين النسختين ثم أعيدوا الحفظ.",
    en: "{name} saved it on {at}. Nothing that you typed is lost: compare the two versions, then save again.",
  },
  versions: { fr: "Les deux versions", ar: "النسختان", en: "The two versions" },
  field: { fr: "Champ", ar: "الحقل", en: "Field" },
  base: { fr: "Au départ", ar: "في الأصل", en: "At the start" },
  theirs: { fr: "Version enregistrée", ar: "النسخة المحفوظة", en: "Saved version" },
  yours: { fr: "Votre version", ar: "نسختكم", en: "Your version" },
  outcome: { fr: "Suite", ar: "المآل", en: "Outcome" },
  keptYours: { fr: "La vôtre est gardée", ar: "تم الاحتفاظ بنسختكم", en: "Yours is kept" },
  keptTheirs: { fr: "L’enregistrée est reprise", ar: "تم اعتماد النسخة المحفوظة", en: "The saved one is taken" },
  toDecide: { fr: "À décider", ar: "للحسم", en: "To be decided" },
});
