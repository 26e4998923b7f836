import type { Role } from "../../kernel/actor.ts";
import { type Message, messages } from "../../kernel/messages.ts";

export const shell = messages({
  outbox: { fr: "Courrier sortant", ar: "البريد الصادر", en: "Outbox" },
  work: { fr: "Mon travail", ar: "عملي", en: "My work" },
  dashboard: { fr: "Portefeuille", ar: "المحفظة", en: "Portfolio" },
  report: { fr: "À déclarer", ar: "ما يجب التصريح به", en: "To report" },
  progress: { fr: "Avancement", ar: "تقدم المشاريع", en: "Progress" },
  donorView: { fr: "Vue du bailleur", ar: "منظور الجهة المانحة", en: "Donor’s view" },
  projects: { fr: "Projets", ar: "المشاريع", en: "Projects" },
  agreements: { fr: "Conventions", ar: "الاتفاقيات", en: "Agreements" },
  workbooks: { fr: "Rapports", ar: "التقارير", en: "Reports" },
  history: { fr: "Journal", ar: "السجل", en: "Journal" },
  entriesWaiting: { fr: "Écritures en attente", ar: "القيود المنتظرة", en: "Entries that wait" },
  periods: { fr: "Périodes", ar: "الفترات", en: "Periods" },
  rates: { fr: "Taux de change", ar: "أسعار الصرف", en: "Exchange rates" },
  users: { fr: "Utilisateurs", ar: "المستخدمون", en: "Users" },
  organisations: { fr: "Organismes", ar: "الهيئات", en: "Organisations" },
  badDay: {
    fr: "La date « {value} » n’est pas une date du calendrier entre 1990 et 2100. Écrivez-la sous la forme AAAA-MM-JJ, par exemple 2025-06-30.",
    ar: "«{value}» ليس تاريخا صحيحا بين 1990 و2100. اكتبه على الشكل YYYY-MM-DD، مثلا 2025-06-30.",
    en: "“{value}” is not a calendar date between 1990 and 2100. Write it as YYYY-MM-DD, for example 2025-06-30.",
  },
  badKnown: {
    fr: "« {value} » n’est ni un numéro du journal ni un instant. Écrivez un nombre, par exemple 120, ou un instant, par exemple 2025-07-01T12:00:00Z.",
    ar: "«{value}» ليس رقما في السجل ولا لحظة زمنية. اكتب رقما، مثلا 120، أو لحظة، مثلا 2025-07-01T12:00:00Z.",
    en: "“{value}” is neither a journal number nor an instant. Write a number, for example 120, or an instant, for example 2025-07-01T12:00:00Z.",
  },
  repeated: {
    fr: "Ce formulaire a déjà été envoyé : son premier envoi a été enregistré, le second n’a rien changé.",
    ar: "سبق إرسال هذه الاستمارة: تم تسجيل الإرسال الأول، ولم يغيّر الثاني شيئا.",
    en: "This form was already sent: the first sending was saved, the second changed nothing.",
  },
});

export const ROLE_NAME: Readonly<Record<Role, Message>> = messages({
  officer: { fr: "Chargé de projet", ar: "مكلف بالمشروع", en: "Project officer" },
  manager: { fr: "Responsable de programme", ar: "مسؤول البرنامج", en: "Programme manager" },
  finance: { fr: "Service financier", ar: "المصلحة المالية", en: "Finance department" },
  donor: { fr: "Bailleur", ar: "الجهة المانحة", en: "Donor" },
  auditor: { fr: "Auditeur", ar: "المدقق", en: "Auditor" },
  admin: { fr: "Administrateur", ar: "مدير النظام", en: "Administrator" },
});

