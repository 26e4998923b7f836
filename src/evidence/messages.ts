import { messages } from "../kernel/messages.ts";

export const evidence = messages({
  title: { fr: "Pièces justificatives", ar: "وثائق الإثبات", en: "Evidence" },
  file: { fr: "Joindre un document", ar: "إرفاق وثيقة", en: "Attach a document" },
  fileHint: {
    fr: "PV, livrable, photo : PDF, image ou document bureautique, {most} Mo au plus.",
    ar: "محضر أو مخرج أو صورة: ملف PDF أو صورة أو وثيقة مكتبية، {most} ميغابايت على الأكثر.",
    en: "Minutes, deliverable, photo: PDF, image or office document, {most} MB at most.",
  },
  held: { fr: "Reçu : {name}", ar: "تم التوصل به: {name}", en: "Received: {name}" },
  remove: { fr: "Retirer", ar: "إزالة", en: "Remove" },
  sending: { fr: "Envoi de {name}…", ar: "إرسال {name}…", en: "Sending {name}…" },
  retry: { fr: "Réessayer", ar: "إعادة المحاولة", en: "Try again" },
  cut: {
    fr: "L’envoi de {name} a été interrompu.",
    ar: "انقطع إرسال {name}.",
    en: "The sending of {name} was interrupted.",
  },
  link: { fr: "Ou un lien", ar: "أو رابط", en: "Or a link" },
  linkAt: { fr: "Adresse (https://…)", ar: "العنوان الإلكتروني (https://…)", en: "Address (https://…)" },
  linkTitle: { fr: "Intitulé du lien", ar: "عنوان الرابط", en: "Title of the link" },
  isForDonors: {
    fr: "Visible du bailleur une fois l’acte validé",
    ar: "تطلع عليها الجهة المانحة بعد المصادقة",
    en: "Donors may see it once it is approved",
  },
  forDonors: { fr: "visible du bailleur", ar: "تطلع عليها الجهة المانحة", en: "seen by the donor" },
  show: { fr: "Montrer au bailleur", ar: "إظهارها للجهة المانحة", en: "Show it to the donor" },
  hide: { fr: "Ne plus montrer au bailleur", ar: "إخفاؤها عن الجهة المانحة", en: "Hide it from the donor" },
  withdraw: { fr: "Retirer la pièce", ar: "سحب الوثيقة", en: "Withdraw it" },
  size: { fr: "{kind}, {size} Ko", ar: "{kind}، {size} كيلوبايت", en: "{kind}, {size} KB" },
  webLink: { fr: "lien", ar: "رابط", en: "link" },
  download: { fr: "Télécharger", ar: "تحميل", en: "Download" },
  altered: {
    fr: "Ce fichier n’est plus celui qui a été déposé : son empreinte SHA-256 diffère. Il n’est pas servi ; prévenez l’administrateur.",
    ar: "هذا الملف لم يعد الملف الذي تم إيداعه: بصمته SHA-256 مختلفة. لا يمكن تقديمه؛ المرجو إخبار مدير النظام.",
    en: "This file is no longer the one that was deposited: its SHA-256 hash differs. It is not served; tell the administrator.",
  },
  proven: {
    fr: "Cette pièce prouve un acte déjà validé : elle ne se retire plus.",
    ar: "هذه الوثيقة تثبت عملا سبقت المصادقة عليه: لا يمكن سحبها.",
    en: "This document proves what is already approved: it can no longer be withdrawn.",
  },
  refused: { fr: "Document refusé", ar: "تم رفض الوثيقة", en: "Document refused" },
});
