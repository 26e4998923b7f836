import { messages } from "../../kernel/messages.ts";

/** Words of the pages that show what waits for somebody. */
export const waitingWords = messages({
  title: { fr: "Écritures en attente", ar: "القيود المنتظرة", en: "Entries that wait" },
  byProject: { fr: "En attente, par projet", ar: "المنتظر حسب المشروع", en: "Waiting, by project" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  toApprove: { fr: "À valider", ar: "بانتظار المصادقة", en: "To approve" },
  toApproveNote: {
    fr: "Soumises : une autre personne que celle qui a saisi valide ou retourne.",
    ar: "مقدَّمة: يصادق عليها أو يعيدها شخص غير الذي أدخلها.",
    en: "Submitted: someone other than who entered them approves or returns them.",
  },
  amountToApprove: { fr: "Montant à valider", ar: "المبلغ المنتظر للمصادقة", en: "Amount to approve" },
  drafts: { fr: "Brouillons", ar: "المسودات", en: "Drafts" },
  draftsNote: {
    fr: "Pas encore soumis : ils empêchent la clôture de leur trimestre.",
    ar: "لم تُقدَّم بعد: تمنع إقفال ربعها.",
    en: "Not submitted yet: they keep their quarter from being closed.",
  },
  returned: { fr: "Retournées", ar: "المعادة", en: "Returned" },
  returnedNote: {
    fr: "À corriger par la personne qui a saisi ; elles ne comptent pas.",
    ar: "على من أدخلها أن يصححها؛ لا تُحتسب.",
    en: "To be corrected by who entered them; they do not count.",
  },
  none: { fr: "Aucune écriture n’attend", ar: "لا ينتظر أي قيد", en: "No entry waits" },
  noneHint: {
    fr: "Les brouillons, les écritures soumises et les écritures retournées apparaissent ici.",
    ar: "تظهر هنا المسودات والقيود المقدَّمة والمعادة.",
    en: "Drafts, submitted and returned entries appear here.",
  },
  choose: { fr: "Choisir", ar: "اختيار", en: "Choose" },
  chooseOne: { fr: "Choisir : {name}", ar: "اختيار: {name}", en: "Choose: {name}" },
  entry: { fr: "Écriture", ar: "القيد", en: "Entry" },
  approveChosen: { fr: "Valider la sélection", ar: "المصادقة على المختار", en: "Approve the chosen" },
  returnChosen: { fr: "Retourner la sélection", ar: "إعادة المختار", en: "Return the chosen" },
  submitChosen: { fr: "Soumettre la sélection", ar: "تقديم المختار", en: "Submit the chosen" },
  own: { fr: "saisie par vous", ar: "أدخلتموها أنتم", en: "entered by you" },
  more: {
    fr: "Seules les {most} premières sont affichées.",
    ar: "تُعرض {most} الأولى فقط.",
    en: "Only the first {most} are shown.",
  },
});
