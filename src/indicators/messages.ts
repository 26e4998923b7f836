import { type Message, messages } from "../kernel/messages.ts";
import type { ProgressState } from "./rules/achievement.ts";
import type { LeftOut } from "./rules/actual.ts";
import type { Indicator, ValueStatus } from "./rules/indicator.ts";

export const indicators = messages({
  matrix: { fr: "Matrice de résultats", ar: "إطار النتائج", en: "Results framework" },
  excel: { fr: "Excel", ar: "Excel", en: "Excel" },
  matrixNote: {
    fr: "Le trait sur la barre marque le temps écoulé : {elapsed}.",
    ar: "تشير العلامة على الشريط إلى الزمن المنقضي: {elapsed}.",
    en: "The mark on the bar is the time elapsed: {elapsed}.",
  },
  figures: {
    fr: "Chiffres clés des indicateurs",
    ar: "الأرقام الرئيسية للمؤشرات",
    en: "Key figures of the indicators",
  },
  reported: { fr: "Indicateurs renseignés", ar: "المؤشرات المعبأة", en: "Indicators reported" },
  of: { fr: "sur {count}", ar: "من أصل {count}", en: "of {count}" },
  onTrack: { fr: "Dans le rythme attendu", ar: "وفق الوتيرة المنتظرة", en: "At the expected pace" },
  onTrackNote: {
    fr: "{reached, plural, =0 {aucune cible atteinte} one {dont # cible atteinte} other {dont # cibles atteintes}}",
    ar: "{reached, plural, zero {لم يُبلغ أي هدف} one {منها هدف واحد تم بلوغه} two {منها هدفان تم بلوغهما} few {منها # أهداف تم بلوغها} many {منها # هدفا تم بلوغه} other {منها # هدف تم بلوغه}}",
    en: "{reached, plural, =0 {no target reached} one {# target reached} other {# targets reached}}",
  },
  behind: { fr: "Sous le rythme attendu", ar: "دون الوتيرة المنتظرة", en: "Below the expected pace" },
  behindNote: {
    fr: "{late} en retard, {risk} à risque",
    ar: "متأخرة: {late}، مهدَّدة بالتأخر: {risk}",
    en: "{late} late, {risk} at risk",
  },
  elapsed: { fr: "Temps écoulé", ar: "الزمن المنقضي", en: "Time elapsed" },
  elapsedNote: { fr: "de l’exécution du projet", ar: "من مدة تنفيذ المشروع", en: "of the project’s execution" },
  indicator: { fr: "Indicateur", ar: "المؤشر", en: "Indicator" },
  baseline: { fr: "Référence", ar: "القيمة المرجعية", en: "Baseline" },
  target: { fr: "Cible", ar: "القيمة المستهدفة", en: "Target" },
  actual: { fr: "Réalisé", ar: "المنجز", en: "Actual" },
  path: { fr: "Trajectoire", ar: "المسار", en: "Path" },
  spark: {
    fr: "De {baseline} ({from}) à {target} ({to}) ; réalisé : {reached}",
    ar: "من {baseline} ({from}) إلى {target} ({to})؛ المنجز: {reached}",
    en: "From {baseline} ({from}) to {target} ({to}); reached: {reached}",
  },
  sparkPoint: { fr: "{value} au {day}", ar: "{value} في {day}", en: "{value} on {day}" },
  sparkAnd: { fr: ", ", ar: "، ", en: ", " },
  count: {
    fr: "{count, plural, one {# indicateur} other {# indicateurs}}",
    ar: "{count, plural, zero {لا مؤشرات} one {مؤشر واحد} two {مؤشران} few {# مؤشرات} many {# مؤشرا} other {# مؤشر}}",
    en: "{count, plural, one {# indicator} other {# indicators}}",
  },
  achievement: { fr: "Taux d’atteinte", ar: "نسبة بلوغ الهدف", en: "Achievement rate" },
  womenMen: { fr: "Femmes / Hommes", ar: "نساء / رجال", en: "Women / Men" },
  womenShare: { fr: "{share} de femmes", ar: "نسبة النساء {share}", en: "{share} women" },
  state: { fr: "Statut", ar: "الحالة", en: "Status" },
  rising: { fr: "à la hausse", ar: "تصاعدي", en: "rising" },
  falling: { fr: "à la baisse", ar: "تنازلي", en: "falling" },
  openValues: { fr: "Voir les valeurs de {code}", ar: "عرض قيم {code}", en: "See the values of {code}" },
  noData: { fr: "n.d. ({reason})", ar: "غ.م. ({reason})", en: "n/a ({reason})" },
  values: {
    fr: "{count, plural, =0 {Aucune valeur retenue} one {# valeur retenue} other {# valeurs retenues}}{out, plural, =0 {} one {, # non prise en compte} other {, # non prises en compte}}",
    ar: "{count, plural, zero {لا قيمة محتسبة} one {قيمة واحدة محتسبة} two {قيمتان محتسبتان} few {# قيم محتسبة} many {# قيمة محتسبة} other {# قيمة محتسبة}}{out, plural, zero {} one {، وقيمة واحدة غير محتسبة} two {، وقيمتان غير محتسبتين} few {، و# قيم غير محتسبة} many {، و# قيمة غير محتسبة} other {، و# قيمة غير محتسبة}}",
    en: "{count, plural, =0 {No value counted} one {# value counted} other {# values counted}}{out, plural, =0 {} one {, # left out} other {, # left out}}",
  },
  valuesOf: { fr: "Valeurs de {code}", ar: "قيم {code}", en: "Values of {code}" },
  period: { fr: "Période", ar: "الفترة", en: "Period" },
  value: { fr: "Valeur", ar: "القيمة", en: "Value" },
  fraction: { fr: "Numérateur / Dénominateur", ar: "البسط / المقام", en: "Numerator / Denominator" },
  women: { fr: "Femmes", ar: "نساء", en: "Women" },
  men: { fr: "Hommes", ar: "رجال", en: "Men" },
  undeclared: { fr: "non déclaré : {count}", ar: "غير مصرح به: {count}", en: "not declared: {count}" },
  split: { fr: "Ventilation", ar: "التفصيل", en: "Disaggregation" },
  source: { fr: "Source de vérification", ar: "مصدر التحقق", en: "Source of verification" },
  rateSum: { fr: "Taux d’atteinte :", ar: "نسبة بلوغ الهدف:", en: "Achievement rate:" },
  expected: {
    fr: "Attendu à ce jour, de façon linéaire : {value}.",
    ar: "المنتظر إلى هذا التاريخ بوتيرة خطية: {value}.",
    en: "Expected to date, on a straight line: {value}.",
  },
  expectedByYear: {
    fr: "Attendu à ce jour, d’après les cibles annuelles : {value}.",
    ar: "المنتظر إلى هذا التاريخ حسب الأهداف السنوية: {value}.",
    en: "Expected to date, by the yearly targets: {value}.",
  },
  leftOutValue: { fr: "{period}, {value} : {why}", ar: "{period}، {value}: {why}", en: "{period}, {value}: {why}" },
  half: { fr: "S{n} {year}", ar: "الأسدس {n} من {year}", en: "H{n} {year}" },
  between: { fr: "du {from} au {to}", ar: "من {from} إلى {to}", en: "{from} to {to}" },
  none: {
    fr: "Aucun indicateur pour ce projet",
    ar: "لا توجد مؤشرات لهذا المشروع",
    en: "No indicator in this project",
  },
  noneHint: {
    fr: "Les indicateurs, avec leur référence et leur cible, sont définis dans la matrice de résultats de la convention.",
    ar: "تُحدَّد المؤشرات وقيمها المرجعية والمستهدفة في إطار نتائج الاتفاقية.",
    en: "Indicators, with their baseline and target, are defined in the agreement’s results framework.",
  },
  badApproval: {
    fr: "Envoyez en JSON la révision (« revision », un nombre entier) de la valeur que vous validez.",
    ar: "أرسلوا بصيغة JSON رقم مراجعة (revision، عدد صحيح) القيمة التي تصادقون عليها.",
    en: "Send as JSON the revision (“revision”, a whole number) of the value that you approve.",
  },
  notApproved: { fr: "Valeur non validée", ar: "لم تتم المصادقة على القيمة", en: "Value not approved" },
});

