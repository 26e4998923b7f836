import { messages } from "../../kernel/messages.ts";

export const signIn = messages({
  title: { fr: "Connexion", ar: "تسجيل الدخول", en: "Sign in" },
  kept: {
    fr: "Votre session a pris fin : rien n’est enregistré, et rien de ce que vous avez saisi n’est perdu. Connectez-vous : le formulaire revient avec votre saisie (les fichiers seront à joindre de nouveau).",
    ar: "انتهت جلستكم: لم يُسجل أي شيء، ولم يضع شيء مما أدخلتموه. سجلوا الدخول وستعود الاستمارة بما أدخلتموه (ويلزم إرفاق الملفات من جديد).",
    en: "Your session ended: nothing is saved, and nothing that you typed is lost. Sign in: the form comes back with what you typed (files have to be attached again).",
  },
  resumed: {
    fr: "Vous êtes de nouveau connecté. Votre saisie est revenue ; rien n’est encore enregistré : vérifiez, puis envoyez.",
    ar: "تم تسجيل دخولكم من جديد. عاد ما أدخلتموه ولم يُسجل أي شيء بعد: تحققوا ثم أرسلوا.",
    en: "You are signed in again. What you typed is back; nothing is saved yet: check it, then send it.",
  },
  unplaced: { fr: "Saisie sans champ correspondant", ar: "مدخلات لا خانة لها", en: "Typed, without a field to go to" },
  unplacedNote: {
    fr: "La page a changé depuis : recopiez ici ce qui manque.",
    ar: "تغيرت الصفحة منذ ذلك الحين: انسخوا من هنا ما ينقص.",
    en: "The page changed since: copy from here what is missing.",
  },
  withPassword: {
    fr: "Avec votre adresse et votre mot de passe",
    ar: "ببريدكم الإلكتروني وكلمة المرور",
    en: "With your e-mail and password",
  },
  submit: { fr: "Se connecter", ar: "تسجيل الدخول", en: "Sign in" },
  refused: {
    fr: "Adresse électronique ou mot de passe incorrect.",
    ar: "البريد الإلكتروني أو كلمة المرور غير صحيحة.",
    en: "Wrong e-mail or password.",
  },
  wait: {
    fr: "{minutes, plural, one {Trop de tentatives. Réessayez dans une minute.} other {Trop de tentatives. Réessayez dans # minutes.}}",
    ar: "{minutes, plural, zero {محاولات كثيرة. المرجو إعادة المحاولة الآن.} one {محاولات كثيرة. المرجو إعادة المحاولة بعد دقيقة واحدة.} two {محاولات كثيرة. المرجو إعادة المحاولة بعد دقيقتين.} few {محاولات كثيرة. المرجو إعادة المحاولة بعد # دقائق.} many {محاولات كثيرة. المرجو إعادة المحاولة بعد # دقيقة.} other {محاولات كثيرة. المرجو إعادة المحاولة بعد # دقيقة.}}",
    en: "{minutes, plural, one {Too many attempts. Try again in one minute.} other {Too many attempts. Try again in # minutes.}}",
  },
  verify: {
    fr: "Vérifier un classeur Excel, sans compte",
    ar: "التحقق من مصنف Excel دون حساب",
    en: "Verify an Excel workbook, without an account",
  },
  forgotten: {
    fr: "Mot de passe oublié ? L’administrateur peut vous donner un nouveau lien.",
    ar: "نسيتم كلمة المرور؟ يمكن لمدير النظام أن يمنحكم رابطا جديدا.",
    en: "Forgotten your password? The administrator can give you a new link.",
  },
  demoTitle: { fr: "Découvrir la démonstration", ar: "اكتشاف النسخة التجريبية", en: "Look around the demo" },
  demoNote: {
    fr: "Une personne par métier, sans mot de passe à saisir ici. Pour le formulaire, c’est « mizan-demo » pour toutes.",
    ar: "شخص واحد لكل دور، دون حاجة إلى كلمة مرور هنا. وفي الاستمارة، كلمة المرور للجميع هي «mizan-demo».",
    en: "One person per job; no password needed here. In the form it is “mizan-demo” for all of them.",
  },
  job: { fr: "Métier", ar: "الدور", en: "Job" },
  enter: { fr: "Entrer", ar: "دخول", en: "Enter" },
  enterAs: { fr: "Entrer : {role}, {email}", ar: "دخول: {role}، {email}", en: "Enter: {role}, {email}" },
});
