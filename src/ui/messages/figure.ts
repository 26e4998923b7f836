import { messages } from "../../kernel/messages.ts";

/** The words of figures, states and bars. */
export const figure = messages({
  notReported: { fr: "n.d.", ar: "غ.م.", en: "n/a" },
  notReportedLong: { fr: "non déclaré", ar: "غير مصرح به", en: "not reported" },
  ok: { fr: "À l’heure", ar: "في الموعد", en: "On track" },
  risk: { fr: "À risque", ar: "مهدَّد بالتأخر", en: "At risk" },
  late: { fr: "En retard", ar: "متأخر", en: "Late" },
  done: { fr: "Achevé", ar: "منجز", en: "Done" },
  closed: { fr: "Clôturé", ar: "مقفل", en: "Closed" },
  suspended: { fr: "Suspendu", ar: "معلق", en: "Suspended" },
  draft: { fr: "Brouillon", ar: "مسودة", en: "Draft" },
  pace: {
    fr: "Exécution {executed}, temps écoulé {elapsed}",
    ar: "التنفيذ {executed}، الزمن المنقضي {elapsed}",
    en: "Execution {executed}, time elapsed {elapsed}",
  },
  reached: {
    fr: "Cible atteinte à {achieved}",
    ar: "نسبة بلوغ الهدف {achieved}",
    en: "{achieved} of the target reached",
  },
  reachedExpected: {
    fr: "Cible atteinte à {achieved}, attendu à ce jour {expected}",
    ar: "نسبة بلوغ الهدف {achieved}، والمتوقع إلى هذا التاريخ {expected}",
    en: "{achieved} of the target reached, {expected} expected to date",
  },
  method: { fr: "Méthode : {method}", ar: "الطريقة: {method}", en: "Method: {method}" },
  leftOut: { fr: "Non pris en compte :", ar: "لم يؤخذ بعين الاعتبار:", en: "Left out:" },
  textIn: {
    fr: "Texte disponible en {language}",
    ar: "النص متوفر {language}",
    en: "Text available in {language}",
  },
  fr: { fr: "français", ar: "بالفرنسية", en: "French" },
  ar: { fr: "arabe", ar: "بالعربية", en: "Arabic" },
  en: { fr: "anglais", ar: "بالإنجليزية", en: "English" },
  historyOf: { fr: "Historique : {label}", ar: "سجل التغييرات: {label}", en: "History: {label}" },
});
