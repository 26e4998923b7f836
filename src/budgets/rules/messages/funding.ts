import { messages } from "../../../kernel/messages.ts";

/** The fields of money received, in forms and in what rules say. */
export const fundingField = messages({
  kind: { fr: "Nature", ar: "النوع", en: "Kind" },
  amount: { fr: "Montant", ar: "المبلغ", en: "Amount" },
  currency: { fr: "Devise", ar: "العملة", en: "Currency" },
  receivedOn: { fr: "Date de réception", ar: "تاريخ التوصل", en: "Received on" },
  reference: { fr: "Référence", ar: "المرجع", en: "Reference" },
  document: { fr: "Pièce", ar: "الوثيقة", en: "Document" },
  note: { fr: "Observation", ar: "ملاحظة", en: "Note" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
});

/** The kinds of money received; the national contribution is a source of its own (BUD-08). */
export const FUNDING_KIND_NAME = messages({
  receipt: { fr: "Versement du bailleur", ar: "دفعة الجهة المانحة", en: "Donor’s instalment" },
  fonds_de_concours: { fr: "Fonds de concours", ar: "أموال المساعدة", en: "Fonds de concours" },
  national_cash: {
    fr: "Contribution nationale (crédits)",
    ar: "المساهمة الوطنية (اعتمادات)",
    en: "National contribution (cash)",
  },
  national_in_kind: {
    fr: "Contribution nationale en nature",
    ar: "المساهمة الوطنية العينية",
    en: "National contribution in kind",
  },
});

/** What rules say of money received and of calls of funds (handbook 4.3). */
export const fundingWords = messages({
  negativeCash: {
    fr: "Solde de trésorerie négatif : {balance}.",
    ar: "رصيد الخزينة سالب: {balance}.",
    en: "Negative cash balance: {balance}.",
  },
  unjustified: {
    fr: "{justified} de l’avance précédente est justifiée (minimum {least}).",
    ar: "تم تبرير {justified} من التسبيق السابق (الحد الأدنى {least}).",
    en: "{justified} of the previous advance is justified (minimum {least}).",
  },
  orderMissing: {
    fr: "Indiquez la référence de l’arrêté du ministre chargé des finances.",
    ar: "المرجو بيان مرجع قرار الوزير المكلف بالمالية.",
    en: "Give the reference of the order of the minister in charge of finance.",
  },
  notPositive: {
    fr: "Le montant doit être supérieur à zéro. Pour annuler un versement, contre-passez-le.",
    ar: "يجب أن يكون المبلغ أكبر من الصفر. لإلغاء دفعة، المرجو تسجيل قيد عكسي لها.",
    en: "The amount must be above zero. To take a receipt back, reverse it.",
  },
  future: {
    fr: "La date de réception ne peut pas être postérieure à aujourd’hui ({today}).",
    ar: "لا يمكن أن يكون تاريخ التوصل لاحقا لليوم ({today}).",
    en: "The day of receipt cannot be after today ({today}).",
  },
  aboveCeiling: {
    fr: "Les versements du bailleur ({total}) dépasseraient le montant de la convention ({ceiling}) de {excess}. Enregistrez d’abord un avenant.",
    ar: "ستتجاوز دفعات الجهة المانحة ({total}) مبلغ الاتفاقية ({ceiling}) بمقدار {excess}. المرجو تسجيل ملحق للاتفاقية أولا.",
    en: "The donor’s receipts ({total}) would exceed the agreement’s amount ({ceiling}) by {excess}. Record an amendment first.",
  },
  ownEntry: {
    fr: "Séparation des tâches : la validation doit être faite par une autre personne.",
    ar: "الفصل بين المهام: يجب أن تتم المصادقة من طرف شخص آخر.",
    en: "Separation of duties: somebody else has to approve this.",
  },
  decided: {
    fr: "Il n’y a plus rien à décider ici : une autre personne l’a fait.",
    ar: "لم يعد هناك ما يجب البت فيه: قام بذلك شخص آخر.",
    en: "There is nothing left to decide here: somebody else did.",
  },
  notReversible: {
    fr: "Seul un versement confirmé, et pas encore contre-passé, peut l’être.",
    ar: "لا يمكن إلغاء إلا دفعة مؤكدة لم يسبق إلغاؤها.",
    en: "Only a confirmed receipt that was not reversed yet can be reversed.",
  },
});