export const LEVEL_NAME: Readonly<Record<Indicator["level"], Message>> = messages({
  impact: { fr: "Impact", ar: "الأثر", en: "Impact" },
  outcome: { fr: "Effet", ar: "النتيجة (الأثر المباشر)", en: "Outcome" },
  output: { fr: "Extrant", ar: "المُخرَج", en: "Output" },
});

/** How the values become the figure (IND-02). */
export const METHOD_NAME: Readonly<Record<Indicator["accumulation"], Message>> = messages({
  period: { fr: "somme des périodes", ar: "مجموع الفترات", en: "sum of the periods" },
  cumulative: { fr: "dernière valeur, cumulative", ar: "آخر قيمة تراكمية", en: "latest value, cumulative" },
  point: { fr: "dernière valeur", ar: "آخر قيمة", en: "latest value" },
});

export const PROGRESS_NAME: Readonly<Record<ProgressState, Message>> = messages({
  reached: { fr: "Cible atteinte", ar: "تم بلوغ الهدف", en: "Target reached" },
  onTrack: { fr: "À l’heure", ar: "في الموعد", en: "On track" },
  atRisk: { fr: "À risque", ar: "مهدَّد بالتأخر", en: "At risk" },
  late: { fr: "En retard", ar: "متأخر", en: "Late" },
});

export const STATUS_NAME: Readonly<Record<ValueStatus, Message>> = messages({
  draft: { fr: "Brouillon", ar: "مسودة", en: "Draft" },
  submitted: { fr: "Soumise", ar: "محالة للمصادقة", en: "Submitted" },
  approved: { fr: "Validée", ar: "مصادق عليها", en: "Approved" },
  returned: { fr: "Retournée", ar: "معادة للتصحيح", en: "Returned" },
  published: { fr: "Publiée", ar: "منشورة", en: "Published" },
});

export const WHY_LEFT_OUT: Readonly<Record<LeftOut, Message>> = messages({
  draft: { fr: "encore en brouillon", ar: "لا تزال مسودة", en: "still a draft" },
  submitted: { fr: "en attente de validation", ar: "في انتظار المصادقة", en: "waiting for approval" },
  returned: { fr: "retournée pour correction", ar: "أُعيدت للتصحيح", en: "returned for correction" },
  unpublished: { fr: "validée, pas encore publiée", ar: "مصادق عليها ولم تُنشر بعد", en: "approved, not published yet" },
  later: { fr: "postérieure à la date d’arrêté", ar: "لاحقة لتاريخ الحصر", en: "after the as-of date" },
  notReported: { fr: "non déclarée", ar: "غير مصرح بها", en: "not reported" },
  superseded: { fr: "remplacée par une valeur plus récente", ar: "عوضتها قيمة أحدث", en: "replaced by a later value" },
});
