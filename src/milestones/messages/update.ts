import { type Message, messages } from "../../kernel/messages.ts";
import type { ReasonCode, UpdateStatus } from "../rules/update.ts";

export const updatePage = messages({
  toReport: { fr: "À déclarer", ar: "ما يجب التصريح به", en: "To report" },
  title: { fr: "Mettre à jour {code}", ar: "تحديث {code}", en: "Update {code}" },
  open: { fr: "Mettre à jour", ar: "تحديث", en: "Update" },
  now: {
    fr: "Référence {baseline}. Prévision {forecast}. {days, plural, =0 {À la date prévue.} one {# jour d’écart.} other {# jours d’écart.}}",
    ar: "التاريخ المرجعي {baseline}. التاريخ المتوقع {forecast}. {days, plural, =0 {دون فارق.} one {الفارق يوم واحد.} two {الفارق يومان.} few {الفارق # أيام.} many {الفارق # يوما.} other {الفارق # يوم.}}",
    en: "Baseline {baseline}. Forecast {forecast}. {days, plural, =0 {No slippage.} one {# day of slippage.} other {# days of slippage.}}",
  },
  atRisk: {
    fr: "Montant à risque : {amount}.",
    ar: "المبلغ المعرض للخطر: {amount}.",
    en: "Money at risk: {amount}.",
  },
  pending: {
    fr: "{count, plural, one {Une mise à jour attend déjà d’être acceptée : ses valeurs sont reprises ci-dessous.} other {# mises à jour attendent déjà d’être acceptées : leurs valeurs sont reprises ci-dessous.}}",
    ar: "{count, plural, zero {لا تحديث في الانتظار.} one {تحديث واحد في انتظار القبول: قيمه واردة أسفله.} two {تحديثان في انتظار القبول: قيمهما واردة أسفله.} few {# تحديثات في انتظار القبول: قيمها واردة أسفله.} many {# تحديثا في انتظار القبول: قيمها واردة أسفله.} other {# تحديث في انتظار القبول: قيمها واردة أسفله.}}",
    en: "{count, plural, one {One update already waits to be accepted: its values stand below.} other {# updates already wait to be accepted: their values stand below.}}",
  },
  returned: {
    fr: "Votre dernière mise à jour a été renvoyée : {reason}",
    ar: "تمت إعادة تحديثكم الأخير: {reason}",
    en: "Your last update was returned: {reason}",
  },
  draft: { fr: "Vous reprenez votre brouillon.", ar: "أنتم تستأنفون مسودتكم.", en: "You go on with your draft." },
  send: { fr: "Envoyer", ar: "إرسال", en: "Send" },
  keep: { fr: "Garder en brouillon", ar: "حفظ كمسودة", en: "Keep as a draft" },
  leave: { fr: "Annuler", ar: "إلغاء", en: "Cancel" },
  actualHint: {
    fr: "Avec une pièce justificative ; au plus tard le {on}.",
    ar: "مع وثيقة إثبات؛ أقصاه {on}.",
    en: "With evidence; {on} at the latest.",
  },
  updates: { fr: "Mises à jour", ar: "التحديثات", en: "Updates" },
  updatesNote: {
    fr: "Ce qui a été dit, par qui, et qui l’a accepté : rien ne s’efface.",
    ar: "ما قيل، ومن قاله، ومن قبله: لا يُمحى أي شيء.",
    en: "What was said, by whom, and who accepted it: nothing is erased.",
  },
  none: { fr: "Aucune mise à jour", ar: "لا يوجد تحديث", en: "No update yet" },
  number: { fr: "N°", ar: "الرقم", en: "No." },
  told: { fr: "Situation au", ar: "الوضعية بتاريخ", en: "As of" },
  says: { fr: "Ce qui change", ar: "ما الذي يتغير", en: "What changes" },
  nothing: { fr: "rien de nouveau", ar: "لا جديد", en: "nothing new" },
  undone: { fr: "n’est plus achevé", ar: "لم تعد منجزة", en: "no longer achieved" },
  by: { fr: "Par", ar: "من طرف", en: "By" },
  status: { fr: "Statut", ar: "الحالة", en: "Status" },
  waiting: { fr: "en attente d’acceptation", ar: "في انتظار القبول", en: "waits to be accepted" },
  forecastTo: { fr: "prévision {day}", ar: "التاريخ المتوقع {day}", en: "forecast {day}" },
  actualTo: { fr: "achevé le {day}", ar: "أُنجزت بتاريخ {day}", en: "achieved on {day}" },
  progressTo: { fr: "avancement {percent} %", ar: "نسبة التقدم {percent} %", en: "progress {percent}%" },
  badBody: {
    fr: "Le corps de la requête n’est pas une mise à jour de jalon ; voir /api/openapi.json.",
    ar: "مضمون الطلب ليس تحديثا لمحطة إنجاز؛ راجعوا /api/openapi.json.",
    en: "The request’s body is no milestone update; see /api/openapi.json.",
  },
  notSaved: { fr: "Mise à jour non enregistrée", ar: "لم يُسجل التحديث", en: "Update not saved" },
});

export const REASON_NAME: Readonly<Record<ReasonCode, Message>> = messages({
  implementation: { fr: "Retard de mise en œuvre", ar: "تأخر في التنفيذ", en: "Late implementation" },
  procurement: { fr: "Passation des marchés", ar: "إبرام الصفقات", en: "Procurement" },
  approval: { fr: "Avis ou validation attendus", ar: "انتظار رأي أو مصادقة", en: "Opinion or approval awaited" },
  partner: { fr: "Partenaire ou bailleur", ar: "الشريك أو الجهة المانحة", en: "Partner or donor" },
  staff: { fr: "Ressources humaines", ar: "الموارد البشرية", en: "Staff" },
  funding: { fr: "Financement", ar: "التمويل", en: "Funding" },
  predecessor: { fr: "Jalon précédent en retard", ar: "تأخر محطة سابقة", en: "A predecessor is late" },
  scope: { fr: "Changement de périmètre", ar: "تغيير نطاق العمل", en: "Change of scope" },
  other: { fr: "Autre", ar: "سبب آخر", en: "Other" },
});

export const UPDATE_STATUS_NAME: Readonly<Record<UpdateStatus, Message>> = messages({
  draft: { fr: "Brouillon", ar: "مسودة", en: "Draft" },
  submitted: { fr: "Envoyé", ar: "مُرسل", en: "Sent" },
  accepted: { fr: "Accepté", ar: "مقبول", en: "Accepted" },
  returned: { fr: "Renvoyé", ar: "معاد", en: "Returned" },
});
