import { messages } from "../../kernel/messages.ts";

export const questionRule = messages({
  empty: { fr: "Écrivez votre message.", ar: "اكتبوا رسالتكم.", en: "Write your message." },
  long: {
    fr: "Le message dépasse {most} caractères de {extra}. Raccourcissez-le, ou écrivez la suite dans un second message.",
    ar: "تتجاوز الرسالة {most} حرف بـ {extra}. اختصروها أو اكتبوا البقية في رسالة ثانية.",
    en: "The message is longer than {most} characters by {extra}. Shorten it, or write the rest in a second message.",
  },
  noPlace: {
    fr: "Choisissez le chiffre sur lequel porte la question.",
    ar: "اختاروا الرقم الذي يتعلق به السؤال.",
    en: "Choose the figure that the question is about.",
  },
});
