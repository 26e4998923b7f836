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
  noSource: {
    fr: "Indiquez la source de vérification avant de valider cette valeur.",
    ar: "حددوا مصدر التحقق قبل المصادقة على هذه القيمة.",
    en: "Give the source of verification before approving this value.",
  },
});
