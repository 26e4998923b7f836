import { messages } from "../../kernel/messages.ts";

export const share = messages({
  daysWrong: {
    fr: "Indiquez un nombre entier de jours, de 1 à {most}.",
    ar: "أدخلوا عددا صحيحا من الأيام، من 1 إلى {most}.",
    en: "Give a whole number of days, from 1 to {most}.",
  },
  labelMissing: { fr: "Dites à quoi sert ce lien.", ar: "بينوا الغرض من هذا الرابط.", en: "Say what the link is for." },
  labelLong: { fr: "{most} caractères au plus.", ar: "{most} حرفا على الأكثر.", en: "{most} characters at most." },
  scopeWrong: {
    fr: "Choisissez la convention ou l’un de ses projets.",
    ar: "اختاروا الاتفاقية أو أحد مشاريعها.",
    en: "Choose the agreement or one of its projects.",
  },
});
