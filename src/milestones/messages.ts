import { type Message, messages } from "../kernel/messages.ts";
import type { MilestoneState } from "./rules.ts";

export const milestones = messages({
  title: { fr: "Jalons", ar: "محطات الإنجاز", en: "Milestones" },
  timeline: { fr: "Calendrier", ar: "الجدول الزمني", en: "Timeline" },
  table: { fr: "Jalons du projet", ar: "محطات إنجاز المشروع", en: "Milestones of the project" },
  figures: { fr: "Chiffres clés des jalons", ar: "الأرقام الرئيسية للمحطات", en: "Key figures of the milestones" },
  index: { fr: "Indice de respect du calendrier", ar: "مؤشر احترام الجدول الزمني", en: "Schedule index" },
  indexNote: {
    fr: "Poids achevé {achieved} sur {due} échu",
    ar: "الوزن المنجز {achieved} من أصل {due} مستحق",
    en: "Weight {achieved} achieved of {due} due",
  },
  nothingDue: { fr: "Aucun jalon échu", ar: "لم يحل أجل أي محطة", en: "No milestone due" },
  progress: { fr: "Avancement physique", ar: "التقدم المادي للأشغال", en: "Physical progress" },
  progressNote: {
    fr: "Poids des jalons achevés",
    ar: "وزن المحطات المنجزة",
    en: "Weight of the milestones achieved",
  },
  lateCount: { fr: "Jalons en retard", ar: "محطات متأخرة", en: "Late milestones" },
  lateNote: {
    fr: "{risk, plural, =0 {Aucun à risque} one {# à risque} other {# à risque}}, sur {count}",
    ar: "{risk, plural, zero {لا محطة مهدَّدة بالتأخر} one {محطة واحدة مهدَّدة بالتأخر} two {محطتان مهدَّدتان بالتأخر} few {# محطات مهدَّدة بالتأخر} many {# محطة مهدَّدة بالتأخر} other {# محطة مهدَّدة بالتأخر}}، من أصل {count}",
    en: "{risk, plural, =0 {None at risk} one {# at risk} other {# at risk}}, of {count}",
  },
  meanDelay: {
    fr: "Écart moyen des jalons achevés",
    ar: "متوسط فارق المحطات المنجزة",
    en: "Mean slippage of achieved",
  },
  meanDelayNote: {
    fr: "en jours, sur {count, plural, one {# jalon achevé} other {# jalons achevés}}",
    ar: "بالأيام، {count, plural, zero {دون أي محطة منجزة} one {على أساس محطة منجزة واحدة} two {على أساس محطتين منجزتين} few {على أساس # محطات منجزة} many {على أساس # محطة منجزة} other {على أساس # محطة منجزة}}",
    en: "in days, over {count, plural, one {# milestone achieved} other {# milestones achieved}}",
  },
  milestone: { fr: "Jalon", ar: "محطة الإنجاز", en: "Milestone" },
  component: { fr: "Composante", ar: "المكوِّن", en: "Component" },
  weight: { fr: "Poids", ar: "الوزن", en: "Weight" },
  baseline: { fr: "Référence", ar: "التاريخ المرجعي", en: "Baseline" },
  revisedBaseline: { fr: "Référence révisée", ar: "التاريخ المرجعي المعدل", en: "Revised baseline" },
  forecast: { fr: "Prévision", ar: "التاريخ المتوقع", en: "Forecast" },
  actual: { fr: "Réel", ar: "التاريخ الفعلي", en: "Actual" },
  slippage: { fr: "Écart (j)", ar: "الفارق (يوم)", en: "Slippage (d)" },
  slippageRevised: {
    fr: "{days} sur la référence révisée",
    ar: "{days} عن التاريخ المرجعي المعدل",
    en: "{days} on the revised baseline",
  },
  state: { fr: "Statut", ar: "الحالة", en: "Status" },
  notes: { fr: "Cause et pièce", ar: "السبب والوثيقة", en: "Cause and evidence" },
  cause: { fr: "Cause :", ar: "السبب:", en: "Cause:" },
  evidence: { fr: "Pièce :", ar: "الوثيقة:", en: "Evidence:" },
  proof: { fr: "Pièces", ar: "الوثائق", en: "Evidence" },
  none: {
    fr: "Aucun jalon pour ce projet",
    ar: "لا توجد محطات إنجاز لهذا المشروع",
    en: "No milestone in this project",
  },
  noneHint: {
    fr: "Les jalons, leurs poids (total 100) et leurs dates de référence sont fixés avec la convention.",
    ar: "تُحدَّد محطات الإنجاز وأوزانها (مجموعها 100) وتواريخها المرجعية مع الاتفاقية.",
    en: "Milestones, their weights (100 in total) and baseline dates are set with the agreement.",
  },
  drawing: {
    fr: "Calendrier des jalons de {from} à {to}, au {on}. {late, plural, =0 {Aucun en retard} one {# en retard} other {# en retard}}, {risk, plural, =0 {aucun à risque} one {# à risque} other {# à risque}}, {done, plural, =0 {aucun achevé} one {# achevé} other {# achevés}}. Le tableau qui suit donne chaque date.",
    ar: "الجدول الزمني للمحطات من {from} إلى {to}، بتاريخ {on}. عدد المحطات المتأخرة: {late}، المهدَّدة بالتأخر: {risk}، المنجزة: {done}. يتضمن الجدول أسفله جميع التواريخ.",
    en: "Timeline of the milestones from {from} to {to}, as of {on}. {late, plural, =0 {None late} one {# late} other {# late}}, {risk, plural, =0 {none at risk} one {# at risk} other {# at risk}}, {done, plural, =0 {none achieved} one {# achieved} other {# achieved}}. The table below gives every date.",
  },
  legendBaseline: { fr: "Date de référence", ar: "التاريخ المرجعي", en: "Baseline date" },
  legendRevised: { fr: "Référence révisée", ar: "التاريخ المرجعي المعدل", en: "Revised baseline" },
  legendForecast: { fr: "Date prévue", ar: "التاريخ المتوقع", en: "Forecast date" },
  legendActual: { fr: "Date réelle", ar: "التاريخ الفعلي", en: "Actual date" },
  legendSlip: { fr: "Écart en jours", ar: "الفارق بالأيام", en: "Slippage in days" },
  legendOpen: { fr: "Échu, sans prévision", ar: "حل أجله دون توقع", en: "Overdue, no forecast" },
  legendOn: { fr: "Date d’arrêté", ar: "تاريخ الحصر", en: "As-of date" },
  quarterShort: { fr: "T{n}", ar: "ر{n}", en: "Q{n}" },
});

export const STATE_NAME: Readonly<Record<MilestoneState, Message>> = messages({
  late: { fr: "En retard", ar: "متأخر", en: "Late" },
  atRisk: { fr: "À risque", ar: "مهدَّد بالتأخر", en: "At risk" },
  onTime: { fr: "À l’heure", ar: "في الموعد", en: "On track" },
  suspended: { fr: "Suspendu", ar: "معلق", en: "Suspended" },
  cancelled: { fr: "Annulé", ar: "ملغى", en: "Cancelled" },
  doneLate: { fr: "Achevé en retard", ar: "منجز بتأخر", en: "Done late" },
  done: { fr: "Achevé", ar: "منجز", en: "Done" },
});
