import { messages } from "../../../kernel/messages.ts";

/** What a closed period says to whoever dates a figure in it (handbook 4.7). */
export const periodWords = messages({
  closed: {
    fr: "La période {quarter} est clôturée. Demandez une réouverture ou saisissez la correction en {next}.",
    ar: "الفترة {quarter} مقفلة. المرجو طلب إعادة فتحها أو إدخال التصحيح في {next}.",
    en: "The period {quarter} is closed. Ask for it to be reopened, or enter the correction in {next}.",
  },
  half: { fr: "S{n} {year}", ar: "الأسدس {n} من {year}", en: "H{n} {year}" },
  fromOn: { fr: "{quarter} et au-delà", ar: "{quarter} وما بعده", en: "{quarter} and beyond" },
});
