import { messages } from "../../kernel/messages.ts";

export const organisations = messages({
  title: { fr: "Organismes", ar: "الهيئات", en: "Organisations" },
  create: { fr: "Ajouter un organisme", ar: "إضافة هيئة", en: "Add an organisation" },
  searchLabel: { fr: "Code ou nom", ar: "الرمز أو الاسم", en: "Code or name" },
  allKinds: { fr: "Tous les types", ar: "كل الأنواع", en: "All types" },
  none: {
    fr: "Aucun organisme ne répond à ces critères",
    ar: "لا توجد هيئة تطابق هذه المعايير",
    en: "No organisation fits these filters",
  },
  count: {
    fr: "{count, plural, one {# organisme} other {# organismes}}",
    ar: "{count, plural, zero {لا توجد هيئات} one {هيئة واحدة} two {هيئتان} few {# هيئات} many {# هيئة} other {# هيئة}}",
    en: "{count, plural, one {# organisation} other {# organisations}}",
  },
  state: { fr: "État", ar: "الحالة", en: "State" },
  inUse: { fr: "En service", ar: "مستعملة", en: "In use" },
  cancelled: { fr: "Annulé", ar: "ملغاة", en: "Cancelled" },
  names: { fr: "Noms dans le temps", ar: "الأسماء عبر الزمن", en: "Names over time" },
  namesNote: {
    fr: "Chaque page et chaque rapport montre le nom valable à sa date d’arrêté.",
    ar: "تعرض كل صفحة وكل تقرير الاسم الصالح في تاريخ الحصر.",
    en: "Each page and each report shows the name that holds on its as-of date.",
  },
  open: { fr: "sans limite", ar: "دون تحديد", en: "open" },
  ongoing: { fr: "en cours", ar: "سار", en: "ongoing" },
  addName: { fr: "Ajouter un nom", ar: "إضافة اسم", en: "Add a name" },
  changeName: { fr: "Corriger le nom", ar: "تصحيح الاسم", en: "Correct the name" },
  change: { fr: "Modifier", ar: "تعديل", en: "Change" },
  changeOf: { fr: "Modifier : {name}", ar: "تعديل: {name}", en: "Change: {name}" },
  cancel: { fr: "Annuler l’organisme", ar: "إلغاء الهيئة", en: "Cancel the organisation" },
  cancelTitle: {
    fr: "Annuler l’organisme {code} ?",
    ar: "هل تريدون إلغاء الهيئة {code}؟",
    en: "Cancel organisation {code}?",
  },
  cancelWhat: {
    fr: "Il reste visible partout où il est cité, avec toute son histoire ; il ne peut plus être choisi dans une nouvelle convention, un nouveau projet ou un nouvel accès.",
    ar: "تبقى ظاهرة أينما وردت بكل تاريخها، ولا يمكن اختيارها في اتفاقية أو مشروع أو ولوج جديد.",
    en: "It stays visible wherever it is named, with all its history; it can no longer be chosen for a new agreement, project or access.",
  },
  codeHint: {
    fr: "Lettres majuscules, chiffres et traits d’union, par exemple MEF-DB.",
    ar: "حروف لاتينية كبيرة وأرقام وشرطات، مثلا MEF-DB.",
    en: "Capital letters, digits and hyphens, for example MEF-DB.",
  },
  fromHint: {
    fr: "Laissez vide si le nom a toujours valu.",
    ar: "يُترك فارغا إذا كان الاسم صالحا منذ البداية.",
    en: "Leave empty if the name has always held.",
  },
  toHint: {
    fr: "Laissez vide tant que le nom vaut.",
    ar: "يُترك فارغا ما دام الاسم ساريا.",
    en: "Leave empty as long as the name holds.",
  },
  endsPrevious: {
    fr: "Mettre fin au nom précédent la veille",
    ar: "إنهاء الاسم السابق في اليوم الذي قبله",
    en: "End the name before it the day before",
  },
  endsPreviousHint: {
    fr: "Pour un changement de nom : les périodes se suivent sans se chevaucher.",
    ar: "عند تغيير الاسم: تتوالى الفترات دون تداخل.",
    en: "For a change of name: the periods follow one another without overlapping.",
  },
});
