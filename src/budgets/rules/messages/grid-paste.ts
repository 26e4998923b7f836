import { messages } from "../../../kernel/messages.ts";

/** The columns that a pasted budget may name, in any language. */
export const PASTE_COLUMN = messages({
  code: { fr: "Code", ar: "الرمز", en: "Code" },
  component: { fr: "Composante", ar: "المكوِّن", en: "Component" },
  label: { fr: "Libellé", ar: "البيان", en: "Label" },
  mode: { fr: "Mode", ar: "نمط التنفيذ", en: "Mode" },
  category: { fr: "Catégorie", ar: "الصنف", en: "Category" },
  total: { fr: "Total", ar: "المجموع", en: "Total" },
});

export const pasteWords = messages({
  noHeading: {
    fr: "La première ligne doit nommer les colonnes : « Code » et au moins un exercice (2025) ; « Composante », « Libellé », « Mode », « Catégorie » et « Total » au besoin.",
    ar: "يجب أن يسمي السطر الأول الأعمدة: «الرمز» وسنة مالية واحدة على الأقل (2025)؛ و«المكوِّن» و«البيان» و«نمط التنفيذ» و«الصنف» و«المجموع» عند الحاجة.",
    en: "The first row has to name the columns: “Code” and at least one budget year (2025); “Component”, “Label”, “Mode”, “Category” and “Total” where needed.",
  },
  noRows: {
    fr: "Le tableau n’a aucune ligne sous ses titres.",
    ar: "لا يضم الجدول أي سطر تحت عناوينه.",
    en: "The table has no row below its headings.",
  },
  tooManyRows: {
    fr: "{most, plural, one {# ligne} other {# lignes}} au plus.",
    ar: "العدد الأقصى: {most, plural, zero {لا سطر} one {سطر واحد} two {سطران} few {# أسطر} many {# سطرا} other {# سطر}}.",
    en: "At most {most, plural, one {# row} other {# rows}}.",
  },
  twice: {
    fr: "La ligne {code} figure déjà plus haut dans le tableau.",
    ar: "السطر {code} مذكور سابقا في الجدول.",
    en: "Line {code} stands further up in the table already.",
  },
  noComponent: {
    fr: "La ligne {code} est nouvelle : nommez sa composante par son code (« {value} » n’en est pas un).",
    ar: "السطر {code} جديد: حددوا مكوِّنه برمزه («{value}» ليس رمز مكوِّن).",
    en: "Line {code} is new: name its component by its code (“{value}” is none).",
  },
  noLabel: {
    fr: "La ligne {code} est nouvelle : donnez-lui un libellé (300 caractères au plus).",
    ar: "السطر {code} جديد: أعطوه بيانا (300 حرف على الأكثر).",
    en: "Line {code} is new: give it a label (300 characters at most).",
  },
  noCategory: {
    fr: "« {value} » n’est pas une catégorie (Activité, Réserve, Personnel, Investissement, Fonctionnement, Évaluation).",
    ar: "«{value}» ليس صنفا (نشاط، احتياطي، الموظفون، استثمار، تسيير، تقييم).",
    en: "“{value}” is no category (Activity, Reserve, Staff, Investment, Running costs, Evaluation).",
  },
});
