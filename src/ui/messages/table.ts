import { messages } from "../../kernel/messages.ts";

/** The words of tables and lists. */
export const table = messages({
  sortBy: { fr: "Trier par : {column}", ar: "الترتيب حسب: {column}", en: "Sort by: {column}" },
  range: {
    fr: "{from}–{to} sur {count}",
    ar: "{from}–{to} من أصل {count}",
    en: "{from}–{to} of {count}",
  },
  more: { fr: "{count}+", ar: "أكثر من {count}", en: "{count}+" },
  pages: { fr: "Pages de la liste", ar: "صفحات اللائحة", en: "Pages of the list" },
  previous: { fr: "Précédent", ar: "السابق", en: "Previous" },
  next: { fr: "Suivant", ar: "التالي", en: "Next" },
  filter: { fr: "Filtrer", ar: "تطبيق الفرز", en: "Filter" },
  filters: { fr: "Filtres de la liste", ar: "معايير فرز اللائحة", en: "Filters of the list" },
  clear: { fr: "Effacer les filtres", ar: "إزالة الفرز", en: "Clear the filters" },
  nothing: { fr: "Rien à afficher", ar: "لا شيء للعرض", en: "Nothing to show" },
  nothingFound: {
    fr: "Aucun résultat pour ces filtres",
    ar: "لا توجد نتائج مطابقة لهذه المعايير",
    en: "No result for these filters",
  },
});
