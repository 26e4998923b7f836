import { messages } from "../../kernel/messages.ts";

/** A screen’s list as a file. */
export const listing = messages({
  excel: { fr: "Excel", ar: "Excel", en: "Excel" },
  csv: { fr: "CSV", ar: "CSV", en: "CSV" },
  tooLong: {
    fr: "Cette liste compte plus de {most, number} lignes. Rien n’est coupé : filtrez davantage, puis exportez de nouveau.",
    ar: "يتجاوز عدد أسطر هذه اللائحة {most, number}. لا يُقتطع أي شيء: ضيّقوا الترشيح ثم أعيدوا التصدير.",
    en: "This list has more than {most, number} rows. Nothing is cut: filter further, then export again.",
  },
});
