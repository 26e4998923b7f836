import { messages } from "../../kernel/messages.ts";

/** What the portfolio's API says when something goes wrong. */
export const api = messages({
  noJson: {
    fr: "Le corps de la demande n’est pas du JSON lisible.",
    ar: "متن الطلب ليس بصيغة JSON مقروءة.",
    en: "The request’s body is not readable JSON.",
  },
  badShape: {
    fr: "« {field} » n’a pas la forme attendue : {expected}.",
    ar: "«{field}» ليس بالشكل المنتظر: {expected}.",
    en: "“{field}” does not have the expected form: {expected}.",
  },
  unknownField: {
    fr: "Le champ « {field} » n’existe pas.",
    ar: "الحقل «{field}» غير موجود.",
    en: "There is no field “{field}”.",
  },
  missingField: {
    fr: "Le champ « {field} » manque.",
    ar: "الحقل «{field}» ناقص.",
    en: "The field “{field}” is missing.",
  },
  refused: { fr: "Demande refusée", ar: "تم رفض الطلب", en: "Request refused" },
  stale: { fr: "Fiche modifiée entre-temps", ar: "تم تعديل البطاقة في هذه الأثناء", en: "Changed in the meantime" },
  staleWhy: {
    fr: "Une autre personne a changé les mêmes champs. La version enregistrée est la révision {revision}.",
    ar: "قام شخص آخر بتغيير الحقول نفسها. النسخة المحفوظة هي المراجعة {revision}.",
    en: "Somebody else changed the same fields. The saved version is revision {revision}.",
  },
  met: {
    fr: "Au départ : {base} ; enregistré : {theirs} ; demandé : {yours}.",
    ar: "في الأصل: {base}؛ المحفوظ: {theirs}؛ المطلوب: {yours}.",
    en: "At the start: {base}; saved: {theirs}; asked: {yours}.",
  },
});
