import { messages } from "../../kernel/messages.ts";

export const approvals = messages({
  title: { fr: "Valeurs à valider", ar: "قيم في انتظار المصادقة", en: "Values to approve" },
  note: {
    fr: "Soumises par d’autres : validez-les, ou retournez-les avec un motif. Une valeur validée n’est visible des bailleurs qu’une fois publiée.",
    ar: "قيم أحالها آخرون: صادقوا عليها أو أعيدوها مع بيان السبب. لا تطلع الجهات المانحة على قيمة مصادق عليها إلا بعد نشرها.",
    en: "Submitted by others: approve them, or return them with a reason. Donors see an approved value only once it is published.",
  },
  none: { fr: "Rien à valider", ar: "لا شيء في انتظار المصادقة", en: "Nothing to approve" },
  noneHint: {
    fr: "Les valeurs soumises par les chargés de projet paraîtront ici.",
    ar: "ستظهر هنا القيم التي يحيلها المكلفون بالمشاريع.",
    en: "Values that project officers submit appear here.",
  },
  enteredBy: { fr: "Saisie par", ar: "أدخلها", en: "Entered by" },
  approve: { fr: "Valider", ar: "المصادقة", en: "Approve" },
  publish: { fr: "Publier", ar: "النشر", en: "Publish" },
  return: { fr: "Retourner", ar: "الإعادة للتصحيح", en: "Return" },
  reopen: { fr: "Rouvrir", ar: "إعادة الفتح", en: "Reopen" },
  reason: {
    fr: "Motif, pour retourner ou rouvrir",
    ar: "السبب، للإعادة أو إعادة الفتح",
    en: "Reason, to return or reopen",
  },
  own: {
    fr: "Vous avez saisi cette valeur : une autre personne la valide.",
    ar: "أنتم من أدخل هذه القيمة: يصادق عليها شخص آخر.",
    en: "You entered this value: somebody else approves it.",
  },
  decide: { fr: "Décider de {code}, {period}", ar: "البت في {code}، {period}", en: "Decide on {code}, {period}" },
  evidence: { fr: "Pièce : {text}", ar: "الوثيقة: {text}", en: "Evidence: {text}" },
  stale: {
    fr: "Cette valeur a changé entre-temps : regardez-la de nouveau.",
    ar: "تغيرت هذه القيمة في هذه الأثناء: اطلعوا عليها من جديد.",
    en: "This value has changed meanwhile: look at it again.",
  },
});
