import { messages } from "../../../kernel/messages.ts";

/** What reading a table of expenditure says. */
export const gridWords = messages({
  noRows: {
    fr: "Collez ou saisissez au moins une ligne de dépense.",
    ar: "ألصقوا أو أدخلوا سطرا واحدا على الأقل من النفقات.",
    en: "Paste or type at least one row of expenditure.",
  },
  moreProblems: {
    fr: "… et encore {count, plural, one {# problème} other {# problèmes}}",
    ar: "{count, plural, zero {لا مشاكل أخرى} one {… ومشكلة أخرى} two {… ومشكلتان أخريان} few {… و# مشاكل أخرى} many {… و# مشكلة أخرى} other {… و# مشكلة أخرى}}",
    en: "… and {count, plural, one {# more problem} other {# more problems}}",
  },
  tooManyRows: {
    fr: "Le tableau a {count, plural, one {# ligne} other {# lignes}} ; {most} au plus à la fois.",
    ar: "يضم الجدول {count, plural, zero {لا سطر} one {سطرا واحدا} two {سطرين} few {# أسطر} many {# سطرا} other {# سطر}}؛ الحد الأقصى {most} في كل مرة.",
    en: "The table has {count, plural, one {# row} other {# rows}}; at most {most} at a time.",
  },
  unknownColumn: {
    fr: "La colonne « {name} » n’est pas connue. Gardez les titres proposés.",
    ar: "العمود «{name}» غير معروف. احتفظوا بالعناوين المقترحة.",
    en: "The column “{name}” is not known. Keep the headings offered.",
  },
});

/** Headings of the columns, short, as in a spreadsheet. */
export const GRID_COLUMN = messages({
  line: { fr: "Ligne", ar: "السطر", en: "Line" },
  documentOn: { fr: "Date", ar: "التاريخ", en: "Date" },
  amount: { fr: "Montant HT", ar: "المبلغ دون ضريبة", en: "Amount" },
  currency: { fr: "Monnaie", ar: "العملة", en: "Currency" },
  reference: { fr: "Référence", ar: "المرجع", en: "Reference" },
  supplier: { fr: "Fournisseur", ar: "المورد", en: "Supplier" },
  document: { fr: "Pièce", ar: "الوثيقة", en: "Document" },
  commitment: { fr: "Engagement", ar: "الالتزام", en: "Commitment" },
  vat: { fr: "TVA", ar: "الضريبة على القيمة المضافة", en: "VAT" },
  serviceOn: { fr: "Service fait", ar: "إنجاز الخدمة", en: "Service" },
  documentKind: { fr: "Type de pièce", ar: "نوع الوثيقة", en: "Kind of document" },
  origin: { fr: "Origine", ar: "المصدر", en: "Origin" },
  quarter: { fr: "Trimestre", ar: "الربع", en: "Quarter" },
  justification: { fr: "Justification", ar: "التعليل", en: "Justification" },
});
