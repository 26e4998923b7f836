import { messages } from "../../kernel/messages.ts";

/** Words of the page that takes a table of expenditure. */
export const gridPage = messages({
  title: { fr: "Tableau de dépenses", ar: "جدول النفقات", en: "Table of expenditure" },
  note: {
    fr: "Saisissez au clavier ou collez depuis un tableur, puis vérifiez : rien n’est enregistré avant votre confirmation.",
    ar: "أدخلوا بلوحة المفاتيح أو ألصقوا من جدول بيانات ثم تحققوا: لا يُحفظ أي شيء قبل تأكيدكم.",
    en: "Type, or paste from a spreadsheet, then check: nothing is saved before you confirm.",
  },
  paste: { fr: "Coller depuis un tableur", ar: "لصق من جدول بيانات", en: "Paste from a spreadsheet" },
  pasteHint: {
    fr: "Colonnes dans l’ordre de la grille, ou une première ligne avec leurs titres : {heading}. Dates jj/mm/aaaa ou aaaa-mm-jj.",
    ar: "الأعمدة بترتيب الشبكة، أو سطر أول يحمل عناوينها: {heading}. التواريخ يي/شش/سسسس أو سسسس-شش-يي.",
    en: "Columns in the grid’s order, or a first row with their headings: {heading}. Days dd/mm/yyyy or yyyy-mm-dd.",
  },
  common: { fr: "Pour les cellules vides", ar: "للخانات الفارغة", en: "For empty cells" },
  rows: { fr: "Lignes", ar: "الأسطر", en: "Rows" },
  number: { fr: "N°", ar: "رقم", en: "No." },
  cell: { fr: "{column}, ligne {number}", ar: "{column}، السطر {number}", en: "{column}, row {number}" },
  check: { fr: "Vérifier", ar: "تحقق", en: "Check" },
  submit: {
    fr: "Importer {count, plural, one {la ligne valide} other {les # lignes valides}} et soumettre",
    ar: "استيراد {count, plural, zero {لا سطر} one {السطر الصالح} two {السطرين الصالحين} few {# أسطر صالحة} many {# سطرا صالحا} other {# سطر صالح}} وتقديمها للمصادقة",
    en: "Import the {count, plural, one {valid row} other {# valid rows}} and submit",
  },
  draft: {
    fr: "Importer {count, plural, one {la ligne valide} other {les # lignes valides}} en brouillon",
    ar: "استيراد {count, plural, zero {لا سطر} one {السطر الصالح} two {السطرين الصالحين} few {# أسطر صالحة} many {# سطرا صالحا} other {# سطر صالح}} كمسودة",
    en: "Import the {count, plural, one {valid row} other {# valid rows}} as drafts",
  },
  looked: {
    fr: "{good, plural, one {# ligne valide} other {# lignes valides}}, {bad, plural, one {# ligne à corriger} other {# lignes à corriger}}. Rien n’est encore enregistré.",
    ar: "الأسطر الصالحة: {good}، الأسطر المطلوب تصحيحها: {bad}. لم يُحفظ أي شيء بعد.",
    en: "{good, plural, one {# valid row} other {# valid rows}}, {bad, plural, one {# row to correct} other {# rows to correct}}. Nothing is saved yet.",
  },
  imported: {
    fr: "{count, plural, one {# ligne importée} other {# lignes importées}}. {left, plural, one {# ligne reste} other {# lignes restent}} à corriger ci-dessous.",
    ar: "تم استيراد {count, plural, zero {لا سطر} one {سطر واحد} two {سطرين} few {# أسطر} many {# سطرا} other {# سطر}}. بقي للتصحيح أدناه: {left}.",
    en: "{count, plural, one {# row imported} other {# rows imported}}. {left, plural, one {# row is} other {# rows are}} left to correct below.",
  },
  why: {
    fr: "Ligne {number}, colonne « {column} » : {why}",
    ar: "السطر {number}، عمود «{column}»: {why}",
    en: "Row {number}, column “{column}”: {why}",
  },
  whyRow: { fr: "Ligne {number} : {why}", ar: "السطر {number}: {why}", en: "Row {number}: {why}" },
  unrated: {
    fr: "Sans taux de change : la ligne sera gardée en brouillon.",
    ar: "دون سعر صرف: سيُحفظ السطر كمسودة.",
    en: "Without an exchange rate: the row will be kept as a draft.",
  },
  lines: { fr: "Lignes budgétaires : {codes}", ar: "أسطر الميزانية: {codes}", en: "Budget lines: {codes}" },
});
