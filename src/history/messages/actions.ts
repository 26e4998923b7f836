import { type Message, messages } from "../../kernel/messages.ts";

/** What was done, by the codes that actions commit with; a code without words is shown as it is. */
export const ACTION_NAME: Readonly<Record<string, Message>> = messages({
  "agreement.amend": { fr: "Avenant enregistré", ar: "تسجيل ملحق اتفاقية", en: "Amendment recorded" },
  "agreement.cancel": { fr: "Convention annulée", ar: "إلغاء اتفاقية", en: "Agreement cancelled" },
  "agreement.change": { fr: "Convention modifiée", ar: "تعديل اتفاقية", en: "Agreement changed" },
  "agreement.create": { fr: "Convention créée", ar: "إحداث اتفاقية", en: "Agreement created" },
  "demo.load": { fr: "Données de démonstration chargées", ar: "تحميل معطيات العرض", en: "Demo data loaded" },
  "indicator.approve": {
    fr: "Valeur d’indicateur validée",
    ar: "المصادقة على قيمة مؤشر",
    en: "Indicator value approved",
  },
  "installation.begin": { fr: "Mise en service", ar: "بدء التشغيل", en: "Installation begun" },
  "invitation.accept": { fr: "Invitation acceptée", ar: "قبول دعوة", en: "Invitation accepted" },
  "organisation.cancel": { fr: "Organisme annulé", ar: "إلغاء هيئة", en: "Organisation cancelled" },
  "organisation.change": { fr: "Organisme modifié", ar: "تعديل هيئة", en: "Organisation changed" },
  "organisation.create": { fr: "Organisme créé", ar: "إحداث هيئة", en: "Organisation created" },
  "organisation.name": { fr: "Nom d’organisme enregistré", ar: "تسجيل اسم هيئة", en: "Organisation’s name recorded" },
  "person.change": { fr: "Droits d’une personne modifiés", ar: "تعديل صلاحيات شخص", en: "Person’s rights changed" },
  "person.end": { fr: "Accès d’une personne terminé", ar: "إنهاء ولوج شخص", en: "Person’s access ended" },
  "person.invite": { fr: "Personne invitée", ar: "دعوة شخص", en: "Person invited" },
  "person.inviteAgain": { fr: "Personne invitée de nouveau", ar: "تجديد دعوة شخص", en: "Person invited again" },
  "project.cancel": { fr: "Projet annulé", ar: "إلغاء مشروع", en: "Project cancelled" },
  "project.change": { fr: "Projet modifié", ar: "تعديل مشروع", en: "Project changed" },
  "project.create": { fr: "Projet créé", ar: "إحداث مشروع", en: "Project created" },
  "session.close": { fr: "Déconnexion", ar: "تسجيل الخروج", en: "Signed out" },
  "session.open": { fr: "Connexion", ar: "تسجيل الدخول", en: "Signed in" },
  "session.refuse": { fr: "Connexion refusée", ar: "رفض تسجيل الدخول", en: "Sign-in refused" },
  "token.create": { fr: "Jeton d’API créé", ar: "إحداث رمز ولوج", en: "API token created" },
  "token.end": { fr: "Jeton d’API révoqué", ar: "إلغاء رمز ولوج", en: "API token ended" },
  "workbook.exported": { fr: "Rapport exporté", ar: "تصدير تقرير", en: "Report exported" },
});
