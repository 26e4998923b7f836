import { type Message, messages } from "../kernel/messages.ts";
import type { Deed } from "./rules.ts";

export const work = messages({
  title: { fr: "Mon travail", ar: "عملي", en: "My work" },
  due: { fr: "Échéances des 14 prochains jours", ar: "استحقاقات الأيام الـ14 المقبلة", en: "Due in the next 14 days" },
  late: { fr: "En retard, sans prévision valable", ar: "متأخرة دون توقع صالح", en: "Late, without a valid forecast" },
  lateNote: {
    fr: "La date de référence est passée : indiquez une nouvelle prévision et sa cause (JAL-03).",
    ar: "انقضى التاريخ المرجعي: أدخلوا توقعا جديدا وسببه (JAL-03).",
    en: "The baseline date has passed: give a new forecast and its cause (JAL-03).",
  },
  followed: {
    fr: "À suivre : en retard, nouvelle prévision donnée",
    ar: "للمتابعة: متأخرة ولها تاريخ متوقع جديد",
    en: "To follow: late, with a new forecast",
  },
  followedNote: {
    fr: "Rien à faire aujourd’hui tant que la prévision tient ; signalez tout nouveau glissement.",
    ar: "لا إجراء اليوم ما دام التوقع قائما؛ المرجو الإشعار بأي تأخر جديد.",
    en: "Nothing to do today while the forecast holds; report any further slippage.",
  },
  forecast: { fr: "Prévision", ar: "التاريخ المتوقع", en: "Forecast" },
  returned: { fr: "Renvoyé à moi", ar: "أُعيد إليّ", en: "Returned to me" },
  returnedNote: {
    fr: "Une autre personne demande une correction.",
    ar: "يطلب شخص آخر تصحيحا.",
    en: "Somebody else asks for a correction.",
  },
  waiting: { fr: "En attente de ma décision", ar: "في انتظار قراري", en: "Waiting for my decision" },
  waitingNote: {
    fr: "Saisi par d’autres : jamais vos propres saisies (SEC-01).",
    ar: "ما أدخله الآخرون، دون ما أدخلتموه أنتم (SEC-01).",
    en: "Entered by others, never by yourself (SEC-01).",
  },
  titled: { fr: "{title} ({count})", ar: "{title} ({count})", en: "{title} ({count})" },
  summary: {
    fr: "{count, plural, =0 {Rien ne vous attend.} one {# chose vous attend.} other {# choses vous attendent.}}",
    ar: "{count, plural, zero {لا شيء في انتظاركم.} one {أمر واحد في انتظاركم.} two {أمران في انتظاركم.} few {# أمور في انتظاركم.} many {# أمرا في انتظاركم.} other {# أمر في انتظاركم.}}",
    en: "{count, plural, =0 {Nothing waits for you.} one {# thing waits for you.} other {# things wait for you.}}",
  },
  none: { fr: "Rien ne vous attend", ar: "لا شيء في انتظاركم", en: "Nothing waits for you" },
  noneHint: {
    fr: "Aucun jalon à échéance, rien à corriger, rien à décider au {on}.",
    ar: "لا محطة مستحقة ولا شيء للتصحيح أو لاتخاذ القرار بتاريخ {on}.",
    en: "No milestone due, nothing to correct, nothing to decide at {on}.",
  },
  what: { fr: "Objet", ar: "الموضوع", en: "What" },
  day: { fr: "Échéance", ar: "الاستحقاق", en: "Due" },
  baseline: { fr: "Référence", ar: "التاريخ المرجعي", en: "Baseline" },
  overdue: { fr: "Retard", ar: "التأخر", en: "Overdue" },
  days: {
    fr: "{count, plural, one {# jour} other {# jours}}",
    ar: "{count, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}",
    en: "{count, plural, one {# day} other {# days}}",
  },
  state: { fr: "Statut", ar: "الحالة", en: "Status" },
  by: { fr: "Saisi par", ar: "أدخله", en: "Entered by" },
  reason: { fr: "Motif du renvoi", ar: "سبب الإعادة", en: "Reason of the return" },
  count: { fr: "Nombre", ar: "العدد", en: "Number" },
  toReport: { fr: "Indicateurs à déclarer", ar: "المؤشرات الواجب التصريح بها", en: "Indicators to report" },
});

export const DEED_NAME: Readonly<Record<Deed, Message>> = messages({
  milestoneUpdate: { fr: "Mise à jour de jalon", ar: "تحديث محطة", en: "Milestone update" },
  scheduleRevision: { fr: "Révision de planning", ar: "مراجعة الجدول الزمني", en: "Schedule revision" },
  indicatorValue: { fr: "Valeur d’indicateur", ar: "قيمة مؤشر", en: "Indicator value" },
  entries: { fr: "Écritures", ar: "قيود", en: "Entries" },
  budgetRevision: { fr: "Version de budget", ar: "صيغة الميزانية", en: "Budget version" },
  budgetOpinion: {
    fr: "Avis sur une version de budget",
    ar: "رأي في صيغة الميزانية",
    en: "Opinion on a budget version",
  },
  forecast: { fr: "Prévision de décaissement", ar: "توقعات الصرف", en: "Disbursement forecast" },
  funding: { fr: "Versement", ar: "دفعة", en: "Receipt" },
  reconciliation: { fr: "Écart expliqué", ar: "فارق مبرر", en: "Explained difference" },
  rates: { fr: "Taux de change", ar: "أسعار الصرف", en: "Exchange rates" },
  question: { fr: "Question du bailleur", ar: "سؤال من الجهة المانحة", en: "Donor’s question" },
  reopening: { fr: "Réouverture de période", ar: "إعادة فتح فترة", en: "Reopening of a period" },
});
