import { type Message, messages } from "../kernel/messages.ts";
import type { Kind } from "./rules.ts";

/** The words of the search page. */
export const search = messages({
  title: { fr: "Recherche", ar: "البحث", en: "Search" },
  field: {
    fr: "Mots, code ou référence",
    ar: "كلمات أو رمز أو مرجع",
    en: "Words, a code or a reference",
  },
  kind: { fr: "Où chercher", ar: "مجال البحث", en: "Where to look" },
  everything: { fr: "Partout", ar: "في كل مكان", en: "Everywhere" },
  scope: {
    fr: "Dans l’état actuel des données, dans les trois langues, accents et formes de lettres arabes confondus : titres, codes, pièces et références auxquels vous avez accès.",
    ar: "في الوضعية الحالية للبيانات، باللغات الثلاث، دون تمييز بين أشكال الحروف والتشكيل: العناوين والرموز والوثائق والمراجع التي يمكنكم الاطلاع عليها.",
    en: "In the data as they stand now, in the three languages, accents and Arabic letter forms alike: titles, codes, documents and references within your reach.",
  },
  found: {
    fr: "{count, plural, one {# résultat} other {# résultats}} pour « {q} »",
    ar: "{count, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}} للبحث عن «{q}»",
    en: "{count, plural, one {# result} other {# results}} for “{q}”",
  },
  foundMore: {
    fr: "Plus de {count, plural, one {# résultat} other {# résultats}} pour « {q} »",
    ar: "أكثر من {count, plural, zero {# نتيجة} one {نتيجة واحدة} two {نتيجتين} few {# نتائج} many {# نتيجة} other {# نتيجة}} للبحث عن «{q}»",
    en: "More than {count, plural, one {# result} other {# results}} for “{q}”",
  },
  count: { fr: "{count}", ar: "{count}", en: "{count}" },
  countMore: { fr: "{count} et plus", ar: "{count} فأكثر", en: "{count} or more" },
  nothing: {
    fr: "Rien ne correspond à « {q} »",
    ar: "لا شيء يطابق «{q}»",
    en: "Nothing matches “{q}”",
  },
  nothingHint: {
    fr: "Chaque mot doit se trouver, au moins par son début, dans un même titre, code ou document ; le code du projet peut s’y ajouter. Essayez moins de mots ou un mot plus court.",
    ar: "يجب أن توجد كل كلمة، أو بدايتها على الأقل، في العنوان أو الرمز أو الوثيقة نفسها، ويمكن إضافة رمز المشروع. جربوا كلمات أقل أو كلمة أقصر.",
    en: "Each word must stand, at least by its beginning, in one title, code or document; the project’s code may be added. Try fewer words or a shorter one.",
  },
  ask: {
    fr: "Que cherchez-vous ?",
    ar: "عمّ تبحثون؟",
    en: "What are you looking for?",
  },
  askHint: {
    fr: "Par exemple le code d’un projet ou d’un jalon, ou les deux (P7 J7.4), le début d’un mot (signat) ou la référence d’une pièce.",
    ar: "مثلا رمز مشروع أو محطة إنجاز، أو كلاهما (P7 J7.4)، أو بداية كلمة (توقيع)، أو مرجع وثيقة.",
    en: "For example the code of a project or milestone, or both (P7 J7.4), the beginning of a word (signat) or a document’s reference.",
  },
  all: { fr: "Tout voir : {kind}", ar: "عرض الكل: {kind}", en: "See all: {kind}" },
  cut: {
    fr: "Seuls les {count} premiers sont montrés : précisez la recherche.",
    ar: "تُعرض النتائج الـ {count} الأولى فقط: دققوا البحث.",
    en: "Only the first {count} are shown: be more precise.",
  },
  link: { fr: "Lien", ar: "رابط", en: "Link" },
  file: { fr: "Fichier", ar: "ملف", en: "File" },
  unnamed: { fr: "Sans libellé", ar: "بدون عنوان", en: "Untitled" },
});

export const KIND_NAME: Readonly<Record<Kind, Message>> = messages({
  project: { fr: "Projets", ar: "المشاريع", en: "Projects" },
  agreement: { fr: "Conventions", ar: "الاتفاقيات", en: "Agreements" },
  milestone: { fr: "Jalons", ar: "محطات الإنجاز", en: "Milestones" },
  indicator: { fr: "Indicateurs", ar: "المؤشرات", en: "Indicators" },
  evidence: { fr: "Documents", ar: "الوثائق", en: "Documents" },
  entry: { fr: "Écritures", ar: "القيود", en: "Entries" },
});
