import { messages } from "../../kernel/messages.ts";

export const indicatorPage = messages({
  chartLabel: {
    fr: "{code} : référence {baseline} ({from}), cible {target} ({to}), réalisé {actual}. Les valeurs sont dans le tableau ci-dessous.",
    ar: "{code}: المرجع {baseline} ({from})، الهدف {target} ({to})، المنجز {actual}. القيم في الجدول أدناه.",
    en: "{code}: baseline {baseline} ({from}), target {target} ({to}), actual {actual}. The values are in the table below.",
  },
  legend: {
    fr: "Ligne pointillée : chemin attendu. Points : valeurs validées.",
    ar: "الخط المتقطع: المسار المنتظر. النقط: القيم المصادق عليها.",
    en: "Dashed line: expected path. Dots: approved values.",
  },
  all: { fr: "Toutes les valeurs", ar: "جميع القيم", en: "All values" },
  noValues: {
    fr: "Aucune valeur pour cet indicateur",
    ar: "لا توجد قيم لهذا المؤشر",
    en: "No value for this indicator",
  },
  status: { fr: "Validation", ar: "المصادقة", en: "Approval" },
  facts: { fr: "Fiche de l’indicateur", ar: "بطاقة المؤشر", en: "About the indicator" },
  targets: { fr: "Révisions de la cible", ar: "مراجعات الهدف", en: "Revisions of the target" },
  before: { fr: "Avant", ar: "قبل", en: "Before" },
  after: { fr: "Après", ar: "بعد", en: "After" },
  yes: { fr: "oui", ar: "نعم", en: "yes" },
  expected: { fr: "Attendu à ce jour", ar: "المنتظر إلى هذا التاريخ", en: "Expected to date" },
});
