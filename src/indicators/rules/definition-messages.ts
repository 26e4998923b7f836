import { messages } from "../../kernel/messages.ts";

/** The names of a definition’s fields. */
export const definitionName = messages({
  code: { fr: "Code", ar: "الرمز", en: "Code" },
  component: { fr: "Composante", ar: "المكوِّن", en: "Component" },
  title: { fr: "Intitulé", ar: "التسمية", en: "Title" },
  definition: { fr: "Définition", ar: "التعريف", en: "Definition" },
  assumptions: { fr: "Hypothèses", ar: "الفرضيات", en: "Assumptions" },
  level: { fr: "Niveau de résultat", ar: "مستوى النتيجة", en: "Result level" },
  measure: { fr: "Mesure", ar: "طريقة القياس", en: "Measure" },
  unit: { fr: "Unité", ar: "الوحدة", en: "Unit" },
  direction: { fr: "Sens", ar: "الاتجاه", en: "Direction" },
  accumulation: { fr: "Type de cumul", ar: "نوع التراكم", en: "Accumulation" },
  baseline: { fr: "Valeur de référence", ar: "القيمة المرجعية", en: "Baseline value" },
  baselineYear: { fr: "Année de référence", ar: "سنة المرجع", en: "Baseline year" },
  target: { fr: "Cible finale", ar: "الهدف النهائي", en: "Final target" },
  targetYear: { fr: "Année de la cible", ar: "سنة الهدف", en: "Target year" },
  yearly: { fr: "Cibles annuelles", ar: "الأهداف السنوية", en: "Yearly targets" },
  dimension: { fr: "Autre ventilation", ar: "تفصيل آخر", en: "Other disaggregation" },
  source: { fr: "Source de vérification", ar: "مصدر التحقق", en: "Source of verification" },
  frequency: { fr: "Fréquence", ar: "الدورية", en: "Frequency" },
  responsible: { fr: "Responsable de la collecte", ar: "المسؤول عن جمع المعطيات", en: "Responsible for collecting" },
  rollUp: { fr: "Agrégation entre projets", ar: "التجميع بين المشاريع", en: "Aggregation across projects" },
  sharedCode: { fr: "Code commun du portefeuille", ar: "الرمز المشترك للمحفظة", en: "Shared portfolio code" },
  isBySex: {
    fr: "Ventilé par sexe (F / H / non déclaré)",
    ar: "مفصل حسب الجنس (ن / ر / غير مصرح به)",
    en: "Broken down by sex (W / M / not declared)",
  },
  mayExceed: { fr: "Peut dépasser 100 %", ar: "يمكن أن يتجاوز 100 %", en: "May be over 100%" },
  isMaintained: { fr: "Indicateur de maintien", ar: "مؤشر حفاظ على المستوى", en: "Maintenance indicator" },
  decidedOn: { fr: "Date de la décision", ar: "تاريخ القرار", en: "Date of the decision" },
  decision: { fr: "Décision (instance, référence)", ar: "القرار (الهيئة، المرجع)", en: "Decision (body, reference)" },
});

