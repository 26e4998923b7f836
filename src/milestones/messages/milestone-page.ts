import { type Message, messages } from "../../kernel/messages.ts";
import type { DependencyType, MilestoneKind } from "../rules/plan.ts";

export const milestonePage = messages({
  kind: { fr: "Nature", ar: "النوع", en: "Kind" },
  responsible: { fr: "Responsable", ar: "المسؤول", en: "Responsible" },
  criteria: { fr: "Critères d’acceptation", ar: "معايير القبول", en: "Acceptance criteria" },
  progress: { fr: "Avancement", ar: "نسبة التقدم", en: "Progress" },
  percent: { fr: "{n} %", ar: "{n} %", en: "{n}%" },
  startOn: { fr: "Début des travaux", ar: "بداية الأشغال", en: "Work begins on" },
  slippageOriginal: { fr: "Écart initial (j)", ar: "الفارق الأصلي (يوم)", en: "Slippage, original (d)" },
  slippageRevised: { fr: "Écart révisé (j)", ar: "الفارق المعدل (يوم)", en: "Slippage, revised (d)" },
  cause: { fr: "Cause", ar: "السبب", en: "Cause" },
  correctiveAction: { fr: "Mesure corrective", ar: "الإجراء التصحيحي", en: "Corrective action" },
  slack: { fr: "Marge (j)", ar: "الهامش (يوم)", en: "Slack (d)" },
  critical: { fr: "sur le chemin critique", ar: "على المسار الحرج", en: "on the critical path" },
  chain: { fr: "Dépendances et liens", ar: "الارتباطات", en: "Dependencies and links" },
  before: { fr: "Dépend de", ar: "تتوقف على", en: "Depends on" },
  after: { fr: "Commande", ar: "تتوقف عليها", en: "Needed by" },
  dependency: {
    fr: "{type}{lag, plural, =0 {} one {, # jour} other {, # jours}}",
    ar: "{type}{lag, plural, =0 {} one {، يوم واحد} two {، يومان} few {، # أيام} many {، # يوما} other {، # يوم}}",
    en: "{type}{lag, plural, =0 {} one {, # day} other {, # days}}",
  },
  lines: { fr: "Lignes budgétaires", ar: "سطور الميزانية", en: "Budget lines" },
  indicators: { fr: "Indicateurs", ar: "المؤشرات", en: "Indicators" },
  money: { fr: "Montant à risque", ar: "المبلغ المعرض للخطر", en: "Money at risk" },
  moneyNote: {
    fr: "Engagements ouverts et prévisions des lignes que porte ce jalon. Ligne par ligne, le plus élevé des deux : une prévision règle d’abord les engagements.",
    ar: "الالتزامات المفتوحة وتوقعات سطور الميزانية التي تحملها هذه المحطة. لكل سطر، أعلى المبلغين: فالتوقع يسدد الالتزامات أولا.",
    en: "Open commitments and forecasts of the lines that this milestone carries. Line by line the larger of the two: a forecast pays the commitments first.",
  },
  line: { fr: "Ligne", ar: "السطر", en: "Line" },
  open: { fr: "Engagements ouverts", ar: "الالتزامات المفتوحة", en: "Open commitments" },
  forecast: { fr: "Prévisions", ar: "التوقعات", en: "Forecasts" },
  total: { fr: "Total", ar: "المجموع", en: "Total" },
  shifts: { fr: "Prévisions à décaler", ar: "توقعات يقترح تأجيلها", en: "Forecasts to shift" },
  shiftsNote: {
    fr: "Le glissement du jalon propose de reporter ces montants ; rien n’est modifié sans vous. Acceptée, la proposition entre dans le brouillon de prévision de {quarter}, qu’une autre personne approuve.",
    ar: "يقترح تأخر المحطة تأجيل هذه المبالغ؛ لا يُعدَّل أي شيء دون قراركم. عند القبول يدخل الاقتراح في مسودة توقعات {quarter} التي يصادق عليها شخص آخر.",
    en: "The milestone’s slippage proposes to move these amounts; nothing changes without you. Once accepted, the proposal goes into the draft forecast of {quarter}, which another person approves.",
  },
  shiftNote: {
    fr: "Glissement de {code} : {shifts}",
    ar: "تأخر {code}: {shifts}",
    en: "Slippage of {code}: {shifts}",
  },
  shifted: {
    fr: "{line}, {from} → {to}, {amount}",
    ar: "{line}، {from} ← {to}، {amount}",
    en: "{line}, {from} → {to}, {amount}",
  },
  notShifted: {
    fr: "Le décalage n’a pas été accepté",
    ar: "لم يُقبل التأجيل",
    en: "The shift was not accepted",
  },
  fromPeriod: { fr: "De", ar: "من", en: "From" },
  toPeriod: { fr: "À", ar: "إلى", en: "To" },
  amount: { fr: "Montant", ar: "المبلغ", en: "Amount" },
  proposal: { fr: "Nouvelle prévision proposée", ar: "تاريخ متوقع جديد مقترح", en: "A new forecast is proposed" },
  proposalText: {
    fr: "{because} glisse : la prévision passerait du {from} au {to}.",
    ar: "تأخرت {because}: ينتقل التاريخ المتوقع من {from} إلى {to}.",
    en: "{because} slips: the forecast would move from {from} to {to}.",
  },
  becauseOf: { fr: "Glissement de {code}", ar: "تأخر {code}", en: "Slippage of {code}" },
  accept: { fr: "Accepter la proposition", ar: "قبول الاقتراح", en: "Accept the proposal" },
  dismiss: { fr: "Écarter", ar: "استبعاد", en: "Dismiss" },
  toForecasts: { fr: "Ouvrir les prévisions du projet", ar: "فتح توقعات المشروع", en: "Open the project’s forecasts" },
  answers: { fr: "Réponses aux propositions", ar: "الأجوبة على الاقتراحات", en: "Answers to proposals" },
  proposed: { fr: "Proposition", ar: "الاقتراح", en: "Proposal" },
  answer: { fr: "Réponse", ar: "الجواب", en: "Answer" },
  accepted: { fr: "Acceptée", ar: "مقبول", en: "Accepted" },
  dismissed: { fr: "Écartée", ar: "مستبعد", en: "Dismissed" },
  dismissReason: { fr: "Pourquoi l’écarter", ar: "سبب الاستبعاد", en: "Why dismiss it" },
});

export const KIND_NAME: Readonly<Record<MilestoneKind, Message>> = messages({
  deliverable: { fr: "Livrable", ar: "مخرج", en: "Deliverable" },
  decision: { fr: "Décision", ar: "قرار", en: "Decision" },
  payment: { fr: "Paiement", ar: "أداء", en: "Payment" },
  event: { fr: "Événement", ar: "حدث", en: "Event" },
});

export const DEPENDENCY_NAME: Readonly<Record<DependencyType, Message>> = messages({
  FS: { fr: "fin à début", ar: "من النهاية إلى البداية", en: "finish to start" },
  SS: { fr: "début à début", ar: "من البداية إلى البداية", en: "start to start" },
  FF: { fr: "fin à fin", ar: "من النهاية إلى النهاية", en: "finish to finish" },
  SF: { fr: "début à fin", ar: "من البداية إلى النهاية", en: "start to finish" },
});
