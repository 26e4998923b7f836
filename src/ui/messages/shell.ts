import { messages } from "../../kernel/messages.ts";

/** The words of the page shell. */
export const shell = messages({
  product: { fr: "Mizan", ar: "ميزان", en: "Mizan" },
  purpose: {
    fr: "Conventions, budgets et résultats des programmes financés par les bailleurs",
    ar: "اتفاقيات البرامج الممولة من الجهات المانحة وميزانياتها ونتائجها",
    en: "Agreements, budgets and results of donor-funded programmes",
  },
  skip: { fr: "Aller au contenu", ar: "الانتقال إلى المحتوى", en: "Skip to the content" },
  mainNavigation: { fr: "Navigation principale", ar: "التصفح الرئيسي", en: "Main navigation" },
  crumbs: { fr: "Fil d’Ariane", ar: "مسار التصفح", en: "Breadcrumbs" },
  languages: { fr: "Langue", ar: "اللغة", en: "Language" },
  searchAll: { fr: "Rechercher partout", ar: "البحث في كل مكان", en: "Search everywhere" },
  search: { fr: "Rechercher", ar: "بحث", en: "Search" },
  account: { fr: "Mon compte", ar: "حسابي", en: "My account" },
  calendar: { fr: "Calendrier et rappels", ar: "التقويم والتذكيرات", en: "Calendar and reminders" },
  tokens: { fr: "Jetons d’accès", ar: "رموز الولوج", en: "Access tokens" },
  signIn: { fr: "Se connecter", ar: "تسجيل الدخول", en: "Sign in" },
  signOut: { fr: "Se déconnecter", ar: "تسجيل الخروج", en: "Sign out" },
  demo: { fr: "Données de démonstration", ar: "بيانات تجريبية", en: "Demonstration data" },
  situation: { fr: "Situation arrêtée au", ar: "وضعية محصورة بتاريخ", en: "Situation as of" },
  changeDate: { fr: "Changer la date", ar: "تغيير التاريخ", en: "Change the date" },
  asOf: { fr: "Date d’arrêté", ar: "تاريخ الحصر", en: "As-of date" },
  knownAs: {
    fr: "Telle que connue à l’écriture n° du journal (facultatif)",
    ar: "كما كانت معروفة عند القيد رقم (اختياري)",
    en: "As known at journal entry no. (optional)",
  },
  show: { fr: "Afficher", ar: "عرض", en: "Show" },
  askedDate: {
    fr: "Autre date d’arrêté que la situation actuelle.",
    ar: "تاريخ حصر غير تاريخ الوضعية الحالية.",
    en: "A different as-of date from the current situation.",
  },
  knownThen: {
    fr: "Vue du passé : les données telles que connues à l’écriture n° {entry} du journal.",
    ar: "عرض من الماضي: البيانات كما كانت معروفة عند القيد رقم {entry} من السجل.",
    en: "A view of the past: the data as known at journal entry no. {entry}.",
  },
  knownOn: {
    fr: "Vue du passé : les données telles que connues le {at}.",
    ar: "عرض من الماضي: البيانات كما كانت معروفة بتاريخ {at}.",
    en: "A view of the past: the data as known on {at}.",
  },
  knownThenAt: {
    fr: "Vue du passé : les données telles que connues à l’écriture n° {entry} du journal, le {at}.",
    ar: "عرض من الماضي: البيانات كما كانت معروفة عند القيد رقم {entry} من السجل، بتاريخ {at}.",
    en: "A view of the past: the data as known at journal entry no. {entry}, on {at}.",
  },
  backToNow: {
    fr: "Revenir à la situation actuelle",
    ar: "الرجوع إلى الوضعية الحالية",
    en: "Back to the current situation",
  },
  errorTitle: { fr: "Erreur : {title}", ar: "خطأ: {title}", en: "Error: {title}" },
  print: { fr: "Imprimer", ar: "طباعة", en: "Print" },
});
