import { messages } from "../../kernel/messages.ts";

/** The words of the pages that say no: what happened, and what to do next. */
export const failure = messages({
  missing: { fr: "Page introuvable", ar: "الصفحة غير موجودة", en: "Page not found" },
  missingWhy: {
    fr: "Cette adresse n’existe pas, ou ne fait pas partie de ce que vous pouvez consulter.",
    ar: "هذا العنوان غير موجود، أو لا يدخل ضمن ما يمكنكم الاطلاع عليه.",
    en: "This address does not exist, or is not among what you can see.",
  },
  forbidden: { fr: "Action non autorisée", ar: "إجراء غير مسموح به", en: "Action not allowed" },
  forbiddenWhy: {
    fr: "Votre rôle ne permet pas cette action. Rien n’a été modifié.",
    ar: "دوركم لا يسمح بهذا الإجراء. لم يتم تغيير أي شيء.",
    en: "Your role does not allow this action. Nothing was changed.",
  },
  forbiddenNext: {
    fr: "Si vous en avez besoin, demandez à l’administrateur de revoir vos droits.",
    ar: "عند الحاجة، المرجو مطالبة المسؤول عن النظام بمراجعة صلاحياتكم.",
    en: "If you need it, ask the administrator to review your rights.",
  },
  conflict: { fr: "Fiche modifiée entre-temps", ar: "تم تعديل البطاقة في هذه الأثناء", en: "Changed in the meantime" },
  conflictWhy: {
    fr: "Une autre personne a enregistré cette fiche avant vous. Rien n’a été écrasé.",
    ar: "قام شخص آخر بحفظ هذه البطاقة قبلكم. لم يُستبدل أي معطى.",
    en: "Somebody else saved this record before you. Nothing was overwritten.",
  },
  conflictNext: {
    fr: "Ouvrez la version enregistrée, puis reprenez votre modification.",
    ar: "افتحوا النسخة المحفوظة ثم أعيدوا إدخال تعديلكم.",
    en: "Open the saved version, then make your change again.",
  },
  refused: { fr: "Demande refusée", ar: "تم رفض الطلب", en: "Request refused" },
  refusedWhy: {
    fr: "Une valeur de l’adresse ou du formulaire n’est pas acceptée. Rien n’a été enregistré.",
    ar: "إحدى القيم الواردة في العنوان أو الاستمارة غير مقبولة. لم يتم حفظ أي شيء.",
    en: "A value in the address or the form is not accepted. Nothing was saved.",
  },
  tooMany: { fr: "Trop de tentatives", ar: "محاولات كثيرة", en: "Too many attempts" },
  tooManyWhy: {
    fr: "Par sécurité, les tentatives sont limitées.",
    ar: "حفاظا على السلامة، عدد المحاولات محدود.",
    en: "For safety, attempts are limited.",
  },
  tooManyNext: {
    fr: "{minutes, plural, one {Réessayez dans une minute.} other {Réessayez dans # minutes.}}",
    ar: "{minutes, plural, zero {المرجو إعادة المحاولة الآن.} one {المرجو إعادة المحاولة بعد دقيقة واحدة.} two {المرجو إعادة المحاولة بعد دقيقتين.} few {المرجو إعادة المحاولة بعد # دقائق.} many {المرجو إعادة المحاولة بعد # دقيقة.} other {المرجو إعادة المحاولة بعد # دقيقة.}}",
    en: "{minutes, plural, one {Try again in one minute.} other {Try again in # minutes.}}",
  },
  signIn: { fr: "Connexion nécessaire", ar: "تسجيل الدخول ضروري", en: "Sign-in needed" },
  signInWhy: {
    fr: "Votre session est terminée ou n’a pas commencé.",
    ar: "انتهت جلستكم أو لم تبدأ بعد.",
    en: "Your session has ended or has not begun.",
  },
  failed: { fr: "Erreur du système", ar: "خطأ في النظام", en: "System error" },
  failedWhy: {
    fr: "Le système n’a pas pu répondre. Ce qui était enregistré le reste ; la demande en cours n’a rien modifié à moitié.",
    ar: "تعذر على النظام الاستجابة. ما تم حفظه يبقى محفوظا، ولم يترك الطلب الجاري أي تغيير ناقص.",
    en: "The system could not answer. What was saved stays saved; the current request left nothing half-written.",
  },
  failedNext: {
    fr: "Réessayez. Si l’erreur revient, transmettez le numéro de la demande à l’administrateur.",
    ar: "المرجو إعادة المحاولة. إذا تكرر الخطأ، المرجو إرسال رقم الطلب إلى المسؤول عن النظام.",
    en: "Try again. If the error returns, give the request number to the administrator.",
  },
  home: { fr: "Retour à l’accueil", ar: "الرجوع إلى الصفحة الرئيسية", en: "Back to the home page" },
  openSaved: { fr: "Ouvrir la version enregistrée", ar: "فتح النسخة المحفوظة", en: "Open the saved version" },
  request: { fr: "Demande n°", ar: "رقم الطلب", en: "Request no." },
});
