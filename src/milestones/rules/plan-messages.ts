import { messages } from "../../kernel/messages.ts";

/** The names of a plan’s fields. */
export const planField = messages({
  code: { fr: "Code", ar: "الرمز", en: "Code" },
  component: { fr: "Composante", ar: "المكوِّن", en: "Component" },
  title: { fr: "Jalon", ar: "محطة الإنجاز", en: "Milestone" },
  kind: { fr: "Nature", ar: "النوع", en: "Kind" },
  baselineOn: { fr: "Date de référence", ar: "التاريخ المرجعي", en: "Baseline date" },
  startOn: { fr: "Début des travaux", ar: "بداية الأشغال", en: "Work begins on" },
  responsible: { fr: "Responsable (fonction)", ar: "المسؤول (الوظيفة)", en: "Responsible (function)" },
  criteria: { fr: "Critères d’acceptation", ar: "معايير القبول", en: "Acceptance criteria" },
  decision: { fr: "Décision", ar: "القرار", en: "Decision" },
  weight: { fr: "Poids", ar: "الوزن", en: "Weight" },
  predecessors: { fr: "Jalons précédents", ar: "المحطات السابقة", en: "Predecessors" },
  predecessor: { fr: "Jalon", ar: "المحطة", en: "Milestone" },
  type: { fr: "Lien", ar: "نوع الارتباط", en: "Link" },
  lag: { fr: "Délai (jours)", ar: "المهلة (أيام)", en: "Lag (days)" },
  lines: { fr: "Lignes budgétaires portées", ar: "سطور الميزانية المحمولة", en: "Budget lines carried" },
  indicators: { fr: "Indicateurs servis", ar: "المؤشرات المعنية", en: "Indicators served" },
  atRisk: { fr: "À risque au-delà de (jours)", ar: "مهدَّدة بالتأخر بعد (أيام)", en: "At risk after (days)" },
  late: { fr: "En retard au-delà de (jours)", ar: "متأخرة بعد (أيام)", en: "Late after (days)" },
});

export const planRule = messages({
  code: {
    fr: "« {value} » n’est pas un code : une majuscule, puis lettres, chiffres, points ou tirets, par exemple J1.8.",
    ar: "«{value}» ليس رمزا: حرف لاتيني كبير ثم حروف أو أرقام أو نقط أو شرطات، مثلا J1.8.",
    en: "“{value}” is no code: a capital letter, then letters, digits, dots or dashes, for example J1.8.",
  },
  taken: {
    fr: "Le code {code} est déjà celui d’un jalon du projet.",
    ar: "الرمز {code} مستعمل لمحطة أخرى في المشروع.",
    en: "The code {code} is already a milestone’s in this project.",
  },
  weights: {
    fr: "La somme des poids est de {sum} ; elle doit être égale à 100.",
    ar: "مجموع الأوزان هو {sum}؛ ويجب أن يساوي 100.",
    en: "The weights add up to {sum}; they must make 100.",
  },
  baseline: {
    fr: "Indiquez la date de référence.",
    ar: "المرجو تحديد التاريخ المرجعي.",
    en: "Give the baseline date.",
  },
  circle: {
    fr: "Les dépendances tournent en rond : {circle}.",
    ar: "الارتباطات تدور في حلقة: {circle}.",
    en: "The dependencies go round in a circle: {circle}.",
  },
  twice: {
    fr: "{code} figure deux fois parmi les jalons précédents.",
    ar: "{code} وارد مرتين ضمن المحطات السابقة.",
    en: "{code} stands twice among the predecessors.",
  },
  unknown: {
    fr: "« {value} » n’est pas un jalon de ce projet.",
    ar: "«{value}» ليست محطة في هذا المشروع.",
    en: "“{value}” is no milestone of this project.",
  },
  lag: {
    fr: "« {value} » n’est pas un nombre de jours de -1000 à 1000.",
    ar: "«{value}» ليس عدد أيام بين -1000 و1000.",
    en: "“{value}” is no number of days from -1000 to 1000.",
  },
  startAfter: {
    fr: "Le début des travaux ({start}) suit la date de référence ({baseline}).",
    ar: "بداية الأشغال ({start}) لاحقة للتاريخ المرجعي ({baseline}).",
    en: "The work begins ({start}) after the baseline date ({baseline}).",
  },
  thresholds: {
    fr: "Le seuil « en retard » ({late}) doit dépasser le seuil « à risque » ({atRisk}).",
    ar: "يجب أن تفوق عتبة «متأخرة» ({late}) عتبة «مهدَّدة بالتأخر» ({atRisk}).",
    en: "The threshold “late” ({late}) must be above the threshold “at risk” ({atRisk}).",
  },
});
