import { messages } from "../../../kernel/messages.ts";

/** Words of the preview of a report, and of what is missing for a clean one. */
export const gapWords = messages({
  preview: { fr: "Aperçu", ar: "معاينة", en: "Preview" },
  previewTitle: { fr: "{report} — aperçu", ar: "{report} — معاينة", en: "{report} — preview" },
  parameters: { fr: "Paramètres", ar: "المعايير", en: "Parameters" },
  show: { fr: "Afficher l’aperçu", ar: "عرض المعاينة", en: "Show the preview" },
  firstRows: { fr: "Premières lignes", ar: "الأسطر الأولى", en: "First rows" },
  rowsShown: {
    fr: "{shown, number} premières lignes, sous-totaux compris, d’un tableau de {rows, number} : les chiffres sont ceux du classeur.",
    ar: "أول {shown, number} سطرا بما فيها المجاميع الفرعية من جدول يضم {rows, number}: الأرقام هي أرقام المصنف.",
    en: "The first {shown, number} lines, subtotals included, of a table of {rows, number}: the figures are the workbook’s.",
  },
  allShown: {
    fr: "Tout le tableau : les chiffres sont ceux du classeur.",
    ar: "الجدول كاملا: الأرقام هي أرقام المصنف.",
    en: "The whole table: the figures are the workbook’s.",
  },
  noRows: {
    fr: "Aucune ligne pour ces paramètres.",
    ar: "لا أسطر لهذه المعايير.",
    en: "No row for these parameters.",
  },
  isFinal: {
    fr: "Définitif : tous les trimestres jusqu’à la date d’arrêté sont clôturés.",
    ar: "نهائي: كل الأرباع إلى غاية تاريخ الحصر مقفلة.",
    en: "Final: every quarter up to the as-of date is closed.",
  },
  isProvisional: {
    fr: "Provisoire : le classeur en porte la mention.",
    ar: "مؤقت: يحمل المصنف هذه العبارة.",
    en: "Provisional: the workbook bears the mark.",
  },
  missing: {
    fr: "Ce qui manque pour un rapport définitif",
    ar: "ما ينقص لتقرير نهائي",
    en: "What is missing for a clean report",
  },
  nothingMissing: {
    fr: "Rien ne manque pour ces paramètres.",
    ar: "لا ينقص شيء لهذه المعايير.",
    en: "Nothing is missing for these parameters.",
  },
  midQuarter: {
    fr: "La date d’arrêté ne termine pas un trimestre.",
    ar: "تاريخ الحصر لا ينهي ربعا.",
    en: "The as-of date does not end a quarter.",
  },
  notClosed: {
    fr: "{agreement} : {count, plural, one {# trimestre n’est pas clôturé ({first})} other {# trimestres ne sont pas clôturés (de {first} à {last})}}.",
    ar: "{agreement}: {count, plural, zero {كل الأرباع مقفلة} one {ربع واحد غير مقفل ({first})} two {ربعان غير مقفلين ({first}، {last})} few {# أرباع غير مقفلة (من {first} إلى {last})} many {# ربعا غير مقفل (من {first} إلى {last})} other {# ربع غير مقفل (من {first} إلى {last})}}.",
    en: "{agreement}: {count, plural, one {# quarter is not closed ({first})} other {# quarters are not closed (from {first} to {last})}}.",
  },
  entries: {
    fr: "{project} : {count, plural, one {# écriture attend une décision et n’est pas comptée} other {# écritures attendent une décision et ne sont pas comptées}}.",
    ar: "{project}: {count, plural, zero {لا قيود في الانتظار} one {قيد واحد ينتظر قرارا ولا يُحتسب} two {قيدان ينتظران قرارا ولا يُحتسبان} few {# قيود تنتظر قرارا ولا تُحتسب} many {# قيدا ينتظر قرارا ولا يُحتسب} other {# قيد ينتظر قرارا ولا يُحتسب}}.",
    en: "{project}: {count, plural, one {# entry awaits a decision and is not counted} other {# entries await a decision and are not counted}}.",
  },
  unrated: {
    fr: "{project} : {count, plural, one {# écriture n’a pas de taux de change} other {# écritures n’ont pas de taux de change}}.",
    ar: "{project}: {count, plural, zero {لكل القيود سعر صرف} one {قيد واحد بدون سعر صرف} two {قيدان بدون سعر صرف} few {# قيود بدون سعر صرف} many {# قيدا بدون سعر صرف} other {# قيد بدون سعر صرف}}.",
    en: "{project}: {count, plural, one {# entry has no exchange rate} other {# entries have no exchange rate}}.",
  },
  openForecasts: {
    fr: "{project} : {count, plural, one {# prévision n’est pas approuvée} other {# prévisions ne sont pas approuvées}}.",
    ar: "{project}: {count, plural, zero {كل التوقعات مصادق عليها} one {توقع واحد غير مصادق عليه} two {توقعان غير مصادق عليهما} few {# توقعات غير مصادق عليها} many {# توقعا غير مصادق عليه} other {# توقع غير مصادق عليه}}.",
    en: "{project}: {count, plural, one {# forecast is not approved} other {# forecasts are not approved}}.",
  },
  noForecast: {
    fr: "{project} : aucune prévision à cette date, les colonnes de prévision sont n.d.",
    ar: "{project}: لا توقعات في هذا التاريخ، أعمدة التوقع غير متوفرة.",
    en: "{project}: no forecast at this date, the forecast columns are n/a.",
  },
  values: {
    fr: "{project} : {count, plural, one {# valeur d’indicateur n’est pas approuvée} other {# valeurs d’indicateurs ne sont pas approuvées}}.",
    ar: "{project}: {count, plural, zero {كل القيم مصادق عليها} one {قيمة واحدة غير مصادق عليها} two {قيمتان غير مصادق عليهما} few {# قيم غير مصادق عليها} many {# قيمة غير مصادق عليها} other {# قيمة غير مصادق عليها}}.",
    en: "{project}: {count, plural, one {# indicator value is not approved} other {# indicator values are not approved}}.",
  },
  unreported: {
    fr: "{project} : {count, plural, one {# indicateur n’est pas renseigné pour sa dernière période} other {# indicateurs ne sont pas renseignés pour leur dernière période}}.",
    ar: "{project}: {count, plural, zero {كل المؤشرات مُدلى بها} one {مؤشر واحد لم يُدلَ بقيمته للفترة الأخيرة} two {مؤشران لم يُدلَ بقيمتيهما للفترة الأخيرة} few {# مؤشرات لم يُدلَ بقيمها للفترة الأخيرة} many {# مؤشرا لم يُدلَ بقيمته للفترة الأخيرة} other {# مؤشر لم يُدلَ بقيمته للفترة الأخيرة}}.",
    en: "{project}: {count, plural, one {# indicator is not reported for its last period} other {# indicators are not reported for their last period}}.",
  },
  overdue: {
    fr: "{project} : {count, plural, one {# jalon échu n’a ni nouvelle date ni cause} other {# jalons échus n’ont ni nouvelle date ni cause}}.",
    ar: "{project}: {count, plural, zero {لا محطات متأخرة} one {محطة واحدة مستحقة بدون تاريخ جديد أو سبب} two {محطتان مستحقتان بدون تاريخ جديد أو سبب} few {# محطات مستحقة بدون تاريخ جديد أو سبب} many {# محطة مستحقة بدون تاريخ جديد أو سبب} other {# محطة مستحقة بدون تاريخ جديد أو سبب}}.",
    en: "{project}: {count, plural, one {# milestone due has no new date or no cause} other {# milestones due have no new date or no cause}}.",
  },
  revisions: {
    fr: "{project} : {count, plural, one {# révision attend une décision} other {# révisions attendent une décision}}.",
    ar: "{project}: {count, plural, zero {لا مراجعات في الانتظار} one {مراجعة واحدة تنتظر قرارا} two {مراجعتان تنتظران قرارا} few {# مراجعات تنتظر قرارا} many {# مراجعة تنتظر قرارا} other {# مراجعة تنتظر قرارا}}.",
    en: "{project}: {count, plural, one {# revision awaits a decision} other {# revisions await a decision}}.",
  },
  see: { fr: "Voir", ar: "عرض", en: "See" },
});
