import { messages } from "../../src/kernel/messages.ts";

/** R07, handbook 6.2; the cash call after CASH-02. */
export const R07 = messages({
  sheet: { fr: "R07", ar: "R07", en: "R07" },
  title: {
    fr: "R07 — Plan de décaissement et prévisions de trésorerie",
    ar: "R07 — مخطط الصرف وتوقعات الخزينة",
    en: "R07 — Disbursement plan and cash forecast",
  },
  period: {
    fr: "Huit trimestres, de {first} à {last} ; réalisé au {date}",
    ar: "ثمانية أرباع، من {first} إلى {last}؛ المنجز إلى غاية {date}",
    en: "Eight quarters, {first} to {last}; realised to {date}",
  },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  line: { fr: "Ligne", ar: "السطر", en: "Line" },
  mode: { fr: "Mode", ar: "نمط التدبير", en: "Mode" },
  budget: { fr: "Budget révisé", ar: "الميزانية المعدلة", en: "Revised budget" },
  spent: { fr: "Réalisé cumulé", ar: "المنجز التراكمي", en: "Cumulative realised" },
  unpaid: { fr: "Engagé non payé", ar: "الملتزم به غير المؤدى", en: "Committed, unpaid" },
  beyond: { fr: "Au-delà", ar: "ما بعد ذلك", en: "Beyond" },
  completion: { fr: "Prévision à l’achèvement", ar: "التوقع عند الإنجاز", en: "Forecast at completion" },
  variance: { fr: "Écart", ar: "الفارق", en: "Variance" },
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },

  cash: {
    fr: "Trésorerie et appel de fonds du {quarter}",
    ar: "الخزينة وطلب الأموال: {quarter}",
    en: "Cash and cash call, {quarter}",
  },
  noCash: {
    fr: "n.d. : aucun versement d’un bailleur n’est enregistré jusqu’à la date d’arrêté ; la trésorerie disponible n’est pas connue et aucun appel de fonds n’est calculé.",
    ar: "غير متوفر: لم تسجل أي دفعة من جهة مانحة إلى غاية تاريخ الحصر؛ الخزينة المتوفرة غير معروفة ولا يحتسب أي طلب للأموال.",
    en: "n/a: no instalment of a donor is recorded up to the as-of date; the cash available is not known and no cash call is computed.",
  },
  projectTitle: { fr: "Intitulé", ar: "العنوان", en: "Title" },
  currency: { fr: "Devise", ar: "العملة", en: "Currency" },
  available: { fr: "Trésorerie disponible", ar: "الخزينة المتوفرة", en: "Cash available" },
  need: { fr: "Besoin du trimestre", ar: "حاجيات الربع", en: "Need of the quarter" },
  call: { fr: "Appel de fonds", ar: "طلب الأموال", en: "Cash call" },
  justified: { fr: "Part de l’avance justifiée", ar: "الجزء المبرَّر من السلفة", en: "Justified share of the advance" },
  minimum: { fr: "Minimum exigé", ar: "الحد الأدنى المطلوب", en: "Required minimum" },
  state: { fr: "Situation", ar: "الوضعية", en: "State" },
  allowed: { fr: "Possible", ar: "ممكن", en: "Possible" },
  blocked: { fr: "Bloqué", ar: "موقوف", en: "Blocked" },

  completionIs: {
    fr: "réalisé cumulé + prévisions de tous les trimestres et au-delà",
    ar: "المنجز التراكمي + توقعات كل الأرباع وما بعدها",
    en: "cumulative realised + forecasts of all quarters and beyond",
  },
  varianceIs: {
    fr: "budget révisé − prévision à l’achèvement ; positif : non consommé prévu, négatif : dépassement",
    ar: "الميزانية المعدلة − التوقع عند الإنجاز؛ الموجب: غير مستهلك متوقع، والسالب: تجاوز",
    en: "revised budget − forecast at completion; positive: projected unspent, negative: overrun",
  },
  callIs: {
    fr: "besoin du premier trimestre − trésorerie disponible (versements reçus − dépenses), au moins 0 ; « Bloqué » tant que la part exigée de l’avance précédente n’est pas justifiée",
    ar: "حاجيات الربع الأول − الخزينة المتوفرة (الدفعات المتوصل بها − النفقات)، على الأقل 0؛ «موقوف» ما لم يُبرر الجزء المطلوب من السلفة السابقة",
    en: "need of the first quarter − cash available (instalments received − expenditure), at least 0; “Blocked” until the required share of the previous advance is justified",
  },
  notes: {
    fr: "Une case vide ou « — » est « n.d. » (aucune prévision), jamais 0.",
    ar: "الخانة الفارغة أو «—» تعني غياب المعطيات (لا توقعات) وليس 0.",
    en: "An empty cell or “—” is n/a (no forecast), never 0.",
  },
  checkForecast: {
    fr: "Prévisions de tous les trimestres et au-delà",
    ar: "توقعات كل الأرباع وما بعدها",
    en: "Forecasts of all quarters and beyond",
  },
  checkCompletion: {
    fr: "Prévision à l’achèvement = réalisé + prévisions (lignes prévues)",
    ar: "التوقع عند الإنجاز = المنجز + التوقعات (الأسطر ذات التوقعات)",
    en: "Forecast at completion = realised + forecasts (lines with a forecast)",
  },
  checkOverrun: {
    fr: "Lignes dont la prévision à l’achèvement dépasse le budget",
    ar: "أسطر يتجاوز توقعها عند الإنجاز الميزانية",
    en: "Lines whose forecast at completion exceeds the budget",
  },
});
