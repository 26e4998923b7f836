import { messages } from "../../kernel/messages.ts";

/** The light entry: one indicator, one period, one short form. */
export const lightEntry = messages({
  list: { fr: "À déclarer", ar: "ما يجب التصريح به", en: "To report" },
  light: { fr: "Saisie légère, par téléphone", ar: "إدخال مبسط بالهاتف", en: "Light entry, by phone" },
  back: { fr: "Revenir à la liste", ar: "العودة إلى اللائحة", en: "Back to the list" },
});
