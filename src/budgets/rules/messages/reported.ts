import { messages } from "../../../kernel/messages.ts";

/** The fields of amounts reported by the donor's agency. */
export const reportedField = messages({
  period: { fr: "Période", ar: "الفترة", en: "Period" },
  document: { fr: "Pièce", ar: "الوثيقة", en: "Document" },
  place: { fr: "Emplacement dans la pièce", ar: "الموضع في الوثيقة", en: "Place in the document" },
  reportedOn: { fr: "Date de la communication", ar: "تاريخ التبليغ", en: "Reported on" },
  amount: { fr: "Montant communiqué, {scope}", ar: "المبلغ المبلغ عنه، {scope}", en: "Reported amount, {scope}" },
  project: { fr: "total du projet", ar: "مجموع المشروع", en: "project total" },
  reason: { fr: "Motif de la correction", ar: "سبب التصحيح", en: "Reason of the correction" },
  explanation: { fr: "Explication de l’écart", ar: "تفسير الفارق", en: "Explanation of the difference" },
  decision: { fr: "Motif", ar: "السبب", en: "Reason" },
});

/** What rules say of reported amounts and of their reconciliation (handbook 3.1, path A). */
export const reportedWords = messages({
  noAmount: {
    fr: "Indiquez au moins un montant : par composante, ou le total du projet.",
    ar: "المرجو بيان مبلغ واحد على الأقل: حسب المكوِّن أو مجموع المشروع.",
    en: "Give at least one amount: by component, or the project’s total.",
  },
  future: {
    fr: "La date de la communication ne peut pas être postérieure à aujourd’hui ({today}).",
    ar: "لا يمكن أن يكون تاريخ التبليغ لاحقا لليوم ({today}).",
    en: "The day of the report cannot be after today ({today}).",
  },
  reasonMissing: {
    fr: "{scope} : un montant est déjà communiqué pour cette période ({before}). Indiquez le motif de la correction.",
    ar: "{scope}: سبق التبليغ عن مبلغ لهذه الفترة ({before}). المرجو بيان سبب التصحيح.",
    en: "{scope}: an amount is reported for this period already ({before}). Give the reason of the correction.",
  },
  same: {
    fr: "{scope} : ce montant ({before}) est déjà celui qui est communiqué.",
    ar: "{scope}: هذا المبلغ ({before}) هو المبلغ المبلغ عنه حاليا.",
    en: "{scope}: this amount ({before}) is the one that is reported already.",
  },
  nothingToExplain: {
    fr: "Il n’y a pas d’écart à expliquer ici.",
    ar: "لا يوجد فارق يستوجب التفسير هنا.",
    en: "There is no difference to explain here.",
  },
});
