import { messages } from "../../../kernel/messages.ts";

/** The fields of a forecast, in forms and in what rules say. */
export const forecastField = messages({
  cell: { fr: "{line}, {period}", ar: "{line}، {period}", en: "{line}, {period}" },
  beyond: { fr: "Au-delà", ar: "ما بعد ذلك", en: "Beyond" },
  explanation: { fr: "Explication de l’écart", ar: "تفسير الفارق", en: "Explanation of the variance" },
  note: { fr: "Observation", ar: "ملاحظة", en: "Note" },
  quarter: { fr: "Trimestre de référence", ar: "الربع المرجعي", en: "Reporting quarter" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
  table: { fr: "Tableau", ar: "الجدول", en: "Table" },
  line: { fr: "Ligne", ar: "السطر", en: "Line" },
});

/** What rules say of forecasts (handbook 5.1, scenario 17). */
export const forecastWords = messages({
  negative: {
    fr: "{where} : une prévision ne peut pas être négative.",
    ar: "{where}: لا يمكن أن يكون التوقع سالبا.",
    en: "{where}: a forecast cannot be negative.",
  },
  noAmount: {
    fr: "{where} : « {value} » n’est pas un montant, par exemple 125 000,50.",
    ar: "{where}: «{value}» ليس مبلغا، مثلا 125 000,50.",
    en: "{where}: “{value}” is not an amount, for example 125000.50.",
  },
  tooManyDecimals: {
    fr: "{where} : « {value} » a plus de deux décimales.",
    ar: "{where}: «{value}» يتضمن أكثر من رقمين بعد الفاصلة.",
    en: "{where}: “{value}” has more than two decimals.",
  },
  tooLarge: {
    fr: "{where} : « {value} » est trop grand.",
    ar: "{where}: «{value}» كبير جدا.",
    en: "{where}: “{value}” is too large.",
  },
  revisionNeeded: {
    fr: "{component} : la prévision à l’achèvement ({forecast}) dépasse le budget révisé ({budget}) de {excess}. Révision nécessaire.",
    ar: "{component}: التوقع عند الإنجاز ({forecast}) يتجاوز الميزانية المعدلة ({budget}) بمقدار {excess}. المراجعة ضرورية.",
    en: "{component}: the forecast at completion ({forecast}) exceeds the revised budget ({budget}) by {excess}. Revision needed.",
  },
  aboveCeiling: {
    fr: "La prévision à l’achèvement ({forecast}) dépasse le montant disponible de la convention ({ceiling}) de {excess}. Elle ne peut pas être soumise : réduisez-la ou enregistrez d’abord un avenant.",
    ar: "التوقع عند الإنجاز ({forecast}) يتجاوز المبلغ المتاح من الاتفاقية ({ceiling}) بمقدار {excess}. لا يمكن تقديمه: المرجو تخفيضه أو تسجيل ملحق للاتفاقية أولا.",
    en: "The forecast at completion ({forecast}) exceeds the agreement’s available amount ({ceiling}) by {excess}. It cannot be submitted: reduce it, or record an amendment first.",
  },
  unexplained: {
    fr: "{line} : réalisé {spent} pour {forecast} prévus (écart {variance}). Expliquez l’écart : il dépasse {most}.",
    ar: "{line}: المنجز {spent} مقابل {forecast} متوقعة (الفارق {variance}). المرجو تفسير الفارق: فهو يتجاوز {most}.",
    en: "{line}: {spent} realised for {forecast} forecast (variance {variance}). Explain the variance: it is beyond {most}.",
  },
  wrongStep: {
    fr: "Cette prévision est maintenant « {status} » : cette action n’y est pas possible.",
    ar: "هذه التوقعات الآن «{status}»: هذا الإجراء غير ممكن.",
    en: "This forecast is now “{status}”: this action is not possible.",
  },
  alreadyOpen: {
    fr: "Une prévision de {quarter} est déjà en préparation (version {version}) : continuez-la.",
    ar: "توقعات {quarter} قيد الإعداد (الصيغة {version}): المرجو متابعتها.",
    en: "A forecast of {quarter} is already being prepared (version {version}): go on with it.",
  },
  waits: {
    fr: "La prévision de {quarter} (version {version}) attend une décision : approuvez-la ou renvoyez-la, puis acceptez le décalage.",
    ar: "توقعات {quarter} (الصيغة {version}) في انتظار قرار: المرجو المصادقة عليها أو إعادتها، ثم قبول التأجيل.",
    en: "The forecast of {quarter} (version {version}) waits for a decision: approve or return it, then accept the shift.",
  },
  outside: {
    fr: "{quarter} n’est pas un trimestre d’exécution du projet jusqu’à aujourd’hui.",
    ar: "{quarter} ليس من أرباع تنفيذ المشروع إلى اليوم.",
    en: "{quarter} is not a quarter of the project’s execution up to today.",
  },
  unknownLine: {
    fr: "« {value} » n’est pas une ligne du budget de ce projet.",
    ar: "«{value}» ليس سطرا من ميزانية هذا المشروع.",
    en: "“{value}” is no line of this project’s budget.",
  },
  lineTwice: {
    fr: "La ligne {code} est déjà au rang {row}.",
    ar: "السطر {code} موجود سابقا في الصف {row}.",
    en: "The line {code} is already in row {row}.",
  },
  tooManyCells: {
    fr: "{count} montants pour {most} périodes au plus.",
    ar: "{count} من المبالغ لـ{most} فترات على الأكثر.",
    en: "{count} amounts for {most} periods at most.",
  },
  nothingPasted: {
    fr: "Collez au moins une ligne : code de la ligne, puis les montants séparés par des tabulations ou des points-virgules.",
    ar: "المرجو لصق صف واحد على الأقل: رمز السطر ثم المبالغ مفصولة بعلامات جدولة أو فواصل منقوطة.",
    en: "Paste at least one row: the line’s code, then the amounts separated by tabs or semicolons.",
  },
  tooManyRows: {
    fr: "{count} rangs collés ; {most} au plus.",
    ar: "{count} صفوف ملصقة؛ {most} على الأكثر.",
    en: "{count} rows pasted; {most} at most.",
  },
});

export const FORECAST_STATUS_NAME = messages({
  draft: { fr: "Brouillon", ar: "مسودة", en: "Draft" },
  submitted: { fr: "Soumise", ar: "محالة للمصادقة", en: "Submitted" },
  approved: { fr: "Validée", ar: "مصادق عليها", en: "Approved" },
  returned: { fr: "Renvoyée", ar: "معادة", en: "Returned" },
});