/** Confirmations that an address carries after a change (`?done=`). */
export const DONE: Readonly<Record<string, Message>> = messages({
  created: { fr: "Enregistré.", ar: "تم التسجيل.", en: "Saved." },
  changed: { fr: "Modification enregistrée.", ar: "تم تسجيل التعديل.", en: "Change saved." },
  merged: {
    fr: "Modification enregistrée et réunie avec celle qu’une autre personne venait de faire : aucune n’est perdue.",
    ar: "تم تسجيل التعديل ودمجه مع تعديل أجراه شخص آخر للتو: لم يضع أي منهما.",
    en: "Change saved and merged with one that someone else had just made: neither is lost.",
  },
  updateSent: {
    fr: "Mise à jour envoyée : elle vaudra une fois acceptée par une autre personne.",
    ar: "تم إرسال التحديث: يُعمل به بعد أن يقبله شخص آخر.",
    en: "Update sent: it holds once another person has accepted it.",
  },
  updateAccepted: { fr: "Mise à jour acceptée.", ar: "تم قبول التحديث.", en: "Update accepted." },
  updateReturned: { fr: "Mise à jour renvoyée.", ar: "تمت إعادة التحديث.", en: "Update returned." },
  revisionProposed: {
    fr: "Révision proposée : une autre personne doit l’approuver avec sa décision.",
    ar: "تم اقتراح المراجعة: على شخص آخر أن يوافق عليها مع قراره.",
    en: "Revision proposed: another person has to approve it with its decision.",
  },
  revisionApproved: {
    fr: "Nouvelle référence approuvée ; l’ancienne reste visible.",
    ar: "تمت الموافقة على التاريخ المرجعي الجديد؛ ويبقى السابق ظاهرا.",
    en: "New baseline approved; the original stays visible.",
  },
  issued: { fr: "Édition émise.", ar: "تم الإصدار.", en: "Edition issued." },
  acknowledged: { fr: "Réception confirmée.", ar: "تم تأكيد التوصل.", en: "Receipt acknowledged." },
  questionAsked: {
    fr: "Question envoyée : le ministère en est averti et répondra dans ce fil.",
    ar: "تم إرسال السؤال: أُشعرت به الوزارة وستجيب في هذه السلسلة.",
    en: "Question sent: the ministry is told of it and will answer in this thread.",
  },
  questionAnswered: {
    fr: "Réponse envoyée : le bailleur en est averti.",
    ar: "تم إرسال الجواب: أُشعرت به الجهة المانحة.",
    en: "Answer sent: the donor is told of it.",
  },
  linkRevoked: {
    fr: "Lien révoqué : son adresse ne mène plus nulle part.",
    ar: "تم إلغاء الرابط: لم يعد عنوانه يؤدي إلى أي مكان.",
    en: "Link revoked: its address leads nowhere any more.",
  },
  cancelled: {
    fr: "Annulé ; rien n’est supprimé.",
    ar: "تم الإلغاء؛ لم يُحذف أي شيء.",
    en: "Cancelled; nothing is deleted.",
  },
  versionSubmitted: {
    fr: "Soumis : le service financier donne son avis, puis une autre personne décide.",
    ar: "تمت الإحالة: تبدي المصلحة المالية رأيها، ثم يقرر شخص آخر.",
    en: "Submitted: the finance department gives its opinion, then another person decides.",
  },
  versionApproved: {
    fr: "Version approuvée : elle fait foi à la date de sa décision.",
    ar: "تمت المصادقة على الصيغة: يُعمل بها من تاريخ قرارها.",
    en: "Version approved: it is in force from the day of its decision.",
  },
  rateProposed: {
    fr: "Proposition enregistrée. Une autre personne du service financier doit la confirmer.",
    ar: "تم تسجيل الاقتراح. على شخص آخر من المصلحة المالية أن يؤكده.",
    en: "Proposal saved. Another person of the finance department has to confirm it.",
  },
  rateConfirmed: {
    fr: "Confirmé : ce taux sert dès maintenant.",
    ar: "تم التأكيد: يُعمل بهذا السعر من الآن.",
    en: "Confirmed: this rate serves from now on.",
  },
  rateRejected: { fr: "Proposition rejetée.", ar: "تم رفض الاقتراح.", en: "Proposal rejected." },
  awaitsOther: {
    fr: "Enregistré. Une autre personne doit maintenant valider.",
    ar: "تم التسجيل. على شخص آخر أن يصادق الآن.",
    en: "Saved. Another person now has to approve it.",
  },
  approved: { fr: "Validé.", ar: "تمت المصادقة.", en: "Approved." },
  returned: { fr: "Renvoyé avec le motif.", ar: "تمت الإعادة مع بيان السبب.", en: "Returned with the reason." },
  draftSaved: {
    fr: "Brouillon enregistré : il ne compte dans aucun total avant d’être soumis et validé.",
    ar: "تم حفظ المسودة: لا تُحتسب في أي مجموع قبل تقديمها والمصادقة عليها.",
    en: "Draft saved: it counts in no total until it is submitted and approved.",
  },
  withdrawn: { fr: "Écriture retirée.", ar: "تم سحب القيد.", en: "Entry withdrawn." },
  reopeningAsked: {
    fr: "Demande enregistrée. Une autre personne (service financier ou administrateur) doit en décider.",
    ar: "تم تسجيل الطلب. على شخص آخر (المصلحة المالية أو مدير النظام) أن يبت فيه.",
    en: "Request saved. Another person (finance department or administrator) has to decide.",
  },
  periodClosed: { fr: "Période clôturée.", ar: "تم إقفال الفترة.", en: "Period closed." },
  periodReopened: { fr: "Période rouverte.", ar: "تمت إعادة فتح الفترة.", en: "Period reopened." },
  ended: { fr: "Accès terminé.", ar: "تم إنهاء الولوج.", en: "Access ended." },
  tokenEnded: { fr: "Jeton terminé.", ar: "تم إنهاء صلاحية رمز الولوج.", en: "Token ended." },
  signedOut: { fr: "Vous êtes déconnecté.", ar: "تم تسجيل خروجكم.", en: "You are signed out." },
  repeated: shell.repeated,
});
