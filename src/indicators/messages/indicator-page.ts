import { messages } from "../../kernel/messages.ts";

export const indicatorPage = messages({
  chartLabel: {
    fr: "{code} : référence {baseline} ({from}), cible {target} ({to}), réalisé {actual}.",
    ar: "{code}: المرجع {baseline} ({from})، الهدف {target} ({to})، المنجز {actual}.",
    en: "{code}: baseline {baseline} ({from}), target {target} ({to}), actual {actual}.",
  },
  path: {
    fr: "Du point de départ à la cible",
    ar: "من نقطة الانطلاق إلى الهدف",
    en: "From the baseline to the target",
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
