import { messages } from "../../kernel/messages.ts";

export const tokens = messages({
  title: { fr: "Jetons d’accès", ar: "رموز الولوج", en: "Access tokens" },
  what: {
    fr: "Un jeton ouvre l’interface JSON et les rapports à un programme, avec vos droits au plus. Donnez un jeton à chaque programme : vous pourrez en arrêter un sans toucher aux autres.",
    ar: "يفتح الرمز واجهة JSON والتقارير لبرنامج معلوماتي، في حدود صلاحياتكم. خصصوا رمزا لكل برنامج حتى يمكن إيقاف أحدها دون غيره.",
    en: "A token opens the JSON interface and the reports to a program, with your rights at most. Give each program its own: then you can stop one without touching the others.",
  },
  yours: { fr: "Vos jetons", ar: "رموزكم", en: "Your tokens" },
  none: { fr: "Aucun jeton", ar: "لا توجد رموز", en: "No token" },
  noneHint: {
    fr: "Les jetons terminés ou expirés restent dans le journal.",
    ar: "تبقى الرموز المنتهية في السجل.",
    en: "Tokens that were ended or have expired stay in the journal.",
  },
  read: { fr: "Lecture seule", ar: "للاطلاع فقط", en: "Read only" },
  readHint: {
    fr: "Suffit pour les rapports et les tableaux.",
    ar: "يكفي للتقارير والجداول.",
    en: "Enough for reports and tables.",
  },
  write: { fr: "Lecture et écriture", ar: "الاطلاع والكتابة", en: "Read and write" },
  writeHint: {
    fr: "Le programme peut aussi enregistrer, en votre nom.",
    ar: "يمكن للبرنامج أيضا أن يسجل المعطيات باسمكم.",
    en: "The program can also save, in your name.",
  },
  labelHint: {
    fr: "Le programme qui s’en servira.",
    ar: "البرنامج الذي سيستعمله.",
    en: "The program that will use it.",
  },
  daysHint: { fr: "De 1 à {most} jours.", ar: "من 1 إلى {most} يوما.", en: "From 1 to {most} days." },
  days: { fr: "jours", ar: "يوم", en: "days" },
  createTitle: { fr: "Créer un jeton", ar: "إنشاء رمز", en: "Create a token" },
  create: { fr: "Créer le jeton", ar: "إنشاء الرمز", en: "Create the token" },
  createdAt: { fr: "Créé le", ar: "تاريخ الإنشاء", en: "Created" },
  expiresAt: { fr: "Expire le", ar: "تاريخ انتهاء الصلاحية", en: "Expires" },
  lastSeenAt: { fr: "Dernier emploi", ar: "آخر استعمال", en: "Last used" },
  ending: { fr: "Fin", ar: "الإنهاء", en: "End" },
  end: { fr: "Terminer", ar: "إنهاء", en: "End" },
  endOf: { fr: "Terminer : {label}", ar: "إنهاء: {label}", en: "End: {label}" },
  endTitle: {
    fr: "Terminer le jeton « {label} » ?",
    ar: "هل تريدون إنهاء الرمز «{label}»؟",
    en: "End the token “{label}”?",
  },
  endWhat: {
    fr: "Le programme qui s’en sert sera refusé tout de suite. Un jeton terminé ne se rouvre pas ; vous pouvez en créer un autre.",
    ar: "سيُرفض فورا البرنامج الذي يستعمله. لا يمكن إعادة فتح رمز منتهٍ، ويمكن إنشاء رمز آخر.",
    en: "The program that uses it is refused at once. An ended token cannot be opened again; you can create another.",
  },
  createdTitle: { fr: "Jeton « {label} » créé", ar: "تم إنشاء الرمز «{label}»", en: "Token “{label}” created" },
  once: {
    fr: "Copiez-le maintenant : il ne s’affichera plus jamais. Gardez-le comme un mot de passe.",
    ar: "المرجو نسخه الآن: لن يظهر مرة أخرى. احتفظوا به ككلمة مرور.",
    en: "Copy it now: it will never be shown again. Keep it like a password.",
  },
  secret: { fr: "Jeton", ar: "الرمز", en: "Token" },
  header: {
    fr: "En-tête à envoyer avec chaque demande",
    ar: "الترويسة المرسلة مع كل طلب",
    en: "Header to send with each request",
  },
});