/** What the rules say of a definition. */
export const definitionRule = messages({
  baseline: {
    fr: "Renseignez la valeur et l’année de référence.",
    ar: "أدخلوا القيمة المرجعية وسنتها.",
    en: "Fill in the baseline value and its year.",
  },
  baselineYear: {
    fr: "Renseignez la valeur et l’année de référence.",
    ar: "أدخلوا القيمة المرجعية وسنتها.",
    en: "Fill in the baseline value and its year.",
  },
  target: {
    fr: "Renseignez la cible finale et son année.",
    ar: "أدخلوا الهدف النهائي وسنته.",
    en: "Fill in the final target and its year.",
  },
  targetYear: {
    fr: "Renseignez la cible finale et son année.",
    ar: "أدخلوا الهدف النهائي وسنته.",
    en: "Fill in the final target and its year.",
  },
  notANumber: {
    fr: "« {value} » n’est pas un nombre. Écrivez par exemple 1 234 ou 12,5.",
    ar: "«{value}» ليس عددا. اكتبوا مثلا 1 234 أو 12,5.",
    en: "“{value}” is not a number. Write for example 1 234 or 12.5.",
  },
  notAYear: {
    fr: "« {value} » n’est pas une année de 1990 à 2100.",
    ar: "«{value}» ليست سنة بين 1990 و2100.",
    en: "“{value}” is not a year from 1990 to 2100.",
  },
  sameTarget: {
    fr: "La cible est égale à la référence : choisissez un indicateur de maintien.",
    ar: "القيمة المستهدفة تساوي القيمة المرجعية: اختاروا مؤشر حفاظ على المستوى.",
    en: "The target equals the baseline: choose a maintenance indicator.",
  },
  wrongWay: {
    fr: "Le sens contredit la cible : à la hausse, elle dépasse la référence ; à la baisse, elle est en dessous.",
    ar: "الاتجاه يناقض الهدف: في المؤشر التصاعدي يتجاوز الهدف المرجع، وفي التنازلي يكون دونه.",
    en: "The direction contradicts the target: rising, it is above the baseline; falling, below.",
  },
  overHundred: {
    fr: "Un pourcentage va de 0 à 100, sauf s’il « peut dépasser 100 % ».",
    ar: "تتراوح النسبة المئوية بين 0 و100، إلا إذا كان «يمكن أن تتجاوز 100 %».",
    en: "A percentage goes from 0 to 100, unless it “may be over 100%”.",
  },
  earlyTarget: {
    fr: "L’année de la cible précède celle de la référence.",
    ar: "سنة الهدف تسبق سنة المرجع.",
    en: "The target’s year is before the baseline’s.",
  },
  noSum: {
    fr: "Des pourcentages ne s’additionnent pas : choisissez numérateurs sur dénominateurs.",
    ar: "لا تُجمع النسب المئوية: اختاروا مجموع البسوط على مجموع المقامات.",
    en: "Percentages are not added: choose numerators over denominators.",
  },
  noRatio: {
    fr: "Seul un pourcentage a un numérateur et un dénominateur : choisissez la somme.",
    ar: "للنسبة المئوية وحدها بسط ومقام: اختاروا المجموع.",
    en: "Only a percentage has a numerator and a denominator: choose the sum.",
  },
  noShared: {
    fr: "Pour agréger entre projets, donnez le code commun qu’ils partagent.",
    ar: "للتجميع بين المشاريع، أعطوا الرمز المشترك بينها.",
    en: "To aggregate across projects, give the code that they share.",
  },
  badCode: {
    fr: "« {value} » : un code n’a que des lettres, chiffres, points et tirets, par exemple I1.6.",
    ar: "«{value}»: لا يتضمن الرمز إلا حروفا لاتينية وأرقاما ونقطا وشرطات، مثلا I1.6.",
    en: "“{value}”: a code has letters, digits, dots and dashes only, for example I1.6.",
  },
  takenCode: {
    fr: "Le projet a déjà un indicateur {code}.",
    ar: "للمشروع مؤشر بالرمز {code} مسبقا.",
    en: "The project already has an indicator {code}.",
  },
  badYearly: {
    fr: "« {value} » : écrivez une année par ligne, dans l’ordre, par exemple 2025 : 40.",
    ar: "«{value}»: اكتبوا سنة في كل سطر بالترتيب، مثلا 2025 : 40.",
    en: "“{value}”: write one year a line, in order, for example 2025 : 40.",
  },
  badDimension: {
    fr: "« {value} » : écrivez un nom puis deux à douze catégories distinctes, par exemple Région : Rabat ; Fès.",
    ar: "«{value}»: اكتبوا اسما ثم فئتين إلى اثنتي عشرة فئة مختلفة، مثلا الجهة : الرباط ; فاس.",
    en: "“{value}”: write a name, then two to twelve different categories, for example Region : Rabat ; Fès.",
  },
  met: {
    fr: "Une autre personne vient de changer ce champ. Votre saisie est conservée : enregistrez de nouveau pour remplacer la sienne.",
    ar: "غيّر شخص آخر هذه الخانة للتو. تم الاحتفاظ بما أدخلتموه: احفظوا من جديد لتعويض ما أدخله.",
    en: "Somebody else has just changed this field. What you typed is kept: save again to replace theirs.",
  },
  sameAsNow: {
    fr: "Rien ne change : la cible est déjà celle-là.",
    ar: "لا شيء يتغير: الهدف هو نفسه.",
    en: "Nothing changes: the target already is this one.",
  },
});
