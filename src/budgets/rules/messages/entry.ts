import { messages } from "../../../kernel/messages.ts";

/** What the rules of the ledger say (handbook 4.1, 4.3, 4.4). */
export const entryWords = messages({
  aboveAvailable: {
    fr: "Montant disponible sur {line} : {available}. L’engagement demandé ({asked}) dépasse de {excess}. Réduisez-le ou demandez une révision budgétaire.",
    ar: "المبلغ المتوفر على {line}: {available}. الالتزام المطلوب ({asked}) يتجاوزه بمقدار {excess}. خفّضوه أو اطلبوا مراجعة للميزانية.",
    en: "Available on {line}: {available}. The commitment asked for ({asked}) exceeds it by {excess}. Reduce it, or ask for a budget revision.",
  },
  wanted: {
    fr: "Référence et pièce justificative obligatoires.",
    ar: "المرجع ووثيقة الإثبات إلزاميان.",
    en: "A reference and a supporting document are required.",
  },
  belowPaid: {
    fr: "Déjà payé : {paid}. Impossible de réduire à {left}.",
    ar: "المبلغ المؤدى: {paid}. لا يمكن التخفيض إلى {left}.",
    en: "Already paid: {paid}. It cannot be reduced to {left}.",
  },
  overpaid: {
    fr: "Dépense supérieure à l’engagement de {excess} ({share}). Créez un engagement complémentaire.",
    ar: "النفقة تتجاوز الالتزام بمقدار {excess} ({share}). المرجو إنشاء التزام تكميلي.",
    en: "The expenditure exceeds the commitment by {excess} ({share}). Create a complementary commitment.",
  },
  overpaidSlightly: {
    fr: "Dépense supérieure à l’engagement de {excess} ({share}), dans la tolérance de {tolerance} pour écart de change.",
    ar: "النفقة تتجاوز الالتزام بمقدار {excess} ({share})، في حدود هامش {tolerance} المسموح به لفارق الصرف.",
    en: "The expenditure exceeds the commitment by {excess} ({share}), within the tolerance of {tolerance} for exchange differences.",
  },
  overspent: {
    fr: "Composante {component} : réalisé {spent}, budget révisé {budget}, dépassement {excess}. Dépassement de ligne : régularisez par une révision budgétaire avant la clôture.",
    ar: "المكوِّن {component}: المنجز {spent}، الميزانية المعدلة {budget}، التجاوز {excess}. تجاوز للسطر: المرجو تسويته بمراجعة للميزانية قبل الإقفال.",
    en: "Component {component}: spent {spent}, revised budget {budget}, over by {excess}. Line overspent: regularise it by a budget revision before closing.",
  },
  expenditureFuture: {
    fr: "La date d’une dépense ne peut pas être postérieure à aujourd’hui.",
    ar: "لا يمكن أن يكون تاريخ النفقة لاحقا لتاريخ اليوم.",
    en: "An expenditure cannot be dated after today.",
  },
  commitmentFuture: {
    fr: "La date d’un engagement ne peut pas être postérieure à aujourd’hui.",
    ar: "لا يمكن أن يكون تاريخ الالتزام لاحقا لتاريخ اليوم.",
    en: "A commitment cannot be dated after today.",
  },
  serviceFuture: {
    fr: "La date du service fait ne peut pas être postérieure à aujourd’hui.",
    ar: "لا يمكن أن يكون تاريخ إنجاز الخدمة لاحقا لتاريخ اليوم.",
    en: "A service cannot have been done after today.",
  },
  expenditureIneligible: {
    fr: "Dépense du {on} hors période d’éligibilité ({start} – {end}). Joignez la dérogation du bailleur.",
    ar: "النفقة المؤرخة في {on} خارج فترة الأهلية ({start} – {end}). المرجو إرفاق الاستثناء الممنوح من الجهة المانحة.",
    en: "The expenditure of {on} is outside the eligibility period ({start} – {end}). Attach the donor’s waiver.",
  },
  commitmentIneligible: {
    fr: "Engagement du {on} hors période d’éligibilité ({start} – {end}). Joignez la dérogation du bailleur.",
    ar: "الالتزام المؤرخ في {on} خارج فترة الأهلية ({start} – {end}). المرجو إرفاق الاستثناء الممنوح من الجهة المانحة.",
    en: "The commitment of {on} is outside the eligibility period ({start} – {end}). Attach the donor’s waiver.",
  },
  waiverByFinance: {
    fr: "Seul le service financier peut joindre la dérogation du bailleur.",
    ar: "المصلحة المالية وحدها يمكنها إرفاق استثناء الجهة المانحة.",
    en: "Only the finance department can attach the donor’s waiver.",
  },
  inLiquidation: {
    fr: "Paiement accepté en période de liquidation (jusqu’au {until}) : précisez la date du service fait.",
    ar: "الأداء مقبول خلال فترة التصفية (إلى غاية {until}): المرجو تحديد تاريخ إنجاز الخدمة.",
    en: "Payment accepted during the liquidation period (until {until}): give the date of the service.",
  },
  afterLiquidation: {
    fr: "Paiement du {on} après la fin de la période de liquidation ({until}). Joignez la dérogation du bailleur.",
    ar: "الأداء المؤرخ في {on} جاء بعد نهاية فترة التصفية ({until}). المرجو إرفاق الاستثناء الممنوح من الجهة المانحة.",
    en: "The payment of {on} comes after the end of the liquidation period ({until}). Attach the donor’s waiver.",
  },
  vat: {
    fr: "La TVA ({vat}) n’est pas éligible au titre de cette convention.",
    ar: "الضريبة على القيمة المضافة ({vat}) غير مؤهلة برسم هذه الاتفاقية.",
    en: "VAT ({vat}) is not eligible under this agreement.",
  },
  twice: {
    fr: "Une dépense identique existe (n° {reference} du {on}, {amount}). Confirmez qu’il ne s’agit pas d’un doublon.",
    ar: "توجد نفقة مطابقة (رقم {reference} بتاريخ {on}، {amount}). المرجو تأكيد أنها ليست مكررة.",
    en: "An identical expenditure exists (no. {reference} of {on}, {amount}). Confirm that it is not a duplicate.",
  },
  expenditureNegative: {
    fr: "Indiquez la dépense d’origine du remboursement : ouvrez-la et choisissez « Saisir un remboursement ».",
    ar: "المرجو تحديد النفقة الأصلية للاسترداد: افتحوها واختاروا «إدخال استرداد».",
    en: "Say which expenditure is refunded: open it and choose “Enter a refund”.",
  },
  commitmentNegative: {
    fr: "Indiquez l’engagement à réduire : ouvrez-le et choisissez « Réduire l’engagement ».",
    ar: "المرجو تحديد الالتزام المراد تخفيضه: افتحوه واختاروا «تخفيض الالتزام».",
    en: "Say which commitment is reduced: open it and choose “Reduce the commitment”.",
  },
  refundTooLarge: {
    fr: "Le remboursement ({amount}) dépasse ce qui reste de la dépense d’origine ({left}).",
    ar: "مبلغ الاسترداد ({amount}) يتجاوز الباقي من النفقة الأصلية ({left}).",
    en: "The refund ({amount}) exceeds what is left of the original expenditure ({left}).",
  },
  zero: {
    fr: "Un montant nul ne s’enregistre pas : ce qui n’est pas communiqué reste « n.d. ».",
    ar: "لا يُسجَّل مبلغ منعدم: ما لم يبلَّغ يبقى «غير متوفر».",
    en: "An amount of zero is not recorded: what was not reported stays “n/a”.",
  },
  expenditureReserve: {
    fr: "La réserve ne peut pas être dépensée directement. Transférez le montant vers une ligne par décision du comité de pilotage.",
    ar: "لا يمكن الصرف من الاحتياطي مباشرة. المرجو تحويل المبلغ إلى سطر آخر بقرار من لجنة القيادة.",
    en: "The reserve cannot be spent directly. Transfer the amount to a line by decision of the steering committee.",
  },
  commitmentReserve: {
    fr: "La réserve ne peut pas être engagée directement. Transférez le montant vers une ligne par décision du comité de pilotage.",
    ar: "لا يمكن الالتزام على الاحتياطي مباشرة. المرجو تحويل المبلغ إلى سطر آخر بقرار من لجنة القيادة.",
    en: "The reserve cannot be committed directly. Transfer the amount to a line by decision of the steering committee.",
  },
  justify: {
    fr: "Avertissement ({rules}) : corrigez, ou dites ici pourquoi l’écriture est juste.",
    ar: "تنبيه ({rules}): صححوا القيد، أو بيّنوا هنا سبب صحته.",
    en: "Warning ({rules}): correct it, or say here why the entry is right.",
  },
  noPair: {
    fr: "Aucun taux unique ne convertit {from} en {to} : saisissez le montant en EUR ou dans la monnaie de la convention.",
    ar: "لا يوجد سعر واحد لتحويل {from} إلى {to}: أدخلوا المبلغ بالأورو أو بعملة الاتفاقية.",
    en: "No single rate converts {from} to {to}: enter the amount in EUR or in the agreement’s currency.",
  },
  quarterOpen: {
    fr: "La période {own} est ouverte : l’écriture s’y comptabilise, pas en {asked}.",
    ar: "الفترة {own} مفتوحة: يُقيَّد المبلغ فيها وليس في {asked}.",
    en: "The period {own} is open: the entry is booked there, not in {asked}.",
  },
  quarterBefore: {
    fr: "La pièce est de {own} : elle ne se comptabilise pas en {asked}, qui la précède.",
    ar: "الوثيقة تعود إلى {own}: لا تُقيَّد في {asked} السابق لها.",
    en: "The document is of {own}: it is not booked in {asked}, which comes before.",
  },
  quarterAhead: {
    fr: "La période {asked} n’a pas commencé.",
    ar: "لم تبدأ الفترة {asked} بعد.",
    en: "The period {asked} has not begun.",
  },
  projectClosed: {
    fr: "Ce projet n’est pas en exécution : il ne prend plus d’écriture.",
    ar: "هذا المشروع ليس في طور التنفيذ: لا يقبل أي قيد.",
    en: "This project is not being implemented: it takes no entry.",
  },
  lineOfCommitment: {
    fr: "L’engagement choisi est sur la ligne {line} : laissez la ligne vide ou choisissez {line}.",
    ar: "الالتزام المختار مقيد على السطر {line}: اتركوا السطر فارغا أو اختاروا {line}.",
    en: "The chosen commitment is on line {line}: leave the line empty, or choose {line}.",
  },
  lineWanted: {
    fr: "Choisissez la ligne budgétaire, ou l’engagement sur lequel la dépense s’impute.",
    ar: "اختاروا سطر الميزانية أو الالتزام الذي تُقيَّد عليه النفقة.",
    en: "Choose the budget line, or the commitment that is spent on.",
  },
  own: {
    fr: "Séparation des tâches : la validation doit être faite par une autre personne.",
    ar: "الفصل بين المهام: يجب أن تتم المصادقة من طرف شخص آخر.",
    en: "Segregation of duties: someone else has to approve.",
  },
  nothingChosen: {
    fr: "Choisissez au moins une écriture.",
    ar: "اختاروا قيدا واحدا على الأقل.",
    en: "Choose at least one entry.",
  },
  draft: { fr: "brouillon", ar: "مسودة", en: "draft" },
  submitted: { fr: "soumis", ar: "محال للمصادقة", en: "submitted" },
  approved: { fr: "validé", ar: "مصادق عليه", en: "approved" },
  returned: { fr: "retourné", ar: "معاد", en: "returned" },
  notWaiting: {
    fr: "Cette écriture n’attend pas de décision : son statut est « {status} ».",
    ar: "هذا القيد لا ينتظر قرارا: حالته «{status}».",
    en: "This entry waits for no decision: its status is “{status}”.",
  },
});

