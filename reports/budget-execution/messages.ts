import { messages } from "../../src/kernel/messages.ts";

/** R01, handbook 6.2; Arabic after the glossary of section 7. */
export const R01 = messages({
  title: {
    fr: "R01 — Situation d’exécution budgétaire par projet et composante",
    ar: "R01 — وضعية تنفيذ الميزانية حسب المشروع والمكوِّن",
    en: "R01 — Budget execution by project and component",
  },
  sheet: { fr: "R01", ar: "R01", en: "R01" },
  amountsIn: { fr: "Montants en {currency}", ar: "المبالغ بعملة {currency}", en: "Amounts in {currency}" },
  period: {
    fr: "Cumul depuis l’origine jusqu’au {date} ; exercice en cours : {year}",
    ar: "تراكمي منذ البداية إلى غاية {date}؛ السنة المالية الجارية: {year}",
    en: "Cumulative from the start to {date}; current budget year: {year}",
  },

  projectCode: { fr: "Code projet", ar: "رمز المشروع", en: "Project code" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  componentCode: { fr: "Code composante", ar: "رمز المكوِّن", en: "Component code" },
  component: { fr: "Composante", ar: "المكوِّن", en: "Component" },
  mode: { fr: "Mode", ar: "نمط التدبير", en: "Mode" },
  original: { fr: "Budget initial", ar: "الميزانية الأصلية", en: "Original budget" },
  netRevision: { fr: "Révisions nettes", ar: "صافي المراجعات", en: "Net revisions" },
  revised: { fr: "Budget révisé", ar: "الميزانية المعدلة", en: "Revised budget" },
  committed: { fr: "Engagements contractuels", ar: "الالتزامات التعاقدية", en: "Contractual commitments" },
  commitmentRate: { fr: "Taux d’engagement", ar: "نسبة الالتزام", en: "Commitment rate" },
  spentBefore: {
    fr: "Réalisé exercices antérieurs",
    ar: "المنجز في السنوات المالية السابقة",
    en: "Realised prior years",
  },
  spentThisYear: {
    fr: "Réalisé exercice en cours",
    ar: "المنجز في السنة المالية الجارية",
    en: "Realised this year",
  },
  spent: { fr: "Réalisé cumulé", ar: "المنجز التراكمي", en: "Cumulative realised" },
  executionRate: { fr: "Taux d’exécution", ar: "نسبة التنفيذ", en: "Execution rate" },
  unpaid: { fr: "Reste à payer", ar: "الباقي أداؤه", en: "Unpaid commitments" },
  available: { fr: "Disponible à engager", ar: "المتوفر للالتزام", en: "Available" },
  balance: { fr: "Solde", ar: "الرصيد", en: "Unspent balance" },
  spentMad: {
    fr: "Contre-valeur réalisé MAD",
    ar: "مقابل المنجز بالدرهم",
    en: "Realised, MAD equivalent",
  },
  remarks: { fr: "Observations", ar: "ملاحظات", en: "Remarks" },
  donor: { fr: "Bailleur", ar: "الجهة المانحة", en: "Donor" },
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
  year: { fr: "Exercice", ar: "السنة المالية", en: "Budget year" },
  measure: { fr: "Mesure", ar: "القياس", en: "Measure" },
  amount: { fr: "Montant", ar: "المبلغ", en: "Amount" },
  currency: { fr: "Devise", ar: "العملة", en: "Currency" },
  onDate: { fr: "Date d’arrêté", ar: "تاريخ الحصر", en: "As-of date" },

  regie: { fr: "Régie", ar: "تدبير مباشر", en: "Direct management" },
  cogestion: { fr: "Cogestion", ar: "تدبير مشترك", en: "Co-management" },
  measureOriginal: { fr: "Budget initial", ar: "الميزانية الأصلية", en: "Original budget" },
  measureNetRevision: { fr: "Révisions nettes", ar: "صافي المراجعات", en: "Net revisions" },
  measureCommitted: { fr: "Engagements contractuels", ar: "الالتزامات التعاقدية", en: "Contractual commitments" },
  measureSpent: { fr: "Réalisé", ar: "المنجز", en: "Realised" },

  totalHeading: { fr: "Total {code} — {name}", ar: "مجموع {code} — {name}", en: "Total {code} — {name}" },
  totalProject: {
    fr: "Total projet {code} — {name}",
    ar: "مجموع المشروع {code} — {name}",
    en: "Total project {code} — {name}",
  },
  totalAgreement: {
    fr: "Total convention {code} — {name}",
    ar: "مجموع الاتفاقية {code} — {name}",
    en: "Total agreement {code} — {name}",
  },
  totalDonor: {
    fr: "Total bailleur {name}",
    ar: "مجموع الجهة المانحة: {name}",
    en: "Total donor {name}",
  },
  grandTotal: { fr: "TOTAL GÉNÉRAL", ar: "المجموع العام", en: "GRAND TOTAL" },
  ofWhich: { fr: "dont : {mode}", ar: "منه: {mode}", en: "of which: {mode}" },

  commitmentRateIs: {
    fr: "Engagements contractuels ÷ budget révisé",
    ar: "الالتزامات التعاقدية ÷ الميزانية المعدلة",
    en: "Contractual commitments ÷ revised budget",
  },
  executionRateIs: {
    fr: "Réalisé cumulé (dépenses réalisées) ÷ budget révisé",
    ar: "المنجز التراكمي (النفقات المنجزة) ÷ الميزانية المعدلة",
    en: "Cumulative realised (expenditure) ÷ revised budget",
  },
  unpaidIs: {
    fr: "Engagements contractuels − réalisé cumulé",
    ar: "الالتزامات التعاقدية − المنجز التراكمي",
    en: "Contractual commitments − cumulative realised",
  },
  availableIs: {
    fr: "Budget révisé − engagements contractuels",
    ar: "الميزانية المعدلة − الالتزامات التعاقدية",
    en: "Revised budget − contractual commitments",
  },
  balanceIs: {
    fr: "Budget révisé − réalisé cumulé = disponible à engager + reste à payer",
    ar: "الميزانية المعدلة − المنجز التراكمي = المتوفر للالتزام + الباقي أداؤه",
    en: "Revised budget − cumulative realised = available + unpaid commitments",
  },
  definition: { fr: "{term} : {text}.", ar: "{term}: {text}.", en: "{term}: {text}." },
  madNote: {
    fr: "Les montants en MAD sont des contre-valeurs indicatives, aux taux de la feuille Garde. « — » : sans dénominateur, ou non disponible.",
    ar: "المبالغ بالدرهم مقابلات بيانية، بالأسعار الواردة في ورقة الغلاف. «—»: بدون مقام أو غير متوفر.",
    en: "Amounts in MAD are indicative equivalents at the rates of the sheet Cover. “—”: no denominator, or not available.",
  },
  madMissing: {
    fr: "{count, plural, one {# ligne n’a pas de contre-valeur MAD, faute de taux : le total MAD est partiel.} other {# lignes n’ont pas de contre-valeur MAD, faute de taux : le total MAD est partiel.}}",
    ar: "{count, plural, zero {لكل الأسطر مقابل بالدرهم.} one {سطر واحد بدون مقابل بالدرهم لغياب سعر الصرف: مجموع الدرهم جزئي.} two {سطران بدون مقابل بالدرهم لغياب سعر الصرف: مجموع الدرهم جزئي.} few {# أسطر بدون مقابل بالدرهم لغياب سعر الصرف: مجموع الدرهم جزئي.} many {# سطرا بدون مقابل بالدرهم لغياب سعر الصرف: مجموع الدرهم جزئي.} other {# سطر بدون مقابل بالدرهم لغياب سعر الصرف: مجموع الدرهم جزئي.}}",
    en: "{count, plural, one {# line has no MAD equivalent for want of a rate: the MAD total is partial.} other {# lines have no MAD equivalent for want of a rate: the MAD total is partial.}}",
  },

  checkSheet: {
    fr: "Feuille R01 : {column}, somme des lignes",
    ar: "ورقة R01: {column}، مجموع الأسطر",
    en: "Sheet R01: {column}, sum of the lines",
  },
  checkData: {
    fr: "Feuille Données : {column}",
    ar: "ورقة المعطيات: {column}",
    en: "Sheet Data: {column}",
  },
  checkBalance: {
    fr: "Solde = disponible à engager + reste à payer",
    ar: "الرصيد = المتوفر للالتزام + الباقي أداؤه",
    en: "Unspent balance = available + unpaid commitments",
  },
  checkLines: {
    fr: "Lignes de la feuille R01",
    ar: "أسطر ورقة R01",
    en: "Lines of the sheet R01",
  },
  checkDataRows: {
    fr: "Lignes de la feuille Données",
    ar: "أسطر ورقة المعطيات",
    en: "Rows of the sheet Data",
  },
  checkOvercommitted: {
    fr: "Lignes dont les engagements dépassent le budget révisé",
    ar: "أسطر تتجاوز التزاماتها الميزانية المعدلة",
    en: "Lines whose commitments exceed the revised budget",
  },
  checkOverspent: {
    fr: "Lignes dont le réalisé dépasse les engagements",
    ar: "أسطر يتجاوز منجزها الالتزامات",
    en: "Lines whose realised amount exceeds the commitments",
  },
  checkDuplicates: {
    fr: "Lignes en double (même projet, même code)",
    ar: "أسطر مكررة (نفس المشروع ونفس الرمز)",
    en: "Duplicate lines (same project, same code)",
  },
  checkRates: {
    fr: "Lignes réalisées sans contre-valeur MAD (taux manquant)",
    ar: "أسطر منجزة بدون مقابل بالدرهم (سعر صرف ناقص)",
    en: "Lines with spending but no MAD equivalent (rate missing)",
  },
});
