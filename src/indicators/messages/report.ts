import { messages } from "../../kernel/messages.ts";

/** The light entry: one indicator, one period, one short form. */
export const lightEntry = messages({
  list: { fr: "À déclarer", ar: "ما يجب التصريح به", en: "To report" },
  light: { fr: "Saisie légère, par téléphone", ar: "إدخال مبسط بالهاتف", en: "Light entry, by phone" },
  enter: { fr: "Saisir une valeur", ar: "إدخال قيمة", en: "Enter a value" },
  back: { fr: "Revenir à la liste", ar: "العودة إلى اللائحة", en: "Back to the list" },
});
