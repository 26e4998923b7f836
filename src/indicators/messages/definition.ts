import { messages } from "../../kernel/messages.ts";

export const definition = messages({
  create: { fr: "Nouvel indicateur", ar: "مؤشر جديد", en: "New indicator" },
  edit: { fr: "Modifier l’indicateur", ar: "تعديل المؤشر", en: "Edit the indicator" },
  retarget: { fr: "Réviser la cible", ar: "مراجعة الهدف", en: "Revise the target" },
  retargetNote: {
    fr: "L’ancienne cible est conservée avec la décision qui la change.",
    ar: "يُحتفظ بالهدف السابق مع القرار الذي غيّره.",
    en: "The old target is kept with the decision that changes it.",
  },
  what: { fr: "Ce qui est mesuré", ar: "ما يُقاس", en: "What is measured" },
  sums: { fr: "Comment les valeurs font le chiffre", ar: "كيف تُكوِّن القيم الرقم", en: "How values make the figure" },
  path: { fr: "De la référence à la cible", ar: "من المرجع إلى الهدف", en: "From baseline to target" },
  collecting: { fr: "Collecte et agrégation", ar: "جمع المعطيات وتجميعها", en: "Collecting and aggregating" },
  fixed: {
    fr: "Des valeurs sont déjà saisies : mesure, cumul, sens et référence ne changent plus, car elles en changeraient le sens. La cible se révise à part.",
    ar: "أُدخلت قيم مسبقا: لا تتغير طريقة القياس ولا التراكم ولا الاتجاه ولا المرجع لأن ذلك يغيّر معناها. يُراجَع الهدف على حدة.",
    en: "Values were entered already: measure, accumulation, direction and baseline no longer change, since that would change what they mean. The target is revised apart.",
  },
  unitIs: {
    fr: "Unité : un nombre, que l’on peut additionner.",
    ar: "وحدة: عدد يمكن جمعه.",
    en: "Unit: a number, which can be added.",
  },
  percentageIs: {
    fr: "Pourcentage : un numérateur sur un dénominateur, jamais additionné ni moyenné.",
    ar: "نسبة مئوية: بسط على مقام، لا تُجمع ولا يُحسب متوسطها.",
    en: "Percentage: a numerator over a denominator, never added or averaged.",
  },
  nominalIs: {
    fr: "Nominal : un état parmi d’autres, en mots.",
    ar: "اسمي: حالة من بين حالات، بالكلمات.",
    en: "Nominal: one state among others, in words.",
  },
  ordinalIs: { fr: "Ordinal : un rang, en mots.", ar: "ترتيبي: رتبة، بالكلمات.", en: "Ordinal: a rank, in words." },
  qualitativeIs: {
    fr: "Qualitatif : un commentaire, sans chiffre.",
    ar: "نوعي: تعليق بدون رقم.",
    en: "Qualitative: a comment, no number.",
  },
  risingIs: { fr: "À la hausse : plus haut vaut mieux.", ar: "تصاعدي: الأعلى أفضل.", en: "Rising: higher is better." },
  fallingIs: {
    fr: "À la baisse : plus bas vaut mieux, comme un délai.",
    ar: "تنازلي: الأدنى أفضل، كالآجال.",
    en: "Falling: lower is better, as a delay.",
  },
  cumulativeIs: {
    fr: "Cumulatif : chaque valeur compte depuis le début ; la dernière fait le chiffre (5 puis 7 font 7).",
    ar: "تراكمي: تُحسب كل قيمة منذ البداية، والأخيرة هي الرقم (5 ثم 7 تساوي 7).",
    en: "Cumulative: each value counts from the start; the latest is the figure (5 then 7 make 7).",
  },
  periodIs: {
    fr: "Par période : les valeurs s’additionnent (45 puis 60 font 105).",
    ar: "حسب الفترة: تُجمع القيم (45 ثم 60 تساوي 105).",
    en: "Per period: values are added (45 then 60 make 105).",
  },
  pointIs: {
    fr: "Point : un état à une date ; la dernière fait le chiffre, rien ne s’additionne.",
    ar: "نقطي: حالة في تاريخ معين؛ الأخيرة هي الرقم ولا يُجمع شيء.",
    en: "Point: a state at a date; the latest is the figure, nothing is added.",
  },
  sumIs: { fr: "Somme des valeurs des projets", ar: "مجموع قيم المشاريع", en: "Sum of the projects’ values" },
  ratioIs: {
    fr: "Numérateurs sur dénominateurs (24/60 et 90/150 font 114/210)",
    ar: "مجموع البسوط على مجموع المقامات (24/60 و90/150 تساوي 114/210)",
    en: "Numerators over denominators (24/60 and 90/150 make 114/210)",
  },
  never: { fr: "Jamais agrégé", ar: "لا يُجمَّع", en: "Never aggregated" },
  quarter: { fr: "Trimestrielle", ar: "ربع سنوية", en: "Quarterly" },
  half: { fr: "Semestrielle", ar: "نصف سنوية", en: "Half-yearly" },
  year: { fr: "Annuelle", ar: "سنوية", en: "Yearly" },
  whole: { fr: "Tout le projet", ar: "المشروع كله", en: "The whole project" },
  yearlyHint: {
    fr: "Une par ligne : 2025 : 40. Sans elles, l’attendu suit une droite.",
    ar: "سنة في كل سطر: 2025 : 40. بدونها يُحسب المنتظر بوتيرة خطية.",
    en: "One a line: 2025 : 40. Without them, the expected follows a straight line.",
  },
  dimensionHint: {
    fr: "Nom et catégories exclusives : Région : Rabat ; Fès. « Non déclaré » s’ajoute seul.",
    ar: "الاسم والفئات المتنافية: الجهة : الرباط ; فاس. تضاف «غير مصرح به» تلقائيا.",
    en: "Name and exclusive categories: Region : Rabat ; Fès. “Not declared” is added by itself.",
  },
  maintainedHint: {
    fr: "La cible est de rester à la référence : pas de taux d’atteinte.",
    ar: "الهدف هو البقاء عند المرجع: لا توجد نسبة بلوغ.",
    en: "The target is to stay at the baseline: no achievement rate.",
  },
  sharedHint: {
    fr: "Le même code dans plusieurs projets les réunit dans la vue du portefeuille.",
    ar: "الرمز نفسه في عدة مشاريع يجمعها في عرض المحفظة.",
    en: "The same code in several projects brings them together in the portfolio view.",
  },
});
