import { messages } from "../../kernel/messages.ts";

export const invitation = messages({
  title: { fr: "Bienvenue dans Mizan", ar: "مرحبا بكم في ميزان", en: "Welcome to Mizan" },
  choose: { fr: "Choisissez votre mot de passe", ar: "اختيار كلمة المرور", en: "Choose your password" },
  note: {
    fr: "Ce lien ne sert qu’une fois. Ensuite, vous vous connecterez avec votre adresse et ce mot de passe.",
    ar: "يُستعمل هذا الرابط مرة واحدة فقط. بعد ذلك يتم الدخول ببريدكم الإلكتروني وكلمة المرور هذه.",
    en: "This link works once. After that, you sign in with your e-mail and this password.",
  },
  hint: {
    fr: "{least} caractères au moins ; une phrase entière convient très bien.",
    ar: "لا يقل عدد الأحرف عن {least}؛ ويمكن استعمال جملة كاملة.",
    en: "At least {least} characters; a whole sentence does very well.",
  },
  submit: { fr: "Enregistrer et entrer", ar: "حفظ ودخول", en: "Save and enter" },
  closedTitle: { fr: "Ce lien ne fonctionne plus", ar: "هذا الرابط لم يعد صالحا", en: "This link no longer works" },
  closed: {
    fr: "Il a déjà servi, il a plus de {days} jours, ou un lien plus récent l’a remplacé.",
    ar: "لقد سبق استعماله، أو تجاوزت مدته {days} أيام، أو عوضه رابط أحدث.",
    en: "It has been used, is more than {days} days old, or a newer link has replaced it.",
  },
  askAgain: {
    fr: "Demandez un nouveau lien à l’administrateur. Si vous avez déjà choisi votre mot de passe, connectez-vous.",
    ar: "المرجو طلب رابط جديد من مدير النظام. وإذا سبق لكم اختيار كلمة المرور، فالمرجو تسجيل الدخول.",
    en: "Ask the administrator for a new link. If you have already chosen your password, sign in.",
  },
});