/** The names of an entry's fields. */
export const entryField = messages({
  kind: { fr: "Nature", ar: "النوع", en: "Kind" },
  line: { fr: "Ligne budgétaire", ar: "السطر الميزانياتي", en: "Budget line" },
  amount: { fr: "Montant hors taxe", ar: "المبلغ دون احتساب الضريبة", en: "Amount without VAT" },
  currency: { fr: "Monnaie", ar: "العملة", en: "Currency" },
  vat: { fr: "TVA", ar: "الضريبة على القيمة المضافة", en: "VAT" },
  documentKind: { fr: "Type de pièce", ar: "نوع الوثيقة", en: "Kind of document" },
  reference: { fr: "Référence", ar: "المرجع", en: "Reference" },
  supplier: {
    fr: "Catégorie de fournisseur ou bénéficiaire",
    ar: "صنف المورد أو المستفيد",
    en: "Kind of supplier or beneficiary",
  },
  documentOn: { fr: "Date de la pièce", ar: "تاريخ الوثيقة", en: "Document date" },
  serviceOn: { fr: "Date du service fait", ar: "تاريخ إنجاز الخدمة", en: "Service date" },
  quarter: { fr: "Trimestre comptable", ar: "الربع المحاسبي", en: "Quarter booked" },
  origin: { fr: "Origine", ar: "المصدر", en: "Origin" },
  document: {
    fr: "Pièce justificative et endroit dans la pièce",
    ar: "وثيقة الإثبات والموضع فيها",
    en: "Supporting document and place in it",
  },
  commitment: { fr: "Engagement", ar: "الالتزام", en: "Commitment" },
  justification: { fr: "Justification", ar: "التعليل", en: "Justification" },
  waiver: { fr: "Dérogation du bailleur", ar: "الاستثناء الممنوح من الجهة المانحة", en: "Donor’s waiver" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
});

export const SUPPLIER_NAME = messages({
  company: { fr: "Entreprise", ar: "مقاولة", en: "Company" },
  consultant: { fr: "Consultant", ar: "خبير استشاري", en: "Consultant" },
  association: { fr: "Association", ar: "جمعية", en: "Association" },
  public_body: { fr: "Organisme public", ar: "هيئة عمومية", en: "Public body" },
  university: { fr: "Établissement d’enseignement", ar: "مؤسسة تعليمية", en: "School or university" },
  staff: { fr: "Personnel", ar: "الموظفون", en: "Staff" },
  other: { fr: "Autre", ar: "آخر", en: "Other" },
});

export const DOCUMENT_NAME = messages({
  contract: { fr: "Marché public ou contrat", ar: "صفقة عمومية أو عقد", en: "Contract" },
  purchase_order: { fr: "Bon de commande", ar: "سند طلب", en: "Purchase order" },
  grant: { fr: "Subvention", ar: "منحة", en: "Grant" },
  invoice: { fr: "Facture", ar: "فاتورة", en: "Invoice" },
  statement: { fr: "Décompte", ar: "كشف حساب", en: "Statement" },
  report: { fr: "Rapport", ar: "تقرير", en: "Report" },
  decision: { fr: "Décision", ar: "قرار", en: "Decision" },
});

/** Where the knowledge of an entry comes from. */
export const ORIGIN_NAME = messages({
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
  donor_report: { fr: "Rapport du bailleur", ar: "تقرير الجهة المانحة", en: "Donor’s report" },
  gid: { fr: "GID", ar: "منظومة التدبير المندمج للنفقات", en: "GID" },
  estimate: { fr: "Estimation", ar: "تقدير", en: "Estimate" },
});
