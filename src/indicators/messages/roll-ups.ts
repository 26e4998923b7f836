import { type Message, messages } from "../../kernel/messages.ts";
import type { Part, RollUp } from "../rules/roll-up.ts";

export const shared = messages({
  title: {
    fr: "Indicateurs partagés du portefeuille",
    ar: "المؤشرات المشتركة للمحفظة",
    en: "Shared indicators of the portfolio",
  },
  note: {
    fr: "Un chiffre par code commun ; chacun s’ouvre sur les projets qui le font, avec la méthode et ce qui n’y est pas.",
    ar: "رقم لكل رمز مشترك؛ يفتح كل رقم على المشاريع المكوِّنة له مع الطريقة وما لم يُحتسب.",
    en: "One figure for each shared code; each opens to the projects that make it, with the method and what is left out.",
  },
  figure: { fr: "Portefeuille", ar: "المحفظة", en: "Portfolio" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  parts: {
    fr: "{count, plural, one {# projet} other {# projets}}",
    ar: "{count, plural, zero {لا مشاريع} one {مشروع واحد} two {مشروعان} few {# مشاريع} many {# مشروعا} other {# مشروع}}",
    en: "{count, plural, one {# project} other {# projects}}",
  },
  none: { fr: "Aucun indicateur partagé", ar: "لا توجد مؤشرات مشتركة", en: "No shared indicator" },
  noneHint: {
    fr: "Sur la fiche d’un indicateur, « Modifier l’indicateur » : choisissez une agrégation et donnez le même code commun dans plusieurs projets. Les sommes et les taux recalculés (24/60 et 90/150 font 114/210 = 54,29 %) paraîtront ici, ouverts sur leurs lignes.",
    ar: "في بطاقة المؤشر، «تعديل المؤشر»: اختاروا طريقة للتجميع وأعطوا الرمز المشترك نفسه في عدة مشاريع. ستظهر هنا المجاميع والنسب المعاد حسابها (24/60 و90/150 تساوي 114/210 = 54,29 %) مع أسطرها.",
    en: "On an indicator’s page, “Edit the indicator”: choose an aggregation and give the same shared code in several projects. Sums and recomputed rates (24/60 and 90/150 make 114/210 = 54.29%) appear here, open to their rows.",
  },
  leftOut: { fr: "{project} {code} : {why}", ar: "{project} {code}: {why}", en: "{project} {code}: {why}" },
});

export const ROLL_UP_NAME: Readonly<Record<RollUp["method"], Message>> = messages({
  sum: { fr: "somme des projets", ar: "مجموع المشاريع", en: "sum of the projects" },
  ratio: {
    fr: "somme des numérateurs sur somme des dénominateurs, jamais la moyenne des taux",
    ar: "مجموع البسوط على مجموع المقامات، وليس متوسط النسب أبدا",
    en: "sum of numerators over sum of denominators, never the mean of rates",
  },
  never: {
    fr: "jamais agrégé : chaque projet se lit seul",
    ar: "لا يُجمَّع: يُقرأ كل مشروع على حدة",
    en: "never aggregated: each project reads alone",
  },
});

export const WHY_NOT: Readonly<Record<NonNullable<Part["why"]>, Message>> = messages({
  notReported: { fr: "rien de validé (n.d.)", ar: "لا قيمة مصادقا عليها (غ.م.)", en: "nothing approved (n/a)" },
  otherMethod: { fr: "autre méthode ou mesure", ar: "طريقة أو قياس مختلف", en: "another method or measure" },
});
