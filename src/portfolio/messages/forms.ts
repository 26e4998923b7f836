import { messages } from "../../kernel/messages.ts";

/** The words of the portfolio's forms. */
export const form = messages({
  codeHint: {
    fr: "Majuscules, chiffres et traits d’union. Le code ne change plus après la création.",
    ar: "حروف لاتينية كبيرة وأرقام وشرطات. لا يتغير الرمز بعد الإنشاء.",
    en: "Capitals, digits and hyphens. The code never changes once created.",
  },
  agreementOption: {
    fr: "{code} — reste {left}",
    ar: "{code} — الباقي {left}",
    en: "{code} — {left} left",
  },
  agreementHint: {
    fr: "Le montant du projet s’impute sur cette convention, dans sa monnaie.",
    ar: "يُقتطع مبلغ المشروع من هذه الاتفاقية وبعملتها.",
    en: "The project’s amount counts against this agreement, in its currency.",
  },
  datesNote: {
    fr: "Les dates prévues doivent être dans la période d’exécution de la convention ({start} – {end}).",
    ar: "يجب أن تقع التواريخ المتوقعة داخل مدة تنفيذ الاتفاقية ({start} – {end}).",
    en: "Planned dates must lie within the agreement’s execution period ({start} – {end}).",
  },
  amountHint: {
    fr: "Plafond {ceiling}, dont {others} déjà affectés à d’autres projets.",
    ar: "السقف {ceiling}، منها {others} مخصصة لمشاريع أخرى.",
    en: "Ceiling {ceiling}, of which {others} already allocated to other projects.",
  },
  sectorsHint: {
    fr: "Les parts doivent totaliser 100 %.",
    ar: "يجب أن يساوي مجموع النسب 100 %.",
    en: "The shares must total 100%.",
  },
  identifiersHint: {
    fr: "Un par ligne : le système, deux-points, l’identifiant. Par exemple : IATI : DE-1-202220838.",
    ar: "معرّف في كل سطر: النظام، نقطتان، ثم المعرّف. مثال: IATI : DE-1-202220838.",
    en: "One on each line: the system, a colon, the identifier. For example: IATI: DE-1-202220838.",
  },
  tagsHint: { fr: "Un par ligne.", ar: "كلمة في كل سطر.", en: "One on each line." },
  participantsHint: {
    fr: "Un projet peut avoir plusieurs organismes de tutelle. Videz une ligne pour en retirer l’organisme.",
    ar: "يمكن أن تكون للمشروع عدة جهات وصية. أفرغوا السطر لحذف الهيئة.",
    en: "A project may have several lead agencies. Empty a row to take the organisation out.",
  },
  componentsNote: {
    fr: "Une composante ne se supprime pas : elle s’annule et garde ses figures. Laissez vides les lignes en trop.",
    ar: "لا يُحذف المكوِّن بل يُلغى ويحتفظ بأرقامه. اتركوا الأسطر الزائدة فارغة.",
    en: "A component is never deleted: it is cancelled and keeps its figures. Leave spare rows empty.",
  },
  newComponent: { fr: "Nouvelle composante", ar: "مكوِّن جديد", en: "New component" },
  componentCancelled: { fr: "Composante annulée", ar: "مكوِّن ملغى", en: "Component cancelled" },
  changeReason: { fr: "Motif de la modification", ar: "سبب التعديل", en: "Reason for the change" },
  reasonHint: {
    fr: "Il figurera au journal.",
    ar: "سيُدرج في السجل.",
    en: "It will stand in the journal.",
  },
  create: { fr: "Créer", ar: "إنشاء", en: "Create" },
  signedNote: {
    fr: "La convention est signée : bailleur, monnaie, montant et période d’exécution ne changent que par un avenant.",
    ar: "الاتفاقية موقعة: لا تتغير الجهة المانحة والعملة والمبلغ ومدة التنفيذ إلا بملحق.",
    en: "The agreement is signed: donor, currency, amount and execution period change by an amendment only.",
  },
  signedOnHint: {
    fr: "AAAA-MM-JJ, ou AAAA-MM si le jour n’est pas connu.",
    ar: "YYYY-MM-DD، أو YYYY-MM إذا لم يكن اليوم معروفا.",
    en: "YYYY-MM-DD, or YYYY-MM where the day is not known.",
  },
  dates: { fr: "Dates", ar: "التواريخ", en: "Dates" },
  terms: { fr: "Seuils et change", ar: "العتبات والصرف", en: "Thresholds and exchange" },
  periods: { fr: "Les deux durées", ar: "المدتان", en: "The two durations" },
  money: { fr: "Bailleur et montant", ar: "الجهة المانحة والمبلغ", en: "Donor and amount" },
  days: { fr: "jours", ar: "أيام", en: "days" },
  amend: { fr: "Enregistrer un avenant", ar: "تسجيل ملحق", en: "Record an amendment" },
  amendNote: {
    fr: "Laissez vide ce qui ne change pas. L’avenant remplace le montant ou la fin d’exécution ; l’ancienne valeur reste dans l’historique.",
    ar: "اتركوا فارغا ما لا يتغير. يعوّض الملحق المبلغ أو نهاية التنفيذ، وتبقى القيمة القديمة في السجل.",
    en: "Leave empty what does not change. The amendment replaces the amount or the end of execution; the old value stays in the history.",
  },
  newCeiling: { fr: "Nouveau montant", ar: "المبلغ الجديد", en: "New amount" },
  newEnd: { fr: "Nouvelle fin d’exécution", ar: "النهاية الجديدة للتنفيذ", en: "New end of execution" },
  amendedOn: { fr: "Date de signature de l’avenant", ar: "تاريخ توقيع الملحق", en: "Signature date of the amendment" },
  cancelProject: { fr: "Annuler le projet {code} ?", ar: "إلغاء المشروع {code}؟", en: "Cancel project {code}?" },
  cancelProjectWhy: {
    fr: "Le projet ne compte plus dans les totaux et rend {amount} à la convention. Rien n’est supprimé : ses chiffres et son historique restent lisibles. Un projet annulé ne se modifie plus.",
    ar: "لن يُحتسب المشروع في المجاميع وسيُرجع {amount} إلى الاتفاقية. لا يُحذف أي شيء: تبقى أرقامه وسجله قابلة للاطلاع. لا يمكن تعديل المشروع الملغى.",
    en: "The project no longer counts in totals and gives {amount} back to the agreement. Nothing is deleted: its figures and history stay readable. A cancelled project can no longer be changed.",
  },
  cancelProjectDo: { fr: "Annuler le projet", ar: "إلغاء المشروع", en: "Cancel the project" },
  cancelAgreement: {
    fr: "Annuler la convention {code} ?",
    ar: "إلغاء الاتفاقية {code}؟",
    en: "Cancel agreement {code}?",
  },
  cancelAgreementWhy: {
    fr: "La convention n’accepte plus de projet. Rien n’est supprimé : elle reste lisible avec son historique. Une convention annulée ne se modifie plus.",
    ar: "لن تقبل الاتفاقية مشاريع جديدة. لا يُحذف أي شيء: تبقى قابلة للاطلاع مع سجلها. لا يمكن تعديل الاتفاقية الملغاة.",
    en: "The agreement takes no further project. Nothing is deleted: it stays readable with its history. A cancelled agreement can no longer be changed.",
  },
  cancelAgreementDo: { fr: "Annuler la convention", ar: "إلغاء الاتفاقية", en: "Cancel the agreement" },
  yes: { fr: "oui", ar: "نعم", en: "yes" },
  no: { fr: "non", ar: "لا", en: "no" },
  nothing: { fr: "(vide)", ar: "(فارغ)", en: "(empty)" },
});
