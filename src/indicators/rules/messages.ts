import { messages } from "../../kernel/messages.ts";

/** What the rules of indicators refuse. */
export const refusal = messages({
  ownValue: {
    fr: "Vous ne pouvez pas valider une valeur que vous avez saisie.",
    ar: "لا يمكنكم المصادقة على قيمة أدخلتموها بأنفسكم.",
    en: "You cannot approve a value that you entered yourself.",
  },
  notSubmitted: {
    fr: "Cette valeur n’est pas soumise pour validation : elle est déjà traitée ou encore en brouillon.",
    ar: "هذه القيمة غير محالة للمصادقة: إما سبق البت فيها أو لا تزال مسودة.",
    en: "This value is not submitted for approval: it is already decided or still a draft.",
  },
  noReason: {
    fr: "Dites pourquoi vous retournez cette valeur.",
    ar: "بيّنوا سبب إعادة هذه القيمة.",
    en: "Say why you return this value.",
  },
  shortReason: {
    fr: "Rouvrir une valeur validée demande un motif d’au moins {least} caractères.",
    ar: "تتطلب إعادة فتح قيمة مصادق عليها سببا لا يقل عن {least} حرفا.",
    en: "Reopening an approved value needs a reason of at least {least} characters.",
  },
  notApproved: {
    fr: "Seule une valeur validée peut être publiée.",
    ar: "لا تُنشر إلا قيمة مصادق عليها.",
    en: "Only an approved value can be published.",
  },
  noSource: {
    fr: "Indiquez la source de vérification avant de valider cette valeur.",
    ar: "حددوا مصدر التحقق قبل المصادقة على هذه القيمة.",
    en: "Give the source of verification before approving this value.",
  },
});

