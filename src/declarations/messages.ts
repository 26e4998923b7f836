import type { DueState } from "../indicators/rules/due.ts";
import { type Message, messages } from "../kernel/messages.ts";

export const report = messages({
  title: { fr: "À déclarer", ar: "ما يجب التصريح به", en: "To report" },
  note: {
    fr: "{count, plural, =0 {Tout est déclaré pour les périodes échues.} one {# indicateur attend votre saisie.} other {# indicateurs attendent votre saisie.}}",
    ar: "{count, plural, zero {تم التصريح بكل شيء عن الفترات المنقضية.} one {مؤشر واحد ينتظر إدخالكم.} two {مؤشران ينتظران إدخالكم.} few {# مؤشرات تنتظر إدخالكم.} many {# مؤشرا ينتظر إدخالكم.} other {# مؤشر ينتظر إدخالكم.}}",
    en: "{count, plural, =0 {Everything is reported for the periods that ended.} one {# indicator waits for you.} other {# indicators wait for you.}}",
  },
  whole: { fr: "Tout le projet", ar: "المشروع كله", en: "The whole project" },
  indicators: { fr: "Indicateurs", ar: "المؤشرات", en: "Indicators" },
  milestones: { fr: "Jalons", ar: "محطات الإنجاز", en: "Milestones" },
  period: { fr: "Période", ar: "الفترة", en: "Period" },
  state: { fr: "Statut", ar: "الحالة", en: "Status" },
  dates: { fr: "Dates", ar: "التواريخ", en: "Dates" },
  forecast: {
    fr: "Référence {baseline}, prévision {forecast}",
    ar: "التاريخ المرجعي {baseline}، التوقع {forecast}",
    en: "Baseline {baseline}, forecast {forecast}",
  },
  none: { fr: "Rien à déclarer", ar: "لا شيء للتصريح به", en: "Nothing to report" },
  noneHint: {
    fr: "Aucun indicateur ni jalon ouvert dans votre périmètre. Demandez à l’administrateur si une composante manque.",
    ar: "لا يوجد مؤشر ولا محطة مفتوحة في نطاقكم. المرجو سؤال مدير النظام إن كان مكوِّن ناقصا.",
    en: "No indicator and no open milestone in your scope. Ask the administrator if a component is missing.",
  },
});

export const DUE_NAME: Readonly<Record<DueState, Message>> = messages({
  missing: { fr: "À saisir", ar: "في انتظار الإدخال", en: "To enter" },
  draft: { fr: "Brouillon", ar: "مسودة", en: "Draft" },
  returned: { fr: "À corriger", ar: "في انتظار التصحيح", en: "To correct" },
  submitted: { fr: "Soumise", ar: "محالة للمصادقة", en: "Submitted" },
  done: { fr: "Validée", ar: "مصادق عليها", en: "Approved" },
});
