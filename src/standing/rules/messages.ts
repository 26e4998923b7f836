import { messages } from "../../kernel/messages.ts";

export const overrideWords = messages({
  reasonShort: {
    fr: "Expliquez en au moins {least} caractères : le motif est montré avec le statut.",
    ar: "اشرحوا ذلك في {least} حرفا على الأقل: يظهر السبب مع الحالة.",
    en: "Explain in at least {least} characters: the reason is shown with the status.",
  },
  sameAsComputed: {
    fr: "Les trois dimensions donnent déjà ce statut : rien n’est à fixer.",
    ar: "الأبعاد الثلاثة تعطي هذه الحالة أصلا: لا شيء لتثبيته.",
    en: "The three dimensions give this status already: there is nothing to fix.",
  },
  met: {
    fr: "Une autre personne vient de fixer ou de rendre ce statut. Vérifiez ce qui vaut maintenant, puis envoyez de nouveau.",
    ar: "قام شخص آخر للتو بتثبيت هذه الحالة أو إرجاعها. تحققوا مما يسري الآن ثم أعيدوا الإرسال.",
    en: "Another person has just fixed this status or given it back. Check what stands now, then send again.",
  },
  nothingFixed: {
    fr: "Aucun statut n’est fixé à la main pour ce trimestre.",
    ar: "لا توجد حالة مثبتة يدويا لهذا الفصل.",
    en: "No status is fixed by hand for this quarter.",
  },
});

const PLURAL_QUARTERS_AR =
  "{count, plural, zero {لا فصل} one {فصل واحد غير مقفل} two {فصلان غير مقفلين} few {# فصول غير مقفلة} many {# فصلا غير مقفل} other {# فصل غير مقفل}}";

/** What an alert says; `place` is the code of its project or agreement. */
export const alertWords = messages({
  noSpending: {
    fr: "Aucune dépense depuis le {since} : un trimestre entier sans réalisé",
    ar: "لا نفقة منذ {since}: فصل كامل دون إنجاز مالي",
    en: "No spending since {since}: a whole quarter without any",
  },
  neverSpent: {
    fr: "Aucune dépense depuis le démarrage du {since}",
    ar: "لا نفقة منذ الانطلاق بتاريخ {since}",
    en: "No spending since the start on {since}",
  },
  unpaid: {
    fr: "{count, plural, one {# engagement} other {# engagements}} de plus de trois mois sans paiement : {amount}",
    ar: "{count, plural, zero {لا التزام} one {التزام واحد} two {التزامان} few {# التزامات} many {# التزاما} other {# التزام}} منذ أكثر من ثلاثة أشهر دون أداء: {amount}",
    en: "{count, plural, one {# commitment} other {# commitments}} older than three months without payment: {amount}",
  },
  periodOpen: {
    fr: "{count, plural, one {# trimestre non clôturé} other {# trimestres non clôturés}}, le plus ancien : {quarter}",
    ar: `${PLURAL_QUARTERS_AR}، أقدمها: {quarter}`,
    en: "{count, plural, one {# quarter not closed} other {# quarters not closed}}, the oldest: {quarter}",
  },
  valueMissing: {
    fr: "{count, plural, one {# valeur d’indicateur non déclarée} other {# valeurs d’indicateurs non déclarées}} : {codes}",
    ar: "{count, plural, zero {لا قيمة} one {قيمة مؤشر واحدة غير مصرح بها} two {قيمتا مؤشرين غير مصرح بهما} few {# قيم مؤشرات غير مصرح بها} many {# قيمة مؤشر غير مصرح بها} other {# قيمة مؤشر غير مصرح بها}}: {codes}",
    en: "{count, plural, one {# indicator value not reported} other {# indicator values not reported}}: {codes}",
  },
  rateMissing: {
    fr: "{count, plural, one {# écriture} other {# écritures}} sans taux de change : la période ne peut pas être soumise",
    ar: "{count, plural, zero {لا قيد} one {قيد واحد} two {قيدان} few {# قيود} many {# قيدا} other {# قيد}} دون سعر صرف: لا يمكن إحالة الفترة",
    en: "{count, plural, one {# entry} other {# entries}} without an exchange rate: the period cannot be submitted",
  },
  ceilingNear: {
    fr: "{rate} du budget engagés pour {elapsed} du temps : il reste {left}",
    ar: "{rate} من الميزانية ملتزم بها مقابل {elapsed} من الزمن: المتبقي {left}",
    en: "{rate} of the budget committed after {elapsed} of the time: {left} left",
  },
  overrun: {
    fr: "La prévision à l’achèvement dépasse le budget de {excess}",
    ar: "التوقع عند الانتهاء يتجاوز الميزانية بمبلغ {excess}",
    en: "The forecast at completion exceeds the budget by {excess}",
  },
  milestoneLate: {
    fr: "{count, plural, one {# jalon échu} other {# jalons échus}} sans prévision valable : {codes}",
    ar: "{count, plural, zero {لا محطة} one {محطة واحدة حل أجلها} two {محطتان حل أجلهما} few {# محطات حل أجلها} many {# محطة حل أجلها} other {# محطة حل أجلها}} دون تاريخ متوقع صالح: {codes}",
    en: "{count, plural, one {# milestone overdue} other {# milestones overdue}} without a valid forecast: {codes}",
  },
  forecastMissing: {
    fr: "Pas de prévision de dépenses arrêtée au {day}",
    ar: "لا توجد توقعات نفقات محصورة بتاريخ {day}",
    en: "No spending forecast made at {day}",
  },
  pending: {
    fr: "{count, plural, one {# écriture attend sa validation} other {# écritures attendent leur validation}}",
    ar: "{count, plural, zero {لا قيد} one {قيد واحد ينتظر} two {قيدان ينتظران} few {# قيود تنتظر} many {# قيدا ينتظر} other {# قيد ينتظر}} المصادقة",
    en: "{count, plural, one {# entry waits} other {# entries wait}} for approval",
  },
});

/** What to do about an alert. */
export const nextStep = messages({
  noSpending: { fr: "Saisir les dépenses", ar: "إدخال النفقات", en: "Enter the spending" },
  neverSpent: { fr: "Saisir les dépenses", ar: "إدخال النفقات", en: "Enter the spending" },
  unpaid: { fr: "Voir les engagements", ar: "عرض الالتزامات", en: "See the commitments" },
  periodOpen: { fr: "Clôturer le trimestre", ar: "إقفال الفصل", en: "Close the quarter" },
  valueMissing: { fr: "Saisir les valeurs", ar: "إدخال القيم", en: "Enter the values" },
  rateMissing: { fr: "Saisir le taux", ar: "إدخال السعر", en: "Enter the rate" },
  ceilingNear: { fr: "Préparer une révision", ar: "إعداد مراجعة", en: "Prepare a revision" },
  overrun: { fr: "Revoir la prévision", ar: "مراجعة التوقعات", en: "Review the forecast" },
  milestoneLate: { fr: "Mettre à jour le jalon", ar: "تحيين المحطة", en: "Update the milestone" },
  forecastMissing: { fr: "Établir la prévision", ar: "إعداد التوقعات", en: "Make the forecast" },
  pending: { fr: "Voir les écritures en attente", ar: "عرض القيود المنتظرة", en: "See the waiting entries" },
  see: { fr: "Voir", ar: "عرض", en: "See" },
});