/** What the rules say of entered values. */
export const entry = messages({
  notANumber: {
    fr: "« {value} » n’est pas un nombre. Écrivez par exemple 1 234 ou 12,5, ou laissez vide et donnez la raison de l’absence.",
    ar: "«{value}» ليس عددا. اكتبوا مثلا 1 234 أو 12,5، أو اتركوا الخانة فارغة وبيّنوا سبب غياب القيمة.",
    en: "“{value}” is not a number. Write for example 1,234 as 1 234 or 12.5, or leave it empty and say why there is no value.",
  },
  noNumber: {
    fr: "Indicateur qualitatif : pas de chiffre, un commentaire est obligatoire.",
    ar: "مؤشر نوعي: لا يُدخل رقم، والتعليق إلزامي.",
    en: "Qualitative indicator: no number; a comment is mandatory.",
  },
  noWords: {
    fr: "Indicateur qualitatif : le commentaire est obligatoire.",
    ar: "مؤشر نوعي: التعليق إلزامي.",
    en: "Qualitative indicator: the comment is mandatory.",
  },
  fraction: {
    fr: "Saisissez le numérateur et le dénominateur.",
    ar: "أدخلوا البسط والمقام.",
    en: "Enter the numerator and the denominator.",
  },
  overHundred: {
    fr: "{numerator} / {denominator} dépasse 100 % : cet indicateur ne le permet pas.",
    ar: "الكسر {numerator} / {denominator} يتجاوز 100 %: هذا المؤشر لا يسمح بذلك.",
    en: "{numerator} / {denominator} is over 100%: this indicator does not allow it.",
  },
  sexGap: {
    fr: "F + H ({sum}) ≠ total ({total}). Écart : {gap}.",
    ar: "ن + ر ({sum}) ≠ المجموع ({total}). الفارق: {gap}.",
    en: "W + M ({sum}) ≠ total ({total}). Difference: {gap}.",
  },
  sexGapUndeclared: {
    fr: "F + H + non déclaré ({sum}) ≠ total ({total}). Écart : {gap}.",
    ar: "ن + ر + غير مصرح به ({sum}) ≠ المجموع ({total}). الفارق: {gap}.",
    en: "W + M + not declared ({sum}) ≠ total ({total}). Difference: {gap}.",
  },
  categoryGap: {
    fr: "{name} : la somme des catégories ({sum}) ≠ total ({total}). Écart : {gap}.",
    ar: "{name}: مجموع الفئات ({sum}) ≠ المجموع ({total}). الفارق: {gap}.",
    en: "{name}: the categories add up to {sum} ≠ total ({total}). Difference: {gap}.",
  },
  lower: {
    fr: "Valeur cumulative ({value}) inférieure à la précédente ({previous}). Justifiez.",
    ar: "القيمة التراكمية ({value}) أقل من سابقتها ({previous}). يرجى التبرير.",
    en: "Cumulative value ({value}) lower than the one before ({previous}). Justify it.",
  },
  either: {
    fr: "Donnez une valeur, ou la raison de son absence : pas les deux.",
    ar: "أعطوا قيمة أو سبب غيابها، لا الاثنين معا.",
    en: "Give a value, or the reason why there is none: not both.",
  },
  noValue: {
    fr: "Saisissez une valeur ; s’il n’y en a pas, dites pourquoi (n.d.) : jamais 0 à la place.",
    ar: "أدخلوا قيمة؛ وإن لم تتوفر فبيّنوا السبب (غ.م.)، ولا تكتبوا 0 مكانها.",
    en: "Enter a value; if there is none, say why (n/a): never 0 instead.",
  },
  noSource: {
    fr: "Indiquez la source de vérification avant de soumettre.",
    ar: "حددوا مصدر التحقق قبل الإحالة للمصادقة.",
    en: "Give the source of verification before submitting.",
  },
  met: {
    fr: "Une autre personne vient d’enregistrer « {theirs} » ici. Votre saisie est conservée : enregistrez de nouveau pour la remplacer.",
    ar: "سجّل شخص آخر للتو «{theirs}» هنا. تم الاحتفاظ بما أدخلتموه: احفظوا من جديد لتعويضه.",
    en: "Somebody else has just saved “{theirs}” here. What you typed is kept: save again to replace it.",
  },
  locked: {
    fr: "{code} : la valeur de cette période est validée, elle ne change plus. Demandez sa réouverture à un responsable.",
    ar: "{code}: قيمة هذه الفترة مصادق عليها ولا تتغير. اطلبوا إعادة فتحها من مسؤول.",
    en: "{code}: the value of this period is approved and does not change. Ask a manager to reopen it.",
  },
  notYet: {
    fr: "La période {period} n’a pas commencé.",
    ar: "الفترة {period} لم تبدأ بعد.",
    en: "The period {period} has not begun.",
  },
  unknownIndicator: {
    fr: "« {value} » n’est pas un indicateur de ce projet.",
    ar: "«{value}» ليس من مؤشرات هذا المشروع.",
    en: "“{value}” is not an indicator of this project.",
  },
  backwards: {
    fr: "La période finit avant de commencer.",
    ar: "تنتهي الفترة قبل أن تبدأ.",
    en: "The period ends before it begins.",
  },
});

/** The names of a value’s fields. */
export const fieldName = messages({
  value: { fr: "Valeur", ar: "القيمة", en: "Value" },
  numerator: { fr: "Numérateur", ar: "البسط", en: "Numerator" },
  denominator: { fr: "Dénominateur", ar: "المقام", en: "Denominator" },
  women: { fr: "Femmes", ar: "نساء", en: "Women" },
  men: { fr: "Hommes", ar: "رجال", en: "Men" },
  undeclared: { fr: "Non déclaré", ar: "غير مصرح به", en: "Not declared" },
  words: {
    fr: "Commentaire (tient lieu de valeur)",
    ar: "التعليق (يقوم مقام القيمة)",
    en: "Comment (it is the value)",
  },
  noDataReason: {
    fr: "Pas de donnée (n.d.) : raison",
    ar: "لا توجد معطيات (غ.م.): السبب",
    en: "No data (n/a): reason",
  },
  source: { fr: "Source de vérification", ar: "مصدر التحقق", en: "Source of verification" },
  comment: { fr: "Commentaire", ar: "تعليق", en: "Comment" },
  justification: { fr: "Justification de la baisse", ar: "تبرير الانخفاض", en: "Why it is lower" },
  evidence: { fr: "Pièce justificative", ar: "الوثيقة المثبتة", en: "Evidence" },
});
